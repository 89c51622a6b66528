"""The real git against a real server, before and after a rotation, through each kind of helper."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.credential_programs import git_program, logins
from tests.support.git_server import GitServer
from tests.support.world import World, world
from vault_app.core.secret import Secret


@dataclass(slots=True)
class Machine:
    """A user with git configured, a Hub, and a git server that accepts the Hub's tokens."""

    world: World
    server: GitServer

    def git(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run git as the user, who is never asked anything."""
        home = self.world.user.home
        return subprocess.run(
            ["git", *arguments],
            input=stdin,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(home),
                "GIT_TERMINAL_PROMPT": "0",
                "GIT_CONFIG_NOSYSTEM": "1",
            },
            cwd=home,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def configured(self, helper: str) -> None:
        """Let git use *helper*."""
        self.git("config", "--global", "credential.helper", helper)

    def login(self, value: Secret) -> str:
        """Return what ``git credential`` reads for *value* at the server."""
        host = self.server.url.removeprefix("http://")
        return f"protocol=http\nhost={host}\nusername=ada\npassword={value.reveal()}\n\n"

    def approve(self, value: Secret) -> None:
        """Log in with git."""
        self.git("credential", "approve", stdin=self.login(value))

    def listed(self) -> subprocess.CompletedProcess[str]:
        """List the server's branches."""
        return self.git("ls-remote", f"{self.server.url}/notes.git")

    def rotate(self, new: Secret) -> dict[str, object]:
        """Turn the one token over."""
        (known,) = self.world.user.json("list").document["credentials"]
        outcome = self.world.user.json(
            "rotate", known["name"], "--yes", "--new-stdin", stdin=new.reveal() + "\n"
        )
        assert outcome.code == 0, outcome.document
        return outcome.rotation


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    """Yield the machine; git and the interface share one address, as on the real Hub."""
    with world(tmp_path) as here:
        server = GitServer(tmp_path / "served", here.hub)
        here.user.environ["HF_ENDPOINT"] = server.url
        with server.serving():
            yield Machine(here, server)


def places(rotation: dict[str, object]) -> list[tuple[str, str]]:
    """Return kind and state of each place."""
    listed = rotation["places"]
    assert isinstance(listed, list)
    return [(entry["place"]["kind"], entry["state"]) for entry in listed]


def refused(machine: Machine, value: Secret) -> bool:
    """Tell whether git gets 401, and nothing else, for *value* by itself."""
    machine.server.answers.clear()
    url = machine.server.url.replace("http://", f"http://ada:{value.reveal()}@")
    done = machine.git("-c", "credential.helper=", "ls-remote", f"{url}/notes.git")
    return done.returncode != 0 and set(machine.server.answers) == {401}


def test_own_helper_gives_git_the_new_token_and_the_old_one_gets_401(machine: Machine) -> None:
    old, new = machine.world.classic(), machine.world.fine()
    kept = machine.world.user.home / "kept.json"
    machine.configured(str(git_program(machine.world.user.home / "bin" / "keeper", kept)))
    machine.approve(old)
    assert machine.listed().returncode == 0

    assert machine.world.user.json("import").code == 0
    rotation = machine.rotate(new)

    assert places(rotation) == [("helper", "verified")]
    assert logins(kept)[machine.server.url] == ["ada", new.reveal()]
    assert "refs/heads/main" in machine.listed().stdout
    assert refused(machine, old)
    assert not refused(machine, new)


def test_git_cache_gives_git_the_new_token_afterwards(machine: Machine) -> None:
    old, new = machine.world.classic(), machine.world.fine()
    machine.configured("cache --timeout=600")
    try:
        machine.approve(old)
        assert machine.world.user.json("import").code == 0
        rotation = machine.rotate(new)
        assert places(rotation) == [("helper", "verified")]
        assert "refs/heads/main" in machine.listed().stdout
        assert refused(machine, old)
    finally:
        machine.git("credential-cache", "exit")


def test_plain_store_is_spliced_and_git_clones_with_the_new_token(machine: Machine) -> None:
    old, new = machine.world.classic(), machine.world.fine()
    machine.configured("store")
    machine.approve(old)
    assert machine.listed().returncode == 0

    assert machine.world.user.json("import").code == 0
    rotation = machine.rotate(new)

    assert places(rotation) == [("file", "verified")]
    copied = machine.git("clone", "-q", f"{machine.server.url}/notes.git", "copy")
    assert copied.returncode == 0, copied.stderr
    assert machine.git("-C", "copy", "log", "--format=%s").stdout == "first\n"
    assert refused(machine, old)


def test_git_erasing_its_line_before_the_proof_is_mended_h4(machine: Machine) -> None:
    """H4: a fetch that holds the dead value deletes the line; afterwards git works all the same."""
    old, new = machine.world.classic(), machine.world.fine()
    machine.configured("store")
    machine.approve(old)
    assert machine.world.user.json("import").code == 0
    machine.world.hub.fail_next("revoke", status=503)
    (known,) = machine.world.user.json("list").document["credentials"]
    line = new.reveal() + "\n"
    waiting = machine.world.user.json("rotate", known["name"], "--yes", "--new-stdin", stdin=line)
    assert waiting.code == 6
    machine.git("credential", "reject", stdin=machine.login(old))
    assert machine.listed().returncode != 0

    assert machine.world.user.json("resume").code == 0

    assert "refs/heads/main" in machine.listed().stdout


def test_undo_gives_git_the_old_token_again(machine: Machine) -> None:
    old, new = machine.world.classic(), machine.world.fine()
    kept = machine.world.user.home / "kept.json"
    machine.configured(str(git_program(machine.world.user.home / "bin" / "keeper", kept)))
    machine.approve(old)
    assert machine.world.user.json("import").code == 0
    machine.world.hub.fail_next("revoke", status=503, times=5)
    (known,) = machine.world.user.json("list").document["credentials"]
    line = new.reveal() + "\n"
    waiting = machine.world.user.json("rotate", known["name"], "--yes", "--new-stdin", stdin=line)
    assert logins(kept)[machine.server.url][1] == new.reveal()
    machine.world.hub.recover()

    undone = machine.world.user.json("undo", waiting.rotation["id"])

    assert undone.code == 0, undone.document
    assert logins(kept)[machine.server.url] == ["ada", old.reveal()]
    assert "refs/heads/main" in machine.listed().stdout
    assert refused(machine, new)


def test_git_erasing_its_line_after_the_end_is_mended_by_settle_h4(machine: Machine) -> None:
    """H4: a program that still holds the dead value fetches minutes after all was proven."""
    old, new = machine.world.classic(), machine.world.fine()
    machine.configured("store")
    machine.approve(old)
    assert machine.world.user.json("import").code == 0
    machine.rotate(new)
    machine.git("credential", "reject", stdin=machine.login(old))
    assert machine.listed().returncode != 0

    settled = machine.world.user.json("settle")

    assert (settled.code, settled.document["reverted"]) == (0, [])
    assert "refs/heads/main" in machine.listed().stdout
