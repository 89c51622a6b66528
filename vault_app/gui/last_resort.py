"""Where every exception ends that nobody expected: a redacted log line, one plain dialog."""

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from vault_app.core.errors import KeyturnError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from vault_app.gui.words import Words

_log = logging.getLogger("keyturn.gui")


class LastResort(QObject):
    """Keeps the program running. At most one dialog is open at a time."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Stand ready; ``install`` takes over the interpreter's own hooks too."""
        super().__init__(parent)
        self._dialog: QMessageBox | None = None
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what slots and threads raise."""
        logging.getLogger().addHandler(logging.NullHandler())  # until there is a log: no screen
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
        from vault_app.gui.words import explain

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
    def _show(self, told: "Words") -> None:
        # One dialog for good, shown again and again: a dialog that is dropped while it closes
        # (quitting closes it) takes the program with it.
        dialog = self._dialog or self._made()
        if dialog.isVisible():
            return
        dialog.setText(told.title)
        dialog.setInformativeText(told.rest)
        dialog.open()

    def _made(self) -> "QMessageBox":
        from PySide6.QtWidgets import QMessageBox

        dialog = QMessageBox()
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setWindowTitle(QCoreApplication.translate("last_resort", "Keyturn"))
        self._dialog = dialog
        return dialog
