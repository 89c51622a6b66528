"""The walk of a scan: what is to be looked at, folder by folder.

What it has ahead is kept as one text per folder, so that a million names are not a burden.
"""

import marshal
import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from vault_app.scanner import archives
from vault_app.scanner.loads import NUMBERS
from vault_app.scanner.walk import Batch, Walk
from vault_app.services.scan_cache import Memory, Trees

_SETTLED_NS: Final = 2_000_000_000
_ENDS: Final = (os.sep, os.altsep or os.sep)
_PATIENCE: Final = 0.5


class Folder(NamedTuple):
    """Some files of one folder: a path is *start* and a name.

    *packed*: there are archives among them. *mark* is what the folder is remembered by.
    """

    root: str
    start: str
    names: str
    packed: bool = False
    mark: bytes = b""


class Ahead:
    """A walk that is ahead of who looks; it says how many files there are once it is through.

    In the thread of who looks, since two threads that open and list would mostly wait for each
    other. At first it walks no further than is asked for; after a while it takes as much time as
    looking takes, so that the end is in sight.
    """

    def __init__(self, walk: Walk, roots: Sequence[Path], memory: Memory | None) -> None:
        """Walk nowhere yet."""
        self.total = 0
        self.remembered = 0
        self.through = False
        self.trees: dict[str, Trees] = {}
        self._memory = memory
        self._latest = time.time_ns() - _SETTLED_NS
        self._walk = walk.over(roots)
        self._found: deque[Folder] = deque()
        self._patience = time.monotonic() + _PATIENCE

    def folders(self) -> Iterator[Folder]:
        """Yield what is found."""
        asked = time.monotonic()
        while True:
            now = time.monotonic()
            if now > self._patience:
                self._until(now + now - asked)
            while not self._found and not self.through:
                self._step()
            if not self._found:
                return
            asked = time.monotonic()
            yield self._found.popleft()

    def _until(self, then: float) -> None:
        while not self.through and time.monotonic() < then:
            self._step()

    def _step(self) -> None:
        found = next(self._walk, None)
        if found is None:
            self.through = True
            return
        folder = self._folder(found)
        if folder is not None:
            self._found.append(folder)

    def look(self, names: str, numbers: Sequence[tuple[int, ...]]) -> bytes:
        """Return a digest of names, sizes and times, nothing if one is too new to be sure of."""
        if self._memory is None or not numbers:
            return b""
        changed, touched, _, _ = zip(*numbers, strict=True)
        if max(changed) > self._latest or max(touched) > self._latest:
            return b""
        return self._memory.mark(os.fsencode(names) + b"\0" + marshal.dumps([*numbers], 2))

    def _folder(self, found: Path | Batch) -> Folder | None:
        """Return what is to be looked at of it, None if it is clean and the same as before."""
        if isinstance(found, Path):
            self.total += 1
            start = os.path.join(found.parent, "")  # noqa: PTH118 - text
            return Folder(str(found), start, found.name, archives.is_archive(found.name))
        names = "\0".join(found.names)
        start = found.folder if found.folder.endswith(_ENDS) else found.folder + os.sep
        packed = archives.any_archive(names)
        if self._memory is None:
            self.total += len(found.files)
            return Folder(found.root, start, names, packed)
        mark = self._memory.mark(os.fsencode(found.folder))
        tree = self.trees.get(found.root)
        if tree is None:
            tree = self.trees[found.root] = self._memory.trees(found.root)
        known = tree.folders.get(mark)
        if known and self._again(names, found) == known:
            self.remembered += len(found.files)
            return None
        self.total += len(found.files)
        return Folder(found.root, start, names, packed, mark)

    def _again(self, names: str, found: Batch) -> bytes:
        try:
            return self.look(names, [NUMBERS(entry.stat()) for entry in found.files])
        except OSError:
            return b""
