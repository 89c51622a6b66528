"""How a table fits a terminal: columns nobody misses go first, words are broken last.

What has no spaces (a path, a name) is broken behind a mark; where even that does not fit, each row
is told line by line.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len, chop_cells

_GAP: Final = 3
"""Letters between two columns."""
_SHORT: Final = 8
"""Letters: a cell of at most so many is never broken, "22 d" least of all."""
_WHOLE: Final = 20
"""Letters: a word of at most so many is never broken."""
_PARTS: Final = re.compile(r"[^/\\._:,@!=&-]*[/\\._:,@!=&-]+|[^/\\._:,@!=&-]+")


class Fit(NamedTuple):
    """The numbers of the columns that stay, and how wide each is."""

    kept: tuple[int, ...]
    widths: tuple[int, ...]


def fit(columns: Sequence[Sequence[str]], spare: Sequence[int], room: int) -> Fit | None:
    """Return which of *columns* (title first) stay in *room*; *spare* ones go in that order.

    None where they do not fit whatever goes.
    """
    kept = list(range(len(columns)))
    for gone in (None, *spare):
        if gone is not None:
            kept.remove(gone)
        least = [max(map(_least, columns[one]), default=0) for one in kept]
        left = room - _GAP * (len(kept) - 1) - sum(least)
        if left >= 0:
            wished = [max(map(cell_len, columns[one]), default=0) for one in kept]
            return Fit(tuple(kept), _shared(least, wished, left))
    return None


def _shared(least: Sequence[int], wished: Sequence[int], left: int) -> tuple[int, ...]:
    """Return *least* and what is *left*, given out evenly to those that wish for more."""
    widths = list(least)
    needy = sorted(range(len(least)), key=lambda one: wished[one] - least[one])
    for place, one in enumerate(needy):
        given = min(wished[one] - least[one], left // (len(needy) - place))
        widths[one] += given
        left -= given
    return tuple(widths)


def _least(text: str) -> int:
    whole = cell_len(text)
    return whole if whole <= _SHORT else max(min(cell_len(one), _WHOLE) for one in text.split(" "))


def lines(text: str, width: int) -> list[str]:
    """Return *text* in lines of at most *width*, broken at blanks, else behind a mark."""
    found = [""]
    for word in text.split(" "):
        joint = " " if found[-1] else ""
        if cell_len(found[-1] + joint + word) <= width:
            found[-1] += joint + word
            continue
        if found[-1]:
            found.append("")
        for part in _PARTS.findall(word) if cell_len(word) > width else [word]:
            for piece in chop_cells(part, width) if cell_len(part) > width else [part]:
                if cell_len(found[-1] + piece) > width:
                    found.append("")
                found[-1] += piece
    return found
