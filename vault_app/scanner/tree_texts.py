"""What is kept of trees and commits while they are looked at, to tell later what stood where.

Next to nothing is imported: the program beside a scan marks texts as well.
"""

from _collections_abc import Callable, Iterable, Iterator  # collections imports much more
from _thread import allocate_lock
from binascii import unhexlify

TYPE_CHECKING = False
if TYPE_CHECKING:
    from vault_app.system.gitchunk import Chunk

MARK = b"40000 \0 keyturn family "
"""How a mark begins: an entry without a name. The number of an object comes behind."""
_ROOM = 3 * 2**24
_BETWEEN = b"\xff"

Members = Callable[[Iterable[int]], Iterator[tuple[bytes, int]]]
"""Yields the ids of all in families, each with the number of the object its family begins with."""


def mark(number: int) -> bytes:
    """Return what stands in front of the texts of the family that begins with an object."""
    return MARK + number.to_bytes(4, "big") + _BETWEEN


class Source:
    """Texts out of one pack, or of what lies by itself."""

    __slots__ = ("commits", "members", "trees")

    def __init__(self, members: Members) -> None:
        """Begin with none."""
        self.members = members
        self.trees: list[bytes] = []
        self.commits: list[bytes] = []


class Kept:
    """Texts of trees, those of each family with a mark in front, and of commits; all or nothing."""

    def __init__(self, room: int = _ROOM) -> None:
        """Have room for so many bytes."""
        self.sources: list[Source] = []
        self.complete = True
        self._room = room
        self._lock = allocate_lock()

    def begin(self, members: Members) -> Source:
        """Go over to another pack, or to what lies by itself."""
        source = Source(members)
        self.sources.append(source)
        return source

    def add(self, source: Source, texts: Iterable[bytes]) -> None:
        """Keep stretches, each of trees or of commits."""
        for text in texts:
            with self._lock:
                self._room -= len(text)
                if self._room < 0:
                    self.give_up()
            if self.complete:
                (source.trees if text.startswith(MARK) else source.commits).append(text)

    def take(self, chunk: "Chunk") -> None:
        """Keep what git has sent; several threads may."""
        ids: list[bytes] = []
        trees: list[bytes] = []
        commits: list[bytes] = []
        for number, head in enumerate(chunk.heads if self.complete else ()):
            name, kind, _ = head.split(b" ")
            if kind == b"tree":
                trees += mark(len(ids)), chunk.content(number), _BETWEEN
                ids.append(unhexlify(name))
            elif kind == b"commit":
                commits += chunk.content(number), _BETWEEN
        if trees or commits:
            source = self.begin(lambda numbers: ((ids[one], one) for one in numbers))
            self.add(source, filter(None, (b"".join(trees), b"".join(commits))))

    def give_up(self) -> None:
        """Keep nothing any more: something is missing, or nobody asks."""
        self.complete = False
        self.sources = []
