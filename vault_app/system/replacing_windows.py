"""The atomic replacement on Windows: ReplaceFileW keeps attributes, ACL and streams (H30)."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from vault_app.system.pace import USUAL, Pace

_BUSY: Final = {5, 32, 33, 1175}  # access denied, sharing and lock violation, could not replace
_TRIES: Final = 10
_PAUSE: Final = 0.05

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.ReplaceFileW.argtypes = [
        wintypes.LPCWSTR,
        wintypes.LPCWSTR,
        wintypes.LPCWSTR,
        wintypes.DWORD,
        ctypes.c_void_p,
        ctypes.c_void_p,
    ]
    _kernel.ReplaceFileW.restype = wintypes.BOOL

    class Replacement:
        """One file's replacement in stages, as on POSIX; ``make`` syncs, nothing is to settle."""

        def __init__(
            self,
            target: Path,
            data: bytes,
            temp: str,
            check: Callable[[os.stat_result], None],
            pace: Pace = USUAL,
        ) -> None:
            """Touch nothing yet."""
            self._target, self._data, self._beside = target, data, target.with_name(temp)
            self._check, self._pace = check, pace

        def make(self) -> None:
            """Write the temporary file."""
            self._check(self._target.lstat())
            _write_new(self._beside, self._data)

        def sync(self) -> None:
            """Do nothing more."""

        def swap(self) -> os.stat_result:
            """Put it in the target's place and return its stat."""
            self._pace.reached("synced")
            self._check(self._target.lstat())
            _retry(lambda: _replace_file(self._target, self._beside))
            self._pace.reached("replaced")
            return self._target.lstat()

        def settle(self) -> None:
            """Do nothing more."""

        def close(self) -> None:
            """Remove a temp that took nobody's place."""
            self._beside.unlink(missing_ok=True)

    def create(path: Path, data: bytes, temp: str) -> None:
        """Write *path* anew, replacing what was there; the profile's folder guards its access."""
        beside = path.with_name(temp)
        try:
            _write_new(beside, data)
            _retry(lambda: beside.replace(path))
        finally:
            beside.unlink(missing_ok=True)

    def remove_orphan(path: Path) -> bool:
        """Remove a temp file of ours; one that is open in a living process refuses."""
        try:
            path.unlink()
        except OSError:
            return False
        return True

    def _write_new(path: Path, data: bytes) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_BINARY
        with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())

    def _replace_file(target: Path, beside: Path) -> None:
        if not _kernel.ReplaceFileW(str(target), str(beside), None, 0, None, None):
            raise ctypes.WinError(ctypes.get_last_error())

    def _retry(work: Callable[[], object]) -> None:
        # Virus scanners and editors hold a file open for a moment.
        for attempt in range(_TRIES):
            try:
                work()
            except OSError as error:
                if error.winerror not in _BUSY or attempt == _TRIES - 1:
                    raise
                time.sleep(_PAUSE)
            else:
                return
