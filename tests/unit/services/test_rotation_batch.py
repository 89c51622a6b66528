"""Several tokens turned over as one batch: one that fails stops no other, shared files come out."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.dying import DyingJournal, Killed
from tests.support.rotating import AGREED, SCOPES
from vault_app.core.errors import KeyturnError, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.rotation import PlaceState, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import advance, resume, supply, undo
from vault_app.services.rotating_batch import (
    advance_batch,
    batch_of,
    begin_batch,
    plan_batch,
    turnable,
    undo_batch,
)

COUNT = 3


@dataclass(slots=True)
class Many:
    """Tokens that stand in files of their own and all in one shared file."""

    world: World
    old: list[Secret]
    own: list[Path]
    shared: Path
    ids: list[CredentialId]

    @property
    def files(self) -> list[Path]:
        return [*self.own, self.shared]

    def texts(self, values: list[Secret]) -> list[str]:
        return [*(f"HF_TOKEN={value.reveal()}\n" for value in values), shared_text(values)]

    def now(self) -> list[str]:
        return [path.read_text() for path in self.files]


def shared_text(values: list[Secret]) -> str:
    return "".join(f"TOKEN_{n}={value.reveal()} # mine\n" for n, value in enumerate(values))


def minted(world: World) -> list[Secret]:
    return [world.emulator.mint(owner="ada", scopes=SCOPES) for _ in range(COUNT)]


@pytest.fixture
def many(world: World) -> Many:
    old = [world.emulator.mint(role="write", owner="ada") for _ in range(COUNT)]
    own = [
        world.write(f"proj-{n}/.env", f"HF_TOKEN={value.reveal()}\n") for n, value in enumerate(old)
    ]
    shared = world.write("proj/.env", shared_text(old))
    folders = [path.parent for path in (*own, shared)]
    import_tokens(world.bench, folders, mine=True)
    by_print = world.bench.store.credentials.by_fingerprint
    found = [by_print(world.bench.key.fingerprint(value)) for value in old]
    return Many(world, old, own, shared, [one.id for one in found if one is not None])


def begun(many: Many) -> tuple[Rotation, ...]:
    outcomes = begin_batch(many.world.bench, dict.fromkeys(many.ids, AGREED))
    assert [one.error for one in outcomes] == [None] * COUNT
    return tuple(one.rotation for one in outcomes if one.rotation)


def supplied(many: Many) -> tuple[str, list[Secret]]:
    """Begin and hand over every new token; return the batch's id and the tokens."""
    rotations, new = begun(many), minted(many.world)
    for one, value in zip(rotations, new, strict=True):
        supply(many.world.bench, one.id, value)
    return str(rotations[0].batch), new


def test_batch_is_planned_together_and_touches_nothing(many: Many) -> None:
    before = many.now()
    planned = plan_batch(many.world.bench, dict.fromkeys(many.ids, AGREED))
    assert [one.credential for one in planned] == many.ids
    assert [len(one.rotation.places) for one in planned if one.rotation] == [2] * COUNT
    assert many.now() == before
    assert many.world.bench.store.rotations.all() == ()


def test_batch_with_a_shared_file_is_switched_and_proven_dead(many: Many) -> None:
    """Each plan was made before any of the others wrote the file they share."""
    batch, new = supplied(many)

    outcomes = advance_batch(many.world.bench, batch)

    states = [one.rotation.state for one in outcomes if one.rotation]
    assert states == [RotationState.DONE] * COUNT, outcomes
    assert many.now() == many.texts(new)
    assert not any(many.world.emulator.alive(value) for value in many.old)


def test_batch_undone_after_all_switched_restores_every_byte(many: Many) -> None:
    before = many.now()
    batch, new = supplied(many)
    advance_batch(many.world.bench, batch, until=StepName.PROMOTE)
    assert many.now() == many.texts(new)

    outcomes = undo_batch(many.world.bench, batch)

    assert [one.rotation.state for one in outcomes if one.rotation] == ["undone"] * COUNT
    assert [one.credential for one in outcomes] == many.ids, "in the order they were begun"
    assert many.now() == before
    assert all(many.world.emulator.alive(value) for value in many.old)
    assert not any(many.world.emulator.alive(value) for value in new)


