"""Inventories made of entries, and of what has changed since. Made off the GUI thread."""

from collections.abc import Iterable, Sequence
from copy import copy

from vault_app.core.ids import CredentialId
from vault_app.gui.tokens.arranged import Inventory as Inventory
from vault_app.gui.tokens.faces import row_of
from vault_app.gui.tokens.rows import Column
from vault_app.services.entry import Entry

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
    return replaced(inventory, new) or inventory_of(entries)


def changed(inventory: Inventory, entries: Iterable[Entry]) -> Inventory:
    """Return *inventory* with changed and new entries."""
    listed = tuple(entries)
    made = replaced(inventory, listed)
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


def replaced(inventory: Inventory, entries: Iterable[Entry]) -> Inventory | None:
    """Return it with changed entries; None if one is new, renamed or of another provider."""
    made = copy(inventory)
    made.forget_orders()
    made.rows, made.faces = inventory.rows.copy(), inventory.faces.copy()
    made.columns = [column.copy() for column in inventory.columns]
    made.flags, made.haystacks = inventory.flags.copy(), inventory.haystacks.copy()
    for entry in entries:
        number = inventory.lines.get(entry.credential.id)
        if number is None or not _alike(inventory.rows[number].entry, entry):
            return None
        row = row_of(entry, inventory.columns[Column.TOKEN][number])
        made.rows[number] = row
        made.faces.pop(number, None)
        made.flags[number], made.haystacks[number] = row.flags, row.haystack
        for column, key in zip(made.columns, row.keys, strict=True):
            column[number] = key
    times = [row.entry.credential.last_checked_at for row in made.rows]
    made.last_checked = max(filter(None, times), default=None)
    return made


def _alike(old: Entry, new: Entry) -> bool:
    before, after = old.credential, new.credential
    return before.name == after.name and before.provider == after.provider
