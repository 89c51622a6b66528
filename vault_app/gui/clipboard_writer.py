"""The one place that puts a token on the clipboard: marked concealed, taken off after a while.

The value is not kept here: what is on the clipboard is known as ours by a random mark beside it,
or by a keyed digest where a clipboard manager has put a copy of its own in its place.
"""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from vault_app.core.secret import Secret
from vault_app.gui.clipboard_marks import CONCEALED, MARK, mac_converter
from vault_app.gui.countdown import Countdown

if TYPE_CHECKING:
    from vault_app.gui.clipboard_wiper import ClipboardWiper, Same

SECONDS = 20


class ClipboardWriter(QObject):
    """Copies one value at a time; ``left`` tells the seconds until it is cleared, 0 when it is."""

    left = Signal(object)

    def __init__(
        self,
        clipboard: QClipboard | None = None,
        seconds: int = SECONDS,
        parent: QObject | None = None,
        *,
        wiper: "ClipboardWiper | None" = None,
    ) -> None:
        """Write to *clipboard*, the desktop's own if None; clear after *seconds*, by *wiper*."""
        super().__init__(parent)
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self.seconds = seconds
        self._mark = b""
        self._same: Same | None = None
        self._wiper = wiper
        self._countdown = Countdown()
        self._converter = mac_converter()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    def copy(self, secret: Secret) -> None:
        """Put the value on the clipboard, hidden from clipboard histories that listen."""
        from vault_app.gui.clipboard_wiper import ClipboardWiper, matcher

        if self._wiper is None:
            self._wiper = ClipboardWiper(self._clipboard, self)
        self._wiper.rest()
        text = secret.reveal()
        self._mark, self._same = os.urandom(12), matcher(text)
        data = QMimeData()
        data.setText(text)
        for name, content in CONCEALED:
            data.setData(name, content)
        data.setData(MARK, self._mark)
        self._clipboard.setMimeData(data)
        self._countdown.start(self.seconds)
        self._timer.start()
        self.left.emit(self._countdown.left)

    @property
    def ours(self) -> bool:
        """Tell whether the clipboard still holds what we put there."""
        held = self._clipboard.mimeData()
        if not self._mark or held is None:
            return False
        marked = bytes(held.data(MARK).data())
        if marked:
            return marked == self._mark
        return self._same is not None and held.hasText() and self._same(held.text())

    @Slot()
    def tick(self) -> None:
        """Count one second; at the end clear, if it is still ours."""
        left = self._countdown.tick()
        if left > 0 and self.ours:
            self.left.emit(left)
        else:
            self.clear()

    @Slot()
    def clear(self) -> None:
        """Take our value off the clipboard; leave anybody else's."""
        self._timer.stop()
        if self._wiper is not None and self._same is not None and self.ours:
            self._wiper.wipe(self._same)
        self._mark, self._same = b"", None
        self.left.emit(0)
