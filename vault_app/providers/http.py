"""The one way to a provider: bearer auth, no redirects, errors of our own, every use reported.

Knows no provider. What the HTTP library itself does is in ``wire``, imported at the first use.
"""

import ipaddress
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from vault_app.core.errors import (
    ProviderError,
    ProviderUnreachable,
    RateLimited,
    TokenRejected,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.providers.backoff import retry_at, window_used_up
from vault_app.system.clock import Clock

if TYPE_CHECKING:
    from vault_app.providers.wire import Reply, Wire

BODY_LIMIT = 2 * 2**20
"""Bytes of an answer we are ready to read; whoami answers have a few thousand."""


@dataclass(frozen=True, slots=True)
class NetworkUse:
    """One use of the network, for the activity log (H36): never a value, never a path or query."""

    at: datetime
    host: str
    provider: str
    purpose: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: *data* is the parsed JSON or None; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    data: object = field(repr=False)
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Signed:
    """A body and the headers that prove who sends it; the secret itself is in neither."""

    headers: Mapping[str, str]
    body: bytes = field(repr=False)


@dataclass(slots=True)
class Use:
    """A use under way; set *outcome* to what came of it."""

    host: str
    outcome: str = "failed"


class Http:
    """Asks providers. May be used from several threads; nothing is opened before the first use."""

    def __init__(
        self,
        clock: Clock,
        *,
        offline: bool = False,
        on_use: Callable[[NetworkUse], None] | None = None,
        timeout: float = 15.0,
    ) -> None:
        """Keep the settings. *timeout* is in seconds for each of connecting, reading, writing."""
        self._clock = clock
        self._offline = offline
        self._on_use = on_use
        self._timeout = timeout
        self._wire: Wire | None = None
        self._lock = threading.Lock()
        self._resting: dict[str, datetime] = {}

    @property
    def clock(self) -> Clock:
        """Return the clock that back-off goes by."""
        return self._clock

    @property
    def offline(self) -> bool:
        """Tell whether the network is switched off."""
        return self._offline

    def ask(
        self,
        method: str,
        url: str,
        *,
        provider: str,
        purpose: str,
        token: Secret | None = None,
        body: object = None,
        signed: Signed | None = None,
        limit: int = BODY_LIMIT,
    ) -> Answer:
        """Send one request and return the answer, whatever its status below 500; *limit* in bytes.

        *body* is sent as JSON; *signed* is a body with its headers, made by who knows the secret.

        Raises ProviderUnreachable (offline, no way there, 5xx), RateLimited (429, or the last
        answer said that nothing is left in its window) and UnexpectedAnswer (redirect, endpoint
        that must not get a secret, answer too large).
        """
        if token is not None and not _sendable(token):
            raise UnexpectedAnswer("unsendable_token")
        with self.use(url, provider=provider, purpose=purpose) as used:
            what = signed if signed is not None else body
            answer = self._exchange(method, url, used.host, token, what, limit)
            used.outcome = _OUTCOMES.get(answer.status, "refused")
            if answer.status < 400:
                used.outcome = "accepted"
            return answer

    @contextmanager
    def use(self, url: str, *, provider: str, purpose: str) -> Iterator["Use"]:
        """Watch over one use of the network, ours or a library's: allowed at all, and reported."""
        used = Use(allowed_host(url))
        if self._offline:
            raise ProviderUnreachable("offline", host=used.host)
        self._refuse_while_resting(used.host)
        try:
            yield used
        except ProviderError as error:
            used.outcome = error.code
            raise
        finally:
            self._report(used.host, provider, purpose, used.outcome)

    def close(self) -> None:
        """Close all connections; a later ``ask`` opens new ones."""
        with self._lock:
            wire, self._wire = self._wire, None
        if wire is not None:
            wire.close()

    def _exchange(
        self, method: str, url: str, host: str, token: Secret | None, body: object, limit: int
    ) -> Answer:
        deadline = time.monotonic() + 4 * self._timeout
        reply = self._opened().send(method, url, token, body, limit, deadline)
        now = self._clock.now()
        refuse_failure(reply, now)
        used_up = window_used_up(reply.headers, now)
        if used_up is not None:
            self._resting[host] = used_up
        return Answer(reply.status, reply.headers, _parsed(reply.body), reply.body)

    def _opened(self) -> "Wire":
        with self._lock:
            if self._wire is None:
                from vault_app.providers.wire import Wire

                self._wire = Wire(self._timeout)
            return self._wire

    def _refuse_while_resting(self, host: str) -> None:
        until = self._resting.get(host)
        if until is None:
            return
        if self._clock.now() < until:
            raise RateLimited(until, host=host)
        del self._resting[host]

    def _report(self, host: str, provider: str, purpose: str, outcome: str) -> None:
        if self._on_use is not None:
            self._on_use(NetworkUse(self._clock.now(), host, provider, purpose, outcome))


_OUTCOMES = {401: TokenRejected.default_code, 403: "forbidden", 404: "not_found"}


def refuse_failure(reply: "Reply", now: datetime) -> None:
    """Raise for a redirect, a rate limit and a server's failure."""
    if 300 <= reply.status < 400:
        target = urlsplit(reply.headers.get("location", ""))
        raise UnexpectedAnswer("redirected", host=sanitise(target.netloc.rpartition("@")[2]))
    if reply.status == 429:
        raise RateLimited(retry_at(reply.headers, now))
    if reply.status >= 500:
        raise ProviderUnreachable("server_error", status=reply.status)


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _sendable(token: Secret) -> bool:
    # The HTTP library quotes a header it cannot send in its error text.
    value = token.reveal()
    return value.isascii() and value.isprintable() and " " not in value


def allowed_host(url: str) -> str:
    """Return the host of *url* with its port if unusual; refuse what must not get a secret (H22).

    Only https outside loopback, never a link-local address, no user name in the address.
    """
    try:
        parts = urlsplit(url)
        name, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise UnexpectedAnswer("insecure_endpoint") from error
    shown = sanitise(f"{name}:{port}" if port else name)
    if not name or parts.username is not None or parts.scheme not in ("https", "http"):
        raise UnexpectedAnswer("insecure_endpoint", host=shown)
    if _link_local(name) or (parts.scheme == "http" and not is_loopback(name)):
        raise UnexpectedAnswer("insecure_endpoint", host=shown)
    return shown


def is_loopback(name: str) -> bool:
    """Tell whether a host name or address means this machine."""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    address = _address(name)
    return address is not None and address.is_loopback


def _link_local(name: str) -> bool:
    address = _address(name)
    return address is not None and (address.is_link_local or address.is_unspecified)


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
