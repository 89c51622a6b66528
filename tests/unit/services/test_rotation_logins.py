"""Places that credential helpers keep: found, switched, read back, restored, erased and mended."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.bench import World, open_bench
from tests.support.credential_programs import docker_program, git_program, keep, logins
from tests.support.rotating import AGREED, fine_grained, turned
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import Consent, PlaceState, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import accept, advance, begin, plan, resume, supply, undo
from vault_app.system.git_credentials import GitCredentials

REGISTRY = "https://registry.example"


@pytest.fixture
def kept(world: World) -> Path:
    """Return the file of a git helper that is configured for this user."""
    kept = world.home / "kept.json"
    script = git_program(world.home / "bin" / "my-helper", kept)
    world.write(".gitconfig", f"[credential]\n\thelper = {script}\n")
    return kept


@pytest.fixture
def cached(world: World) -> Iterator[World]:
    """Return the world with git's own cache configured; its daemon is ended afterwards."""
    world.write(".gitconfig", "[credential]\n\thelper = cache --timeout=600\n")
    yield world
    git(world, "credential-cache", "exit")


def git(world: World, *arguments: str, stdin: str = "") -> str:
    """Run the real git as this user and return what it said."""
    done = subprocess.run(
        ["git", *arguments],
        input=stdin,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(world.home),
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_CONFIG_NOSYSTEM": "1",
        },
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return done.stdout


def approved(world: World, value: str) -> None:
    """Log in to the emulator's address with git."""
    host = world.emulator.endpoint.removeprefix("http://")
    lines = f"protocol=http\nhost={host}\nusername=ada\npassword={value}\n\n"
    git(world, "credential", "approve", stdin=lines)


def filled(world: World) -> str:
    """Return the password git has for the emulator's address, empty if none."""
    host = world.emulator.endpoint.removeprefix("http://")
    said = git(world, "credential", "fill", stdin=f"protocol=http\nhost={host}\n\n")
    return "".join(line[9:] for line in said.splitlines() if line.startswith("password="))


def classic(world: World) -> Secret:
    """Mint the token that is to be turned over."""
    return world.emulator.mint(role="write", owner="ada", orgs={"acme": "admin"})


def imported(world: World) -> str:
    """Import; return the name of the one token found."""
    (entry,) = import_tokens(world.bench).imported
    return entry.credential.name


def states(rotation: Rotation) -> dict[str, PlaceState]:
    """Return the states of the places by tool."""
    return {entry.place.tool: entry.state for entry in rotation.places}


def test_helper_entry_is_imported_as_a_place_of_its_own(world: World, kept: Path) -> None:
    old = classic(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())

    name = imported(world)

    (place,) = inventory.entry(world.bench, name).places
    assert (place.kind, place.tool, place.path) == (PlaceKind.HELPER, "git", None)
    assert (place.key, place.section) == (world.emulator.endpoint, "ada")
    assert not place.plaintext
    assert not world.emulator.requests


