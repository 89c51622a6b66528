"""Text behind percent signs and backslashes, undone, with the way back to the original bytes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_PERCENT: Final = re.compile(rb"%(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|2[DdEe])")
_UNICODE: Final = re.compile(rb"\\(?:u00|x)([2-7][0-9A-Fa-f])")


@dataclass(frozen=True, slots=True)
class View:
    """*data* without its escapes; ``original`` gives the place an offset came from."""

    data: bytes
    _at: list[int] = field(repr=False)
    _shift: list[int] = field(repr=False)

    def original(self, offset: int) -> int:
        """Return where *offset* of the view lies in the original."""
        index = bisect_right(self._at, offset - 1)
        return offset + (self._shift[index - 1] if index else 0)


def views(data: bytes) -> Iterator[tuple[str, View]]:
    """Yield the ways *data* reads with escapes undone; none for most files."""
    if b"%" in data and _PERCENT.search(data):
        yield "percent", _undone(data, _PERCENT)
    if b"\\u00" in data or b"\\x" in data:
        yield "json-escape", _undone(data, _UNICODE)


def _undone(data: bytes, regex: re.Pattern[bytes]) -> View:
    parts, at, shifts = [], [], []
    done = length = shift = 0
    for match in regex.finditer(data):
        kept = data[done : match.start()]
        parts += [kept, bytes((int(match[1], 16),))]
        length += len(kept)
        shift += len(match[0]) - 1
        at.append(length)
        shifts.append(shift)
        length += 1
        done = match.end()
    parts.append(data[done:])
    return View(b"".join(parts), at, shifts)
