"""What folders tell of the files in them, each asked once in one look at many files.

In which work tree of git they lie, whether a program copies them to other machines, and whether
others can get through to what is in them.
"""

import os
import stat
from typing import Final, NamedTuple

from vault_app.system.machine import MARKERS, is_synced_by
from vault_app.system.realpaths import RealPaths

_GIT: Final = ".git"
_TELLING: Final = frozenset({_GIT, *MARKERS})
_CLOUD_STORAGE: Final = f"{os.sep}Library{os.sep}CloudStorage"
"""Where macOS keeps the folders of all synchronising programs."""

_SMALL: Final = 8192
"""Bytes of a folder itself up to which listing it costs less than asking for each name."""


class Folder(NamedTuple):
    """One folder: *tree* is the work tree it lies in; *doors* are the bits everybody above has.

    *doors* holds ``S_IXOTH`` where others can get through to it, ``S_IXGRP`` where they or its
    groups can.
    """

    tree: str | None
    synced: bool
    doors: int


_EVERY_DOOR: Final = stat.S_IXOTH | stat.S_IXGRP
_NO_NAMES: Final[frozenset[str]] = frozenset()
_OUTSIDE: Final = Folder(None, False, _EVERY_DOOR)


class Folders:
    """Answers for absolute folders; for one look only, since what was answered is not asked again.

    *open_from* and what is above it is taken as open to everybody.
    """

    def __init__(self, real: RealPaths | None = None, open_from: str | None = None) -> None:
        """Know nothing yet but what *real* has seen."""
        self._real = real
        self._open_from = None if open_from is None else f"{open_from}{os.sep}"
        self._known: dict[str, Folder] = {}

    def of(self, path: str) -> Folder:
        """Return the folder the file *path* lies in."""
        return self(path.rpartition(os.sep)[0])

    def __call__(self, folder: str) -> Folder:
        """Return what is known of *folder*; the root is the empty text."""
        known = self._known.get(folder)
        if known is None:
            known = self._known[folder] = self._asked(folder)
        return known

    def _asked(self, folder: str) -> Folder:
        parent, _, name = folder.rpartition(os.sep)
        above = self(parent) if folder and parent != folder else _OUTSIDE
        found = self._stat(folder or os.sep)
        names = _telling_names(folder, found.st_size) if found else _NO_NAMES
        git = _GIT in names and os.access(f"{folder}{os.sep}{_GIT}", os.F_OK)
        synced = above.synced or parent.endswith(_CLOUD_STORAGE)
        return Folder(
            (folder or os.sep) if git else above.tree,
            synced or is_synced_by(folder, name, names, git=git),
            self._doors(folder, found.st_mode if found else 0, above.doors),
        )

    def _stat(self, folder: str) -> os.stat_result | None:
        known = self._real.seen.get(folder) if self._real else None
        try:
            return known or os.stat(folder)  # noqa: PTH116 - of thousands
        except OSError:
            return None

    def _doors(self, folder: str, mode: int, above: int) -> int:
        if self._open_from is not None and self._open_from.startswith(f"{folder}{os.sep}"):
            return _EVERY_DOOR
        own = _EVERY_DOOR if mode & stat.S_IXOTH else mode & stat.S_IXGRP
        return own & above


def _telling_names(folder: str, size: int) -> frozenset[str]:
    """Return which of the names that tell something stand in *folder*."""
    if size <= _SMALL:
        try:
            return _TELLING.intersection(os.listdir(folder or os.sep))  # noqa: PTH208 - of thousands
        except OSError:
            pass  # one may be let through to the names one knows
    return frozenset(name for name in _TELLING if os.access(f"{folder}{os.sep}{name}", os.F_OK))
