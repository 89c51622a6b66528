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

    def __call__(self, path: str) -> str:
        """Return the real path of *path*."""
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self._resolved(path)
        return known

    def _resolved(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        plain = folder and name and name not in (".", "..") and sys.platform != "win32"
        if not plain:
            return os.path.realpath(path)
        whole = f"{self(folder)}/{name}"
        try:
            link = stat.S_ISLNK(os.lstat(whole).st_mode)
        except OSError:
            return os.path.realpath(path)
        return os.path.realpath(whole) if link else whole
