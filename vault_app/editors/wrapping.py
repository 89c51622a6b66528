"""Base64 broken over lines (``base64`` and MIME wrap it at 76, PEM at 64): joined to be searched.

What stands between two lines is the same throughout: a line end with its indentation, perhaps a
comment's mark, a backslash that continues the line, or the two characters ``\\n`` of an escape.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from vault_app.editors.views import View

_CHAR = rb"[A-Za-z0-9+/_-]"
_SEPARATOR = rb"(?:(?:\\r)?\\n|\\?\r?\n[ \t]*+(?:(?:[\#>;*]|//)[ \t]++)?)"
_FIRST = re.compile(_CHAR + rb"{20,}+(?P<separator>" + _SEPARATOR + rb")" + _CHAR)
_LINE = re.compile(_CHAR + rb"++")
_BETWEEN = re.compile(_SEPARATOR + rb"(?=" + _CHAR + rb")")


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
    """Return *data* with the broken lines of base64 put together, None if there are none."""
    pieces: list[bytes] = []
    here, there = [0], [0]
    length = last = 0
    for lines in regions(data):
        for (_, end), (start, _) in pairwise(lines):
            pieces.append(data[last:end])
            length += end - last
            here.append(length)
            there.append(start)
            last = start
    if not pieces:
        return None
    pieces.append(data[last:])
    return View(b"".join(pieces), here, there)


def regions(data: bytes) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans of the lines of each text that may be broken base64, two at least."""
    match = _FIRST.search(data)
    while match:
        lines = _lines(data, match.start(), match["separator"])
        if len(lines) > 1:
            yield lines
        match = _FIRST.search(data, lines[-1][1])


def _lines(data: bytes, start: int, separator: bytes) -> list[tuple[int, int]]:
    """Follow the lines from *start*; one shorter than those before it is the last."""
    spans: list[tuple[int, int]] = []
    widest = 0
    while match := _LINE.match(data, start):
        spans.append(match.span())
        size = match.end() - match.start()
        shorter = size < widest
        widest = max(widest, size)
        if shorter or not data.startswith(separator, match.end()):
            break
        start = match.end() + len(separator)
    return spans
