"""The one door to secret values: which backend takes a value, and what if it refuses."""

import secrets
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from vault_app.core.credential import Backend, Record
from vault_app.core.errors import (
    KeyturnError,
    SecretTooLarge,
    UsageError,
    VaultBroken,
    VaultError,
    VaultLocked,
    VaultMissing,
)
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.ids import ItemId, draw
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.system.homes import expanded
from vault_app.system.machine import machine_id
from vault_app.system.profile import Profile
from vault_app.vault import record as codec
from vault_app.vault import wrapping_key
from vault_app.vault.digest_key import ITEM, DigestKey
from vault_app.vault.digest_keys import DigestKeys
from vault_app.vault.fit import find_shelf
from vault_app.vault.keychain import Keychain
from vault_app.vault.passphrase import read_passphrase
from vault_app.vault.protocol import Backing
from vault_app.vault.sealed import SealedFile
from vault_app.vault.sealed_crypto import Argon2
from vault_app.vault.shelf import Shelf
from vault_app.vault.state import VaultCondition, VaultState, condition_of

__all__ = ["Door", "VaultCondition", "VaultState", "open_door"]

_PROBE: Final = "probe-"
_ACCEPTED: Final = "accepts_unencrypted_keychain"
_OWN: Final = (ITEM, wrapping_key.ITEM)
_NOT_VALUES: Final = (_PROBE, f"{ITEM}-")


