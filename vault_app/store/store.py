"""The store: everything we keep but the secret values, in one SQLite file of the profile."""

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from vault_app.store.credentials import Credentials
from vault_app.store.database import Database
from vault_app.store.logbook import Activity, History
from vault_app.store.opening import open_database
from vault_app.store.places import Places
from vault_app.store.reminders import Reminders
from vault_app.store.rotations import Rotations
from vault_app.store.settings import Settings
from vault_app.store.tombstones import Tombstones
from vault_app.system.clock import Clock


class Store:
    """All tables of one profile. Usable from several threads; changes are durable on return."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take over an open *database*; ``Store.open`` is the usual way in."""
        self._database = database
        self.credentials = Credentials(database)
        self.places = Places(database)
        self.rotations = Rotations(database)
        self.tombstones = Tombstones(database)
        self.history = History(database, clock)
        self.activity = Activity(database, clock)
        self.reminders = Reminders(database)
        self.settings = Settings(database)

    @staticmethod
    def open(path: Path, clock: Clock, *, busy_timeout: float = 5.0) -> "Store":
        """Open the store at *path*, made if there is none (0600).

        SchemaTooNew leaves the file untouched. StoreCorrupt has set it aside, its new name is in
        ``path``. StoreBusy if another program holds it longer than *busy_timeout* seconds.
        """
        return Store(open_database(path, clock, busy_timeout), clock)

    def transaction(self) -> AbstractContextManager[None]:
        """Return a block whose changes become durable together, or not at all."""
        return self._database.transaction()

    def close(self) -> None:
        """Close the file; closing twice is fine."""
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
