"""Walks files and folders and yields every regular file once; opens none and knows no format."""

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, methodcaller
from pathlib import Path
from typing import Final, NamedTuple

from vault_app.scanner.opening import reason_of

OnSkip = Callable[[Path, str], None]

_NAME: Final = attrgetter("name")
_IS_FILE: Final = methodcaller("is_file")


class Batch(NamedTuple):
    """The files of one folder below *root*, links to files included, in order."""

    root: str
    folder: str
    names: list[str]


def walk(
    roots: Sequence[Path], *, on_skip: OnSkip, leave_out: frozenset[str] = frozenset()
) -> Iterator[Path]:
    """Yield the files under *roots* (files or folders), hidden ones included, sorted by name.

    File links are followed (the link's own path is yielded), folder links are not, except a root.
    Of a ``.git`` folder, its submodules' and work trees', only the settings come. Overlapping roots
    yield nothing twice; a link and its target are two paths and both come. *on_skip* gets
    ``missing``, ``special_file`` or what ``reason_of`` tells, and ``left_out`` for a
    folder below a root whose name is in *leave_out*.
    """
    for found in Walk(on_skip, leave_out).over(roots):
        if isinstance(found, Path):
            yield found
        else:
            folder = Path(found.folder)
            yield from (folder / name for name in found.names)


class Walk:
    """One walk and what it has seen; *unwanted* are whole paths that are passed over in silence.

    *repositories* are the folders met that are, or hold, a git repository.
    """

    _STORE = frozenset({"HEAD", "objects", "refs"})
    _GIT_FILES = frozenset({"config", "config.worktree", "credentials"})
    _GIT_FOLDERS = frozenset({"modules", "worktrees"})
    _GIT_STORES = frozenset({"objects", "refs", "hooks", "info", "logs", "lfs", "branches"})

    def __init__(
        self,
        on_skip: OnSkip,
        leave_out: frozenset[str] = frozenset(),
        unwanted: frozenset[str] = frozenset(),
    ) -> None:
        """Have seen nothing yet."""
        self._skip = on_skip
        self._leave_out = leave_out
        self._unwanted = unwanted
        self._around = {os.path.dirname(path) for path in unwanted}  # noqa: PTH120 - a million
        self.repositories: list[str] = []
        self._folders: set[tuple[int, int]] = set()
        self._twice = True
        self._files: set[str] = set()

    def over(self, roots: Sequence[Path]) -> Iterator[Path | Batch]:
        """Yield each root that is a file, and the files of each folder at and below the others."""
        known = [(root, self._status(str(root))) for root in roots]
        self._twice = len(known) > 1 or sys.platform == "win32"
        names = {str(root.absolute()) for root, is_ in known if is_ and stat.S_ISREG(is_.st_mode)}
        self._files |= names
        for root, status in known:
            if status is None:
                continue
            if stat.S_ISDIR(status.st_mode):
                yield from self._folder(str(root))
            elif not stat.S_ISREG(status.st_mode):
                self._skip(root, "special_file")
            elif (name := str(root.absolute())) in names:
                names.remove(name)
                yield root

    def _folder(self, top: str) -> Iterator[Batch]:
        pending = [top]
        while pending:
            folder = pending.pop()
            if self._twice and not self._is_new(folder):
                continue
            names, folders = self._entries(folder)
            if names:
                yield Batch(top, folder, names)
            folders.reverse()
            pending += folders

    def _is_new(self, folder: str) -> bool:
        """Tell whether a folder is met for the first time: roots overlap, junctions lead back."""
        status = self._status(folder)
        if status is None or (status.st_dev, status.st_ino) in self._folders:
            return False
        self._folders.add((status.st_dev, status.st_ino))
        return True

    def _entries(self, folder: str) -> tuple[list[str], list[str]]:
        """Return the names of what is looked at, and the paths of folders to go into."""
        listed = self._listed(folder)
        asked = self._files or folder in self._around or ".git" in folder
        if not asked and self._all_plain(listed):
            names = [entry.name for entry in listed]
            names.sort()
            if ".git" not in names and "HEAD" not in names:
                return names, []
        listed.sort(key=_NAME)
        return self._asked(folder, listed)

    def _asked(self, folder: str, listed: list[os.DirEntry[str]]) -> tuple[list[str], list[str]]:
        """Return the same where something is to be asked about what is *listed*."""
        names = [entry.name for entry in listed]
        store = "HEAD" in names and set(names) >= self._STORE
        if store and not folder.endswith(("/.git", "\\.git")):
            self.repositories.append(folder)
        if store or _in_git(folder, self._GIT_FOLDERS):
            return self._settings(listed, own=store)
        if ".git" in names:
            self.repositories.append(folder)
        files: list[str] = []
        folders: list[str] = []
        for entry in listed:
            if self._unwanted and entry.path in self._unwanted:
                continue
            if not entry.is_dir(follow_symlinks=False):
                if self._takes(entry):
                    files.append(entry.name)
            elif entry.name in self._leave_out:
                self._skip(Path(entry.path), "left_out")
            else:
                folders.append(entry.path)
        return files, folders

    def _all_plain(self, listed: list[os.DirEntry[str]]) -> bool:
        """Tell whether all are files or links to some, as in most folders."""
        try:
            return all(map(_IS_FILE, listed))
        except OSError:  # a link that leads nowhere
            return False

    def _settings(
        self, listed: list[os.DirEntry[str]], *, own: bool
    ) -> tuple[list[str], list[str]]:
        """Return what is looked at of a git folder; *own*: it is one itself, not one above."""
        files: list[str] = []
        folders: list[str] = []
        for entry in listed:
            if entry.is_dir(follow_symlinks=False):
                within = entry.name in self._GIT_FOLDERS
                if within if own else entry.name not in self._GIT_STORES:
                    folders.append(entry.path)
            elif entry.name in self._GIT_FILES and self._takes(entry):
                files.append(entry.name)
        return files, folders

    def _takes(self, entry: os.DirEntry[str]) -> bool:
        """Tell whether *entry*, no folder, is a regular file or a link to one."""
        if not entry.is_file(follow_symlinks=False):
            status = self._status(entry.path)
            if status is None or stat.S_ISDIR(status.st_mode):
                return False
            if not stat.S_ISREG(status.st_mode):
                self._skip(Path(entry.path), "special_file")
                return False
        return not self._files or str(Path(entry.path).absolute()) not in self._files

    def _listed(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except OSError as error:
            self._skip(Path(folder), reason_of(error))
            return []

    def _status(self, path: str) -> os.stat_result | None:
        try:
            return os.stat(path)  # noqa: PTH116 - a million
        except OSError as error:
            self._skip(Path(path), reason_of(error))
            return None


def _in_git(folder: str, below: frozenset[str]) -> bool:
    """Tell whether *folder* is a git folder, or one for submodules or work trees in it."""
    if ".git" not in folder:
        return False
    parts = Path(folder).parts
    if parts[-1:] == (".git",):
        return True
    return any(one == ".git" and two in below for one, two in pairwise(parts))
