"""Hears that the desktop was locked (freedesktop, GNOME and login1 signals), where it says so."""

import sys
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
)
_SESSION = "org.freedesktop.login1.Session"
# The stubs ask for bytes; PySide6 6.11 takes only the text that SLOT returns.
_CHANGED = cast(bytes, SLOT("changed(bool)"))
_TOLD = cast(bytes, SLOT("told()"))


class ScreenLock(QObject):
    """``locked`` when the screen is; silent where no bus or no such signal exists."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to listen; asks nobody and starts nothing."""
        super().__init__(parent)
        if sys.platform != "linux":
            return
        session = QDBusConnection.sessionBus()
        if session.isConnected():
            for path, interface in _SAVERS:
                session.connect("", path, interface, "ActiveChanged", self, _CHANGED)
        system = QDBusConnection.systemBus()
        if system.isConnected():
            system.connect("", "", _SESSION, "Lock", self, _TOLD)

    @Slot(bool)
    def changed(self, active: bool) -> None:
        """Take a screen saver's word; only going active counts."""
        if active:
            self.locked.emit()

    @Slot()
    def told(self) -> None:
        """Take login1's word."""
        self.locked.emit()
