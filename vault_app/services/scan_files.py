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
from vault_app.services.scan_crew import Crew
from vault_app.services.scan_part import Away, Looked, Numbers, Part, Seen

_AT_ONCE: Final = 64
_WAITING: Final = 64
_MOST_AWAY: Final = 2_000


def look(ahead: Ahead, engine: Engine, cancel: CancelFlag) -> Iterator[Looked]:
    """Look at all that *ahead* comes upon; yield what was seen, in order, some files at a time."""
    crew = Crew(ahead, engine, cancel)
    waiting: deque[Seen] = deque()
    dirty: set[bytes] = set()
    try:
        for part in _parts(ahead, crew):
            waiting.append(part)
            crew.search(part)
            while waiting and (waiting[0].ready or len(waiting) > _WAITING):
                yield _settled(crew.wait(waiting.popleft()), dirty)
            crew.make_room()
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


def _parts(ahead: Ahead, crew: Crew) -> Iterator[Seen]:
    """Read all files, or have them read; there must be memory for a part each time."""
    part, files = Part(crew.free.pop()), 0
    folders = ahead.folders()
    for folder in folders:
        count = folder.names.count("\0") + 1
        files += count
        helper = crew.helper(files) if count < _MOST_AWAY else None
        if helper is not None:
            yield part.finish()
            part, away = Part(crew.free.pop()), _away(folder, folders)
            files += away.errand.files - count
            helper.send(away.errand)
            yield away
            continue
        numbers: Numbers | None = [] if folder.mark else None
        names = folder.names.split("\0")
        done = 0
        while done < count:
            if part.large is not None or part.load.over():
                yield part.finish()
                part = Part(crew.free.pop())
            done += part.take(folder, names[done : done + _AT_ONCE], numbers)
        part.whole.append(folder)
        if numbers is not None:
            part.through.append((folder, ahead.look(folder.names, numbers)))
    yield part.finish()


def _away(folder: Folder, folders: Iterator[Folder]) -> Away:
    """Return *folder* and some of those behind it as an errand."""
    away = Away()
    away.errand.add(folder)
    while not away.errand.full:
        following = next(folders, None)
        if following is None:
            break
        away.errand.add(following)
    return away
