"""A store that can only be read: all that is in it is, and nothing else is done to it."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.records import a_credential
from vault_app.core.errors import StoreError
from vault_app.store.database import Database
from vault_app.store.reading import open_reading
from vault_app.store.store import Store


def _names(database: Database, clock: FixedClock) -> set[str]:
    with Store(database, clock) as store:
        with pytest.raises(StoreError) as caught:
            store.settings.set("theme", "dark")
        assert caught.value.code == "store_unwritable"
        assert store.read_only
        return {one.name for one in store.credentials.all()}


@pytest.mark.parametrize("left", ["", "-wal", "-wal-shm"])
def test_open_reading_reads_all_and_changes_nothing(
    store_path: Path, clock: FixedClock, tmp_path: Path, left: str
) -> None:
    """Also what is only in the write-ahead log, as a crash leaves it."""
    copy = tmp_path / "copy.db"
    with Store.open(store_path, clock) as store:
        store.credentials.add(a_credential("one"))
        if left:
            for end in ("", *left.replace("-", " -").split()):
                shutil.copyfile(f"{store_path}{end}", f"{copy}{end}")
    if not left:
        shutil.copyfile(store_path, copy)
    before = copy.read_bytes()
    found = open_reading(copy, 0.1)
    assert found is not None
    assert _names(found, clock) == {"one"}
    assert copy.read_bytes()[100:] == before[100:] or left


def test_open_reading_of_another_version_or_no_store_is_none(
    store_path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    """What would have to be migrated first cannot be read."""
    assert open_reading(tmp_path / "none.db", 0.1) is None
    assert not (tmp_path / "none.db").exists()
    Store.open(store_path, clock).close()
    connection = sqlite3.connect(store_path)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert open_reading(store_path, 0.1) is None
    store_path.write_bytes(b"no database" * 1000)
    assert open_reading(store_path, 0.1) is None
