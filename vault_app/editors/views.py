"""Escapes seen through: the same bytes with one kind of escape undone, and the way back.

A view is for finding only. Each kind is undone by itself; text escaped in two ways at once (JSON
inside a percent-encoded URL) is not seen through.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_NAMED = {b"amp": b"&", b"lt": b"<", b"gt": b">", b"quot": b'"', b"apos": b"'"}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of escape: what undoes it, a literal it cannot do without, and what it is for.

    *plain* is False where it matters only for values holding punctuation.
    """

    name: str
    trigger: bytes
    regex: re.Pattern[bytes]
    undo: Callable[[re.Match[bytes]], bytes]
    plain: bool = True


@dataclass(frozen=True, slots=True)
class View:
    """*data* with escapes undone; the lists hold where pieces begin here and in the original."""

    data: bytes = field(repr=False)
    here: list[int]
    there: list[int]

    def original(self, offset: int) -> int:
        """Return the offset in the original bytes for one in this view."""
        piece = bisect_right(self.here, offset) - 1
        return self.there[piece] + offset - self.here[piece]


def _percent(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[0][1:], 16)])


def _backslash(match: re.Match[bytes]) -> bytes:
    digits = match["hex"]
    return bytes([int(digits, 16)]) if digits else match[0][1:]


def _entity(match: re.Match[bytes]) -> bytes:
    body = match[1]
    if body in _NAMED:
        return _NAMED[body]
    code = int(body[2:], 16) if body[1:2] in b"xX" else int(body[1:])
    return bytes([code]) if code < 0x80 else match[0]


def _second(match: re.Match[bytes]) -> bytes:
    return match[0][1:]


PERCENT = Kind("percent", b"%", re.compile(rb"%[0-7][0-9A-Fa-f]"), _percent)
BACKSLASH = Kind(
    "backslash",
    b"\\",
    re.compile(rb"\\(?:(?:u00|U000000|x)(?P<hex>[0-7][0-9A-Fa-f])|[!-/:-@\[-`{-~])"),
    _backslash,
)
ENTITY = Kind(
    "entity",
    b"&",
    re.compile(rb"&(#[0-9]{1,4}|#[xX][0-9A-Fa-f]{1,3}|amp|lt|gt|quot|apos);"),
    _entity,
)
DOUBLED = Kind("doubled", b"", re.compile(rb"''|\"\"|\$\$|%%"), _second, plain=False)
BACKTICK = Kind("backtick", b"`", re.compile(rb"`[!-/:-@\[-`{-~]"), _second, plain=False)
KINDS = (PERCENT, BACKSLASH, ENTITY, DOUBLED, BACKTICK)


_TRIGGERS = re.compile(b"|".join(re.escape(k.trigger) for k in KINDS if k.plain))


def seen_through(data: bytes, *, punctuation: bool) -> bool:
    """Tell whether *data* may hold any escape that ``views`` undoes; a quick no for most files."""
    return punctuation or _TRIGGERS.search(data) is not None


def views(data: bytes, *, punctuation: bool) -> Iterator[tuple[Kind, View]]:
    """Yield the views of *data* that differ from it; *punctuation*: those for such values too."""
    for kind in KINDS:
        if (kind.plain or punctuation) and kind.trigger in data:
            view = undone(data, kind)
            if view is not None:
                yield kind, view


def undone(data: bytes, kind: Kind) -> View | None:
    """Return the view of *data* with escapes of this kind undone, None if there are none."""
    pieces: list[bytes] = []
    here, there = [0], [0]
    length = last = 0
    for match in kind.regex.finditer(data):
        plain, char = data[last : match.start()], kind.undo(match)
        pieces += (plain, char)
        length += len(plain)
        here += (length, length + len(char))
        there += match.span()
        length += len(char)
        last = match.end()
    if not pieces:
        return None
    pieces.append(data[last:])
    return View(b"".join(pieces), here, there)
