"""Reads one file in pieces of bounded size and tells where each token stands in it."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from vault_app.scanner import databases
from vault_app.scanner.engine import REACH, Engine, Hit
from vault_app.scanner.markers import marker_near
from vault_app.scanner.opening import FLAGS, Unreadable, reason_of
from vault_app.scanner.passes import Places

_FIRST: Final = 2**16
_PIECE: Final = 8 * 2**20
_OVERLAP: Final = 2 * REACH
_MARK: Final = "\ufeff"
_MARKS: Final = tuple(_MARK.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))
_WITHIN: Final = bytes(range(0x80, 0xC0))
"""What stands within a character of UTF-8, never at its start."""
_Ahead = tuple[int, int]
"""How many characters of UTF-8, and bytes, of a line went by with earlier pieces."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One token in one text: *line* and *column* count from 1, in characters of UTF-8.

    *marker* is the reason its line gives for the token being there, None if it gives none. It is
    told, never obeyed by itself. In a database *page* is set (0: nothing there refers to it any
    more); line and column are then the page and the place in its texts.
    """

    hit: Hit
    line: int
    column: int
    marker: str | None = None
    page: int | None = None

    @property
    def marked(self) -> bool:
        """Tell whether the line says that the token is known and meant."""
        return self.marker is not None


OnPiece = Callable[[int], None]


def sightings(data: bytes, engine: Engine, places: Places | None = None) -> tuple[Sighting, ...]:
    """Return the tokens in *data* with line and column; *places* as in ``Engine.hits``."""
    hits = engine.hits(data, places)
    found = list(_placed(data, hits, 0, len(data))) if hits else []
    if data.startswith(databases.MAGIC):
        found = _with_texts(found, engine, lambda at, size: data[at : at + size], len(data))
    return tuple(found)


def _with_texts(
    raw: list[Sighting], engine: Engine, read: databases.Read, size: int
) -> list[Sighting]:
    """Return what stands in a database's texts, and of *raw* what is nowhere there any more."""
    found = [
        Sighting(hit, page, hit.start + 1, page=page)
        for page, text in databases.pages(read, size)
        for hit in engine.hits(text)
    ]
    values = tuple({one.hit.value for one in found})
    gone = [one for one in raw if not _same(one.hit.value, values)]
    if gone:
        inside = _inside({one.hit.value for one in gone}, read, size)
        gone = [one for one in gone if one.hit.value not in inside]
    return found + [replace(one, page=0) for one in gone]


def _inside(values: set[str], read: databases.Read, size: int) -> set[str]:
    """Return those that are a piece of a longer word in a text: raw bytes do not tell."""
    wanted = {value: value.encode() for value in values}
    return {
        value
        for _, text in databases.pages(read, size)
        for value, written in wanted.items()
        if written in text
    }


def _same(value: str, values: tuple[str, ...]) -> bool:
    """Tell whether *value* is one of *values*, or one with what stands beside it."""
    return bool(values) and (value.startswith(values) or any(v.startswith(value) for v in values))


def read_file(path: str | Path, engine: Engine, on_piece: OnPiece) -> list[Sighting]:
    """Return the tokens in a file; *on_piece* gets how many bytes each piece had.

    Raises Unreadable ``special_file`` or what ``reason_of`` tells.
    """
    try:
        number = os.open(path, FLAGS)
        try:
            return _read(number, engine, on_piece)
        finally:
            os.close(number)
    except OSError as error:
        raise Unreadable(reason_of(error)) from error


def _read(number: int, engine: Engine, on_piece: OnPiece) -> list[Sighting]:
    data = os.read(number, _FIRST)
    if 0 < len(data) < _FIRST:  # of a regular file: all of it
        on_piece(len(data))
        return list(sightings(data, engine))
    status = os.fstat(number)
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("special_file")
    # A log may grow faster than it is read. What has no size, as in /proc, is read to its end.
    left = max(0, status.st_size - len(data)) if status.st_size else None
    found = list(_pieces(data, number, left, engine, on_piece)) if data else []
    return _database(number, found, engine) if data.startswith(databases.MAGIC) else found


def _database(number: int, raw: list[Sighting], engine: Engine) -> list[Sighting]:
    size = os.fstat(number).st_size
    return _with_texts(raw, engine, lambda at, count: _at(number, at, count), size)


def _at(number: int, place: int, size: int) -> bytes:
    os.lseek(number, place, os.SEEK_SET)
    return os.read(number, size)


def _pieces(
    data: bytes, number: int, left: int | None, engine: Engine, on_piece: OnPiece
) -> Iterator[Sighting]:
    fresh, lines, begin = len(data), 0, 0
    ahead = (0, 0)
    while True:
        more = _filled(number, left)
        left = None if left is None else left - len(more)
        fresh += len(more)
        data += more
        last = len(more) < _PIECE
        # An even cut keeps UTF-16 in step; hits in the overlap come with the next piece.
        cut = len(data) if last else max(0, len(data) - _OVERLAP) // 2 * 2
        for found in _placed(data, engine.hits(data), begin, cut, ahead):
            yield Sighting(found.hit, found.line + lines, found.column, found.marker)
        on_piece(fresh)
        if last:
            return
        fresh = 0
        keep = max(0, cut - _OVERLAP)
        lines += data.count(b"\n", 0, keep)
        if lines == 0 and ahead == (0, 0) and data.startswith(_MARKS):
            ahead = (-1, -2)
        ahead = _gone(data, keep, ahead)
        data, begin = data[keep:], cut - keep


def _filled(number: int, left: int | None) -> bytes:
    """Return the next piece, shorter only at the end, which is *left* away where that is known."""
    data = b""
    most = _PIECE if left is None else min(_PIECE, left)
    while len(data) < most:
        # No memory for what does not come.
        more = os.read(number, most - len(data) if left is not None else _FIRST)
        if not more:
            break
        data = data + more if data else more
    return data


def _gone(data: bytes, end: int, ahead: _Ahead) -> _Ahead:
    """Return what went by of the line that goes on at *end*; *ahead* went by before *data*."""
    start = data.rfind(b"\n", 0, end) + 1
    line = data[start:end]
    letters, size = (0, 0) if start else ahead
    return letters + len(line if line.isascii() else line.translate(None, _WITHIN)), size + len(
        line
    )


def _placed(
    data: bytes, hits: tuple[Hit, ...], begin: int, end: int, ahead: _Ahead = (0, 0)
) -> Iterator[Sighting]:
    line, counted = 1, 0
    for hit in hits:
        if not begin <= hit.start < end:
            continue
        line += data.count(b"\n", counted, hit.start)
        counted = hit.start
        start = data.rfind(b"\n", 0, hit.start) + 1
        column = _column(data[start : hit.start], hit.form)
        if start == 0 and ahead != (0, 0):
            column += ahead[1] // 2 if hit.form.startswith("utf-16") else ahead[0]
        yield Sighting(hit, line, column, marker_near(data, hit.start, hit.end))


def _column(before: bytes, form: str) -> int:
    wide = form.startswith("utf-16")
    # The second byte of a little-endian line end is still in front.
    text = before[len(before) % 2 if wide else 0 :].decode(form if wide else "utf-8", "replace")
    return len(text.removeprefix(_MARK)) + 1
