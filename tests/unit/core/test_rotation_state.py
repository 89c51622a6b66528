"""The rotation as a value: which state may follow which, what undo may promise, what comes next."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.records import NOW, a_rotation
from vault_app.core.ids import CredentialId
from vault_app.core.rotation import (
    OPEN_STATES,
    Consent,
    Detail,
    PlaceProgress,
    PlaceState,
    Revocation,
    Rotation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    reopened,
    with_place,
    with_step,
)

LATER = NOW + timedelta(minutes=1)
S = RotationState
MAY_FOLLOW: dict[RotationState, set[RotationState]] = {
    S.PLANNED: {S.RUNNING, S.WAITING, S.ABANDONED, S.FAILED},
    S.RUNNING: {S.WAITING, S.REVOKING, S.DONE, S.UNDOING, S.FAILED, S.ABANDONED},
    S.WAITING: {S.RUNNING, S.REVOKING, S.UNDOING, S.FAILED, S.ABANDONED, S.DONE},
    S.REVOKING: {S.DONE, S.WAITING, S.UNDOING},
    S.UNDOING: {S.UNDONE, S.WAITING, S.FAILED},
    S.FAILED: {S.UNDOING, S.RUNNING},
    S.DONE: set(),
    S.UNDONE: set(),
    S.ABANDONED: set(),
}
CLOSED = {S.DONE, S.UNDONE, S.ABANDONED}
ORDER = [
    "plan",
    "obtain",
    "keep",
    "check_new",
    "switch",
    "check_places",
    "promote",
    "revoke",
    "prove_dead",
]


def a_turn(state: RotationState = S.PLANNED, places: int = 0) -> Rotation:
    """Return a rotation in that state."""
    return replace(a_rotation(CredentialId("c1"), places), state=state)


@pytest.mark.parametrize("target", list(S))
@pytest.mark.parametrize("state", list(S))
def test_moved_between_any_two_states_follows_the_table(
    state: RotationState, target: RotationState
) -> None:
    before = a_turn(state)
    if target is state or target in MAY_FOLLOW[state]:
        after = moved(before, target, LATER)
        assert after == replace(before, state=target, updated_at=LATER)
    else:
        with pytest.raises(ValueError, match=f"{state} does not become {target}"):
            moved(before, target, LATER)


def test_moved_after_the_revoke_was_sent_never_back_to_running_or_abandoned_h3() -> None:
    for target in (S.RUNNING, S.ABANDONED, S.FAILED, S.PLANNED, S.UNDONE):
        with pytest.raises(ValueError, match="revoking does not become"):
            moved(a_turn(S.REVOKING), target, LATER)


@pytest.mark.parametrize("whom", list(WaitingFor))
def test_moved_to_waiting_says_for_whom_and_forgets_it_after(whom: WaitingFor) -> None:
    waiting = moved(a_turn(S.RUNNING), S.WAITING, LATER, whom)
    assert waiting.waiting_for is whom
    assert moved(waiting, S.RUNNING, LATER).waiting_for is None


@pytest.mark.parametrize("state", list(S))
def test_open_is_true_exactly_while_something_is_left_to_do(state: RotationState) -> None:
    assert a_turn(state).open is (state in {S.RUNNING, S.WAITING, S.REVOKING, S.UNDOING})


@pytest.mark.parametrize("revocation", list(Revocation))
@pytest.mark.parametrize("state", list(S))
def test_reversible_ends_with_the_journaled_revoke_h3(
    state: RotationState, revocation: Revocation
) -> None:
    turn = a_turn(state)
    turn = replace(turn, old=replace(turn.old, revocation=revocation))
    before = state in {S.PLANNED, S.RUNNING, S.WAITING, S.UNDOING}
    assert turn.reversible is (before and revocation is Revocation.NONE)


@pytest.mark.parametrize("state", list(S))
@pytest.mark.parametrize("keep_old", [True, False])
def test_reopened_only_what_ended_with_its_old_value_kept(
    state: RotationState, keep_old: bool
) -> None:
    turn = replace(a_turn(state), consent=Consent(keep_old=keep_old))
    if state is S.DONE and keep_old:
        assert turn.reversible
        assert reopened(turn, LATER) == replace(turn, state=S.UNDOING, updated_at=LATER)
    else:
        with pytest.raises(ValueError, match="kept its old value"):
            reopened(turn, LATER)


@pytest.mark.parametrize("revocation", [one for one in Revocation if one is not Revocation.NONE])
def test_reopened_never_after_the_revoke_was_sent_h3(revocation: Revocation) -> None:
    turn = replace(a_turn(S.DONE), consent=Consent(keep_old=True))
    turn = replace(turn, old=replace(turn.old, revocation=revocation))
    assert not turn.reversible
    with pytest.raises(ValueError, match="kept its old value"):
        reopened(turn, LATER)


def test_steps_stand_in_the_order_of_the_contract() -> None:
    assert [step.name.value for step in a_turn().steps] == ORDER


def test_next_step_is_the_first_neither_done_nor_skipped() -> None:
    turn = a_turn()
    seen = []
    for number, name in enumerate(StepName):
        seen.append(turn.next_step)
        state = StepState.SKIPPED if number % 2 else StepState.DONE
        turn = with_step(turn, name, state, LATER)
    assert seen == list(StepName)
    assert turn.next_step is None


@pytest.mark.parametrize("state", [StepState.PENDING, StepState.RUNNING, StepState.FAILED])
def test_next_step_unsettled_one_is_taken_again(state: StepState) -> None:
    turn = with_step(a_turn(), StepName.PLAN, state, LATER)
    assert turn.next_step is StepName.PLAN


def test_next_step_gap_before_later_done_ones_comes_first() -> None:
    turn = a_turn()
    for name in StepName:
        turn = with_step(turn, name, StepState.DONE, LATER)
    assert with_step(turn, StepName.SWITCH, StepState.PENDING, LATER).next_step is StepName.SWITCH


def test_with_step_changes_that_step_alone_and_the_time() -> None:
    before = a_turn()
    details = [Detail("guided", (("provider", "huggingface"),))]
    after = with_step(before, StepName.OBTAIN, StepState.RUNNING, LATER, details)
    changed = after.step(StepName.OBTAIN)
    assert (changed.state, changed.details, changed.at) == (
        StepState.RUNNING,
        tuple(details),
        LATER,
    )
    assert after.updated_at == LATER
    others = [step for step in after.steps if step.name is not StepName.OBTAIN]
    assert others == [step for step in before.steps if step.name is not StepName.OBTAIN]


def test_with_step_without_details_keeps_those_it_has_and_empty_drops_them() -> None:
    noted = with_step(a_turn(), StepName.PLAN, StepState.RUNNING, NOW, [Detail("guided")])
    kept = with_step(noted, StepName.PLAN, StepState.DONE, LATER)
    assert kept.step(StepName.PLAN).details == (Detail("guided"),)
    dropped = with_step(noted, StepName.PLAN, StepState.RUNNING, LATER, ())
    assert dropped.step(StepName.PLAN).details == ()


def test_with_place_replaces_the_one_of_that_id() -> None:
    turn = a_turn(places=3)
    second = turn.places[1]
    switched = PlaceProgress(second.place, PlaceState.SWITCHED)
    after = with_place(turn, switched)
    assert after.places == (turn.places[0], switched, turn.places[2])


def test_with_place_of_no_place_here_changes_nothing() -> None:
    turn = a_turn(places=2)
    stranger = a_turn(places=1).places[0]
    assert with_place(turn, stranger) == turn


def test_detail_gives_its_data_by_name_and_none_for_others() -> None:
    detail = Detail("places_left", (("places", 2), ("first", None)))
    assert (detail.get("places"), detail.get("first"), detail.get("other")) == (2, None, None)


@given(st.sampled_from(list(S)))
def test_changes_make_a_new_value_and_leave_the_old_one(state: RotationState) -> None:
    turn = a_turn(state, places=1)
    copy = replace(turn)
    with_step(turn, StepName.PLAN, StepState.DONE, LATER)
    with_place(turn, replace(turn.places[0], state=PlaceState.FAILED))
    moved(turn, state, LATER)
    assert turn == copy


class AnyWalk(RuleBasedStateMachine):
    """Any walk a program may take over the states, legal moves and refused ones mixed."""

    turn: Rotation

    @initialize()
    def begin(self) -> None:
        """Start with a plan."""
        self.turn = a_turn()
        self.asked_to_die = False

    @rule(target_state=st.sampled_from(list(S)))
    def move(self, target_state: RotationState) -> None:
        """Try a move; a refused one changes nothing. Before a revoke the request is journaled."""
        before = self.turn
        allowed = target_state is before.state or target_state in MAY_FOLLOW[before.state]
        if not allowed:
            with pytest.raises(ValueError, match="does not become"):
                moved(before, target_state, LATER)
            return
        if target_state is S.REVOKING:
            self.asked_to_die = True
            old = replace(before.old, revocation=Revocation.REQUESTED)
            before = replace(before, old=old)
        self.turn = moved(before, target_state, LATER)

    @invariant()
    def closed_means_nothing_follows(self) -> None:
        """A closed rotation has no way on; every other has one that ends closed."""
        if self.turn.state in CLOSED:
            assert not MAY_FOLLOW[self.turn.state]
            assert not self.turn.open
        else:
            assert _leads_to_an_end(self.turn.state)

    @invariant()
    def once_asked_to_die_undo_promises_nothing(self) -> None:
        """After the journaled revoke *reversible* never comes back (H3)."""
        assert not (self.asked_to_die and self.turn.reversible)


def _leads_to_an_end(state: RotationState) -> bool:
    reached, edge = {state}, {state}
    while edge:
        edge = {after for one in edge for after in MAY_FOLLOW[one]} - reached
        reached |= edge
    return bool(reached & CLOSED)


TestAnyWalk = AnyWalk.TestCase


def test_open_states_are_those_that_resume_takes_up() -> None:
    assert {state for state in S if a_turn(state).open} == OPEN_STATES
