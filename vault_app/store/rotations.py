"""The tables of rotations, their append-only journal and the records of the files they wrote."""

import json
from collections.abc import Iterable

from vault_app.core.fingerprint import Digest
from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.rotation import OPEN_STATES, FileRecord, Rotation
from vault_app.store import saved
from vault_app.store.codec import from_json, from_rows, from_text, moment, parse_many, to_text
from vault_app.store.database import Database
from vault_app.store.journal import replay


class Rotations:
    """Every rotation as it stands now, and every state it went through."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database
        self._last: saved.Saved | None = None

    def save(self, rotation: Rotation) -> None:
        """Keep *rotation* as it now stands and add what changed to the journal."""
        state = rotation.state.value
        with self._database.transaction():
            before = self._before(rotation.id)
            now = saved.made(rotation, before)
            changed = saved.changed_text(before, now)
            self._database.change(
                "INSERT INTO rotations (id, credential, state, created_at, body) "
                "VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body",
                (rotation.id, rotation.credential, state, now.head["created_at"], now.text),
            )
            self._database.change(
                "INSERT INTO journal (rotation, at, state, change) VALUES (?, ?, ?, ?)",
                (rotation.id, moment(rotation.updated_at), state, changed),
            )
        self._last = now

    def _before(self, rotation: RotationId) -> saved.Saved | None:
        """Return the state saved last; the text of one's own last save is not parsed again."""
        text = self._text(rotation)
        if text is None:
            return None
        last = self._last
        return last if last is not None and last.text == text else saved.read(text)

    def _text(self, rotation: RotationId) -> str | None:
        row = self._database.row("SELECT body FROM rotations WHERE id = ?", (rotation,))
        return str(row[0]) if row else None

    def get(self, rotation: RotationId) -> Rotation | None:
        """Return the one of that id."""
        text, last = self._text(rotation), self._last
        if text is None:
            return None
        if last is not None and last.rotation is not None and last.text == text:
            return last.rotation
        return from_text(Rotation, text)

    def all(self) -> tuple[Rotation, ...]:
        """Return all, the newest first."""
        return from_rows(
            Rotation,
            self._database.rows("SELECT body FROM rotations ORDER BY created_at DESC, rowid DESC"),
        )

    def open(self) -> tuple[Rotation, ...]:
        """Return those with something left to do, the newest first."""
        states = json.dumps(sorted(state.value for state in OPEN_STATES))
        return from_rows(
            Rotation,
            self._database.rows(
                "SELECT body FROM rotations WHERE state IN (SELECT value FROM json_each(?)) "
                "ORDER BY created_at DESC, rowid DESC",
                (states,),
            ),
        )

    def of(self, credential: CredentialId) -> tuple[Rotation, ...]:
        """Return those of one credential, the newest first."""
        return from_rows(
            Rotation,
            self._database.rows(
                "SELECT body FROM rotations WHERE credential = ? "
                "ORDER BY created_at DESC, rowid DESC",
                (credential,),
            ),
        )

    def states(self, rotation: RotationId) -> tuple[Rotation, ...]:
        """Return every state the rotation was saved in, the oldest first, out of the journal."""
        rows = self._database.rows(
            "SELECT change FROM journal WHERE rotation = ? ORDER BY number", (rotation,)
        )
        changes = parse_many(row[0] for row in rows)
        return tuple(from_json(Rotation, body) for body in replay(changes))

    def record(self, record: FileRecord) -> None:
        """Keep the record of one file; a later one of the same file replaces it."""
        self.record_all((record,))

    def record_all(self, records: Iterable[FileRecord]) -> None:
        """Keep the records of many files in one durable step."""
        self._database.change_many(
            "INSERT INTO file_records (rotation, target, body) VALUES (?, ?, ?) "
            "ON CONFLICT (rotation, target) DO UPDATE SET body = excluded.body",
            [(record.rotation, record.target, to_text(record)) for record in records],
        )

    def mark_all(self, rotation: RotationId, targets: Iterable[str], state: str) -> None:
        """Note *state* in the records of many files in one durable step."""
        self._database.change_many(
            "UPDATE file_records SET body = json_set(body, '$.state', ?) "
            "WHERE rotation = ? AND target = ?",
            [(state, rotation, target) for target in targets],
        )

    def records(self, rotation: RotationId) -> tuple[FileRecord, ...]:
        """Return the records of the files of one rotation, in the order they were first kept."""
        rows = self._database.rows(
            "SELECT body FROM file_records WHERE rotation = ? ORDER BY rowid", (rotation,)
        )
        return from_rows(FileRecord, rows)

    def record_of(self, rotation: RotationId, target: str) -> FileRecord | None:
        """Return the record of one file of one rotation."""
        row = self._database.row(
            "SELECT body FROM file_records WHERE rotation = ? AND target = ?", (rotation, target)
        )
        return from_text(FileRecord, row[0]) if row else None

    def targets_of_others(self, rotation: RotationId) -> frozenset[str]:
        """Return the files that other rotations have records of."""
        rows = self._database.rows(
            "SELECT DISTINCT target FROM file_records WHERE rotation <> ?", (rotation,)
        )
        return frozenset(row[0] for row in rows)

    def hand_on(self, rotation: RotationId, written: Iterable[tuple[str, Digest, Digest]]) -> None:
        """Tell other rotations' plans of files that *rotation* wrote: ``(target, before, after)``.

        A plan made while the file was as *before* holds from now on for *after*: its own value
        stands where it stood. One that saw it otherwise is left alone.
        """
        self._database.change_many(
            "UPDATE file_records SET body = json_set(body, '$.before', ?) "
            "WHERE target = ? AND rotation <> ? AND json_extract(body, '$.state') = 'planned' "
            "AND json_extract(body, '$.before') = ?",
            [(after, target, rotation, before) for target, before, after in written],
        )

    def drop_records(self, rotation: RotationId) -> None:
        """Forget the file records of a rotation that is closed."""
        self._database.change("DELETE FROM file_records WHERE rotation = ?", (rotation,))
