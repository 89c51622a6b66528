"""Advisory locks of the operating system, held for the length of a with-block."""

import errno
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from vault_app.core.errors import StoreBusy, StoreError

_STRIPES: Final = 64


@contextmanager
def held(path: Path, timeout: float = 0.0) -> Iterator[None]:
    """Hold the lock file *path* (made 0600, left in place), waiting at most *timeout* seconds.

    The lock dies with the process, so a crash leaves none behind; it is never a process id.
    Not re-entrant: a second ``held`` in the same process waits like any other. Raises
    StoreBusy ``locked_elsewhere``, StoreError ``store_unwritable`` or ``disk_full``.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path, timeout=timeout, mode=0o600, poll_interval=0.02)
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreBusy("locked_elsewhere", lock=path.name) from error
    except OSError as error:
        raise _unwritable(error, path) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def file_held(folder: Path, device: int, inode: int, timeout: float = 0.0) -> Iterator[None]:
    """Hold the lock in *folder* that stands for one inode; as ``held`` otherwise.

    A few lock files stand for all inodes, so that none has to be taken away again; two files
    that share one wait for each other needlessly and briefly.
    """
    with held(folder / _stripe(device, inode), timeout):
        yield


@contextmanager
def files_held(
    folder: Path, inodes: Iterable[tuple[int, int]], timeout: float = 0.0
) -> Iterator[frozenset[tuple[int, int]]]:
    """Hold the locks of many ``(device, inode)``; yield those that could not be had in *timeout*.

    Always taken in one order, so that two who want the same ones never wait for each other.
    """
    wanted: dict[str, list[tuple[int, int]]] = {}
    for device, inode in inodes:
        wanted.setdefault(_stripe(device, inode), []).append((device, inode))
    refused: list[tuple[int, int]] = []
    end = time.monotonic() + timeout
    with ExitStack() as locks:
        for name in sorted(wanted):
            try:
                locks.enter_context(_quickly(folder / name, max(0.0, end - time.monotonic())))
            except StoreBusy:
                refused += wanted[name]
        yield frozenset(refused)


def _unwritable(error: OSError, path: Path) -> StoreError:
    code = "disk_full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "store_unwritable"
    return StoreError(code, path=str(path))


def _stripe(device: int, inode: int) -> str:
    return f"file-{(device + inode) % _STRIPES:02x}.lock"


if sys.platform == "win32":
    _quickly = held
else:
    import fcntl

    @contextmanager
    def _quickly(path: Path, timeout: float) -> Iterator[None]:
        """As ``held``, whose lock it is, at a tenth of the cost while nobody else wants it."""
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise _unwritable(error, path) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            free = os.fstat(descriptor).st_nlink > 0
        except OSError:
            free = False
        try:
            if free:
                yield
                return
        finally:
            os.close(descriptor)
        with held(path, timeout):
            yield
