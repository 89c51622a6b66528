"""The emulator's HTTP server on loopback: reads requests, guards the door, sends answers.

Only requests that name this server as their host are served, and none that a page of another
origin sends (H32).
"""

import json
import socket
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from vault_app.core.secret import Secret
from vault_app.practice.answers import Asked, Given, refused

BODY_LIMIT = 2**20


class Dropped(Exception):
    """Close the connection without an answer."""


class Server(ThreadingHTTPServer):
    """Serves until closed; closing ends every open connection and waits for its threads."""

    daemon_threads = False
    request_queue_size = 64

    def __init__(self, port: int, serve: Callable[[Asked], Given]) -> None:
        """Bind to 127.0.0.1; port 0 takes a free one."""
        self.serve = serve
        self.open_sockets: set[socket.socket] = set()
        self._sockets_lock = threading.Lock()
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def hosts(self) -> tuple[str, str]:
        """Return the names this server answers to."""
        port = self.server_address[1]
        return f"127.0.0.1:{port}", f"localhost:{port}"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection and hand it to a thread."""
        with self._sockets_lock:
            self.open_sockets.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection and close it."""
        with self._sockets_lock:
            self.open_sockets.discard(request)
        super().shutdown_request(request)

    def end_connections(self) -> None:
        """Wake every thread that waits for more from its client."""
        with self._sockets_lock:
            for connection in self.open_sockets:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay quiet about clients that went away; anything else is a bug and shown."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "keyturn-practice"
    sys_version = ""
    timeout = 120
    server: Server
    # One packet per answer: small separate writes wait 40 ms for each other on a kept connection.
    wbufsize: ClassVar[int] = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._serve()

    do_POST = do_DELETE = do_HEAD = do_GET  # noqa: N815 # the names http.server calls

    def log_message(self, format: str, *args: object) -> None:
        """Write no access log: paths and answers are for the emulator's own list."""

    def _serve(self) -> None:
        try:
            asked = self._read()
            given = asked if isinstance(asked, Given) else self.server.serve(asked)
        except Dropped:
            self.close_connection = True
            return
        self._send(given)

    def _read(self) -> Asked | Given:
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or int(length) > BODY_LIMIT:
            self.close_connection = True
            return refused(413, "Payload too large")
        raw = self.rfile.read(int(length))
        if self.headers.get("Host") not in self.server.hosts:
            return refused(403, "Unknown host")
        origin = self.headers.get("Origin")
        if origin is not None and origin not in {f"http://{host}" for host in self.server.hosts}:
            return refused(403, "Foreign origin")
        parts = urlsplit(self.path)
        method = "GET" if self.command == "HEAD" else self.command
        return Asked(method, parts.path, parts.query, self._token(), _parsed(raw, self._type()))

    def _type(self) -> str:
        return self.headers.get_content_type()

    def _token(self) -> Secret | None:
        scheme, _, value = self.headers.get("Authorization", "").partition(" ")
        return Secret(value.strip()) if scheme.lower() == "bearer" and value.strip() else None

    def _send(self, given: Given) -> None:
        body = given.body
        self.send_response(given.status)
        kind = "application/json" if given.html is None else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        for name, value in given.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _parsed(raw: bytes, content_type: str) -> object:
    if content_type == "application/x-www-form-urlencoded":
        return parse_qs(raw.decode("utf-8", "replace"))
    try:
        return json.loads(raw) if raw else None
    except ValueError:
        return None
