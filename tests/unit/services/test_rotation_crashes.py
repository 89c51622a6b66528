"""The process dies at a journal boundary; the next one finds everything and finishes (H3)."""

import fcntl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.dying import DyingJournal, Killed
from tests.support.rotating import AGREED, collected, fine_grained, turned
from vault_app.core.errors import RotationError
from vault_app.core.rotation import Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.services import inventory
from vault_app.services.rotating import begin, resume, supply, undo
from vault_app.services.rotation.journal import opened
from vault_app.services.workbench import Workbench


def three_places(world: World) -> tuple[Secret, list[Path]]:
    old = world.emulator.mint(role="write", owner="ada")
    value = old.reveal()
    files = [
        world.write(".cache/huggingface/token", value),
        world.write("proj/.env", f"HF_TOKEN={value}\n"),
        world.write("proj/config.yaml", f"token: {value}\n"),
    ]
    return old, files


def crash(world: World, name: str, new: Secret, writes: int) -> bool:
    """Rotate until the journal dies; False if the whole rotation took fewer writes."""
    bench = world.again()
    bench.store.rotations = DyingJournal(bench, writes)  # type: ignore[assignment]
    dying = World(world.home, world.emulator, world.clock, bench)
    try:
        turned(dying, name, new)
    except Killed:
        return True
    finally:
        bench.close()
    return False


def finish(bench: Workbench, name: str, new: Secret) -> Rotation:
    """Do what a person does after a crash: resume, and bring the token again if it was lost."""
    for rotation in resume(bench):
        if rotation.next_step is StepName.OBTAIN:
            supply(bench, rotation.id, new)
    done = resume(bench)
    if not done and bench.store.rotations.all()[0].state is not RotationState.DONE:
        rotation = begin(bench, name, AGREED)
        supply(bench, rotation.id, new)
        done = resume(bench)
    return bench.store.rotations.all()[0]


@pytest.mark.parametrize("writes", range(1, 46, 2))
def test_death_at_a_journal_boundary_is_survived(world: World, writes: int) -> None:
    old, files = three_places(world)
    name = collected(world)
    new = fine_grained(world)
    if not crash(world, name, new, writes):
        pytest.skip("the rotation took fewer writes")
    bench = world.again()

    last = finish(bench, name, new)

    assert last.state is RotationState.DONE, last
    for path in files:
        assert new.reveal() in path.read_text()
        assert old.reveal() not in path.read_text()
    assert not world.emulator.alive(old)
    assert inventory.reveal(bench, name).same_as(new)
    assert list(world.home.rglob(".keyturn-*.tmp")) == []
    bench.close()


@pytest.mark.parametrize("writes", [4, 9, 14, 17, 20, 23, 26, 29])
def test_undo_after_death_before_the_revoke_restores_every_byte(world: World, writes: int) -> None:
    old, files = three_places(world)
    before = [path.read_bytes() for path in files]
    name = collected(world)
    new = fine_grained(world)
    assert crash(world, name, new, writes)
    bench = world.again()
    (open_one,) = bench.store.rotations.open()
    if not open_one.reversible:
        pytest.skip("this boundary lies behind the point of no return")

    undone = undo(bench, open_one.id)

    assert undone.state is RotationState.UNDONE, undone
    assert [path.read_bytes() for path in files] == before
    assert world.emulator.alive(old)
    assert inventory.reveal(bench, name).same_as(old)
    bench.close()


def test_second_keyturn_on_the_same_rotation_is_told_so(world: World) -> None:
    three_places(world)
    name = collected(world)
    rotation = begin(world.bench, name, AGREED)
    other = open_bench(world.home, world.emulator, FixedClock())
    world.bench.rotation_patience = 0

    with opened(other, rotation.id), pytest.raises(RotationError, match="rotation_busy"):
        supply(world.bench, rotation.id, fine_grained(world))
    other.close()


def test_one_that_is_just_pausing_is_waited_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Resumed at once after "pause", it goes on as soon as the other has let go."""
    three_places(world)
    rotation = begin(world.bench, collected(world), AGREED)
    other = open_bench(world.home, world.emulator, FixedClock())
    new, refused, whole = fine_grained(world), Event(), fcntl.flock
    world.bench.rotation_patience = 60

    def flock(descriptor: int, operation: int) -> None:
        try:
            whole(descriptor, operation)
        except BlockingIOError:
            refused.set()
            raise

    with ThreadPoolExecutor(1) as pool:
        with opened(other, rotation.id):
            monkeypatch.setattr(fcntl, "flock", flock)
            going = pool.submit(supply, world.bench, rotation.id, new)
            assert refused.wait(30), "it never asked for the lock"
        assert going.result(60).next_step is StepName.SWITCH
    other.close()


def test_two_that_begin_at_once_share_one_rotation(world: World) -> None:
    """Each would hold the one old value else, and one of the two could never end."""
    three_places(world)
    name = collected(world)
    other = open_bench(world.home, world.emulator, FixedClock())
    inventory.entry(other, name)
    with ThreadPoolExecutor(2) as pool:
        begun = list(pool.map(lambda bench: begin(bench, name, AGREED), (world.bench, other)))
    other.close()

    assert len({rotation.id for rotation in begun}) == 1
    assert len(world.bench.store.rotations.all()) == 1


def test_begin_taken_up_after_the_new_token_came_is_refused(world: World) -> None:
    three_places(world)
    name = collected(world)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, fine_grained(world))

    with pytest.raises(RotationError, match="rotation_open"):
        begin(world.bench, name, AGREED)


def test_emulator_is_real_enough_to_kill(world: World) -> None:
    """Guard for the tests above: a token the emulator kills is refused by whoami."""
    emulator: Emulator = world.emulator
    token = emulator.mint(role="write")
    emulator.kill(token)

    assert not emulator.alive(token)
