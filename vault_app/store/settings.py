"""The table of settings: plain JSON values by key."""

from typing import cast

from vault_app.store.codec import JsonValue, as_text, parse
from vault_app.store.database import Database


class Settings:
    """What the person chose."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Return the value of *key*, *default* if it was never set."""
        row = self._database.row("SELECT value FROM settings WHERE key = ?", (key,))
        return cast("JsonValue", parse(row[0])) if row else default

    def set(self, key: str, value: JsonValue) -> None:
        """Keep *value* under *key*."""
        self._database.change(
            "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, as_text(value))
        )
