"""Logins and Space secrets are looked at again after the end as files are (H13, H4)."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.support.bench import World, open_bench
from tests.support.credential_programs import docker_program, git_program, keep, logins
from tests.support.rotating import fine_grained, turned
from vault_app.core.errors import UsageError
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import Consent, RotationState
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.finding import find_remote
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import advance, begin, supply
from vault_app.services.settling import look, switch_again

REGISTRY = "registry.example"
SPACE = "ada/demo"


@pytest.fixture
def kept(world: World) -> Iterator[Path]:
    """Return the file of a docker helper that is configured for this user."""
    kept = world.home / "docker.json"
    docker_program(world.home / "bin", "mine", kept)
    world.write(".docker/config.json", f'{{"credHelpers": {{"{REGISTRY}": "mine"}}}}')
    path = f"{world.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    first = world.bench
    world.bench = open_bench(world.home, world.emulator, world.clock, {"PATH": path})
    yield kept
    world.bench.close()
    world.bench = first


def finished(world: World) -> tuple[str, Secret]:
    """Import the one token and turn it over; return its name and the new value."""
    (entry,) = import_tokens(world.bench).imported
    new = fine_grained(world)
    assert turned(world, entry.credential.name, new).state is RotationState.DONE
    return entry.credential.name, new


def old_token(world: World) -> Secret:
    """Mint the token that is to be turned over."""
    return world.emulator.mint(role="write", owner="ada", orgs={"acme": "admin"})


def codes(world: World, name: str) -> set[str]:
    """Return the codes of the token's history."""
    return {event.code for event in inventory.history(world.bench, name)}


def test_h13_login_that_went_back_is_found_and_given_the_new_value_again(
    world: World, kept: Path
) -> None:
    old = old_token(world)
    keep(kept, REGISTRY, "ada", old.reveal())
    name, new = finished(world)
    keep(kept, REGISTRY, "ada", old.reveal())

    world.clock.advance(seconds=601)
    (reverted,) = look(world.bench)

    assert (reverted.path, reverted.certain) == (f"docker: {REGISTRY}", True)
    assert reverted.place is not None
    assert reverted.place.kind is PlaceKind.HELPER
    switch_again(world.bench, reverted)
    assert logins(kept) == {REGISTRY: ["ada", new.reveal()]}
    assert {"dead_value_back", "switched_again"} <= codes(world, name)
    assert look(world.bench, start=True) == ()


def test_h13_login_with_the_new_or_with_a_third_value_is_quiet(world: World, kept: Path) -> None:
    keep(kept, REGISTRY, "ada", old_token(world).reveal())
    finished(world)
    assert look(world.bench, start=True) == ()
    keep(kept, REGISTRY, "ada", fine_grained(world).reveal())
    assert look(world.bench, start=True) == ()


def test_h13_login_mended_meanwhile_is_not_switched(world: World, kept: Path) -> None:
    old = old_token(world)
    keep(kept, REGISTRY, "ada", old.reveal())
    _, new = finished(world)
    keep(kept, REGISTRY, "ada", old.reveal())
    (reverted,) = look(world.bench, start=True)
    keep(kept, REGISTRY, "ada", new.reveal())
    with pytest.raises(UsageError, match="not_reverted"):
        switch_again(world.bench, reverted)


def test_h4_login_that_git_erased_later_is_given_again_at_the_next_look(world: World) -> None:
    """H4: a program with the old value gets 401 minutes later, and git deletes the new login."""
    kept = world.home / "kept.json"
    script = git_program(world.home / "helper", kept)
    world.write(".gitconfig", f"[credential]\n\thelper = {script}\n")
    keep(kept, world.emulator.endpoint, "ada", old_token(world).reveal())
    _, new = finished(world)
    kept.unlink()

    world.clock.advance(seconds=601)
    assert look(world.bench) == ()

    assert logins(kept) == {world.emulator.endpoint: ["ada", new.reveal()]}


def test_h13_git_login_that_went_back_is_named_and_not_overwritten_unasked(world: World) -> None:
    kept = world.home / "kept.json"
    script = git_program(world.home / "helper", kept)
    world.write(".gitconfig", f"[credential]\n\thelper = {script}\n")
    old = old_token(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())
    _, new = finished(world)
    keep(kept, world.emulator.endpoint, "ada", old.reveal())

    (reverted,) = look(world.bench, start=True)

    assert logins(kept) == {world.emulator.endpoint: ["ada", old.reveal()]}
    switch_again(world.bench, reverted)
    assert logins(kept) == {world.emulator.endpoint: ["ada", new.reveal()]}


def test_h4_line_that_git_erased_later_is_written_again_at_the_next_look(world: World) -> None:
    host = world.emulator.endpoint.removeprefix("http://")
    line = f"http://ada:{old_token(world).reveal()}@{host}\n"
    path = world.write(".git-credentials", line)
    _, new = finished(world)
    path.write_text("")

    assert look(world.bench, start=True) == ()

    # git itself writes a port's colon so.
    assert unquote(path.read_text().strip()) == f"http://ada:{new.reveal()}@{host}"


def pushed(world: World) -> Secret:
    """Turn over a token whose Space secret is included; return the new value."""
    old = world.emulator.mint(role="write", owner="ada", orgs={})
    inventory.add(world.bench, old, name="laptop")
    space = world.emulator.hub.space(SPACE)
    space.secrets["HF_TOKEN"] = (old, world.clock.now() + timedelta(days=1), None)
    world.clock.advance(days=3)
    places = find_remote(world.bench, "laptop").places
    new = world.emulator.mint(
        owner="ada", scopes={"user:ada": ["repo.content.read", "repo.write"]}, orgs={}
    )
    consent = Consent(agreed=True, include=tuple(place.id for place in places))
    rotation = begin(world.bench, "laptop", consent)
    supply(world.bench, rotation.id, new)
    world.clock.advance(seconds=5)
    assert advance(world.bench, rotation.id).state is RotationState.DONE
    return new


def test_h13_space_secret_changed_after_our_push_is_named_and_never_pushed_by_itself(
    world: World,
) -> None:
    pushed(world)
    assert look(world.bench, start=True) == ()
    world.clock.advance(seconds=601)
    other = world.emulator.mint(role="read", owner="ada")
    space = world.emulator.hub.space(SPACE)
    space.secrets["HF_TOKEN"] = (other, world.clock.now(), None)
    restarts = space.restarts

    (reverted,) = look(world.bench)

    assert (reverted.path, reverted.certain) == (f"{SPACE}: HF_TOKEN", False)
    assert "remote_changed" in codes(world, "laptop")
    with pytest.raises(UsageError, match="not_reverted"):
        switch_again(world.bench, reverted)
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", other)
    assert space.restarts == restarts


def test_h13_provider_that_does_not_answer_hides_no_file(world: World) -> None:
    pushed(world)
    world.emulator.fail_next("secrets", status=503, times=9)
    assert look(world.bench, start=True) == ()
    world.emulator.recover()


def test_h13_rotation_without_a_pushed_secret_asks_nobody(world: World, kept: Path) -> None:
    keep(kept, REGISTRY, "ada", old_token(world).reveal())
    finished(world)
    asked = len(world.emulator.requests)
    look(world.bench, start=True)
    assert len(world.emulator.requests) == asked
