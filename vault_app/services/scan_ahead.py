"""The walk of a scan: what is to be looked at, folder by folder.

What it has ahead is kept as one text per folder, so that a million names are not a burden.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from vault_app.scanner import archives
from vault_app.scanner.looks import Looks
from vault_app.scanner.walk import Batch, Walk
from vault_app.services.scan_cache import Memory, Trees

_SETTLED_NS: Final = 2_000_000_000
_ENDS: Final = (os.sep, os.altsep or os.sep)
_PATIENCE: Final = 0.5
_TURN: Final = 0.05
_LEAD: Final = 2_048
_LIGHTER: Final = 4
"""So many times longer than asking for its status takes reading a file."""


class Folder(NamedTuple):
    """Some files of one folder: a path is *start* and a name.

    *packed*: there are archives among them. *mark* is what the folder is remembered by, *known* how
    it looked when it was clean.
    """

    root: str
    start: str
    names: str
    files: int = 1
    packed: bool = False
    mark: bytes = b""
    known: bytes = b""

    @property
    def weight(self) -> int:
        """Return how much there is to do: about as much as reading so many files."""
        return -(-self.files // _LIGHTER) if self.known else self.files


class Ahead:
    """A walk that is ahead of who looks; it says how many files there are once it is through.

    In the thread of who looks, since two threads that open and list would mostly wait for each
    other. At first it walks little further than is asked for; after a while it takes as much time
    as looking takes, so that the end is in sight. *held* is how much there is to do between.
    """

    def __init__(
        self, walk: Walk, roots: Sequence[Path], memory: Memory | None, check: Callable[[], None]
    ) -> None:
        """Walk nowhere yet; *check* is called at every step."""
        self._check = check
        self.total = 0
        self.held = 0
        self.through = False
        self.trees: dict[str, Trees] = {}
        self.looks = memory.looks(time.time_ns() - _SETTLED_NS) if memory is not None else None
        self._memory = memory
        self._walk = walk.over(roots)
        self._found: deque[Folder] = deque()
        self._patience = time.monotonic() + _PATIENCE

    def folders(self) -> Iterator[Folder]:
        """Yield what is found."""
        asked = time.monotonic()
        while True:
            now = time.monotonic()
            if now > self._patience:
                self._until(now + min(now - asked, _TURN))
            while self.held < _LEAD and not self.through:
                self._step()
            if not self._found:
                return
            asked = time.monotonic()
            folder = self._found.popleft()
            self.held -= folder.weight
            yield folder

    def has(self, much: int, seconds: float) -> bool:
        """Walk until so *much* is to be done, and tell whether it is; no longer than given."""
        end = time.monotonic() + seconds
        while self.held < much and not self.through and time.monotonic() < end:
            self._step()
        return self.held >= much

    def same(self, folder: Folder) -> bool:
        """Tell whether *folder* is clean and looks as it did, so that nothing is to be read."""
        looks: Looks | None = self.looks
        if not folder.known or looks is None:
            return False
        return looks.looked(folder.start, folder.names, self._check) == folder.known

    def _until(self, then: float) -> None:
        while not self.through and time.monotonic() < then:
            self._step()

    def _step(self) -> None:
        self._check()
        found = next(self._walk, None)
        if found is None:
            self.through = True
            return
        folder = self._folder(found)
        self.total += folder.files
        self.held += folder.weight
        self._found.append(folder)

    def _folder(self, found: Path | Batch) -> Folder:
        if isinstance(found, Path):
            start = os.path.join(found.parent, "")  # noqa: PTH118 - text
            packed = archives.is_archive(found.name)
            return Folder(str(found), start, found.name, packed=packed)
        files, names = len(found.names), "\0".join(found.names)
        start = found.folder if found.folder.endswith(_ENDS) else found.folder + os.sep
        packed = archives.any_archive(names)
        if self._memory is None:
            return Folder(found.root, start, names, files, packed)
        tree = self.trees.get(found.root)
        if tree is None:
            tree = self.trees[found.root] = self._memory.trees(found.root)
        mark = self._memory.mark(found.folder.encode("utf-8", "surrogatepass"))
        return Folder(found.root, start, names, files, packed, mark, tree.folders.get(mark, b""))
