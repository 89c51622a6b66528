"""Real paths of many files in one look: each folder's links are resolved once."""

import os
import stat
import sys


class RealPaths:
    """Answers as ``os.path.realpath`` does; what it has answered it does not look at again.

    For one look at many files only: whoever writes asks the system anew.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[str, str] = {}
        self.seen: dict[str, os.stat_result] = {}
        """What the system said of paths that are no links."""

    def __call__(self, path: str) -> str:
        """Return the real path of *path*."""
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self._resolved(path)
        return known

    def beside(self, path: str) -> str:
        """Return *path* with its folder resolved; the file itself may yet be a link."""
        folder, _, name = path.rpartition("/")
        if not folder or name in _NO_NAMES or not _PLAIN:
            return os.path.realpath(path)
        known = self._known.get(folder)
        return f"{self(folder) if known is None else known}/{name}"

    def learn(self, path: str, target: str) -> None:
        """Take over from who has just opened it that *target* is the real path of *path*."""
        self._known[path] = target

    def _resolved(self, path: str) -> str:
        whole = self.beside(path)
        try:
            found = os.lstat(whole)
        except OSError:
            return os.path.realpath(path)
        if stat.S_ISLNK(found.st_mode):
            return os.path.realpath(whole)
        self.seen[whole] = found
        return whole


_PLAIN = sys.platform != "win32"
_NO_NAMES = ("", ".", "..")
