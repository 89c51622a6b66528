"""A Hub on loopback for practice and tests: real endpoints, a token page, failures on demand."""

import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from vault_app.core.fingerprint import Fingerprint, FingerprintKey
from vault_app.core.secret import Secret
from vault_app.practice.answers import Answers, Asked, Given
from vault_app.practice.faults import Fault, Faults, Mode, failed
from vault_app.practice.hub import FINE, LOGIN_LASTS, OAUTH, Hub, Issued, Scopes
from vault_app.practice.pages import Pages
from vault_app.practice.routes import find_route
from vault_app.practice.server import Dropped, Server
from vault_app.system.clock import Clock, SystemClock

_LONGEST_HANG = 120.0
_WINDOW = 1000


@dataclass(frozen=True, slots=True)
class SeenRequest:
    """One request as it is remembered: who asked only as a fingerprint, never the value."""

    method: str
    path: str
    token: Fingerprint | None
    status: int


class Emulator:
    """The server with its Hub. ``start`` it, or use it as a context manager.

    *practice* puts the marker into every token; *seed* makes the values repeatable.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        port: int = 0,
        practice: bool = False,
        seed: int | None = None,
    ) -> None:
        """Prepare; nothing listens yet. *port* 0 takes a free one."""
        self.clock = clock or SystemClock()
        self.hub = Hub(self.clock, practice, seed)
        self.requests: list[SeenRequest] = []
        self._port = port
        self._key = FingerprintKey("emulator", secrets.token_bytes(32))
        self._answers = Answers(self.hub)
        self._pages = Pages(self.hub, self)
        self._faults = Faults()
        self._server: Server | None = None
        self._thread: threading.Thread | None = None
        self._over = threading.Event()

    def start(self) -> None:
        """Listen and serve in a thread; does nothing if it already does."""
        if self._server is not None:
            return
        self._over.clear()
        self._server = Server(self._port, self._serve)
        self._port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), name="practice-server", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop serving, end every connection and wait for all threads."""
        server, thread = self._server, self._thread
        if server is None or thread is None:
            return
        self._over.set()
        server.shutdown()
        server.end_connections()
        server.server_close()
        thread.join()
        self._server = self._thread = None

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop."""
        self.stop()

    @property
    def endpoint(self) -> str:
        """Return the base address; kept when it is stopped and started again."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def running(self) -> bool:
        """Tell whether it listens."""
        return self._server is not None

    def mint(
        self,
        *,
        owner: str = "ada",
        role: str = FINE,
        label: str | None = None,
        scopes: Scopes | None = None,
        orgs: Mapping[str, str] | Sequence[str] | None = None,
        created_at: datetime | None = None,
        expires_at: datetime | None = None,
        pending_orgs: Sequence[str] = (),
        gated: bool = False,
        scopes_told: bool = True,
    ) -> Secret:
        """Give out a token and return its value.

        *role* is ``fineGrained``, ``write``, ``read`` or ``oauth``; *scopes* maps entities
        (``user:ada``, ``org:acme``, ``global``) to permissions; *orgs* maps organisations to the
        owner's role there (names alone: ``write``). *scopes_told* False leaves the list out of
        whoami.
        """
        now = created_at or self.clock.now()
        issued = Issued(
            value=self.hub.draw(role),
            owner=owner,
            role=role,
            label=label or f"{owner}-{len(self.hub.issued) + 1}",
            created_at=now,
            scopes=_scopes(role, owner, scopes) if scopes_told else None,
            gated=gated,
            orgs=_roles(self.hub.organisations if orgs is None else orgs),
            pending=set(pending_orgs),
            expires_at=expires_at or (now + LOGIN_LASTS if role == OAUTH else None),
            refresh=self.hub.draw_refresh() if role == OAUTH else None,
        )
        return self.hub.issue(issued)

    def mint_from_page(self, url: str, label: str = "keyturn") -> Secret:
        """Do what a person does on the filled-in page *url*: press Create, copy the value."""
        query = parse_qs(urlsplit(url).query)
        return self._pages.create({**query, "tokenName": [label]}).value

    def alive(self, token: Secret) -> bool:
        """Tell whether the token is accepted now."""
        return self.hub.living(token) is not None

    def kill(self, token: Secret) -> None:
        """Make the token dead at once, as its owner would on the page."""
        known = self.hub.find(token)
        if known is not None:
            known.alive = False

    def refresh_value(self, login: Secret) -> Secret | None:
        """Return what renews a login; None for other tokens and used-up ones."""
        known = self.hub.find(login)
        return known.refresh if known else None

    def approve(self, token: Secret) -> None:
        """Let an administrator approve the token in all organisations it waits for."""
        known = self.hub.find(token)
        if known is not None:
            known.pending.clear()

    def fingerprint(self, token: Secret) -> Fingerprint:
        """Return what ``requests`` shows for that token."""
        return self._key.fingerprint(token)

    def space_secret_is(self, space: str, key: str, token: Secret) -> bool:
        """Tell whether a Space's secret *key* holds that token now."""
        held = self.hub.space(space).secrets.get(key)
        return held is not None and held[0].same_as(token)

    def fail_next(
        self,
        what: str,
        *,
        status: int | None = None,
        times: int = 1,
        retry_after: int | None = None,
        mode: str | None = None,
        calls: int = 2,
    ) -> None:
        """Plan a failure for the next *times* requests.

        *what* is a route (``whoami revoke secrets variables runtime restart auth-check listing
        page``), ``any``, or a mode for any route. Modes: ``hang`` (no answer until the client goes
        or the server stops), ``drop`` (connection closed), ``garbage`` (200, no JSON),
        ``revoke_lies`` (202, nothing done), ``revoke_late`` (202, dead after *calls* more uses).
        """
        modes = {known.value for known in Mode}
        chosen = Mode(what) if what in modes else Mode(mode) if mode else None
        route: str | None = None if what in modes or what == "any" else what
        if chosen in (Mode.REVOKE_LIES, Mode.REVOKE_LATE):
            route = "revoke"
        self._faults.plan(Fault(route, times, status, retry_after, chosen, calls))

    def recover(self) -> None:
        """Forget all failures that have not happened yet."""
        self._faults.clear()

    def _serve(self, asked: Asked) -> Given:
        page = asked.path == "/" or asked.path.startswith("/settings/")
        route, answer = ("page", None) if page else find_route(asked)
        fault = self._faults.take(route)
        try:
            if fault is not None:
                given = self._failed(fault, asked)
            else:
                given = answer(self._answers) if answer else self._pages.serve(asked)
        except Dropped:
            self._remember(asked, 0)
            raise
        self._age(asked)
        self._remember(asked, given.status)
        return Given(given.status, given.data, {**_STEADY, **given.headers}, given.html)

    def _failed(self, fault: Fault, asked: Asked) -> Given:
        match fault.mode:
            case Mode.HANG:
                self._over.wait(_LONGEST_HANG)
                raise Dropped
            case Mode.DROP:
                raise Dropped
            case Mode.REVOKE_LIES:
                return Given(202, {})
            case Mode.REVOKE_LATE:
                self._mark_dying(asked, fault.calls)
                return Given(202, {})
            case _:
                return failed(fault, self.endpoint)

    def _mark_dying(self, asked: Asked, calls: int) -> None:
        body = asked.body if isinstance(asked.body, dict) else {}
        for value in body.get("credentials") or ():
            known = self.hub.find(Secret(str(value)))
            if known is not None:
                known.dies_after = calls

    def _age(self, asked: Asked) -> None:
        """Count a use of a token whose revocation is on its way."""
        known = self.hub.find(asked.token) if asked.token is not None else None
        if known is None or known.dies_after is None:
            return
        known.dies_after -= 1
        if known.dies_after <= 0:
            known.alive = False

    def _remember(self, asked: Asked, status: int) -> None:
        token = self.fingerprint(asked.token) if asked.token is not None else None
        self.requests.append(SeenRequest(asked.method, asked.path, token, status))


_STEADY = {
    "RateLimit": f'"api";r={_WINDOW - 1};t=300',
    "RateLimit-Policy": f'"fixed window";"api";q={_WINDOW};w=300',
}


def _scopes(role: str, owner: str, scopes: Scopes | None) -> Scopes | None:
    if role != FINE:
        return None
    return {f"user:{owner}": ("repo.content.read",)} if scopes is None else scopes


def _roles(orgs: Mapping[str, str] | Sequence[str]) -> Mapping[str, str]:
    return dict(orgs) if isinstance(orgs, Mapping) else dict.fromkeys(orgs, "write")
