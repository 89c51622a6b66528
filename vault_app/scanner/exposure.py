"""Who else gets at a file with a token in it: other users here, and what copies folders away.

A value that was found by reading a file stands there in plain text, in whatever encoding (base64
hides nothing). Whether git tracks a file is asked for many at once: ``system.gitwork``.
"""

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.place import Readers
from vault_app.system.machine import is_synced_root

_CLOUD_STORAGE = ("Library", "CloudStorage")


@dataclass(frozen=True, slots=True)
class Exposure:
    """What the file system says of one file now; *readers* counts the folders above it as well."""

    readers: Readers
    mode: str | None
    synced: bool


class Exposures:
    """One look at many files: no folder is asked twice."""

    def __init__(
        self, real: Callable[[str], str] = os.path.realpath, *, open_from: Path | None = None
    ) -> None:
        """Resolve links by *real*; *open_from* and what is above it is taken as open to all."""
        self._real = real
        self._open_from = open_from
        self._synced: dict[Path, bool] = {}
        self._open: dict[tuple[Path, int], bool] = {}

    def of(self, path: Path, mode: int | None = None) -> Exposure:
        """Return who else gets at *path*; links are followed, a file that is gone has no readers.

        A file that everyone may read is still shut where a folder above it is. *mode* is the
        file's own, where it is known.
        """
        real = Path(self._real(str(path)))
        synced = self._is_synced(path.parent) or self._is_synced(real.parent)
        if mode is None:
            try:
                mode = real.stat().st_mode
            except OSError:
                return Exposure(Readers.UNKNOWN, None, synced)
        return Exposure(self._readers(real.parent, mode), f"{stat.S_IMODE(mode):04o}", synced)

    def _readers(self, folder: Path, mode: int) -> Readers:
        if sys.platform == "win32":
            return Readers.UNKNOWN  # its permissions are access lists, which these bits hide
        if mode & stat.S_IROTH and self._lets_through(folder, stat.S_IXOTH):
            return Readers.EVERYONE
        group = stat.S_IXGRP | stat.S_IXOTH
        if mode & (stat.S_IRGRP | stat.S_IROTH) and self._lets_through(folder, group):
            return Readers.GROUP
        return Readers.NOBODY

    def _lets_through(self, folder: Path, bits: int) -> bool:
        """Tell whether it and each folder above let somebody with one of *bits* through."""
        known = self._open.get((folder, bits))
        if known is None:
            known = self._open[folder, bits] = self._asked(folder, bits)
        return known

    def _asked(self, folder: Path, bits: int) -> bool:
        if self._open_from is not None and self._open_from.is_relative_to(folder):
            return True
        try:
            if not folder.stat().st_mode & bits:
                return False
        except OSError:
            return False
        return folder.parent == folder or self._lets_through(folder.parent, bits)

    def _is_synced(self, folder: Path) -> bool:
        known = self._synced.get(folder)
        if known is None:
            above = folder.parent
            itself = is_synced_root(folder) or above.parts[-2:] == _CLOUD_STORAGE
            known = itself or (above != folder and self._is_synced(above))
            self._synced[folder] = known
        return known


def exposure_of(path: Path, *, open_from: Path | None = None) -> Exposure:
    """Return who else gets at one file, as ``Exposures.of`` does."""
    return Exposures(open_from=open_from).of(path.absolute())
