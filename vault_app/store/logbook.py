"""The two running logs, history and network activity, each with its retention (H36)."""

from datetime import timedelta

from vault_app.core.ids import CredentialId
from vault_app.store.codec import from_rows, moment, to_text
from vault_app.store.database import Database
from vault_app.store.model import Event, NetworkUse
from vault_app.system.clock import Clock

ACTIVITY_DAYS = 365
HISTORY_DAYS = 3 * 365


class History:
    """What happened to each credential."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Work on *database*; *clock* decides what is too old."""
        self._database = database
        self._clock = clock

    def add(self, event: Event) -> None:
        """Keep *event* and drop those past their retention."""
        limit = moment(self._clock.now() - timedelta(days=HISTORY_DAYS))
        with self._database.transaction():
            self._database.change("DELETE FROM history WHERE at < ?", (limit,))
            self._database.change(
                "INSERT INTO history (at, credential, body) VALUES (?, ?, ?)",
                (moment(event.at), event.credential, to_text(event)),
            )

    def of(self, credential: CredentialId) -> tuple[Event, ...]:
        """Return the events of one credential, the newest first."""
        rows = self._database.rows(
            "SELECT body FROM history WHERE credential = ? ORDER BY at DESC, number DESC",
            (credential,),
        )
        return from_rows(Event, rows)

    def all(self, limit: int = 1000) -> tuple[Event, ...]:
        """Return the newest *limit* events, the newest first."""
        rows = self._database.rows(
            "SELECT body FROM history ORDER BY at DESC, number DESC LIMIT ?", (limit,)
        )
        return from_rows(Event, rows)


class Activity:
    """Every use of the network."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Work on *database*; *clock* decides what is too old."""
        self._database = database
        self._clock = clock

    def add(self, use: NetworkUse) -> None:
        """Keep *use* and drop those past their retention."""
        limit = moment(self._clock.now() - timedelta(days=ACTIVITY_DAYS))
        with self._database.transaction():
            self._database.change("DELETE FROM activity WHERE at < ?", (limit,))
            self._database.change(
                "INSERT INTO activity (at, body) VALUES (?, ?)", (moment(use.at), to_text(use))
            )

    def all(self, limit: int = 1000) -> tuple[NetworkUse, ...]:
        """Return the newest *limit* uses, the newest first."""
        rows = self._database.rows(
            "SELECT body FROM activity ORDER BY at DESC, number DESC LIMIT ?", (limit,)
        )
        return from_rows(NetworkUse, rows)
