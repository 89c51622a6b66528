"""What the program beside a scan does with a pack: it looks at some families of it.

It answers with numbers of objects; what may be something is looked at closer by who asks. Next to
nothing is imported.
"""

from _collections_abc import Sequence  # collections imports much more

from vault_app.scanner.families import BLOB, heard
from vault_app.scanner.fresh import Search
from vault_app.scanner.packed import Packed
from vault_app.scanner.packfile import PackFile
from vault_app.scanner.passes import Places

APack = tuple[str, bytes, list[bytes], bytes | None, bool]
"""A pack: its path, its offsets, its families as they are told, which objects are wanted.

The last is whether what is new in trees and commits is to be told.
"""
Answer = tuple[int, int, int, list[int], list[int], list[bytes]]
"""How many objects were clean, how many blobs, their bytes; what to look at, what is lost.

The last is what is new in trees and commits.
"""


class Looker:
    """Looks at families of one pack after the other."""

    def __init__(self, search: Search, rules: Sequence[tuple[str, int, int, int]]) -> None:
        """Look with *search* by *rules*."""
        self._search = search
        self._rules = rules
        self._packed: Packed | None = None
        self._closer: list[int] = []
        self._blobs = self._size = 0
        self._keeps = False

    def open(self, asked: APack) -> None:
        """Go over to another pack; raises OSError."""
        path, offsets, columns, wanted, self._keeps = asked
        if self._packed is not None:
            self._packed.pack.close()
        file = PackFile(path, memoryview(offsets).cast("Q"))
        self._packed = Packed(file, heard(columns), wanted)

    def answer(self, wholes: Sequence[int]) -> Answer:
        """Look at the families of *wholes*."""
        packed = self._packed
        assert packed is not None  # noqa: S101 - that is what is told first
        self._closer, packed.lost = [], []
        kept: list[bytes] = []
        packed.kept = kept if self._keeps else None
        count = self._blobs = self._size = 0
        for counts in packed.look(wholes, self._search, self._note):
            count += len(counts.numbers)
            self._blobs += counts.blobs
            self._size += counts.size
        count -= len(self._closer)
        return count, self._blobs, self._size, self._closer, packed.lost, kept

    def _note(self, number: int, content: bytes, places: Places) -> bool:
        """Leave one object to who asks, but if nothing comes of it for sure."""
        # Most of what is searched holds no escapes at all.
        from vault_app.scanner.undone import nothing

        if places and nothing(content, places, self._search[0], self._rules):
            return False
        assert self._packed is not None  # noqa: S101 - as above
        self._closer.append(number)
        self._size -= len(content)
        self._blobs -= self._packed.families.kinds[number] == BLOB
        return True
