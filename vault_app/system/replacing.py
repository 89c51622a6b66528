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
    from vault_app.system.replacing_windows import Replacement, create, remove_orphan
else:
    import fcntl

    class Replacement:
        """One file's replacement in four stages, so that many can go through each together.

        ``make``, ``sync``, ``swap``, ``settle``; ``close`` always, and it leaves no temp behind.
        *check* gets the target's stat before anything and right before the rename.
        """

        def __init__(
            self, target: Path, data: bytes, temp: str, check: Check, pace: Pace = USUAL
        ) -> None:
            """Touch nothing yet."""
            self._target, self._data, self._temp = target, data, temp
            self._check, self._pace = check, pace
            self._folder = self._descriptor = -1
            self._left = False

        def make(self) -> None:
            """Write the temporary file, with all attributes of the target."""
            self._folder = os.open(self._target.parent, os.O_RDONLY | os.O_DIRECTORY)
            self._check(self._look())
            self._descriptor = _made(self._temp, self._folder)
            self._left = True
            self._pace.reached("made")
            self._pace.write(self._descriptor, self._data)
            name, flags = self._target.name, os.O_RDONLY | os.O_NOFOLLOW
            original = os.open(name, flags, dir_fd=self._folder)
            try:
                self._check(os.fstat(original))
                copy_attributes(original, self._descriptor)
            finally:
                os.close(original)

        def sync(self) -> None:
            """Make its bytes durable; may run in a thread of its own."""
            os.fsync(self._descriptor)

        def swap(self) -> os.stat_result:
            """Put it in the target's place and return its stat."""
            self._pace.reached("synced")
            self._check(self._look())
            os.replace(
                self._temp, self._target.name, src_dir_fd=self._folder, dst_dir_fd=self._folder
            )
            self._left = False
            self._pace.reached("replaced")
            return os.fstat(self._descriptor)

        def settle(self) -> None:
            """Make the rename durable; may run in a thread of its own."""
            os.fsync(self._folder)

        def close(self) -> None:
            """Let go of everything; a temp that took nobody's place is removed."""
            if self._left:
                with suppress(OSError):
                    os.unlink(self._temp, dir_fd=self._folder)
            for descriptor in (self._descriptor, self._folder):
                if descriptor >= 0:
                    os.close(descriptor)
            self._descriptor = self._folder = -1
            self._left = False

        def _look(self) -> os.stat_result:
            return os.stat(self._target.name, dir_fd=self._folder, follow_symlinks=False)

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
        descriptor = _made(name, folder)
        try:
            yield descriptor
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(name, dir_fd=folder)
            raise
        finally:
            os.close(descriptor)

    def _made(name: str, folder: int) -> int:
        """Open a fresh temporary file, locked: so long as we live nobody takes it for litter."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        descriptor = os.open(name, flags, 0o600, dir_fd=folder)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BaseException:
            os.close(descriptor)
            with suppress(FileNotFoundError):
                os.unlink(name, dir_fd=folder)
            raise
        return descriptor


def replace(
    target: Path, data: bytes, temp: str, check: Check, pace: Pace = USUAL
) -> os.stat_result:
    """Replace *target* by *data*; *check* gets its stat before and right before the rename."""
    one = Replacement(target, data, temp, check, pace)
    try:
        one.make()
        one.sync()
        found = one.swap()
        one.settle()
    finally:
        one.close()
    pace.reached("durable")
    return found


__all__ = ["Replacement", "create", "remove_orphan", "replace"]
