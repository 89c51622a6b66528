"""Servers on loopback that let in whoever shows a token the emulated Hub accepts.

With them every tool that shows a token can be tried before and after a rotation: the Hub's
revocation is what refuses the old one.
"""

import base64
import shutil
import socketserver
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that was let in; header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service answers."""

    body: bytes = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Service = Callable[[Asked], Reply]


class Door:
    """Knows which tokens were shown and whether they were let in."""

    def __init__(self, hub: Emulator) -> None:
        """Ask *hub* about every token."""
        self.hub = hub
        self.shown: list[tuple[Secret, bool]] = []

    def lets_in(self, token: Secret) -> bool:
        """Note that *token* was shown; tell whether the Hub accepts it."""
        alive = self.hub.alive(token)
        self.shown.append((token, alive))
        return alive

    def took(self, token: Secret) -> bool:
        """Tell whether *token*, and no other, was shown and let in; forget what was shown."""
        shown, self.shown = self.shown, []
        return bool(shown) and all(one.same_as(token) and let_in for one, let_in in shown)

    def refused(self, token: Secret) -> bool:
        """Tell whether *token*, and no other, was shown and never let in; forget it."""
        shown, self.shown = self.shown, []
        return bool(shown) and all(one.same_as(token) and not let_in for one, let_in in shown)


class _OnSocket(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


@contextmanager
def gate(
    hub: Emulator, service: Service, challenge: str = 'Basic realm="here"'
) -> Iterator[tuple[Door, str]]:
    """Serve *service* over HTTP; yield the door and ``127.0.0.1:PORT``."""
    door = Door(hub)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(door, service, challenge))
    with _served(server):
        yield door, f"127.0.0.1:{server.server_address[1]}"


@contextmanager
def socket_gate(hub: Emulator, service: Service) -> Iterator[tuple[Door, Path]]:
    """Serve *service* over HTTP on a socket in the file system; yield the door and its path."""
    folder = Path(tempfile.mkdtemp(prefix="kt-"))  # short: a socket's path has a limit
    door, path = Door(hub), folder / "s"
    try:
        with _served(_OnSocket(str(path), _handler(door, service, "Basic"))):
            yield door, path
    finally:
        shutil.rmtree(folder)


@contextmanager
def _served(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _token(header: str) -> Secret:
    """Return the token of an ``Authorization`` header, however the tool writes it."""
    kind, _, rest = header.rpartition(" ")
    if kind == "Basic":
        rest = base64.b64decode(rest).decode().partition(":")[2]
    return Secret(rest)


def _handler(door: Door, service: Service, challenge: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        # Who tries TLS first is told in HTTP that this is none, as real registries do.
        default_request_version = "HTTP/1.0"

        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            header = self.headers.get("Authorization", "")
            if not header or not door.lets_in(_token(header)):
                self._answer(Reply(status=401, headers={"WWW-Authenticate": challenge}))
                return
            headers = {name.lower(): value for name, value in self.headers.items()}
            self._answer(service(Asked(self.command, self.path, headers, body)))

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815 # http.server's names

        def _answer(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:
            """Stay quiet."""

    return Handler
