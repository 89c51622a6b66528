"""One window per profile: a second start raises the first and goes away.

The meeting point is a local socket in the profile's private runtime folder. What travels is one
word and the desktop's activation token, never a secret.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from _socket import socket

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise "
_LONGEST_PATH = 96
_LONGEST_MESSAGE = 512
_WAIT_MS = 800
_QUEUE = 16


def meeting_point(runtime_dir: Path) -> str:
    """Return the socket's name: a path where paths work and fit, else a name in the session."""
    path = str(runtime_dir / "window.sock")
    if sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_PATH:
        return path
    import hashlib  # loads OpenSSL, and is seldom needed

    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    return f"keyturn-{digest}"


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
        word = _word() if raise_other else b""
        if _is_path(self._name):
            if _told(self._name, word):
                return False
            self._place = _taken(self._name)
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
        if caller.bytesAvailable() > _LONGEST_MESSAGE:
            caller.abort()
            return
        if not caller.canReadLine():
            return
        line = bytes(caller.readLine(_LONGEST_MESSAGE).data())
        if line.startswith(_RAISE):
            token = line[len(_RAISE) :].strip().decode(errors="replace")
            if token:
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            self.raised.emit()


def _word() -> bytes:
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return _RAISE + token.encode()[: _LONGEST_MESSAGE - len(_RAISE) - 1] + b"\n"


def _is_path(name: str) -> bool:
    return os.sep in name


def _told(path: str, word: bytes) -> bool:
    """Say *word* to the window that has the place; False if there is none."""
    from _socket import AF_UNIX, SOCK_STREAM, socket  # without the rest of ``socket``: 5 ms

    caller = socket(AF_UNIX, SOCK_STREAM)
    try:
        caller.settimeout(_WAIT_MS / 1000)
        caller.connect(path)
        if word:
            caller.sendall(word)
    except (BlockingIOError, TimeoutError):  # it lives, though it does not listen
        return True
    except OSError:
        return False
    finally:
        caller.close()
    return True


def _taken(path: str) -> "socket":
    """Take the place; what a killed window left behind is no hindrance."""
    from _socket import AF_UNIX, SOCK_STREAM, socket

    Path(path).unlink(missing_ok=True)
    place = socket(AF_UNIX, SOCK_STREAM)
    place.bind(path)
    Path(path).chmod(0o600)
    place.listen(_QUEUE)
    return place


def _told_by_qt(name: str, word: bytes) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    caller = QLocalSocket()
    caller.connectToServer(name)
    if not caller.waitForConnected(_WAIT_MS):
        return False
    if word:
        caller.write(word)
        caller.waitForBytesWritten(_WAIT_MS)
    caller.disconnectFromServer()
    return True
