"""One scan under way: files by several threads, repositories object by object, told as found."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final

from vault_app.scanner import archives, history
from vault_app.scanner.engine import Engine
from vault_app.scanner.reading import Unreadable, read_file, sightings
from vault_app.scanner.walk import Walk
from vault_app.services.progress import CancelFlag, Progress, Tick
from vault_app.services.scan_model import LEFT_OUT, Skipped, Source, Stats, Where
from vault_app.services.scan_names import Sighted

_TICK_SECONDS: Final = 0.1
_THREADS: Final = 2
_AHEAD: Final = 16
_CHUNK: Final = 128


@dataclass(slots=True)
class Looked:
    """What one thread saw in some files."""

    sighted: list[Sighted] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    files: int = 0
    bytes: int = 0
    last: str = ""


@dataclass(slots=True)
class Pace:
    """Tells how far a scan is, how fast, and how long it will take, where that is known."""

    progress: Progress
    stats: Stats
    started: float = field(default_factory=time.monotonic)
    total: int | None = None
    total_bytes: int | None = None
    _told: float = 0.0

    def tick(self, name: str) -> None:
        """Report, but not too often."""
        now = time.monotonic()
        if now - self._told < _TICK_SECONDS:
            return
        self._told = now
        spent = now - self.started
        rate = self.stats.bytes / spent if spent > 0 else None
        done = self.stats.files + self.stats.blobs
        left = None
        if self.total_bytes is not None and rate:
            left = max(0.0, (self.total_bytes - self.stats.bytes) / rate)
        elif self.total is not None and done:
            left = max(0.0, (self.total - done) * spent / done)
        self.progress(Tick("scanning", done, self.total, name, rate=rate, left=left))


def files(found: Iterable[tuple[str, str]], engine: Engine, cancel: CancelFlag) -> Iterator[Looked]:
    """Look at each ``(path, root)``; yield what was seen, in order, a chunk at a time.

    The reading and matching run in threads; *found* is asked in the caller's.
    """
    pool = ThreadPoolExecutor(_THREADS, "scan")
    waiting: deque[Future[Looked]] = deque()
    try:
        chunk: list[tuple[str, str]] = []
        for one in chain(found, [None]):
            if one is not None:
                chunk.append(one)
            if chunk and (one is None or len(chunk) >= _CHUNK):
                waiting.append(pool.submit(_look, chunk, engine, cancel))
                chunk = []
            while waiting and (one is None or len(waiting) > _AHEAD or waiting[0].done()):
                yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _look(chunk: list[tuple[str, str]], engine: Engine, cancel: CancelFlag) -> Looked:
    looked = Looked(last=chunk[-1][0])

    def piece(size: int) -> None:
        looked.bytes += size
        cancel.check()

    for path, root in chunk:
        cancel.check()
        looked.files += 1
        try:
            seen = read_file(path, engine, piece)
        except Unreadable as error:
            looked.skipped.append(Skipped(path, str(error)))
            continue
        if seen:
            looked.sighted += [Sighted(path, one, root) for one in seen]
        if archives.is_archive(path):
            _look_inside(path, root, engine, looked, cancel)
    return looked


def _look_inside(path: str, root: str, engine: Engine, looked: Looked, cancel: CancelFlag) -> None:
    def skip(name: str, reason: str) -> None:
        looked.skipped.append(Skipped(f"{path}!{name}" if name else path, reason))

    for name, data in archives.members(Path(path), on_skip=skip):
        cancel.check()
        looked.bytes += len(data)
        for seen in sightings(data, engine):
            looked.sighted.append(Sighted(f"{path}!{name}", seen, root, Source.ARCHIVE))


@dataclass(slots=True)
class Run:
    """One scan under way."""

    engine: Engine
    where: Where
    progress: Progress
    cancel: CancelFlag
    stats: Stats = field(default_factory=Stats)
    skipped: list[Skipped] = field(default_factory=list)
    pace: Pace = field(init=False)

    def __post_init__(self) -> None:
        """Start the clock."""
        self.pace = Pace(self.progress, self.stats)

    def all(self) -> Iterator[Sighted]:
        """Yield every token that *where* leads to."""
        if self.where.staged:
            yield from self.staged()
            return
        yield from self.trees()
        yield from self.histories()

    def trees(self) -> Iterator[Sighted]:
        """Yield what stands in files and archives."""
        for looked in files(self._paths(), self.engine, self.cancel):
            self.cancel.check()
            self.stats.files += looked.files
            self.stats.bytes += looked.bytes
            self.skipped += looked.skipped
            self.pace.tick(looked.last)
            yield from looked.sighted

    def _paths(self) -> Iterator[tuple[str, str]]:
        leave_out: frozenset[str] = frozenset() if self.where.everything else LEFT_OUT
        walk = Walk(self._skip_path, leave_out)
        for found in walk.over([path.absolute() for path in self.where.paths]):
            self.cancel.check()
            if isinstance(found, Path):
                yield str(found), str(found)
            else:
                yield from ((entry.path, found.root) for entry in found.files)

    def histories(self) -> Iterator[Sighted]:
        """Yield what stands in the objects of the repositories that the paths lie in."""
        for top in self._repositories() if self.where.history else ():
            found = []
            for looked in history.look_at_all(top, self.engine, on_skip=self._skip_object(top)):
                self._count(looked, str(top))
                if looked.sightings:
                    found.append(looked)
            blobs = {one.id for one in found if one.type == "blob"}
            origins = history.origins(top, blobs) if blobs else {}
            for one in found:
                commit, path = origins.get(one.id, (None, None))
                if one.type == "commit":
                    commit = one.id
                for seen in one.sightings:
                    place = str(top / path if path else top)
                    yield Sighted(place, seen, str(top), Source.HISTORY, commit, one.id)

    def staged(self) -> Iterator[Sighted]:
        """Yield what the next commit of those repositories would add."""
        for top in self._repositories():
            for looked in history.look_at_staged(top, self.engine):
                self._count(looked, str(top))
                for seen in looked.sightings:
                    place = str(top / (looked.path or ""))
                    yield Sighted(place, seen, str(top), Source.STAGED, None, looked.id)

    def _repositories(self) -> list[Path]:
        tops: dict[Path, None] = {}
        for path in self.where.paths:
            top = history.top_of(path if path.is_dir() else path.absolute().parent)
            if top is None:
                self.skipped.append(Skipped(str(path.absolute()), "no_repository"))
            else:
                tops[top] = None
        return list(tops)

    def _count(self, looked: history.Looked, name: str) -> None:
        self.cancel.check()
        self.stats.blobs += looked.type == "blob"
        self.stats.bytes += looked.size
        self.pace.tick(name)

    def _skip_path(self, path: Path, reason: str) -> None:
        self.skipped.append(Skipped(str(path.absolute()), reason))

    def _skip_object(self, top: Path) -> Callable[[str, str], None]:
        return lambda name, reason: self.skipped.append(Skipped(f"{top}!{name}", reason))
