"""Writing in place (H6): the inode and all it carries stay, and every death can be mended."""

import fcntl
import os
import struct
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.disk import full_disk
from tests.support.killing import killed_at
from vault_app.core.errors import FileChanged, WriteRefused
from vault_app.system.files import Snapshot, read_snapshot
from vault_app.system.inplace import (
    Tail,
    difference,
    is_torn,
    put_back,
    restored,
    write_in_place,
)
from vault_app.system.pace import Pace

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root to give files away")
OLD = b"# keep\nTOKEN=abcdefghijklmnop\nOTHER=1\n"
SAME = OLD.replace(b"abcdefghijklmnop", b"ABCDEFGHIJKLMNOP")
LONGER = OLD.replace(b"abcdefghijklmnop", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
SHORTER = OLD.replace(b"abcdefghijklmnop", b"ABC")


@dataclass(slots=True)
class Memory:
    """A ledger that remembers what it was told, in order."""

    said: list[str] = field(default_factory=list)
    tail: Tail | None = None
    refusal: Exception | None = None

    def keep(self, tail: Tail) -> None:
        """Keep *tail*, or refuse."""
        if self.refusal:
            raise self.refusal
        self.said.append("keep")
        self.tail = tail

    def mark(self) -> None:
        """Note it."""
        self.said.append("mark")

    def drop(self) -> None:
        """Note it."""
        self.said.append("drop")


@pytest.fixture
def names(tmp_path: Path) -> tuple[Path, Path]:
    """Return both names of one file of 0640 holding OLD."""
    first, second = tmp_path / "first.env", tmp_path / "second.env"
    first.write_bytes(OLD)
    first.chmod(0o640)
    second.hardlink_to(first)
    return first, second


@pytest.mark.parametrize("new", [SAME, LONGER, SHORTER, b"", OLD])
def test_write_in_place_changes_both_names_and_keeps_the_inode(
    names: tuple[Path, Path], new: bytes
) -> None:
    before = read_snapshot(names[0])
    ledger = Memory()
    after = write_in_place(before, new, ledger)
    assert [name.read_bytes() for name in names] == [new, new]
    assert (after.inode, after.mode, after.links) == (before.inode, before.mode, 2)
    assert after == read_snapshot(names[0])
    assert ledger.said == ["keep", "mark"]
    assert sorted(entry.name for entry in names[0].parent.iterdir()) == ["first.env", "second.env"]


def test_write_in_place_keeps_attributes_and_access_list(names: tuple[Path, Path]) -> None:
    entries = [(1, 6, 2**32 - 1), (2, 6, 4242), (4, 4, 2**32 - 1), (16, 6, 2**32 - 1)]
    entries.append((32, 0, 2**32 - 1))
    access = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
    try:
        os.setxattr(names[0], "user.colour", b"green")
        os.setxattr(names[0], "system.posix_acl_access", access)
    except OSError:
        pytest.skip("no extended attributes on this file system")
    write_in_place(read_snapshot(names[0]), LONGER, Memory())
    assert os.getxattr(names[1], "user.colour") == b"green"
    assert os.getxattr(names[1], "system.posix_acl_access") == access


@as_root
def test_write_in_place_keeps_owner_group_and_set_id_bits(names: tuple[Path, Path]) -> None:
    os.chown(names[0], -1, 4242)
    names[0].chmod(0o6750)
    write_in_place(read_snapshot(names[0]), SHORTER, Memory())
    found = names[1].stat()
    assert (found.st_uid, found.st_gid, found.st_mode & 0o7777) == (os.geteuid(), 4242, 0o6750)


def test_write_in_place_ledger_that_refuses_leaves_the_file(names: tuple[Path, Path]) -> None:
    """Nothing is written before what would mend it is kept."""
    before = names[0].stat()
    with pytest.raises(WriteRefused, match="disk_full"):
        write_in_place(read_snapshot(names[0]), SAME, Memory(refusal=WriteRefused("disk_full")))
    assert names[0].read_bytes() == OLD
    assert names[0].stat().st_mtime_ns == before.st_mtime_ns


def test_write_in_place_full_disk_puts_the_old_bytes_back(tmp_path: Path) -> None:
    path = tmp_path / "large.env"
    path.write_bytes(OLD)
    ledger = Memory()
    with full_disk(len(OLD) + 2), pytest.raises(WriteRefused) as caught:
        write_in_place(read_snapshot(path), LONGER, ledger, Pace(piece=1))
    assert caught.value.code == "disk_full"
    assert path.read_bytes() == OLD
    assert ledger.said == ["keep", "drop"]


def test_write_in_place_stopped_by_the_person_puts_the_old_bytes_back(
    names: tuple[Path, Path],
) -> None:
    def stop(boundary: str) -> None:
        if boundary == "written" and names[0].read_bytes() != OLD and not stopped:
            stopped.append(boundary)
            raise KeyboardInterrupt

    stopped: list[str] = []
    ledger = Memory()
    with pytest.raises(KeyboardInterrupt):
        write_in_place(read_snapshot(names[0]), SAME, ledger, Pace(5, stop))
    assert names[1].read_bytes() == OLD
    assert ledger.said == ["keep", "drop"]


def test_write_in_place_changed_since_is_refused(names: tuple[Path, Path]) -> None:
    """Even where time and size tell nothing."""
    before = read_snapshot(names[0])
    names[1].write_bytes(SAME)
    os.utime(names[1], ns=(before.mtime_ns, before.mtime_ns))
    ledger = Memory()
    with pytest.raises(FileChanged):
        write_in_place(before, LONGER, ledger)
    assert ledger.said == []


def test_write_in_place_link_turned_elsewhere_is_file_changed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(OLD)
    link = tmp_path / "link"
    link.symlink_to("a")
    snapshot = read_snapshot(link)
    link.unlink()
    link.symlink_to("b")
    with pytest.raises(FileChanged):
        write_in_place(snapshot, SAME, Memory())


def test_write_in_place_read_only_file_is_refused(names: tuple[Path, Path]) -> None:
    names[0].chmod(0o440)
    with pytest.raises(WriteRefused, match="read_only"):
        write_in_place(read_snapshot(names[0]), SAME, Memory())


def test_h15_write_in_place_file_locked_by_its_tool_is_refused(names: tuple[Path, Path]) -> None:
    with names[1].open("rb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        ledger = Memory()
        with pytest.raises(WriteRefused, match="locked_by_tool"):
            write_in_place(read_snapshot(names[0]), SAME, ledger)
    assert (names[0].read_bytes(), ledger.said) == (OLD, [])


@pytest.mark.parametrize("new", [SAME, LONGER, SHORTER, b""])
def test_death_at_any_boundary_leaves_old_new_or_mendable(
    names: tuple[Path, Path], new: bytes
) -> None:
    """H6: killed between any two write calls, the kept tail brings the old bytes back."""
    boundary, torn = 0, 0
    while True:
        boundary += 1
        before = read_snapshot(names[0])

        def work(pace: Pace, before: Snapshot = before) -> None:
            write_in_place(before, new, Memory(), pace)

        died = killed_at(boundary, work)
        now = names[0].read_bytes()
        if now != new:
            tail = difference(OLD, new)
            assert is_torn(now, tail)
            assert restored(now, tail) == OLD
            torn += now != OLD
            put_back(read_snapshot(names[0]), tail)
        else:
            put_back(read_snapshot(names[0]), None)
            names[0].write_bytes(OLD)
        assert [name.read_bytes() for name in names] == [OLD, OLD]
        assert names[0].samefile(names[1])
        if not died:
            break
    assert boundary > 3
    assert torn or not new


@pytest.mark.parametrize("new", [SAME, LONGER, SHORTER])
def test_death_while_mending_is_mended_again(names: tuple[Path, Path], new: bytes) -> None:
    tail = difference(OLD, new)
    half = OLD[: tail.start] + tail.new[:2] + OLD[tail.start + 2 :]
    boundary = 0
    died = True
    while died:
        boundary += 1
        names[0].write_bytes(half)
        snapshot = read_snapshot(names[0])

        def work(pace: Pace, snapshot: Snapshot = snapshot) -> None:
            put_back(snapshot, tail, pace)

        died = killed_at(boundary, work)
        now = names[1].read_bytes()
        assert is_torn(now, tail)
        assert restored(now, tail) == OLD
    assert names[1].read_bytes() == OLD
    assert boundary > 2


@given(st.binary(max_size=40), st.binary(max_size=40), st.binary(max_size=40), st.binary())
def test_difference_describes_both_contents(
    head: bytes, one: bytes, two: bytes, end: bytes
) -> None:
    old, new = head + one + end, head + two + end
    tail = difference(old, new)
    rest = old[len(old) - tail.rest :]
    assert old == old[: tail.start] + tail.old + rest
    assert new == old[: tail.start] + tail.new + rest
    assert restored(new, tail) == old
    assert is_torn(old, tail)
    assert is_torn(new, tail)
    assert len(old) == len(new) or not tail.rest


def test_is_torn_power_loss_hole_of_zeros_is_recognised() -> None:
    tail = difference(OLD, LONGER)
    hole = OLD + b"\0" * (len(LONGER) - len(OLD))
    assert is_torn(hole, tail)
    assert restored(hole, tail) == OLD


@pytest.mark.parametrize(
    "changed", [OLD[:-2] + b"2\n", OLD + b"MORE=1\n", OLD[:20], b"", b"\0" * len(OLD)]
)
def test_is_torn_what_somebody_else_wrote_is_not_ours(changed: bytes) -> None:
    tail = difference(OLD, LONGER)
    assert not is_torn(changed, tail) or restored(changed, tail) != OLD
