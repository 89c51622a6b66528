"""The table of policies: what each level says, and which reasons are ignored until when."""

from vault_app.core.ids import CredentialId
from vault_app.core.policies import Exclusion, Level, Policies, PolicyPart, gathered
from vault_app.core.policy import ReasonCode
from vault_app.store.codec import from_text, to_text
from vault_app.store.database import Database

_EXCLUSION = "exclusion"


class PolicyTable:
    """A row says what one level wants, or that one reason is ignored for one credential.

    What belongs to a credential goes with it.
    """

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def all(self) -> Policies:
        """Return everything that was decided, by one read."""
        rows = self._database.rows("SELECT level, subject, body FROM policies ORDER BY code")
        exclusions = [from_text(Exclusion, row[2]) for row in rows if row[0] == _EXCLUSION]
        parts = {
            (Level(level), subject): from_text(PolicyPart, body)
            for level, subject, body in rows
            if level != _EXCLUSION
        }
        return gathered(parts, exclusions)

    def set(self, level: Level, subject: str, part: PolicyPart) -> None:
        """Keep what a level says; *subject* is a provider or a credential's id, "" by default.

        A part that says nothing is taken out.
        """
        owner = subject if level is Level.CREDENTIAL else None
        if part == PolicyPart():
            self._database.change(
                "DELETE FROM policies WHERE level = ? AND subject = ?", (level.value, subject)
            )
        else:
            self._write((level.value, subject, "", owner, to_text(part)))

    def exclude(self, exclusion: Exclusion) -> None:
        """Ignore a reason for a credential; the last word counts."""
        owner = exclusion.credential
        self._write((_EXCLUSION, owner, exclusion.code.value, owner, to_text(exclusion)))

    def include(self, credential: CredentialId, code: ReasonCode) -> bool:
        """Let a reason count again; False if it was not ignored."""
        changed = self._database.change(
            "DELETE FROM policies WHERE level = ? AND subject = ? AND code = ?",
            (_EXCLUSION, credential, code.value),
        )
        return changed > 0

    def _write(self, row: tuple[str, str, str, str | None, str]) -> None:
        self._database.change(
            "INSERT OR REPLACE INTO policies (level, subject, code, credential, body) "
            "VALUES (?, ?, ?, ?, ?)",
            row,
        )
