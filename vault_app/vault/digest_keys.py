"""Finds the profile's fingerprint key, or makes it once (H16); never a second one beside it.

The profile notes which backend holds the key. While that one cannot be asked there is no key:
another would make every known token look new.
"""

from collections.abc import Callable, Iterator
from typing import Final

from vault_app.core.credential import Backend
from vault_app.core.errors import SecretMissing, VaultError, VaultMissing
from vault_app.core.secret import Secret
from vault_app.system.locks import held
from vault_app.system.machine import machine_id
from vault_app.system.profile import Profile
from vault_app.vault import digest_key
from vault_app.vault.digest_key import ITEM, DigestKey
from vault_app.vault.protocol import Backing

NOTE: Final = "fingerprint_key_in"
_LOCK_TIMEOUT: Final = 20.0


class DigestKeys:
    """The key of one profile over the backings of its door."""

    def __init__(
        self,
        profile: Profile,
        reach: Callable[[Backend], Backing],
        keep: Callable[[Secret], Backend],
    ) -> None:
        """*reach* returns a backing; *keep* puts the key's text where new items go."""
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

    def copy_to(self, target: Backend, keep: Callable[[Secret], None]) -> None:
        """See that *target* has the key too when items move there, and note it."""
        if self._profile.note(NOTE) in (target, None):
            return
        key = self._find(target)
        if key is not None:
            keep(digest_key.encode(key))
            self._profile.set_note(NOTE, target)

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
        backend = self._keep(digest_key.encode(made))
        self._profile.set_note(NOTE, backend)
        return made


def _beginning_with(first: Backend) -> Iterator[Backend]:
    yield first
    yield from (backend for backend in Backend if backend is not first)
