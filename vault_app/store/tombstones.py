"""The table of tombstones: fingerprints of dead tokens, kept for good."""

from vault_app.core.fingerprint import Fingerprint
from vault_app.store.codec import from_rows, from_text, moment, to_text
from vault_app.store.database import Database
from vault_app.store.model import Tombstone


class Tombstones:
    """One per dead value; a proof of death is never taken back."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def add(self, tombstone: Tombstone) -> None:
        """Keep *tombstone*; one without proof does not replace one with proof."""
        with self._database.transaction():
            known = self.find(tombstone.fingerprint)
            if known and known.proven and not tombstone.proven:
                return
            self._database.change(
                "INSERT OR REPLACE INTO tombstones (fingerprint, died_at, body) VALUES (?, ?, ?)",
                (tombstone.fingerprint, moment(tombstone.died_at), to_text(tombstone)),
            )

    def find(self, fingerprint: Fingerprint) -> Tombstone | None:
        """Return the tombstone of that value, if it has one."""
        row = self._database.row(
            "SELECT body FROM tombstones WHERE fingerprint = ?", (fingerprint,)
        )
        return from_text(Tombstone, row[0]) if row else None

    def all(self) -> tuple[Tombstone, ...]:
        """Return all, the newest first."""
        rows = self._database.rows("SELECT body FROM tombstones ORDER BY died_at DESC, rowid")
        return from_rows(Tombstone, rows)
