"""Who in a pack is made from whom: families, each with one object that is whole and all others.

Next to nothing is kept of each object, in arrays: a pack may hold millions. Next to nothing is
imported: the program beside a scan has them too.
"""

from _collections_abc import Iterable, Iterator, MutableSequence, Sequence  # collections: much more
from itertools import compress

COMMIT, TREE, BLOB = 1, 2, 3
KINDS = {COMMIT: "commit", TREE: "tree", BLOB: "blob", 4: "tag"}
Numbers = MutableSequence[int] | memoryview


class Families:
    """Of each object its number: *starts* and *sizes* of what is packed, kind, first child, next.

    A *kind* of 0 is none of a whole object: it is made from another one, or makes no sense.
    *members* tells how many there are in the branch that begins with each.
    """

    def __init__(self, columns: Sequence[Numbers]) -> None:
        """Take what ``headers`` made."""
        self.columns = columns
        self.starts, self.sizes, self.kinds, self.first, self.next, self.members = columns
        self.outside: list[int] = []
        """Those made from something that is not here, or whose header makes no sense."""

    def whole(self) -> list[int]:
        """Return the objects that families begin with."""
        return list(compress(range(len(self.kinds)), self.kinds))

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

    def told(self) -> list[bytes]:
        """Return all that another process needs."""
        return [bytes(memoryview(one)) for one in self.columns]  # type: ignore[arg-type]


def heard(columns: Iterable[bytes]) -> Families:
    """Return the families that another process ``told``."""
    starts, sizes, kinds, first, following, members = map(bytearray, columns)
    return Families(
        (
            memoryview(starts).cast("Q"),
            memoryview(sizes).cast("Q"),
            kinds,
            memoryview(first).cast("i"),
            memoryview(following).cast("i"),
            memoryview(members).cast("I"),
        )
    )
