"""A whole rotation and its undo, byte by byte, over eleven kinds of places."""

import pytest

from tests.support.bench import World
from tests.support.rotating import (
    AGREED,
    classic_everywhere,
    collected,
    contents,
    fine_grained,
    swapped,
    turned,
)
from vault_app.core.credential import Kind, Status
from vault_app.core.errors import RotationError
from vault_app.core.rotation import (
    Consent,
    PlaceState,
    Revocation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
)
from vault_app.services import inventory
from vault_app.services.rotating import accept, advance, begin, plan, resume, supply, undo


def test_rotation_over_eleven_places_switches_every_byte_and_proves_death(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    new = fine_grained(world)
    before = inventory.entry(world.bench, name)

    rotation = turned(world, name, new)

    assert rotation.state is RotationState.DONE, rotation
    assert contents(files) == swapped(files, old, new)
    assert {entry.state for entry in rotation.places} == {PlaceState.VERIFIED}
    assert len(rotation.places) == len(files)
    assert not world.emulator.alive(old)
    assert world.emulator.alive(new)
    assert rotation.old.revocation is Revocation.PROVEN
    assert rotation.old.proven_dead_at is not None
    after = inventory.entry(world.bench, name).credential
    assert after.id == before.credential.id
    assert after.kind is Kind.FINE_GRAINED
    assert after.status is Status.VERIFIED
    assert after.hint.endswith(new.reveal()[-4:])
    assert inventory.reveal(world.bench, name).same_as(new)


def test_proof_h2_asks_twice_thirty_seconds_apart(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)

    turned(world, name, fine_grained(world))

    assert sum(world.clock.slept) >= 30
    assert world.bench.store.tombstones.all()[0].proven


def test_old_value_after_done_is_gone_from_the_vault(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)
    item = inventory.resolve(world.bench, name).item

    turned(world, name, fine_grained(world))

    assert item not in [known for known, _ in world.bench.door.items()]


def test_modes_after_rotation_are_as_before(world: World) -> None:
    _, files = classic_everywhere(world)
    modes = {path: path.stat().st_mode for path in files}
    name = collected(world)

    turned(world, name, fine_grained(world))

    assert {path: path.stat().st_mode for path in files} == modes


def test_plan_touches_nothing_and_records_nothing(world: World) -> None:
    _, files = classic_everywhere(world)
    name = collected(world)
    asked = len(world.emulator.requests)

    planned = plan(world.bench, name)

    assert planned.state is RotationState.PLANNED
    assert contents(files) == files
    assert world.bench.store.rotations.all() == ()
    assert len(world.emulator.requests) == asked


def test_undo_before_the_revoke_restores_every_byte_and_kills_the_new(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    new = fine_grained(world)
    rotation = begin(world.bench, name, Consent())
    supply(world.bench, rotation.id, new)
    advance(world.bench, rotation.id, until=StepName.PROMOTE)
    assert contents(files) != files

    undone = undo(world.bench, rotation.id)

    assert undone.state is RotationState.UNDONE, undone
    assert contents(files) == files
    assert world.emulator.alive(old)
    assert not world.emulator.alive(new)
    assert inventory.reveal(world.bench, name).same_as(old)
    assert {entry.state for entry in undone.places} == {PlaceState.UNDONE}


def test_undo_twice_changes_nothing_more(world: World) -> None:
    _, files = classic_everywhere(world)
    name = collected(world)
    rotation = begin(world.bench, name, Consent())
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.SWITCH)
    undo(world.bench, rotation.id)

    again = [r for r in world.bench.store.rotations.all() if r.open]

    assert not again
    assert contents(files) == files


def test_undo_of_a_file_changed_since_puts_only_the_value_back_h5(world: World) -> None:
    old, _ = classic_everywhere(world)
    name = collected(world)
    rotation = begin(world.bench, name, Consent())
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.SWITCH)
    env = world.home / "proj/.env"
    env.write_bytes(env.read_bytes() + b"ADDED=later\n")

    undone = undo(world.bench, rotation.id)

    assert undone.state is RotationState.UNDONE
    assert env.read_bytes().endswith(b"ADDED=later\n")
    assert old.reveal().encode() in env.read_bytes()


