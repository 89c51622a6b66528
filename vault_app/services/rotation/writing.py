"""Writes one file of a rotation: by rename, or in place and journaled where that would part it.

Also mends what a death in the middle of a write in place left (H6).
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from vault_app.core.errors import EditError, StoreBusy, VaultError, WriteRefused
from vault_app.core.fingerprint import Digest
from vault_app.core.ids import RotationId
from vault_app.services.workbench import Workbench
from vault_app.system import inplace
from vault_app.system.files import Snapshot, read_snapshot
from vault_app.system.files_together import write_all_like
from vault_app.system.inplace import Tail, write_in_place
from vault_app.system.locks import file_held, files_held
from vault_app.vault.sealed_tails import KeptTail, SealedTails, tail_files


def write_file(bench: Workbench, rotation: RotationId, snapshot: Snapshot, data: bytes) -> None:
    """Write *data* over the snapshot's file; raise what ``write_files`` tells of it."""
    (error,) = write_files(bench, rotation, ((snapshot, data),))
    if error is not None:
        raise error


def write_files(
    bench: Workbench, rotation: RotationId, writes: Sequence[tuple[Snapshot, bytes]]
) -> list[EditError | None]:
    """Write bytes over the files of snapshots, replaced by rename unless that would part names.

    Holds the locks of their inodes meanwhile (H15). Returns for each None or the EditError that
    left it as it was: what ``write_like`` raises, ``locked_by_tool``, and ``hard_linked`` only
    where the vault has no key for the journal.
    """
    inodes = [(snapshot.device, snapshot.inode) for snapshot, _data in writes]
    folder, patience = bench.profile.runtime_dir, bench.foreign_lock_timeout
    with files_held(folder, inodes, patience) as refused:
        told: list[EditError | None] = []
        for inode, (snapshot, data) in zip(inodes, writes, strict=True):
            if inode in refused:
                told.append(WriteRefused("locked_by_tool", path=str(snapshot.path)))
            else:
                linked = snapshot.links > 1
                told.append(_in_place(bench, rotation, snapshot, data) if linked else None)
        plain = [
            index
            for index, inode in enumerate(inodes)
            if inode not in refused and writes[index][0].links <= 1
        ]
        for index, error in zip(plain, _renamed(bench, rotation, writes, plain), strict=True):
            told[index] = error
    return told


def _renamed(
    bench: Workbench,
    rotation: RotationId,
    writes: Sequence[tuple[Snapshot, bytes]],
    chosen: Sequence[int],
) -> Iterator[EditError | None]:
    """Replace the *chosen* files by rename; one that is itself mounted cannot be, so in place."""
    errors = write_all_like([writes[index] for index in chosen], bench.pace)
    for index, error in zip(chosen, errors, strict=True):
        mounted = error is not None and error.code == "mount_point"
        yield _in_place(bench, rotation, *writes[index]) if mounted else error


def _in_place(
    bench: Workbench, rotation: RotationId, snapshot: Snapshot, data: bytes
) -> EditError | None:
    try:
        write_in_place(snapshot, data, _ledger(bench, rotation, snapshot, data), bench.pace)
    except EditError as error:
        return error
    return None


def mend(bench: Workbench) -> None:
    """Make whole again every file that a death left half-written; forget what is settled.

    A file somebody else changed since is left as it is, and so is its entry.
    """
    if not tail_files(bench.profile.home):
        return
    tails = _tails(bench)
    for entry in tails.entries():
        if entry.done:
            _forget_if_closed(bench, tails, entry)
            continue
        with (
            suppress(EditError),
            _alone(bench, entry.device, entry.inode, Path(entry.target), 0),
        ):
            _mend(bench, tails, entry)


def is_half_written(bench: Workbench, path: Path) -> bool:
    """Tell whether a write in place into *path* is still open: ``mend`` could not settle it."""
    if not tail_files(bench.profile.home):
        return False
    target = os.path.realpath(path)
    inode = Path(target).stat().st_ino if Path(target).exists() else None
    return any(
        not entry.done and (entry.target == target or entry.inode == inode)
        for entry in _tails(bench).entries()
    )


def forget_writes(bench: Workbench, rotation: RotationId) -> None:
    """Drop the journal of a rotation that closes.

    Only a file that is out of reach keeps its entry: it may come back, and half-written.
    """
    mend(bench)
    if not tail_files(bench.profile.home):
        return
    tails = _tails(bench)
    for entry in tails.entries():
        if entry.rotation == rotation and (entry.done or _at_hand(entry)):
            tails.drop(entry)


class _Ledger:
    """Keeps the tail of one write in the sealed journal."""

    def __init__(self, tails: SealedTails, facts: KeptTail) -> None:
        self._tails = tails
        self._facts = facts

    def keep(self, tail: Tail) -> None:
        one = self._facts
        self._facts = KeptTail(
            one.rotation, one.target, one.device, one.inode, one.before, one.after, tail
        )
        self._tails.keep(self._facts)

    def mark(self) -> None:
        self._tails.keep(self._facts.finished())

    def drop(self) -> None:
        self._tails.drop(self._facts)


def _ledger(bench: Workbench, rotation: RotationId, snapshot: Snapshot, data: bytes) -> _Ledger:
    try:
        key = bench.key
    except VaultError as error:
        raise WriteRefused("hard_linked", path=str(snapshot.path)) from error
    facts = KeptTail(
        rotation,
        str(snapshot.target),
        snapshot.device,
        snapshot.inode,
        key.digest(snapshot.data),
        key.digest(data),
        Tail(0, b"", b""),
    )
    return _Ledger(SealedTails(bench.profile.home, key), facts)


def _tails(bench: Workbench) -> SealedTails:
    return SealedTails(bench.profile.home, bench.key)


def _mend(bench: Workbench, tails: SealedTails, entry: KeptTail) -> None:
    if entry not in tails.entries():
        return  # another Keyturn finished or mended it before we had the lock
    snapshot = read_snapshot(Path(entry.target))
    # The inode only: the number of a device may be another after a restart of the machine.
    if snapshot.inode != entry.inode:
        return
    digest = bench.key.digest(snapshot.data)
    whole = digest in (entry.before, entry.after)
    if not whole and not _is_ours(bench, snapshot.data, entry):
        return
    inplace.put_back(snapshot, None if whole else entry.tail, bench.pace)
    tails.drop(entry)


def _is_ours(bench: Workbench, data: bytes, entry: KeptTail) -> bool:
    if not inplace.is_torn(data, entry.tail):
        return False
    before: Digest = bench.key.digest(inplace.restored(data, entry.tail))
    return before == entry.before


def _at_hand(entry: KeptTail) -> bool:
    try:
        return Path(entry.target).stat().st_ino == entry.inode
    except OSError:
        return False


def _forget_if_closed(bench: Workbench, tails: SealedTails, entry: KeptTail) -> None:
    rotation = bench.store.rotations.get(entry.rotation)
    if rotation is None or not rotation.open:
        tails.drop(entry)


@contextmanager
def _alone(bench: Workbench, device: int, inode: int, path: Path, timeout: float) -> Iterator[None]:
    try:
        with file_held(bench.profile.runtime_dir, device, inode, timeout):
            yield
    except StoreBusy as error:
        raise WriteRefused("locked_by_tool", path=str(path)) from error
