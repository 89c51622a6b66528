"""One host for git and its interface, as the real Hub is: git behind Basic auth, API passed on.

``git http-backend`` serves whoever shows a token the emulated Hub accepts.
"""

import base64
import os
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator


class GitServer:
    """Serves the repositories below *root* to whoever shows a token the Hub accepts."""

    def __init__(self, root: Path, hub: Emulator) -> None:
        """Make one repository, ``notes.git``, with one commit on ``main``."""
        self.root = root
        self.hub = hub
        self.answers: list[int] = []
        bare, work = root / "notes.git", root / "work"
        for arguments in (
            ("init", "-q", "-b", "main", str(work)),
            ("-C", str(work), "commit", "-q", "--allow-empty", "-m", "first"),
            ("clone", "-q", "--bare", str(work), str(bare)),
        ):
            subprocess.run(["git", *arguments], check=True, capture_output=True, timeout=30)
        self._server = ThreadingHTTPServer(
            ("127.0.0.1", 0), type("Bound", (_Handler,), {"served": self})
        )

    @property
    def url(self) -> str:
        """Return the address of the server."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @contextmanager
    def serving(self) -> Iterator["GitServer"]:
        """Serve until the block ends."""
        thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()

    def allowed(self, header: str) -> bool:
        """Tell whether Basic credentials carry a living token as their password."""
        kind, _, encoded = header.partition(" ")
        if kind != "Basic":
            return False
        value = base64.b64decode(encoded).decode().partition(":")[2]
        return self.hub.alive(Secret(value))


_HOP = ("connection", "content-length", "date", "server", "transfer-encoding", "keep-alive")


class _Handler(BaseHTTPRequestHandler):
    """One request, handed to ``git http-backend`` as CGI wants it."""

    served: GitServer

    def do_GET(self) -> None:
        """Serve what a fetch asks."""
        self._serve(b"")

    def do_POST(self) -> None:
        """Serve what a fetch sends."""
        self._serve(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def _serve(self, body: bytes) -> None:
        if self.path.startswith("/api/"):
            self._pass_on(body)
            return
        if not self.served.allowed(self.headers.get("Authorization", "")):
            self._answer(401, {"WWW-Authenticate": 'Basic realm="git"'}, b"")
            return
        done = subprocess.run(
            ["git", "http-backend"],
            input=body,
            env=self._cgi(len(body)),
            capture_output=True,
            timeout=30,
            check=False,
        )
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        lines = [line.partition(": ") for line in head.decode().split("\r\n")]
        headers = {name: value for name, _, value in lines}
        status = int(headers.pop("Status", "200").split()[0])
        self._answer(status, headers, content)

    def _pass_on(self, body: bytes) -> None:
        names = ("Authorization", "Content-Type", "Accept")
        headers = {name: self.headers[name] for name in names if name in self.headers}
        address = urlsplit(self.served.hub.endpoint).netloc
        with closing(HTTPConnection(address, timeout=30)) as hub:
            hub.request(self.command, self.path, body or None, headers)
            with hub.getresponse() as answer:
                content = answer.read()
                kept = {n: v for n, v in answer.getheaders() if n.lower() not in _HOP}
                self._answer(answer.status, kept, content)

    def _cgi(self, length: int) -> Mapping[str, str]:
        parts = urlsplit(self.path)
        return {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": str(self.served.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(length),
            "REMOTE_USER": "ada",
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }

    def _answer(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        if not self.path.startswith("/api/"):
            self.served.answers.append(status)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Stay silent."""
