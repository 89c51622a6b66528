"""Runs of a token's characters in which escapes stand, undone; with the way back.

Little is imported: the program beside the look at a history needs it.
"""

import re
from _collections_abc import Callable, Iterator  # collections imports much more
from bisect import bisect_right

from vault_app.scanner.escapes import RUN

_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_BACKSLASH = re.compile(rb"\\(?:(?:u00|x)([2-7][0-9A-Fa-f])|/)")
_BYTES = [bytes((byte,)) for byte in range(256)]
_STOPS = bytes(97 if byte in RUN else 32 for byte in range(256))
_RUN = re.compile(rb"[A-Za-z0-9_.~+/=%:\\-]*")
_REACH = 26_000
_BACK = 200
_SHORTEST = 12

Cuts = tuple[list[int], list[int]]
"""After which bytes of a view something was left out, and how much in all by then."""


class View:
    """*data* undone, beginning at *begin*; ``original`` gives the place an offset came from.

    *cut* tells what was left out at *escapes* places: mostly nobody asks.
    """

    __slots__ = ("_cut", "_cuts", "begin", "data", "end", "escapes")

    def __init__(
        self, data: bytes, begin: int, end: int, escapes: int, cut: Callable[[], Cuts]
    ) -> None:
        """Hold what was undone."""
        self.data = data
        self.begin = begin
        self.end = end
        self.escapes = escapes
        self._cut = cut
        self._cuts: Cuts | None = None

    def original(self, offset: int) -> int:
        """Return where *offset* of the view lies in the original."""
        if self._cuts is None:
            self._cuts = self._cut()
        at, shifts = self._cuts
        index = bisect_right(at, offset - 1)
        return self.begin + offset + (shifts[index - 1] if index else 0)


def percent(data: bytes) -> Iterator[View]:
    """Yield each run of a token's characters in which percent signs stand, undone."""
    return _runs(data, _PERCENT)


def backslash(data: bytes) -> Iterator[View]:
    r"""Yield each run in which ``\u005f``, ``\x5f`` or ``\/`` stand, undone."""
    return _runs(data, _BACKSLASH)


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
    text, count = escape.subn(_meant, data)
    return View(text, begin, begin + len(data), count, lambda: _cuts(data, escape))


def _meant(match: re.Match[bytes]) -> bytes:
    digits = match[1]
    return _BYTES[int(digits, 16)] if digits else b"/"


def _cuts(data: bytes, escape: re.Pattern[bytes]) -> Cuts:
    at, shifts = [], []
    shift = 0
    for match in escape.finditer(data):
        at.append(match.start() - shift)
        shift += len(match[0]) - 1
        shifts.append(shift)
    return at, shifts
