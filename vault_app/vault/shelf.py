"""What a keychain library is to us: a shelf of texts by name, calls that may raise anything."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from vault_app.vault.state import VaultState


class Shelf(Protocol):
    """One keychain; every call is made in the worker's thread, foreign errors come through."""

    def read(self, name: str, *, quiet: bool) -> str | None:
        """Return an item, None if there is none; *quiet*: raise VaultLocked, never prompt."""
        ...

    def read_together(self, names: Sequence[str]) -> Mapping[str, str]:
        """Return those of *names* that can be had, in one question where the store has one."""
        ...

    def write(self, name: str, text: str) -> None:
        """Keep an item, replacing."""
        ...

    def erase(self, name: str) -> None:
        """Remove an item if it is there."""
        ...

    def clear(self) -> int:
        """Remove every item of the service, an index of our own included; return how many."""
        ...

    def names(self) -> tuple[str, ...]:
        """Return the names of all items."""
        ...

    def examine(self) -> VaultState:
        """Return its state, without a prompt."""
        ...

    def present(self) -> bool:
        """Tell whether items can be kept here at all, a prompt permitting."""
        ...

    def unlock(self) -> None:
        """Open it, by a prompt if need be."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
