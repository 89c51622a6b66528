"""Plan a rotation: read every remembered place, find the old value in it, touch nothing."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vault_app.core.credential import Credential, Kind
from vault_app.core.errors import EditError, RotationError
from vault_app.core.fingerprint import Digest
from vault_app.core.ids import PlaceId, RotationId, draw
from vault_app.core.place import Occurrence, Place
from vault_app.core.rotation import (
    EMERGENCY_ORDER,
    Consent,
    Detail,
    FileRecord,
    MaskedDiff,
    OldValue,
    PlaceProgress,
    PlaceState,
    Rotation,
    StepName,
    StepState,
    with_step,
)
from vault_app.core.secret import Secret
from vault_app.editors.search import find
from vault_app.providers.provider import Capability
from vault_app.providers.registry import by_id
from vault_app.services.finding import places_for
from vault_app.services.inventory import UNKNOWN_PROVIDER
from vault_app.services.rotation.consumers.steps import plan_place, restart_notes
from vault_app.services.rotation.variables import winning
from vault_app.services.workbench import Workbench
from vault_app.system.files import Snapshot, read_snapshot
from vault_app.system.gitwork import tracked_files


def refuse_unturnable(credential: Credential) -> None:
    """Raise RotationError for what cannot be turned over, with the code that says why."""
    if not credential.claimed:
        raise RotationError("unclaimed", name=credential.name)
    if credential.kind is Kind.OAUTH:
        raise RotationError("refreshes_itself", name=credential.name)
    if credential.provider == UNKNOWN_PROVIDER:
        raise RotationError("unknown_provider", name=credential.name)
    if Capability.CHECK not in by_id(credential.provider).capabilities:
        raise RotationError("not_supported", name=credential.name, provider=credential.provider)


def draft(
    bench: Workbench, credential: Credential, consent: Consent
) -> tuple[Rotation, tuple[FileRecord, ...]]:
    """Return the planned rotation and, per file, its keyed digest. Reads files and one value."""
    refuse_unturnable(credential)
    old = bench.record(credential.item, credential.backend).token
    now = bench.clock.now()
    rotation_id = RotationId(draw())
    progress: list[PlaceProgress] = []
    records: list[FileRecord] = []
    places = bench.store.places.of(credential.id)
    paths = dict.fromkeys(place.path for place in places if place.path)
    tracked = tracked_files(Path(path) for path in paths)
    by_path: dict[str | None, list[Place]] = {}
    for place in places:
        by_path.setdefault(place.path, []).append(place)
    for path in paths:
        known = by_path[path]
        planned, record = plan_file(
            bench, credential, rotation_id, path, known, old, consent, Path(path) in tracked
        )
        progress += planned
        records += [record] if record else []
    elsewhere = [place for place in places if place.path is None]
    progress += [plan_place(place, credential, len(old), consent) for place in elsewhere]
    rotation = Rotation(
        id=rotation_id,
        credential=credential.id,
        old=OldValue(credential.item, credential.backend, credential.fingerprint, credential.hint),
        created_at=now,
        updated_at=now,
        consent=consent,
        places=tuple(progress),
    )
    notes = [*restart_notes(progress), *winning(bench, places, old)]
    return _with_notes(rotation, credential, notes), tuple(records)


def plan_file(
    bench: Workbench,
    credential: Credential,
    rotation_id: RotationId,
    path: str,
    known: Sequence[Place],
    old: Secret,
    consent: Consent,
    tracked: bool | None = None,
) -> tuple[list[PlaceProgress], FileRecord | None]:
    """Plan one file: a progress per occurrence found now, and the record of its state."""
    here = [place for place in known if place.path == path]
    try:
        snapshot = read_snapshot(Path(path))
        occurrences = find(Path(path), snapshot.data, old)
    except EditError as error:
        state = PlaceState.SKIPPED if error.code == "file_missing" else PlaceState.FAILED
        return [PlaceProgress(place, state, Detail(error.code)) for place in here], None
    if not occurrences:
        gone = Detail("not_found_in_file")
        return [PlaceProgress(place, PlaceState.SKIPPED, gone) for place in here], None
    tool = here[0].tool if here else None
    found = places_for(bench, credential, snapshot, occurrences, tool=tool, tracked=tracked)
    places = _matched(found, here)
    length = len(old)
    progress = [
        _progress(place, occurrence, credential, length, consent)
        for place, occurrence in zip(places, occurrences, strict=True)
    ]
    return progress, _record(bench, rotation_id, snapshot)


def _matched(found: Sequence[Place], known: Sequence[Place]) -> list[Place]:
    """Give occurrences found now the ids (and tool) they were remembered under."""
    ids = {(place.key, place.ordinal): place for place in known}
    matched = []
    for place in found:
        before = ids.get((place.key, place.ordinal))
        if before is not None:
            place = replace(place, id=before.id, tool=before.tool, section=before.section)
        matched.append(place)
    return matched


def _record(bench: Workbench, rotation_id: RotationId, snapshot: Snapshot) -> FileRecord:
    return FileRecord(
        rotation=rotation_id,
        target=str(snapshot.target),
        before=bench.key.digest(snapshot.data),
        after=Digest(""),
        splices=(),
        state="planned",
        inode=(snapshot.device, snapshot.inode),
    )


def _progress(
    place: Place, occurrence: Occurrence, credential: Credential, length: int, consent: Consent
) -> PlaceProgress:
    diff = MaskedDiff(occurrence.key, credential.hint, None, length, None)
    if place.id in consent.skip:
        return PlaceProgress(place, PlaceState.SKIPPED, Detail("skipped_by_choice"), diff)
    if place.tracked_by_git and not consent.tracked:
        return PlaceProgress(place, PlaceState.SKIPPED, Detail("tracked_by_git"), diff)
    detail = None if occurrence.readable else Detail("spliced_as_text")
    return PlaceProgress(place, PlaceState.PENDING, detail, diff)


def _with_notes(rotation: Rotation, credential: Credential, notes: Sequence[Detail]) -> Rotation:
    automatic = sum(entry.state is PlaceState.PENDING for entry in rotation.places)
    counts = (("automatic", automatic), ("places", len(rotation.places)))
    details = [Detail("places_planned", counts)]
    tracked = sum(_is(entry, "tracked_by_git") for entry in rotation.places)
    if tracked:
        details.append(Detail("tracked_places", (("places", tracked),)))
    if credential.derived:
        details.append(Detail("derived_die_too", (("names", ", ".join(credential.derived)),)))
    details += notes
    now = rotation.created_at
    rotation = with_step(rotation, StepName.PLAN, StepState.PENDING, now, details)
    guided = [Detail("guided", (("provider", credential.provider),))]
    rotation = with_step(rotation, StepName.OBTAIN, StepState.PENDING, now, guided)
    final = [Detail("no_way_back_from_here")]
    if rotation.consent.emergency:
        final.append(Detail("breaks_until_switched", (("places", len(rotation.places)),)))
        order = {name: number for number, name in enumerate(EMERGENCY_ORDER)}
        steps = tuple(sorted(rotation.steps, key=lambda step: order[step.name]))
        rotation = replace(rotation, steps=steps)
    return with_step(rotation, StepName.REVOKE, StepState.PENDING, now, final)


def _is(entry: PlaceProgress, code: str) -> bool:
    return entry.detail is not None and entry.detail.code == code


def skipped_places(rotation: Rotation) -> tuple[PlaceId, ...]:
    """Return the ids of the places that still hold the old value by choice."""
    codes = ("skipped_by_choice", "tracked_by_git")
    return tuple(
        entry.place.id
        for entry in rotation.places
        if entry.detail is not None and entry.detail.code in codes
    )
