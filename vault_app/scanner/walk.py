"""Walks files and folders and yields every regular file once; opens none and knows no format."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

OnSkip = Callable[[Path, str], None]


class Batch(NamedTuple):
    """The files of one folder below *root*, links to files included, in order of their names."""

    root: str
    folder: str
    files: list[os.DirEntry[str]]


def walk(
    roots: Sequence[Path], *, on_skip: OnSkip, leave_out: frozenset[str] = frozenset()
) -> Iterator[Path]:
    """Yield the files under *roots* (files or folders), hidden ones included, sorted by name.

    File links are followed (the link's own path is yielded), folder links are not, except a root.
    Of a ``.git`` folder, its submodules' and work trees', only the settings come. Overlapping roots
    yield nothing twice; a link and its target are two paths and both come. *on_skip* gets
    ``missing``, ``special_file``, ``permission_denied`` or ``io_error``, and ``left_out`` for a
    folder below a root whose name is in *leave_out*.
    """
    for found in Walk(on_skip, leave_out).over(roots):
        if isinstance(found, Path):
            yield found
        else:
            folder = Path(found.folder)
            yield from (folder / entry.name for entry in found.files)


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
        self.repositories: list[str] = []
        self._folders: set[tuple[int, int]] = set()
        self._files: set[str] = set()

    def over(self, roots: Sequence[Path]) -> Iterator[Path | Batch]:
        """Yield each root that is a file, and the files of each folder at and below the others."""
        known = [(root, self._status(str(root))) for root in roots]
        names = {str(root.absolute()) for root, is_ in known if is_ and stat.S_ISREG(is_.st_mode)}
        self._files |= names
        for root, status in known:
            if status is None:
                continue
            if stat.S_ISDIR(status.st_mode):
                yield from self._folder(str(root), status)
            elif not stat.S_ISREG(status.st_mode):
                self._skip(root, "special_file")
            elif (name := str(root.absolute())) in names:
                names.remove(name)
                yield root

    def _folder(self, top: str, status: os.stat_result) -> Iterator[Batch]:
        pending = [top]
        known: os.stat_result | None = status
        while pending:
            folder = pending.pop()
            status_now = known or self._status(folder)
            known = None  # of the first folder only
            if status_now is None or (status_now.st_dev, status_now.st_ino) in self._folders:
                continue
            self._folders.add((status_now.st_dev, status_now.st_ino))
            files, folders = self._entries(folder)
            if files:
                yield Batch(top, folder, files)
            pending += reversed(folders)

    def _entries(self, folder: str) -> tuple[list[os.DirEntry[str]], list[str]]:
        listed = self._listed(folder)
        store = self._is_store(listed)
        if store and not folder.endswith(("/.git", "\\.git")):
            self.repositories.append(folder)
        if store or _in_git(folder, self._GIT_FOLDERS):
            return self._settings(listed, own=store)
        files: list[os.DirEntry[str]] = []
        folders: list[str] = []
        for entry in listed:
            if entry.name == ".git":
                self.repositories.append(folder)
            if self._unwanted and entry.path in self._unwanted:
                continue
            if not entry.is_dir(follow_symlinks=False):
                if self._takes(entry):
                    files.append(entry)
            elif entry.name in self._leave_out:
                self._skip(Path(entry.path), "left_out")
            else:
                folders.append(entry.path)
        return files, folders

    def _is_store(self, listed: list[os.DirEntry[str]]) -> bool:
        """Tell whether a folder is a git folder, whatever its name."""
        return (
            any(one.name == "HEAD" for one in listed)
            and {one.name for one in listed} >= self._STORE
        )

    def _settings(
        self, listed: list[os.DirEntry[str]], *, own: bool
    ) -> tuple[list[os.DirEntry[str]], list[str]]:
        """Return what is looked at of a git folder; *own*: it is one itself, not one above."""
        files: list[os.DirEntry[str]] = []
        folders: list[str] = []
        for entry in listed:
            if entry.is_dir(follow_symlinks=False):
                within = entry.name in self._GIT_FOLDERS
                if within if own else entry.name not in self._GIT_STORES:
                    folders.append(entry.path)
            elif entry.name in self._GIT_FILES and self._takes(entry):
                files.append(entry)
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
                return sorted(entries, key=_name)
        except OSError as error:
            self._skip(Path(folder), _reason(error))
            return []

    def _status(self, path: str) -> os.stat_result | None:
        try:
            return os.stat(path)  # noqa: PTH116 - a million
        except OSError as error:
            self._skip(Path(path), _reason(error))
            return None


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _in_git(folder: str, below: frozenset[str]) -> bool:
    """Tell whether *folder* is a git folder, or one for submodules or work trees in it."""
    if ".git" not in folder:
        return False
    parts = Path(folder).parts
    if parts[-1:] == (".git",):
        return True
    return any(one == ".git" and two in below for one, two in pairwise(parts))


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "permission_denied"
    return "missing" if isinstance(error, FileNotFoundError) else "io_error"
