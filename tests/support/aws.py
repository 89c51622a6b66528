"""A small AWS on loopback: access keys of users, whose signatures are really verified."""

import hashlib
import hmac
import secrets
import string
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

from vault_app.core.credential import Joined
from vault_app.providers.aws.keys import joined

_IDS = string.ascii_uppercase + "234567"
_SECRETS = string.ascii_letters + string.digits + "+/"


def _some(count: int, letters: str) -> str:
    return "".join(secrets.choice(letters) for _ in range(count))


@dataclass
class Aws:
    """The service; *users* by key id. ``denied`` are actions nobody is allowed."""

    users: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    denied: set[str] = field(default_factory=set)
    _server: ThreadingHTTPServer | None = None
    _thread: threading.Thread | None = None

    def mint(self, user: str = "ada") -> Joined:
        """Make an access key, as its user does in the console."""
        key_id, secret = "AKIA" + _some(16, _IDS), _some(39, _SECRETS) + "q"
        self.users[key_id], self.secrets[key_id] = user, secret
        return joined(key_id, secret)

    def alive(self, key: Joined) -> bool:
        """Tell whether the key is known."""
        return key.mark.reveal() in self.secrets

    def called(self, action: str) -> int:
        """Return how often *action* was asked for."""
        return sum(known == action for known, _ in self.calls)

    @property
    def endpoint(self) -> str:
        """Return its address."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        """Listen."""
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, text = service.answer(dict(self.headers.items()), body)
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, format: str, *args: Any) -> None:
                """Keep quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        assert self._server is not None
        assert self._thread is not None
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, headers: dict[str, str], body: bytes) -> tuple[int, str]:
        """Answer one request as AWS does."""
        low = {name.lower(): value for name, value in headers.items()}
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        action = form.get("Action", "")
        key_id, _, scope = low["authorization"].partition("Credential=")[2].partition("/")
        self.calls.append((action, key_id))
        if key_id not in self.secrets:
            return _refused(403, "InvalidClientTokenId")
        if not self._signed(low, body, key_id, scope.partition(",")[0]):
            return _refused(403, "SignatureDoesNotMatch")
        if action in self.denied:
            return _refused(403, "AccessDenied")
        if action == "GetCallerIdentity":
            user = self.users[key_id]
            told = {
                "Arn": f"arn:aws:iam::123456789012:user/team/{user}",
                "UserId": f"AIDA{user.upper()}",
                "Account": "123456789012",
            }
            return 200, _xml("GetCallerIdentityResponse", told)
        if action == "DeleteAccessKey" and form.get("AccessKeyId") in self.secrets:
            del self.secrets[form["AccessKeyId"]]
            return 200, _xml("DeleteAccessKeyResponse", {"RequestId": "r"})
        return _refused(404, "NoSuchEntity")

    def _signed(self, headers: dict[str, str], body: bytes, key_id: str, scope: str) -> bool:
        names = headers["authorization"].partition("SignedHeaders=")[2].partition(",")[0]
        lines = [f"{name}:{headers[name].strip()}" for name in names.split(";")]
        whole = ["POST", "/", "", *lines, "", names, hashlib.sha256(body).hexdigest()]
        digest = hashlib.sha256("\n".join(whole).encode()).hexdigest()
        made = ("AWS4" + self.secrets[key_id]).encode()
        for part in scope.split("/"):
            made = hmac.digest(made, part.encode(), "sha256")
        text = f"AWS4-HMAC-SHA256\n{headers['x-amz-date']}\n{scope}\n{digest}"
        wanted = hmac.new(made, text.encode(), "sha256").hexdigest()
        return headers["authorization"].endswith(f"Signature={wanted}")


def _refused(status: int, code: str) -> tuple[int, str]:
    return status, _xml("ErrorResponse", {"Code": code, "Message": "no"})


def _xml(name: str, fields: dict[str, str]) -> str:
    inside = "".join(f"<{key}>{value}</{key}>" for key, value in fields.items())
    return f"<{name}><Result>{inside}</Result></{name}>"
