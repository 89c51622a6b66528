"""The emulated Hub's memory: accounts, tokens, repositories, Space secrets. No HTTP here."""

import base64
import hashlib
import json
import random
import string
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from vault_app.core.secret import Secret
from vault_app.system.clock import Clock

MARKER = "PRACTICE"
"""Stands in every token of the practice room, so that a real profile can refuse it (H32)."""

READ, WRITE, FINE, OAUTH = "read", "write", "fineGrained", "oauth"
ROLES = (FINE, READ, WRITE)

LOGIN_LASTS = timedelta(days=30)

Scopes = Mapping[str, Sequence[str]]
"""Entity (``user:ada``, ``org:acme``, ``space:ada/demo``, ``global``) to its permissions."""


@dataclass(slots=True)
class Issued:
    """One token the Hub gave out. *scopes* None: the Hub tells no list."""

    value: Secret
    owner: str
    role: str
    label: str
    created_at: datetime
    scopes: Scopes | None = None
    gated: bool = False
    orgs: Mapping[str, str] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)
    expires_at: datetime | None = None
    refresh: Secret | None = None
    alive: bool = True
    dies_after: int | None = None

    @property
    def classic(self) -> bool:
        """Tell whether it is a coarse token."""
        return self.role in (READ, WRITE)

    def allows(self, permission: str, repository: str, kind: str = "model") -> bool:
        """Tell whether the token may do *permission* on a repository ``owner/name``."""
        namespace = repository.partition("/")[0]
        if namespace in self.pending:
            return False
        if self.classic or self.role == OAUTH:
            return self._by_role(permission, namespace)
        entities = [f"{kind}:{repository}"]
        if namespace in (self.owner, *self.orgs):
            entities += [f"user:{namespace}", f"org:{namespace}"]
        return any(permission in (self.scopes or {}).get(entity, ()) for entity in entities)

    def _by_role(self, permission: str, namespace: str) -> bool:
        if namespace != self.owner and namespace not in self.orgs:
            return False
        return permission == "repo.content.read" or self.role in (WRITE, OAUTH)


@dataclass(slots=True)
class Space:
    """A Space: secret values by key with the time of their last change, public variables."""

    secrets: dict[str, tuple[Secret, datetime, str | None]] = field(default_factory=dict)
    variables: dict[str, tuple[str, datetime, str | None]] = field(default_factory=dict)
    stage: str = "RUNNING"
    restarts: int = 0


class Hub:
    """All that the emulator knows. Every method may be called from any thread."""

    def __init__(self, clock: Clock, practice: bool, seed: int | None) -> None:
        """Start with one account, its organisations and a few repositories."""
        self.clock = clock
        self.practice = practice
        self.lock = threading.RLock()
        self.organisations: dict[str, str] = {"acme": "write", "lovelace-lab": "read"}
        self.approval_needed: set[str] = set()
        self.tells_restrictions = True
        self.issued: list[Issued] = []
        self.repositories: dict[str, list[str]] = {
            "models": ["ada/notes-classifier", "acme/weather-small"],
            "datasets": ["acme/weather-2025"],
            "spaces": ["ada/demo", "acme/demo"],
        }
        self.private = {"acme/weather-small"}
        self.spaces: dict[str, Space] = {}
        self._random = random.Random(seed) if seed is not None else random.SystemRandom()  # noqa: S311 # a seed asks for repeatable values

    def issue(self, issued: Issued) -> Secret:
        """Remember a token; returns its value."""
        with self.lock:
            self.issued.append(issued)
            return issued.value

    def find(self, value: Secret) -> Issued | None:
        """Return the token of that value, alive or dead."""
        with self.lock:
            return next((known for known in self.issued if known.value.same_as(value)), None)

    def living(self, value: Secret) -> Issued | None:
        """Return the token if it is alive and not expired."""
        known = self.find(value)
        if known is None or not known.alive:
            return None
        expired = known.expires_at is not None and known.expires_at <= self.clock.now()
        return None if expired else known

    def draw(self, role: str) -> Secret:
        """Return a fresh value of the shape that *role* has."""
        if role == OAUTH:
            return self._draw_login()
        marker = MARKER if self.practice else ""
        return Secret(f"hf_{marker}{self.letters(34 - len(marker))}")

    def renew(self, refresh: Secret) -> Issued | None:
        """Return a new login for a refresh value, which is thereby used up; None if unknown."""
        with self.lock:
            for login in self.issued:
                if login.refresh is not None and login.refresh.same_as(refresh):
                    fresh = replace(login, value=self.draw(OAUTH), refresh=self.draw_refresh())
                    fresh.expires_at = self.clock.now() + LOGIN_LASTS
                    login.refresh = None
                    self.issued.append(fresh)
                    return fresh
            return None

    def draw_refresh(self) -> Secret:
        """Return a fresh value of the kind that renews a login."""
        marker = MARKER if self.practice else ""
        return Secret(f"hf_oauth__refresh_{marker}{self.letters(34 - len(marker))}")

    def letters(self, count: int) -> str:
        """Return that many random letters."""
        return "".join(self._random.choices(string.ascii_letters, k=count))

    def space(self, name: str) -> Space:
        """Return a Space's state, made at first use."""
        with self.lock:
            return self.spaces.setdefault(name, Space())

    def _draw_login(self) -> Secret:
        expires = int((self.clock.now() + LOGIN_LASTS).timestamp())
        header = _base64({"alg": "EdDSA", "typ": "JWT"})
        payload = _base64({"scope": ["openid", "profile", "read-repos"], "exp": expires})
        marker = MARKER if self.practice else ""
        return Secret(f"hf_oauth_{header}.{payload}.{marker}{self.letters(86 - len(marker))}")


def account_id(name: str) -> str:
    """Return the 24 hexadecimal digits that stand for an account or organisation."""
    return hashlib.sha256(name.encode()).hexdigest()[:24]


def _base64(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
