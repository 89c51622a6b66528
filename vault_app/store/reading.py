"""Opening a store for reading alone, where its disk takes nothing any more."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from vault_app.store.database import Database
from vault_app.store.migrations import version_of
from vault_app.store.schema import MIGRATIONS


def open_reading(path: Path, busy_timeout: float) -> Database | None:
    """Return the database at *path* as it is, whole and of this program's version; else None.

    Changes are refused as SQLite refuses them. *busy_timeout* is in seconds.
    """
    for place, ahead in _ways(path):
        try:
            connection = sqlite3.connect(
                place, uri=True, timeout=busy_timeout, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error:
            continue
        try:
            for statement in (*ahead, "PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF"):
                connection.execute(statement)
            fits = version_of(connection) == len(MIGRATIONS)
            if fits and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
                return Database(connection, path, read_only=True)
        except sqlite3.Error:
            pass
        connection.close()
    return None


def _ways(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield how the file may be opened, the plainest first, and what is to be said before."""
    address = path.absolute().as_uri()
    yield f"{address}?mode=ro", ()
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:  # all is in the file itself
        yield f"{address}?mode=ro&immutable=1", ()
    else:  # with the index of the log in memory, for which the disk has no room
        yield f"{address}?mode=rw", ("PRAGMA locking_mode = EXCLUSIVE",)
