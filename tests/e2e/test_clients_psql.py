"""The real psql, which reads its password from .pgpass."""

from pathlib import Path

from tests.support.clients import User, program, proves_the_switch, text
from tests.support.postgres import postgres
from tests.support.world import world

PGPASS = """# host:port:database:user:password
other.example:*:*:bob:else\\:where
127.0.0.1:PORT:notes:ada:TOKEN
"""


def test_psql_gives_the_new_token_and_the_old_one_is_refused(tmp_path: Path) -> None:
    psql = program("psql")
    with world(tmp_path) as here, postgres(here.hub) as (door, port):
        user = User(here)
        user.extra["PGPASSFILE"] = str(user.home / ".pgpass")
        to = ("-h", "127.0.0.1", "-p", str(port), "-U", "ada", "-d", "notes")
        proves_the_switch(
            user,
            door,
            ".pgpass",
            text(PGPASS.replace("PORT", str(port))),
            lambda: user.run(psql, "-X", "-w", "-At", *to, "-c", "select 1"),
        )
