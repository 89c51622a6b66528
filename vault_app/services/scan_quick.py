"""Whether what is staged is clean, for the commit that waits: told fast, or not told at all.

It says "clean" or nothing; whoever gets nothing asks ``scanning.scan``, which tells all the rest.
Next to nothing is imported: no patterns, no store, no vault. The patterns come compiled from the
profile; a note beside them says for which program files they were made.
"""

import os
import sys

import vault_app
from vault_app.scanner.archive_names import any_archive
from vault_app.scanner.binding import compiled_part, searching
from vault_app.scanner.staged import StagedAhead, staged_blobs
from vault_app.system.dumps import no_dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import Any, Final

    from vault_app.scanner.engine import Engine
    from vault_app.system.gitchunk import Chunk

COMPILED: "Final" = "patterns.bin"
_NOTE: "Final" = "staged"
_HEAD_LINES: "Final" = 3
_HEAD_SIZE: "Final" = 2**16
_ROOM: "Final" = 2**18
_SOURCES: "Final" = ("providers", "scanner", "core")
_ESCAPES: "Final" = frozenset({"percent", "backslash"})
_DATABASE: "Final" = b"SQLite format"
_OTHERS_WRITE: "Final" = 0o022

Clean = tuple[int, int]
"""How many blobs of how many bytes were looked at and held nothing."""


def look(top: str, folder: str, ahead: "StagedAhead | None" = None) -> Clean | None:
    """Return what is staged in *top* if it is clean, None where only a whole scan can tell.

    *folder* is the one of the profile that keeps the compiled patterns; *ahead* is git, if it was
    asked already.
    """
    ahead = ahead or StagedAhead(top)  # git looks through its index while we load
    try:
        no_dumps()
        patterns = _loaded(folder)
        told = ahead.told() if patterns else None
    finally:
        ahead.end()
    if patterns is None:
        return None
    if told is None:
        return _streamed(top, patterns)
    blobs, chunk = told
    return patterns.counted([chunk] if blobs else [], blobs)


def _streamed(top: str, patterns: "_Patterns") -> Clean | None:
    """Return the same of what is too much to be told at once, and where git is asked otherwise."""
    from vault_app.scanner.staged import given
    from vault_app.system import gitstream

    failed: list[object] = []

    def fail(*what: object) -> None:
        failed.append(what)

    try:
        blobs = staged_blobs(top, fail)
        if failed:
            return None
        ids = "".join(f"{one}\n" for one in blobs).encode()
        room = bytearray(_ROOM)
        told = gitstream.chunks(ids, top, room, on_skip=fail, given=given(top)) if ids else ()
        clean = patterns.counted(told, blobs)
    except OSError:
        return None
    return None if failed else clean


def remember(compiled: "Path", engine: "Engine") -> None:
    """Note beside the *compiled* patterns that they are those of this program and *engine*."""
    from vault_app.core.errors import KeyturnError
    from vault_app.system.files import write_private

    try:
        with compiled.open("rb") as file:
            head = b"".join(file.readline() for _ in range(_HEAD_LINES))
        note = compiled.with_name(_NOTE)
        text = stamp() + b"\n" + head
        if engine.version.encode() not in head or (note.exists() and note.read_bytes() == text):
            return
        write_private(note, text)
    except (OSError, KeyturnError):  # commits only wait longer
        return


def stamp() -> bytes:
    """Return what tells this copy of the program from any other: its files' times and sizes."""
    if getattr(sys, "frozen", False):
        status = os.stat(sys.executable)  # noqa: PTH116 - no pathlib before every commit
        return f"{vault_app.__version__} {_status(status)}".encode()
    root = os.path.dirname(vault_app.__file__)  # noqa: PTH120 - as above
    parts = [f"{name} {_status(status)}" for name, status in sorted(_files(root, _SOURCES))]
    part = compiled_part()
    if part is not None and part.origin:
        parts.append(_status(os.stat(part.origin)))  # noqa: PTH116 - as above
    return ";".join([vault_app.__version__, *parts]).encode()


