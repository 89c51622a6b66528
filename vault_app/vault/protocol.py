"""What every backend of the vault offers to the door; one contract test runs over all."""

from typing import Protocol

from vault_app.core.credential import Backend
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.vault.state import VaultState


class Backing(Protocol):
    """One store of items: a name (never a secret) and a text (always one).

    Every method may raise VaultLocked, VaultMissing, VaultBroken or VaultSlow, nothing else.
    """

    @property
    def backend(self) -> Backend:
        """Return which backend this is."""
        ...

    def read(self, item: ItemId, *, quiet: bool = False) -> Secret:
        """Return an item's text; SecretMissing. *quiet*: rather fail than open a prompt."""
        ...

    def write(self, item: ItemId, text: Secret) -> None:
        """Keep an item, durably on return; replaces. Also raises SecretTooLarge."""
        ...

    def erase(self, item: ItemId) -> None:
        """Remove an item; a missing one is fine."""
        ...

    def names(self) -> tuple[ItemId, ...]:
        """Return the names of all items, readable even while locked where the store allows."""
        ...

    def examine(self) -> VaultState:
        """Return its state, without a prompt."""
        ...

    def unlock(self, passphrase: Secret | None = None) -> None:
        """Open it; may ask the person where the store does so itself."""
        ...

    def lock(self) -> None:
        """Drop keys, caches and connections of ours."""
        ...
