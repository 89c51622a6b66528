"""Puts a group of files back together: by digest where they are as we left them, else by value."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from vault_app.core.errors import EditError, NotFoundInFile, WriteRefused
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.rotation import Detail, FileRecord, PlaceProgress, PlaceState
from vault_app.core.secret import Secret
from vault_app.editors.references import give_back_referred, standing
from vault_app.editors.values import exchange_back, give_back, stands
from vault_app.services.rotation.foreign_lock import foreign_lock
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.writing import is_half_written, write_files
from vault_app.system.files import Snapshot, read_snapshot


@dataclass(frozen=True, slots=True)
class _Values:
    old: Secret
    new: Secret | None
    key: FingerprintKey


@dataclass(slots=True)
class _Back:
    """One file on its way back; *data* None: nothing is to be written."""

    record: FileRecord
    entries: Sequence[PlaceProgress]
    snapshot: Snapshot | None = None
    data: bytes | None = field(default=None, repr=False)
    error: EditError | None = None


class FileRestore:
    """One pass of an undo over the files of a rotation."""

    def __init__(self, journal: Journal) -> None:
        """Begin with no trouble."""
        self._journal = journal
        table = journal.bench.store.rotations
        self._shared = table.targets_of_others(journal.rotation.id)
        self.trouble = 0

    def restore(self, group: Sequence[tuple[FileRecord, Sequence[PlaceProgress]]]) -> None:
        """Put the files of one group back; their records are durable at the end, and together.

        A crash before that is decided by the files themselves: what was put back is left.
        """
        files = [_Back(record, entries) for record, entries in group]
        todo = [file for file in files if file.record.state != "undone"]
        with ExitStack() as locks:
            if todo:
                self._put_back(todo, locks)
            self._journal_undone(todo)
        self._mark(files)

    def _put_back(self, files: Sequence[_Back], locks: ExitStack) -> None:
        journal = self._journal
        new = journal.new if journal.rotation.new is not None else None
        values = _Values(journal.old, new, journal.bench.key)
        for file in files:
            try:
                path, patience = Path(file.record.target), journal.bench.foreign_lock_timeout
                locks.enter_context(foreign_lock(path, patience))
                self._prepare(file, values)
            except EditError as error:
                file.error = error
        self._write([file for file in files if file.data is not None], values)

    def _prepare(self, file: _Back, values: _Values) -> None:
        """Work out the bytes to write, by digest if it can be, by the new value if not (H5)."""
        old, new, record = values.old, values.new, file.record
        if new is None:
            return
        path = Path(record.target)
        snapshot = file.snapshot = read_snapshot(path)
        digest = values.key.digest(snapshot.data)
        there = stands(snapshot.data, new, old)
        referred = self._referred(file)
        if digest == record.before and not there:
            return
        if record.after and digest == record.after:
            data = exchange_back(path, snapshot.data, record.splices, old, new)
            left = stands(data, new, old)
            file.data = give_back(path, data, old, new).data if left else data
        elif there or standing(path, snapshot.data, referred):
            data = give_back_referred(path, snapshot.data, referred, old)
            file.data = give_back(path, data, old, new).data if there else data
        elif is_half_written(self._journal.bench, path) and not stands(snapshot.data, old, new):
            raise WriteRefused("half_written", path=str(path))

    def _referred(self, file: _Back) -> dict[str, str]:
        """Return the references that were put into the file, by key (H10)."""
        chosen = self._journal.rotation.consent.refer
        texts = {
            entry.place.key: entry.reference or (entry.diff.new_hint if entry.diff else None)
            for entry in file.entries
            if entry.place.id in chosen
        }
        return {key: text for key, text in texts.items() if text}

    def _write(self, files: Sequence[_Back], values: _Values) -> None:
        todo = [
            (file.snapshot, file.data)
            for file in files
            if file.snapshot is not None and file.data is not None
        ]
        rotation = self._journal.rotation.id
        told = write_files(self._journal.bench, rotation, todo)
        for file, error in zip(files, told, strict=True):
            file.error = error or _left(file, values, self._referred(file))

    def _journal_undone(self, files: Sequence[_Back]) -> None:
        done = [file.record for file in files if _is_back(file)]
        table = self._journal.bench.store.rotations
        with self._journal.bench.store.transaction():
            known = [record.target for record in done if record.before]
            back = [(one.target, one.after, one.before) for one in done if one.after]
            shared = [one for one in back if one[0] in self._shared]
            table.hand_on(self._journal.rotation.id, shared)
            table.mark_all(self._journal.rotation.id, known, "undone")
            # Found with the new value in them, though we have no record of having written it.
            table.record_all(replace(one, state="undone") for one in done if not one.before)

    def _mark(self, files: Sequence[_Back]) -> None:
        changed: list[PlaceProgress] = []
        for file in files:
            state = PlaceState.UNDONE if _is_back(file) else PlaceState.FAILED
            self.trouble += state is PlaceState.FAILED
            detail = Detail(file.error.code) if file.error else None
            changed += [replace(entry, state=state, detail=detail) for entry in file.entries]
        self._journal.places(changed)


def _is_back(file: _Back) -> bool:
    """Tell whether nothing is left to do: gone with its file, nothing there misses anything."""
    return file.error is None or isinstance(file.error, NotFoundInFile)


def _left(file: _Back, values: _Values, referred: Mapping[str, str]) -> EditError | None:
    """Read a file back; return what is wrong with it."""
    path = Path(file.record.target)
    try:
        data = read_snapshot(path).data
        left = values.new is not None and stands(data, values.new, values.old)
        left = left or bool(standing(path, data, referred))
    except EditError as error:
        return error
    return EditError("undo_incomplete", path=str(path)) if left else None
