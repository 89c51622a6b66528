"""The headers of all objects in a pack, and the families that they tell of."""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from itertools import repeat
from struct import Struct
from typing import Final

from vault_app.scanner.deltas import size_at
from vault_app.scanner.families import KINDS, Families, Numbers
from vault_app.scanner.packs import FEW, ID, Pack

_OFFSET_DELTA, _REFERENCE_DELTA = 6, 7
_PIECE: Final = 2**18
_HEAD: Final = 48
"""Longer than any header, with what it refers to."""
_BEGINS: Final = Struct("5B").unpack_from
_TOO_LARGE: Final = 1 << 64
Check = Callable[[], None]


def nothing() -> None:
    """Go on."""


def families_in(pack: Pack, check: Check = nothing) -> Families:
    """Return who in *pack* is made from whom; raises OSError.

    *check* is called now and then, and what it raises ends it.
    """
    headers = _Headers(pack)
    offsets, last = pack.offsets, len(pack) - 1
    while last >= 0:
        begin = max(0, offsets[last] + _HEAD - _PIECE)
        low = bisect_left(offsets, begin, 0, last)
        check()
        headers.take(low, last, begin, pack.read(begin, _PIECE).ljust(_PIECE, b"\0"))
        last = low - 1
    return headers.found()


class _Headers:
    """What is told of the objects in a pack; they are taken in from the last one on."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        amount = len(pack)
        few = amount <= FEW  # lists are quicker
        self._kinds = bytearray(amount)
        self._starts, self._sizes = _row("Q", 0, amount), _row("Q", 0, amount)
        self._first, self._next = _row("i", -1, amount), _row("i", -1, amount)
        self._members = _row("I", 1, amount)
        self._outside: list[int] = []
        self._number = dict(zip(pack.offsets, range(amount), strict=False)).get if few else self._at
        self._ordered = True

    def found(self) -> Families:
        """Return what all of them told."""
        found = Families(
            (
                array("Q", self._starts),
                array("Q", self._sizes),
                self._kinds,
                array("i", self._first),
                array("i", self._next),
                array("I", self._members),
            )
        )
        found.outside = self._outside
        if not self._ordered:
            _count_again(found)
        return found

    def take(self, low: int, last: int, begin: int, data: bytes) -> None:
        """Take in the objects from *low* to *last*, by their headers in *data*, from *begin* on.

        A call for each would take as long as all of this; what is rare goes by ``_odd``.
        """
        starts, sizes, kinds, number_at = self._starts, self._sizes, self._kinds, self._number
        first, following, members = self._first, self._next, self._members
        offsets = self._pack.offsets[low : last + 1][::-1]
        heads = map(_BEGINS, repeat(data), map(begin.__rsub__, offsets))
        each = zip(range(last, low - 1, -1), offsets, heads, strict=True)
        for number, offset, (byte, two, three, four, five) in each:
            size, start = byte & 15, offset + 1
            if byte >= 128:
                if two >= 128:
                    self._odd(number, offset, data, offset - begin)
                    continue
                size |= two << 4
                start += 1
                two, three, four = three, four, five
            kind = byte >> 4 & 7
            if kind == _OFFSET_DELTA:
                if two < 128:
                    base = number_at(offset - two, -1)
                    start += 1
                elif three < 128:
                    base = number_at(offset - (two - 127 << 7 | three), -1)
                    start += 2
                elif four < 128:
                    base = number_at(offset - ((two - 127 << 7 | three & 127) + 1 << 7 | four), -1)
                    start += 3
                else:
                    base = -1
                if not 0 <= base < number:
                    self._odd(number, offset, data, offset - begin)
                    continue
                following[number] = first[base]
                first[base] = number
                members[base] += members[number]
            elif kind in KINDS:
                kinds[number] = kind
            else:
                self._odd(number, offset, data, offset - begin)
                continue
            starts[number] = start
            sizes[number] = size

    def _at(self, offset: int, other: int) -> int:
        """Return the number of the object at *offset*, *other* where none is."""
        offsets = self._pack.offsets
        number = bisect_left(offsets, offset, 0, len(self._kinds) - 1)
        return number if offsets[number] == offset else other

    def _odd(self, number: int, offset: int, data: bytes, at: int) -> None:
        """Take in one object, whatever its header *at* a place in *data* is like."""
        head = data[at : at + _HEAD]
        try:
            kind, size, at = _begin(head)
            base = -1
            if kind == _OFFSET_DELTA:
                back, at = _back(head, at)
                base = self._number(offset - back, -1)
            elif kind == _REFERENCE_DELTA:
                base = self._pack.find(head[at : at + ID])
                at += ID
        except (IndexError, ValueError):
            self._outside.append(number)
            return
        self._starts[number] = offset + at
        self._sizes[number] = size
        if kind in KINDS:
            self._kinds[number] = kind
        elif base < 0:
            self._outside.append(number)
        else:
            self._next[number] = self._first[base]
            self._first[base] = number
            self._members[base] += self._members[number]
            self._ordered &= base < number


def _row(code: str, value: int, amount: int) -> Numbers:
    return [value] * amount if amount <= FEW else array(code, [value]) * amount


def _count_again(families: Families) -> None:
    """Count members from the outermost on, where some come before what they are made from."""
    members = families.members
    for number in range(len(members)):
        members[number] = 1
    for whole in families.whole():
        order = list(families.branch(whole))
        above = {child: one for one in order for child in families.children(one)}
        for one in reversed(order[1:]):
            members[above[one]] += members[one]


def _begin(head: bytes) -> tuple[int, int, int]:
    """Return kind and size that a header begins with, and where that ends."""
    byte = head[0]
    size, at = byte & 15, 1
    if byte >= 128:
        rest, at = size_at(head, 1)
        size |= rest << 4
    if size >= _TOO_LARGE:
        raise ValueError
    return byte >> 4 & 7, size, at


def _back(head: bytes, at: int) -> tuple[int, int]:
    """Return how far back the base of an object is, and where that ends."""
    byte = head[at]
    value = byte & 127
    while byte >= 128:
        at += 1
        byte = head[at]
        value = (value + 1) << 7 | byte & 127
    return value, at + 1
