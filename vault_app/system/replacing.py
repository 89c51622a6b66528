"""The atomic replacement itself: temp beside the target, attributes, fsync, rename (H27, H30).

On POSIX everything goes through one handle of the folder, so that nobody can swap the folder
under us; temp files are made exclusively, without following links, 0600 before any content.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vault_app.system.attributes import copy_attributes
from vault_app.system.pace import USUAL, Pace

Check = Callable[[os.stat_result], None]

if sys.platform == "win32":
    from vault_app.system.replacing_windows import create, remove_orphan, replace
else:
    import fcntl

    def replace(
        target: Path, data: bytes, temp: str, check: Check, pace: Pace = USUAL
    ) -> os.stat_result:
        """Replace *target* by *data*; *check* gets its stat before and right before the rename."""
        with _folder(target.parent) as folder:
            check(_look(target.name, folder))
            with _temp(temp, folder) as descriptor:
                pace.reached("made")
                pace.write(descriptor, data)
                original = os.open(target.name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder)
                try:
                    check(os.fstat(original))
                    copy_attributes(original, descriptor)
                finally:
                    os.close(original)
                os.fsync(descriptor)
                pace.reached("synced")
                check(_look(target.name, folder))
                os.replace(temp, target.name, src_dir_fd=folder, dst_dir_fd=folder)
                pace.reached("replaced")
                found = os.fstat(descriptor)
            os.fsync(folder)
            pace.reached("durable")
            return found

    def create(path: Path, data: bytes, temp: str) -> None:
        """Write *path* anew, 0600, replacing what was there."""
        with _folder(path.parent) as folder:
            with _temp(temp, folder) as descriptor:
                USUAL.write(descriptor, data)
                os.fsync(descriptor)
                os.replace(temp, path.name, src_dir_fd=folder, dst_dir_fd=folder)
            os.fsync(folder)

    def remove_orphan(path: Path) -> bool:
        """Remove a temp file of ours unless a living process is writing it."""
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            return False
        try:
            if os.fstat(descriptor).st_uid != os.geteuid():
                return False
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        except OSError:
            return False
        finally:
            os.close(descriptor)
        return True

    @contextmanager
    def _folder(path: Path) -> Iterator[int]:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield descriptor
        finally:
            os.close(descriptor)

    @contextmanager
    def _temp(name: str, folder: int) -> Iterator[int]:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        descriptor = os.open(name, flags, 0o600, dir_fd=folder)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield descriptor
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(name, dir_fd=folder)
            raise
        finally:
            os.close(descriptor)

    def _look(name: str, folder: int) -> os.stat_result:
        return os.stat(name, dir_fd=folder, follow_symlinks=False)


__all__ = ["create", "remove_orphan", "replace"]
