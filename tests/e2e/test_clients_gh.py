"""The real gh, whose token stands in hosts.yml or, as gh prefers, in the keychain."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
from tests.support.keychain import Desktop, desktop
from tests.support.world import World, world
from vault_app.core.secret import Secret

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


@dataclass(slots=True)
class Kept:
    """A user whose gh keeps one token in the keychain of *bus*."""

    user: User
    door: Door
    bus: Desktop
    old: Secret

    @property
    def hosts(self) -> Path:
        """Return gh's file, which holds no token."""
        return self.user.home / ".config" / "gh" / "hosts.yml"

    def login(self, token: Secret) -> Done:
        """Log in with gh as a person does."""
        options = ("--hostname", "github.com", "--with-token")
        return self.user.run(program("gh"), "auth", "login", *options, stdin=token.reveal() + "\n")

    def token(self) -> str:
        """Return what gh itself says its token is."""
        return self.user.run(program("gh"), "auth", "token").stdout.strip()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Log in with gh on a desktop of the test's own."""
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
        made = Kept(user, door, bus, here.classic())
        assert made.login(made.old).returncode == 0
        assert b"oauth_token" not in made.hosts.read_bytes()
        door.shown.clear()
        yield made


@pytest.mark.keychain
def test_gh_login_in_the_keychain_is_switched_by_gh_itself(kept: Kept) -> None:
    user, new, before = kept.user, kept.user.world.fine(), kept.hosts.read_bytes()
    name = imported(user)
    (place,) = user.world.user.json("places", name).document["places"]
    assert (place["kind"], place["tool"], place["key"]) == ("helper", "gh", "github.com")
    assert "keychain of gh: ada" in user.world.user.run("places", name).out

    assert turned(user, name, new) == [("helper", "verified")]

    kept.door.shown.clear()
    assert me(user).returncode == 0
    assert kept.door.took(new)
    assert kept.token() == new.reveal()
    assert kept.hosts.read_bytes() == before
    assert kept.login(kept.old).returncode != 0
    assert kept.door.refused(kept.old)


@pytest.mark.keychain
def test_gh_keychain_locked_meanwhile_waits_leaves_no_plain_text_and_resumes(kept: Kept) -> None:
    user, new, before = kept.user, kept.user.world.fine(), kept.hosts.read_bytes()
    name = imported(user)
    kept.bus.lock()

    line = new.reveal() + "\n"
    waiting = user.world.user.json("rotate", name, "--yes", "--new-stdin", stdin=line)

    assert waiting.code == 6
    assert [entry["state"] for entry in waiting.rotation["places"]] == ["failed"]
    assert kept.hosts.read_bytes() == before
    assert user.world.hub.alive(kept.old)
    kept.bus.unlock()
    assert kept.token() == kept.old.reveal()
    assert user.world.user.json("resume").code == 0
    assert kept.token() == new.reveal()
    assert kept.hosts.read_bytes() == before


@pytest.mark.keychain
def test_gh_login_is_the_old_one_again_after_an_undo(kept: Kept) -> None:
    user, new, hub = kept.user, kept.user.world.fine(), kept.user.world.hub
    name, before = imported(user), kept.hosts.read_bytes()
    hub.fail_next("revoke", status=503, times=5)
    line = new.reveal() + "\n"
    waiting = user.world.user.json("rotate", name, "--yes", "--new-stdin", stdin=line)
    assert kept.token() == new.reveal()
    hub.recover()

    assert user.world.user.json("undo", waiting.rotation["id"]).code == 0

    assert kept.token() == kept.old.reveal()
    assert kept.hosts.read_bytes() == before
