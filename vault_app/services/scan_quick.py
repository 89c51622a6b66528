"""Whether what is staged is clean, for the commit that waits: told fast, or not told at all.

It says "clean" or nothing; whoever gets nothing asks ``scanning.scan``, which tells all the rest.
Next to nothing is imported: no patterns, no store, no vault. The patterns come compiled from the
profile; a note beside them says for which program files they were made.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import vault_app
from vault_app.scanner import databases
from vault_app.scanner.staged import staged_blobs
from vault_app.system import gitstream

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.scanner.engine import Engine

COMPILED: Final = "patterns.bin"
_NOTE: Final = "staged"
_HEAD_LINES: Final = 3
_ROOM: Final = 2**18
_SOURCES: Final = ("providers", "scanner", "core")
_ESCAPES: Final = frozenset({"percent", "backslash"})


class Clean(NamedTuple):
    """How many blobs of how many bytes were looked at and held nothing."""

    blobs: int
    size: int


def look(top: str, folder: str) -> Clean | None:
    """Return what is staged in *top* if it is clean, None where only a whole scan can tell.

    *folder* is the one of the profile that keeps the compiled patterns.
    """
    told: list[dict[str, list[str]]] = []
    failed: list[object] = []

    def fail(*what: object) -> None:
        failed.append(what)

    def ask() -> None:
        try:
            told.append(staged_blobs(top, fail))
        except OSError as error:
            fail(error)

    asking = Thread(target=ask)
    asking.start()  # git looks through its index while we load
    patterns = _loaded(folder)
    asking.join()
    if patterns is None or failed or not told:
        return None
    [blobs] = told
    looked = size = 0
    ids = "".join(f"{one}\n" for one in blobs).encode()
    for chunk in gitstream.chunks(ids, top, bytearray(_ROOM), on_skip=fail) if ids else ():
        if chunk.starting(databases.MAGIC) or not patterns.clean(chunk):
            return None
        for head in chunk.heads:
            name, _, length = head.decode().split(" ")
            copies = len(blobs[name])
            looked += copies
            size += copies * int(length)
    return None if failed else Clean(looked, size)


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
    return ";".join([vault_app.__version__, *parts]).encode()


def _files(root: str, names: Sequence[str]) -> Iterator[tuple[str, os.stat_result]]:
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

    def __init__(self, database: Any, scratch: Any, table: bytes) -> None:
        self._database = database
        self._scratch = scratch
        self._table = table

    def clean(self, chunk: gitstream.Chunk) -> bool:
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


def _undone(chunk: gitstream.Chunk) -> Iterator[bytes]:
    """Yield the texts of a chunk that are written with escapes as they read without."""
    from vault_app.scanner import views

    for number in range(len(chunk.heads)):
        content = chunk.content(number)
        for undo in (views.percent, views.backslash):
            for view in undo(content):
                yield view.data


def _loaded(folder: str) -> _Patterns | None:
    """Return the compiled patterns of this very program, None where they are not there."""
    try:
        import hyperscan

        with open(f"{folder}/{_NOTE}", "rb") as file:  # noqa: PTH123 - as above
            note = file.read()
        mark = stamp() + b"\n"
        head = note[len(mark) :]
        version = f" {getattr(hyperscan, '__version__', '')}\n".encode()
        if not note.startswith(mark) or version not in head:
            return None
        with open(f"{folder}/{COMPILED}", "rb") as file:  # noqa: PTH123 - as above
            data = file.read()
        begin = data.find(b"\n", len(head)) + 1
        if not begin or not data.startswith(head):
            return None
        try:
            database = hyperscan.loadb(data[begin:], hyperscan.HS_MODE_BLOCK)
            scratch = hyperscan.Scratch(database)
        except hyperscan.HyperscanError:  # damaged
            return None
    except (OSError, ImportError):
        return None
    return _Patterns(database, scratch, data[len(head) : begin])
