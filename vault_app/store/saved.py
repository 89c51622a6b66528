"""A rotation as text, entry by entry: of a thousand places only those that changed are made anew.

Values are immutable, so an entry that is the very object of the last save has the text it had
then. The text is one JSON document; its places come last.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from vault_app.core.rotation import PlaceProgress, Rotation
from vault_app.store.codec import JsonValue, as_text, parse, to_json, to_text
from vault_app.store.journal import Body, change

_PLACES = "places"


@dataclass(frozen=True, slots=True)
class Saved:
    """What one save wrote. *entries*: the values behind *texts*, empty if it was read as text."""

    rotation: Rotation | None
    text: str
    head: Body
    entries: Sequence[PlaceProgress]
    texts: Sequence[str]


def made(rotation: Rotation, before: Saved | None) -> Saved:
    """Return *rotation* as it is to be saved, with what *before* has of it already."""
    head = cast("Body", to_json(replace(rotation, places=())))
    del head[_PLACES]
    entries = rotation.places
    known = before.entries if before is not None else ()
    if len(known) == len(entries) and before is not None:
        pairs = zip(entries, known, before.texts, strict=True)
        texts = [text if entry is old else to_text(entry) for entry, old, text in pairs]
    else:
        texts = [to_text(entry) for entry in entries]
    text = f'{as_text(head)[:-1]},"{_PLACES}":[{",".join(texts)}]}}'
    return Saved(rotation, text, head, entries, texts)


def read(text: str) -> Saved:
    """Return what an earlier process saved as *text*."""
    head = cast("Body", parse(text))
    places = cast("list[JsonValue]", head.pop(_PLACES, []))
    return Saved(None, text, head, (), [as_text(place) for place in places])


def changed_text(before: Saved | None, after: Saved) -> str:
    """Return, as text, what leads from *before* (None: nothing) to *after*."""
    if before is None:
        return after.text
    head = as_text(change(before.head, after.head))
    places = _changed_places(before.texts, after.texts)
    if not places:
        return head
    return f"{head[:-1]}{',' if head != '{}' else ''}{places}}}"


def _changed_places(before: Sequence[str], after: Sequence[str]) -> str:
    if len(before) != len(after):
        return f'"{_PLACES}":[{",".join(after)}]'
    pairs = enumerate(zip(before, after, strict=True))
    fresh = [f'"{index}":{new}' for index, (old, new) in pairs if new is not old and new != old]
    return f'"{_PLACES}[]":{{{",".join(fresh)}}}' if fresh else ""
