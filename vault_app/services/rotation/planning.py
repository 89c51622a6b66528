"""Plan a rotation: read every remembered place, find the old value in it, touch nothing."""

from collections.abc import Sequence
from dataclasses import replace

from vault_app.core.credential import Credential, Kind
from vault_app.core.errors import RotationError
from vault_app.core.ids import PlaceId, RotationId, draw
from vault_app.core.place import Place, Readers
from vault_app.core.rotation import (
    Consent,
    Detail,
    FileRecord,
    OldValue,
    PlaceProgress,
    PlaceState,
    Rotation,
    StepName,
    StepState,
    in_order,
    with_step,
)
from vault_app.core.secret import Secret
from vault_app.providers.provider import Capability
from vault_app.providers.registry import by_id
from vault_app.services import safety
from vault_app.services.inventory import UNKNOWN_PROVIDER
from vault_app.services.rotation.consumers.steps import plan_place, restart_notes
from vault_app.services.rotation.file_look import FileLook
from vault_app.services.rotation.variables import winning
from vault_app.services.workbench import Workbench


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
    bench: Workbench, credential: Credential, consent: Consent, *, recorded: bool = True
) -> tuple[Rotation, tuple[FileRecord, ...]]:
    """Return the planned rotation and, per file, its keyed digest. Reads files and one value.

    One that is only to be shown need not be *recorded*: then there are no digests.
    """
    refuse_unturnable(credential)
    old = bench.record(credential.item, credential.backend).token
    now = bench.clock.now()
    rotation_id = RotationId(draw())
    places = bench.store.places.of(credential.id)
    by_path: dict[str, list[Place]] = {}
    for place in places:
        if place.path:
            by_path.setdefault(place.path, []).append(place)
    look = FileLook(bench.key if recorded else None, rotation_id, credential, old, consent)
    progress, records = look.plan(by_path)
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
    notes += safety.notes(bench, credential.provider)
    return _with_notes(rotation, credential, notes), tuple(records)


def plan_file(
    bench: Workbench,
    credential: Credential,
    rotation_id: RotationId,
    path: str,
    known: Sequence[Place],
    old: Secret,
    consent: Consent,
) -> tuple[list[PlaceProgress], FileRecord | None]:
    """Plan one file afresh: a progress per occurrence found now, and the record of its state."""
    here = [place for place in known if place.path == path]
    look = FileLook(bench.key, rotation_id, credential, old, consent)
    progress, records = look.plan({path: here})
    return progress, records[0] if records else None


def _with_notes(rotation: Rotation, credential: Credential, notes: Sequence[Detail]) -> Rotation:
    automatic = sum(entry.state is PlaceState.PENDING for entry in rotation.places)
    counts = (("automatic", automatic), ("places", len(rotation.places)))
    details = [Detail("places_planned", counts)]
    details += _warned(rotation)
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
        rotation = replace(rotation, steps=in_order(rotation.steps, emergency=True))
    return with_step(rotation, StepName.REVOKE, StepState.PENDING, now, final)


def _warned(rotation: Rotation) -> list[Detail]:
    """Count the places left out because their file is handed on, and those open to everyone."""
    codes = [entry.detail.code for entry in rotation.places if entry.detail is not None]
    counts = {
        "tracked_places": codes.count("tracked_by_git"),
        "synced_places": codes.count("synced_folder"),
        "referred_places": codes.count("by_reference"),
        "open_places": sum(entry.place.readers is Readers.EVERYONE for entry in rotation.places),
    }
    return [Detail(code, (("places", count),)) for code, count in counts.items() if count]


def skipped_places(rotation: Rotation) -> tuple[PlaceId, ...]:
    """Return the ids of the places that still hold the old value by choice."""
    codes = ("skipped_by_choice", "tracked_by_git", "synced_folder", "no_reference")
    return tuple(
        entry.place.id
        for entry in rotation.places
        if entry.detail is not None and entry.detail.code in codes
    )