def test_revoke_without_consent_waits_for_a_person(world: World) -> None:
    old, _ = classic_everywhere(world)
    name = collected(world)
    rotation = begin(world.bench, name, Consent(accept_classic=True))
    supply(world.bench, rotation.id, fine_grained(world))

    waiting = advance(world.bench, rotation.id)

    assert waiting.state is RotationState.WAITING
    assert waiting.waiting_for is WaitingFor.PERSON
    assert waiting.next_step is StepName.REVOKE
    assert world.emulator.alive(old)
    accept(world.bench, rotation.id, revoke=True)
    assert advance(world.bench, rotation.id).state is RotationState.DONE


def test_keep_old_leaves_it_alive_and_in_the_inventory_h8(world: World) -> None:
    old, _ = classic_everywhere(world)
    name = collected(world)

    done = turned(world, name, fine_grained(world), Consent(agreed=True, keep_old=True))

    assert done.state is RotationState.DONE
    assert done.step(StepName.REVOKE).state is StepState.SKIPPED
    assert world.emulator.alive(old)
    assert inventory.reveal(world.bench, f"{name} (old)").same_as(old)


def test_keep_old_can_be_undone_after_its_end(world: World) -> None:
    """Undo is possible until a revoke is journaled (H3), and here none ever was."""
    old, files = classic_everywhere(world)
    name = collected(world)
    new = fine_grained(world)
    done = turned(world, name, new, Consent(agreed=True, keep_old=True))
    assert done.reversible

    undone = undo(world.bench, done.id)

    assert undone.state is RotationState.UNDONE, undone
    assert contents(files) == files
    assert inventory.reveal(world.bench, name).same_as(old)
    assert [entry.credential.name for entry in inventory.entries(world.bench)] == [name]
    assert world.emulator.alive(old)
    assert not world.emulator.alive(new)


def test_keep_old_followed_by_another_rotation_is_closed_for_good(world: World) -> None:
    _, files = classic_everywhere(world)
    name = collected(world)
    first = turned(world, name, fine_grained(world), Consent(agreed=True, keep_old=True))
    turned(world, name, fine_grained(world))
    before = contents(files)

    with pytest.raises(RotationError, match="rotation_closed"):
        undo(world.bench, first.id)
    assert contents(files) == before


def test_undo_with_a_file_gone_meanwhile_ends_and_names_it(world: World) -> None:
    _, files = classic_everywhere(world)
    name = collected(world)
    rotation = begin(world.bench, name, Consent())
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.SWITCH)
    gone = world.home / "proj/.env"
    gone.unlink()

    undone = undo(world.bench, rotation.id)

    assert undone.state is RotationState.UNDONE, undone
    rest = {path: data for path, data in files.items() if path != gone}
    assert contents(rest) == rest
    told = {e.detail.code for e in undone.places if e.detail and e.place.path == str(gone)}
    assert told == {"file_missing"}


