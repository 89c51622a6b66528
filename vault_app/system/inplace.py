"""Writes a file in place where a rename would part its names: hard links, bind mounts (H6).

Between two write calls such a file is neither old nor new, so what it needs to become old again
must be durable elsewhere first: this file asks a ``Ledger`` to keep it and never writes without.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Protocol

from vault_app.core.errors import FileChanged, WriteRefused
from vault_app.system.file_errors import writing
from vault_app.system.files import Snapshot, refuse_unfit, still, taken
from vault_app.system.pace import USUAL, Pace


@dataclass(frozen=True, slots=True)
class Tail:
    """What differs between two contents of a file.

    From *start* on stands *old* or *new*, followed by *rest* bytes that are the same; *rest* is
    0 unless both have one length, so that nothing behind ever has to move.
    """

    start: int
    old: bytes = field(repr=False)
    new: bytes = field(repr=False)
    rest: int = 0


class Ledger(Protocol):
    """Keeps one tail durably and in secret until the write it belongs to is whole."""

    def keep(self, tail: Tail) -> None:
        """Keep *tail*; durable on return."""
        ...

    def mark(self) -> None:
        """Note that the write is whole and durable."""
        ...

    def drop(self) -> None:
        """Forget the tail: the file is as it was."""
        ...


def difference(old: bytes, new: bytes) -> Tail:
    """Return from where on *old* and *new* differ, and how far if they have one length."""
    start = _alike(old, new)
    rest = 0
    if len(old) == len(new):
        rest = _alike(old[start:][::-1], new[start:][::-1])
    return Tail(start, old[start : len(old) - rest], new[start : len(new) - rest], rest)


def write_in_place(snapshot: Snapshot, data: bytes, ledger: Ledger, pace: Pace = USUAL) -> Snapshot:
    """Make *data* the content of the snapshot's very inode; return the new snapshot.

    Owner, mode, attributes and all names stay because the inode does. The difference goes to
    *ledger* before the first byte. Raises FileChanged, and WriteRefused as ``write_like`` does,
    also ``locked_by_tool``; the file is then as it was, or the ledger still holds its tail.
    """
    with writing(snapshot.path):
        if os.path.realpath(snapshot.path) != str(snapshot.target):
            raise FileChanged(path=str(snapshot.path))
        refuse_unfit(snapshot, by_rename=False)
        with _opened(snapshot) as descriptor:
            tail = difference(snapshot.data, data)
            ledger.keep(tail)
            pace.reached("kept")
            try:
                _put(descriptor, tail, tail.new, pace)
            except BaseException:
                with suppress(OSError):
                    _put(descriptor, tail, tail.old, pace)
                    ledger.drop()
                raise
            found = os.fstat(descriptor)
        ledger.mark()
        pace.reached("marked")
        return taken(snapshot.path, snapshot.target, data, found)


def is_torn(data: bytes, tail: Tail) -> bool:
    """Tell whether *data* can be what a write of *tail* leaves when it dies on the way.

    Then each byte is the old or the new one, or zero where the file was being made longer.
    """
    now = data[tail.start : len(data) - tail.rest]
    short, long = sorted((len(tail.old), len(tail.new)))
    if len(data) < tail.start + tail.rest or not short <= len(now) <= long:
        return False
    return all(
        byte in (before, after) or (byte == 0 and before is None)
        for byte, before, after in zip_longest(now, tail.old, tail.new)
        if byte is not None
    )


def restored(data: bytes, tail: Tail) -> bytes:
    """Return the content before the write whose death left *data*."""
    return data[: tail.start] + tail.old + data[len(data) - tail.rest :]


def put_back(snapshot: Snapshot, tail: Tail | None, pace: Pace = USUAL) -> None:
    """Write the old bytes of *tail* again, None: only see that what stands there is durable.

    May be done again after a death in the middle.
    """
    with writing(snapshot.path), _opened(snapshot) as descriptor:
        if tail is None:
            os.fsync(descriptor)
        else:
            _put(descriptor, tail, tail.old, pace)


def _put(descriptor: int, tail: Tail, data: bytes, pace: Pace) -> None:
    found = os.fstat(descriptor)
    room = max(found.st_size - tail.rest - tail.start, 0)
    if len(data) > room:
        # Beyond the end first: a full disk shows before any byte is overwritten.
        os.lseek(descriptor, found.st_size, os.SEEK_SET)
        pace.write(descriptor, data[room:])
    os.lseek(descriptor, tail.start, os.SEEK_SET)
    pace.write(descriptor, data[:room])
    if len(data) < room:
        os.ftruncate(descriptor, tail.start + len(data))
        pace.reached("cut")
    _keep_mode(descriptor, found)
    os.fsync(descriptor)
    pace.reached("synced")


def _keep_mode(descriptor: int, found: os.stat_result) -> None:
    # The system takes set-id bits away from a file that is written to.
    if sys.platform != "win32" and os.fstat(descriptor).st_mode != found.st_mode:
        os.fchmod(descriptor, stat.S_IMODE(found.st_mode))


@contextmanager
def _opened(snapshot: Snapshot) -> Iterator[int]:
    """Open the very inode of *snapshot*, proven unchanged by its bytes, and lock it."""
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(snapshot.target, flags | getattr(os, "O_BINARY", 0))
    try:
        still(snapshot, os.fstat(descriptor))
        _lock(descriptor, snapshot.path)
        if _content(descriptor, snapshot.size) != snapshot.data:
            raise FileChanged(path=str(snapshot.path))
        yield descriptor
    finally:
        os.close(descriptor)


def _content(descriptor: int, size: int) -> bytes:
    pieces = []
    while piece := os.read(descriptor, size + 1):
        pieces.append(piece)
    return b"".join(pieces)


if sys.platform == "win32":

    def _lock(descriptor: int, path: Path) -> None:
        """Do nothing: who holds a file there has it open without sharing, and opening failed."""

else:
    import errno
    import fcntl

    _NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)

    def _lock(descriptor: int, path: Path) -> None:
        """Hold off other writers that ask, and give way to one that holds the file (H15).

        A file system without locks has no such writers.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError) as error:
            raise WriteRefused("locked_by_tool", path=str(path)) from error
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise


def _alike(one: bytes, other: bytes) -> int:
    """Return how many bytes at the beginning are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
