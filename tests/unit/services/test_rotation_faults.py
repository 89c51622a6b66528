"""Every answer a provider can fail to give, at every question: nothing is lost by it."""

from contextlib import suppress

import pytest

from tests.support.bench import World
from tests.support.failing_http import FailingAt
from tests.support.rotating import AGREED
from tests.support.turning_case import Case
from vault_app.core.errors import KeyturnError
from vault_app.core.rotation import (
    Consent,
    Revocation,
    RotationState,
    StepName,
)
from vault_app.providers.http import Http
from vault_app.services import inventory
from vault_app.services.rotating import advance, begin, discard_new, supply, undo

FAULTS: dict[str, dict[str, object]] = {
    "401": {"status": 401},
    "403": {"status": 403},
    "429": {"status": 429, "retry_after": 5},
    "503": {"status": 503},
    "dropped": {"mode": "drop"},
    "garbage": {"mode": "garbage"},
}
QUESTIONS = 13


@pytest.fixture
def case(world: World) -> Case:
    return Case(world)


@pytest.mark.parametrize("number", range(1, QUESTIONS))
@pytest.mark.parametrize("fault", FAULTS)
def test_fault_at_any_question_loses_nothing(case: Case, fault: str, number: int) -> None:
    bench, emulator = case.world.bench, case.world.emulator
    http = FailingAt(
        Http(case.world.clock, timeout=5),
        number,
        lambda: emulator.fail_next("any", **FAULTS[fault]),  # type: ignore[arg-type]
    )
    bench.http = http  # type: ignore[assignment]

    case.turn()

    assert case.lost() == []
    emulator.recover()
    case.world.clock.advance(seconds=60)
    case.well(case.finish())


@pytest.mark.parametrize("number", [2, 4, 9, 10, 11])
def test_no_answer_at_all_is_a_wait_for_the_network(case: Case, number: int) -> None:
    bench, emulator = case.world.bench, case.world.emulator
    slow = Http(case.world.clock, timeout=0.2)
    bench.http = FailingAt(slow, number, lambda: emulator.fail_next("hang"))  # type: ignore[assignment]

    case.turn()

    assert case.lost() == []
    emulator.recover()
    slow.close()
    bench.http = Http(case.world.clock)
    case.well(case.finish())


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("fault", ["401", "429", "503", "dropped"])
def test_fault_during_undo_loses_nothing(case: Case, fault: str, number: int) -> None:
    """A single refusal of the old value stops the undo (H3); going on is possible either way."""
    bench, emulator = case.world.bench, case.world.emulator
    rotation = case.ready(Consent(accept_classic=True))
    advance(bench, rotation.id, until=StepName.PROMOTE)
    http = FailingAt(
        bench.http,
        number,
        lambda: emulator.fail_next("any", **FAULTS[fault]),  # type: ignore[arg-type]
    )
    bench.http = http  # type: ignore[assignment]

    with suppress(KeyturnError):
        undo(bench, rotation.id)

    assert case.lost() == []
    emulator.recover()
    case.world.clock.advance(seconds=60)
    if case.latest.open:
        undo(bench, rotation.id)
    assert case.latest.state is RotationState.UNDONE
    assert len(case.holds(case.old)) == len(case.files)
    assert inventory.reveal(bench, case.name).same_as(case.old)


def test_old_value_called_dead_by_mistake_is_revoked_after_all(case: Case) -> None:
    """One wrong 401 at the beginning must not leave the old token alive for ever."""
    case.world.emulator.fail_next("whoami", status=401)
    case.turn()

    case.well(case.finish())


@pytest.mark.parametrize("calls", [1, 3, 7])
def test_old_value_dying_late_is_asked_until_it_is_dead_h2(case: Case, calls: int) -> None:
    """202 came at once, the death some questions later: it is called dead only then."""
    case.world.emulator.fail_next("revoke_late", calls=calls)

    case.turn()

    case.well(case.finish())
    assert case.latest.old.proven_dead_at is not None


def test_old_value_dying_late_during_undo_keeps_the_new_one_h8(case: Case) -> None:
    """202 and nothing happened, so it is undone; then the revocation arrives after all."""
    bench, emulator = case.world.bench, case.world.emulator
    emulator.fail_next("revoke_late", calls=40)
    case.turn()
    assert case.latest.old.revocation is Revocation.REQUESTED

    undone = undo(bench, case.latest.id)

    assert undone.state is RotationState.UNDONE
    assert emulator.alive(case.new)
    emulator.kill(case.old)
    kept = inventory.reveal(bench, f"{case.name} (made, not used)")
    assert kept.same_as(case.new)


def test_undo_of_a_repair_keeps_the_only_living_value(case: Case) -> None:
    """The old one was dead before: killing the new one too would leave nothing that works."""
    bench, emulator = case.world.bench, case.world.emulator
    emulator.kill(case.old)
    rotation = case.ready(Consent(accept_classic=True))

    undo(bench, rotation.id)

    assert emulator.alive(case.new)
    assert inventory.reveal(bench, f"{case.name} (made, not used)").same_as(case.new)


def test_old_value_dying_in_the_middle_of_an_undo_turns_it_forward_h3(case: Case) -> None:
    bench, emulator = case.world.bench, case.world.emulator
    rotation = case.ready()
    advance(bench, rotation.id, until=StepName.PROMOTE)
    case.env.chmod(0o400)
    assert undo(bench, rotation.id).state is RotationState.UNDOING
    emulator.kill(case.old)
    case.env.chmod(0o600)

    with pytest.raises(KeyturnError, match="old_value_dead"):
        undo(bench, rotation.id)

    assert emulator.alive(case.new)
    case.well(case.finish())


def test_new_value_taken_by_another_rotation_is_refused_h25(case: Case) -> None:
    """Undoing one of the two would revoke what the other lives on."""
    bench, world = case.world.bench, case.world
    case.ready()
    other = world.emulator.mint(role="write", owner="ada")
    name = inventory.add(bench, other, name="second").entry.credential.name
    rotation = begin(bench, name, AGREED)

    with pytest.raises(KeyturnError, match="already_known"):
        supply(bench, rotation.id, case.new)


def test_new_value_in_files_is_not_thrown_away(case: Case) -> None:
    rotation = case.ready(Consent(accept_classic=True))
    advance(case.world.bench, rotation.id, until=StepName.SWITCH)

    with pytest.raises(KeyturnError, match="no_new_token"):
        discard_new(case.world.bench, rotation.id)
    assert len(case.holds(case.new)) == len(case.files)
