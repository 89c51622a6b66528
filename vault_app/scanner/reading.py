"""Reads one file in pieces of bounded size and tells where each token stands in it."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.scanner.engine import REACH, Engine, Hit

_PIECE: Final = 8 * 2**20
_OVERLAP: Final = 2 * REACH


@dataclass(frozen=True, slots=True)
class Sighting:
    """One token in one text: *line* and *column* count from 1, in characters of UTF-8."""

    hit: Hit
    line: int
    column: int


class Unreadable(Exception):
    """The file cannot be read; the message is the reason's code."""


def sightings(data: bytes, engine: Engine) -> tuple[Sighting, ...]:
    """Return the tokens in *data* with line and column."""
    return tuple(_placed(data, engine.hits(data), 0, len(data)))


def read_file(path: Path, engine: Engine) -> Iterator[Sighting | int]:
    """Yield the tokens in a file, and after each piece how many bytes it had.

    Raises Unreadable ``special_file``, ``missing``, ``permission_denied`` or ``io_error``.
    """
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
        with os.fdopen(number, "rb", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                raise Unreadable("special_file")
            yield from _pieces(file.read, engine)
    except PermissionError as error:
        raise Unreadable("permission_denied") from error
    except FileNotFoundError as error:
        raise Unreadable("missing") from error
    except OSError as error:
        raise Unreadable("io_error") from error


def _pieces(read: Callable[[int], bytes | None], engine: Engine) -> Iterator[Sighting | int]:
    carried, lines, begin = b"", 0, 0
    while True:
        fresh = read(_PIECE) or b""
        data = carried + fresh
        last = len(fresh) < _PIECE  # of a regular file: its end
        # An even cut keeps UTF-16 in step; hits in the overlap come with the next piece.
        cut = len(data) if last else max(0, len(data) - _OVERLAP) // 2 * 2
        for found in _placed(data, engine.hits(data), begin, cut):
            yield Sighting(found.hit, found.line + lines, found.column)
        yield len(fresh)
        if last:
            return
        keep = max(0, cut - _OVERLAP)
        lines += data.count(b"\n", 0, keep)
        carried, begin = data[keep:], cut - keep


def _placed(data: bytes, hits: tuple[Hit, ...], begin: int, end: int) -> Iterator[Sighting]:
    line, counted = 1, 0
    for hit in hits:
        if not begin <= hit.start < end:
            continue
        line += data.count(b"\n", counted, hit.start)
        counted = hit.start
        start = data.rfind(b"\n", 0, hit.start) + 1
        yield Sighting(hit, line, _column(data[start : hit.start], hit.form))


def _column(before: bytes, form: str) -> int:
    if form.startswith("utf-16"):
        return len(before) // 2 + 1
    return len(before.decode("utf-8", "replace")) + 1


def _binary() -> int:
    return getattr(os, "O_BINARY", 0)
