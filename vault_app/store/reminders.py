"""The tables of reminders sent and of credentials that sleep until a day."""

from datetime import date, datetime

from vault_app.core.ids import CredentialId
from vault_app.store.codec import moment, parse_moment
from vault_app.store.database import Database

_DATE = 10  # of a time, the characters that are its date


class Reminders:
    """Remembers each notice, so that it is given once."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def sent(self, credential: CredentialId, due: date, days: int) -> bool:
        """Tell whether the notice *days* before *due* was given."""
        row = self._database.row(
            "SELECT 1 FROM reminders WHERE credential = ? AND due = ? AND days = ?",
            (credential, due.isoformat()[:_DATE], days),
        )
        return row is not None

    def given(self) -> dict[CredentialId, tuple[tuple[date, int], ...]]:
        """Return every notice that was given: for which date, so many days before."""
        found: dict[CredentialId, tuple[tuple[date, int], ...]] = {}
        for credential, due, days in self._database.rows(
            "SELECT credential, due, days FROM reminders"
        ):
            one = (date.fromisoformat(due[:_DATE]), days)
            found[credential] = (*found.get(credential, ()), one)
        return found

    def mark(self, credential: CredentialId, due: date, days: int) -> bool:
        """Note that the notice is given; False if it was already, maybe by another process."""
        return bool(
            self._database.change(
                "INSERT INTO reminders (credential, due, days) VALUES (?, ?, ?) "
                "ON CONFLICT DO NOTHING",
                (credential, due.isoformat()[:_DATE], days),
            )
        )

    def unmark(self, credential: CredentialId, days: int) -> None:
        """Forget that a notice so many *days* before was given, for whichever date."""
        self._database.change(
            "DELETE FROM reminders WHERE credential = ? AND days = ?", (credential, days)
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

    def end_snooze(self, credential: CredentialId, until: datetime) -> bool:
        """Forget a snooze that ended then; False if it is gone, or was made longer meanwhile."""
        return bool(
            self._database.change(
                "DELETE FROM snoozes WHERE credential = ? AND until = ?",
                (credential, moment(until)),
            )
        )

    def snooze(self, credential: CredentialId, until: datetime) -> None:
        """Want no notice until then; the last word counts."""
        self._database.change(
            "INSERT OR REPLACE INTO snoozes (credential, until) VALUES (?, ?)",
            (credential, moment(until)),
        )
