"""The sealed file as a backing (H17): AES-256-GCM per record, one data key, locked writes."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from vault_app.core.credential import Backend
from vault_app.core.errors import (
    EditError,
    SecretMissing,
    StoreBusy,
    StoreError,
    UsageError,
    VaultBroken,
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultSlow,
    WriteRefused,
)
from vault_app.core.ids import ItemId, draw
from vault_app.core.secret import Secret
from vault_app.system.files import read_snapshot, write_private
from vault_app.system.locks import held
from vault_app.vault.sealed_crypto import (
    KEY_BYTES,
    SALT_BYTES,
    Argon2,
    Undecryptable,
    decrypt,
    encrypt,
    seal,
)
from vault_app.vault.sealed_format import Sealed, SealedRecord, Slot, pack, slot_bound, unpack
from vault_app.vault.state import VaultCondition, VaultState, condition_of

PHRASE: Final = "passphrase"
KEYCHAIN: Final = "keychain"
_PATIENCE: Final = 10.0


class SealedFile:
    """One sealed file.

    *wrapping_key* returns the key kept in the keychain, for files wrapped by it (VaultError where
    it cannot be had). The data key stays in memory from the first use until ``lock``.
    """

    backend: Final = Backend.FILE

    def __init__(
        self,
        path: Path,
        *,
        wrapping_key: Callable[[], bytes],
        kdf: Argon2 | None = None,
        patience: float = _PATIENCE,
    ) -> None:
        """Touch nothing yet; *kdf* is for new files, *patience* in seconds for the file's lock."""
        self._path = path
        self._wrapping_key = wrapping_key
        self._kdf = kdf or Argon2()
        self._patience = patience
        self._guard = threading.RLock()
        self._passphrase: Secret | None = None
        self._opened: tuple[str, bytes] | None = None
        self._seen = 0

    @property
    def exists(self) -> bool:
        """Tell whether the file was made."""
        return self._path.exists()

    @property
    def at_hand(self) -> bool:
        """Tell whether a passphrase or an opened key is held in memory."""
        return self._passphrase is not None or self._opened is not None

    @property
    def wants_passphrase(self) -> bool:
        """Tell whether the file opens by passphrase only; True for a file not made yet."""
        if not self.exists:
            return True
        return all(slot.kind == PHRASE for slot in self._load().slots)

    def offer(self, passphrase: Secret | None) -> None:
        """Take a passphrase for later, unproven."""
        self._passphrase = passphrase

    def create(self, passphrase: Secret | None = None, wrapping_key: bytes | None = None) -> None:
        """Make the file, opened by *passphrase* or by *wrapping_key*; or add the passphrase.

        Raises UsageError ``sealed_exists`` where it already opens by a passphrase.
        """
        if passphrase is not None and not len(passphrase):
            raise UsageError("passphrase_empty")
        with self._guard, self._locked():
            if not self.exists:
                self._create(passphrase, wrapping_key)
                return
            sealed = self._load()
            if passphrase is None or any(slot.kind == PHRASE for slot in sealed.slots):
                raise UsageError("sealed_exists")
            key = self._key(sealed)
            self._save(replace(sealed, slots=(*sealed.slots, self._slot(sealed, key, passphrase))))

    def create_offered(self) -> None:
        """Make the file with the passphrase that was offered; VaultLocked without one."""
        if self._passphrase is None:
            raise VaultLocked("passphrase_needed")
        self.create(self._passphrase)

    def read(self, item: ItemId, *, quiet: bool = False) -> Secret:
        """Return an item's text; a sealed file never prompts, so *quiet* changes nothing."""
        with self._guard:
            sealed = self._load()
            key = self._key(sealed)
            record = sealed.records.get(item)
            if record is None:
                raise SecretMissing(item=item)
            try:
                bound = sealed.record_bound(item, record.generation)
                return Secret(decrypt(key, record.sealed, bound).decode())
            except (Undecryptable, UnicodeDecodeError):
                raise VaultBroken("sealed_tampered", item=item) from None

    def write(self, item: ItemId, text: Secret) -> None:
        """Keep an item; read, change and written back under the file's lock."""
        with self._guard, self._locked():
            sealed = self._load()
            generation = sealed.generation + 1
            bound = sealed.record_bound(item, generation)
            data = encrypt(self._key(sealed), text.reveal().encode(), bound)
            records = {**sealed.records, item: SealedRecord(generation, data)}
            self._save(replace(sealed, records=records))

    def erase(self, item: ItemId) -> None:
        """Remove an item; a missing one, or no file at all, is fine."""
        if not self.exists:
            return
        with self._guard, self._locked():
            sealed = self._load()
            self._key(sealed)
            if item in sealed.records:
                rest = {name: kept for name, kept in sealed.records.items() if name != item}
                self._save(replace(sealed, records=rest))

    def names(self) -> tuple[ItemId, ...]:
        """Return the names of all items; they can be read without the key."""
        if not self.exists:
            return ()
        return tuple(ItemId(name) for name in self._load().records)

    def examine(self) -> VaultState:
        """Return the file's state; derives no key, so a wrong passphrase is not found here."""
        label = self._path.name
        try:
            sealed = self._load()
        except VaultError as error:
            return VaultState(condition_of(error), Backend.FILE, label, error.code)
        opened = self.at_hand or any(slot.kind == KEYCHAIN for slot in sealed.slots)
        return VaultState(
            VaultCondition.OPEN if opened else VaultCondition.LOCKED,
            Backend.FILE,
            label,
            None if opened else "passphrase_needed",
            encrypted=True,
            items=len(sealed.records),
        )

    def unlock(self, passphrase: Secret | None = None) -> None:
        """Open the file, with *passphrase* if given; proves that it fits."""
        with self._guard:
            if passphrase is not None:
                self._passphrase, self._opened = passphrase, None
            self._key(self._load())

    def lock(self) -> None:
        """Drop the key and the passphrase."""
        self._passphrase, self._opened = None, None

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            with held(self._path.with_suffix(".lock"), self._patience):
                yield
        except StoreBusy as error:
            raise VaultSlow("sealed_busy") from error
        except StoreError as error:  # no such folder, or one we may not write in
            reason = "disk_full" if error.code == "disk_full" else "permission_denied"
            raise VaultBroken("sealed_not_written", reason=reason) from error
        except OSError as error:
            raise VaultBroken("sealed_not_written", reason="permission_denied") from error

    def _load(self) -> Sealed:
        if not self.exists:
            raise VaultMissing("no_sealed_file")
        try:
            sealed = unpack(read_snapshot(self._path).data)
        except EditError as error:
            raise VaultBroken("sealed_unreadable", reason=error.code) from error
        return sealed

    def _key(self, sealed: Sealed) -> bytes:
        """Return the data key, having proven the file with it."""
        key = self._data_key(sealed)
        if not secrets.compare_digest(seal(key, sealed.payload()), sealed.seal):
            raise VaultBroken("sealed_tampered")
        if self._opened and self._opened[0] == sealed.file_id and sealed.generation < self._seen:
            raise VaultBroken("sealed_rolled_back", seen=self._seen, found=sealed.generation)
        self._opened, self._seen = (sealed.file_id, key), sealed.generation
        return key

    def _data_key(self, sealed: Sealed) -> bytes:
        if self._opened and self._opened[0] == sealed.file_id:
            return self._opened[1]
        problem: VaultError = VaultLocked("passphrase_needed")
        for slot in sealed.slots:
            try:
                return self._unwrap(sealed, slot)
            except VaultError as error:
                problem = error
        raise problem

    def _unwrap(self, sealed: Sealed, slot: Slot) -> bytes:
        by_passphrase = slot.kind == PHRASE
        key = self._slot_key(slot) if by_passphrase else self._wrapping_key()
        try:
            return decrypt(key, slot.wrapped, slot.bound(sealed.file_id))
        except Undecryptable as error:
            if by_passphrase:
                self._passphrase = None
                raise VaultLocked("passphrase_wrong") from error
            raise VaultBroken("sealed_key_unfit") from error

    def _slot_key(self, slot: Slot) -> bytes:
        if self._passphrase is None:
            raise VaultLocked("passphrase_needed")
        if slot.kdf is None:
            raise VaultBroken("sealed_tampered")
        return slot.kdf.derive(self._passphrase, slot.salt)

    def _create(self, passphrase: Secret | None, wrapping_key: bytes | None) -> None:
        key = secrets.token_bytes(KEY_BYTES)
        empty = Sealed(draw(), 0, ())
        slots = []
        if passphrase is not None:
            slots.append(self._slot(empty, key, passphrase))
        if wrapping_key is not None:
            bound = slot_bound(empty.file_id, KEYCHAIN, b"", None)
            slots.append(Slot(KEYCHAIN, encrypt(wrapping_key, key, bound)))
        self._passphrase, self._opened, self._seen = passphrase, (empty.file_id, key), 0
        self._save(replace(empty, slots=tuple(slots)))

    def _slot(self, sealed: Sealed, key: bytes, passphrase: Secret) -> Slot:
        salt = secrets.token_bytes(SALT_BYTES)
        bound = slot_bound(sealed.file_id, PHRASE, salt, self._kdf)
        wrapped = encrypt(self._kdf.derive(passphrase, salt), key, bound)
        return Slot(PHRASE, wrapped, salt, self._kdf)

    def _save(self, sealed: Sealed) -> None:
        key = self._data_key(sealed)
        later = replace(sealed, generation=sealed.generation + 1)
        done = replace(later, seal=seal(key, later.payload()))
        try:
            write_private(self._path, pack(done))
        except (WriteRefused, EditError) as error:
            raise VaultBroken("sealed_not_written", reason=error.code) from error
        self._seen = done.generation
