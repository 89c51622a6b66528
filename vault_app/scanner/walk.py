"""Walks files and folders and yields every regular file once; opens none and knows no format."""

import itertools
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

OnSkip = Callable[[Path, str], None]


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
    yield from _Walk(on_skip, leave_out).over(roots)


class _Walk:
    """One walk and what it has seen: device, inode and, of files, the path."""

    _GIT_FILES = frozenset({"config", "config.worktree", "credentials"})
    _GIT_FOLDERS = frozenset({"modules", "worktrees"})
    _GIT_STORES = frozenset({"objects", "refs", "hooks", "info", "logs", "lfs", "branches"})

    def __init__(self, on_skip: OnSkip, leave_out: frozenset[str]) -> None:
        self._skip = on_skip
        self._leave_out = leave_out
        self._seen: set[tuple[int, int, str]] = set()

    def over(self, roots: Sequence[Path]) -> Iterator[Path]:
        for root in roots:
            status = self._status(root)
            if status is None:
                continue
            if stat.S_ISDIR(status.st_mode):
                yield from self._folder(root)
            elif self._takes(root, status):
                yield root

    def _folder(self, top: Path) -> Iterator[Path]:
        pending = [top]
        while pending:
            folder = pending.pop()
            if not self._new(self._status(folder)):
                continue
            files, folders = self._entries(folder)
            yield from files
            pending += reversed(folders)

    def _entries(self, folder: Path) -> tuple[list[Path], list[Path]]:
        files: list[Path] = []
        folders: list[Path] = []
        inside_git = _in_git(folder, self._GIT_FOLDERS)
        for entry in self._listed(folder):
            path = folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                if entry.name in self._leave_out:
                    self._skip(path, "left_out")
                elif not inside_git or self._holds_settings(path):
                    folders.append(path)
            elif not inside_git or entry.name in self._GIT_FILES:
                status = self._status(path)
                if status and not stat.S_ISDIR(status.st_mode) and self._takes(path, status):
                    files.append(path)
        return files, folders

    def _holds_settings(self, path: Path) -> bool:
        """Tell whether settings of submodules or work trees may be below *path* in a git folder."""
        if path.parent.name == ".git":
            return path.name in self._GIT_FOLDERS
        return path.name not in self._GIT_STORES

    def _listed(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._skip(folder, _reason(error))
            return []

    def _status(self, path: Path) -> os.stat_result | None:
        try:
            return path.stat()
        except OSError as error:
            self._skip(path, _reason(error))
            return None

    def _takes(self, path: Path, status: os.stat_result) -> bool:
        if not stat.S_ISREG(status.st_mode):
            self._skip(path, "special_file")
            return False
        return self._new(status, str(path.absolute()))

    def _new(self, status: os.stat_result | None, path: str = "") -> bool:
        if status is None:
            return False
        mark = (status.st_dev, status.st_ino, path)
        if mark in self._seen:
            return False
        self._seen.add(mark)
        return True


def _in_git(folder: Path, below: frozenset[str]) -> bool:
    """Tell whether *folder* is a git folder, or one for submodules or work trees in it."""
    parts = folder.parts
    if parts[-1:] == (".git",):
        return True
    return any(one == ".git" and two in below for one, two in itertools.pairwise(parts))


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "permission_denied"
    return "missing" if isinstance(error, FileNotFoundError) else "io_error"
