"""A group of files written together: killed at every boundary, power gone, disks and locks."""

import errno
import os
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.killing import killed_at
from tests.support.rotating import AGREED, collected, fine_grained
from vault_app.core.rotation import PlaceState, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services.rotating import advance, begin, resume, supply, undo
from vault_app.services.rotation.file_group import GROUP
from vault_app.system.locks import file_held
from vault_app.system.pace import Pace

FILES = 12
"""Enough for the threads that sync side by side."""


@dataclass(slots=True)
class Crowd:
    """One token in many small files, a new one at hand, nothing switched yet."""

    world: World
    paths: list[Path]
    old: Secret
    new: Secret
    rotation: Rotation

    def text(self, value: Secret) -> str:
        return f"# mine\nHF_TOKEN='{value.reveal()}' # keep\n"

    def now(self) -> list[str]:
        """Return ``old`` or ``new`` for every file; anything else is torn."""
        names = {self.text(self.old): "old", self.text(self.new): "new"}
        return [names[path.read_text()] for path in self.paths]

    def switch(self, pace: Pace) -> None:
        bench = self.world.again()
        bench.pace = pace
        advance(bench, self.rotation.id, until=StepName.SWITCH)
        bench.close()


def crowd_of(world: World, files: int) -> Crowd:
    old = world.emulator.mint(role="write", owner="ada")
    text = f"# mine\nHF_TOKEN='{old.reveal()}' # keep\n"
    paths = [world.write(f"proj/p{number}/.env", text) for number in range(files)]
    rotation = begin(world.bench, collected(world), AGREED)
    new = fine_grained(world)
    return Crowd(world, paths, old, new, supply(world.bench, rotation.id, new))


@pytest.fixture
def crowd(world: World) -> Crowd:
    return crowd_of(world, FILES)


# made and written of each, then synced and replaced of each, then durable of each
@pytest.mark.parametrize("boundary", [1, 2, 13, 24, 25, 26, 37, 48, 49, 60])
def test_death_in_the_middle_of_a_group_is_survived(crowd: Crowd, boundary: int) -> None:
    assert killed_at(boundary, crowd.switch, piece=4096)
    halfway = crowd.now()
    again = crowd.world.again()

    (done,) = resume(again)

    assert len(halfway) == FILES
    assert done.state is RotationState.DONE
    assert crowd.now() == ["new"] * FILES
    assert not list(crowd.world.home.rglob(".keyturn-*.tmp"))
    again.close()


@pytest.mark.parametrize("boundary", [24, 30, 48, 55])
def test_death_in_the_middle_of_a_group_is_undone(crowd: Crowd, boundary: int) -> None:
    assert killed_at(boundary, crowd.switch, piece=4096)
    again = crowd.world.again()

    undone = undo(again, crowd.rotation.id)

    assert undone.state is RotationState.UNDONE
    assert crowd.now() == ["old"] * FILES
    assert not list(crowd.world.home.rglob(".keyturn-*.tmp"))
    again.close()


@pytest.mark.parametrize("boundary", [24, 30, 48, 55])
def test_death_in_the_middle_of_an_undo_is_undone_by_the_next(crowd: Crowd, boundary: int) -> None:
    crowd.switch(Pace())
    assert crowd.now() == ["new"] * FILES

    def back(pace: Pace) -> None:
        bench = crowd.world.again()
        bench.pace = pace
        undo(bench, crowd.rotation.id)

    assert killed_at(boundary, back, piece=4096)
    crowd.now()
    again = crowd.world.again()
    resume(again)
    assert crowd.now() == ["old"] * FILES
    assert again.store.rotations.all()[0].state is RotationState.UNDONE
    again.close()


def test_intents_of_a_group_are_durable_before_its_first_rename(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process sees them in the journal at the moment of the first rename."""
    seen: list[set[str]] = []
    other = crowd.world.again()
    whole = os.replace

    def replaced(*given: object, **named: object) -> None:
        if not seen and given and str(given[0]).startswith(".keyturn-"):
            seen.append({one.state for one in other.store.rotations.records(crowd.rotation.id)})
        whole(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", replaced)
    crowd.switch(Pace())
    assert seen == [{"intended"}]
    other.close()


def test_more_files_than_a_group_are_switched_and_undone(world: World) -> None:
    crowd = crowd_of(world, GROUP + 6)
    advance(world.bench, crowd.rotation.id, until=StepName.CHECK_PLACES)
    assert crowd.now() == ["new"] * (GROUP + 6)
    undo(world.bench, crowd.rotation.id)
    assert crowd.now() == ["old"] * (GROUP + 6)


def test_disk_error_of_one_file_of_a_group_fails_that_one(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, whole = count(), os.fsync

    def synced(descriptor: int) -> None:
        if next(calls) == FILES // 2:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        whole(descriptor)

    monkeypatch.setattr(os, "fsync", synced)
    waiting = advance(crowd.world.bench, crowd.rotation.id)
    monkeypatch.undo()

    codes = [entry.detail.code for entry in waiting.places if entry.detail]
    assert codes == ["io_error"]
    assert sorted(crowd.now()) == ["new"] * (FILES - 1) + ["old"]
    assert crowd.world.emulator.alive(crowd.old)
    (done,) = resume(crowd.world.bench)
    assert done.state is RotationState.DONE


def test_h15_file_locked_by_another_keyturn_fails_that_one(crowd: Crowd) -> None:
    bench = crowd.world.bench
    bench.foreign_lock_timeout = 0
    found = crowd.paths[3].stat()
    with file_held(bench.profile.runtime_dir, found.st_dev, found.st_ino):
        waiting = advance(bench, crowd.rotation.id, until=StepName.CHECK_PLACES)
    failed = [one for one in waiting.places if one.state is PlaceState.FAILED]
    assert str(crowd.paths[3]) in {one.place.path for one in failed}
    assert {one.detail.code for one in failed if one.detail} == {"locked_by_tool"}
    assert crowd.now()[3] == "old"
    (done,) = resume(bench)
    assert done.state is RotationState.DONE
