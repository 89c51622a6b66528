"""Opening the database file: private, checked, migrated; a corrupt one is set aside, whole."""

import os
import sqlite3
import time
from pathlib import Path

from vault_app.core.errors import StoreCorrupt, StoreError
from vault_app.store.database import NOTHING_WRITTEN, Database, translated
from vault_app.store.migrations import migrate, refuse_newer
from vault_app.store.reading import open_reading
from vault_app.system.clock import Clock
from vault_app.system.machine import on_network_or_synced

_COMPANIONS = ("-wal", "-shm")


def open_database(
    path: Path, clock: Clock, busy_timeout: float, *, or_reading: bool = False
) -> Database:
    """Return the database at *path*, made if there is none.

    *or_reading*: for reading alone where nothing can be written there.

    StoreCorrupt says that the file failed its check and now lies under the name in ``path``;
    the next opening begins afresh. A folder on the network or kept in step with other machines is
    refused before anything is made there (H15). *busy_timeout* is in seconds.
    """
    if unfit := on_network_or_synced(path.parent):
        raise StoreError(unfit, path=str(path))
    try:
        return _open(path, clock, busy_timeout)
    except StoreError as error:
        found = None
        if or_reading and error.code in NOTHING_WRITTEN:
            found = open_reading(path, busy_timeout)
        if found is None:
            raise
        return found


def _open(path: Path, clock: Clock, busy_timeout: float) -> Database:
    _make_private(path)
    try:
        with translated(path):
            if path.stat().st_size:
                _examine(path, busy_timeout)
            return Database(_connect(path, busy_timeout), path)
    except StoreCorrupt as error:
        aside = _set_aside(path, clock)
        raise StoreCorrupt(path=str(aside), reason=error.data.get("reason")) from error


def _make_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise StoreError("store_unwritable", path=str(path), reason=type(error).__name__) from error


def _examine(path: Path, busy_timeout: float) -> None:
    """Check the file through a reading connection, which leaves a broken one as it is."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, timeout=busy_timeout, isolation_level=None)
    try:
        refuse_newer(connection)
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        connection.close()
    if answer != "ok":
        raise StoreCorrupt(reason="quick_check")


def _connect(path: Path, busy_timeout: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=busy_timeout, isolation_level=None, check_same_thread=False
    )
    try:
        _use_write_ahead_log(connection, busy_timeout)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_write_ahead_log(connection: sqlite3.Connection, busy_timeout: float) -> None:
    """Switch the journal mode; SQLite does not wait its time-out for that one, so we do."""
    deadline = time.monotonic() + busy_timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _set_aside(path: Path, clock: Clock) -> Path:
    stem = f"{path.name}.corrupt-{clock.now():%Y%m%dT%H%M%SZ}"
    aside, number = path.with_name(stem), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}")
    for companion in ("", *_COMPANIONS):
        source = path.with_name(path.name + companion)
        if source.exists():
            source.rename(aside.with_name(aside.name + companion))
    return aside
