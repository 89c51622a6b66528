"""What a person may call a place: its id, the start of it, its path, or ``PATH:KEY``."""

from collections.abc import Sequence

from vault_app.core.errors import UsageError
from vault_app.core.ids import PlaceId
from vault_app.core.place import Place
from vault_app.core.text import sanitise


def chosen_places(places: Sequence[Place], wanted: Sequence[str]) -> tuple[PlaceId, ...]:
    """Return the ids of the places named; a path means all places in that file.

    Raises UsageError ``unknown_place`` or ``ambiguous_place``.
    """
    chosen: dict[PlaceId, None] = {}
    for name in wanted:
        for place in _named(places, name):
            chosen[place.id] = None
    return tuple(chosen)


def _named(places: Sequence[Place], name: str) -> list[Place]:
    exact = [place for place in places if place.id == name or _stands_at(place, name)]
    if exact:
        return exact
    starting = [place for place in places if name and place.id.startswith(name)]
    if not starting:
        raise UsageError("unknown_place", name=sanitise(name))
    if len(starting) > 1:
        raise UsageError("ambiguous_place", name=sanitise(name))
    return starting


def _stands_at(place: Place, name: str) -> bool:
    if place.path is None:
        return name in (place.key, f"{place.section}:{place.key}")
    from vault_app.system.homes import expanded

    path = str(expanded(name).absolute())
    return path in (place.path, f"{place.path}:{place.key}")
