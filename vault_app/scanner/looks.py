"""How a folder looks: a short keyed digest of its files' names, sizes and times; opens no file."""

import marshal
import os
from _collections_abc import Callable  # collections imports much more
from array import array
from operator import attrgetter

try:
    from _blake2 import blake2b  # hashlib loads all of OpenSSL beside it
except ImportError:
    from hashlib import blake2b

NUMBERS = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size", "st_ino")
"""What is remembered of a file's status."""
_EACH = 4
_SIZE = 8
_FOLDER = (
    getattr(os, "O_PATH", os.O_RDONLY)
    | getattr(os, "O_DIRECTORY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
_WITHIN = {os.open, os.stat} <= os.supports_dir_fd
_WORTH = 3
_AT_ONCE = 4_096


class Looks:
    """Tells looks; *key* is the memory's, a file that changed after *latest* is not settled yet."""

    def __init__(self, key: bytes, latest: int) -> None:
        """Use these from now on."""
        self.key = key
        self.latest = latest
        self._begun = blake2b(digest_size=_SIZE, key=key)

    def look(self, names: str, numbers: list[int]) -> bytes:
        """Return a digest of a folder's *names* and of ``NUMBERS`` of each, all in one row.

        Nothing if not every file is there, or one is too new to be sure of: it may change once more
        within the same moment.
        """
        if not numbers or len(numbers) != _EACH * (names.count("\0") + 1):
            return b""
        latest = self.latest
        if max(numbers) > latest and max(*numbers[::_EACH], *numbers[1::_EACH]) > latest:
            return b""
        return self.mark(names.encode("utf-8", "surrogatepass") + b"\0" + _packed(numbers))

    def mark(self, data: bytes) -> bytes:
        """Return a short keyed digest of *data*."""
        digest = self._begun.copy()
        digest.update(data)
        return digest.digest()

    def looked(self, start: str, names: str, check: Callable[[], None] | None = None) -> bytes:
        """Return the look of the files *start* with each of *names*, without opening them.

        *check* is called now and then.
        """
        numbers: list[int] = []
        each = names.split("\0")
        try:
            for first in range(0, len(each), _AT_ONCE):
                if check is not None:
                    check()
                add_statuses(start, each[first : first + _AT_ONCE], numbers)
        except OSError:
            return b""
        return self.look(names, numbers)


def add_statuses(start: str, names: list[str], numbers: list[int]) -> None:
    """Add ``NUMBERS`` of each file; OSError where one cannot be asked."""
    folder = opened(start, len(names))
    if folder is None:
        for name in names:
            numbers += NUMBERS(os.stat(start + name))  # noqa: PTH116 - a million
        return
    try:
        for name in names:
            numbers += NUMBERS(os.stat(name, dir_fd=folder))
    finally:
        os.close(folder)


def opened(start: str, files: int) -> int | None:
    """Return a handle of the folder *start*, from which its *files* are found sooner.

    None where that is not to be had, or not worth it.
    """
    if not _WITHIN or files < _WORTH:
        return None
    try:
        return os.open(start, _FOLDER)
    except OSError:  # each of its files will tell
        return None


def _packed(numbers: list[int]) -> bytes:
    try:
        return array("q", numbers).tobytes()
    except OverflowError:  # some file systems number files by 64 random bits
        return marshal.dumps(numbers, 2)
