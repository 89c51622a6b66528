"""Advisory locks of the operating system, held for the length of a with-block."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from vault_app.core.errors import StoreBusy

_STRIPES: Final = 64


@contextmanager
def held(path: Path, timeout: float = 0.0) -> Iterator[None]:
    """Hold the lock file *path* (made 0600, left in place), waiting at most *timeout* seconds.

    The lock dies with the process, so a crash leaves none behind; it is never a process id.
    Not re-entrant: a second ``held`` in the same process waits like any other. Raises
    StoreBusy ``locked_elsewhere``.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path, timeout=timeout, mode=0o600, poll_interval=0.02)
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreBusy("locked_elsewhere", lock=path.name) from error
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
    with held(folder / f"file-{(device + inode) % _STRIPES:02x}.lock", timeout):
        yield
