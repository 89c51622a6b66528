"""Write the new value where the old one stands, one durable write per file, and read it back."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from vault_app.core.errors import EditError, FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.fingerprint import Digest
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
from vault_app.core.text import sanitise
from vault_app.editors.search import find
from vault_app.editors.splicing import Spliced, splice
from vault_app.services.rotation.consumers import steps as consumers
from vault_app.services.rotation.foreign_lock import foreign_lock
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.planning import plan_file
from vault_app.services.rotation.variables import winning
from vault_app.services.rotation.writing import is_half_written, write_file
from vault_app.system.files import Snapshot, read_snapshot
from vault_app.system.process import holders

GROUP = 64
"""Files per journal write: one durable commit for so many intents, one for so many results."""
_AGAIN = (PlaceState.FAILED, PlaceState.CHANGED)
_OPEN = (PlaceState.PENDING, *_AGAIN)


def switch(journal: Journal) -> None:
    """Switch every pending place. A failed one does not stop the others.

    Files are journaled in groups: the intents of a group are durable before its first write, and
    after a crash each file is decided by its keyed digest, not by the state of its places.
    """
    journal.start(StepName.SWITCH)
    files = _by_path(journal)
    for done, group in _grouped(list(files.items())):
        journal.cancel.check()
        journal.tell(StepName.SWITCH.value, done, len(files), group[0][0])
        _switch_group(journal, group)
    consumers.switch_consumers(journal)
    journal.done(StepName.SWITCH)


_Files = list[tuple[str, list[PlaceProgress]]]


def _grouped(files: _Files) -> Iterator[tuple[int, _Files]]:
    """Yield ``(how many before, group)``; two names of one file (links) never share a group.

    The second name then finds the file as the first one's write left it.
    """
    group: _Files = []
    targets: set[object] = set()
    done = 0
    for path, entries in files:
        target = _identity(path)
        if len(group) == GROUP or target in targets:
            yield done, group
            done += len(group)
            group, targets = [], set()
        group.append((path, entries))
        targets.add(target)
    if group:
        yield done, group


def _identity(path: str) -> object:
    try:
        found = Path(path).stat()
    except OSError:
        return os.path.realpath(path)
    return found.st_dev, found.st_ino


def check_places(journal: Journal) -> None:
    """Read every place back; stop if one still holds the old value and nobody let it be."""
    journal.start(StepName.CHECK_PLACES)
    for path, entries in _files(journal, PlaceState.SWITCHED, PlaceState.VERIFIED).items():
        journal.cancel.check()
        _verify_file(journal, Path(path), entries)
    _look_for_returned(journal)
    consumers.check_consumers(journal)
    journal.save(journal.rotation)
    journal.tell(StepName.CHECK_PLACES.value)
    _note_holders(journal)
    blocking = unresolved(journal)
    if blocking and not journal.rotation.consent.keep_old:
        raise journal.wait(
            StepName.CHECK_PLACES, WaitingFor.PERSON, "places_left", places=len(blocking)
        )
    journal.done(StepName.CHECK_PLACES)


def _note_holders(journal: Journal) -> None:
    """Name the person's own processes that keep the old value in their environment (H24)."""
    found = holders(journal.old)
    if found:
        names = ", ".join(f"{sanitise(one.name, 40)} ({one.pid})" for one in found[:5])
        journal.note(StepName.CHECK_PLACES, "processes_hold_it", count=len(found), names=names)
    places = tuple(entry.place for entry in journal.rotation.places)
    for detail in winning(journal.bench, places, journal.old):
        journal.note(StepName.CHECK_PLACES, detail.code, **dict(detail.data))


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


def _by_path(journal: Journal) -> dict[str, list[PlaceProgress]]:
    return _files(journal, *_OPEN)


def _files(journal: Journal, *states: PlaceState) -> dict[str, list[PlaceProgress]]:
    groups: dict[str, list[PlaceProgress]] = {}
    for entry in journal.rotation.places:
        if entry.place.path and entry.place.kind is PlaceKind.FILE and entry.state in states:
            groups.setdefault(entry.place.path, []).append(entry)
    return groups


@dataclass(slots=True)
class _Write:
    """One file about to be written: *data* None if an earlier try had already written it."""

    path: Path
    entries: list[PlaceProgress]
    snapshot: Snapshot
    record: FileRecord
    data: bytes | None = field(repr=False)


