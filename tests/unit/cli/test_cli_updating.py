"""``keyturn update-check``: consent first, then the words for this copy."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.loopback import Recorder, serving
from tests.support.signed_notice import KEYS, payload, signed
from vault_app.cli.app import App
from vault_app.cli.main import keyturn
from vault_app.core.errors import UsageError
from vault_app.practice.emulator import Emulator
from vault_app.services.workbench import Workbench


class _App(App):
    """One run on a workbench that is there already."""

    def __init__(self, given: Workbench) -> None:
        super().__init__()
        self.given = given

    @property
    def bench(self) -> Workbench:
        return self.given


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[World]:
    world = World(home, Emulator(), clock, open_bench(home, Emulator(), clock))
    world.bench.signers = KEYS
    yield world
    world.close()


@pytest.fixture
def far(world: World) -> Iterator[Recorder]:
    with serving() as recorder:
        world.bench.update_address = f"{recorder.url}/update.json"
        recorder.answer(body=signed(payload(world.clock.now())))
        yield recorder


def _run(world: World, *arguments: str) -> Result:
    app = _App(world.bench)
    return CliRunner().invoke(keyturn, ["update-check", *arguments], obj=app)


def test_update_check_without_consent_asks_nothing(world: World, far: Recorder) -> None:
    """H35."""
    outcome = _run(world, "--json")
    assert isinstance(outcome.exception, UsageError)
    assert outcome.exception.code == "update_not_allowed"
    assert not far.seen


def test_update_check_says_what_is_new_and_how_this_copy_gets_it(
    world: World, far: Recorder
) -> None:
    told = _run(world, "--once")
    assert told.exit_code == 0
    for said in ("Keyturn 9.1.0 is there", "Finds more.", "git pull", "0a" * 32):
        assert said in told.output
    shape = json.loads(_run(world, "--known", "--json").output)["update"]
    assert (shape["newer"], shape["newest"]["version"]) == (True, "9.1.0")
    assert shape["installed_by"] == "checkout"
    assert shape["problem"] is None
    assert len(far.seen) == 1


def test_update_check_allowed_for_good_needs_no_word_more(world: World, far: Recorder) -> None:
    far.answer(body=signed(payload(world.clock.now(), version="0.0.1")))
    settings = _App(world.bench)
    allowing = CliRunner().invoke(keyturn, ["settings", "update_checks", "on"], obj=settings)
    assert allowing.exit_code == 0
    told = _run(world)
    assert "This is the newest version" in told.output
    assert len(far.seen) == 1


def test_update_check_known_before_any_check_says_so(world: World, far: Recorder) -> None:
    assert "Nothing was asked yet." in _run(world, "--known").output
    assert not far.seen
