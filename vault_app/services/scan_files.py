"""The files of a scan: the caller's thread reads, others search; told in order, and bounded.

Small files are read side by side and searched in one pass; only those in which something may be are
looked at by themselves (``scanner.loads``). A larger one is read where it is searched.
"""

import os
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Final

from vault_app.core.errors import Cancelled
from vault_app.scanner import archives
from vault_app.scanner.engine import Engine
from vault_app.scanner.loads import Load, room
from vault_app.scanner.reading import OnPiece, Sighting, Unreadable, read_file, sightings
from vault_app.services.progress import CancelFlag
from vault_app.services.scan_ahead import Ahead, Folder
from vault_app.services.scan_model import Skipped, Source
from vault_app.services.scan_names import Sighted

_THREADS: Final = 1
_LOADS: Final = 2 * _THREADS + 1
_AT_ONCE: Final = 1_000


@dataclass(slots=True)
class Looked:
    """What was seen in some files; *clean* are folders that were clean and are now through."""

    sighted: list[Sighted] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    clean: list[tuple[str, bytes, bytes]] = field(default_factory=list)
    files: int = 0
    bytes: int = 0
    last: str = ""


class _Part:
    """Files read together, perhaps a large one behind them; *through* are folders that end here."""

    def __init__(self, memory: bytearray) -> None:
        self.load = Load(memory)
        self.large: tuple[str, Folder] | None = None
        self.packed: list[int] = []
        self.through: list[tuple[Folder, bytes]] = []
        self.dirty: set[bytes] = set()
        self.looked = Looked()
        self._firsts: list[int] = []
        self._runs: list[tuple[Folder, Sequence[str]]] = []

    @property
    def over(self) -> bool:
        """Tell whether it is time to search."""
        return self.large is not None or self.load.over

    def of(self, number: int) -> tuple[str, Folder]:
        """Return the path of a file in the load, and its folder."""
        run = bisect_right(self._firsts, number) - 1
        folder, names = self._runs[run]
        return folder.start + names[number - self._firsts[run]], folder

    def take(
        self, folder: Folder, names: Sequence[str], statuses: list[os.stat_result] | None
    ) -> int:
        """Read some of the files *names* of a folder, and return how many are done with."""
        first = len(self.load.stops)
        self._firsts.append(first)
        self._runs.append((folder, names))
        reason = None
        try:
            large = self.load.take(folder.start, names, statuses)
        except Unreadable as error:
            large, reason = False, str(error)
        done = len(self.load.stops) - first
        if folder.packed:
            self.packed += [
                first + place for place in range(done) if archives.is_archive(names[place])
            ]
        if large:
            self.large = folder.start + names[done], folder
        elif reason:
            self.skip(folder.start + names[done], folder, reason)
        done += large or reason is not None
        self.looked.files += done
        self.looked.last = folder.start + names[done - 1] if done else self.looked.last
        return done

    def skip(self, path: str, folder: Folder, reason: str) -> None:
        """Note that a file could not be read."""
        self.looked.skipped.append(Skipped(path, reason))
        self.dirty.add(folder.mark)


def look(ahead: Ahead, engine: Engine, cancel: CancelFlag) -> Iterator[Looked]:
    """Look at all that *ahead* comes upon; yield what was seen, in order, some files at a time."""
    pool = ThreadPoolExecutor(_THREADS, "scan")
    waiting: deque[Future[_Part]] = deque()
    stop = Event()
    free = [room() for _ in range(_LOADS)]
    dirty: set[bytes] = set()
    try:
        for part in _parts(ahead, free):
            waiting.append(pool.submit(_look, part, engine, cancel, stop))
            while waiting and (not free or waiting[0].done()):
                yield _settled(waiting.popleft().result(), dirty, free)
        while waiting:
            yield _settled(waiting.popleft().result(), dirty, free)
    finally:
        stop.set()
        pool.shutdown(wait=True, cancel_futures=True)


def _settled(part: _Part, dirty: set[bytes], free: list[bytearray]) -> Looked:
    """Return what was seen; of folders that are through it is now known whether they are clean."""
    free.append(part.load.memory)
    dirty |= part.dirty
    part.looked.clean = [
        (folder.root, folder.mark, seen)
        for folder, seen in part.through
        if seen and folder.mark not in dirty
    ]
    return part.looked


def _parts(ahead: Ahead, free: list[bytearray]) -> Iterator[_Part]:
    """Read all files; the memory of each part is one of *free*, of which there must be one then."""
    part = _Part(free.pop())
    for folder in ahead.folders():
        statuses: list[os.stat_result] | None = [] if folder.mark else None
        names = folder.names.split("\0")
        done = 0
        while done < len(names):
            if part.over:
                yield part
                part = _Part(free.pop())
            done += part.take(folder, names[done : done + _AT_ONCE], statuses)
        if statuses is not None:
            part.through.append((folder, ahead.look(folder.names, statuses)))
    yield part


def _look(part: _Part, engine: Engine, cancel: CancelFlag, stop: Event) -> _Part:
    def piece(size: int) -> None:
        part.looked.bytes += size
        cancel.check()
        if stop.is_set():
            raise Cancelled

    load = part.load
    piece(load.size - len(load.stops))
    worth = engine.worth(load.data, load.stops)
    for number in sorted({*worth, *load.special, *part.packed}):
        path, folder = part.of(number)
        _tell(part, path, folder, sightings(load.text(number), engine), engine, piece)
    if part.large is not None:
        path, folder = part.large
        try:
            _tell(part, path, folder, read_file(path, engine, piece), engine, piece)
        except Unreadable as error:
            part.skip(path, folder, str(error))
    return part


def _tell(
    part: _Part,
    path: str,
    folder: Folder,
    seen: tuple[Sighting, ...] | list[Sighting],
    engine: Engine,
    piece: OnPiece,
) -> None:
    """Keep what was seen in one file, and look at its members if it is an archive."""
    looked, root = part.looked, folder.root
    before = len(looked.sighted) + len(looked.skipped)
    looked.sighted += [
        Sighted(path, one, root, Source.FILE if one.page is None else Source.DATABASE)
        for one in seen
    ]
    if archives.is_archive(path):
        _members(path, root, engine, looked, piece)
    if before != len(looked.sighted) + len(looked.skipped):
        part.dirty.add(folder.mark)


def _members(path: str, root: str, engine: Engine, looked: Looked, piece: OnPiece) -> None:
    def skip(name: str, reason: str) -> None:
        looked.skipped.append(Skipped(f"{path}!{name}" if name else path, reason))

    for name, data in archives.members(Path(path), on_skip=skip):
        piece(len(data))
        for seen in sightings(data, engine):
            looked.sighted.append(Sighted(f"{path}!{name}", seen, root, Source.ARCHIVE))
