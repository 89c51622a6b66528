"""A loopback server that answers as it is told and remembers what it saw."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Seen:
    """One request."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Recorder:
    """What the server has seen, and what it will answer."""

    host: str
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0
    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Return the base address."""
        return f"http://{self.host}"

    def answer(
        self, status: int = 200, body: bytes = b"{}", headers: Mapping[str, str] | None = None
    ) -> None:
        """Answer like this from now on."""
        self.status, self.body, self.headers = status, body, dict(headers or {})


@contextmanager
def serving() -> Iterator[Recorder]:
    """Serve on a free port until the block is left."""
    recorder = Recorder("")

    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            headers = {name.lower(): value for name, value in self.headers.items()}
            recorder.seen.append(Seen(self.command, self.path, headers, self.rfile.read(length)))
            self.send_response(recorder.status)
            self.send_header("Content-Length", str(len(recorder.body)))
            for name, value in recorder.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(recorder.body)

        do_GET = do_POST = do_DELETE = do_CONNECT = _serve  # noqa: N815 # names of http.server

        def log_message(self, format: str, *args: object) -> None:
            """Stay quiet."""

    class Server(ThreadingHTTPServer):
        daemon_threads = False

        def process_request(self, request: Any, client_address: Any) -> None:
            recorder.connections += 1
            super().process_request(request, client_address)

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Stay quiet about clients that went away."""

    server = Server(("127.0.0.1", 0), Handler)
    recorder.host = f"127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield recorder
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
