"""A key of all that a listing is made of: the same rows give the same key, any other another.

It is taken of the rows themselves, so that it tells a change by whatever means, a damaged row
included. SQLite puts the rows together, which is far faster than row by row.
"""

from collections.abc import Sequence
from typing import Final

from vault_app.store.database import Database
from vault_app.store.turning import OPEN

_READ: Final[tuple[tuple[str, Sequence[str]], ...]] = (
    ("SELECT CAST(group_concat(body, char(10)) AS BLOB), count(*) FROM credentials", ()),
    ("SELECT CAST(group_concat(body, char(10)) AS BLOB), count(*) FROM places", ()),
    (
        "SELECT CAST(group_concat(json_array(level, subject, code, body), char(10)) AS BLOB), "
        "count(*) FROM policies",
        (),
    ),
    (
        "SELECT CAST(group_concat(json_array(id, credential, created_at), char(10)) AS BLOB), "
        "count(*) FROM rotations WHERE state IN (?, ?, ?, ?)",
        OPEN,
    ),
)


def inventory_key(database: Database, *others: bytes) -> str:
    """Return the key of the inventory's rows and of *others* that belong to it."""
    from _blake2 import blake2b  # hashlib would load OpenSSL, which a listing need not wait for

    digest = blake2b(digest_size=32)
    for statement, parameters in _READ:
        data, count = database.row(statement, parameters) or (b"", 0)
        digest.update(b"%d %d\n" % (count, len(data or b"")))
        digest.update(data or b"")
    for other in others:
        digest.update(b"%d\n" % len(other))
        digest.update(other)
    return str(digest.hexdigest())
