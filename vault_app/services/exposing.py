"""Who else gets at the places of a token now: git, synced folders, other users of this machine."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from vault_app.core.place import Place, PlaceKind
from vault_app.scanner.exposure import Exposure, Exposures
from vault_app.services.entry import Entry
from vault_app.services.inventory import entry_of, resolve
from vault_app.services.workbench import Workbench
from vault_app.system.gitwork import tracked_files


def exposed(place: Place, found: Exposure, *, tracked: bool) -> Place:
    """Return *place* as *found* and git tell it; of a file that is gone only its folder tells."""
    now = (tracked, found.mode or place.mode, found.readers, found.synced)
    if now == (place.tracked_by_git, place.mode, place.readers, place.synced):
        return place
    in_git, mode, readers, synced = now
    return replace(place, tracked_by_git=in_git, mode=mode, readers=readers, synced=synced)


def looked_at(places: Iterable[Place]) -> list[Place]:
    """Return *places* as git and the file system tell them now; each is asked once for all."""
    listed = list(places)
    tracked = tracked_files({Path(place.path) for place in listed if place.path})
    exposures = Exposures()
    known: dict[str, Exposure] = {}
    found = []
    for place in listed:
        name = place.path if place.kind is PlaceKind.FILE else None
        if name is None:
            found.append(place)
            continue
        if name not in known:
            known[name] = exposures.of(name)
        found.append(exposed(place, known[name], tracked=Path(name) in tracked))
    return found


def look_again(bench: Workbench, name: str) -> Entry:
    """Look at the known places of one token again, without reading any; return its entry.

    Permissions change, and files come into repositories and synced folders, without their bytes
    changing.
    """
    credential = resolve(bench, name)
    known = bench.store.places.of(credential.id)
    fresh = looked_at(known)
    changed = [now for now, before in zip(fresh, known, strict=True) if now is not before]
    if changed:
        bench.store.places.remember(changed)
    return entry_of(bench, credential)
