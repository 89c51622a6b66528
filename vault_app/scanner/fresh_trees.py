"""Which trees of a pack may hold something in their names, and what is new in each of them.

No name reaches over its entry, so whole entries are searched. The texts of each family begin with a
mark: they are kept, to tell later what stood where (``tree_paths``).
"""

from _collections_abc import Sequence  # collections imports much more

from vault_app.scanner.deltas import GAP, made, spans
from vault_app.scanner.fresh import LARGEST, Fresh
from vault_app.scanner.tree_texts import mark

_NEAR = 128
_ID = 20


class FreshTrees(Fresh):
    """Takes trees, as ``Fresh`` does with other objects."""

    _mark = b""

    def add(self, number: int, content: bytes) -> bool:
        """Take a tree that is whole: its family begins."""
        self._mark = mark(number)
        return self._add((number, -1, content, b""), len(content), self._mark + content)

    def add_made(self, number: int, base: int, content: bytes, edges: list[int]) -> bool:
        """Take a tree made from number *base*, new round *edges*."""
        text = entries(content, edges) if edges else b""
        if not self._texts:
            text = self._mark + text
        return self._add((number, base, content, edges), len(content), text)

    def add_last(self, number: int, base: int, delta: bytes, above: bytes) -> bool:
        """Take a tree that *delta* makes of *above* and none is made from."""
        return self.add_made(number, base, *made(delta, above, LARGEST))


def entries(content: bytes, edges: Sequence[int]) -> bytes:
    """Return all entries of a tree that any of *edges* lies in, and some of those beside them."""
    found = []
    for first, last in spans(edges, _NEAR):
        begin = content.rfind(b"\0", 0, first - _ID) + 1 if first > _ID else 0
        end = content.find(b"\0", last)  # of an entry, or of its id
        found.append(content[begin : end + _ID + 1 if end >= 0 else len(content)])
    return GAP.join(found)
