"""The tables of reminders sent and of credentials that sleep until a day."""

from datetime import date, datetime

from vault_app.core.ids import CredentialId
from vault_app.store.codec import moment, parse_moment
from vault_app.store.database import Database


class Reminders:
    """Remembers each notice, so that it is given once."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def sent(self, credential: CredentialId, due: date, days: int) -> bool:
        """Tell whether the notice *days* before *due* was given."""
        row = self._database.row(
            "SELECT 1 FROM reminders WHERE credential = ? AND due = ? AND days = ?",
            (credential, due.isoformat(), days),
        )
        return row is not None

    def mark(self, credential: CredentialId, due: date, days: int) -> None:
        """Note that the notice was given; twice is fine."""
        self._database.change(
            "INSERT INTO reminders (credential, due, days) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (credential, due.isoformat(), days),
        )

    def snoozed_until(self, credential: CredentialId) -> datetime | None:
        """Return until when no notice is wanted."""
        row = self._database.row("SELECT until FROM snoozes WHERE credential = ?", (credential,))
        return parse_moment(row[0]) if row else None

    def sleepers(self) -> dict[CredentialId, datetime]:
        """Return until when no notice is wanted, of all that were put off; past ones too."""
        rows = self._database.rows("SELECT credential, until FROM snoozes")
        return {CredentialId(credential): parse_moment(until) for credential, until in rows}

    def wake(self, credential: CredentialId) -> None:
        """Want notices again; one that was never put off is fine."""
        self._database.change("DELETE FROM snoozes WHERE credential = ?", (credential,))

    def snooze(self, credential: CredentialId, until: datetime) -> None:
        """Want no notice until then; the last word counts."""
        self._database.change(
            "INSERT OR REPLACE INTO snoozes (credential, until) VALUES (?, ?)",
            (credential, moment(until)),
        )
