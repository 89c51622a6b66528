"""The objects of one pack, each made once: from those that are whole outwards, and looked at.

What is damaged, too large or makes no sense is told as *lost*, with all that is made from it; git
is asked for those. A pack that lies costs no more memory or time than its size allows.
"""

import struct
from _collections_abc import Iterable, Iterator, Sequence  # collections imports much more
from itertools import compress, groupby

from vault_app.scanner.deltas import made
from vault_app.scanner.families import BLOB, COMMIT, TREE, Families
from vault_app.scanner.fresh import LARGEST, Fresh, OnPlace, Search
from vault_app.scanner.fresh_trees import FreshTrees
from vault_app.scanner.packfile import PackFile
from vault_app.scanner.unpacking import unpacked

_HELD = 2**26
_LARGE = 2**20
_PIECE = 15
_PIECES = 64
"""The pack is read in pieces of 2**15 bytes, of which so many are kept."""
_DAMAGED = (ValueError, IndexError, struct.error, OSError)
_Made = tuple[int, int, bytes]
"""The number of an object, that of the one it is made from, and the content of that."""


class Counts:
    """What was looked at: *numbers* of objects that are wanted, how many are blobs, their bytes."""

    __slots__ = ("blobs", "numbers", "size")

    def __init__(self, numbers: list[int], blobs: int, size: int) -> None:
        """Take what was counted."""
        self.numbers = numbers
        self.blobs = blobs
        self.size = size


class Packed:
    """One pack with its families; *wanted* tells of each object whether it is, None: all are."""

    def __init__(self, pack: PackFile, families: Families, wanted: bytes | None = None) -> None:
        """Look at nothing yet."""
        self.pack = pack
        self.families = families
        self.lost: list[int] = []
        self.kept: list[bytes] | None = None
        """Gets what is new in trees and commits, where somebody wants that."""
        self._wanted = wanted
        # By their kinds, which all members get as they are made; as a pack mostly has them.
        self._whole = sorted(families.whole(), key=families.kinds.__getitem__)
        self._pieces: dict[int, memoryview] = {}

    def wanted(self, numbers: Iterable[int]) -> list[int]:
        """Return those of *numbers* that are wanted."""
        wanted = self._wanted
        return [one for one in numbers if wanted is None or wanted[one]]

    def wholes(self) -> list[int]:
        """Return the objects that families with wanted members begin with."""
        branch, wanted = self.families.branch, self._wanted
        if wanted is None:
            return self._whole
        return [one for one in self._whole if any(wanted[other] for other in branch(one))]

    def all_of(self, kind: int) -> list[int]:
        """Return the members of all families of that kind."""
        branch, kinds, members = self.families.branch, self.families.kinds, self.families.members
        wholes = [one for one in self._whole if kinds[one] == kind]
        alone = [one for one in wholes if members[one] == 1]
        return alone + [other for one in wholes if members[one] > 1 for other in branch(one)]

    def outside(self) -> list[int]:
        """Return what is made from something that is not in this pack, in whatever way."""
        branch = self.families.branch
        return [other for one in self.families.outside for other in branch(one)]

    def circling(self) -> list[int]:
        """Return what is made from itself, by however many steps: git would follow them forever."""
        families = self.families
        starts = [*self._whole, *families.outside]
        if sum(map(families.members.__getitem__, starts)) == len(self.pack):
            return []
        known = {other for one in starts for other in families.branch(one)}
        return [one for one in range(len(self.pack)) if one not in known]

    def look(self, wholes: Sequence[int], search: Search, on_place: OnPlace) -> Iterator[Counts]:
        """Look at the families of *wholes* and yield what was counted, now and then."""
        on_place = self._if_wanted(on_place)
        for kind, some in groupby(wholes, self.families.kinds.__getitem__):
            keep = self.kept if kind in (COMMIT, TREE) else None
            fresh = (FreshTrees if kind == TREE else Fresh)(search, on_place, keep)
            for whole in some:
                for _ in self._members(whole, fresh):
                    yield self._looked(fresh)
            yield self._looked(fresh)

    def _looked(self, fresh: Fresh) -> Counts:
        numbers, sizes = fresh.look()
        wanted, kinds = self._wanted, self.families.kinds
        if wanted is not None:
            flags = [wanted[one] for one in numbers]
            numbers, sizes = list(compress(numbers, flags)), list(compress(sizes, flags))
        blobs = bytes(map(kinds.__getitem__, numbers)).count(BLOB)
        return Counts(numbers, blobs, sum(sizes))

    def _if_wanted(self, on_place: OnPlace) -> OnPlace:
        wanted = self._wanted
        if wanted is None:
            return on_place
        return lambda number, *found: not wanted[number] or on_place(number, *found)

    def _members(self, whole: int, fresh: Fresh) -> Iterator[None]:
        """Have *fresh* take all members of a family; yield when it has enough."""
        families, stored = self.families, self._stored
        kinds, first, following = families.kinds, families.first, families.next
        kind = kinds[whole]
        stack: list[_Made] = [(whole, -1, b"")]
        while stack:
            number, base, above = stack.pop()
            kinds[number] = kind
            child = first[number]
            try:
                content = stored(number)
                if base < 0:
                    full = fresh.add(number, content)
                elif child < 0:
                    full = fresh.add_last(number, base, content, above)
                else:
                    content, edges = made(content, above, LARGEST)
                    full = fresh.add_made(number, base, content, edges)
            except _DAMAGED:
                self.lost += families.branch(number)
                continue
            if child < 0:
                pass
            elif following[child] < 0:
                stack.append((child, number, content))
            else:
                stack += [(child, number, content) for child in families.children(number)]
            if full:
                yield
            if len(content) > _LARGE and _held(stack) > _HELD:
                self.lost += _dropped(stack, number, families)

    def _stored(self, number: int) -> bytes:
        """Return what is packed for an object, of exactly the size that its header tells."""
        families = self.families
        start, stop = families.starts[number], self.pack.offsets[number + 1]
        size = families.sizes[number]
        if size > LARGEST:
            raise ValueError
        piece = start >> _PIECE
        if stop >> _PIECE != piece:
            packed: bytes | memoryview = self.pack.read(
                start, min(stop - start, size + (size >> 6) + 128)
            )
        else:
            begin = piece << _PIECE
            held = self._pieces.get(piece)
            packed = (self._piece(piece) if held is None else held)[start - begin : stop - begin]
        return unpacked(packed, size)

    def _piece(self, piece: int) -> memoryview:
        """Read a piece of the pack: what belongs together mostly lies together."""
        if len(self._pieces) == _PIECES:
            self._pieces.clear()
        read = self._pieces[piece] = memoryview(self.pack.read(piece << _PIECE, 1 << _PIECE))
        return read


def _held(stack: list[_Made]) -> int:
    """Return how many bytes are kept for what is still to be made."""
    return sum({base: len(above) for _, base, above in stack}.values())


def _dropped(stack: list[_Made], base: int, families: Families) -> Iterator[int]:
    """Yield what would be made from *base*, which is given up."""
    while stack and stack[-1][1] == base:
        yield from families.branch(stack.pop()[0])


def shares(packed: Packed, count: int, least: int) -> list[list[int]]:
    """Cut the families with wanted objects into *count* parts, each of *least* objects or more."""
    found: list[list[int]] = []
    size = enough = max(least, len(packed.families.kinds) // count)
    for whole in packed.wholes():
        if size >= enough:
            found.append([])
            size = 0
        found[-1].append(whole)
        size += packed.families.members[whole]
    return found
