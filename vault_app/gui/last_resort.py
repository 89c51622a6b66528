"""Where every exception ends that nobody expected: a redacted log line, one plain dialog."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui.words import Words, explain

_log = logging.getLogger("keyturn.gui")


class LastResort(QObject):
    """Keeps the program running. At most one dialog is open at a time."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Stand ready; ``install`` takes over the interpreter's own hooks too."""
        super().__init__(parent)
        self.window: QWidget | None = None
        self._dialog: QMessageBox | None = None
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what slots and threads raise."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._in_thread

    def report(self, error: BaseException) -> None:
        """Log *error* without any value in it and show one plain dialog; from any thread."""
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return
        if isinstance(error, KeyturnError):
            _log.warning("not handled: %s", error.code)
        else:
            _log.error("bug", exc_info=error)
        known = error if isinstance(error, Exception) else KeyturnError("bug")
        self._arrived.emit(explain(known))

    def _uncaught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.report(error.with_traceback(trace))

    def _in_thread(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            self.report(happened.exc_value)

    @Slot(object)
    def _show(self, told: Words) -> None:
        if self._dialog is not None:
            return
        dialog = QMessageBox(self.window)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setWindowTitle(QCoreApplication.translate("last_resort", "Keyturn"))
        dialog.setText(told.title)
        dialog.setInformativeText(told.rest)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None
