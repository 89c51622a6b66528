"""The real gh, whose token stands in hosts.yml or, as gh prefers, in the keychain."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.clients import (
    Done,
    User,
    imported,
    program,
    turned,
)
from tests.support.gates import Asked, Door, Reply, socket_gate
from tests.support.keychain import desktop
from tests.support.world import World, world

HOSTS = """github.com:
    git_protocol: https   # not ssh
    users:
        ada:
            oauth_token: "TOKEN"
    user: ada
    oauth_token: TOKEN
"""
SEVERAL = (2, 40)
"""The version since which gh tells accounts of one host apart and prefers the keychain."""


def api(asked: Asked) -> Reply:
    """Answer as the host does, far enough for gh."""
    me = {"login": "ada", "data": {"viewer": {"login": "ada"}}}
    return Reply(json.dumps(me).encode(), headers={"X-OAuth-Scopes": "repo, read:org, gist"})


@contextmanager
def hosted(here: World) -> Iterator[tuple[User, Door]]:
    """Serve the host on a socket that gh's configuration names; yield user and door."""
    with socket_gate(here.hub, api) as (door, path):
        user = User(here, {"GH_NO_UPDATE_NOTIFIER": "1", "GH_PROMPT_DISABLED": "1"})
        user.write(".config/gh/config.yml", f"http_unix_socket: {path}\n")
        folder = Path(program("gh")).parent
        here.user.environ["PATH"] = f"{folder}:{here.user.environ['PATH']}"
        yield user, door


def me(user: User) -> Done:
    """Ask the host who this is."""
    return user.run(program("gh"), "api", "user")


def test_gh_file_is_switched_and_the_old_token_is_refused(tmp_path: Path) -> None:
    program("gh")
    with world(tmp_path) as here, hosted(here) as (user, door):
        old, new = here.classic(), here.fine()
        path = user.write(".config/gh/hosts.yml", HOSTS.replace("TOKEN", old.reveal()))
        assert me(user).returncode == 0
        assert door.took(old)

        assert set(turned(user, imported(user), new)) == {("file", "verified")}

        assert path.read_text() == HOSTS.replace("TOKEN", new.reveal())
        assert me(user).returncode == 0
        assert door.took(new)
        user.write(".config/gh/hosts.yml", HOSTS.replace("TOKEN", old.reveal()))
        assert me(user).returncode != 0
        assert door.refused(old)


@pytest.mark.keychain
def test_gh_login_in_the_keychain_is_switched_by_gh_itself(tmp_path: Path) -> None:
    gh = program("gh")
    with desktop() as bus, world(tmp_path) as here, hosted(here) as (user, door):
        found = re.search(r"version (\d+)\.(\d+)", user.run(gh, "--version").stdout)
        assert found
        if (int(found[1]), int(found[2])) < SEVERAL:
            pytest.skip("this gh keeps its tokens in its file")
        bus.start()
        session = {"DBUS_SESSION_BUS_ADDRESS": bus.environ["DBUS_SESSION_BUS_ADDRESS"]}
        user.extra |= session
        here.user.environ |= session
        old, new = here.classic(), here.fine()
        login = ("auth", "login", "--hostname", "github.com", "--with-token")
        assert user.run(gh, *login, stdin=old.reveal() + "\n").returncode == 0
        hosts = user.home / ".config" / "gh" / "hosts.yml"
        before = hosts.read_bytes()
        assert b"oauth_token" not in before
        door.shown.clear()

        name = imported(user)
        (place,) = here.user.json("places", name).document["places"]
        assert (place["kind"], place["tool"], place["key"]) == ("helper", "gh", "github.com")
        assert "keychain of gh: ada" in here.user.run("places", name).out
        assert turned(user, name, new) == [("helper", "verified")]

        door.shown.clear()
        assert me(user).returncode == 0
        assert door.took(new)
        assert user.run(gh, "auth", "token").stdout.strip() == new.reveal()
        assert hosts.read_bytes() == before
        stale = user.run(gh, *login, stdin=old.reveal() + "\n")
        assert stale.returncode != 0
        assert door.refused(old)
