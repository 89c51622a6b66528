"""Which deeds fit the chosen tokens: asked by menu, palette, keys and panel alike."""

from vault_app.gui.detail.next_step import may_turn
from vault_app.services.entry import Entry

ONE = frozenset(
    {
        "next",
        "copy",
        "reveal",
        "rename",
        "search",
        "access",
        "places",
        "timeline",
        "note",
        "policy",
    }
)
"""What is done with one token only."""


def fitting(entries: tuple[Entry, ...], supported: frozenset[str]) -> frozenset[str]:
    """Return the codes of deeds that can be done; *supported*: providers that can be asked."""
    if not entries:
        return frozenset()
    fits = {"remove", "menu"}
    if len(entries) == 1:
        fits |= ONE
        if entries[0].reasons:
            fits.add("ignore")
        if spaces_fit(entries[0], supported):
            fits.add("spaces")
    if turnable(entries, supported):
        fits.add("turn")
    if checkable(entries, supported):
        fits.add("check")
    if unclaimed(entries):
        fits.add("claim")
    return frozenset(fits)


def turnable(entries: tuple[Entry, ...], supported: frozenset[str]) -> tuple[Entry, ...]:
    """Return those that can be rotated; one alone may also go on with an open rotation."""
    if len(entries) == 1 and entries[0].rotation:
        return entries
    return tuple(entry for entry in entries if may_turn(entry, supported))


def checkable(entries: tuple[Entry, ...], supported: frozenset[str]) -> tuple[Entry, ...]:
    """Return those whose provider may be asked (H25: the person's own)."""
    return tuple(
        entry
        for entry in entries
        if entry.credential.claimed and entry.credential.provider in supported
    )


def unclaimed(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return those nobody has called their own yet."""
    return tuple(entry for entry in entries if not entry.credential.claimed)


def spaces_fit(entry: Entry, supported: frozenset[str]) -> bool:
    """Tell whether the provider keeps secrets for programs, and may be asked for them."""
    return entry.credential.claimed and entry.credential.provider in supported
