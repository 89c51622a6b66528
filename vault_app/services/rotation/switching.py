"""Write the new value where the old one stands, one durable write per file, and read it back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from vault_app.core.errors import EditError, FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.place import Occurrence, PlaceKind
from vault_app.core.rotation import (
    Detail,
    FileRecord,
    PlaceProgress,
    PlaceState,
    Splice,
    StepName,
    WaitingFor,
)
from vault_app.core.secret import Secret
from vault_app.editors.search import find
from vault_app.editors.splicing import Spliced, splice
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.planning import plan_file
from vault_app.system.files import Snapshot, read_snapshot, write_like

_AGAIN = (PlaceState.FAILED, PlaceState.CHANGED)
_OPEN = (PlaceState.PENDING, *_AGAIN)


def switch(journal: Journal) -> None:
    """Switch every pending place. A failed one does not stop the others."""
    journal.start(StepName.SWITCH)
    groups = _by_path(journal)
    for done, (path, entries) in enumerate(groups.items()):
        journal.cancel.check()
        journal.tell(StepName.SWITCH.value, done, len(groups), path)
        _switch_file(journal, Path(path), entries)
    journal.done(StepName.SWITCH)


def check_places(journal: Journal) -> None:
    """Read every place back; stop if one still holds the old value and nobody let it be."""
    journal.start(StepName.CHECK_PLACES)
    for path, entries in _files(journal, PlaceState.SWITCHED, PlaceState.VERIFIED).items():
        journal.cancel.check()
        _verify_file(journal, Path(path), entries)
    journal.tell(StepName.CHECK_PLACES.value)
    blocking = unresolved(journal)
    if blocking:
        raise journal.wait(
            StepName.CHECK_PLACES, WaitingFor.PERSON, "places_left", places=len(blocking)
        )
    journal.done(StepName.CHECK_PLACES)


def unresolved(journal: Journal) -> tuple[PlaceProgress, ...]:
    """Return the places that block the revoke: they hold the old value, or may."""
    consent = journal.rotation.consent
    return tuple(
        entry
        for entry in journal.rotation.places
        if entry.place.kind is PlaceKind.FILE
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
    if code == "tracked_by_git":
        return journal.rotation.consent.tracked
    return code == "skipped_by_choice" and entry.place.id not in journal.rotation.consent.skip


def _perhaps_written(
    journal: Journal, path: Path, planned: list[PlaceProgress]
) -> list[PlaceProgress]:
    """A file that has lost the old value may hold the new one already: then it is switched."""
    try:
        if find(path, read_snapshot(path).data, journal.new):
            return [replace(entry, state=PlaceState.SWITCHED, detail=None) for entry in planned]
    except EditError:
        return planned
    return planned


def _gone(entry: PlaceProgress) -> bool:
    """Tell whether the old value is no longer there at all (the file or the line went away)."""
    codes = ("file_missing", "not_found_in_file")
    return (
        entry.state is PlaceState.SKIPPED
        and entry.detail is not None
        and (entry.detail.code in codes)
    )


def _by_path(journal: Journal) -> dict[str, list[PlaceProgress]]:
    return _files(journal, *_OPEN)


def _files(journal: Journal, *states: PlaceState) -> dict[str, list[PlaceProgress]]:
    groups: dict[str, list[PlaceProgress]] = {}
    for entry in journal.rotation.places:
        if entry.place.path and entry.place.kind is PlaceKind.FILE and entry.state in states:
            groups.setdefault(entry.place.path, []).append(entry)
    return groups


def _switch_file(journal: Journal, path: Path, entries: list[PlaceProgress]) -> None:
    try:
        with _foreign_lock(path, journal.bench.foreign_lock_timeout):
            _write(journal, path, entries)
    except EditError as error:
        code = PlaceState.CHANGED if error.code == "file_changed" else PlaceState.FAILED
        _all(journal, entries, code, Detail(error.code))
        return
    _all(journal, entries, PlaceState.SWITCHED, None, hint=_new_hint(journal))


def _write(journal: Journal, path: Path, entries: list[PlaceProgress]) -> None:
    """Splice one file under its journal record, unless an earlier try had already written it."""
    snapshot = read_snapshot(path)
    record = _record_of(journal, snapshot)
    digest = journal.bench.key.digest(snapshot.data)
    if record is not None and record.after and digest == record.after:
        return
    if record is None or digest != record.before:
        raise FileChanged(path=str(path))
    wanted = _wanted(path, snapshot, journal.old, entries)
    spliced = splice(path, snapshot.data, wanted, journal.old, journal.new)
    after = journal.bench.key.digest(spliced.data)
    intended = replace(record, after=after, splices=_splices(spliced, entries), state="intended")
    journal.bench.store.rotations.record(intended)
    write_like(snapshot, spliced.data)
    journal.bench.store.rotations.record(replace(intended, state="written"))


def _record_of(journal: Journal, snapshot: Snapshot) -> FileRecord | None:
    records = journal.bench.store.rotations.records(journal.rotation.id)
    return next((r for r in records if r.target == str(snapshot.target)), None)


def _wanted(
    path: Path, snapshot: Snapshot, old: Secret, entries: Sequence[PlaceProgress]
) -> list[Occurrence]:
    """Return the occurrences of the places to switch, in file order."""
    keys = {(entry.place.key, entry.place.ordinal) for entry in entries}
    counts: dict[str, int] = {}
    wanted = []
    for occurrence in find(path, snapshot.data, old):
        ordinal = counts.get(occurrence.key, 0)
        counts[occurrence.key] = ordinal + 1
        if (occurrence.key, ordinal) in keys:
            wanted.append(occurrence)
    if not wanted:
        raise NotFoundInFile(path=str(path))
    return wanted


def _splices(spliced: Spliced, entries: Sequence[PlaceProgress]) -> tuple[Splice, ...]:
    ids = [entry.place.id for entry in entries]
    return tuple(
        Splice(
            ids[min(index, len(ids) - 1)],
            span.start,
            span.old_length,
            span.new_length,
            span.encoding,
            span.key,
        )
        for index, span in enumerate(spliced.splices)
    )


def _all(
    journal: Journal,
    entries: Sequence[PlaceProgress],
    state: PlaceState,
    detail: Detail | None,
    hint: str | None = None,
) -> None:
    length = len(journal.new)
    for entry in entries:
        diff = entry.diff
        if diff is not None and hint is not None:
            diff = replace(diff, new_hint=hint, new_length=length)
        kept = detail or (entry.detail if state is PlaceState.SWITCHED else None)
        journal.place(PlaceProgress(entry.place, state, kept, diff), save=False)
    journal.save(journal.rotation)
    journal.tell("place")


def _new_hint(journal: Journal) -> str | None:
    return journal.rotation.new.hint if journal.rotation.new else None


def _verify_file(journal: Journal, path: Path, entries: Sequence[PlaceProgress]) -> None:
    try:
        snapshot = read_snapshot(path)
        fresh = find(path, snapshot.data, journal.new)
        left = find(path, snapshot.data, journal.old)
    except EditError as error:
        _all(journal, entries, PlaceState.FAILED, Detail(error.code))
        return
    keys = {occurrence.key for occurrence in left}
    for entry in entries:
        ok = bool(fresh) and entry.place.key not in keys
        state = PlaceState.VERIFIED if ok else PlaceState.FAILED
        detail = entry.detail if ok else Detail("old_value_is_back")
        journal.place(replace(entry, state=state, detail=detail), save=False)
    journal.save(journal.rotation)


@contextmanager
def _foreign_lock(path: Path, patience: float) -> Iterator[None]:
    """Take the lock the file's own tool takes round its writes (huggingface_hub has one)."""
    if path.name != "stored_tokens":
        yield
        return
    from filelock import FileLock, Timeout

    try:
        with FileLock(path.with_name(path.name + ".lock"), timeout=patience):
            yield
    except Timeout as error:
        raise WriteRefused("locked_by_tool", path=str(path)) from error
