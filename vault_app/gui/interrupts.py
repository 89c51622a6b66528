"""Ends the program in order when it is told to by SIGINT or SIGTERM: Qt does not look by itself."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot


class Interrupts(QObject):
    """Turns the two signals into ``quit``."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take the signals over."""
        super().__init__(parent)
        self._hear, self._say = socket.socketpair()
        for end in (self._hear, self._say):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._hear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        signal.set_wakeup_fd(self._say.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, _note) for number in (signal.SIGINT, signal.SIGTERM)
        }

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._hear.close()
        self._say.close()

    @Slot()
    def _heard(self) -> None:
        self._hear.recv(64)
        QCoreApplication.quit()


def _note(number: int, frame: FrameType | None) -> None:
    """Do nothing here: the wake-up descriptor tells the event loop."""
