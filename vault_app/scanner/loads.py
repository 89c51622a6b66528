"""Reads small files side by side into one piece of memory, so that one search does for them all."""

import os
import stat
import sys
from _collections_abc import Sequence  # collections imports much more
from time import monotonic

from vault_app.scanner import databases
from vault_app.scanner.looks import NUMBERS, opened
from vault_app.scanner.opening import FLAGS, Unreadable, reason_of

LARGEST = 2**19
"""A file of this size or more goes by itself."""
ROOM = 2**21
_FULL = ROOM - LARGEST - 1
_MOST = 2_000
_SECONDS = 0.05
_BETWEEN = 255
_MAGIC = databases.MAGIC
_FIRST = _MAGIC[0]


def room() -> bytearray:
    """Return memory for one load, to be used again and again."""
    return bytearray(ROOM)


class Load:
    """Small files side by side with a byte between two; each ends at its *stop*.

    *special* are the numbers of those that are databases, which are looked at in their own way.
    """

    __slots__ = ("_until", "_view", "memory", "size", "special", "stops")

    def __init__(self, memory: bytearray) -> None:
        """Take nothing in yet."""
        self.memory = memory
        self.size = 0
        self.stops: list[int] = []
        self.special: list[int] = []
        self._view = memoryview(memory)
        self._until = monotonic() + _SECONDS

    def over(self) -> bool:
        """Tell whether it is time to search: there is no room, or somebody waits for news."""
        return self.size > _FULL or len(self.stops) >= _MOST or monotonic() > self._until

    @property
    def data(self) -> memoryview:
        """Return all of it."""
        return self._view[: self.size]

    def text(self, number: int) -> bytes:
        """Return the content of one file."""
        begin = self.stops[number - 1] + 1 if number else 0
        return bytes(self._view[begin : self.stops[number]])

    def length(self, number: int) -> int:
        """Return the size of one file."""
        return self.stops[number] - (self.stops[number - 1] + 1 if number else 0)

    def take(self, start: str, names: Sequence[str], numbers: list[int] | None = None) -> bool:
        """Take in the files whose paths are *start* with each of *names*, until it is over.

        Returns whether the next one is too large. Raises Unreadable for the next one, as
        ``read_file`` does. *numbers* gets ``NUMBERS`` of each that was opened, in one row.
        """
        stops, view, memory, size = self.stops, self._view, self.memory, self.size
        folder = opened(start, len(names))
        before = start if folder is None else ""
        try:
            for name in names:
                if size > _FULL:
                    break
                handle = os.open(before + name, FLAGS, dir_fd=folder)
                try:
                    if numbers is not None:
                        numbers += NUMBERS(os.fstat(handle))
                    got = _readv(handle, (view[size : size + LARGEST],))
                    if not got and not stat.S_ISREG(os.fstat(handle).st_mode):
                        raise Unreadable("special_file")
                finally:
                    os.close(handle)
                if got >= LARGEST:
                    return True
                if got and memory[size] == _FIRST and bytes(view[size : size + 16]) == _MAGIC:
                    self.special.append(len(stops))
                size += got
                stops.append(size)
                memory[size] = _BETWEEN
                size += 1
        except OSError as error:
            raise Unreadable(reason_of(error)) from error
        finally:
            self.size = size
            if folder is not None:
                os.close(folder)
        return False


if sys.platform == "win32":

    def _readv(number: int, rooms: tuple[memoryview]) -> int:
        [room] = rooms
        data = os.read(number, len(room))
        room[: len(data)] = data
        return len(data)

else:
    _readv = os.readv
