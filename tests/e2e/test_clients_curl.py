"""The real curl, which reads its logins from netrc."""

from pathlib import Path

from tests.support.clients import User, program, proves_the_switch, text
from tests.support.gates import Reply, gate
from tests.support.world import world

NETRC = """# mine
machine other.example login bob password elsewhere

machine 127.0.0.1
\tlogin ada
\tpassword TOKEN
macdef init
cd /pub

"""


def test_curl_netrc_shows_the_new_token_and_the_old_one_is_refused(tmp_path: Path) -> None:
    curl = program("curl")
    with world(tmp_path) as here, gate(here.hub, lambda asked: Reply(b"yes")) as (door, address):
        user = User(here)
        proves_the_switch(
            user,
            door,
            ".netrc",
            text(NETRC),
            lambda: user.run(curl, "-sS", "--fail", "--netrc", f"http://{address}/file"),
        )
