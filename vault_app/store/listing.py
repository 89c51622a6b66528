"""What a listing shows of every credential, read without making a whole value of each."""

from datetime import datetime
from typing import Any, NamedTuple

from vault_app.core.errors import StoreError
from vault_app.core.kinds import Kind, Risk, Status
from vault_app.core.policy import Written
from vault_app.store.codec import parse_many, parse_moment
from vault_app.store.database import Database

_FACTS = (
    "SELECT id, json_extract(body, '$.name', '$.provider', '$.first_seen_at', "
    "'$.kind', '$.status', '$.role', '$.created_at', '$.expires_at', '$.revoked_at', '$.scopes') "
    "FROM credentials"
)
# Quotes inside a JSON text are escaped, so these can only be the fields themselves.
_TRACKED, _HIDDEN = '"tracked_by_git":true', '"plaintext":false'


class Facts(NamedTuple):
    """One credential as a listing and the verdict see it, with the numbers of its places."""

    name: str
    provider: str
    first_seen_at: datetime
    kind: Kind
    status: Status
    role: str | None
    created_at: datetime | None
    expires_at: datetime | None
    revoked_at: datetime | None
    critical: int
    written: Written


class Listing:
    """The lean way through the tables of credentials and places."""

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def all(self) -> tuple[Facts, ...]:
        """Return all in the order of their names, capitals not told apart."""
        written, none = self._written(), Written()
        try:
            rows = self._database.rows(_FACTS)
        except StoreError as error:
            if error.code != "store_error":
                raise
            raise StoreError("row_unreadable", reason="json") from error
        bodies = parse_many(row[1] for row in rows)
        try:
            found = [
                _facts(body, written.get(row[0], none))
                for row, body in zip(rows, bodies, strict=True)
            ]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise StoreError("row_unreadable", reason="Credential") from error
        return tuple(sorted(found, key=lambda facts: (facts.name.casefold(), facts.name)))

    def _written(self) -> dict[str, Written]:
        counts: dict[str, list[int]] = {}
        for credential, body in self._database.rows("SELECT credential, body FROM places"):
            count = counts.setdefault(credential, [0, 0, 0])
            count[0] += 1
            count[1] += _TRACKED in body
            count[2] += _HIDDEN not in body
        return {credential: Written(*count) for credential, count in counts.items()}


def _facts(body: list[Any], written: Written) -> Facts:
    name, provider, first, kind, status, role, created, expires, revoked, scopes = body
    return Facts(
        name,
        provider,
        parse_moment(first),
        Kind(kind or Kind.UNKNOWN),
        Status(status or Status.UNKNOWN),
        role,
        created and parse_moment(created),
        expires and parse_moment(expires),
        revoked and parse_moment(revoked),
        sum(scope["risk"] == Risk.CRITICAL for scope in scopes or ()),
        written,
    )