def test_helper_is_planned_with_a_masked_diff_and_not_touched(world: World, kept: Path) -> None:
    old = classic(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    before = kept.read_bytes()

    (entry,) = plan(world.bench, imported(world)).places

    assert entry.state is PlaceState.PENDING
    assert entry.diff is not None
    assert entry.diff.key == world.emulator.endpoint
    assert old.reveal() not in repr(entry)
    assert kept.read_bytes() == before


def test_helper_is_switched_and_read_back_before_the_revoke(world: World, kept: Path) -> None:
    old = classic(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    new = fine_grained(world)

    rotation = turned(world, imported(world), new)

    assert rotation.state is RotationState.DONE, rotation
    assert states(rotation) == {"git": PlaceState.VERIFIED}
    assert logins(kept)[world.emulator.endpoint] == ["ada", new.reveal()]
    assert not world.emulator.alive(old)


def test_helper_that_takes_nothing_new_blocks_the_revoke_until_abandoned(world: World) -> None:
    kept = world.home / "kept.json"
    script = git_program(world.home / "bin" / "my-helper", kept, stubborn=True)
    world.write(".gitconfig", f"[credential]\n\thelper = {script}\n")
    old = classic(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    name = imported(world)

    waiting = turned(world, name, fine_grained(world))

    assert waiting.state is RotationState.WAITING
    (entry,) = waiting.places
    assert entry.state is PlaceState.FAILED
    assert entry.detail is not None
    assert entry.detail.code == "helper_refused"
    assert world.emulator.alive(old)
    accept(world.bench, waiting.id, abandon=[entry.place.id])
    assert advance(world.bench, waiting.id).state is RotationState.DONE


def test_helper_mended_meanwhile_is_switched_on_resume(world: World) -> None:
    kept, script = world.home / "kept.json", world.home / "bin" / "my-helper"
    git_program(script, kept, stubborn=True)
    world.write(".gitconfig", f"[credential]\n\thelper = {script}\n")
    keep(kept, world.emulator.endpoint, "ada", classic(world).reveal())
    new = fine_grained(world)
    waiting = turned(world, imported(world), new)
    git_program(script, kept)

    (done,) = resume(world.bench, waiting.id)

    assert done.state is RotationState.DONE
    assert logins(kept)[world.emulator.endpoint][1] == new.reveal()


def test_undo_hands_the_old_value_back_to_the_helper(world: World, kept: Path) -> None:
    old = classic(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    rotation = begin(world.bench, imported(world), AGREED)
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.PROMOTE)
    assert logins(kept)[world.emulator.endpoint][1] != old.reveal()

    undone = undo(world.bench, rotation.id)

    assert undone.state is RotationState.UNDONE
    assert states(undone) == {"git": PlaceState.UNDONE}
    assert logins(kept)[world.emulator.endpoint] == ["ada", old.reveal()]


def test_helper_that_holds_another_token_by_now_is_left_alone(world: World, kept: Path) -> None:
    keep(kept, world.emulator.endpoint, "ada", classic(world).reveal())
    name = imported(world)
    other = world.emulator.mint(role="read", owner="ada").reveal()
    keep(kept, world.emulator.endpoint, "ada", other)

    rotation = turned(world, name, fine_grained(world))

    assert rotation.state is RotationState.DONE
    assert states(rotation) == {"git": PlaceState.SKIPPED}
    assert logins(kept)[world.emulator.endpoint][1] == other
    assert inventory.entry(world.bench, name).places == ()


def test_skipped_helper_blocks_the_revoke(world: World, kept: Path) -> None:
    old = classic(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    name = imported(world)
    (place,) = inventory.entry(world.bench, name).places

    waiting = turned(world, name, fine_grained(world), Consent(agreed=True, skip=(place.id,)))

    assert waiting.state is RotationState.WAITING
    assert logins(kept)[world.emulator.endpoint][1] == old.reveal()
    assert world.emulator.alive(old)


def test_git_cache_is_switched_ended_before_the_revoke_and_filled_again_h4(cached: World) -> None:
    old, new = classic(cached), fine_grained(cached)
    approved(cached, old.reveal())
    name = imported(cached)

    rotation = turned(cached, name, new)

    assert rotation.state is RotationState.DONE, rotation
    assert states(rotation) == {"git": PlaceState.VERIFIED}
    assert filled(cached) == new.reveal()


def test_plain_store_is_a_file_and_never_a_helper_place(world: World) -> None:
    old, new = classic(world), fine_grained(world)
    world.write(".gitconfig", "[credential]\n\thelper = store\n")
    approved(world, old.reveal())
    name = imported(world)

    rotation = turned(world, name, new)

    assert {entry.place.kind for entry in rotation.places} == {PlaceKind.FILE}
    assert filled(world) == new.reveal()


def test_line_git_erased_after_the_switch_is_written_again_h4(world: World) -> None:
    """H4: a program with the old value gets 401, and git deletes the new line for it."""
    old, new = classic(world), fine_grained(world)
    world.write(".gitconfig", "[credential]\n\thelper = store\n")
    approved(world, old.reveal())
    rotation = begin(world.bench, imported(world), AGREED)
    supply(world.bench, rotation.id, new)
    advance(world.bench, rotation.id, until=StepName.REVOKE)
    host = world.emulator.endpoint.removeprefix("http://")
    rejected = f"protocol=http\nhost={host}\nusername=ada\npassword={old.reveal()}\n\n"
    git(world, "credential", "reject", stdin=rejected)
    assert filled(world) == ""

    done = advance(world.bench, rotation.id)

    assert done.state is RotationState.DONE
    assert {entry.state for entry in done.places} == {PlaceState.VERIFIED}
    assert filled(world) == new.reveal()
    assert (world.home / ".git-credentials").read_text().startswith("http://ada:")


def test_helper_entry_erased_after_the_switch_is_approved_again_h4(
    world: World, kept: Path
) -> None:
    new = fine_grained(world)
    keep(kept, world.emulator.endpoint, "ada", classic(world).reveal())
    rotation = begin(world.bench, imported(world), AGREED)
    supply(world.bench, rotation.id, new)
    advance(world.bench, rotation.id, until=StepName.REVOKE)
    kept.unlink()

    done = advance(world.bench, rotation.id)

    assert done.state is RotationState.DONE
    assert logins(kept)[world.emulator.endpoint] == ["ada", new.reveal()]


def test_helper_that_hangs_is_given_up_and_nothing_is_imported(world: World) -> None:
    script = world.write("bin/slow", "#!/bin/sh\nexec sleep 600\n", mode=0o755)
    world.write(".gitconfig", f"[credential]\n\thelper = {script}\n")
    environ = {**world.bench.environ, "PATH": os.environ["PATH"]}
    assert GitCredentials(environ, patience=0.5).fill(world.emulator.endpoint) is None


def test_token_as_user_name_never_reaches_the_store(world: World, kept: Path) -> None:
    old = classic(world)
    keep(kept, world.emulator.endpoint, old.reveal(), old.reveal())

    result = import_tokens(world.bench)

    assert result.imported == ()
    assert [skipped.reason for skipped in result.skipped] == ["token_as_user"]


def test_docker_helper_is_found_switched_and_restored(world: World) -> None:
    old, new = classic(world), fine_grained(world)
    with docker(world) as kept:
        keep(kept, REGISTRY, "ada", old.reveal())
        name = imported(world)
        (place,) = inventory.entry(world.bench, name).places
        assert (place.tool, place.key, place.section) == ("docker", REGISTRY, "ada")
        rotation = begin(world.bench, name, AGREED)
        supply(world.bench, rotation.id, new)
        advance(world.bench, rotation.id, until=StepName.PROMOTE)
        assert logins(kept)[REGISTRY] == ["ada", new.reveal()]

        undone = undo(world.bench, rotation.id)

        assert undone.state is RotationState.UNDONE
        assert logins(kept)[REGISTRY] == ["ada", old.reveal()]


@contextmanager
def docker(world: World, name: str = "mine") -> Iterator[Path]:
    """Configure docker's helper *name*, found on PATH; yield the file in which it keeps logins."""
    kept = world.home / "docker.json"
    docker_program(world.home / "bin", "mine", kept)
    config = {"auths": {REGISTRY: {}}, "credsStore": name}
    world.write(".docker/config.json", json.dumps(config))
    path = f"{world.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    first = world.bench
    world.bench = open_bench(world.home, world.emulator, world.clock, {"PATH": path})
    yield kept
    world.bench.close()
    world.bench = first


@pytest.mark.parametrize("name", ["../bin/docker-credential-mine", "mine;touch x", "Mine", ""])
def test_docker_helper_names_that_are_no_plain_names_are_not_started(
    world: World, name: str
) -> None:
    with docker(world, name) as kept:
        keep(kept, REGISTRY, "ada", classic(world).reveal())
        assert import_tokens(world.bench).imported == ()


@pytest.mark.parametrize("forward", [True, False], ids=["resume", "undo"])
def test_crash_between_the_switch_and_its_line_in_the_journal(
    world: World, kept: Path, *, forward: bool
) -> None:
    """The helper has the new value, the journal does not know: both ways end right."""
    old, new = classic(world), fine_grained(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    rotation = begin(world.bench, imported(world), AGREED)
    supply(world.bench, rotation.id, new)
    keep(kept, world.emulator.endpoint, "ada", new.reveal())

    ended = resume(world.bench, rotation.id)[0] if forward else undo(world.bench, rotation.id)

    assert ended.state is (RotationState.DONE if forward else RotationState.UNDONE)
    expected = new if forward else old
    assert logins(kept)[world.emulator.endpoint] == ["ada", expected.reveal()]
