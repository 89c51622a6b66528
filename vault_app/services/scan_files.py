"""The files of a scan: the caller's thread reads, others search; told in order, and bounded.

Small files are read side by side and searched in one pass; only those in which something may be are
looked at by themselves (``scanner.loads``). A larger one is read where it is searched.
"""

from collections import deque
from collections.abc import Iterator
from typing import Final

from vault_app.scanner.engine import Engine
from vault_app.services.progress import CancelFlag
from vault_app.services.scan_ahead import Ahead, Folder
from vault_app.services.scan_aides import Aides
from vault_app.services.scan_crew import Crew
from vault_app.services.scan_part import Away, Looked, Part, Seen

_AT_ONCE: Final = 64
_WAITING: Final = 64
_MOST_AWAY: Final = 2_000


def look(ahead: Ahead, engine: Engine, cancel: CancelFlag, aides: Aides) -> Iterator[Looked]:
    """Look at all that *ahead* comes upon; yield what was seen, in order, some files at a time."""
    crew = Crew(ahead, engine, cancel, aides)
    waiting: deque[Seen] = deque()
    dirty: set[bytes] = set()
    try:
        crew.start()
        for part in _Reading(ahead, crew).parts():
            waiting.append(part)
            crew.search(part)
            while waiting and (waiting[0].ready or len(waiting) > _WAITING):
                yield _settled(crew.wait(waiting.popleft()), dirty)
        while waiting:
            yield _settled(crew.wait(waiting.popleft()), dirty)
    finally:
        crew.close()


def _settled(part: Seen, dirty: set[bytes]) -> Looked:
    """Return what was seen; of folders that are through it is now known whether they are clean."""
    dirty |= part.dirty
    part.looked.clean = [
        (folder.root, folder.mark, seen)
        for folder, seen in part.through
        if seen and folder.mark not in dirty
    ]
    return part.looked


class _Reading:
    """Reads all files, or has them read."""

    def __init__(self, ahead: Ahead, crew: Crew) -> None:
        """Take what *ahead* finds, and have help of *crew*."""
        self._ahead = ahead
        self._crew = crew
        self._part = self._fresh()

    def parts(self) -> Iterator[Seen]:
        """Yield what was read, and what others read, in order."""
        done = 0
        folders = self._ahead.folders()
        for folder in folders:
            done += folder.weight
            helper = self._crew.helper(done) if folder.files < _MOST_AWAY else None
            if helper is not None:
                if self._part.begun:
                    yield self._part.finish()
                    self._part = self._fresh()
                away = self._away(folder, folders)
                done += away.errand.weight - folder.weight
                helper.send(away.errand)
                yield away
            elif self._ahead.same(folder):
                self._part.leave(folder)
                if self._part.load.over():
                    yield self._part.finish()
                    self._part = self._fresh()
            else:
                yield from self._read(folder)
        yield self._part.finish()

    def _fresh(self) -> Part:
        return Part(self._crew.room())

    def _read(self, folder: Folder) -> Iterator[Part]:
        numbers: list[int] | None = [] if folder.mark else None
        names = folder.names.split("\0")
        done = 0
        while done < len(names):
            if self._part.large is not None or self._part.load.over():
                yield self._part.finish()
                self._part = self._fresh()
            done += self._part.take(folder, names[done : done + _AT_ONCE], numbers)
        self._part.whole.append(folder)
        if numbers is not None and self._ahead.looks is not None:
            look = self._ahead.looks.look(folder.names, numbers)
            self._part.through.append((folder, look))

    def _away(self, folder: Folder, folders: Iterator[Folder]) -> Away:
        """Return *folder* and some of those behind it as an errand."""
        away, enough = Away(), self._crew.portion
        away.errand.add(folder)
        while away.errand.weight < enough:
            following = next(folders, None)
            if following is None:
                break
            away.errand.add(following)
        return away
