"""One pack of a git repository, read by ourselves: which objects are in it, and where.

Only the usual form is read (an index of version 2 with SHA-1, made for this very pack); ``Odd`` is
raised for all else, and git is asked instead. Nothing is mapped: a file that shrinks is an error.
"""

import operator
import struct
import sys
from array import array
from binascii import hexlify
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import count, islice, pairwise
from pathlib import Path
from typing import Final

from vault_app.scanner.families import Families
from vault_app.scanner.packfile import PackFile

ID: Final = 20
FEW: Final = 2**18
"""So many objects may take memory for the sake of speed, a few hundred bytes each for a while."""
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
        try:
            self._ids, self._by_id, trailer = _index(path.with_suffix(".idx"))
            offsets: list[int] | array[int] = sorted(self._by_id)
            if len(offsets) > FEW:
                offsets = array("Q", offsets)
            super().__init__(str(path), offsets)
        except (OSError, ValueError, struct.error) as error:
            raise Odd from error
        self.fits = self._fits(trailer, offsets)
        """Whether this is the pack that the index was made for."""
        self.families: Families | None = None
        """What its headers told, where they were read already; it is good for one look."""

    def __len__(self) -> int:
        """Return how many objects there are."""
        return len(self._by_id)

    def id(self, number: int) -> bytes:
        """Return the id of an object, as git keeps it."""
        at = self._place(self.offsets[number]) * ID
        return self._ids[at : at + ID]

    def ids(self, numbers: Iterable[int]) -> list[bytes]:
        """Return the ids of objects."""
        ids, offsets = self._ids, self.offsets
        places = map(self._place, map(offsets.__getitem__, numbers))
        return [ids[at * ID : at * ID + ID] for at in places]

    def lines(self, numbers: Iterable[int]) -> bytes:
        """Return the ids of objects in hex, one a line."""
        found = b"".join(self.ids(numbers))
        return hexlify(found, b"\n", ID) + b"\n" if found else b""

    def __contains__(self, name: bytes) -> bool:
        """Tell whether an object is here."""
        return _place_of(self._ids, name) >= 0

    def find(self, name: bytes) -> int:
        """Return the number of the object with that id, -1 if it is not here."""
        at = _place_of(self._ids, name)
        return -1 if at < 0 else bisect_left(self.offsets, self._by_id[at], 0, len(self))

    @cached_property
    def _place(self) -> Callable[[int], int]:
        """Return what tells which id belongs to an offset, made when first asked for."""
        by_id, offsets = self._by_id, self.offsets
        if len(self) <= FEW:
            return dict(zip(by_id, count(), strict=False)).__getitem__
        places = array("I", sorted(range(len(self)), key=by_id.__getitem__))
        return lambda offset: places[bisect_left(offsets, offset, 0, len(places))]

    def _fits(self, expected: bytes, offsets: "list[int] | array[int]") -> bool:
        """Hold the pack against its index, as git does before it reads from it."""
        try:
            head, size = self.read(0, _START), self.size()
            trailer = self.read(max(0, size - ID), ID)
        except OSError:
            return False
        offsets.append(max(0, size - ID))
        return (
            head[:4] == b"PACK"
            and head[4:8] in (b"\0\0\0\2", b"\0\0\0\3")
            and int.from_bytes(head[8:], "big") == len(self)
            and trailer == expected
            and offsets[0] >= _START
            and not any(map(operator.ge, offsets, islice(offsets, 1, None)))
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


def _index(path: Path) -> tuple[bytes, "array[int]", bytes]:
    """Return the sorted ids, the offset of each, and the checksum of the pack."""
    if path.stat().st_size > _MOST:
        raise Odd
    data = path.read_bytes()
    counts = struct.unpack_from(">256I", data, 8)
    amount = counts[-1]
    large = (len(data) - _HEAD - 28 * amount - 2 * ID) // 8
    whole = _HEAD + 28 * amount + 8 * large + 2 * ID
    rising = all(one <= other for one, other in pairwise(counts))
    if data[:8] != b"\xfftOc\0\0\0\2" or large < 0 or whole != len(data) or not rising:
        raise Odd
    ids = data[_HEAD : _HEAD + ID * amount]
    firsts = (
        bytes((first,)) * (end - begin) for first, (begin, end) in enumerate(pairwise((0, *counts)))
    )
    if ids[::ID] != b"".join(firsts):
        raise Odd  # git would not find what is out of order
    at = _HEAD + 24 * amount
    short = array("I", data[at : at + 4 * amount])
    if sys.byteorder == "little":
        short.byteswap()
    offsets = array("Q", short)
    if large:
        _lengthen(offsets, struct.unpack_from(f">{large}Q", data, at + 4 * amount))
    return ids, offsets, data[-2 * ID : -ID]


def _lengthen(offsets: "array[int]", longer: tuple[int, ...]) -> None:
    """Put in the offsets that did not fit into 31 bits."""
    for place, offset in enumerate(offsets):
        if offset >= _LARGE:
            number = offset - _LARGE
            if number >= len(longer):
                raise Odd
            offsets[place] = longer[number]
