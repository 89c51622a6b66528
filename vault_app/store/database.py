"""One SQLite connection shared by threads: transactions, time-outs, errors in our own words."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from vault_app.core.errors import StoreBusy, StoreCorrupt, StoreError

Row = tuple[Any, ...]

_CODES: Final[dict[int, tuple[type[StoreError], str]]] = {
    sqlite3.SQLITE_BUSY: (StoreBusy, "store_busy"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "store_busy"),
    sqlite3.SQLITE_CORRUPT: (StoreCorrupt, "store_corrupt"),
    sqlite3.SQLITE_NOTADB: (StoreCorrupt, "store_corrupt"),
    sqlite3.SQLITE_FULL: (StoreError, "disk_full"),
    sqlite3.SQLITE_READONLY: (StoreError, "store_unwritable"),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "store_unwritable"),
    sqlite3.SQLITE_PERM: (StoreError, "store_unwritable"),
}

NOTHING_WRITTEN: Final = frozenset({"disk_full", "store_unwritable"})
"""The codes of a store that can be read all the same."""
_LEAST: Final = 65536
"""Bytes the shared-memory file beside the database takes; with fewer nothing can be opened."""


class Conflict(StoreError):
    """A rule of the tables forbids the change; ``reason`` names it, without any value."""

    default_code = "store_conflict"


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what sqlite3 raises inside into the store's own errors; a bug stays a bug."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise Conflict(reason=str(error)) from error
    except sqlite3.Error as error:
        # Extended result codes keep the primary one in their low byte.
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind, code = _CODES.get(primary, (StoreError, "store_error"))
        if primary == sqlite3.SQLITE_IOERR and _no_room(path):
            code = "disk_full"
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        raise kind(code, path=str(path), reason=name) from error


def _no_room(path: Path) -> bool:
    """Tell whether a failed write was one for want of room: SQLite does not always say so."""
    import shutil

    try:
        return shutil.disk_usage(path.parent).free < _LEAST
    except OSError:
        return False


class Database:
    """A connection with its lock. Every change is durable when the outermost block ends."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, *, read_only: bool = False
    ) -> None:
        """Take over *connection*, which is in autocommit mode and open to all threads."""
        self.read_only = read_only
        self._connection = connection
        self._lock = threading.RLock()
        self._depth = 0
        self._open = True
        self.path = path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all changes inside one durable step; blocks nest, an error undoes them all."""
        with self._lock, translated(self.path):
            if self._depth == 0:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if self._depth == 0 and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._depth -= 1
            if self._depth == 0:
                self._connection.execute("COMMIT")

    def rows(self, statement: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query."""
        with self._lock, translated(self.path):
            return self._connection.execute(statement, _cells(parameters)).fetchall()

    def row(self, statement: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, None if there is none."""
        with self._lock, translated(self.path):
            found: Row | None = self._connection.execute(statement, _cells(parameters)).fetchone()
            return found

    def change(self, statement: str, parameters: Sequence[object] = ()) -> int:
        """Run one changing statement and return how many rows it touched."""
        with self.transaction():
            return self._connection.execute(statement, _cells(parameters)).rowcount

    def change_many(self, statement: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one changing statement for every entry of *parameters* in one step."""
        with self.transaction():
            self._connection.executemany(statement, map(_cells, parameters))

    @property
    def changed(self) -> bool:
        """Tell whether rows were changed through this connection while it was open."""
        return self._open and self._connection.total_changes > 0

    def stamp(self) -> tuple[int, int]:
        """Return a value that differs once anybody has changed the file since; it is cheap."""
        with self._lock, translated(self.path):
            others = self._connection.execute("PRAGMA data_version").fetchone()[0]
            return int(others), self._connection.total_changes

    def close(self) -> None:
        """Close the connection; closing twice is fine."""
        with self._lock:
            self._open = False
            self._connection.close()


def _cells(parameters: Sequence[object]) -> list[object]:
    """Return *parameters* as SQLite takes them: the odd bytes of a file's name are escaped."""
    return [_cell(value) if isinstance(value, str) else value for value in parameters]


def _cell(text: str) -> str:
    if text.isascii():
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
