"""All rows of the table with what filtering and sorting needs, laid out in columns once.

Nothing here changes; a changed entry gives a new inventory that shares what it can.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import repeat
from operator import contains
from typing import TYPE_CHECKING

from vault_app.gui.tokens.rows import WORST_FIRST, Column, Face, Flag, Row

if TYPE_CHECKING:
    from vault_app.services.entry import Entry

SINGLE_FLAGS = (Flag.ATTENTION, Flag.CLASSIC, Flag.EXPIRING, Flag.PLAIN)


class Inventory:
    """Rows in the order given, and their keys, flags and texts as lists beside them."""

    certain = True
    """Read of the store, and not what was remembered of it."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        """Lay *rows* out."""
        self.rows = list(rows)
        width = len(self.rows[0].keys) if self.rows else 0
        self.columns = [[row.keys[n] for row in self.rows] for n in range(width)]
        self.flags = [row.flags for row in self.rows]
        self.providers = [row.entry.credential.provider for row in self.rows]
        self.haystacks = [row.haystack for row in self.rows]
        self.ids = [row.entry.credential.id for row in self.rows]
        self.lines = {one: n for n, one in enumerate(self.ids)}
        names = self.columns[Column.TOKEN] if self.rows else []
        self.by_name = sorted(range(len(self.rows)), key=names.__getitem__)
        self.provider_counts = counted(self.providers)
        times = [row.entry.credential.last_checked_at for row in self.rows]
        self.last_checked: datetime | None = max(filter(None, times), default=None)
        self._orders: dict[tuple[int, bool], list[int]] = {}
        self.faces: dict[int, Face] = {}
        """Of the rows that were painted."""

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.flags)

    def face(self, number: int) -> Face:
        """Return what is painted of a row."""
        found = self.faces.get(number)
        if found is None:
            from vault_app.gui.tokens.faces import face_of

            found = self.faces[number] = face_of(self.rows[number])
        return found

    def entries_of(self, numbers: Sequence[int]) -> "tuple[Entry, ...]":
        """Return the entries of some rows."""
        rows = self.rows
        return tuple([rows[number].entry for number in numbers])

    def order(self, column: int, *, descending: bool) -> list[int]:
        """Return the row numbers sorted by a column; equal ones stay in order of name."""
        if not self.flags:
            return []
        if column == Column.TOKEN:
            return self.by_name[::-1] if descending else self.by_name
        known = self._orders.get((column, descending))
        if known is None:
            keys = self.columns[column if column != WORST_FIRST else -1]
            known = self._orders[column, descending] = _sorted(self.by_name, keys, descending)
        return known

    def forget_orders(self) -> None:
        """Sort anew when next asked: remembered orders are those of other rows."""
        self._orders = {}

    def holding(self, needle: str) -> bytes:
        """Return a one for each row whose text holds *needle*.

        Read in the order they lie in memory: in any other, 100,000 texts take twice as long.
        """
        return bytes(map(contains, self.haystacks, repeat(needle)))

    def flag_count(self, flag: Flag) -> int:
        """Return how many rows have *flag*."""
        wanted = int(flag)
        return sum(1 for flags in self.flags if flags & wanted)


def counted(providers: Sequence[str]) -> dict[str, int]:
    """Return how often each provider occurs, the most frequent first."""
    counts: dict[str, int] = {}
    for provider in providers:
        counts[provider] = counts.get(provider, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _sorted(lines: Sequence[int], keys: Sequence[float], descending: bool) -> list[int]:
    """Return *lines* by their keys, equal ones in the order given.

    Many rows with few keys (days, kinds, counts) are dealt out, three times as fast as compared.
    """
    if len(set(keys)) * 8 > len(keys):
        return sorted(lines, key=keys.__getitem__, reverse=descending)
    dealt: dict[float, list[int]] = {}
    for line in lines:
        dealt.setdefault(keys[line], []).append(line)
    return [line for key in sorted(dealt, reverse=descending) for line in dealt[key]]
