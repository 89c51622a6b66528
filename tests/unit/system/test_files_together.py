"""Many files replaced at once: each as whole as one alone; one that is refused stops no other."""

import os
from itertools import count
from pathlib import Path

import pytest

from vault_app.system.files import Snapshot, read_snapshot
from vault_app.system.files_together import write_all_like
from vault_app.system.pace import Pace

MANY = 20
"""Enough for threads."""


@pytest.fixture
def snapshots(tmp_path: Path) -> list[Snapshot]:
    paths = [tmp_path / f"project-{number}" / ".env" for number in range(MANY)]
    for path in paths:
        path.parent.mkdir()
        path.write_bytes(b"old")
        path.chmod(0o640)
    return [read_snapshot(path) for path in paths]


def litter(folder: Path) -> list[Path]:
    return list(folder.rglob(".keyturn-*"))


@pytest.mark.parametrize("number", [0, 1, 3, MANY])
def test_all_are_replaced_and_keep_their_modes(
    snapshots: list[Snapshot], tmp_path: Path, number: int
) -> None:
    told = write_all_like([(one, b"new %d" % one.inode) for one in snapshots[:number]])

    assert told == [None] * number
    for one in snapshots[:number]:
        assert one.path.read_bytes() == b"new %d" % one.inode
        assert one.path.stat().st_mode & 0o777 == 0o640
    assert all(one.path.read_bytes() == b"old" for one in snapshots[number:])
    assert not litter(tmp_path)


@pytest.mark.parametrize("number", [3, MANY])
def test_refused_ones_are_told_in_order_and_stop_no_other(
    snapshots: list[Snapshot], tmp_path: Path, number: int
) -> None:
    """One read-only, one changed since it was read, one gone."""
    chosen = snapshots[:number]
    chosen[0].path.chmod(0o440)
    chosen[0] = read_snapshot(chosen[0].path)
    chosen[1].path.write_bytes(b"theirs")
    chosen[-1].path.unlink()

    told = write_all_like([(one, b"new") for one in chosen])

    codes = [error.code if error else "" for error in told]
    assert codes == ["read_only", "file_changed", *[""] * (number - 3), "file_missing"]
    assert chosen[0].path.read_bytes() == b"old"
    assert chosen[1].path.read_bytes() == b"theirs"
    assert all(one.path.read_bytes() == b"new" for one in chosen[2:-1])
    assert not litter(tmp_path)


def test_no_file_is_renamed_before_all_of_the_group_are_synced(
    snapshots: list[Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Power that goes between two of them finds no empty file under a good name."""
    heard: list[str] = []
    whole = os.fsync

    def synced(descriptor: int) -> None:
        heard.append("sync")
        whole(descriptor)

    monkeypatch.setattr(os, "fsync", synced)
    write_all_like([(one, b"new") for one in snapshots], Pace(reached=heard.append))

    first = heard.index("replaced")
    assert heard[:first].count("sync") == MANY
    assert heard[first:].count("sync") == MANY, "and every folder afterwards"
    assert heard[-MANY:] == ["durable"] * MANY


def test_error_while_syncing_one_leaves_that_one(
    snapshots: list[Snapshot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, calls = os.fsync, count()

    def synced(descriptor: int) -> None:
        if next(calls) == 0:
            raise OSError(5, "Input/output error")
        whole(descriptor)

    monkeypatch.setattr(os, "fsync", synced)
    told = write_all_like([(one, b"new") for one in snapshots])

    refused = [one for one, error in zip(snapshots, told, strict=True) if error is not None]
    assert [error.code for error in told if error is not None] == ["io_error"]
    assert [one.path.read_bytes() for one in refused] == [b"old"]
    assert sum(one.path.read_bytes() == b"new" for one in snapshots) == MANY - 1
    assert not litter(tmp_path)
