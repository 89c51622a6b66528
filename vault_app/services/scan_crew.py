"""Who searches what a scan has read: threads, or processes beside it once there is much.

Plain queues lie between them: what hands over in a finer way costs the reader time.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

from vault_app.core.errors import Cancelled
from vault_app.scanner import archives
from vault_app.scanner.apart import Answer, Reader
from vault_app.scanner.engine import Engine
from vault_app.scanner.loads import room
from vault_app.scanner.opening import Unreadable
from vault_app.scanner.reading import OnPiece, Sighting, read_file, sightings
from vault_app.services import scan_aides
from vault_app.services.progress import CancelFlag
from vault_app.services.scan_ahead import Ahead, Folder
from vault_app.services.scan_aides import Aides
from vault_app.services.scan_apart import Apart, Errand
from vault_app.services.scan_file_names import named
from vault_app.services.scan_model import Skipped, Source
from vault_app.services.scan_names import Sighted
from vault_app.services.scan_part import Away, Looked, Part, Seen

_MOST: Final = 3
_FEW: Final = 800
_FEWER: Final = 200
"""So many files are worth another process, or asking one that is there."""
_GLANCE: Final = 0.03
_LARGE: Final = 512
_SMALL: Final = 16
_DOZE: Final = 0.05


class Crew:
    """Threads that search, one for each processor but the reader's.

    Where there are more than a few files, as many processes read and search folders of their own,
    and the reader searches for itself what it reads.
    """

    def __init__(self, ahead: Ahead, engine: Engine, cancel: CancelFlag, aides: Aides) -> None:
        """Start the threads."""
        self._ahead = ahead
        self._engine = engine
        self._cancel = cancel
        self._aides = aides
        self._stop = False
        self._asked: SimpleQueue[Part | None] = SimpleQueue()
        self._done: SimpleQueue[None] = SimpleQueue()
        self._size = max(1, min(_MOST, scan_aides.processors() - 1))
        self._apart: list[Apart] = []
        self._few: int | None = None
        if aides.possible:
            self._few = min(_FEW, _FEWER) if aides.begun else _FEW
        self._reader: Reader | None = None
        self._free: list[bytearray] = []
        self._unmade = 2 * self._size + 1
        self._threads = [
            Thread(target=self._work, name=f"scan-{number}") for number in range(self._size)
        ]
        for thread in self._threads:
            thread.start()

    def start(self) -> None:
        """Have processes help from the start where it can be seen that there is much."""
        if self._few is not None and self._ahead.has(self._few, _GLANCE):
            self._start()

    def _start(self) -> None:
        aides, looks = self._aides, self._ahead.looks
        them = [aides.first(), *(aides.another() for _ in range(self._size - 1))]
        self._apart = [Apart(one, looks, self._done) for one in them]

    def helper(self, done: int) -> Apart | None:
        """Return a process that has too little to do, after so much was *done*."""
        if self._few is None:
            return None
        if not self._apart:
            if done + self._ahead.held < self._few:
                return None
            self._start()
        idle = next((one for one in self._apart if one.idle), None)
        if idle is None:
            self._aides.do_meanwhile()
        return idle

    @property
    def portion(self) -> int:
        """Return how much to hand over at once: less towards the end, so that all end together."""
        if not self._ahead.through:
            return _LARGE
        parts = self._size + 1 if self._aides.meanwhile else 2 * self._size + 2
        return max(_SMALL, min(_LARGE, self._ahead.held // parts))

    def search(self, part: Seen) -> None:
        """Have *part* searched, after those before it."""
        if not isinstance(part, Part):
            return
        if self._apart and part.large is None:
            self._search(part)
        else:
            self._asked.put(part)

    def room(self) -> bytearray:
        """Return memory for another part once there is some; meanwhile lend a hand."""
        while not self._free and not self._unmade:
            self._lend_a_hand()
        if self._free:
            return self._free.pop()
        self._unmade -= 1
        return room()

    def wait(self, part: Seen) -> Seen:
        """Return *part* once it is searched; meanwhile lend a hand."""
        while not part.ready:
            self._lend_a_hand()
        if isinstance(part, Away):
            self._search(part)
        if part.error is not None:
            raise part.error
        return part

    def close(self) -> None:
        """Stop, wherever they are."""
        self._stop = True
        for _ in self._threads:
            self._asked.put(None)
        for number, one in enumerate(self._apart):
            one.close(last=number > 0)
        for thread in self._threads:
            thread.join()

    def _lend_a_hand(self) -> None:
        try:
            part = self._asked.get_nowait()
        except Empty:
            errand = next((found for one in self._apart if (found := one.recall())), None)
            if errand is None:
                self._doze()
            else:
                errand.answer = self._answer(errand)
                errand.answered = True
        else:
            if part is not None:
                self._search(part)

    def _doze(self) -> None:
        """Wait until there is news, or it is time to look whether it is still wanted."""
        self._cancel.check()
        with suppress(Empty):
            self._done.get(timeout=_DOZE)

    def _answer(self, errand: Errand) -> Answer:
        """Do here what another process would have done."""
        if self._reader is None:
            check = self._cancel.check
            self._reader = Reader(self._engine.worth, self._ahead.looks, check)
        return self._reader.answer(errand.job)

    def _work(self) -> None:
        while (part := self._asked.get()) is not None:
            self._search(part)
            self._done.put(None)

    def _search(self, part: Seen) -> None:
        try:
            if isinstance(part, Part):
                self._look(part)
            elif isinstance(part, Away):
                self._look_closer(part)
        except BaseException as error:  # noqa: BLE001 - it is raised again where one waits
            part.error = error
        if isinstance(part, Part):
            self._free.append(part.load.memory)
        part.searched = True

    def _count(self, part: Seen) -> OnPiece:
        def piece(size: int) -> None:
            part.looked.bytes += size
            self._cancel.check()
            if self._stop:
                raise Cancelled

        return piece

    def _look(self, part: Part) -> None:
        load, engine, piece = part.load, self._engine, self._count(part)
        piece(load.size - len(load.stops))
        worth = engine.worth(load.data, load.stops)
        for number in sorted({*worth, *load.special, *part.packed}):
            path, folder = part.of(number)
            seen = sightings(load.text(number), engine, worth.get(number, ()))
            _tell(part, path, folder, seen, engine, piece)
        self._look_at_names(part)
        if part.large is not None:
            self._look_at(part, *part.large)

    def _look_at_names(self, part: Seen) -> None:
        for folder, in_name in named(part.whole, self._engine):
            part.looked.sighted.append(in_name)
            part.dirty.add(folder.mark)

    def _look_at(self, part: Seen, path: str, folder: Folder) -> None:
        piece = self._count(part)
        try:
            _tell(part, path, folder, read_file(path, self._engine, piece), self._engine, piece)
        except Unreadable as error:
            part.skip(path, folder, str(error))

    def _look_closer(self, part: Away) -> None:
        """Look at what another process found worth it; do all of it here where it has failed."""
        errand = part.errand
        size, found, bad, looks = errand.answer or self._answer(errand)
        folders, looked = errand.folders, part.looked
        self._count(part)(size)
        unread = set()
        for here, place, reason in bad:
            unread.add((here, place))
            part.skip(_path(folders[here], place), folders[here], reason)
        for folder, look in zip(folders, looks, strict=True):
            if look is None:
                looked.remembered += folder.files
                continue
            part.whole.append(folder)
            if folder.mark:
                part.through.append((folder, look))
        looked.files = errand.files
        looked.last = _path(folders[-1], -1)
        packed = _packed(folders, looks)
        for here, place in sorted({*found, *packed} - unread):
            self._look_at(part, _path(folders[here], place), folders[here])
        self._look_at_names(part)


def _path(folder: Folder, place: int) -> str:
    return folder.start + folder.names.split("\0")[place]


def _packed(folders: list[Folder], looks: list[bytes | None]) -> Iterator[tuple[int, int]]:
    """Yield where archives are in the folders that were read."""
    for here, (folder, look) in enumerate(zip(folders, looks, strict=True)):
        if folder.packed and look is not None:
            for place, name in enumerate(folder.names.split("\0")):
                if archives.is_archive(name):
                    yield here, place


def _tell(
    part: Seen,
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
