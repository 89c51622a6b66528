"""The table of places: where each credential's token is written down."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from vault_app.core.ids import CredentialId, PlaceId
from vault_app.core.place import Place
from vault_app.store.codec import from_rows, to_text
from vault_app.store.database import Database

_Key = tuple[str, str, str, str, int]


class Places:
    """A place is known by credential, kind, path, key and ordinal; its id stays with it.

    What is no file has its section (user name, Space) in the path's column.
    """

    def __init__(self, database: Database) -> None:
        """Work on *database*."""
        self._database = database

    def remember(self, places: Sequence[Place]) -> int:
        """Keep *places* and return how many were new; known ones keep their id."""
        with self._database.transaction():
            return sum(self._remember(place) for place in places)

    def of(self, credential: CredentialId) -> tuple[Place, ...]:
        """Return the places of one credential, by path and position."""
        return from_rows(
            Place,
            self._database.rows(
                "SELECT body FROM places WHERE credential = ? ORDER BY path, rowid", (credential,)
            ),
        )

    def all(self) -> dict[CredentialId, tuple[Place, ...]]:
        """Return the places of all credentials that have any."""
        found: dict[CredentialId, list[Place]] = defaultdict(list)
        for place in from_rows(
            Place, self._database.rows("SELECT body FROM places ORDER BY path, rowid")
        ):
            found[place.credential].append(place)
        return {credential: tuple(places) for credential, places in found.items()}

    def at(self, path: str) -> tuple[Place, ...]:
        """Return the places in the file at *path*."""
        return from_rows(
            Place,
            self._database.rows("SELECT body FROM places WHERE path = ? ORDER BY rowid", (path,)),
        )

    def forget(self, ids: Sequence[PlaceId]) -> None:
        """Drop the places of those ids; unknown ids are fine."""
        self._database.change_many("DELETE FROM places WHERE id = ?", [(id_,) for id_ in ids])

    def replace(self, credential: CredentialId, path: str, places: Sequence[Place]) -> None:
        """Make *places* all that is known of *credential* in the file at *path*."""
        kept = {_key(place) for place in places}
        with self._database.transaction():
            known = [place for place in self.at(path) if place.credential == credential]
            self.forget([place.id for place in known if _key(place) not in kept])
            self.remember(places)

    def _remember(self, place: Place) -> bool:
        key = _key(place)
        row = self._database.row(
            "SELECT id FROM places WHERE "
            "credential = ? AND kind = ? AND path = ? AND key = ? AND ordinal = ?",
            key,
        )
        kept = replace(place, id=PlaceId(row[0])) if row else place
        self._database.change(
            "INSERT INTO places (id, credential, kind, path, key, ordinal, body) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body, "
            "kind = excluded.kind, path = excluded.path, key = excluded.key, "
            "ordinal = excluded.ordinal",
            (kept.id, *key, to_text(kept)),
        )
        return row is None


def _key(place: Place) -> _Key:
    return (
        place.credential,
        place.kind.value,
        place.path or place.section or "",
        place.key,
        place.ordinal,
    )
