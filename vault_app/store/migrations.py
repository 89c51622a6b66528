"""Leads a database forward to the newest schema, all or nothing; never backward."""

import sqlite3
from collections.abc import Sequence

from vault_app.core.errors import SchemaTooNew
from vault_app.store.schema import MIGRATIONS


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version, 0 for an empty database."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(
    connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS
) -> None:
    """Raise SchemaTooNew for a database that a newer Keyturn wrote."""
    found = version_of(connection)
    if found > len(migrations):
        raise SchemaTooNew(found=found, known=len(migrations))


def migrate(
    connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS
) -> None:
    """Bring *connection*'s database to the newest version in one transaction."""
    if version_of(connection) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again inside: another process may have been here meanwhile.
        refuse_newer(connection, migrations)
        for statements in migrations[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
