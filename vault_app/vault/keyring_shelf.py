"""A keychain reached through a backend of the ``keyring`` library (macOS, Windows).

The library cannot list items, so an index of ours, in pages that fit the smallest store, names
them.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vault_app.core.credential import Backend
from vault_app.core.errors import SecretTooLarge
from vault_app.vault.state import VaultCondition, VaultState

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

INDEX: Final = "index"
PAGE: Final = 50


class KeyringShelf:
    """Items of one service in one keyring backend; *limit* in characters."""

    def __init__(
        self,
        backend: "KeyringBackend",
        service: str,
        *,
        label: str,
        limit: int | None = None,
        encrypted: bool | None = None,
    ) -> None:
        """Keep the backend, made and judged fit by the caller."""
        self._backend = backend
        self._service = service
        self._label = label
        self._limit = limit
        self._encrypted = encrypted

    def read(self, name: str, *, quiet: bool) -> str | None:
        """Return an item. These stores prompt by themselves or not at all; *quiet* cannot help."""
        return self._backend.get_password(self._service, name)

    def read_together(self, names: Sequence[str]) -> Mapping[str, str]:
        """Return those of *names* that are there; these stores are asked one by one."""
        found = {name: self.read(name, quiet=False) for name in names}
        return {name: text for name, text in found.items() if text is not None}

    def write(self, name: str, text: str) -> None:
        """Keep an item; the index names it first, so that none is ever unlisted."""
        if self._limit is not None and len(text) > self._limit:
            raise SecretTooLarge(limit=self._limit, size=len(text))
        self._list(name)
        self._backend.set_password(self._service, name, text)

    def erase(self, name: str) -> None:
        """Remove an item, then its line in the index."""
        from keyring.errors import PasswordDeleteError

        with suppress(PasswordDeleteError):
            self._backend.delete_password(self._service, name)
        for page, listed in self._pages():
            if name in listed:
                listed.remove(name)
                self._backend.set_password(self._service, page, " ".join(listed))
                return

    def clear(self) -> int:
        """Remove every item, then the pages of the index, the last one first."""
        from keyring.errors import PasswordDeleteError

        pages = list(self._pages())
        listed = [name for _, names in pages for name in names]
        for name in (*listed, *(page for page, _ in reversed(pages))):
            with suppress(PasswordDeleteError):
                self._backend.delete_password(self._service, name)
        return len(listed)

    def names(self) -> tuple[str, ...]:
        """Return the names in the index."""
        return tuple(name for _, listed in self._pages() for name in listed)

    def examine(self) -> VaultState:
        """Return the state of a store that answers."""
        return VaultState(
            VaultCondition.OPEN,
            Backend.KEYCHAIN,
            self._label,
            encrypted=self._encrypted,
            limit=self._limit,
            items=len(self.names()),
        )

    def present(self) -> bool:
        """Tell that a store made by the platform is there."""
        return True

    def unlock(self) -> None:
        """Ask for something: these stores open by being asked."""
        self._backend.get_password(self._service, _page_name(0))

    def close(self) -> None:
        """Nothing to let go of."""

    def _list(self, name: str) -> None:
        pages = list(self._pages())
        if any(name in listed for _, listed in pages):
            return
        free = next(((page, listed) for page, listed in pages if len(listed) < PAGE), None)
        page, listed = free or (_page_name(len(pages)), [])
        self._backend.set_password(self._service, page, " ".join([*listed, name]))

    def _pages(self) -> Iterator[tuple[str, list[str]]]:
        number = 0
        while (text := self._backend.get_password(self._service, _page_name(number))) is not None:
            yield _page_name(number), text.split()
            number += 1


def _page_name(number: int) -> str:
    return f"{INDEX}-{number}"
