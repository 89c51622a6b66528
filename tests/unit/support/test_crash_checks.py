"""The crash harness sees what it is there to see: every check can fail."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.checks import look
from tests.crash.power import cut
from tests.crash.scene import Scene, lay_out
from vault_app.practice.emulator import Emulator
from vault_app.services import inventory


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with Emulator(seed=3) as emulator:
        yield lay_out(tmp_path / "machine", emulator, random.Random(5))  # noqa: S311 # repeatable


def test_look_at_an_untouched_machine_finds_nothing(scene: Scene) -> None:
    assert look(scene).flaws == []
    assert look(scene, settled=True).flaws == []


def test_look_at_a_torn_file_names_it(scene: Scene) -> None:
    place = scene.places[0]
    place.path.chmod(0o600)
    place.path.write_bytes(place.before[:-3])

    assert f"{place.path.name} is neither old nor new" in look(scene).flaws


def test_look_after_the_old_value_died_too_early_says_so(scene: Scene) -> None:
    scene.emulator.kill(scene.old)

    flaws = look(scene).flaws

    assert "no working token in the vault" in flaws
    assert any("holds the old value, which is dead" in flaw for flaw in flaws)


def test_look_finds_litter_only_once_all_is_settled(scene: Scene) -> None:
    (scene.places[0].path.parent / ".keyturn-0123.tmp").write_bytes(b"")

    assert look(scene).flaws == []
    assert any("left behind" in flaw for flaw in look(scene, settled=True).flaws)


def test_look_finds_a_value_in_clear_in_the_profile(scene: Scene) -> None:
    (scene.profile / "notes").write_text(scene.new.reveal())

    assert any("in clear" in flaw for flaw in look(scene).flaws)


def test_look_finds_a_forgotten_living_value(scene: Scene) -> None:
    before = look(scene)
    bench = scene.bench()
    credential = inventory.resolve(bench, scene.name)
    bench.door.delete(credential.item, credential.backend)
    bench.close()

    assert "the living old value was forgotten" in look(scene, before).flaws


def test_power_cut_takes_back_only_what_was_not_synced(tmp_path: Path) -> None:
    """A rename is kept once its folder was synced; bytes never synced are gone."""
    one, two = tmp_path / "a/one", tmp_path / "b/two"
    for path in (one, two):
        path.parent.mkdir()
        path.write_bytes(b"new")
    kept = tmp_path / "kept"
    kept.write_bytes(b"old")
    told = [
        {"what": "renamed", "path": str(one), "kept": str(kept), "unsynced": False},
        {"what": "synced", "path": str(one.parent)},
        {"what": "renamed", "path": str(two), "kept": str(kept), "unsynced": True},
    ]
    note = tmp_path / "note"
    note.write_text("".join(json.dumps(line) + "\n" for line in told))

    chance = random.Random(1)  # noqa: S311 # repeatable
    lost = [cut(note, chance) for _ in range(20)]

    assert one.read_bytes() == b"new"
    assert two.read_bytes() == b""
    assert max(lost) == 1
