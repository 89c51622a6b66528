"""The sealed journal of writes in place: nothing in clear, nothing believed that was changed."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from vault_app.core.fingerprint import Digest, FingerprintKey
from vault_app.core.ids import RotationId
from vault_app.system.inplace import Tail
from vault_app.vault.sealed_tails import KeptTail, SealedTails, tail_files

KEY = FingerprintKey("k1", b"k" * 32)
ENTRY = KeptTail(
    RotationId("r1"),
    "/home/ada/.env\udcff",
    7,
    11,
    Digest("k1:00"),
    Digest("k1:01"),
    Tail(3, b"very old bytes", b"very new bytes", 5),
)


def test_h6_entry_kept_is_read_back_whole(tmp_path: Path) -> None:
    SealedTails(tmp_path, KEY).keep(ENTRY)

    assert SealedTails(tmp_path, KEY).entries() == (ENTRY,)


def test_h6_entry_on_disk_shows_no_byte_of_the_file(tmp_path: Path) -> None:
    SealedTails(tmp_path, KEY).keep(ENTRY)

    (path,) = tail_files(tmp_path)
    data = path.read_bytes()
    assert b"very" not in data
    assert b".env" not in data
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_entry_finished_replaces_the_first_and_holds_no_bytes(tmp_path: Path) -> None:
    tails = SealedTails(tmp_path, KEY)
    tails.keep(ENTRY)
    tails.keep(ENTRY.finished())

    (found,) = tails.entries()
    assert found.done
    assert (found.tail.old, found.tail.new) == (b"", b"")


def test_entry_dropped_twice_is_gone(tmp_path: Path) -> None:
    tails = SealedTails(tmp_path, KEY)
    tails.keep(ENTRY)
    tails.drop(ENTRY)
    tails.drop(ENTRY)

    assert tails.entries() == ()


def test_entries_of_two_inodes_stand_beside_each_other(tmp_path: Path) -> None:
    tails = SealedTails(tmp_path, KEY)
    other = replace(ENTRY, inode=12)
    tails.keep(ENTRY)
    tails.keep(other)

    assert set(tails.entries()) == {ENTRY, other}


@pytest.mark.parametrize("position", [0, 12, 40, -1])
def test_entry_changed_on_disk_is_not_believed(tmp_path: Path, position: int) -> None:
    tails = SealedTails(tmp_path, KEY)
    tails.keep(ENTRY)
    (path,) = tail_files(tmp_path)
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)

    assert tails.entries() == ()
    assert path.exists()


def test_entry_under_another_name_or_key_is_not_believed(tmp_path: Path) -> None:
    tails = SealedTails(tmp_path, KEY)
    tails.keep(ENTRY)
    (path,) = tail_files(tmp_path)
    assert SealedTails(tmp_path, FingerprintKey("k1", b"x" * 32)).entries() == ()
    path.rename(path.with_name(path.name.replace("r1", "r2")))

    assert tails.entries() == ()


def test_derived_key_differs_by_purpose_and_is_not_the_key() -> None:
    one, two = KEY.derived("one"), KEY.derived("two")

    assert len(one) == len(two) == 32
    assert len({one, two, KEY.key}) == 3
    assert one == FingerprintKey("other id", KEY.key).derived("one")
