"""Logins of gh and cargo that are no files: found, switched, read back, restored."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.bench import World, open_bench
from tests.support.credential_programs import cargo_program, gh_program
from tests.support.rotating import AGREED, fine_grained, turned
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import PlaceState, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import advance, begin, resume, supply, undo

HOST = "git.example"
INDEX = "sparse+https://crates.example/index/"


@dataclass(slots=True)
class Tool:
    """One tool of the person: what it keeps, and which place that is."""

    name: str
    key: str
    section: str
    keep: Callable[[str], None]
    kept: Callable[[], str]


@pytest.fixture(params=["gh", "cargo"])
def tool(request: pytest.FixtureRequest, world: World) -> Iterator[Tool]:
    """Install one tool for this user; nothing is kept in it yet."""
    made = _gh(world) if request.param == "gh" else _cargo(world)
    path = f"{world.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    first = world.bench
    world.bench = open_bench(world.home, world.emulator, world.clock, {"PATH": path})
    yield made
    world.bench.close()
    world.bench = first


def _gh(world: World) -> Tool:
    kept, entry = world.home / "gh.json", f"{HOST} ada"
    gh_program(world.home / "bin", kept)
    world.write(".config/gh/hosts.yml", f"{HOST}:\n    users:\n        ada:\n    user: ada\n")
    return Tool(
        "gh",
        HOST,
        "ada",
        lambda value: _write(kept, {entry: value}),
        lambda: str(_read(kept)[entry]),
    )


def _cargo(world: World) -> Tool:
    kept = world.home / "cargo.json"
    script = cargo_program(world.home / "bin" / "keeper", kept)
    text = f'[registries.mine]\nindex = "{INDEX}"\ncredential-provider = ["{script}"]\n'
    world.write(".cargo/config.toml", text)
    return Tool(
        "cargo",
        "mine",
        "keeper",
        lambda value: _write(kept, {INDEX: ["", value]}),
        lambda: str(_read(kept)[INDEX][1]),
    )


def _read(path: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(path.read_text())
    return found


def _write(path: Path, kept: dict[str, object]) -> None:
    path.write_text(json.dumps(kept))


def classic(world: World) -> Secret:
    """Mint the token that is to be turned over."""
    return world.emulator.mint(role="write", owner="ada", orgs={"acme": "admin"})


def imported(world: World) -> str:
    """Import; return the name of the one token found."""
    (entry,) = import_tokens(world.bench).imported
    return entry.credential.name


def test_login_is_imported_as_a_place_named_after_its_tool(world: World, tool: Tool) -> None:
    tool.keep(classic(world).reveal())

    (place,) = inventory.entry(world.bench, imported(world)).places

    assert (place.kind, place.tool, place.path) == (PlaceKind.HELPER, tool.name, None)
    assert (place.key, place.section) == (tool.key, tool.section)
    assert not place.plaintext


def test_login_is_switched_and_read_back_before_the_revoke(world: World, tool: Tool) -> None:
    old, new = classic(world), fine_grained(world)
    tool.keep(old.reveal())

    rotation = turned(world, imported(world), new)

    assert rotation.state is RotationState.DONE, rotation
    assert [entry.state for entry in rotation.places] == [PlaceState.VERIFIED]
    assert tool.kept() == new.reveal()
    assert not world.emulator.alive(old)


def test_undo_hands_the_old_value_back(world: World, tool: Tool) -> None:
    old, new = classic(world), fine_grained(world)
    tool.keep(old.reveal())
    rotation = begin(world.bench, imported(world), AGREED)
    supply(world.bench, rotation.id, new)
    advance(world.bench, rotation.id, until=StepName.PROMOTE)
    assert tool.kept() == new.reveal()

    assert undo(world.bench, rotation.id).state is RotationState.UNDONE
    assert tool.kept() == old.reveal()


@pytest.mark.parametrize("forward", [True, False], ids=["resume", "undo"])
def test_crash_between_the_switch_and_its_line_in_the_journal(
    world: World, tool: Tool, *, forward: bool
) -> None:
    """The tool has the new value, the journal does not know: both ways end right."""
    old, new = classic(world), fine_grained(world)
    tool.keep(old.reveal())
    rotation = begin(world.bench, imported(world), AGREED)
    supply(world.bench, rotation.id, new)
    tool.keep(new.reveal())

    ended = resume(world.bench, rotation.id)[0] if forward else undo(world.bench, rotation.id)

    assert ended.state is (RotationState.DONE if forward else RotationState.UNDONE)
    assert tool.kept() == (new if forward else old).reveal()


def test_login_that_is_another_token_by_now_is_left_alone(world: World, tool: Tool) -> None:
    tool.keep(classic(world).reveal())
    name = imported(world)
    other = world.emulator.mint(role="read", owner="ada").reveal()
    tool.keep(other)

    rotation = turned(world, name, fine_grained(world))

    assert [entry.state for entry in rotation.places] == [PlaceState.SKIPPED]
    assert tool.kept() == other


def test_tool_that_is_gone_blocks_the_revoke(world: World, tool: Tool) -> None:
    old = classic(world)
    tool.keep(old.reveal())
    name = imported(world)
    for program in (world.home / "bin").iterdir():
        program.write_text("#!/bin/sh\nexit 1\n")

    waiting = turned(world, name, fine_grained(world))

    assert waiting.state is RotationState.WAITING
    (entry,) = waiting.places
    assert entry.state is PlaceState.FAILED
    assert world.emulator.alive(old)
