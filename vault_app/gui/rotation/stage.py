"""What a rotation's state means for the screen: which view, which rows. Pure, no Qt, no words."""

from dataclasses import dataclass
from enum import StrEnum

from vault_app.core.rotation import (
    Detail,
    PlaceProgress,
    PlaceState,
    Revocation,
    Rotation,
    RotationState,
    Step,
    StepName,
    StepState,
)


class Stage(StrEnum):
    """The view on the right."""

    PLAN = "plan"
    OBTAIN = "obtain"
    CHECK = "check"
    SWITCH = "switch"
    READY = "ready"
    PROVE = "prove"
    END = "end"


class RowState(StrEnum):
    """The icon of a row."""

    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNDONE = "undone"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the list on the left: *name* is the first of the steps it stands for."""

    name: StepName
    steps: tuple[StepName, ...]
    state: RowState
    current: bool


SHOWN = (
    (StepName.PLAN,),
    (StepName.OBTAIN, StepName.KEEP),
    (StepName.CHECK_NEW,),
    (StepName.SWITCH,),
    (StepName.CHECK_PLACES, StepName.PROMOTE),
    (StepName.REVOKE,),
    (StepName.PROVE_DEAD,),
)
"""The journal's nine steps as the seven a person follows; the undo line is before the sixth."""

NO_WAY_BACK = StepName.REVOKE

_NO_NEWS = frozenset({"ready", "guided", "mint_pending", "confirm_revoke", "no_way_back_from_here"})
_ENDED = frozenset(
    {RotationState.DONE, RotationState.UNDONE, RotationState.FAILED, RotationState.ABANDONED}
)
_BACKWARD = frozenset({RotationState.UNDOING, RotationState.UNDONE})
_BY_STEP = {
    StepName.PLAN: Stage.PLAN,
    StepName.OBTAIN: Stage.OBTAIN,
    StepName.KEEP: Stage.OBTAIN,
    StepName.CHECK_NEW: Stage.CHECK,
    StepName.SWITCH: Stage.SWITCH,
    StepName.CHECK_PLACES: Stage.SWITCH,
    StepName.PROMOTE: Stage.SWITCH,
    StepName.REVOKE: Stage.READY,
    StepName.PROVE_DEAD: Stage.PROVE,
}


def stage_of(rotation: Rotation) -> Stage:
    """Return the view that shows where *rotation* stands."""
    if rotation.state in _ENDED:
        return Stage.END
    if rotation.state is RotationState.PLANNED:
        return Stage.PLAN
    if rotation.state is RotationState.UNDOING:
        return Stage.SWITCH
    step = rotation.next_step
    if _dying(rotation):
        return Stage.PROVE
    if step is None:
        return Stage.END
    if step is StepName.SWITCH and not _begun(rotation):
        return Stage.CHECK
    return _BY_STEP[step]


def _dying(rotation: Rotation) -> bool:
    """Tell whether the old token is on its way out; in an emergency that is not the end."""
    sent = rotation.old.revocation is not Revocation.NONE
    dying = rotation.state is RotationState.REVOKING or sent
    after = rotation.next_step not in (StepName.REVOKE, StepName.PROVE_DEAD, None)
    return dying and not (rotation.consent.emergency and after)


def rows_of(rotation: Rotation) -> tuple[StepRow, ...]:
    """Return the lines of the step list, in the order the steps are really taken (H7)."""
    following = _at_hand(rotation)
    place = {step.name: number for number, step in enumerate(rotation.steps)}
    return tuple(
        StepRow(
            names[0],
            names,
            _row_state(rotation, tuple(rotation.step(name) for name in names), following in names),
            following in names,
        )
        for names in sorted(SHOWN, key=lambda names: place[names[0]])
    )


def _at_hand(rotation: Rotation) -> StepName | None:
    """Return the step that is at hand; what is being put back are the places, or the token."""
    if rotation.state in _ENDED:
        return None
    if rotation.state is RotationState.UNDOING:
        return StepName.SWITCH if _begun(rotation) else StepName.OBTAIN
    return rotation.next_step


def place_row_state(progress: PlaceProgress, running: bool) -> RowState:
    """Return the icon of one place; *running*: it is the one at work now."""
    if running and progress.state is PlaceState.PENDING:
        return RowState.RUNNING
    return _PLACE_ROWS[progress.state]


def wait_of(rotation: Rotation) -> Detail | None:
    """Return why *rotation* stands still, None if it does not or if that is no news."""
    if rotation.waiting_for is None or rotation.next_step is None:
        return None
    details = rotation.step(rotation.next_step).details
    last = details[-1] if details else None
    return last if last is not None and last.code not in _NO_NEWS else None


def settled_places(rotation: Rotation) -> int:
    """Return how many places hold the new value."""
    done = (PlaceState.SWITCHED, PlaceState.VERIFIED)
    return sum(entry.state in done for entry in rotation.places)


def wanted_places(rotation: Rotation) -> tuple[PlaceProgress, ...]:
    """Return the places that are to be switched (the person left out the others)."""
    return tuple(entry for entry in rotation.places if entry.state is not PlaceState.SKIPPED)


def troubled_places(rotation: Rotation) -> tuple[PlaceProgress, ...]:
    """Return the places that could not be switched or are not as planned."""
    bad = (PlaceState.FAILED, PlaceState.CHANGED)
    return tuple(entry for entry in rotation.places if entry.state in bad)


_PLACE_ROWS = {
    PlaceState.PENDING: RowState.PENDING,
    PlaceState.SWITCHED: RowState.DONE,
    PlaceState.VERIFIED: RowState.DONE,
    PlaceState.FAILED: RowState.FAILED,
    PlaceState.SKIPPED: RowState.SKIPPED,
    PlaceState.CHANGED: RowState.ATTENTION,
    PlaceState.UNDONE: RowState.UNDONE,
}


def _begun(rotation: Rotation) -> bool:
    moved = any(
        entry.state not in (PlaceState.PENDING, PlaceState.SKIPPED) for entry in rotation.places
    )
    return moved or rotation.step(StepName.SWITCH).state is not StepState.PENDING


def _row_state(rotation: Rotation, steps: tuple[Step, ...], current: bool) -> RowState:
    states = {step.state for step in steps}
    if steps[0].name is StepName.REVOKE and rotation.repair:
        return RowState.SKIPPED
    if rotation.state in _BACKWARD and steps[0].name is not StepName.PLAN:
        return _taken_back(rotation, steps, current)
    if StepState.FAILED in states:
        return RowState.FAILED
    if states <= {StepState.DONE, StepState.SKIPPED}:
        return RowState.SKIPPED if states == {StepState.SKIPPED} else RowState.DONE
    waits = rotation.waiting_for is not None and steps[0].name is not StepName.OBTAIN
    if current and waits and StepState.RUNNING in states:
        return RowState.ATTENTION
    return RowState.RUNNING if current or StepState.RUNNING in states else RowState.PENDING


def _taken_back(rotation: Rotation, steps: tuple[Step, ...], current: bool) -> RowState:
    """Return the icon of a step while all is put back, and after: the token goes last."""
    states = {step.state for step in steps}
    if current:
        return RowState.RUNNING if rotation.waiting_for is None else RowState.ATTENTION
    if states <= {StepState.PENDING, StepState.SKIPPED}:
        return RowState.SKIPPED
    later = steps[0].name in (StepName.OBTAIN, StepName.CHECK_NEW)
    if later and rotation.state is RotationState.UNDOING:
        return RowState.DONE
    return RowState.UNDONE