class Door:
    """The one door to secret values.

    *chosen* is the person's choice of backend, None for the usual: the keychain, or the sealed
    file where there is no keychain and the file was made. *passphrase_file* is read when needed.
    """

    def __init__(
        self,
        profile: Profile,
        keychain: Keychain,
        sealed: SealedFile,
        *,
        chosen: Backend | None = None,
        passphrase_file: Path | None = None,
    ) -> None:
        """Touch nothing yet."""
        self._profile = profile
        self._keychain = keychain
        self._sealed = sealed
        self._chosen = chosen
        self._passphrase_file = passphrase_file
        self._locked = False
        self._guard = threading.RLock()
        self._digest_key: DigestKey | None = None
        self._other_keys: tuple[FingerprintKey, ...] | None = None
        self._vetted = False
        self._digest_keys = DigestKeys(profile, self._reach, self._keep)

    @property
    def has_sealed_file(self) -> bool:
        """Tell whether the profile has a sealed file."""
        return self._sealed.exists

    @property
    def needs_passphrase(self) -> bool:
        """Tell whether values can be reached only after a passphrase is given."""
        if self._usual() is Backend.KEYCHAIN or self._sealed.at_hand or self._passphrase_file:
            return False
        try:
            return self._sealed.wants_passphrase
        except VaultError:
            return False

    def state(self) -> VaultState:
        """Return the state of the vault; never raises, never prompts."""
        try:
            state = self._examine()
        except KeyturnError as error:
            return VaultState(condition_of(error), self._chosen, code=error.code)
        if self._locked:
            return VaultState(VaultCondition.LOCKED, state.backend, state.label, "vault_locked")
        return state

    def put(self, item: ItemId, record: Record) -> Backend:
        """Keep a record, read back and durable on return; return who holds it (H1).

        The keychain first; the sealed file where the value is too large for it, or where the
        keychain refuses and a sealed file can take it.
        """
        self._refuse_when_locked()
        return self._keep(item, codec.encode(record))

    def get(self, item: ItemId, backend: Backend) -> Record:
        """Return a record. May open the desktop's prompt where there is a display."""
        self._refuse_when_locked()
        return codec.decode(self._reach(backend).read(item))

    def delete(self, item: ItemId, backend: Backend) -> None:
        """Remove an item; a missing one is fine."""
        self._refuse_when_locked()
        self._reach(backend).erase(item)

    def items(self) -> tuple[tuple[ItemId, Backend], ...]:
        """Return every credential's item in both backends; a missing backend has none."""
        self._refuse_when_locked()
        return tuple(
            (name, backend)
            for backend in Backend
            for name in self._names(backend)
            if name not in _OWN and not name.startswith(_NOT_VALUES)
        )

    def prove(self) -> None:
        """Write, read back and delete a probe, so that what follows can be kept (H1)."""
        self._refuse_when_locked()
        probe = ItemId(_PROBE + draw())
        backend = self._keep(probe, Secret(secrets.token_hex(16)))
        self._reach(backend).erase(probe)

    def prove_reading(self, item: ItemId, backend: Backend) -> Record | None:
        """Prove the vault as ``prove`` does, and return *item*, read together with the probe.

        None, the vault proven all the same, where the two cannot be had in one question.
        """
        self._refuse_when_locked()
        if self._usual() is not Backend.KEYCHAIN or backend is not Backend.KEYCHAIN:
            self.prove()
            return None
        probe, text = ItemId(_PROBE + draw()), Secret(secrets.token_hex(16))
        try:
            self._refuse_unencrypted(self._keychain)
            self._keychain.write(probe, text)
            try:
                found = self._keychain.read_together((probe, item))
            finally:
                self._keychain.erase(probe)
        except VaultError:
            found = {}
        if probe not in found or not found[probe].same_as(text):
            # Perhaps the sealed file takes what the keychain does not; else this tells why.
            self.prove()
        return codec.decode(found[item]) if item in found else None

    def fingerprint_key(self) -> FingerprintKey:
        """Return the profile's fingerprint key, made at first use; reading it never prompts."""
        return self._own_key().key

    def other_keys(self) -> tuple[FingerprintKey, ...]:
        """Return the keys of profiles whose backups were restored here, beside our own."""
        self._refuse_when_locked()
        with self._guard:
            if self._other_keys is None:
                self._other_keys = self._digest_keys.others(self._usual())
            return self._other_keys

    def take_key(self, key: FingerprintKey, *, own: bool) -> None:
        """Keep a backup's fingerprint key: as our *own* where ours has marked nothing yet."""
        self._refuse_when_locked()
        with self._guard:
            (self._digest_keys.adopt if own else self._digest_keys.add)(key)
            self._digest_key = self._other_keys = None

    def home_mismatch(self) -> bool:
        """Tell whether this profile is a copy: its key was made for another folder or machine."""
        own = self._own_key()
        return (own.home, own.machine) != (str(self._profile.home), machine_id())

    def lock(self) -> None:
        """Drop all keys and caches; values are unreachable until ``unlock`` (H18).

        The keychain's own collection is shared with other programs and stays open.
        """
        self._locked = True
        self.close()

    def unlock(self, passphrase: Secret | None = None) -> None:
        """Open again: the sealed file with its passphrase, a keychain by its own prompt."""
        if passphrase is not None and not self._sealed.exists:
            if self._chosen is not Backend.FILE:
                raise VaultMissing("no_sealed_file")
            self._sealed.offer(passphrase)
        elif passphrase is not None:
            self._sealed.unlock(passphrase)
        else:
            self._taking().unlock()
        self._locked = False

    def move(self, item: ItemId, source: Backend, target: Backend) -> None:
        """Copy an item to *target*, read it back, then delete it from *source*."""
        self._refuse_when_locked()
        if source is target:
            return
        text = self._reach(source).read(item)
        taking = self._made_sealed() if target is Backend.FILE else self._keychain
        _keep_in(taking, item, text)
        self._digest_keys.copy_to(target, lambda name, key: _keep_in(taking, name, key))
        self._reach(source).erase(item)

    def create_sealed(self, passphrase: Secret) -> None:
        """Make the sealed file, or give one that opens by the keychain a passphrase too."""
        self._sealed.create(passphrase)

    def accept_unencrypted(self) -> None:
        """Record the person's choice to use a keychain collection that lies in clear (H19)."""
        self._profile.set_note(_ACCEPTED, "yes")

    def keychain_items(self) -> int | None:
        """Count what this profile has in the keychain, our keys too; None: it cannot be asked."""
        try:
            return len(self._keychain.names())
        except VaultMissing:
            return 0
        except VaultError:
            return None

    def clear_keychain(self) -> int:
        """Remove everything of this profile from the keychain; return how many items.

        For good, and also while locked: nothing is read. Without a keychain there is nothing.
        """
        try:
            return self._keychain.clear()
        except VaultMissing:
            return 0

    def close(self) -> None:
        """Let go of connections, keys and caches; the next call opens them again."""
        self._digest_key = self._other_keys = None
        self._vetted = False
        self._keychain.lock()
        self._sealed.lock()

    def _refuse_when_locked(self) -> None:
        if self._locked:
            raise VaultLocked("vault_locked")

    def _own_key(self) -> DigestKey:
        self._refuse_when_locked()
        with self._guard:
            if self._digest_key is None:
                self._digest_key = self._digest_keys.fetch(self._usual())
            return self._digest_key

    def _usual(self) -> Backend:
        """Return where new items go."""
        if self._chosen is not None:
            return self._chosen
        if self._sealed.exists and not self._keychain.present:
            return Backend.FILE
        return Backend.KEYCHAIN

    def _examine(self) -> VaultState:
        if self._usual() is Backend.KEYCHAIN:
            return self._keychain.examine()
        sealed = self._offered()
        if sealed.exists:
            return sealed.examine()
        # Chosen, with a passphrase at hand: it is made at first use.
        return VaultState(VaultCondition.OPEN, Backend.FILE, encrypted=True, items=0)

    def _names(self, backend: Backend) -> tuple[ItemId, ...]:
        try:
            return self._reach(backend).names()
        except VaultMissing:
            return ()

    def _reach(self, backend: Backend) -> Backing:
        return self._keychain if backend is Backend.KEYCHAIN else self._offered()

    def _taking(self) -> Backing:
        return self._keychain if self._usual() is Backend.KEYCHAIN else self._made_sealed()

    def _offered(self) -> SealedFile:
        if self._passphrase_file and not self._sealed.at_hand:
            self._sealed.offer(read_passphrase(self._passphrase_file))
        if self._chosen is Backend.FILE and not self._sealed.exists and not self._sealed.at_hand:
            raise VaultLocked("passphrase_needed")
        return self._sealed

    def _made_sealed(self) -> SealedFile:
        sealed = self._offered()
        if self._chosen is Backend.FILE and not sealed.exists:
            sealed.create_offered()
        return sealed

    def _keep(self, item: ItemId, text: Secret) -> Backend:
        taking = self._taking()
        try:
            self._refuse_unencrypted(taking)
            _keep_in(taking, item, text)
        except VaultError as error:
            if taking.backend is Backend.FILE:
                raise
            self._keep_spare(item, text, error)
            return Backend.FILE
        return taking.backend

    def _refuse_unencrypted(self, taking: Backing) -> None:
        """Write nothing into a collection the desktop keeps in clear, unless that was accepted."""
        if self._vetted or taking.backend is Backend.FILE:
            return
        if taking.examine().encrypted is False and self._profile.note(_ACCEPTED) != "yes":
            raise VaultBroken("collection_unencrypted")
        self._vetted = True

    def _keep_spare(self, item: ItemId, text: Secret, refusal: VaultError) -> None:
        spare = self._offered()
        if not spare.exists:
            if not isinstance(refusal, SecretTooLarge):
                raise refusal
            spare.create(wrapping_key=wrapping_key.made(self._keychain))
        try:
            _keep_in(spare, item, text)
        except VaultLocked:
            raise refusal from None


