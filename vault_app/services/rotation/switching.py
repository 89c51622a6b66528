"""Write the new value where the old one stands, one durable write per file, and read it back."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from vault_app.core.credential import parts_of
from vault_app.core.errors import EditError
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import (
    Detail,
    PlaceProgress,
    PlaceState,
    StepName,
    WaitingFor,
)
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.editors.references import standing
from vault_app.editors.values import spots, stands
from vault_app.services.rotation.consumers import steps as consumers
from vault_app.services.rotation.file_group import FileSwitch, grouped
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.planning import plan_file
from vault_app.services.rotation.variables import winning
from vault_app.services.rotation.writing import is_half_written
from vault_app.system.files import read_snapshot
from vault_app.system.process import holders

_AGAIN = (PlaceState.FAILED, PlaceState.CHANGED)
_OPEN = (PlaceState.PENDING, *_AGAIN)


def switch(journal: Journal) -> None:
    """Switch every pending place. A failed one does not stop the others.

    Files are journaled in groups: the intents of a group are durable before its first write, and
    after a crash each file is decided by its keyed digest, not by the state of its places.
    """
    journal.start(StepName.SWITCH)
    files = _files(journal, *_OPEN)
    work = FileSwitch(journal)
    for done, group in grouped(list(files.items())):
        journal.cancel.check()
        journal.tell(StepName.SWITCH.value, done, len(files), group[0][0])
        work.switch(group)
    consumers.switch_consumers(journal)
    journal.done(StepName.SWITCH)


def check_places(journal: Journal) -> None:
    """Read every place back; stop if one still holds the old value and nobody let it be."""
    journal.start(StepName.CHECK_PLACES)
    _verify_files(journal)
    _look_for_returned(journal)
    consumers.check_consumers(journal)
    journal.save(journal.rotation)
    journal.tell(StepName.CHECK_PLACES.value)
    _note_holders(journal)
    _note_references(journal)
    blocking = unresolved(journal)
    if blocking and not journal.rotation.consent.keep_old:
        raise journal.wait(
            StepName.CHECK_PLACES, WaitingFor.PERSON, "places_left", places=len(blocking)
        )
    journal.done(StepName.CHECK_PLACES)


def _note_holders(journal: Journal) -> None:
    """Name the person's own processes that keep the old value in their environment (H24)."""
    secret = next(part.value for part in parts_of(journal.old) if not part.public)
    found = holders(secret)
    if found:
        names = ", ".join(f"{sanitise(one.name, 40)} ({one.pid})" for one in found[:5])
        journal.note(StepName.CHECK_PLACES, "processes_hold_it", count=len(found), names=names)
    places = tuple(entry.place for entry in journal.rotation.places)
    for detail in winning(journal.bench, places, journal.old):
        journal.note(StepName.CHECK_PLACES, detail.code, **dict(detail.data))


def _note_references(journal: Journal) -> None:
    """Say which variables tools must be given now: a reference stands where the value did."""
    referred = [entry.detail for entry in journal.rotation.places if entry.reference]
    names = {str(detail.get("variable")) for detail in referred if detail is not None}
    if names:
        journal.note(
            StepName.CHECK_PLACES,
            "references_need",
            count=len(referred),
            names=", ".join(sorted(names)),
            credential=journal.credential.name,
        )


def unresolved(journal: Journal) -> tuple[PlaceProgress, ...]:
    """Return the places that block the revoke: they hold the old value, or may."""
    consent = journal.rotation.consent
    return tuple(
        entry
        for entry in journal.rotation.places
        if (entry.place.kind is PlaceKind.FILE or consumers.blocks(entry))
        and entry.place.id not in consent.abandon
        and entry.state is not PlaceState.VERIFIED
        and not _gone(entry)
    )


def retry_places(journal: Journal) -> None:
    """Plan the files again whose places failed or changed, so that the next switch takes them."""
    consent = journal.rotation.consent
    waiting = {
        entry.place.path
        for entry in journal.rotation.places
        if entry.place.path and (entry.state in _AGAIN or _newly_allowed(journal, entry))
    }
    known = [entry.place for entry in journal.rotation.places]
    for path in sorted(waiting):
        planned, record = plan_file(
            journal.bench,
            journal.credential,
            journal.rotation.id,
            path,
            known,
            journal.old,
            consent,
        )
        if record is None and all(_gone(entry) for entry in planned):
            planned = _perhaps_written(journal, Path(path), planned)
        _take_plan(journal, path, planned)
        if record is not None:
            journal.bench.store.rotations.record(record)