def _files(root: str, names: "Sequence[str]") -> "Iterator[tuple[str, os.stat_result]]":
    for name in names:
        with os.scandir(os.path.join(root, name)) as entries:  # noqa: PTH118 - as above
            for entry in entries:
                inner = f"{name}/{entry.name}"
                if entry.name.endswith(".py"):
                    yield inner, entry.stat()
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    yield from _files(root, [inner])


def _status(status: os.stat_result) -> str:
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size} {status.st_ino}"


class _Patterns:
    """The compiled patterns; *table* tells what their numbers mean."""

    def __init__(self, database: "Any", scratch: "Any", table: bytes) -> None:
        self._database = database
        self._scratch = scratch
        self._table = table

    def counted(
        self, chunks: "Iterable[Chunk]", blobs: "Mapping[str, Sequence[str]]"
    ) -> Clean | None:
        """Return how much is in *chunks*, each as often as *blobs* has paths; None: not clean.

        Archives are looked into by a whole scan.
        """
        looked = size = 0
        names = "\n".join([path for paths in blobs.values() for path in paths])
        if any_archive(names) or self._seen(os.fsencode(names)):
            return None
        for chunk in chunks:
            if chunk.starting(_DATABASE) or not self._clean(chunk):
                return None
            for head in chunk.heads:
                name, _, length = head.decode().split(" ")
                copies = len(blobs[name])
                looked += copies
                size += copies * int(length)
        return looked, size

    def _clean(self, chunk: "Chunk") -> bool:
        """Tell whether certainly nothing is in any of the objects."""
        seen = self._seen(chunk.data)
        if not seen:
            return True
        import json

        try:
            forms = [form for form, *_ in json.loads(self._table)]
            if not {forms[number] for number in seen} <= _ESCAPES:
                return False
            met = (forms[number] for text in _undone(chunk) for number in self._seen(text))
            return "plain" not in met
        except (ValueError, TypeError, IndexError):  # damaged
            return False

    def _seen(self, data: memoryview | bytes) -> set[int]:
        found: set[int] = set()

        def seen(rule: int, _start: int, _end: int, _flags: int, _context: object) -> None:
            found.add(rule)

        self._database.scan(data, match_event_handler=seen, scratch=self._scratch)
        return found


def _undone(chunk: "Chunk") -> "Iterator[bytes]":
    """Yield the texts of a chunk that are written with escapes as they read without."""
    from vault_app.scanner import unescaped

    for number in range(len(chunk.heads)):
        content = chunk.content(number)
        for undo in (unescaped.percent, unescaped.backslash):
            for view in undo(content):
                yield view.data


def _loaded(folder: str) -> _Patterns | None:
    """Return the compiled patterns of this very program, None where they are not there."""
    try:
        hyperscan = searching()
        mark = stamp() + b"\n"
        note = _read(f"{folder}/{_NOTE}")
        file = os.open(f"{folder}/{COMPILED}", os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            status = os.fstat(file)
            start = os.read(file, _HEAD_SIZE)
            head = note[len(mark) :]
            begin = start.find(b"\n", len(head)) + 1
            if not (note.startswith(mark) and head and start.startswith(head) and begin):
                return None
            if sys.platform != "win32" and (
                status.st_uid != os.geteuid() or status.st_mode & _OTHERS_WRITE
            ):
                return None  # it is loaded as a program is
            os.lseek(file, begin, os.SEEK_SET)
            data = os.read(file, min(_size(head), status.st_size))
        finally:
            os.close(file)
        try:
            database = hyperscan.loadb(data, hyperscan.HS_MODE_BLOCK)
            scratch = hyperscan.Scratch(database)
        except hyperscan.HyperscanError:  # damaged
            return None
    except (OSError, ImportError):
        return None
    return _Patterns(database, scratch, start[len(head) : begin])


def _size(head: bytes) -> int:
    """Return how large the patterns are that come first, 0 where that is not told."""
    size = head.rstrip().rpartition(b" ")[2]
    return int(size) if size.isdigit() else 0


def _read(path: str) -> bytes:
    with open(path, "rb", 0) as file:  # noqa: PTH123 - no pathlib before every commit
        return file.read()
