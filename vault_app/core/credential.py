"""A credential: everything we keep about a token but its value."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import field

from vault_app.core.frozen import Frozen
from vault_app.core.ids import CredentialId, Fingerprint, ItemId
from vault_app.core.kinds import Backend as Backend
from vault_app.core.kinds import Kind as Kind
from vault_app.core.kinds import Risk as Risk
from vault_app.core.kinds import Status as Status
from vault_app.core.secret import Secret


class Scope(Frozen, frozen=True):
    """A permission in the provider's own words; *entity* is what it applies to (``user:ada``)."""

    name: str
    entity: str | None
    risk: Risk


class Reach(Frozen, frozen=True):
    """One thing the token opens: *type* ``user``, ``org``, ``model`` ...; *role* if told."""

    name: str
    type: str
    role: str | None


class Identity(Frozen, frozen=True):
    """What a provider said about a token in one accepted check. Times are UTC; absent = None.

    *owner_id* is the account's id (names can change); *label* is the token's own name there.
    *scopes* is None when the provider did not tell them (shown as unknown, never as none).
    """

    owner: str | None
    owner_id: str | None
    kind: Kind
    role: str | None = None
    label: str | None = None
    scopes: tuple[Scope, ...] | None = None
    reach: tuple[Reach, ...] = ()
    created_at: datetime | None = None
    expires_at: datetime | None = None
    warnings: tuple[str, ...] = ()


class Credential(Frozen, frozen=True):
    """The record of one token. Times are aware UTC datetimes.

    *item* names the vault item that holds the value now; promoting a new token moves it.
    *gained* is what a check last found it to be allowed more than before, at *gained_at*.
    *claimed* is False for values found outside the user's own tool files (H25): no network.
    """

    id: CredentialId
    name: str
    provider: str
    endpoint: str
    item: ItemId
    backend: Backend
    fingerprint: Fingerprint
    hint: str
    first_seen_at: datetime
    kind: Kind = Kind.UNKNOWN
    status: Status = Status.UNKNOWN
    status_code: str | None = None
    owner: str | None = None
    owner_id: str | None = None
    role: str | None = None
    label: str | None = None
    scopes: tuple[Scope, ...] | None = None
    reach: tuple[Reach, ...] = ()
    created_at: datetime | None = None
    expires_at: datetime | None = None
    last_checked_at: datetime | None = None
    retry_at: datetime | None = None
    rotated_at: datetime | None = None
    revoked_at: datetime | None = None
    claimed: bool = True
    note: str = ""
    derived: tuple[str, ...] = ()
    gained: str = ""
    gained_at: datetime | None = None

    @property
    def drift(self) -> str:
        """Return what the present token gained since we first asked about it, "" for nothing."""
        if self.gained_at is None:
            return ""
        turned = self.rotated_at is not None and self.rotated_at >= self.gained_at
        return "" if turned else self.gained

    @property
    def classic(self) -> bool:
        """Tell whether the token is of the coarse kind that opens everything its owner can."""
        return self.kind is Kind.CLASSIC

    @property
    def critical(self) -> int:
        """Return how many of the known scopes are critical."""
        return sum(scope.risk is Risk.CRITICAL for scope in self.scopes or ())


class Part(Frozen, frozen=True):
    """One named part of a credential's value (H14): a secret, or public beside it."""

    name: str
    value: Secret
    public: bool = False


class Joined(Secret):
    """Several named parts that are one credential and are replaced as one (H14).

    Reveals what a person enters and a provider is asked with: the parts with colons between.
    """

    __slots__ = ("parts",)

    def __init__(self, parts: Sequence[Part]) -> None:
        """Join *parts*; the first one tells the credential apart and is mostly public."""
        super().__init__(":".join(part.value.reveal() for part in parts))
        self.parts = tuple(parts)

    @property
    def mark(self) -> Secret:
        """Return the first part."""
        return self.parts[0].value


def parts_of(value: Secret) -> tuple[Part, ...]:
    """Return the named parts of *value*; most values are one, called ``token``."""
    return value.parts if isinstance(value, Joined) else (Part("token", value),)


class Record(Frozen, frozen=True):
    """What one vault item holds: all parts, and enough to rebuild an inventory from it (H20)."""

    parts: tuple[Part, ...]
    provider: str
    name: str
    endpoint: str
    created: datetime
    credential: CredentialId
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def token(self) -> Secret:
        """Return the token itself: the first secret part, or all where public ones belong to it.

        Secret companions (what renews a login) are no part of the token.
        """
        if any(part.public for part in self.parts):
            return Joined(self.parts)
        return self.parts[0].value
