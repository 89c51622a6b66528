"""One pack of a git repository, read by ourselves: which objects are in it, and where.

Only the usual form is read (an index of version 2 with SHA-1, made for this very pack); ``Odd`` is
raised for all else, and git is asked instead. Nothing is mapped: a file that shrinks is an error.
"""

import operator
import os
import struct
import sys
from array import array
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Final

from vault_app.scanner.packfile import PackFile

ID: Final = 20
_HEAD: Final = 8 + 4 * 256
_START: Final = 12
_LARGE: Final = 1 << 31
_MOST: Final = 1 << 30
"""An index that is larger is left to git."""


class Odd(Exception):
    """This is not what such a file usually is, or it is damaged."""


class Pack(PackFile):
    """A pack with its index, which tells the ids of objects."""

    def __init__(self, path: Path) -> None:
        """Open the pack at *path* and read its index; raises Odd."""
        index = path.with_suffix(".idx")
        try:
            self._ids, offsets, self._places = _index(index)
            super().__init__(str(path), offsets)
        except (OSError, ValueError, struct.error) as error:
            raise Odd from error
        self.fits = self._fits(index, offsets)
        """Whether this is the pack that the index was made for."""

    def __len__(self) -> int:
        """Return how many objects there are."""
        return len(self._places)

    def id(self, number: int) -> bytes:
        """Return the id of an object, as git keeps it."""
        at = self._places[number] * ID
        return self._ids[at : at + ID]

    def __contains__(self, name: bytes) -> bool:
        """Tell whether an object is here."""
        return _place_of(self._ids, name) >= 0

    def find(self, name: bytes) -> int:
        """Return the number of the object with that id, -1 if it is not here."""
        at = _place_of(self._ids, name)
        return -1 if at < 0 else self._numbers[at]

    @cached_property
    def _numbers(self) -> "array[int]":
        """Return the numbers in the order of ids, made when first asked for."""
        made = array("I", bytes(4 * len(self)))
        for number, place in enumerate(self._places):
            made[place] = number
        return made

    def _fits(self, index: Path, offsets: "array[int]") -> bool:
        """Hold the pack against its index, as git does before it reads from it."""
        try:
            head, size = self.read(0, _START), self.size()
            trailer = self.read(max(0, size - ID), ID)
            with index.open("rb") as file:
                file.seek(-2 * ID, os.SEEK_END)
                expected = file.read(ID)
        except OSError:
            return False
        offsets.append(max(0, size - ID))
        return (
            head[:4] == b"PACK"
            and head[4:8] in (b"\0\0\0\2", b"\0\0\0\3")
            and int.from_bytes(head[8:], "big") == len(self)
            and trailer == expected
            and offsets[0] >= _START
            and not any(map(operator.ge, offsets, offsets[1:]))
        )


def _place_of(ids: bytes, name: bytes) -> int:
    """Return which of the sorted *ids* is *name*, -1 if none is."""
    low, high = 0, len(ids) // ID
    while low < high:
        middle = (low + high) // 2
        if ids[middle * ID : middle * ID + ID] < name:
            low = middle + 1
        else:
            high = middle
    return low if ids[low * ID : low * ID + ID] == name else -1


def _index(path: Path) -> tuple[bytes, "array[int]", "array[int]"]:
    """Return the sorted ids, the offsets in order, and which id belongs to each offset."""
    if path.stat().st_size > _MOST:
        raise Odd
    data = path.read_bytes()
    counts = struct.unpack_from(">256I", data, 8)
    count = counts[-1]
    large = (len(data) - _HEAD - 28 * count - 2 * ID) // 8
    whole = _HEAD + 28 * count + 8 * large + 2 * ID
    rising = all(one <= other for one, other in pairwise(counts))
    if data[:8] != b"\xfftOc\0\0\0\2" or large < 0 or whole != len(data) or not rising:
        raise Odd
    ids = data[_HEAD : _HEAD + ID * count]
    firsts = (
        bytes((first,)) * (end - begin) for first, (begin, end) in enumerate(pairwise((0, *counts)))
    )
    if ids[::ID] != b"".join(firsts):
        raise Odd  # git would not find what is out of order
    at = _HEAD + 24 * count
    short = array("I", data[at : at + 4 * count])
    if sys.byteorder == "little":
        short.byteswap()
    offsets = array("Q", short)
    if large:
        _lengthen(offsets, struct.unpack_from(f">{large}Q", data, at + 4 * count))
    places = array("I", sorted(range(count), key=offsets.__getitem__))
    return ids, array("Q", map(offsets.__getitem__, places)), places


def _lengthen(offsets: "array[int]", longer: tuple[int, ...]) -> None:
    """Put in the offsets that did not fit into 31 bits."""
    for place, offset in enumerate(offsets):
        if offset >= _LARGE:
            number = offset - _LARGE
            if number >= len(longer):
                raise Odd
            offsets[place] = longer[number]
