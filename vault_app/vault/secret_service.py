"""The Secret Service (GNOME, KeePassXC, KDE) over one shared connection and session.

``keyring`` opens a connection and a key exchange per call (10 ms, here 0.4) and cannot be told
not to prompt; the attributes are its own, so either finds the other's items.
"""

import weakref
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from vault_app.core.credential import Backend
from vault_app.core.errors import VaultLocked, VaultMissing
from vault_app.core.text import sanitise
from vault_app.vault.collection_file import encrypted_on_disk
from vault_app.vault.state import VaultCondition, VaultState

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped] # ships no types
    from secretstorage import Collection, Item
    from secretstorage.dhcrypto import Session

_APPLICATION: Final = "Keyturn"


class SecretServiceShelf:
    """Items of one service in the default collection; to be used from one thread at a time."""

    def __init__(
        self,
        service: str,
        address: str,
        environ: Mapping[str, str],
        *,
        prompt: bool,
        patience: float,
    ) -> None:
        """Connect to the bus at *address*; *prompt*: there is a display to ask on.

        *patience* is how many seconds a prompt may stay unanswered. Raises VaultMissing where
        no Secret Service is on that bus.
        """
        self._service = service
        self._environ = environ
        self._prompt = prompt
        self._patience = patience
        self._connection = _connect(address)
        self._close = weakref.finalize(self, self._connection.close)
        self._session: Session | None = None

    def read(self, name: str, *, quiet: bool) -> str | None:
        """Return an item; a locked collection prompts unless *quiet* or without a display."""
        collection = self._opened(quiet=quiet)
        item = collection and self._find(collection, name)
        if not item:
            return None
        if item.is_locked():  # KeePassXC locks items one by one
            self._refuse_prompt(quiet=quiet)
            item.unlock(timeout=self._patience)
        return item.get_secret().decode()

    def read_together(self, names: Sequence[str]) -> Mapping[str, str]:
        """Return, in one question, those of *names* that are there and open to us; no prompt."""
        collection = self._opened()
        items = {name: collection and self._find(collection, name) for name in names}
        paths = {item.item_path: name for name, item in items.items() if item}
        (secrets,) = self._call("GetSecrets", "aoo", list(paths), self._session_path())
        return {paths[path]: self._plain(secret) for path, secret in secrets.items()}

    def write(self, name: str, text: str) -> None:
        """Keep an item; the first of all makes the collection, by a prompt of the desktop."""
        collection = self._opened() or self._created()
        attributes = {**self._attributes(name), "application": _APPLICATION}
        # The label is readable while locked, like the attributes: it carries the id alone.
        collection.create_item(f"Keyturn {name}", attributes, text.encode(), replace=True)

    def erase(self, name: str) -> None:
        """Remove an item if it is there."""
        collection = self._opened()
        for item in collection.search_items(self._attributes(name)) if collection else ():
            item.delete()

    def clear(self) -> int:
        """Remove every item of the service; an empty collection stays, it is the desktop's."""
        if self._collection() is None:
            return 0
        collection = self._opened()
        items = collection.search_items({"service": self._service}) if collection else ()
        found = list(items)
        for item in found:
            item.delete()
        return len(found)

    def names(self) -> tuple[str, ...]:
        """Return the names of all items; attributes can be read while locked."""
        collection = self._collection()
        if collection is None:
            return ()
        items = collection.search_items({"service": self._service})
        return tuple(item.get_attributes().get("username", "") for item in items)

    def examine(self) -> VaultState:
        """Return the state, without a prompt."""
        collection = self._collection()
        if collection is None:
            condition = VaultCondition.LOCKED if self._prompt else VaultCondition.MISSING
            return VaultState(condition, Backend.KEYCHAIN, code="no_collection")
        locked = collection.is_locked()
        return VaultState(
            VaultCondition.LOCKED if locked else VaultCondition.OPEN,
            Backend.KEYCHAIN,
            sanitise(collection.get_label()),
            code="keychain_locked" if locked else None,
            encrypted=encrypted_on_disk(self._default_path(), self._environ),
            items=sum(1 for _ in collection.search_items({"service": self._service})),
        )

    def present(self) -> bool:
        """Tell whether there is a collection or the person can be asked to make one."""
        return self._prompt or self._collection() is not None

    def unlock(self) -> None:
        """Open the collection by the desktop's prompt; make it if there is none."""
        self._opened() or self._created()

    def close(self) -> None:
        """Close the connection, and with it the session."""
        self._close()

    def _collection(self) -> "Collection | None":
        from secretstorage import Collection
        from secretstorage.exceptions import ItemNotFoundException
        from secretstorage.util import open_session

        if self._session is None:
            self._session = open_session(self._connection)
        try:
            return Collection(self._connection, session=self._session)
        except ItemNotFoundException:
            return None

    def _opened(self, *, quiet: bool = False) -> "Collection | None":
        collection = self._collection()
        if collection is None:
            if quiet or not self._prompt:
                raise VaultMissing("no_collection")
            return None
        if collection.is_locked():
            self._refuse_prompt(quiet=quiet)
            if collection.unlock(timeout=self._patience):
                raise VaultLocked("keychain_locked", dismissed=True)
        return collection

    def _created(self) -> "Collection":
        from secretstorage import create_collection

        self._refuse_prompt(quiet=False)
        return create_collection(self._connection, "Default", "default", self._session)

    def _refuse_prompt(self, *, quiet: bool) -> None:
        if quiet or not self._prompt:
            raise VaultLocked("keychain_locked")

    def _find(self, collection: "Collection", name: str) -> "Item | None":
        return next(iter(collection.search_items(self._attributes(name))), None)

    def _attributes(self, name: str) -> dict[str, str]:
        return {"service": self._service, "username": name}

    def _default_path(self) -> str:
        (path,) = self._call("ReadAlias", "s", "default")
        return str(path)

    def _call(self, method: str, signature: str, *arguments: object) -> tuple[Any, ...]:
        """Ask the service itself something that the library has no words for."""
        from secretstorage.defines import SS_PATH
        from secretstorage.util import SERVICE_IFACE, DBusAddressWrapper

        service = DBusAddressWrapper(SS_PATH, SERVICE_IFACE, self._connection)
        return tuple(service.call(method, signature, *arguments))

    def _session_path(self) -> str:
        return str(self._session.object_path) if self._session else "/"

    def _plain(self, secret: tuple[str, bytes, bytes, str]) -> str:
        """Return the text of a secret as it came over the bus: AES-CBC by the session's key."""
        _session, vector, content, _type = secret
        session = self._session
        if session is None or not session.encrypted or session.aes_key is None:
            return bytes(content).decode()
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        mode = modes.CBC(bytes(vector))
        decryptor = Cipher(algorithms.AES(session.aes_key), mode).decryptor()
        padded = decryptor.update(bytes(content)) + decryptor.finalize()
        return padded[: -padded[-1]].decode()


def bus_address(environ: Mapping[str, str]) -> str | None:
    """Return the session bus's address, or None where there is none to speak of."""
    address = environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    return address if "unix:" in address else None


def can_prompt(environ: Mapping[str, str]) -> bool:
    """Tell whether the desktop has a display to ask the person on."""
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _connect(address: str) -> "DBusConnection":
    from jeepney.io.blocking import open_dbus_connection
    from secretstorage import check_service_availability
    from secretstorage.util import add_match_rules

    try:
        connection = open_dbus_connection(address)
    except (OSError, ValueError, RuntimeError) as error:
        raise VaultMissing("no_keychain", error=type(error).__name__) from error
    try:
        if not check_service_availability(connection):
            raise VaultMissing("no_keychain")
        add_match_rules(connection)
    except BaseException:
        connection.close()
        raise
    return connection