def test_file_changed_between_plan_and_switch_is_left_and_waits(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    new = fine_grained(world)
    rotation = begin(world.bench, name, AGREED)
    env = world.home / "proj/.env"
    env.write_bytes(b"FIRST=1\n" + env.read_bytes())
    supply(world.bench, rotation.id, new)

    waiting = advance(world.bench, rotation.id)

    assert waiting.state is RotationState.WAITING
    assert waiting.waiting_for is WaitingFor.PERSON
    changed = [e for e in waiting.places if e.state is PlaceState.CHANGED]
    assert [e.place.path for e in changed] == [str(env)]
    assert old.reveal().encode() in env.read_bytes()
    assert world.emulator.alive(old)
    (resumed,) = resume(world.bench)
    assert resumed.state is RotationState.DONE, resumed
    assert env.read_bytes() == b"FIRST=1\n" + swapped(files, old, new)[env]


def test_resume_in_another_process_goes_on_under_the_first_consent(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    new = fine_grained(world)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, new)
    world.bench.close()

    other = world.again()
    (done,) = resume(other)

    assert done.state is RotationState.DONE
    assert contents(files) == swapped(files, old, new)
    other.close()


def test_resume_with_nothing_open_returns_nothing(world: World) -> None:
    assert resume(world.bench) == ()


def test_huggingface_lock_held_by_the_tool_makes_that_file_wait(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, fine_grained(world))
    stored = world.home / ".cache/huggingface/stored_tokens"
    before = stored.read_bytes()
    from filelock import FileLock

    with FileLock(str(stored) + ".lock"):
        world.bench.foreign_lock_timeout = 0.05
        waiting = advance(world.bench, rotation.id)

    assert stored.read_bytes() == before
    assert waiting.state is RotationState.WAITING


def test_rotation_leaves_no_file_behind_in_the_tools_folders(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)
    before = {path for path in world.home.rglob("*") if "profile" not in path.parts}

    turned(world, name, fine_grained(world))

    after = {path for path in world.home.rglob("*") if "profile" not in path.parts}
    assert {path for path in after - before if not {"run", ".run"} & set(path.parts)} == set()


def test_link_and_its_target_are_switched_and_undone_once(world: World) -> None:
    old = world.emulator.mint(role="write", owner="ada")
    target = world.write("proj/.env", f"HF_TOKEN={old.reveal()}\n")
    link = world.home / "proj/link.env"
    link.symlink_to(target)
    before = target.read_bytes()
    name = collected(world)
    new = fine_grained(world)
    rotation = begin(world.bench, name, Consent())
    supply(world.bench, rotation.id, new)

    ready = advance(world.bench, rotation.id, until=StepName.PROMOTE)

    assert {entry.state for entry in ready.places} == {PlaceState.VERIFIED}
    assert link.is_symlink()
    assert target.read_text() == f"HF_TOKEN={new.reveal()}\n"
    undone = undo(world.bench, rotation.id)
    assert target.read_bytes() == before
    assert {entry.state for entry in undone.places} == {PlaceState.UNDONE}
    assert link.is_symlink()


def test_same_value_twice_in_one_file_is_two_places_and_one_write(world: World) -> None:
    old = world.emulator.mint(role="write", owner="ada")
    env = world.write("proj/.env", f"HF_TOKEN={old.reveal()}\n#HF_TOKEN={old.reveal()}\n")
    name = collected(world)
    new = fine_grained(world)

    done = turned(world, name, new)

    assert len(done.places) == 2
    assert env.read_text() == f"HF_TOKEN={new.reveal()}\n#HF_TOKEN={new.reveal()}\n"


def test_folder_that_refuses_writes_waits_and_resumes_when_it_allows_them(world: World) -> None:
    old = world.emulator.mint(role="write", owner="ada")
    env = world.write("proj/.env", f"HF_TOKEN={old.reveal()}\n", mode=0o400)
    name = collected(world)

    waiting = turned(world, name, fine_grained(world))

    assert waiting.state is RotationState.WAITING
    (entry,) = waiting.places
    assert entry.state is PlaceState.FAILED
    assert world.emulator.alive(old)
    env.chmod(0o600)
    (done,) = resume(world.bench)
    assert done.state is RotationState.DONE


def test_undo_that_waits_is_resumed_as_an_undo_never_forward(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    new = fine_grained(world)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, new)
    advance(world.bench, rotation.id, until=StepName.SWITCH)
    env = world.home / "proj/.env"
    env.chmod(0o400)

    waiting = undo(world.bench, rotation.id)

    assert waiting.state is RotationState.UNDOING
    assert waiting.waiting_for is WaitingFor.PERSON
    (still,) = resume(world.bench)
    assert still.state is RotationState.UNDOING
    assert world.emulator.alive(old)
    env.chmod(0o600)
    (undone,) = resume(world.bench)
    assert undone.state is RotationState.UNDONE
    assert contents(files) == files
    assert not world.emulator.alive(new)
