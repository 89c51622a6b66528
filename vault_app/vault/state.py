"""How a vault is: open, locked, missing, broken or slow, and what it can hold."""

from dataclasses import dataclass
from enum import StrEnum

from vault_app.core.credential import Backend
from vault_app.core.errors import (
    KeyturnError,
    VaultLocked,
    VaultMissing,
    VaultSlow,
)


class VaultCondition(StrEnum):
    """Five conditions with five different cures."""

    OPEN = "open"
    LOCKED = "locked"
    MISSING = "missing"
    BROKEN = "broken"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class VaultState:
    """What can be said of the vault without a prompt.

    *label* is the store's own name, sanitised. *encrypted* is False for a collection the desktop
    keeps in clear on the disk (H19), None where nobody can tell. *limit* is the largest item in
    characters, None without one. *items* counts all of ours, the vault's own keys included.
    """

    condition: VaultCondition
    backend: Backend | None = None
    label: str = ""
    code: str | None = None
    encrypted: bool | None = None
    limit: int | None = None
    items: int | None = None


def condition_of(error: KeyturnError) -> VaultCondition:
    """Return the condition an error speaks of."""
    if isinstance(error, VaultLocked):
        return VaultCondition.LOCKED
    if isinstance(error, VaultMissing):
        return VaultCondition.MISSING
    if isinstance(error, VaultSlow):
        return VaultCondition.SLOW
    return VaultCondition.BROKEN
