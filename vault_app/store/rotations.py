"""The tables of rotations, their append-only journal and the records of the files they wrote."""

import json
from collections.abc import Iterable
from typing import cast

from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.rotation import OPEN_STATES, FileRecord, Rotation
from vault_app.store.codec import (
    as_text,
    from_json,
    from_rows,
    from_text,
    moment,
    parse,
    parse_many,
    to_json,
    to_text,
)
from vault_app.store.database import Database
from vault_app.store.journal import Body, change, replay


class Rotations:
    """Every rotation as it stands now, and every state it went through."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database
        self._last: tuple[str, Body] = ("", {})

    def save(self, rotation: Rotation) -> None:
        """Keep *rotation* as it now stands and add what changed to the journal."""
        body = cast("Body", to_json(rotation))
        text, state = as_text(body), rotation.state.value
        with self._database.transaction():
            changed = change(self._before(rotation.id), body)
            self._database.change(
                "INSERT INTO rotations (id, credential, state, created_at, body) "
                "VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body",
                (rotation.id, rotation.credential, state, body["created_at"], text),
            )
            self._database.change(
                "INSERT INTO journal (rotation, at, state, change) VALUES (?, ?, ?, ?)",
                (rotation.id, moment(rotation.updated_at), state, as_text(changed)),
            )
            self._last = (text, body)

    def _before(self, rotation: RotationId) -> Body | None:
        """Return the state saved last; the text of one's own last save is not parsed again."""
        row = self._database.row("SELECT body FROM rotations WHERE id = ?", (rotation,))
        if row is None:
            return None
        text, body = self._last
        return body if row[0] == text else cast("Body", parse(row[0]))

    def get(self, rotation: RotationId) -> Rotation | None:
        """Return the one of that id."""
        row = self._database.row("SELECT body FROM rotations WHERE id = ?", (rotation,))
        return from_text(Rotation, row[0]) if row else None

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

    def drop_records(self, rotation: RotationId) -> None:
        """Forget the file records of a rotation that is closed."""
        self._database.change("DELETE FROM file_records WHERE rotation = ?", (rotation,))