def test_one_of_a_batch_undone_by_itself_leaves_the_others(many: Many) -> None:
    """The first to write the shared file goes back although two others wrote it since."""
    batch, new = supplied(many)
    advance_batch(many.world.bench, batch, until=StepName.PROMOTE)
    first = batch_of(many.world.bench, batch)[0]

    undo(many.world.bench, first.id)

    assert many.now() == many.texts([many.old[0], *new[1:]])
    states = [one.state for one in batch_of(many.world.bench, batch)]
    assert states == [RotationState.UNDONE, RotationState.WAITING, RotationState.WAITING]


def test_undone_before_the_next_one_switches_the_plan_goes_back_too(many: Many) -> None:
    """What was handed on by the write is taken back by the undo of it."""
    batch, new = supplied(many)
    first, second, _third = batch_of(many.world.bench, batch)
    advance(many.world.bench, first.id, until=StepName.PROMOTE)
    undo(many.world.bench, first.id)

    done = advance(many.world.bench, second.id)

    assert done.state is RotationState.DONE, done
    assert many.shared.read_text() == shared_text([many.old[0], new[1], many.old[2]])


def test_one_whose_new_token_is_dead_stops_no_other(many: Many) -> None:
    rotations, new = begun(many), minted(many.world)
    many.world.emulator.kill(new[1])
    for one, value in zip(rotations, new, strict=True):
        supply(many.world.bench, one.id, value)

    outcomes = advance_batch(many.world.bench, str(rotations[0].batch))

    states = [one.rotation.state for one in outcomes if one.rotation]
    assert states == [RotationState.DONE, RotationState.WAITING, RotationState.DONE]
    assert many.now() == many.texts([new[0], many.old[1], new[2]])
    assert many.world.emulator.alive(many.old[1])


def test_one_that_cannot_begin_is_told_and_the_others_begin(many: Many) -> None:
    bench = many.world.bench
    gone = CredentialId("0" * 16)
    consents = dict.fromkeys([many.ids[0], gone, many.ids[2]], AGREED)

    outcomes = begin_batch(bench, consents)

    codes = [one.error.code if one.error else "" for one in outcomes]
    assert codes == ["", "unknown_name", ""]
    assert [one.rotation is not None for one in outcomes] == [True, False, True]


def test_file_changed_by_somebody_else_still_blocks_in_a_batch(many: Many) -> None:
    """Only what one of ours wrote is handed on."""
    batch, _new = supplied(many)
    many.shared.write_text(many.shared.read_text() + "THEIRS=1\n")
    (first, *_others) = advance_batch(many.world.bench, batch)
    assert first.rotation is not None
    states = {entry.place.path: entry.state for entry in first.rotation.places}
    assert states[str(many.shared)] is PlaceState.CHANGED
    assert many.world.emulator.alive(many.old[0])


@pytest.mark.parametrize("writes", range(1, 60, 3))
def test_death_anywhere_in_a_batch_is_survived(many: Many, writes: int) -> None:
    """The next process finds the batch and ends it; every file is whole at every moment."""
    batch, new = supplied(many)
    many.world.bench.close()
    bench = many.world.again()
    bench.store.rotations = DyingJournal(bench, writes)  # type: ignore[assignment]
    with suppress(Killed):
        advance_batch(bench, batch)
    bench.close()

    again = many.world.again()
    before, after = many.texts(many.old), many.texts(new)
    for text, old, fresh in list(zip(many.now(), before, after, strict=True))[:-1]:
        assert text in (old, fresh)
    resume(again)
    for one in batch_of(again, batch):
        if one.open:
            advance(again, one.id)

    assert [one.state for one in batch_of(again, batch)] == [RotationState.DONE] * COUNT
    assert many.now() == after
    again.close()


def test_batch_is_found_by_the_start_of_its_id(many: Many) -> None:
    batch, _new = supplied(many)
    bench = many.world.bench
    assert batch_of(bench, batch[:6]) == batch_of(bench, batch)
    for unknown in ("", "zz", batch_of(bench, batch)[0].id):
        with pytest.raises(UsageError, match="unknown_rotation"):
            batch_of(bench, unknown)


def test_turnable_leaves_out_what_cannot_be_turned(many: Many) -> None:
    bench = many.world.bench
    inventory.add(bench, Secret("nobody-knows-" + "this-one-here"), name="odd")
    assert {one.credential.id for one in turnable(bench)} == set(many.ids)
    assert turnable(bench, classic=True) == ()
    for one in turnable(bench):
        with pytest.raises(KeyturnError, match="unknown_rotation"):
            batch_of(bench, one.credential.id)