def _switch_group(journal: Journal, groups: _Files) -> None:
    table = journal.bench.store.rotations
    known = {record.target: record for record in table.records(journal.rotation.id)}
    with ExitStack() as locks:
        writes = [
            write
            for path, entries in groups
            if (write := _intended(journal, Path(path), entries, known, locks)) is not None
        ]
        table.record_all(write.record for write in writes)
        written = [write for write in writes if _written(journal, write)]
        table.record_all(replace(write.record, state="written") for write in written)
    journal.tell("place")


def _intended(
    journal: Journal,
    path: Path,
    entries: list[PlaceProgress],
    known: Mapping[str, FileRecord],
    locks: ExitStack,
) -> _Write | None:
    """Read, splice and verify one file in memory; None (and noted) if it cannot be switched."""
    try:
        locks.enter_context(foreign_lock(path, journal.bench.foreign_lock_timeout))
        return _spliced(journal, path, entries, known)
    except EditError as error:
        _failed(journal, entries, error)
        return None


def _spliced(
    journal: Journal, path: Path, entries: list[PlaceProgress], known: Mapping[str, FileRecord]
) -> _Write:
    snapshot = read_snapshot(path)
    record = known.get(str(snapshot.target))
    digest = journal.bench.key.digest(snapshot.data)
    if record is not None and not record.after and snapshot.links > 1:
        record = _as_twin(record, known, digest)
    if record is not None and record.after and digest == record.after:
        return _Write(path, entries, snapshot, record, None)
    if record is None or digest != record.before:
        if is_half_written(journal.bench, path):
            raise WriteRefused("half_written", path=str(path))
        raise FileChanged(path=str(path))
    wanted = _wanted(path, snapshot, journal.old, entries)
    spliced = splice(path, snapshot.data, wanted, journal.old, journal.new)
    intended = replace(
        record,
        after=journal.bench.key.digest(spliced.data),
        splices=_splices(spliced, entries),
        state="intended",
    )
    return _Write(path, entries, snapshot, intended, spliced.data)


def _as_twin(record: FileRecord, known: Mapping[str, FileRecord], digest: Digest) -> FileRecord:
    """Return *record* as that of the file's other name, if the file was written by that name."""
    for other in known.values():
        if other.inode == record.inode and other.after and digest == other.after:
            return replace(other, target=record.target)
    return record


def _written(journal: Journal, write: _Write) -> bool:
    try:
        if write.data is not None:
            write_file(journal.bench, journal.rotation.id, write.snapshot, write.data)
    except EditError as error:
        _failed(journal, write.entries, error)
        return False
    _all(journal, write.entries, PlaceState.SWITCHED, None, hint=_new_hint(journal))
    return True


def _failed(journal: Journal, entries: Sequence[PlaceProgress], error: EditError) -> None:
    state = PlaceState.CHANGED if error.code == "file_changed" else PlaceState.FAILED
    _all(journal, entries, state, Detail(error.code))


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
    blocking = {occurrence.key for occurrence in left} - _left_by_choice(journal, path)
    for entry in entries:
        # Wherever it stands in this file: one that appeared since the plan blocks as well.
        ok = bool(fresh) and not blocking
        state = PlaceState.VERIFIED if ok else PlaceState.FAILED
        detail = entry.detail if ok else Detail("old_value_is_back")
        journal.place(replace(entry, state=state, detail=detail), save=False)


def _look_for_returned(journal: Journal) -> None:
    """Fail the places that were gone when planned and hold the old value again."""
    for path, entries in _files(journal, PlaceState.SKIPPED).items():
        gone = [entry for entry in entries if _gone(entry)]
        with suppress(EditError):
            if gone and find(Path(path), read_snapshot(Path(path)).data, journal.old):
                _all(journal, gone, PlaceState.FAILED, Detail("old_value_is_back"))


def _left_by_choice(journal: Journal, path: Path) -> set[str]:
    """Return the keys of one file whose old value was left in place on a person's word."""
    return {
        entry.place.key
        for entry in journal.rotation.places
        if entry.place.path == str(path) and entry.state is PlaceState.SKIPPED and not _gone(entry)
    }
