"""The lock a file's own tool takes round its writes: taken by us too, and never left behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vault_app.core.errors import WriteRefused


@contextmanager
def foreign_lock(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock of the tool that owns *path* (huggingface_hub has one); else do nothing.

    Raises WriteRefused ``locked_by_tool`` after *patience* seconds.
    """
    lock = lock_of(path)
    if lock is None:
        yield
        return
    from filelock import FileLock, Timeout

    ours = not lock.exists()
    try:
        with FileLock(lock, timeout=patience):
            yield
            if ours:
                # Made by us, so taken away by us; a waiter finds it gone and makes its own.
                lock.unlink(missing_ok=True)
    except Timeout as error:
        raise WriteRefused("locked_by_tool", path=str(path)) from error


def lock_of(path: Path) -> Path | None:
    """Return the lock file that the tool of *path* uses, None for tools without one."""
    return path.with_name(path.name + ".lock") if path.name == "stored_tokens" else None


def remove_orphan(path: Path) -> None:
    """Remove the lock file that a killed run of ours may have left beside *path*.

    Only an empty one that nobody holds; the library that both sides use looks, once it has the
    lock, whether its file is still there, and makes a new one if not.
    """
    from filelock import FileLock, Timeout

    lock = lock_of(path)
    if lock is None or not lock.exists() or lock.stat().st_size:
        return
    try:
        with FileLock(lock, timeout=0):
            lock.unlink(missing_ok=True)
    except (Timeout, OSError):
        return
