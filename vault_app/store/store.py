"""The store: everything we keep but the secret values, in one SQLite file of the profile."""

from contextlib import AbstractContextManager, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from vault_app.core.errors import StoreError
from vault_app.store.database import Database
from vault_app.store.opening import open_database
from vault_app.system.clock import Clock

if TYPE_CHECKING:
    from vault_app.store.backup import Backup
    from vault_app.store.credentials import Credentials
    from vault_app.store.leaks import LeakFolders, LeakIgnores, Leaks
    from vault_app.store.logbook import Activity, History
    from vault_app.store.places import Places
    from vault_app.store.policies import PolicyTable
    from vault_app.store.reminders import Reminders
    from vault_app.store.rotations import Rotations
    from vault_app.store.settings import Settings
    from vault_app.store.tallies import Tallies
    from vault_app.store.tombstones import Tombstones
    from vault_app.store.turning import Turning

_COUNTED = frozenset({"credentials", "places"})
"""The tables whose rows a day's tally counts."""


class Store:
    """All tables of one profile. Usable from several threads; changes are durable on return.

    Each table's code is loaded when first asked for: a listing needs few of them.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take over an open *database*; ``Store.open`` is the usual way in."""
        self._database = database
        self._clock = clock

    @staticmethod
    def open(
        path: Path, clock: Clock, *, busy_timeout: float = 5.0, or_reading: bool = False
    ) -> "Store":
        """Open the store at *path*, made if there is none (0600).

        SchemaTooNew leaves the file untouched. StoreCorrupt has set it aside, its new name is in
        ``path``. StoreBusy if another program holds it longer than *busy_timeout* seconds.
        *or_reading*: for reading alone (``read_only``) where nothing can be written there.
        """
        return Store(open_database(path, clock, busy_timeout, or_reading=or_reading), clock)

    @property
    def read_only(self) -> bool:
        """Tell whether it could be opened for reading alone."""
        return self._database.read_only

    @cached_property
    def credentials(self) -> "Credentials":
        """Return the credentials."""
        from vault_app.store.credentials import Credentials

        return Credentials(self._database)

    @cached_property
    def places(self) -> "Places":
        """Return where each token is written down."""
        from vault_app.store.places import Places

        return Places(self._database)

    @cached_property
    def rotations(self) -> "Rotations":
        """Return the rotations and their journal."""
        from vault_app.store.rotations import Rotations

        return Rotations(self._database)

    @cached_property
    def turning(self) -> "Turning":
        """Return which credentials are being turned."""
        from vault_app.store.turning import Turning

        return Turning(self._database)

    @cached_property
    def tombstones(self) -> "Tombstones":
        """Return the tokens known to be dead."""
        from vault_app.store.tombstones import Tombstones

        return Tombstones(self._database)

    @cached_property
    def history(self) -> "History":
        """Return what happened to each credential."""
        from vault_app.store.logbook import History

        return History(self._database, self._clock)

    @cached_property
    def activity(self) -> "Activity":
        """Return the calls that left the machine."""
        from vault_app.store.logbook import Activity

        return Activity(self._database, self._clock)

    @cached_property
    def leaks(self) -> "Leaks":
        """Return the tokens that were found lying about."""
        from vault_app.store.leaks import Leaks

        return Leaks(self._database)

    @cached_property
    def leak_ignores(self) -> "LeakIgnores":
        """Return what is not held against whom."""
        from vault_app.store.leaks import LeakIgnores

        return LeakIgnores(self._database)

    @cached_property
    def leak_folders(self) -> "LeakFolders":
        """Return the folders that are looked into again."""
        from vault_app.store.leaks import LeakFolders

        return LeakFolders(self._database)

    @cached_property
    def reminders(self) -> "Reminders":
        """Return what was said and put off."""
        from vault_app.store.reminders import Reminders

        return Reminders(self._database)

    @cached_property
    def policies(self) -> "PolicyTable":
        """Return what was decided on ages and exceptions."""
        from vault_app.store.policies import PolicyTable

        return PolicyTable(self._database)

    @cached_property
    def tallies(self) -> "Tallies":
        """Return how many there were, day by day."""
        from vault_app.store.tallies import Tallies

        return Tallies(self._database, self._clock)

    @cached_property
    def settings(self) -> "Settings":
        """Return what the person chose."""
        from vault_app.store.settings import Settings

        return Settings(self._database)

    @cached_property
    def backup(self) -> "Backup":
        """Return everything at once, and the way back in."""
        from vault_app.store.backup import Backup

        return Backup(self._database)

    def is_true(self, key: str) -> bool:
        """Tell whether the setting *key* is true; what reads any other value is not loaded."""
        row = self._database.row("SELECT value FROM settings WHERE key = ?", (key,))
        plain = {None: False, "false": False, "true": True}
        known = plain.get(row[0] if row else None)
        return self.settings.get(key) is True if known is None else known

    def stamp(self) -> tuple[int, int]:
        """Return a value that differs once anything was changed since, by whatever process."""
        return self._database.stamp()

    def inventory_key(self, *others: bytes) -> str:
        """Return a key of all rows a listing is made of, and of *others* that belong to it."""
        from vault_app.store.inventory_key import inventory_key

        return inventory_key(self._database, *others)

    def transaction(self) -> AbstractContextManager[None]:
        """Return a block whose changes become durable together, or not at all."""
        return self._database.transaction()

    def close(self) -> None:
        """Close the file; closing twice is fine. What changed is counted for the day first."""
        if self._database.changed and not _COUNTED.isdisjoint(self.__dict__):
            with suppress(StoreError):  # a day not counted is no harm
                self.tallies.take()
        self._database.close()

    def __enter__(self) -> "Store":
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()
