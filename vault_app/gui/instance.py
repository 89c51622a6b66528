"""One window per profile: a second start raises the first and goes away.

The meeting point is a local socket in the profile's private runtime folder. What travels is one
word and the desktop's activation token, never a secret.
"""

import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise "
_LONGEST_PATH = 96
_LONGEST_MESSAGE = 512
_WAIT_MS = 800


def meeting_point(runtime_dir: Path) -> str:
    """Return the socket's name: a path where paths work and fit, else a name in the session."""
    path = str(runtime_dir / "window.sock")
    if sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_PATH:
        return path
    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    return f"keyturn-{digest}"


class SingleInstance(QObject):
    """Claims the profile's window, or tells the one that has it to come forward."""

    raised = Signal()

    def __init__(self, runtime_dir: Path, parent: QObject | None = None) -> None:
        """Prepare; ``claim`` decides."""
        super().__init__(parent)
        self._name = meeting_point(runtime_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def claim(self, *, raise_other: bool = True) -> bool:
        """Return True if the window is ours now; False if another has it (and was told to rise)."""
        if self._tell_other(raise_it=raise_other):
            return False
        if not self._server.listen(self._name):
            # What a killed window left behind; a living one has answered above.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Give the claim back."""
        self._server.close()

    def _tell_other(self, *, raise_it: bool) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        if not raise_it:
            socket.disconnectFromServer()
            return True
        token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
        socket.write(_RAISE + token.encode()[: _LONGEST_MESSAGE - len(_RAISE) - 1] + b"\n")
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    @Slot()
    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._heard)
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    @Slot()
    def _heard(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST_MESSAGE:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine(_LONGEST_MESSAGE).data())
        if line.startswith(_RAISE):
            token = line[len(_RAISE) :].strip().decode(errors="replace")
            if token:
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            self.raised.emit()
