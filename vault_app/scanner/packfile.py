"""The file of a pack, read in pieces: never mapped, so that one that shrinks is but an error.

Next to nothing is imported: the program beside a scan reads packs too.
"""

import os
import sys
from _collections_abc import Sequence  # collections imports much more

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class PackFile:
    """One pack at *path*, open; objects have their number in its order.

    *offsets* tell where each begins, and where the last one ends.
    """

    def __init__(self, path: str, offsets: Sequence[int]) -> None:
        """Open it; raises OSError."""
        self.path = path
        self.offsets = offsets
        self._file = os.open(path, _FLAGS)

    def __len__(self) -> int:
        """Return how many objects there are."""
        return len(self.offsets) - 1

    def close(self) -> None:
        """Let go of the file, once."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1

    def size(self) -> int:
        """Return how large the file is."""
        return os.fstat(self._file).st_size

    if sys.platform == "win32":

        def read(self, start: int, size: int) -> bytes:
            """Return *size* bytes from *start* on, fewer at the end; raises OSError."""
            os.lseek(self._file, start, os.SEEK_SET)
            return os.read(self._file, size)

    else:

        def read(self, start: int, size: int) -> bytes:
            """Return *size* bytes from *start* on, fewer at the end; raises OSError."""
            return os.pread(self._file, size, start)
