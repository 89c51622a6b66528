"""The table of daily tallies: how many tokens and places there were at the end of each day."""

from dataclasses import dataclass
from datetime import date, timedelta

from vault_app.store.codec import from_json, parse_many, to_text
from vault_app.store.database import Database
from vault_app.system.clock import Clock

TALLY_DAYS = 3 * 365
_TOKENS = """SELECT count(*), coalesce(sum(json_extract(body, '$.kind') = 'classic'), 0)
    FROM credentials"""
_PLACES = """SELECT count(*), coalesce(sum(json_extract(places.body, '$.plaintext')), 0),
    coalesce(sum(json_extract(places.body, '$.tracked_by_git')), 0)
    FROM places JOIN credentials ON credentials.id = places.credential
    WHERE json_extract(credentials.body, '$.kind') <> 'oauth'"""


@dataclass(frozen=True, slots=True)
class Tally:
    """What one day ended with: tokens, and the places of all but logins that renew themselves."""

    tokens: int
    classic: int
    places: int
    plaintext: int
    tracked: int


_NONE = Tally(0, 0, 0, 0, 0)


class Tallies:
    """One row for each day on which something changed; the last word of a day counts."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Work on *database*; *clock* says which day it is (UTC) and what is too old."""
        self._database = database
        self._clock = clock

    def now(self) -> Tally:
        """Count what the tables hold now; the database does the counting."""
        tokens = self._database.row(_TOKENS)
        places = self._database.row(_PLACES)
        return Tally(*(tokens or (0, 0)), *(places or (0, 0, 0)))

    def take(self) -> Tally:
        """Count, and keep the outcome for today unless it stood so before."""
        tally, today = self.now(), self._clock.now().date()
        text = to_text(tally)
        last = self._database.row("SELECT body FROM tallies ORDER BY day DESC LIMIT 1")
        if (last[0] if last else to_text(_NONE)) != text:
            oldest = (today - timedelta(days=TALLY_DAYS)).isoformat()
            with self._database.transaction():
                self._database.change("DELETE FROM tallies WHERE day < ?", (oldest,))
                self._database.change(
                    "INSERT OR REPLACE INTO tallies (day, body) VALUES (?, ?)",
                    (today.isoformat(), text),
                )
        return tally

    def since(self, first: date) -> tuple[tuple[date, Tally], ...]:
        """Return the days from *first* on, oldest first, led by the last one before it."""
        rows = self._database.rows(
            "SELECT day, body FROM tallies WHERE day >= coalesce("
            "(SELECT max(day) FROM tallies WHERE day <= ?), ?) ORDER BY day",
            (first.isoformat(), first.isoformat()),
        )
        bodies = parse_many(row[1] for row in rows)
        return tuple(
            (date.fromisoformat(row[0]), from_json(Tally, body))
            for row, body in zip(rows, bodies, strict=True)
        )
