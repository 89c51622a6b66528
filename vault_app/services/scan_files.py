"""The files of a scan: one thread walks ahead, others read and match, in order and bounded.

What the walk has ahead is kept as one text per folder, so that a million names are not a burden.
"""

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import Final

from vault_app.core.errors import Cancelled
from vault_app.scanner import archives
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import OnPiece, Unreadable, read_file, sightings
from vault_app.scanner.walk import Batch, Walk
from vault_app.services.progress import CancelFlag
from vault_app.services.scan_cache import Memory, Trees
from vault_app.services.scan_model import Skipped, Source
from vault_app.services.scan_names import Sighted

_THREADS: Final = 2
_AHEAD: Final = 16
_CHUNK: Final = 128
_SETTLED_NS: Final = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Folder:
    """Some files of one folder; *mark* and *look* are what is remembered if they are clean."""

    root: str
    path: str
    names: str
    mark: bytes = b""
    look: bytes = b""


@dataclass(slots=True)
class Looked:
    """What one thread saw in some files; *clean* and *dirty* are marks of folders."""

    sighted: list[Sighted] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    clean: list[tuple[str, bytes, bytes]] = field(default_factory=list)
    files: int = 0
    bytes: int = 0
    last: str = ""


class Ahead:
    """A walk in a thread of its own; it says how many files there are once it is through."""

    def __init__(self, walk: Walk, roots: Sequence[Path], memory: Memory | None) -> None:
        """Start walking."""
        self.total = 0
        self.remembered = 0
        self.through = False
        self.stop = Event()
        self.trees: dict[str, Trees] = {}
        self._walk = walk
        self._roots = roots
        self._memory = memory
        self._latest = time.time_ns() - _SETTLED_NS
        self._found: SimpleQueue[Folder | BaseException | None] = SimpleQueue()
        self._thread = Thread(target=self._go, name="scan-walk")
        self._thread.start()

    def folders(self) -> Iterator[Folder]:
        """Yield what is found, as it is found."""
        while (found := self._found.get()) is not None:
            if isinstance(found, BaseException):
                raise found
            yield found

    def close(self) -> None:
        """End the walk, wherever it is."""
        self.stop.set()
        self._thread.join()

    def _go(self) -> None:
        try:
            for found in self._walk.over(self._roots):
                if self.stop.is_set():
                    return
                folder = self._folder(found)
                if folder is not None:
                    self._found.put(folder)
            self.through = True
        except BaseException as error:  # noqa: BLE001 - it is raised again where the scan runs
            self._found.put(error)
        finally:
            self._found.put(None)

    def _folder(self, found: Path | Batch) -> Folder | None:
        """Return what is to be looked at of it, None if it is clean and the same as before."""
        if isinstance(found, Path):
            self.total += 1
            return Folder(str(found), str(found.parent), found.name)
        names = "\0".join([entry.name for entry in found.files])
        if self._memory is None:
            self.total += len(found.files)
            return Folder(found.root, found.folder, names)
        mark = self._memory.mark(os.fsencode(found.folder))
        look = self._look(found)
        known = self.trees.get(found.root)
        if known is None:
            known = self.trees[found.root] = self._memory.trees(found.root)
        if look and known.folders.get(mark) == look:
            self.remembered += len(found.files)
            return None
        self.total += len(found.files)
        return Folder(found.root, found.folder, names, mark, look)

    def _look(self, found: Batch) -> bytes:
        """Return a digest of names, sizes and times, nothing if one is too new to be sure of."""
        assert self._memory is not None  # noqa: S101 - asked before
        parts = []
        try:
            for entry in found.files:
                status = entry.stat()
                if status.st_ctime_ns > self._latest or status.st_mtime_ns > self._latest:
                    return b""
                parts.append(
                    f"{entry.name}\0{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} "
                    f"{status.st_ino}"
                )
        except OSError:
            return b""
        return self._memory.mark(os.fsencode("\0".join(parts)))


def look(folders: Iterable[Folder], engine: Engine, cancel: CancelFlag) -> Iterator[Looked]:
    """Look at all *folders*; yield what was seen, in order, some files at a time."""
    pool = ThreadPoolExecutor(_THREADS, "scan")
    waiting: deque[Future[Looked]] = deque()
    stop = Event()
    chunk: list[Folder] = []
    size = 0
    try:
        for folder in folders:
            chunk.append(folder)
            size += folder.names.count("\0") + 1
            if size >= _CHUNK:
                waiting.append(pool.submit(_look, chunk, engine, cancel, stop))
                chunk, size = [], 0
            while waiting and (len(waiting) > _AHEAD or waiting[0].done()):
                yield waiting.popleft().result()
        waiting.append(pool.submit(_look, chunk, engine, cancel, stop))
        while waiting:
            yield waiting.popleft().result()
    finally:
        stop.set()
        pool.shutdown(wait=True, cancel_futures=True)


def _look(chunk: list[Folder], engine: Engine, cancel: CancelFlag, stop: Event) -> Looked:
    looked = Looked()

    def piece(size: int) -> None:
        looked.bytes += size
        cancel.check()
        if stop.is_set():
            raise Cancelled

    for folder in chunk:
        before = len(looked.sighted) + len(looked.skipped)
        start = os.path.join(folder.path, "")  # noqa: PTH118 - a million
        for name in folder.names.split("\0"):
            looked.files += 1
            looked.last = path = start + name
            _file(path, folder.root, engine, looked, piece)
        if folder.look and before == len(looked.sighted) + len(looked.skipped):
            looked.clean.append((folder.root, folder.mark, folder.look))
    return looked


def _file(path: str, root: str, engine: Engine, looked: Looked, piece: OnPiece) -> None:
    try:
        seen = read_file(path, engine, piece)
    except Unreadable as error:
        looked.skipped.append(Skipped(path, str(error)))
        return
    if seen:
        looked.sighted += [
            Sighted(path, one, root, Source.FILE if one.page is None else Source.DATABASE)
            for one in seen
        ]
    if archives.is_archive(path):
        _members(path, root, engine, looked, piece)


def _members(path: str, root: str, engine: Engine, looked: Looked, piece: OnPiece) -> None:
    def skip(name: str, reason: str) -> None:
        looked.skipped.append(Skipped(f"{path}!{name}" if name else path, reason))

    for name, data in archives.members(Path(path), on_skip=skip):
        piece(len(data))
        for seen in sightings(data, engine):
            looked.sighted.append(Sighted(f"{path}!{name}", seen, root, Source.ARCHIVE))
