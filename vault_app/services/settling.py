"""Look at the places of finished rotations again (H13): a buffer or a tool may bring death back.

An editor that had the file open, or a tool that writes what it once read, can put the old value
back after everything was proven. The old value itself is gone from the vault by then, so it is
known again by its fingerprint.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from vault_app.core.credential import Credential
from vault_app.core.errors import EditError, KeyturnError, UsageError
from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import Rotation, RotationState
from vault_app.editors.references import exchange_referring
from vault_app.editors.search import Found, discover
from vault_app.providers.compound import Compound
from vault_app.providers.registry import by_id
from vault_app.services.settling_elsewhere import give_again, mend_erased, reverted_places
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event
from vault_app.system.files import Snapshot, read_snapshot, write_like

MARKS = (timedelta(minutes=10), timedelta(hours=24))
"""How long after the end of a rotation its places are read again, beside each start."""

_SETTING = "settled"


@dataclass(frozen=True, slots=True)
class Reverted:
    """What holds a dead value again: which rotation turned it, and what it is called.

    *path* is the file; of anything else what names it: tool or store, and key. *place* is set
    then. *certain* False: a remote secret that changed after our push; what it holds now cannot be
    read, so it is told and never switched by itself.
    """

    rotation: RotationId
    credential: CredentialId
    name: str
    path: str
    hint: str
    place: Place | None = None
    certain: bool = True


def look(bench: Workbench, *, start: bool = False) -> tuple[Reverted, ...]:
    """Read the places of rotations that are due to be looked at; return the reverted ones.

    Due is what ended ten minutes or a day ago and was not looked at since that mark; with *start*
    everything that ended in the last two days. Lines that git erased are written again (H4). The
    network is used for remote secrets only, and only where the rotation pushed one.
    """
    found: list[Reverted] = []
    for rotation in recent(bench):
        if start or _mark_due(bench, rotation):
            found += _reverted(bench, rotation)
            _looked(bench, rotation)
    return tuple(found)


def switch_again(bench: Workbench, reverted: Reverted) -> None:
    """Put the new value where a dead one came back; the file is otherwise left as it is.

    Raises UsageError ``not_reverted`` if the dead value is gone meanwhile or was never certain to
    be there, EditError if it cannot be written.
    """
    credential = bench.store.credentials.get(reverted.credential)
    rotation = bench.store.rotations.get(reverted.rotation)
    if credential is None or rotation is None or not reverted.certain:
        raise UsageError("not_reverted", path=reverted.path)
    if reverted.place is None:
        _write_again(bench, rotation, credential, reverted)
    elif not give_again(bench, rotation, credential, reverted.place):
        raise UsageError("not_reverted", path=reverted.path)
    bench.store.history.add(
        Event(bench.clock.now(), credential.id, "switched_again", (("path", reverted.path),))
    )


@dataclass(frozen=True, slots=True)
class Tried:
    """A reverted place and what came of switching it again: *error* None if it holds the new."""

    reverted: Reverted
    error: KeyturnError | None = None


def switch_all_again(bench: Workbench, found: Iterable[Reverted]) -> tuple[Tried, ...]:
    """Switch again whatever can be; one that fails stops no other.

    What is not reverted any more is done; what was never certain to be is left out.
    """
    tried = []
    for one in found:
        try:
            if one.certain:
                switch_again(bench, one)
        except EditError as error:
            tried.append(Tried(one, error))
        except UsageError:
            tried.append(Tried(one))
        else:
            tried += [Tried(one)] if one.certain else []
    return tuple(tried)


def _write_again(
    bench: Workbench, rotation: Rotation, credential: Credential, reverted: Reverted
) -> None:
    path = Path(reverted.path)
    snapshot = read_snapshot(path)
    dead = next((one for one in _dead_in(bench, rotation, snapshot)), None)
    if dead is None:
        raise UsageError("not_reverted", path=reverted.path)
    new = bench.record(credential.item, credential.backend).token
    here = [entry for entry in rotation.places if entry.place.path == reverted.path]
    texts = {entry.place.key: text for entry in here if (text := entry.reference)}
    spots = dead.occurrences
    references = {one.start: texts[one.key] for one in spots if one.key in texts}
    spliced = exchange_referring(path, snapshot.data, spots, references, dead.value, new)
    write_like(snapshot, spliced.data)


def recent(bench: Workbench) -> Iterator[Rotation]:
    """Yield the rotations of the last two days that proved their old token dead."""
    now = bench.clock.now()
    for rotation in bench.store.rotations.all():
        proven = rotation.old.proven_dead_at is not None
        if rotation.state is RotationState.DONE and proven:
            age = now - rotation.updated_at
            if timedelta(0) <= age <= 2 * MARKS[-1]:
                yield rotation


def _mark_due(bench: Workbench, rotation: Rotation) -> bool:
    age = bench.clock.now() - rotation.updated_at
    passed = [mark for mark in MARKS if age >= mark]
    seen = _seen(bench).get(rotation.id)
    if not passed:
        return False
    return seen is None or datetime.fromisoformat(seen) < rotation.updated_at + passed[-1]


def _seen(bench: Workbench) -> dict[str, str]:
    kept = bench.store.settings.get(_SETTING, {})
    return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}


def _looked(bench: Workbench, rotation: Rotation) -> None:
    fresh = {one.id for one in recent(bench)}
    seen = {key: value for key, value in _seen(bench).items() if key in fresh}
    seen[rotation.id] = bench.clock.now().isoformat()
    bench.store.settings.set(_SETTING, {**seen})


def _reverted(bench: Workbench, rotation: Rotation) -> Iterator[Reverted]:
    credential = bench.store.credentials.get(rotation.credential)
    if credential is None:
        return
    with suppress(EditError):
        mend_erased(bench, rotation, credential)
    for path in dict.fromkeys(e.place.path for e in rotation.places if e.place.path):
        try:
            snapshot = read_snapshot(Path(path))
            hit = any(True for _ in _dead_in(bench, rotation, snapshot))
        except (EditError, KeyturnError):
            continue
        if hit:
            # Of several parts only the first one is told by its mark: the rest needs a person.
            whole = not isinstance(by_id(credential.provider), Compound)
            yield replace(_named(bench, rotation, credential, path), certain=whole)
    for place, certain in reverted_places(bench, rotation, credential):
        helper = place.kind is PlaceKind.HELPER
        path = f"{place.tool if helper else place.section}: {place.key}"
        found = _named(bench, rotation, credential, path, certain=certain)
        yield replace(found, place=place, certain=certain)


def _named(
    bench: Workbench,
    rotation: Rotation,
    credential: Credential,
    path: str,
    *,
    certain: bool = True,
) -> Reverted:
    now, data = bench.clock.now(), (("hint", rotation.old.hint), ("path", path))
    bench.store.history.add(
        Event(now, credential.id, "dead_value_back" if certain else "remote_changed", data)
    )
    return Reverted(rotation.id, credential.id, credential.name, path, rotation.old.hint)


def _dead_in(bench: Workbench, rotation: Rotation, snapshot: Snapshot) -> Iterator[Found]:
    """Yield the rotation's dead value where it stands; other values are none of our business."""
    credential = bench.store.credentials.get(rotation.credential)
    patterns = by_id(credential.provider).patterns if credential else ()
    for found in discover(snapshot.path, snapshot.data, patterns):
        if bench.key.fingerprint(found.value) == rotation.old.fingerprint:
            yield found
