"""The table of credentials."""

from vault_app.core.credential import Credential
from vault_app.core.errors import UsageError
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId
from vault_app.store.codec import from_rows, from_text, to_text
from vault_app.store.database import Conflict, Database


class Credentials:
    """Every credential once; names are unique in a profile, compared exactly."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def add(self, credential: Credential) -> None:
        """Keep a new one; UsageError ``name_taken`` if another bears its name."""
        self._write(
            "INSERT INTO credentials (name, fingerprint, body, id) VALUES (?, ?, ?, ?)", credential
        )

    def update(self, credential: Credential) -> None:
        """Replace the one of that id; UsageError ``unknown_credential`` if there is none."""
        changed = self._write(
            "UPDATE credentials SET name = ?, fingerprint = ?, body = ? WHERE id = ?", credential
        )
        if not changed:
            raise UsageError("unknown_credential", id=credential.id)

    def get(self, credential: CredentialId) -> Credential | None:
        """Return the one of that id."""
        row = self._database.row("SELECT body FROM credentials WHERE id = ?", (credential,))
        return from_text(Credential, row[0]) if row else None

    def by_fingerprint(self, fingerprint: Fingerprint) -> Credential | None:
        """Return the one whose token has that fingerprint."""
        row = self._database.row(
            "SELECT body FROM credentials WHERE fingerprint = ? ORDER BY rowid LIMIT 1",
            (fingerprint,),
        )
        return from_text(Credential, row[0]) if row else None

    def all(self) -> tuple[Credential, ...]:
        """Return all in the order of their names, capitals not told apart."""
        rows = self._database.rows("SELECT body FROM credentials")
        found = from_rows(Credential, rows)
        return tuple(sorted(found, key=lambda entry: (entry.name.casefold(), entry.name)))

    def remove(self, credential: CredentialId) -> None:
        """Forget it with its places and reminders; its history and rotations stay."""
        self._database.change("DELETE FROM credentials WHERE id = ?", (credential,))

    def _write(self, statement: str, credential: Credential) -> int:
        parameters = (
            credential.name,
            credential.fingerprint,
            to_text(credential),
            credential.id,
        )
        try:
            return self._database.change(statement, parameters)
        except Conflict as error:
            raise UsageError(_clash(error), name=credential.name) from error


def _clash(error: Conflict) -> str:
    return "name_taken" if "credentials.name" in str(error.data["reason"]) else "id_taken"
