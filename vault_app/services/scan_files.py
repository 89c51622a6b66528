"""The files of a scan: the caller's thread reads, others search; told in order, and bounded.

Small files are read side by side and searched in one pass; only those in which something may be are
looked at by themselves (``scanner.loads``). A larger one is read where it is searched.
"""

import os
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

from vault_app.core.errors import Cancelled
from vault_app.scanner import archives
from vault_app.scanner.engine import Engine
from vault_app.scanner.loads import Load, room
from vault_app.scanner.reading import OnPiece, Sighting, Unreadable, read_file, sightings
from vault_app.services.progress import CancelFlag
from vault_app.services.scan_ahead import Ahead, Folder
from vault_app.services.scan_file_names import named
from vault_app.services.scan_model import Skipped, Source
from vault_app.services.scan_names import Sighted

_MOST_THREADS: Final = 3
_AT_ONCE: Final = 64


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
    """Files read together, perhaps a large one behind them.

    *whole* are the folders that end here, *through* those that may be remembered.
    """

    def __init__(self, memory: bytearray) -> None:
        self.load = Load(memory)
        self.large: tuple[str, Folder] | None = None
        self.packed: list[int] = []
        self.whole: list[Folder] = []
        self.through: list[tuple[Folder, bytes]] = []
        self.dirty: set[bytes] = set()
        self.looked = Looked()
        self.searched = False
        self.error: BaseException | None = None
        self._files = 0
        self._last = ("", "")
        self._firsts: list[int] = []
        self._runs: list[tuple[Folder, Sequence[str]]] = []

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
        self._files += done
        if done:
            self._last = folder.start, names[done - 1]
        return done

    def finish(self) -> "_Part":
        """Sum up what was read."""
        looked = self.looked
        looked.files = self._files
        looked.last = "".join(self._last)
        return self

    def skip(self, path: str, folder: Folder, reason: str) -> None:
        """Note that a file could not be read."""
        self.looked.skipped.append(Skipped(path, reason))
        self.dirty.add(folder.mark)


def processors() -> int:
    """Return how many processors this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def look(ahead: Ahead, engine: Engine, cancel: CancelFlag) -> Iterator[Looked]:
    """Look at all that *ahead* comes upon; yield what was seen, in order, some files at a time."""
    crew = _Crew(engine, cancel)
    waiting: deque[_Part] = deque()
    free = [room() for _ in range(2 * crew.size + 1)]
    dirty: set[bytes] = set()
    try:
        for part in _parts(ahead, free):
            waiting.append(part)
            crew.search(part)
            while waiting and (not free or waiting[0].searched):
                yield _settled(crew.wait(waiting.popleft()), dirty, free)
        while waiting:
            yield _settled(crew.wait(waiting.popleft()), dirty, free)
    finally:
        crew.close()


class _Crew:
    """Threads that search, one for each processor but the reader's.

    Plain queues lie between them: what hands over in a finer way costs the reader time.
    """

    def __init__(self, engine: Engine, cancel: CancelFlag) -> None:
        self._engine = engine
        self._cancel = cancel
        self._stop = False
        self._asked: SimpleQueue[_Part | None] = SimpleQueue()
        self._done: SimpleQueue[None] = SimpleQueue()
        self.size = max(1, min(_MOST_THREADS, processors() - 1))
        self._threads = [
            Thread(target=self._work, name=f"scan-{number}") for number in range(self.size)
        ]
        for thread in self._threads:
            thread.start()

    def search(self, part: _Part) -> None:
        """Have *part* searched, after those before it."""
        self._asked.put(part)

    def wait(self, part: _Part) -> _Part:
        """Return *part* once it is searched; meanwhile lend a hand."""
        while not part.searched:
            try:
                self._search(self._asked.get_nowait())
            except Empty:
                self._done.get()
        if part.error is not None:
            raise part.error
        return part

    def close(self) -> None:
        """Stop, wherever they are."""
        self._stop = True
        for _ in self._threads:
            self._asked.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (part := self._asked.get()) is not None:
            self._search(part)
            self._done.put(None)

    def _search(self, part: _Part | None) -> None:
        if part is None:
            return
        try:
            self._look(part)
        except BaseException as error:  # noqa: BLE001 - it is raised again where one waits
            part.error = error
        part.searched = True

    def _look(self, part: _Part) -> None:
        def piece(size: int) -> None:
            part.looked.bytes += size
            self._cancel.check()
            if self._stop:
                raise Cancelled

        load, engine = part.load, self._engine
        piece(load.size - len(load.stops))
        worth = engine.worth(load.data, load.stops)
        for number in sorted({*worth, *load.special, *part.packed}):
            path, folder = part.of(number)
            seen = sightings(load.text(number), engine, worth.get(number, ()))
            _tell(part, path, folder, seen, engine, piece)
        for folder, in_name in named(part.whole, engine):
            part.looked.sighted.append(in_name)
            part.dirty.add(folder.mark)
        if part.large is not None:
            path, folder = part.large
            try:
                _tell(part, path, folder, read_file(path, engine, piece), engine, piece)
            except Unreadable as error:
                part.skip(path, folder, str(error))


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
            if part.large is not None or part.load.over():
                yield part.finish()
                part = _Part(free.pop())
            done += part.take(folder, names[done : done + _AT_ONCE], statuses)
        part.whole.append(folder)
        if statuses is not None:
            part.through.append((folder, ahead.look(folder.names, statuses)))
    yield part.finish()


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
