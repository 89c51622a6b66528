"""Everything the store keeps as one value, for a backup, and the bare parts of taking it back.

What wins over what is decided in the services; here rows are only read, added and left alone.
File records are not carried: they serve a rotation that is under way on this machine's files.
"""

from dataclasses import dataclass
from typing import Final

from vault_app.core.credential import Credential
from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.place import Place
from vault_app.core.rotation import Rotation
from vault_app.store.codec import as_text, from_rows, moment, parse
from vault_app.store.database import Conflict, Database, Row
from vault_app.store.model import Event, NetworkUse, Tombstone

KNOWN: Final = frozenset(
    {
        "credentials",
        "places",
        "rotations",
        "journal",
        "tombstones",
        "history",
        "activity",
        "reminders",
        "snoozes",
        "settings",
    }
)
_LINE: Final = "rotation, at, state, change"
LEFT_OUT: Final = frozenset({"file_records", "sqlite_sequence"})


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One saved change of a rotation, as the journal has it."""

    rotation: RotationId
    at: str
    state: str
    change: str


@dataclass(frozen=True, slots=True)
class Given:
    """A reminder that was given: *days* before *due* (an ISO date)."""

    credential: CredentialId
    due: str
    days: int


@dataclass(frozen=True, slots=True)
class Sleep:
    """A credential kept quiet until then (the store's own text of a time)."""

    credential: CredentialId
    until: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting, its value as JSON text."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A row of a table this file knows nothing of: names and values as JSON texts."""

    table: str
    columns: str
    cells: str


@dataclass(frozen=True, slots=True)
class Contents:
    """All rows; events and uses the newest first, rotations the oldest first."""

    credentials: tuple[Credential, ...] = ()
    places: tuple[Place, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    journal: tuple[JournalLine, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    history: tuple[Event, ...] = ()
    activity: tuple[NetworkUse, ...] = ()
    given: tuple[Given, ...] = ()
    sleeping: tuple[Sleep, ...] = ()
    settings: tuple[Setting, ...] = ()
    others: tuple[OtherRow, ...] = ()


class Backup:
    """Reads all of one store, and adds to it what has no rule of its own to win by."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def contents(self) -> Contents:
        """Return everything, as it stood at one moment."""
        with self._database.transaction():
            return Contents(
                credentials=from_rows(Credential, self._bodies("credentials")),
                places=from_rows(Place, self._bodies("places")),
                rotations=from_rows(Rotation, self._bodies("rotations", "created_at, rowid")),
                journal=tuple(JournalLine(*row) for row in self._rows("journal", _LINE, "number")),
                tombstones=from_rows(Tombstone, self._bodies("tombstones")),
                history=from_rows(Event, self._bodies("history", "at DESC, number DESC")),
                activity=from_rows(NetworkUse, self._bodies("activity", "at DESC, number DESC")),
                given=tuple(
                    Given(*row) for row in self._rows("reminders", "credential, due, days")
                ),
                sleeping=tuple(Sleep(*row) for row in self._rows("snoozes", "credential, until")),
                settings=tuple(Setting(*row) for row in self._rows("settings", "key, value")),
                others=tuple(self._other_rows()),
            )

    def add_rotation(self, rotation: Rotation, body: str, journal: tuple[JournalLine, ...]) -> bool:
        """Keep *rotation*, whose JSON text is *body*, unless a newer state of it is here.

        Its journal comes with it where none is here yet; the journal itself is never changed.
        """
        row = self._database.row("SELECT body FROM rotations WHERE id = ?", (rotation.id,))
        if row is not None and parse(row[0])["updated_at"] >= moment(rotation.updated_at):
            return False
        self._database.change(
            "INSERT OR REPLACE INTO rotations (id, credential, state, created_at, body) "
            "VALUES (?, ?, ?, ?, ?)",
            (
                rotation.id,
                rotation.credential,
                rotation.state.value,
                moment(rotation.created_at),
                body,
            ),
        )
        if row is None:
            self._database.change_many(
                "INSERT INTO journal (rotation, at, state, change) VALUES (?, ?, ?, ?)",
                [(line.rotation, line.at, line.state, line.change) for line in journal],
            )
        return True

    def add_given(self, given: Given) -> None:
        """Note a reminder as given; twice is fine."""
        self._database.change(
            "INSERT INTO reminders (credential, due, days) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (given.credential, given.due, given.days),
        )

    def add_sleep(self, sleep: Sleep) -> None:
        """Keep a credential quiet; a word of our own stands."""
        self._database.change(
            "INSERT INTO snoozes (credential, until) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (sleep.credential, sleep.until),
        )

    def add_setting(self, setting: Setting, *, replace: bool) -> bool:
        """Keep a setting that is not set here, or in any case; tell whether it changed."""
        known = self._database.row("SELECT value FROM settings WHERE key = ?", (setting.key,))
        if known is not None and (not replace or known[0] == setting.value):
            return False
        self._database.change(
            "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)",
            (setting.key, setting.value),
        )
        return True

    def add_other(self, row: OtherRow, *, replace: bool) -> bool:
        """Add a row of another table if that is here and takes it; what is here stands, or not."""
        columns = [str(name) for name in parse(row.columns)]
        fitting = bool(columns) and set(columns) <= self._columns(row.table)
        if row.table in KNOWN | LEFT_OUT or not row.table.isidentifier() or not fitting:
            return False
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" for _ in columns)
        # Table and columns are those of this very database, asked for above.
        clash = "REPLACE" if replace else "IGNORE"
        statement = f'INSERT OR {clash} INTO "{row.table}" ({names}) VALUES ({marks})'  # noqa: S608
        try:
            return bool(self._database.change(statement, parse(row.cells)))
        except Conflict:
            return False

    def _bodies(self, table: str, order: str = "rowid") -> list[Row]:
        return self._rows(table, "body", order)

    def _rows(self, table: str, columns: str, order: str = "rowid") -> list[Row]:
        # Table and columns are names of this file, never data.
        return self._database.rows(f"SELECT {columns} FROM {table} ORDER BY {order}")  # noqa: S608

    def _other_rows(self) -> list[OtherRow]:
        tables = self._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        found = []
        for (table,) in tables:
            if table in KNOWN | LEFT_OUT:
                continue
            columns = sorted(self._columns(table))
            names = ", ".join(f'"{name}"' for name in columns)
            # The names come out of the database's own list of tables.
            for cells in self._database.rows(f'SELECT {names} FROM "{table}"'):  # noqa: S608
                if not any(isinstance(cell, bytes) for cell in cells):
                    found.append(OtherRow(table, as_text(list(columns)), as_text(list(cells))))
        return found

    def _columns(self, table: str) -> set[str]:
        rows = self._database.rows("SELECT name FROM pragma_table_info(?)", (table,))
        return {str(name) for (name,) in rows}
