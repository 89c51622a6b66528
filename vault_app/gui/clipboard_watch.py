"""Watches the clipboard while a rotation waits for its new token, in the way the desktop allows.

Nothing is read before ``open`` and after ``close``; what was there at ``open`` is never taken
(H31). The value goes to one callback, never through a signal, and is cleared from the clipboard
only on ``clear``, only if it still stands there (H1).
"""

import hashlib
import secrets
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from vault_app.core.secret import Secret

if TYPE_CHECKING:
    from vault_app.gui.clipboard_wiper import ClipboardWiper

Take = Callable[[Secret], None]
_LONGEST = 4096


class WatchMode(StrEnum):
    """How the desktop lets us see the clipboard."""

    LIVE = "live"
    ON_ACTIVATION = "on_activation"
    BY_HAND = "by_hand"


def mode_of(platform: str) -> WatchMode:
    """Return the mode for a Qt platform name: Wayland tells only the active window, macOS nags."""
    if platform.startswith("wayland"):
        return WatchMode.ON_ACTIVATION
    return WatchMode.BY_HAND if platform == "cocoa" else WatchMode.LIVE


class ClipboardWatch(QObject):
    """One capture at a time: ``open`` with who takes it, ``close`` when the step is left."""

    def __init__(
        self,
        clipboard: QClipboard | None = None,
        mode: WatchMode | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Watch *clipboard* (default: the system's) in *mode* (default: the platform's)."""
        super().__init__(parent)
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self.mode = mode or mode_of(QGuiApplication.platformName())
        self._take: Take | None = None
        self._salt = secrets.token_bytes(16)
        self._seen = b""
        self._captured: Secret | None = None
        self._wiper: ClipboardWiper | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the clipboard is watched."""
        return self._take is not None

    def open(self, take: Take) -> None:
        """Begin; *take* gets every new text that could be one token, on the GUI thread."""
        if self._take is None:
            self._seen = self._digest(self._text())
            self._listen()
        self._take = take

    def close(self) -> None:
        """Stop looking. What was captured stays known until ``clear`` or ``forget``."""
        if self._take is None:
            return
        self._take = None
        if self.mode is WatchMode.LIVE:
            self._clipboard.dataChanged.disconnect(self._changed)
        elif self.mode is WatchMode.ON_ACTIVATION:
            self._application().applicationStateChanged.disconnect(self._activated)

    def paste(self) -> Secret | None:
        """Return what is on the clipboard now because the person pressed Paste; None if nothing."""
        text = self._text()
        if not text.strip():
            return None
        self._captured = Secret(text.strip())
        return self._captured

    def clear(self) -> None:
        """Clear the clipboard if it still holds the captured value; the value is kept by now."""
        captured, self._captured = self._captured, None
        if captured is not None and captured.same_as(Secret(self._text().strip())):
            from vault_app.gui.clipboard_wiper import ClipboardWiper, matcher

            if self._wiper is None:
                self._wiper = ClipboardWiper(self._clipboard, self)
            self._wiper.wipe(matcher(self._text()))

    def forget(self) -> None:
        """Forget the captured value without touching the clipboard."""
        self._captured = None

    def _listen(self) -> None:
        if self.mode is WatchMode.LIVE:
            self._clipboard.dataChanged.connect(self._changed)
        elif self.mode is WatchMode.ON_ACTIVATION:
            self._application().applicationStateChanged.connect(self._activated)

    @Slot()
    def _changed(self) -> None:
        self._look()

    @Slot(Qt.ApplicationState)
    def _activated(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._look()

    def _look(self) -> None:
        text = self._text()
        digest = self._digest(text)
        trimmed = text.strip()
        if self._take is None or digest == self._seen:
            return
        self._seen = digest
        if not trimmed or len(trimmed) > _LONGEST or len(trimmed.split()) != 1:
            return
        self._captured = Secret(trimmed)
        self._take(self._captured)

    def _text(self) -> str:
        return self._clipboard.text(QClipboard.Mode.Clipboard)

    def _digest(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode(errors="replace"), key=self._salt).digest()

    @staticmethod
    def _application() -> QGuiApplication:
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise RuntimeError("a clipboard is watched only while the window runs")
        return application
