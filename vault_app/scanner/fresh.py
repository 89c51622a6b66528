"""Which objects of a pack may hold something: each byte is searched where it first comes in.

What is looked for is short, so a place of it in an object lies in what that object was made from
as well, or it reaches over an edge of something new. Round those edges objects are searched, and
whole ones all over; those made from one in which there is a place are searched whole too, by
themselves, so that exactly the objects with a place in them are told. But where the places are
escapes of which nothing came, only new ones count: many a file has them in each of its versions.
"""

from _collections_abc import Callable, Mapping, Sequence  # collections imports much more
from itertools import accumulate

from vault_app.scanner import databases
from vault_app.scanner.deltas import FAR, GAP, made, news, spans
from vault_app.scanner.escapes import near
from vault_app.scanner.passes import Places

LARGEST = 2**24
_ROOM = 2**23
_TEXT = 16
"""So much more a byte counts that is searched, not only kept."""
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


_Object = tuple[int, int, bytes, list[int] | bytes]
"""Its number, that of the one it is made from, what it holds, and the edges of what is new.

Of the last of a family only the delta is kept, and the one it is made from.
"""


class Fresh:
    """Takes objects, those they are made from first, and tells *on_place* those with places."""

    def __init__(self, search: Search, on_place: OnPlace, keep: list[bytes] | None = None) -> None:
        """Look with *search*; *keep* gets all that is searched."""
        self._scan, self._worth, reach = search
        self._reach = reach + _EDGE
        self._on_place = on_place
        self._keep = keep
        self._dirty: set[int] = set()
        self._escaped: set[int] = set()
        self._texts: list[bytes] = []
        self._objects: list[_Object] = []
        self._sizes: list[int] = []
        self._room = _ROOM

    def add(self, number: int, content: bytes) -> bool:
        """Take an object that is whole; tell whether there is now enough to look at."""
        return self._add((number, -1, content, b""), len(content), content)

    def add_made(self, number: int, base: int, content: bytes, edges: list[int]) -> bool:
        """Take an object made from number *base*, new round *edges*; returns as ``add``."""
        reach = self._reach
        text = b""
        if edges:
            first, last = edges[0], edges[-1]
            if last - first > FAR:
                text = GAP.join(
                    [
                        content[first - reach if first > reach else 0 : last + reach]
                        for first, last in spans(edges)
                    ]
                )
            else:
                text = content[first - reach if first > reach else 0 : last + reach]
        return self._add((number, base, content, edges), len(content), text)

    def add_last(self, number: int, base: int, delta: bytes, above: bytes) -> bool:
        """Take an object that *delta* makes of *above* and none is made from; returns as ``add``.

        Raises what ``news`` does.
        """
        text, size = news(delta, above, LARGEST, self._reach)
        return self._add((number, base, delta, above), size, text)

    def _add(self, one: _Object, size: int, text: bytes) -> bool:
        self._texts.append(text)
        self._objects.append(one)
        self._sizes.append(size)
        self._room -= size + len(text) * _TEXT
        return self._room < 0

    def look(self) -> tuple[list[int], list[int]]:
        """Tell all there was since last time, and return their numbers and sizes."""
        objects, sizes, dirty, escaped = self._objects, self._sizes, self._dirty, self._escaped
        flagged = self._flagged(self._texts)
        if flagged or dirty or escaped:
            for place, one in enumerate(objects):
                if place in flagged or one[1] in dirty:
                    self._look_at(one[0], _made(one)[0])
                elif one[1] in escaped:
                    content, edges = _made(one)
                    if near(content, edges):
                        self._look_at(one[0], content)
                    else:
                        escaped.add(one[0])
        self._objects, self._sizes, self._room = [], [], _ROOM
        self._texts.clear()
        return [one[0] for one in objects], sizes

    def _flagged(self, texts: list[bytes]) -> set[int]:
        """Return in which of *texts* something may be; a database is looked at in its own way."""
        stops = list(accumulate(map((1).__add__, map(len, texts)), initial=-1))[1:]
        found = {place for place, text in enumerate(texts) if text.startswith(databases.MAGIC)}
        if texts:
            data = GAP.join(texts)
            found.update(self._worth(memoryview(data), stops))
            if self._keep is not None:
                self._keep.append(data)
        return found

    def _look_at(self, number: int, content: bytes) -> None:
        places = self._scan(content)
        database = content.startswith(databases.MAGIC)
        if not places and not database:
            return
        again = self._on_place(number, content, places)
        (self._dirty if again or database else self._escaped).add(number)


def _made(one: _Object) -> tuple[bytes, list[int]]:
    """Return what an object holds, and the edges of what is new in it."""
    _, base, content, more = one
    if isinstance(more, list):
        return content, more
    return made(content, more, LARGEST) if base >= 0 else (content, [])
