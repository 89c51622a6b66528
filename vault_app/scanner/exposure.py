"""Who else gets at a file with a token in it: other users here, and what copies folders away.

A value that was found by reading a file stands there in plain text, in whatever encoding (base64
hides nothing). Whether git tracks a file is asked for many at once: ``system.gitwork``.
"""

import stat
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vault_app.core.place import Readers
from vault_app.system.folders import Folder, Folders
from vault_app.system.realpaths import RealPaths


@dataclass(frozen=True, slots=True)
class Exposure:
    """What the file system says of one file now; *readers* counts the folders above it as well."""

    readers: Readers
    mode: str | None
    synced: bool


class Exposures:
    """One look at many files: no folder is asked twice."""

    def __init__(self, real: RealPaths | None = None, folders: Folders | None = None) -> None:
        """Share what is known of links and folders with who looks at the same files."""
        self._real = real or RealPaths()
        self._folders = folders or Folders(self._real)

    def of(self, path: str, mode: int | None = None) -> Exposure:
        """Return who else gets at *path*; links are followed, a file that is gone has no readers.

        A file that everyone may read is still shut where a folder above it is. *mode* is the
        file's own, where it is known.
        """
        target = self._real(path)
        here, there = self._folders.of(path), self._folders.of(target)
        try:
            known = Path(target).stat().st_mode if mode is None else mode
        except OSError:
            return Exposure(Readers.UNKNOWN, None, here.synced or there.synced)
        return exposed_by(known, here, there)


def exposed_by(mode: int, here: Folder, there: Folder) -> Exposure:
    """Return who gets at a file of that *mode*, named in one folder and lying in another."""
    return _exposure(mode, there.doors, here.synced or there.synced)


@lru_cache(maxsize=256)
def _exposure(mode: int, doors: int, synced: bool) -> Exposure:
    return Exposure(_readers(mode, doors), f"{stat.S_IMODE(mode):04o}", synced)


def _readers(mode: int, doors: int) -> Readers:
    if sys.platform == "win32":
        return Readers.UNKNOWN  # its permissions are access lists, which these bits hide
    if mode & stat.S_IROTH and doors & stat.S_IXOTH:
        return Readers.EVERYONE
    if mode & (stat.S_IRGRP | stat.S_IROTH) and doors:
        return Readers.GROUP
    return Readers.NOBODY


def exposure_of(path: Path, *, open_from: Path | None = None) -> Exposure:
    """Return who else gets at one file; *open_from* and what is above it is open to all."""
    real = RealPaths()
    folders = Folders(real, None if open_from is None else str(open_from))
    return Exposures(real, folders).of(str(path.absolute()))
