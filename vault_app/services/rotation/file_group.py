"""Switches a group of files together: all intents durable first, then the writes, then results.

After a crash each file is decided by its keyed digest, whatever the journal had time to say.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from vault_app.core.credential import Joined
from vault_app.core.errors import EditError, FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.fingerprint import Digest, FingerprintKey
from vault_app.core.ids import PlaceId, RotationId
from vault_app.core.place import Occurrence
from vault_app.core.rotation import Detail, FileRecord, PlaceProgress, PlaceState, Splice
from vault_app.core.secret import Secret
from vault_app.editors.references import exchange_referring
from vault_app.editors.splicing import Spliced
from vault_app.editors.values import exchange, spots
from vault_app.services.rotation.foreign_lock import foreign_lock
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.writing import is_half_written, write_files
from vault_app.system.files import Snapshot, read_snapshot

GROUP = 64
"""Files per journal write: one durable commit for so many intents, one for so many results."""

Files = Sequence[tuple[str, list[PlaceProgress]]]


def grouped(files: Files) -> Iterator[tuple[int, Files]]:
    """Yield ``(how many before, group)``; two names of one file (links) never share a group.

    The second name then finds the file as the first one's write left it.
    """
    group: list[tuple[str, list[PlaceProgress]]] = []
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


@dataclass(frozen=True, slots=True)
class _Values:
    """What every file of a group needs, asked of the vault once."""

    old: Secret
    new: Secret
    key: FingerprintKey


@dataclass(slots=True)
class _Write:
    """One file about to be written: *data* None if an earlier try had already written it."""

    entries: Sequence[PlaceProgress]
    snapshot: Snapshot
    record: FileRecord
    data: bytes | None = field(repr=False)
    error: EditError | None = None


class FileSwitch:
    """One pass over the files of a rotation; knows the record of each, as the journal has it."""

    def __init__(self, journal: Journal) -> None:
        """Read the records; nobody else writes them while the rotation's lock is held."""
        self._journal = journal
        self._table = journal.bench.store.rotations
        self._records = {record.target: record for record in self._table.records(self._rotation)}
        self._shared = self._table.targets_of_others(self._rotation)
        self._changed: list[PlaceProgress] = []

    @property
    def _rotation(self) -> RotationId:
        return self._journal.rotation.id

    def switch(self, group: Files) -> None:
        """Switch the files of one group; one that cannot be switched is noted and left."""
        journal = self._journal
        values = _Values(journal.old, journal.new, journal.bench.key)
        self._changed = []
        with ExitStack() as locks:
            writes = self._intended(group, values, locks)
            self._table.record_all(write.record for write in writes)
            self._records |= {write.record.target: write.record for write in writes}
            self._write(writes)
            written = [write for write in writes if write.error is None]
            self._journal_written([write.record for write in written])
        for write in written:
            self._changed += self._switched(write, values.new)
        journal.places(self._changed)
        journal.tell("place")

    def _journal_written(self, records: Sequence[FileRecord]) -> None:
        """Note the writes; rotations of other tokens in the same files plan on with what is now."""
        shared = [(one.target, one.before, one.after) for one in records]
        shared = [one for one in shared if one[0] in self._shared]
        with self._journal.bench.store.transaction():
            self._table.mark_all(self._rotation, [one.target for one in records], "written")
            self._table.hand_on(self._rotation, shared)

    def _intended(self, group: Files, values: _Values, locks: ExitStack) -> list[_Write]:
        """Read, splice and verify each file in memory; note those that cannot be switched."""
        writes = []
        patience = self._journal.bench.foreign_lock_timeout
        for path, entries in group:
            try:
                locks.enter_context(foreign_lock(Path(path), patience))
                writes.append(self._spliced(Path(path), entries, values))
            except EditError as error:
                self._failed(entries, error)
        return writes

    def _write(self, writes: Sequence[_Write]) -> None:
        todo = [(write, write.data) for write in writes if write.data is not None]
        fresh = [(write.snapshot, data) for write, data in todo]
        told = write_files(self._journal.bench, self._rotation, fresh)
        for (write, _data), error in zip(todo, told, strict=True):
            if error is not None:
                write.error = error
                self._failed(write.entries, error)

    def _spliced(self, path: Path, entries: Sequence[PlaceProgress], values: _Values) -> _Write:
        snapshot = read_snapshot(path)
        record = self._records.get(str(snapshot.target))
        digest = values.key.digest(snapshot.data)
        if record is not None and not record.after and snapshot.links > 1:
            record = self._as_twin(record, digest)
        if record is not None and record.after and digest == record.after:
            return _Write(entries, snapshot, record, None)
        if record is None or digest != record.before:
            if is_half_written(self._journal.bench, path):
                raise WriteRefused("half_written", path=str(path))
            raise FileChanged(path=str(path))
        wanted = _wanted(path, snapshot, values.old, entries)
        chosen = [occurrence for occurrence, _place in wanted]
        spliced = _exchanged(path, snapshot.data, chosen, _references(wanted, entries), values)
        intended = replace(
            record,
            after=values.key.digest(spliced.data),
            splices=_splices(spliced, {one.start: place for one, place in wanted}),
            state="intended",
        )
        return _Write(entries, snapshot, intended, spliced.data)

    def _as_twin(self, record: FileRecord, digest: Digest) -> FileRecord:
        """Return *record* as that of the file's other name, if it was written by that name."""
        for other in self._records.values():
            if other.inode == record.inode and other.after and digest == other.after:
                return replace(other, target=record.target)
        return record

    def _failed(self, entries: Sequence[PlaceProgress], error: EditError) -> None:
        state = PlaceState.CHANGED if error.code == "file_changed" else PlaceState.FAILED
        detail = Detail(error.code)
        self._changed += [replace(entry, state=state, detail=detail) for entry in entries]

    def _switched(self, write: _Write, value: Secret) -> list[PlaceProgress]:
        new = self._journal.rotation.new
        # A part's length is that of its own splice; one token is as long everywhere.
        parts = {splice.place: splice.new_length for splice in write.record.splices}
        lengths = parts if isinstance(value, Joined) else {}
        found = []
        for entry in write.entries:
            diff = entry.diff
            if diff is not None and new is not None:
                length = lengths.get(entry.place.id, len(value))
                diff = replace(diff, new_hint=new.hint, new_length=length)
                if entry.reference:
                    diff = replace(diff, new_hint=entry.reference, new_length=len(entry.reference))
            found.append(PlaceProgress(entry.place, PlaceState.SWITCHED, entry.detail, diff))
        return found


