"""A server that speaks enough of PostgreSQL's protocol to ask for a password and answer 1."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from tests.support.gates import Door
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator

_SAFER: Final = (80877103, 80877104)
"""Requests for TLS and GSSAPI, which are answered with no."""


@contextmanager
def postgres(hub: Emulator) -> Iterator[tuple[Door, int]]:
    """Serve whoever gives a living token as password; yield the door and the port."""
    door = Door(hub)

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self._block()[:4] in [struct.pack("!I", code) for code in _SAFER]:
                self.wfile.write(b"N")
            self._say(b"R", struct.pack("!I", 3))
            kind, password = self._message()
            if kind != b"p":
                return
            if not door.lets_in(Secret(password.rstrip(b"\0").decode())):
                self._say(b"E", b"SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0")
                return
            self._say(b"R", struct.pack("!I", 0))
            self._say(b"Z", b"I")
            while self._message()[0] == b"Q":
                self._answer_one()

        def _answer_one(self) -> None:
            column = b"one\0" + struct.pack("!IhIhih", 0, 0, 25, -1, -1, 0)
            self._say(b"T", struct.pack("!h", 1) + column)
            self._say(b"D", struct.pack("!hi", 1, 1) + b"1")
            self._say(b"C", b"SELECT 1\0")
            self._say(b"Z", b"I")

        def _block(self) -> bytes:
            head = self.rfile.read(4)
            return self.rfile.read(struct.unpack("!I", head)[0] - 4) if len(head) == 4 else b""

        def _message(self) -> tuple[bytes, bytes]:
            return self.rfile.read(1), self._block()

        def _say(self, kind: bytes, data: bytes) -> None:
            self.wfile.write(kind + struct.pack("!I", len(data) + 4) + data)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield door, server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
