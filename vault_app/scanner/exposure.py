"""Who else gets at a file with a token in it: other users here, and what copies folders away.

A value that was found by reading a file stands there in plain text, in whatever encoding (base64
hides nothing). Whether git tracks a file is asked for many at once: ``system.gitwork``.
"""

import os
import stat
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vault_app.system.machine import is_synced, on_network_or_synced

_CLOUD_STORAGE = ("Library", "CloudStorage")


class Readers(StrEnum):
    """Who may read a file besides its owner (and the administrator)."""

    NOBODY = "nobody"
    GROUP = "group"
    EVERYONE = "everyone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Exposure:
    """What the file system says of one file now; *readers* counts the folders above it as well."""

    readers: Readers
    mode: str | None
    synced: bool
    network: bool


def exposure_of(path: Path, *, open_from: Path | None = None) -> Exposure:
    """Return who else gets at *path*; links are followed, a file that is gone has no readers.

    A file that everyone may read is still shut where a folder above it is. *open_from* and the
    folders above it are taken as open to everyone.
    """
    real = Path(os.path.realpath(path))
    folders = {path.absolute().parent, real.parent}
    synced = any(is_synced(folder) or _in_cloud_storage(folder) for folder in folders)
    network = on_network_or_synced(real) == "network_filesystem"
    try:
        mode = real.stat().st_mode
    except OSError:
        return Exposure(Readers.UNKNOWN, None, synced, network)
    text = f"{stat.S_IMODE(mode):04o}"
    return Exposure(_readers(real, mode, open_from), text, synced, network)


def _readers(real: Path, mode: int, open_from: Path | None) -> Readers:
    if sys.platform == "win32":
        return Readers.UNKNOWN  # its permissions are access lists, which these bits do not show
    if mode & stat.S_IROTH and _reachable(real, stat.S_IXOTH, open_from):
        return Readers.EVERYONE
    group = stat.S_IXGRP | stat.S_IXOTH
    if mode & (stat.S_IRGRP | stat.S_IROTH) and _reachable(real, group, open_from):
        return Readers.GROUP
    return Readers.NOBODY


def _reachable(real: Path, bits: int, open_from: Path | None) -> bool:
    """Tell whether each folder above lets somebody with one of *bits* through."""
    for folder in real.parents:
        if open_from is not None and open_from.is_relative_to(folder):
            return True
        try:
            if not folder.stat().st_mode & bits:
                return False
        except OSError:
            return False
    return True


def _in_cloud_storage(folder: Path) -> bool:
    """Tell whether it lies where macOS keeps the folders of all synchronising programs."""
    parts = folder.parts
    return any(parts[at : at + 2] == _CLOUD_STORAGE for at in range(len(parts)))
