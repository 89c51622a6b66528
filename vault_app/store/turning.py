"""Which credentials are being turned right now: read without the rotations themselves."""

from typing import Final

from vault_app.core.ids import CredentialId, RotationId
from vault_app.store.database import Database

OPEN: Final = ("revoking", "running", "undoing", "waiting")
"""The states in which a rotation has something left to do, as the core names them."""


class Turning:
    """The open rotations by their columns; a listing asks no more of them."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def all(self) -> dict[CredentialId, RotationId]:
        """Return the open rotation of each credential that has one; of several the oldest."""
        rows = self._database.rows(
            "SELECT credential, id FROM rotations WHERE state IN (?, ?, ?, ?) "
            "ORDER BY created_at DESC, rowid DESC",
            OPEN,
        )
        return {CredentialId(credential): RotationId(rotation) for credential, rotation in rows}
