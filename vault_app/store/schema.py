"""The tables, version by version; a version once released is never edited, only followed."""

from typing import Final

_FIRST: Final = (
    """CREATE TABLE credentials (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        fingerprint TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX credentials_by_fingerprint ON credentials (fingerprint)",
    """CREATE TABLE places (
        id TEXT PRIMARY KEY,
        credential TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        path TEXT NOT NULL,
        key TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (credential, kind, path, key, ordinal)
    ) STRICT""",
    "CREATE INDEX places_by_path ON places (path)",
    """CREATE TABLE rotations (
        id TEXT PRIMARY KEY,
        credential TEXT NOT NULL,
        state TEXT NOT NULL,
        created_at TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX rotations_by_credential ON rotations (credential)",
    "CREATE INDEX rotations_by_state ON rotations (state)",
    """CREATE TABLE journal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        rotation TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL,
        change TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX journal_by_rotation ON journal (rotation, number)",
    """CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END""",
    """CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END""",
    """CREATE TABLE file_records (
        rotation TEXT NOT NULL,
        target TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (rotation, target)
    ) STRICT""",
    """CREATE TABLE tombstones (
        fingerprint TEXT PRIMARY KEY,
        died_at TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE history (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        credential TEXT,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX history_by_credential ON history (credential, number)",
    "CREATE INDEX history_by_time ON history (at)",
    """CREATE TABLE activity (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX activity_by_time ON activity (at)",
    """CREATE TABLE reminders (
        credential TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
        due TEXT NOT NULL,
        days INTEGER NOT NULL,
        PRIMARY KEY (credential, due, days)
    ) STRICT""",
    """CREATE TABLE snoozes (
        credential TEXT PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE,
        until TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)

_POLICIES: Final = (
    """CREATE TABLE policies (
        level TEXT NOT NULL,
        subject TEXT NOT NULL,
        code TEXT NOT NULL,
        credential TEXT REFERENCES credentials (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        PRIMARY KEY (level, subject, code)
    ) STRICT""",
    """CREATE TABLE tallies (
        day TEXT PRIMARY KEY,
        body TEXT NOT NULL
    ) STRICT""",
)

_LEAKS: Final = (
    """CREATE TABLE leaks (
        id TEXT PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        path TEXT NOT NULL,
        seen TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX leaks_by_fingerprint ON leaks (fingerprint)",
    """CREATE TABLE leak_ignores (
        fingerprint TEXT NOT NULL,
        path TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (fingerprint, path)
    ) STRICT""",
    "CREATE TABLE leak_folders (path TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT",
)

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (_FIRST, _POLICIES, _LEAKS)
"""Entry *n* holds the statements that lead from version *n* to *n* + 1."""
