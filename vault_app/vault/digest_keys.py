"""Finds the profile's fingerprint key, or makes it once (H16); never a second one beside it.

The profile notes which backend holds the key. While that one cannot be asked there is no key:
another would make every known token look new.
"""

from collections.abc import Callable, Iterator
from typing import Final

from vault_app.core.credential import Backend
from vault_app.core.errors import SecretMissing, VaultError, VaultMissing
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.system.locks import held
from vault_app.system.machine import machine_id
from vault_app.system.profile import Profile
from vault_app.vault import digest_key
from vault_app.vault.digest_key import ITEM, DigestKey
from vault_app.vault.protocol import Backing

NOTE: Final = "fingerprint_key_in"
OTHERS: Final = "other_fingerprint_keys"
"""The profile's note of further key ids, apart by blanks: where empty, no keychain is asked."""
_LOCK_TIMEOUT: Final = 20.0


class DigestKeys:
    """The key of one profile over the backings of its door."""

    def __init__(
        self,
        profile: Profile,
        reach: Callable[[Backend], Backing],
        keep: Callable[[ItemId, Secret], Backend],
    ) -> None:
        """*reach* returns a backing; *keep* puts a key's text where new items go."""
        self._profile = profile
        self._reach = reach
        self._keep = keep

    def fetch(self, usual: Backend) -> DigestKey:
        """Return the key, read without a prompt; *usual* is where new items go."""
        found = self._find(usual)
        if found is not None:
            return found
        # Of two first uses at once one makes the key, the other finds it.
        with held(self._profile.home / "profile.lock", _LOCK_TIMEOUT):
            return self._find(usual) or self._make()

    def copy_to(self, target: Backend, keep: Callable[[ItemId, Secret], None]) -> None:
        """See that *target* has the keys too when items move there, and note it."""
        if self._profile.note(NOTE) in (target, None):
            return
        key = self._find(target)
        if key is not None:
            for other in self.others(target):
                keep(_name(other), digest_key.encode(self._dressed(other)))
            keep(ITEM, digest_key.encode(key))
            self._profile.set_note(NOTE, target)

    def adopt(self, key: FingerprintKey) -> None:
        """Make *key* the profile's own, in the place of one that has marked nothing yet."""
        backend = self._keep(ITEM, digest_key.encode(self._dressed(key)))
        self._profile.set_note(NOTE, backend)

    def add(self, key: FingerprintKey) -> None:
        """Keep another profile's key beside our own, so that what it marked is still known."""
        self._keep(_name(key), digest_key.encode(self._dressed(key)))
        known = (self._profile.note(OTHERS) or "").split()
        self._profile.set_note(OTHERS, " ".join(sorted({*known, key.key_id})))

    def others(self, usual: Backend) -> tuple[FingerprintKey, ...]:
        """Return the keys kept beside our own; one that has gone is left out."""
        found = []
        for key_id in (self._profile.note(OTHERS) or "").split():
            key = self._look_up(ItemId(f"{ITEM}-{key_id}"), usual)
            found += [key.key] if key else []
        return tuple(found)

    def _look_up(self, item: ItemId, usual: Backend) -> DigestKey | None:
        for backend in _beginning_with(usual):
            try:
                return digest_key.decode(self._reach(backend).read(item, quiet=True))
            except (SecretMissing, VaultMissing):
                continue
        return None

    def _dressed(self, key: FingerprintKey) -> DigestKey:
        return DigestKey(key, str(self._profile.home), machine_id())

    def _find(self, usual: Backend) -> DigestKey | None:
        noted = self._profile.note(NOTE)
        first = Backend(noted) if noted else usual
        for backend in _beginning_with(first):
            try:
                return digest_key.decode(self._reach(backend).read(ITEM, quiet=True))
            except SecretMissing:
                continue
            except VaultMissing:
                if noted == backend:
                    raise
            except VaultError:
                if backend is first:
                    raise
        return None

    def _make(self) -> DigestKey:
        made = digest_key.make(self._profile.home, machine_id())
        backend = self._keep(ITEM, digest_key.encode(made))
        self._profile.set_note(NOTE, backend)
        return made


def _name(key: FingerprintKey) -> ItemId:
    return ItemId(f"{ITEM}-{key.key_id}")


def _beginning_with(first: Backend) -> Iterator[Backend]:
    yield first
    yield from (backend for backend in Backend if backend is not first)
