"""What is to be known of a place besides its name, each with an icon and words of its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vault_app.core.place import Place, PlaceKind, Readers
from vault_app.core.text import sanitise
from vault_app.gui.marking import tr

ORDER = ("danger", "warning", "good", "muted")
"""The tones, worst first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing: an icon, words, and the tone both are painted in."""

    icon: str
    words: str
    tone: str


def marks_of(place: Place) -> tuple[Mark, ...]:
    """Return what is to be known of *place*, the worst first; plain text is told elsewhere."""
    if place.kind is PlaceKind.HELPER:
        return (_kept(place),)
    found = []
    if not place.certain:
        found.append(Mark("question", tr("probably this one"), "muted"))
    if place.tracked_by_git:
        found.append(Mark("branch", tr("tracked by git"), "danger"))
    if place.synced:
        found.append(Mark("cloud", tr("synced folder"), "warning"))
    if place.readers is Readers.EVERYONE:
        found.append(Mark("people", tr("open to everyone"), "warning"))
    if place.readers is Readers.GROUP:
        found.append(Mark("people", tr("open to its group"), "warning"))
    return tuple(found)


def worst(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the worst of *marks*, the first of equals; nothing for none."""
    listed = list(marks)
    return (min(listed, key=lambda mark: ORDER.index(mark.tone)),) if listed else ()


def spoken(marks: Sequence[Mark]) -> str:
    """Return them in words."""
    return ", ".join(mark.words for mark in marks)


def summary(places: Sequence[Place]) -> tuple[Mark, ...]:
    """Return how many of *places* are how, for the line above them; nothing that is nowhere."""
    plain = sum(place.plaintext for place in places)
    tracked = sum(place.tracked_by_git for place in places)
    synced = sum(place.synced for place in places)
    everyone = sum(place.readers is Readers.EVERYONE for place in places)
    kept = sum(place.in_keychain for place in places)
    told = (
        (tracked, Mark("branch", tr("%Ln in git", "", tracked), "danger")),
        (synced, Mark("cloud", tr("%Ln synced", "", synced), "warning")),
        (everyone, Mark("people", tr("%Ln open to everyone", "", everyone), "warning")),
        (plain, Mark("drop", tr("%Ln in plain text", "", plain), "muted")),
        (kept, Mark("lock", tr("%Ln in the keychain", "", kept), "good")),
    )
    return tuple(mark for number, mark in told if number)


def _kept(place: Place) -> Mark:
    if place.in_keychain:
        return Mark("lock", tr("in the keychain"), "good")
    if place.keeper == "cache":
        return Mark("clock", tr("in memory for a while"), "muted")
    if place.keeper:
        keeper = sanitise(place.keeper, 40)
        return Mark("helper", tr("kept by {program}").format(program=keeper), "muted")
    return Mark("helper", tr("kept by a helper program"), "muted")
