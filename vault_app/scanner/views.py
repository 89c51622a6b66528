"""Text as it reads once undone: escapes, wrapped lines; with the way back to the original bytes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from vault_app.scanner.escapes import RUN
from vault_app.scanner.written import JOINT, LONGEST_JOINT

_PERCENT: Final = re.compile(rb"%([0-9A-Fa-f]{2})")
_BACKSLASH: Final = re.compile(rb"\\(?:(?:u00|x)([2-7][0-9A-Fa-f])|/)")
_STOPS: Final = bytes(97 if byte in RUN else 32 for byte in range(256))
_RUN: Final = re.compile(rb"[A-Za-z0-9_.~+/=%:\\-]*")
_REACH: Final = 26_000
_BACK: Final = 200
_SHORTEST: Final = 12
_JOINT: Final = re.compile(JOINT)
_LINE: Final = re.compile(rb"[A-Za-z0-9+/_-]*")
_LEAST_LINE: Final = 16
_LEFT: Final = 16
_JOINT_BEFORE: Final = re.compile(JOINT + rb"\Z")

_BASE64_STOPS: Final = bytes(
    97 if byte in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-" else 32
    for byte in range(256)
)


@dataclass(frozen=True, slots=True)
class View:
    """*data* undone, beginning at *begin*; ``original`` gives the place an offset came from."""

    data: bytes = field(repr=False)
    begin: int
    end: int
    _at: list[int] = field(repr=False)
    _shift: list[int] = field(repr=False)

    @property
    def escapes(self) -> int:
        """Return how many places were undone."""
        return len(self._at)

    def original(self, offset: int) -> int:
        """Return where *offset* of the view lies in the original."""
        index = bisect_right(self._at, offset - 1)
        return self.begin + offset + (self._shift[index - 1] if index else 0)


def percent(data: bytes) -> Iterator[View]:
    """Yield each run of a token's characters in which percent signs stand, undone."""
    return _runs(data, _PERCENT)


def backslash(data: bytes) -> Iterator[View]:
    r"""Yield each run in which ``\u005f``, ``\x5f`` or ``\/`` stand, undone."""
    return _runs(data, _BACKSLASH)


def base64_runs(data: bytes, anchor: int) -> Iterator[View]:
    """Yield the run of base64 round *anchor*, where a group of four begins; then its lines joined.

    It begins a little before, a whole number of groups away.
    """
    if anchor < 0:
        return
    before = data[max(0, anchor - _LEFT) : anchor].translate(_BASE64_STOPS)
    begin = anchor - (len(before) - before.rfind(b" ") - 1) // 4 * 4
    text = _line(data, begin)
    yield View(text, begin, begin + len(text), [], [])
    parts, length = [text], len(text)
    at: list[int] = []
    shifts: list[int] = []
    place, shift = begin + length, 0
    while length < _REACH and len(text) >= (_LEAST_LINE if at else 1):
        joint = _JOINT.match(data, place)
        text = _line(data, joint.end()) if joint else b""
        if joint is None or not text:
            break
        shift += len(joint[0])
        at.append(length - 1)
        shifts.append(shift)
        parts.append(text)
        length += len(text)
        place = joint.end() + len(text)
    if at:
        yield View(b"".join(parts), begin, place, at, shifts)


def line_before(data: bytes, end: int) -> int | None:
    """Return where the line that a joint before *end* cuts off ends, None if there is no joint."""
    joint = _JOINT_BEFORE.search(data, max(0, end - LONGEST_JOINT), end)
    return joint.start() if joint else None


def _line(data: bytes, place: int) -> bytes:
    match = _LINE.match(data, place, place + _REACH)
    return match[0] if match else b""


def _runs(data: bytes, escape: re.Pattern[bytes]) -> Iterator[View]:
    match = escape.search(data)
    done = 0
    while match:
        first = match.start()
        before = data[max(done, first - _BACK) : first].translate(_STOPS)
        begin = first - (len(before) - before.rfind(b" ") - 1)
        run = _RUN.match(data, first, first + _REACH)
        end = max(run.end() if run else 0, match.end())
        if end - begin >= _SHORTEST:
            yield _undone(data[begin:end], begin, escape)
        # A run longer than our reach goes on; the next look overlaps this one by half of it.
        done = end if end - first < _REACH else end - _REACH // 2
        match = escape.search(data, done)


def _undone(data: bytes, begin: int, escape: re.Pattern[bytes]) -> View:
    parts, at, shifts = [], [], []
    done = length = shift = 0
    for match in escape.finditer(data):
        kept = data[done : match.start()]
        parts += [kept, bytes((int(match[1], 16),)) if match[1] else b"/"]
        length += len(kept)
        shift += len(match[0]) - 1
        at.append(length)
        shifts.append(shift)
        length += 1
        done = match.end()
    parts.append(data[done:])
    return View(b"".join(parts), begin, begin + len(data), at, shifts)
