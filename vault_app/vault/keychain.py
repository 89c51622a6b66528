"""The operating system's keychain as a backing: serialised, timed, every error translated."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from vault_app.core.credential import Backend
from vault_app.core.errors import KeyturnError, SecretMissing, VaultBroken, VaultMissing
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.vault.shelf import Shelf
from vault_app.vault.state import VaultState, condition_of
from vault_app.vault.translation import translate
from vault_app.vault.worker import Worker

T = TypeVar("T")
RETRIED: Final = "keychain_error"


class Keychain:
    """One keychain, reached through a shelf that is opened when first used.

    *find* opens the shelf (VaultMissing where there is none); *timeout* in seconds for each call.
    """

    backend: Final = Backend.KEYCHAIN

    def __init__(self, find: Callable[[], Shelf], timeout: float) -> None:
        """Touch nothing yet."""
        self._find = find
        self._timeout = timeout
        self._worker = Worker()
        self._shelf: Shelf | None = None

    def read(self, item: ItemId, *, quiet: bool = False) -> Secret:
        """Return an item's text; *quiet* never opens a prompt."""
        text = self._ask(lambda shelf: shelf.read(item, quiet=quiet))
        if text is None:
            raise SecretMissing(item=item)
        return Secret(text)

    def read_together(self, items: Sequence[ItemId]) -> dict[ItemId, Secret]:
        """Return the texts of those *items* that can be had in one question."""
        found = self._ask(lambda shelf: shelf.read_together(items))
        return {ItemId(name): Secret(text) for name, text in found.items()}

    def write(self, item: ItemId, text: Secret) -> None:
        """Keep an item, replacing."""
        self._ask(lambda shelf: shelf.write(item, text.reveal()))

    def erase(self, item: ItemId) -> None:
        """Remove an item; a missing one is fine."""
        self._ask(lambda shelf: shelf.erase(item))

    def clear(self) -> int:
        """Remove all items, our own keys included; return how many there were."""
        return self._ask(lambda shelf: shelf.clear())

    def names(self) -> tuple[ItemId, ...]:
        """Return the names of all items."""
        return tuple(ItemId(name) for name in self._ask(lambda shelf: shelf.names()))

    def examine(self) -> VaultState:
        """Return the keychain's state; never raises, never prompts."""
        try:
            return self._ask(lambda shelf: shelf.examine())
        except KeyturnError as error:
            return VaultState(condition_of(error), Backend.KEYCHAIN, code=error.code)

    @property
    def present(self) -> bool:
        """Tell whether there is a keychain that can take items; asks no item."""
        try:
            return self._ask(lambda shelf: shelf.present())
        except VaultMissing:
            return False

    def unlock(self, passphrase: Secret | None = None) -> None:
        """Open the keychain by its own prompt; the passphrase is not for it."""
        self._ask(lambda shelf: shelf.unlock())

    def lock(self) -> None:
        """Drop the connection. The collection is shared and stays as it is (H18)."""
        shelf, self._shelf = self._shelf, None
        if shelf is not None:
            shelf.close()

    def _ask(self, question: Callable[[Shelf], T]) -> T:
        return self._worker.run(lambda: self._answered(question), self._timeout)

    def _answered(self, question: Callable[[Shelf], T]) -> T:
        try:
            return self._translated(question)
        except VaultBroken as error:
            # A daemon that was started anew knows neither our connection nor our session.
            if error.code != RETRIED:
                raise
            self.lock()
            return self._translated(question)

    def _translated(self, question: Callable[[Shelf], T]) -> T:
        try:
            if self._shelf is None:
                self._shelf = self._find()
            return question(self._shelf)
        except Exception as error:  # a keychain may raise anything, raw D-Bus errors included
            raise translate(error) from error
