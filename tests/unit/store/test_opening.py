"""Opening: private, checked, migrated; what is broken, newer or held is told and left whole."""

import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.records import a_credential, a_place
from vault_app.core.errors import SchemaTooNew, StoreBusy, StoreCorrupt, StoreError
from vault_app.store.database import translated
from vault_app.store.migrations import migrate, version_of
from vault_app.store.schema import MIGRATIONS
from vault_app.store.store import Store


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def _raw(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def _filled(path: Path, clock: FixedClock, count: int = 300) -> None:
    with Store.open(path, clock) as store, store.transaction():
        for number in range(count):
            credential = a_credential(f"name {number}")
            store.credentials.add(credential)
            store.places.remember([a_place(credential.id)])


def test_open_of_a_new_store_makes_private_files(store: Store, store_path: Path) -> None:
    """0600 in 0700, companions included."""
    store.credentials.add(a_credential())
    assert _mode(store_path.parent) == 0o700
    files = sorted(store_path.parent.iterdir())
    assert {path.name for path in files} >= {"keyturn.db", "keyturn.db-wal"}
    assert {_mode(path) for path in files} == {0o600}


def test_open_of_a_readable_store_closes_it_to_others(store_path: Path, clock: FixedClock) -> None:
    """A copy that came back with a loose mode is tightened."""
    _filled(store_path, clock, 1)
    store_path.chmod(0o644)
    Store.open(store_path, clock).close()
    assert _mode(store_path) == 0o600


def test_open_uses_the_journal_and_durability_we_promise(store: Store, store_path: Path) -> None:
    """A write-ahead log synced at every commit, and foreign keys that hold."""
    database = store._database  # noqa: SLF001 - pragmas are per connection
    names = ("journal_mode", "synchronous", "foreign_keys")
    assert [database.rows(f"PRAGMA {name}")[0][0] for name in names] == ["wal", 2, 1]


@pytest.mark.parametrize("damage", ["middle", "start", "foreign", "truncated"])
def test_open_of_a_corrupt_store_sets_it_aside_whole(
    store_path: Path, clock: FixedClock, damage: str
) -> None:
    """StoreCorrupt names the new place; the bytes are as they were; the next open is fresh."""
    _filled(store_path, clock)
    data = bytearray(store_path.read_bytes())
    if damage == "middle":
        for page in range(4096, len(data), 4096):
            data[page : page + 64] = b"\xff" * 64
    elif damage == "start":
        data[:16] = b"x" * 16
    elif damage == "foreign":
        data = bytearray(b"this is a letter, not a database\n" * 40)
    else:
        del data[len(data) // 3 :]
    store_path.write_bytes(data)
    with pytest.raises(StoreCorrupt) as caught:
        Store.open(store_path, clock)
    aside = Path(str(caught.value.data["path"]))
    assert caught.value.code == "store_corrupt"
    assert aside.name == "keyturn.db.corrupt-20261124T090000Z"
    assert aside.read_bytes() == data
    assert not store_path.exists()
    with Store.open(store_path, clock) as fresh:
        assert fresh.credentials.all() == ()


def test_open_of_a_corrupt_store_takes_its_write_ahead_log_along(
    store_path: Path, clock: FixedClock
) -> None:
    """What was not yet in the main file is kept beside it."""
    _filled(store_path, clock, 1)
    log = store_path.with_name("keyturn.db-wal")
    store_path.write_bytes(b"x" * 8192)
    log.write_bytes(b"not yet moved")
    with pytest.raises(StoreCorrupt) as caught:
        Store.open(store_path, clock)
    aside = Path(str(caught.value.data["path"]))
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"not yet moved"
    assert not log.exists()


def test_open_of_two_corrupt_stores_in_one_second_keeps_both(
    store_path: Path, clock: FixedClock
) -> None:
    """A set-aside file is never overwritten by the next."""
    store_path.parent.mkdir(mode=0o700)
    for content in (b"first" * 1000, b"second" * 1000):
        store_path.write_bytes(content)
        with pytest.raises(StoreCorrupt):
            Store.open(store_path, clock)
    kept = {path.read_bytes() for path in store_path.parent.glob("*.corrupt-*")}
    assert kept == {b"first" * 1000, b"second" * 1000}


def test_open_of_a_newer_schema_refuses_and_leaves_it(store_path: Path, clock: FixedClock) -> None:
    """SchemaTooNew tells both versions; the newer program finds its store as it left it."""
    _filled(store_path, clock, 1)
    with _raw(store_path) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = store_path.read_bytes()
    with pytest.raises(SchemaTooNew) as caught:
        Store.open(store_path, clock)
    assert dict(caught.value.data) == {"found": 99, "known": len(MIGRATIONS)}
    assert store_path.read_bytes() == before


def test_open_while_another_program_writes_is_busy(store_path: Path, clock: FixedClock) -> None:
    """The time-out ends in StoreBusy, not in a traceback of sqlite3."""
    with Store.open(store_path, clock, busy_timeout=0.01) as store, _raw(store_path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy) as caught:
            store.settings.set("theme", "dark")
        assert caught.value.code == "store_busy"
        other.execute("ROLLBACK")
        store.settings.set("theme", "dark")
        assert store.settings.get("theme") == "dark"


def test_open_where_a_folder_stands_is_told_in_our_words(
    store_path: Path, clock: FixedClock
) -> None:
    """Nothing is set aside for a path that holds no file."""
    store_path.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        Store.open(store_path, clock)
    assert caught.value.code == "store_unwritable"
    assert store_path.is_dir()


def test_migrate_from_an_older_version_keeps_what_is_there(tmp_path: Path) -> None:
    """A later version adds its statements to those of the first."""
    later = (*MIGRATIONS, ("ALTER TABLE settings ADD COLUMN changed_at TEXT",))
    with _raw(tmp_path / "old.db") as connection:
        migrate(connection)
        connection.execute("INSERT INTO settings (key, value) VALUES ('theme', '\"dark\"')")
        migrate(connection, later)
        assert version_of(connection) == len(later)
        rows = connection.execute("SELECT key, value, changed_at FROM settings").fetchall()
    assert rows == [("theme", '"dark"', None)]


def test_migrate_failing_half_way_changes_nothing(tmp_path: Path) -> None:
    """All statements of a step or none."""
    broken = (*MIGRATIONS, ("CREATE TABLE half (a TEXT)", "CREATE TABLE nonsense ("))
    with _raw(tmp_path / "old.db") as connection:
        migrate(connection)
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, broken)
        assert version_of(connection) == len(MIGRATIONS)
        names = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    assert ("half",) not in names


def test_open_by_several_at_once_makes_one_schema(store_path: Path, clock: FixedClock) -> None:
    """Two first starts at the same moment do not fall over each other."""
    barrier = threading.Barrier(4)
    problems: list[BaseException] = []

    def start(number: int) -> None:
        barrier.wait()
        try:
            with Store.open(store_path, clock) as store:
                store.settings.set(f"started {number}", True)
        except StoreError as error:
            problems.append(error)

    threads = [threading.Thread(target=start, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    with Store.open(store_path, clock) as store:
        assert all(store.settings.get(f"started {number}") for number in range(4))


def test_open_in_a_synced_folder_is_refused_and_makes_nothing(
    tmp_path: Path, clock: FixedClock
) -> None:
    """H15: a store that is copied about while it is written does not stay whole."""
    (tmp_path / "Dropbox").mkdir()
    synced = tmp_path / "Dropbox" / "profile"
    with pytest.raises(StoreError) as caught:
        Store.open(synced / "keyturn.db", clock)
    assert caught.value.code == "synced_folder"
    assert not synced.exists()


@pytest.mark.parametrize(("free", "code"), [(0, "disk_full"), (2**30, "store_error")])
def test_failed_write_is_told_apart_from_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, code: str
) -> None:
    """SQLite names both an I/O error where the file beside the database finds no room."""
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    with pytest.raises(StoreError, match=code), translated(tmp_path / "keyturn.db"):
        raise error
