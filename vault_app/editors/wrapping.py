"""Base64 broken over lines (``base64`` and MIME wrap it at 76, PEM at 64): joined to be searched.

What stands between two lines is the same throughout: a line end with its indentation, perhaps a
comment's mark, a backslash that continues the line, or the two characters ``\\n`` of an escape.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from vault_app.editors.views import View

_CHAR = rb"[A-Za-z0-9+/_-]"
_SEPARATOR = rb"(?:(?:\\r)?\\n|\\?\r?\n[ \t]*+(?:(?:[\#>;*]|//)[ \t]++)?)"
_FIRST = re.compile(_CHAR + rb"{32,}+(?P<separator>" + _SEPARATOR + rb")" + _CHAR)
_LINE = re.compile(_CHAR + rb"++={0,2}|={1,2}")
_BETWEEN = re.compile(_SEPARATOR + rb"(?=[A-Za-z0-9+/_=-])")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was broken: the lines' lengths but the last one's, the widest, what is between."""

    lengths: tuple[int, ...]
    width: int
    separator: bytes

    def over(self, text: bytes) -> bytes:
        """Return *text* broken the same way; lines more than there were are of the full width."""
        lines, at = [], 0
        for length in self.lengths:
            if at + length >= len(text):
                break
            lines.append(text[at : at + length])
            at += length
        while len(text) - at > self.width:
            lines.append(text[at : at + self.width])
            at += self.width
        return self.separator.join((*lines, text[at:]))

    def packed(self) -> str:
        """Return the wrapping as a short text: ``76x3+60x1~0a2020``."""
        runs = "+".join(f"{length}x{len([*same])}" for length, same in groupby(self.lengths))
        return f"{runs}<{self.width}~{self.separator.hex()}"


def unpacked(text: str) -> Wrapping:
    """Return the wrapping that ``packed`` gave as *text*."""
    runs, _, rest = text.partition("<")
    width, _, separator = rest.partition("~")
    lengths: list[int] = []
    for run in runs.split("+"):
        length, _, count = run.partition("x")
        lengths += [int(length)] * int(count)
    return Wrapping(tuple(lengths), int(width), bytes.fromhex(separator))


def unwrapped(text: bytes) -> tuple[bytes, Wrapping | None]:
    """Return *text* as one line, and how it was broken (None if it is one line)."""
    match = _BETWEEN.search(text)
    if match is None:
        return text, None
    lines = text.split(match[0])
    lengths = tuple(len(line) for line in lines)
    return b"".join(lines), Wrapping(lengths[:-1], max(lengths), match[0])


def readings(text: bytes) -> tuple[str, ...]:
    """Return what a parser may read for *text*: its line ends kept, folded to a blank, or gone."""
    line, wrapping = unwrapped(text)
    if wrapping is None:
        return (text.decode(), line.decode())
    lines = text.decode().split(wrapping.separator.decode())
    return (text.decode(), *(between.join(lines) for between in ("\n", "\r\n", " ", "")))


def joined(data: bytes) -> View | None:
    """Return the texts of *data* that may be broken base64, each put together; None if none is."""
    pieces: list[bytes] = []
    here, there = [0], [0]
    length = 0
    for lines in regions(data):
        for start, end in lines:
            pieces.append(data[start:end])
            here.append(length)
            there.append(start)
            length += end - start
        pieces.append(b" ")
        length += 1
    return View(b"".join(pieces), here, there) if pieces else None


_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_ALIKE = bytes.maketrans(_LETTERS, b"A" * len(_LETTERS))
SHORTEST = 32
"""Characters that the first line of broken base64 has at least."""

_LONG = b"A" * SHORTEST
_REACH = 256


def regions(data: bytes) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans of the lines of each text that may be broken base64, two at least.

    Cheap where no line is long enough, as in most files.
    """
    alike = data.translate(_ALIKE)
    at = alike.find(_LONG)
    while at >= 0:
        begin = max(0, at - _REACH)
        start = begin + len(data[begin:at].rstrip(_LETTERS + b"-_"))
        match = _FIRST.match(data, start)
        lines = _lines(data, start, match["separator"]) if match else []
        if len(lines) > 1:
            yield lines
        at = alike.find(_LONG, lines[-1][1] if lines else _end(data, at))


def _end(data: bytes, at: int) -> int:
    match = _LINE.match(data, at)
    return match.end() if match else at + 1


def _lines(data: bytes, start: int, separator: bytes) -> list[tuple[int, int]]:
    """Follow the lines from *start*; one shorter than those before it is the last."""
    spans: list[tuple[int, int]] = []
    widest = 0
    while match := _LINE.match(data, start):
        spans.append(match.span())
        size = match.end() - match.start()
        last = size < widest or match[0].endswith(b"=")
        widest = max(widest, size)
        if last or not data.startswith(separator, match.end()):
            break
        start = match.end() + len(separator)
    return spans
