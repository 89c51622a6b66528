"""All rows of the table with what filtering and sorting needs, laid out in columns once.

Made off the GUI thread. Nothing here changes; a changed entry gives a new inventory that shares
what it can.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from itertools import repeat
from operator import contains

from vault_app.core.ids import CredentialId
from vault_app.gui.tokens.rows import WORST_FIRST, Column, Flag, Row, row_of
from vault_app.services.entry import Entry

SINGLE_FLAGS = (Flag.ATTENTION, Flag.CLASSIC, Flag.EXPIRING, Flag.PLAIN)


class Inventory:
    """Rows in the order given, and their keys, flags and texts as lists beside them."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        """Lay *rows* out."""
        self.rows = list(rows)
        width = len(self.rows[0].keys) if self.rows else 0
        self.columns = [[row.keys[n] for row in self.rows] for n in range(width)]
        self.flags = [row.flags for row in self.rows]
        self.providers = [row.entry.credential.provider for row in self.rows]
        self.haystacks = [row.haystack for row in self.rows]
        self.lines = {row.entry.credential.id: n for n, row in enumerate(self.rows)}
        names = self.columns[Column.TOKEN] if self.rows else []
        self.by_name = sorted(range(len(self.rows)), key=names.__getitem__)
        self.provider_counts = _counted(self.providers)
        self._orders: dict[tuple[int, bool], list[int]] = {}

    def order(self, column: int, *, descending: bool) -> list[int]:
        """Return the row numbers sorted by a column; equal ones stay in order of name."""
        if not self.rows:
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

    def replaced(self, entries: Iterable[Entry]) -> "Inventory | None":
        """Return this with changed entries; None if one is new, renamed or of another provider."""
        made = copy(self)
        made.forget_orders()
        made.rows = self.rows.copy()
        made.columns = [column.copy() for column in self.columns]
        made.flags, made.haystacks = self.flags.copy(), self.haystacks.copy()
        for entry in entries:
            number = self.lines.get(entry.credential.id)
            if number is None or not _alike(self.rows[number].entry, entry):
                return None
            row = row_of(entry, self.columns[Column.TOKEN][number])
            made.rows[number] = row
            made.flags[number], made.haystacks[number] = row.flags, row.haystack
            for column, key in zip(made.columns, row.keys, strict=True):
                column[number] = key
        return made


Laid = tuple[Inventory, tuple[Entry, ...]]
"""An inventory with the entries it was made of."""


def inventory_of(entries: Iterable[Entry]) -> Inventory:
    """Return the inventory of *entries*, in the given order."""
    listed = list(entries)
    folded = [entry.credential.name.casefold() for entry in listed]
    by_name = sorted(range(len(listed)), key=folded.__getitem__)
    ranks = {number: rank for rank, number in enumerate(by_name)}
    return Inventory([row_of(entry, ranks[number]) for number, entry in enumerate(listed)])


def relaid(inventory: Inventory, before: Sequence[Entry], entries: Sequence[Entry]) -> Inventory:
    """Return the inventory of *entries*, given the one of those *before*: it shares what it can."""
    if before is entries:
        return inventory
    if [one.credential.id for one in before] != [one.credential.id for one in entries]:
        return inventory_of(entries)
    new = [now for then, now in zip(before, entries, strict=True) if now is not then]
    return inventory.replaced(new) or inventory_of(entries)


def changed(inventory: Inventory, entries: Iterable[Entry]) -> Inventory:
    """Return *inventory* with changed and new entries."""
    listed = tuple(entries)
    made = inventory.replaced(listed)
    if made is not None:
        return made
    new: dict[CredentialId, Entry] = {entry.credential.id: entry for entry in listed}
    merged = [new.pop(row.entry.credential.id, row.entry) for row in inventory.rows]
    return inventory_of([*merged, *new.values()])


def without(inventory: Inventory, ids: Iterable[CredentialId]) -> Inventory:
    """Return *inventory* without some entries."""
    gone = set(ids)
    kept = [row.entry for row in inventory.rows if row.entry.credential.id not in gone]
    return inventory_of(kept)


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


def _alike(old: Entry, new: Entry) -> bool:
    before, after = old.credential, new.credential
    return before.name == after.name and before.provider == after.provider


def _counted(providers: Sequence[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for provider in providers:
        counts[provider] = counts.get(provider, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
