"""One window per profile: a second start raises the first and goes away."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.system import meeting, raising
from vault_app.system.meeting import meeting_point as meeting_point

if TYPE_CHECKING:
    from _socket import socket

    from PySide6.QtNetwork import QLocalServer, QLocalSocket


class SingleInstance(QObject):
    """Claims the profile's window, or tells the one that has it to come forward.

    The place is taken at once. Who comes before ``listen`` waits in its queue, so that the first
    picture need not wait for Qt's networking.
    """

    raised = Signal()

    def __init__(self, runtime_dir: Path, parent: QObject | None = None) -> None:
        """Prepare; ``claim`` decides."""
        super().__init__(parent)
        self._name = meeting_point(runtime_dir)
        self._place: socket | None = None
        self._server: QLocalServer | None = None

    def claim(self, *, raise_other: bool = True) -> bool:
        """Return True if the window is ours now; False if another has it (and was told to rise)."""
        word = raising.word() if raise_other else b""
        if meeting.is_path(self._name):
            if raising.told(self._name, word):
                return False
            self._place = meeting.taken(self._name)
            return True
        if _told_by_qt(self._name, word):
            return False
        self.listen()
        return True

    def release(self) -> None:
        """Give the claim back."""
        if self._server is not None:
            self._server.close()
        if self._place is not None:
            self._place.close()
            self._place = None
            Path(self._name).unlink(missing_ok=True)

    def listen(self) -> None:
        """Hear other starts from now on."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        if self._place is not None:
            self._server.listen(self._place.detach())
            self._place = None
            return
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not self._server.listen(self._name):
            # What a killed window left behind; a living one has answered above.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    @Slot()
    def _greet(self) -> None:
        while self._server and (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.readyRead.connect(self._heard)
            caller.disconnected.connect(caller.deleteLater)
            self._read(caller)

    @Slot()
    def _heard(self) -> None:
        self._read(cast("QLocalSocket", self.sender()))

    def _read(self, caller: "QLocalSocket") -> None:
        if caller.bytesAvailable() > raising.LONGEST_MESSAGE:
            caller.abort()
            return
        if not caller.canReadLine():
            return
        line = bytes(caller.readLine(raising.LONGEST_MESSAGE).data())
        if line.startswith(raising.RAISE):
            token = line[len(raising.RAISE) :].strip().decode(errors="replace")
            if token:
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            self.raised.emit()


def _told_by_qt(name: str, word: bytes) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    caller = QLocalSocket()
    caller.connectToServer(name)
    if not caller.waitForConnected(raising.WAIT_MS):
        return False
    if word:
        caller.write(word)
        caller.waitForBytesWritten(raising.WAIT_MS)
    caller.disconnectFromServer()
    return True
