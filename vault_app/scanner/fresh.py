"""Which objects of a pack may hold something: each byte is searched where it first comes in.

What is looked for is short, so a place of it in an object lies in what that object was made from
as well, or it reaches over an edge of something new. Round those edges objects are searched, and
whole ones all over; those made from one in which there is a place are searched whole too, by
themselves, so that exactly the objects with a place in them are told.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from vault_app.scanner import databases
from vault_app.scanner.deltas import spans
from vault_app.scanner.passes import Places

_ROOM: Final = 2**19
_KEPT: Final = 2**23
_BETWEEN: Final = b"\xff"
_EDGE: Final = 8
"""What stands in front of a start, and how far from it."""

OnPlace = Callable[[int, bytes, Places], None]
"""Gets the number of an object, its content and the places in it."""


class Search(Protocol):
    """What looks for places: a sieve, or its passes in another process."""

    def scan(self, data: bytes) -> Places:
        """Return each place in *data*."""
        ...

    def worth(self, data: memoryview, stops: Sequence[int]) -> Mapping[int, Places | None]:
        """Return in which of several texts a place may be."""
        ...


class Fresh:
    """Takes objects, those they are made from first, and tells *on_place* those with places."""

    def __init__(self, search: Search, reach: int, on_place: OnPlace) -> None:
        """Look with *search* for what is at most *reach* long."""
        self._search = search
        self._reach = reach + _EDGE
        self._on_place = on_place
        self._dirty: set[int] = set()
        self._special: set[int] = set()
        self._texts: list[bytes] = []
        self._owners: list[int] = []
        self._stops: list[int] = []
        self._end = 0
        self._objects: list[tuple[int, int, bytes]] = []
        self._size = 0

    @property
    def full(self) -> bool:
        """Tell whether there is enough to look at."""
        return self._end > _ROOM or self._size > _KEPT

    def add(self, number: int, content: bytes) -> None:
        """Take an object that is whole."""
        self._text(number, content)
        self._object(number, -1, content)

    def add_made(self, number: int, base: int, content: bytes, edges: list[int]) -> None:
        """Take an object made from number *base*, new round *edges*."""
        reach = self._reach
        for first, last in spans(edges) if edges else ():
            self._text(number, content[first - reach if first > reach else 0 : last + reach])
        self._object(number, base, content)

    def look(self) -> None:
        """Tell all there was since last time."""
        flagged = self._special
        if self._texts:
            data = memoryview(_BETWEEN.join(self._texts))
            flagged.update(map(self._owners.__getitem__, self._search.worth(data, self._stops)))
        if flagged or self._dirty:
            for number, base, content in self._objects:
                if number in flagged or base in self._dirty:
                    self._look_at(number, content)
        for some in (self._texts, self._owners, self._stops, self._objects):
            some.clear()
        self._special = set()
        self._end = self._size = 0

    def _text(self, number: int, text: bytes) -> None:
        self._end += len(text) + 1
        self._texts.append(text)
        self._owners.append(number)
        self._stops.append(self._end - 1)

    def _object(self, number: int, base: int, content: bytes) -> None:
        self._objects.append((number, base, content))
        self._size += len(content)
        if content.startswith(databases.MAGIC):
            self._special.add(number)

    def _look_at(self, number: int, content: bytes) -> None:
        places = self._search.scan(content)
        if places:
            self._dirty.add(number)
        if places or content.startswith(databases.MAGIC):
            self._on_place(number, content, places)
