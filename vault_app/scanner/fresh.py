"""Which objects of a pack may hold something: each byte is searched where it first comes in.

What is looked for is short, so a place of it in an object lies in what that object was made from
as well, or it reaches over an edge of something new. Round those edges objects are searched, and
whole ones all over; those made from one in which there is a place are searched whole too, by
themselves, so that exactly the objects with a place in them are told. But where the places are
escapes of which nothing came, only new ones count: many a file has them in each of its versions.
"""

from _collections_abc import Callable, Mapping, Sequence  # collections imports much more

from vault_app.scanner import databases
from vault_app.scanner.deltas import spans
from vault_app.scanner.escapes import near
from vault_app.scanner.passes import Places

_ROOM = 2**19
_KEPT = 2**23
_BETWEEN = b"\xff"
_EDGE = 8
"""What stands in front of a start, and how far from it."""

OnPlace = Callable[[int, bytes, Places], bool]
"""Gets the number of an object, its content and the places in it.

Returns whether the like may come of that where it stands in another object; of escapes (and only
of them) that is known: it may only if something came of one of them here.
"""
Scan = Callable[[bytes], Places]
"""Returns each place in some bytes, as ``Sieve.scan`` does."""
Worth = Callable[[memoryview, Sequence[int]], Mapping[int, Places | None]]
"""Tells in which of several texts a place may be, as ``Sieve.worth`` does."""
Search = tuple[Scan, Worth, int]
"""How places are searched, and how long the longest is."""


_Object = tuple[int, int, bytes, list[int]]
"""Its number, that of the one it is made from, what it holds, and the edges of what is new."""


class Fresh:
    """Takes objects, those they are made from first, and tells *on_place* those with places."""

    def __init__(self, search: Search, on_place: OnPlace) -> None:
        """Look with *search*."""
        self._scan, self._worth, reach = search
        self._reach = reach + _EDGE
        self._on_place = on_place
        self._dirty: set[int] = set()
        self._escaped: set[int] = set()
        self._special: set[int] = set()
        self._texts: list[bytes] = []
        self._owners: list[int] = []
        self._stops: list[int] = []
        self._end = 0
        self._objects: list[_Object] = []
        self._size = 0

    def add(self, number: int, content: bytes) -> bool:
        """Take an object that is whole; tell whether there is now enough to look at."""
        self._texts.append(content)
        self._owners.append(number)
        self._end += len(content) + 1
        self._stops.append(self._end - 1)
        return self._object(number, -1, content, [])

    def add_made(self, number: int, base: int, content: bytes, edges: list[int]) -> bool:
        """Take an object made from number *base*, new round *edges*; returns as ``add``."""
        reach, end = self._reach, self._end
        for first, last in spans(edges) if edges else ():
            text = content[first - reach if first > reach else 0 : last + reach]
            self._texts.append(text)
            self._owners.append(number)
            end += len(text)
            self._stops.append(end)
            end += 1
        self._end = end
        return self._object(number, base, content, edges)

    def look(self) -> None:
        """Tell all there was since last time."""
        flagged = self._special
        if self._texts:
            data = memoryview(_BETWEEN.join(self._texts))
            flagged.update(map(self._owners.__getitem__, self._worth(data, self._stops)))
        dirty, escaped = self._dirty, self._escaped
        if flagged or dirty or escaped:
            for number, base, content, edges in self._objects:
                if number in flagged or base in dirty:
                    self._look_at(number, content)
                elif base in escaped:
                    if near(content, edges):
                        self._look_at(number, content)
                    else:
                        escaped.add(number)
        for some in (self._texts, self._owners, self._stops, self._objects):
            some.clear()
        self._special = set()
        self._end = self._size = 0

    def _object(self, number: int, base: int, content: bytes, edges: list[int]) -> bool:
        self._objects.append((number, base, content, edges))
        self._size += len(content)
        if content.startswith(databases.MAGIC):
            self._special.add(number)
        return self._end > _ROOM or self._size > _KEPT

    def _look_at(self, number: int, content: bytes) -> None:
        places = self._scan(content)
        if not places and not content.startswith(databases.MAGIC):
            return
        again = self._on_place(number, content, places)
        if places:
            (self._dirty if again else self._escaped).add(number)