def _take_plan(journal: Journal, path: str, planned: Sequence[PlaceProgress]) -> None:
    """Replace the progress of one file's places by the fresh plan; switched ones stay."""
    fresh = {entry.place.id for entry in planned}
    kept = tuple(
        entry
        for entry in journal.rotation.places
        if entry.place.path != path or (entry.place.id not in fresh and entry.state in _SETTLED)
    )
    journal.save(replace(journal.rotation, places=kept + tuple(planned)))


_SETTLED = (PlaceState.SWITCHED, PlaceState.VERIFIED)


def _newly_allowed(journal: Journal, entry: PlaceProgress) -> bool:
    code = entry.detail.code if entry.detail else ""
    if entry.state is not PlaceState.SKIPPED:
        return False
    consent = journal.rotation.consent
    if code in ("tracked_by_git", "synced_folder", "no_reference"):
        referred = code != "no_reference" and entry.place.id in consent.refer
        return referred or consent.holds_back(entry.place) is None
    return code == "skipped_by_choice" and entry.place.id not in consent.skip


def _perhaps_written(
    journal: Journal, path: Path, planned: list[PlaceProgress]
) -> list[PlaceProgress]:
    """A file that has lost the old value may hold the new one already: then it is switched."""
    try:
        if stands(read_snapshot(path).data, journal.new, journal.old):
            return [replace(entry, state=PlaceState.SWITCHED, detail=None) for entry in planned]
    except EditError:
        return planned
    if is_half_written(journal.bench, path):
        # Neither value stands there, but not because somebody took the token out.
        torn = Detail("half_written")
        return [replace(entry, state=PlaceState.FAILED, detail=torn) for entry in planned]
    return planned


def _gone(entry: PlaceProgress) -> bool:
    """Tell whether the old value is no longer there at all (the file or the line went away)."""
    codes = ("file_missing", "not_found_in_file", "not_found_in_helper", "not_found_in_store")
    return (
        entry.state is PlaceState.SKIPPED
        and entry.detail is not None
        and (entry.detail.code in codes)
    )


def _files(journal: Journal, *states: PlaceState) -> dict[str, list[PlaceProgress]]:
    groups: dict[str, list[PlaceProgress]] = {}
    for entry in journal.rotation.places:
        if entry.place.path and entry.place.kind is PlaceKind.FILE and entry.state in states:
            groups.setdefault(entry.place.path, []).append(entry)
    return groups


def _verify_files(journal: Journal) -> None:
    """Read every switched file back."""
    chosen = _left_by_choice(journal)
    old, new = journal.old, journal.new
    seen: list[PlaceProgress] = []
    for path, entries in _files(journal, PlaceState.SWITCHED, PlaceState.VERIFIED).items():
        journal.cancel.check()
        try:
            flaw = _flaw(Path(path), entries, old, new, chosen.get(path, frozenset()))
        except EditError as error:
            flaw = Detail(error.code)
        state = PlaceState.FAILED if flaw else PlaceState.VERIFIED
        seen += [replace(entry, state=state, detail=flaw or entry.detail) for entry in entries]
    journal.places(seen)


def _flaw(
    path: Path,
    entries: Sequence[PlaceProgress],
    old: Secret,
    new: Secret,
    chosen: Collection[str],
) -> Detail | None:
    """Tell what is wrong with a switched file: the new value is nowhere, or the old one somewhere.

    One that appeared since the plan counts as well, wherever it stands.
    """
    data = read_snapshot(path).data
    left = {one.key for one in spots(path, data, old)} if stands(data, old, new) else set()
    there = all(entry.reference for entry in entries) or stands(data, new)
    texts = {entry.place.key: text for entry in entries if (text := entry.reference)}
    if texts:
        kept = standing(path, data, texts)
        there = there and {one.key for found in kept.values() for one in found} == set(texts)
    fine = there and left <= set(chosen)
    return None if fine else Detail("old_value_is_back")


def _look_for_returned(journal: Journal) -> None:
    """Fail the places that were gone when planned and hold the old value again."""
    returned: list[PlaceProgress] = []
    detail = Detail("old_value_is_back")
    for path, entries in _files(journal, PlaceState.SKIPPED).items():
        gone = [entry for entry in entries if _gone(entry)]
        with suppress(EditError):
            if gone and stands(read_snapshot(Path(path)).data, journal.old, journal.new):
                returned += [replace(e, state=PlaceState.FAILED, detail=detail) for e in gone]
    journal.places(returned)


def _left_by_choice(journal: Journal) -> dict[str, set[str]]:
    """Return, by file, the keys whose old value was left in place on a person's word."""
    chosen: dict[str, set[str]] = {}
    for entry in journal.rotation.places:
        if entry.state is PlaceState.SKIPPED and entry.place.path and not _gone(entry):
            chosen.setdefault(entry.place.path, set()).add(entry.place.key)
    return chosen
