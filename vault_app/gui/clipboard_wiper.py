"""Takes a value off the clipboard so that it stays off.

Some clipboard managers put back what they saw last once the clipboard is empty, or once the
program that filled it has ended: so something harmless is put there first.
"""

import os
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

BLANK = " "
_EVERY_MS = 500
_EMPTY_AT, _LOOKS = 2, 8

Same = Callable[[str], bool]


def matcher(value: str) -> Same:
    """Return what tells whether a text is *value*, and holds no more of it than a keyed digest."""
    import hashlib  # loads OpenSSL, and is seldom needed

    salt = os.urandom(16)

    def digest(text: str) -> bytes:
        return hashlib.blake2b(text.encode(errors="replace"), key=salt).digest()

    wanted = digest(value)
    return lambda text: bool(text) and digest(text) == wanted


class ClipboardWiper(QObject):
    """Wipes one value at a time, and looks for a few seconds whether somebody puts it back."""

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject | None = None,
        *,
        managed: bool | None = None,
        every: int = _EVERY_MS,
    ) -> None:
        """Work on *clipboard*; *managed*: clipboard managers may do so here (X11 and Wayland)."""
        super().__init__(parent)
        self._clipboard = clipboard
        platform = QGuiApplication.platformName()
        self._managed = platform in ("xcb", "wayland") if managed is None else managed
        self._same: Same | None = None
        self._looks = 0
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self._look)

    def wipe(self, same: Same) -> None:
        """Take off what is there now; *same* knows it again."""
        if not self._managed:
            self._clipboard.clear()
            return
        self._clipboard.setText(BLANK)
        self._same, self._looks = same, 0
        self._timer.start()

    def rest(self) -> None:
        """Look no further: something new was copied."""
        self._timer.stop()
        self._same = None

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        text = self._clipboard.text()
        if self._same is not None and self._same(text):
            self._clipboard.setText(BLANK)
        elif text == BLANK and self._looks == _EMPTY_AT:
            self._clipboard.clear()
        if self._looks >= _LOOKS:
            self.rest()
