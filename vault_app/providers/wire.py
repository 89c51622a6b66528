"""The HTTP library behind ``http``: one client, one auth object, one table of foreign errors.

Imported only when the network is used, for the library takes a while to load.
"""

import logging
import ssl
import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

import httpx2

from vault_app.core.errors import ProviderError, ProviderUnreachable, UnexpectedAnswer
from vault_app.core.secret import Secret
from vault_app.providers.http import Signed

for _name in ("httpx2", "httpcore2"):
    logging.getLogger(_name).setLevel(logging.WARNING)

LOOPBACK_MOUNTS: dict[str, httpx2.BaseTransport | None] = {
    f"all://{name}": None for name in ("localhost", "*.localhost", "127.0.0.1", "[::1]")
}
"""This machine is asked directly, never through a proxy."""

# Foreign class, ours, code (None: the class's own), reason for the log.
_FOREIGN: tuple[tuple[type[Exception], type[ProviderError], str | None, str], ...] = (
    (httpx2.TimeoutException, ProviderUnreachable, "timeout", "timeout"),
    (httpx2.ProxyError, ProviderUnreachable, None, "proxy"),
    (httpx2.NetworkError, ProviderUnreachable, None, "no_connection"),
    (httpx2.RemoteProtocolError, ProviderUnreachable, None, "connection_lost"),
    (httpx2.TransportError, UnexpectedAnswer, None, "not_http"),
    (httpx2.DecodingError, UnexpectedAnswer, None, "not_http"),
    (httpx2.InvalidURL, UnexpectedAnswer, "insecure_endpoint", "address"),
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, headers by lower-case name, and the bytes of the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class Bearer(httpx2.Auth):
    """The one object that puts a token on a request."""

    def __init__(self, token: Secret) -> None:
        """Keep the wrapped value; it is revealed at the moment of sending."""
        self._token = token

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Add the header and send once."""
        request.headers["Authorization"] = f"Bearer {self._token.reveal()}"
        yield request


class Wire:
    """An open client. Proxies and the system's certificates are used; loopback goes directly."""

    def __init__(self, timeout: float) -> None:
        """Build the client; *timeout* in seconds."""
        self._client = httpx2.Client(
            timeout=timeout,
            follow_redirects=False,
            mounts=LOOPBACK_MOUNTS,
            headers={"User-Agent": "keyturn", "Accept-Encoding": "identity"},
        )

    def send(
        self,
        method: str,
        url: str,
        token: Secret | None,
        body: object,
        limit: int,
        deadline: float,
    ) -> Reply:
        """Send one request and read at most *limit* bytes until *deadline* (monotonic seconds)."""
        if isinstance(body, Signed):
            headers = dict(body.headers)
            request = self._client.build_request(method, url, content=body.body, headers=headers)
        else:
            request = self._client.build_request(method, url, json=body)
        auth = Bearer(token) if token is not None else None
        try:
            response = self._client.send(request, auth=auth, stream=True)
            try:
                return Reply(
                    response.status_code,
                    headers_of(response),
                    _read(response, limit, deadline),
                )
            finally:
                response.close()
        except httpx2.LocalProtocolError:
            # Its text quotes the header it refused: not chained.
            raise UnexpectedAnswer("unsendable_token") from None
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise translated(error) from error

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


def headers_of(response: httpx2.Response) -> dict[str, str]:
    """Return the headers by lower-case name; repeated ones on lines of their own."""
    merged: dict[str, str] = {}
    for name, value in response.headers.multi_items():
        key = name.lower()
        merged[key] = f"{merged[key]}\n{value}" if key in merged else value
    return merged


def translated(error: Exception) -> ProviderError:
    """Return our error for one of the library's."""
    if _has_cause(error, ssl.SSLError):
        return ProviderUnreachable("tls_failed")
    for foreign, ours, code, reason in _FOREIGN:
        if isinstance(error, foreign):
            return ours(code, reason=reason)
    return UnexpectedAnswer()


def _has_cause(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False


def _read(response: httpx2.Response, limit: int, deadline: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_raw(2**16):
        body += chunk
        if len(body) > limit:
            raise UnexpectedAnswer("answer_too_large")
        if time.monotonic() > deadline:
            raise ProviderUnreachable("timeout")
    return bytes(body)