def open_door(
    profile: Profile,
    environ: Mapping[str, str],
    *,
    sealed_passphrase: Secret | None = None,
    timeout: float = 15.0,
    find: Callable[[str, Mapping[str, str], float], Shelf] = find_shelf,
    kdf: Argon2 | None = None,
) -> Door:
    """Return the door of a profile; touches no keychain and derives no key yet.

    ``KEYTURN_VAULT`` chooses ``keychain`` or ``file``, ``KEYTURN_PASSPHRASE_FILE`` names the
    passphrase. *timeout* in seconds is for each keychain call; *find* and *kdf* are seams.
    Raises UsageError ``vault_choice_unknown``.
    """
    keychain = Keychain(
        lambda: find(f"keyturn:{profile.id}", environ, max(timeout - 0.5, 0.1)), timeout
    )
    sealed = SealedFile(
        profile.sealed_path, wrapping_key=lambda: wrapping_key.fetch(keychain), kdf=kdf
    )
    sealed.offer(sealed_passphrase)
    named = environ.get("KEYTURN_PASSPHRASE_FILE")
    return Door(
        profile,
        keychain,
        sealed,
        chosen=_choice(environ.get("KEYTURN_VAULT")),
        passphrase_file=expanded(named) if named else None,
    )


def _choice(text: str | None) -> Backend | None:
    if not text:
        return None
    try:
        return Backend(text)
    except ValueError:
        raise UsageError("vault_choice_unknown", choice=sanitise(text)) from None


def _keep_in(backing: Backing, item: ItemId, text: Secret) -> None:
    backing.write(item, text)
    if not backing.read(item).same_as(text):
        raise VaultBroken("write_not_kept")
