"""What a provider is: the protocol every entry of the registry fits, and its plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from vault_app.core.credential import Credential, Identity
from vault_app.core.errors import ProviderError
from vault_app.core.pattern import Pattern
from vault_app.core.place import Place
from vault_app.core.secret import Secret
from vault_app.providers.http import Http


class Capability(StrEnum):
    """What a provider lets a program do."""

    CHECK = "check"
    REVOKE = "revoke"
    MINT = "mint"
    CREATION_PAGE = "creation_page"
    REMOTE_SECRETS = "remote_secrets"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a new token should be allowed to do, as its creation page can be told.

    *by_hand* names what the page cannot be told (single repositories): the person picks it.
    """

    own_permissions: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    organisation_permissions: tuple[str, ...] = ()
    global_permissions: tuple[str, ...] = ()
    gated: bool = False
    by_hand: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a token is for in plain words (*code*), and the permissions that takes."""

    code: str
    own: tuple[str, ...]
    organisation: tuple[str, ...]
    gated: bool = False


class Provider(Protocol):
    """One service that issues tokens. Holds no state; the network comes in as an argument."""

    @property
    def id(self) -> str:
        """Return the lower-case service name (``huggingface``)."""
        ...

    @property
    def name(self) -> str:
        """Return the name people know."""
        ...

    @property
    def short(self) -> str:
        """Return two letters for a badge."""
        ...

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Return what its tokens look like."""
        ...

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Return what a program can do there."""
        ...

    @property
    def environment_names(self) -> tuple[str, ...]:
        """Return the variables its tools read, the usual one first."""
        ...

    @property
    def check_interval(self) -> timedelta:
        """Return how long a stored outcome stands before the provider may be asked again."""
        ...

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """Return what a person may want a token for."""
        ...

    def endpoint(self, environ: Mapping[str, str]) -> str:
        """Return the base address the environment names, else the default; no trailing slash."""
        ...

    def check(self, token: Secret, endpoint: str, http: Http) -> Identity:
        """Ask who the token is.

        Raises TokenRejected, ScopeMissing, RateLimited, ProviderUnreachable, UnexpectedAnswer.
        """
        ...

    def says_dead(self, error: ProviderError) -> bool:
        """Tell whether *error*, raised by ``check``, is how a dead token looks here (H2)."""
        ...

    def revoke(self, token: Secret, endpoint: str, http: Http) -> None:
        """Ask for the token to be made dead. Returning says accepted, nothing of death."""
        ...

    def pending_organisations(
        self, token: Secret, names: Sequence[str], endpoint: str, http: Http
    ) -> tuple[str, ...]:
        """Return which of the organisations *names* do not let the token in (yet) (H9)."""
        ...

    def creation_page(self, endpoint: str, wish: Wish) -> str:
        """Return the address of the page that makes a token, filled in with *wish*."""
        ...

    def manage_page(self, endpoint: str) -> str:
        """Return the address of the page that lists the person's tokens."""
        ...

    def wish(self, credential: Credential, purposes: Sequence[str]) -> Wish:
        """Return what a successor of *credential* needs; *purposes* are for coarse ones."""
        ...

    def guess_purposes(self, places: Sequence[Place], role: str | None) -> tuple[str, ...]:
        """Return the likely purposes of a token, from where it is used and its role."""
        ...
