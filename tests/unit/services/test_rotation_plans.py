"""The plans beside the usual one (H7): emergency kills first, repair finds the old value dead."""

import pytest

from tests.support.bench import World
from tests.support.rotating import (
    classic_everywhere,
    collected,
    contents,
    fine_grained,
    swapped,
)
from vault_app.core.errors import RotationError
from vault_app.core.rotation import (
    Consent,
    Revocation,
    RotationState,
    StepName,
    WaitingFor,
)
from vault_app.services.checking import check
from vault_app.services.rotating import accept, advance, begin, plan, supply, undo

EMERGENCY = Consent(agreed=True, emergency=True)


def test_h7_emergency_proves_the_old_dead_before_a_new_one_is_made(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)

    begun = begin(world.bench, name, EMERGENCY)

    assert not world.emulator.alive(old)
    assert begun.old.revocation is Revocation.PROVEN
    assert begun.next_step is StepName.OBTAIN
    assert begun.waiting_for is WaitingFor.PERSON
    new = fine_grained(world)
    supply(world.bench, begun.id, new)
    done = advance(world.bench, begun.id)
    assert done.state is RotationState.DONE, done
    assert contents(files) == swapped(files, old, new)
    assert world.bench.store.tombstones.all()[0].proven


def test_h7_emergency_plan_says_what_breaks_and_touches_nothing(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)

    planned = plan(world.bench, name, EMERGENCY)

    assert [step.name for step in planned.steps][:4] == [
        StepName.PLAN,
        StepName.REVOKE,
        StepName.PROVE_DEAD,
        StepName.OBTAIN,
    ]
    codes = [detail.code for detail in planned.step(StepName.REVOKE).details]
    assert "breaks_until_switched" in codes
    assert world.emulator.alive(old)
    assert contents(files) == files


def test_h7_emergency_without_consent_waits_before_the_revoke(world: World) -> None:
    old, _ = classic_everywhere(world)
    name = collected(world)

    waiting = begin(world.bench, name, Consent(emergency=True))

    assert waiting.next_step is StepName.REVOKE
    assert world.emulator.alive(old)
    accept(world.bench, waiting.id, revoke=True)
    assert advance(world.bench, waiting.id).next_step is StepName.OBTAIN
    assert not world.emulator.alive(old)


def test_h7_emergency_has_no_way_back(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)
    begun = begin(world.bench, name, EMERGENCY)

    assert not begun.reversible
    with pytest.raises(RotationError, match="old_value_dead"):
        undo(world.bench, begun.id)


def test_h7_repair_skips_the_revoke_of_a_token_renewed_on_the_page(world: World) -> None:
    old, files = classic_everywhere(world)
    name = collected(world)
    check(world.bench, [name])
    new = fine_grained(world)
    world.emulator.kill(old)

    begun = begin(world.bench, name, Consent(agreed=True))
    supply(world.bench, begun.id, new)
    done = advance(world.bench, begun.id)

    assert done.state is RotationState.DONE, done
    assert [d.code for d in done.step(StepName.REVOKE).details] == ["old_already_dead"]
    assert contents(files) == swapped(files, old, new)
    assert not any(seen.path.endswith("/revoke") for seen in world.emulator.requests)
