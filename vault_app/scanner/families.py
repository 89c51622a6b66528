"""Who in a pack is made from whom: families, each with one object that is whole and all others.

Next to nothing is kept of each object, in arrays: a pack may hold millions.
"""

from array import array
from collections.abc import Iterator
from typing import Final

from vault_app.scanner.deltas import size_at
from vault_app.scanner.packs import ID, Pack, at_offset

BLOB: Final = 3
KINDS: Final = {1: "commit", 2: "tree", BLOB: "blob", 4: "tag"}
_OFFSET_DELTA, _REFERENCE_DELTA = 6, 7
_PIECE: Final = 2**20
_HEAD: Final = 48
"""Longer than any header, with what it refers to."""


class Families:
    """Of each object its number: *starts* and *sizes* of what is packed, kind, first child, next.

    A *kind* of 0 is none of a whole object: it is made from another one, or makes no sense.
    """

    def __init__(self, pack: Pack) -> None:
        """Read the headers of all objects in *pack*; raises OSError."""
        count = len(pack)
        self.starts = array("Q", bytes(8 * count))
        self.sizes = array("Q", bytes(8 * count))
        self.kinds = bytearray(count)
        self.first = array("i", [-1]) * count
        self.next = array("i", [-1]) * count
        self.members = array("I", [1]) * count
        """How many there are in the branch that begins with each."""
        self.outside: list[int] = []
        """Those made from something that is not here, or whose header makes no sense."""
        self._ordered = True
        for number, head, offset in _heads(pack):
            self._take(pack, number, head, offset)
        if not self._ordered:
            self._count_again()

    def whole(self) -> list[int]:
        """Return the objects that families begin with."""
        return [number for number, kind in enumerate(self.kinds) if kind]

    def branch(self, number: int) -> Iterator[int]:
        """Yield *number* and all that are made from it, in whatever way."""
        first, following = self.first, self.next
        stack = [number]
        while stack:
            number = stack.pop()
            yield number
            number = first[number]
            while number >= 0:
                stack.append(number)
                number = following[number]

    def children(self, number: int) -> list[int]:
        """Return those made from *number* itself, the one with the largest branch first."""
        first, following = self.first, self.next
        found = []
        number = first[number]
        while number >= 0:
            found.append(number)
            number = following[number]
        if len(found) > 1:
            found.sort(key=self.members.__getitem__, reverse=True)
        return found

    def _take(self, pack: Pack, number: int, head: bytes, offset: int) -> None:
        """Take in one object; one with a header that makes no sense belongs to no family."""
        try:
            byte = head[0]
            size, at = size_at(head, 0)
            kind = byte >> 4 & 7
            # The first byte has four bits of the size, behind the kind.
            size = (size >> 7) << 4 | byte & 15
            base = -1
            if kind == _OFFSET_DELTA:
                back, at = _back(head, at)
                base = at_offset(pack.offsets, offset - back) if back else -1
            elif kind == _REFERENCE_DELTA:
                base = pack.find(head[at : at + ID])
                at += ID
                self._ordered = False
        except (IndexError, ValueError):
            self.outside.append(number)
            return
        self.starts[number] = offset + at
        self.sizes[number] = size
        if kind in KINDS:
            self.kinds[number] = kind
        elif base < 0:
            self.outside.append(number)
        else:
            self.next[number] = self.first[base]
            self.first[base] = number
            self.members[base] += self.members[number]

    def _count_again(self) -> None:
        """Count members from the outermost on, where some come before what they are made from."""
        members = self.members = array("I", [1]) * len(self.kinds)
        for whole in self.whole():
            order = list(self.branch(whole))
            above = {child: one for one in order for child in self.children(one)}
            for one in reversed(order[1:]):
                members[above[one]] += members[one]


def _back(head: bytes, at: int) -> tuple[int, int]:
    """Return how far back the base of an object is, and where that ends."""
    byte = head[at]
    value = byte & 127
    while byte >= 128:
        at += 1
        byte = head[at]
        value = (value + 1) << 7 | byte & 127
    return value, at + 1


def _heads(pack: Pack) -> Iterator[tuple[int, bytes, int]]:
    """Yield number, header and offset of each object, the last one first."""
    offsets = pack.offsets
    begin, data = offsets[-1], b""
    for number in range(len(pack) - 1, -1, -1):
        offset = offsets[number]
        if offset < begin:
            begin = max(0, offset + _HEAD - _PIECE)
            data = pack.read(begin, _PIECE)
        at = offset - begin
        yield number, data[at : at + _HEAD], offset
