"""What every use case works with: one profile's store and vault, the network, the clock."""

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from vault_app.core.ids import ItemId
from vault_app.system.clock import Clock, SystemClock
from vault_app.system.pace import USUAL
from vault_app.system.profile import Profile, locate

if TYPE_CHECKING:
    from vault_app.core.credential import Backend, Identity, Record
    from vault_app.core.fingerprint import FingerprintKey
    from vault_app.core.secret import Secret
    from vault_app.providers.http import Http, NetworkUse
    from vault_app.services.kept import Kept
    from vault_app.store.store import Store
    from vault_app.vault.door import Door


class _Options(NamedTuple):
    home: str | None
    offline: bool
    environ: Mapping[str, str]
    user_home: Path
    practice: bool


class Options(_Options):
    """How a workbench is opened. *home* None: ``KEYTURN_HOME``, else the platform's data folder."""

    __slots__ = ()

    def __new__(
        cls,
        home: str | None = None,
        offline: bool = False,
        environ: Mapping[str, str] | None = None,
        user_home: Path | None = None,
        practice: bool = False,
    ) -> Self:
        """Return them; what is not given is that of this process."""
        here = dict(os.environ) if environ is None else environ
        return super().__new__(cls, home, offline, here, user_home or Path.home(), practice)

    def __repr__(self) -> str:
        """Return them without the environment, which may hold values."""
        return f"Options(home={self.home!r}, offline={self.offline}, practice={self.practice})"


class Workbench:
    """One opened profile. Store, vault and network are opened when first used.

    Values fetched during a rotation are held until it closes or the vault is locked, so that one
    rotation asks the keychain a handful of times. *signers* are the public keys of signed files by
    id, *update_address* is where updates are asked for; None: those that came with the program.
    *language* is that of texts which the feed of incidents has in several. *or_reading*: a store
    that cannot be written is read, and what was handed out then is *unnoted*.
    """

    def __init__(
        self, options: Options, profile: Profile, clock: Clock, passphrase: "Secret | None" = None
    ) -> None:
        """Keep what is needed to open the rest; touches nothing."""
        self.options = options
        self.profile = profile
        self.clock = clock
        self.environ = options.environ
        self.user_home = options.user_home
        self._passphrase = passphrase
        self._held: dict[ItemId, Record] = {}
        self.answers: dict[str, Identity] = {}
        self.foreign_lock_timeout = 10.0
        self.rotation_patience = 2.0
        self.pace = USUAL
        self.signers: Mapping[str, bytes] | None = None
        self.update_address: str | None = None
        self.departed = False
        self.language = "en"
        self.or_reading = False
        self.unnoted = False
        self.kept: Kept | None = None

    @cached_property
    def store(self) -> "Store":
        """Return the metadata store, opened and checked."""
        from vault_app.store.store import Store

        self._refuse_when_departed()
        self.profile.ensure()
        return Store.open(self.profile.store_path, self.clock, or_reading=self.or_reading)

    @cached_property
    def door(self) -> "Door":
        """Return the door to the vault; opening it touches no keychain yet."""
        from vault_app.vault.door import open_door

        self._refuse_when_departed()
        self.profile.ensure()
        return open_door(self.profile, self.environ, sealed_passphrase=self._passphrase)

    @cached_property
    def http(self) -> "Http":
        """Return the network, which reports every use to the activity log."""
        from vault_app.providers.http import Http

        return Http(self.clock, offline=self.options.offline, on_use=self._remember_use)

    @property
    def key(self) -> "FingerprintKey":
        """Return the profile's fingerprint key (the vault must be open)."""
        self.refuse_when_locked()
        return self.door.fingerprint_key()

    @property
    def locked(self) -> bool:
        """Tell whether this profile was locked on purpose, by ``vault lock``."""
        return self.store.is_true("locked")

    def refuse_when_locked(self) -> None:
        """Raise ``VaultLocked`` while the profile is locked on purpose."""
        from vault_app.core.errors import VaultLocked

        if self.locked:
            raise VaultLocked("profile_locked")

    def _refuse_when_departed(self) -> None:
        """Make nothing anew where everything was just removed."""
        if self.departed:
            from vault_app.core.errors import StoreError

            raise StoreError("profile_departed")

    def record(self, item: ItemId, backend: "Backend") -> "Record":
        """Return one item of the vault, from what is held or from the vault itself."""
        self.refuse_when_locked()
        if item not in self._held:
            self._held[item] = self.door.get(item, backend)
        return self._held[item]

    def prove_vault(self, item: ItemId, backend: "Backend") -> None:
        """Prove that the vault keeps what it is given (H1); hold *item* if it came along."""
        self.refuse_when_locked()
        record = self.door.prove_reading(item, backend)
        if record is not None:
            self._held[item] = record

    def keep(self, item: ItemId, record: "Record") -> "Backend":
        """Put one item into the vault, durably and read back; return who holds it."""
        self.refuse_when_locked()
        backend = self.door.put(item, record)
        self._held[item] = record
        return backend

    def drop(self, item: ItemId, backend: "Backend") -> None:
        """Delete one item from the vault; a missing one is fine."""
        self.refuse_when_locked()
        self._held.pop(item, None)
        self.door.delete(item, backend)

    def let_go(self) -> None:
        """Forget all values held in memory by us (Python keeps no promise beyond that)."""
        self._held.clear()
        self.answers.clear()

    def close(self) -> None:
        """Close what was opened."""
        self.let_go()
        self.kept = None
        for name in ("store", "http"):
            opened = self.__dict__.pop(name, None)
            if opened is not None:
                opened.close()

    def _remember_use(self, use: "NetworkUse") -> None:
        from vault_app.store.model import NetworkUse as Line

        self.store.activity.add(Line(use.at, use.host, use.provider, use.purpose, use.outcome))


def open_workbench(
    options: Options,
    clock: Clock | None = None,
    passphrase: "Secret | None" = None,
) -> Workbench:
    """Return a workbench for the profile that *options* and the environment name.

    Raises UsageError where the profile lies on a network or synced folder (H15) only when the
    store is opened.
    """
    located = locate(options.home, options.environ)
    profile = Profile(located.home, practice=options.practice)
    return Workbench(options, profile, clock or SystemClock(), passphrase)


OnUse = Callable[["NetworkUse"], None]