def _references(
    wanted: Sequence[tuple[Occurrence, PlaceId]], entries: Sequence[PlaceProgress]
) -> dict[int, str]:
    """Return the references that go into the file, by where they begin (H10)."""
    texts = {entry.place.id: entry.reference for entry in entries}
    return {one.start: text for one, place in wanted if (text := texts.get(place))}


def _exchanged(
    path: Path,
    data: bytes,
    chosen: Sequence[Occurrence],
    references: Mapping[int, str],
    values: _Values,
) -> Spliced:
    if references:
        return exchange_referring(path, data, chosen, references, values.old, values.new)
    return exchange(path, data, chosen, values.old, values.new)


def _wanted(
    path: Path, snapshot: Snapshot, old: Secret, entries: Sequence[PlaceProgress]
) -> list[tuple[Occurrence, PlaceId]]:
    """Return the occurrences to switch, in file order, each with the id of its place."""
    places = {(entry.place.key, entry.place.ordinal): entry.place.id for entry in entries}
    counts: dict[str, int] = {}
    wanted = []
    for occurrence in spots(path, snapshot.data, old):
        ordinal = counts.get(occurrence.key, 0)
        counts[occurrence.key] = ordinal + 1
        place = places.get((occurrence.key, ordinal))
        if place is not None:
            wanted.append((occurrence, place))
    if not wanted:
        raise NotFoundInFile(path=str(path))
    return wanted


def _splices(spliced: Spliced, places: Mapping[int, PlaceId]) -> tuple[Splice, ...]:
    return tuple(
        Splice(
            places[span.start],
            span.start,
            span.old_length,
            span.new_length,
            span.encoding,
            span.key,
        )
        for span in spliced.splices
    )
