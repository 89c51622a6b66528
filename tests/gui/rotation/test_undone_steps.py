"""What was put back looks put back: no step and no line of a timeline keeps its green check."""

from tests.gui.rotation.conftest import Desk
from tests.support.bench import World
from tests.support.rotating import classic_everywhere, collected, fine_grained, turned
from vault_app.core.rotation import Consent, Rotation, RotationState, StepName
from vault_app.gui.detail.timeline import moments
from vault_app.gui.rotation import summary
from vault_app.gui.rotation.stage import RowState, rows_of
from vault_app.gui.rotation.words import step_line
from vault_app.services.rotating import advance, begin, supply, undo

_TAKEN_BACK = (
    StepName.OBTAIN,
    StepName.CHECK_NEW,
    StepName.SWITCH,
    StepName.CHECK_PLACES,
)


def _states(rotation: Rotation) -> dict[StepName, RowState]:
    return {row.name: row.state for row in rows_of(rotation)}


def test_undone_steps_and_places_look_undone_in_the_sheet(desk: Desk, value: str) -> None:
    desk.to_ready(value)
    assert _states(desk.fake.current)[StepName.SWITCH] is RowState.DONE
    desk.press("Undo everything")
    desk.press("Yes, put everything back")
    names = [item.accessibleName() for item in desk.sheet.steps._items]  # noqa: SLF001 - what is shown
    assert names[3] == "Switch places, undone, 6 places put back"
    assert not [name for name in names[1:] if ", done" in name]
    assert not [name for name in names if "to do" in name], "nothing more will be done"
    places = desk.sheet.view.places.rows.rows  # type: ignore[attr-defined] # at the end
    assert {row.state for row in places} <= {RowState.UNDONE, RowState.SKIPPED}
    assert "Switch places: undone" in summary.text_of(desk.fake.current, "laptop", "/home/ada")


def test_undo_that_is_stuck_keeps_the_token_and_needs_somebody(desk: Desk, value: str) -> None:
    desk.fake.undo_trouble = True
    desk.to_ready(value)
    desk.press("Undo everything")
    desk.press("Yes, put everything back")
    states = _states(desk.fake.current)
    assert states[StepName.SWITCH] is RowState.ATTENTION
    assert states[StepName.OBTAIN] is RowState.DONE, "the new token is there until the places are"
    assert states[StepName.REVOKE] is RowState.SKIPPED


def test_undone_by_the_engine_looks_undone(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)
    rotation = begin(world.bench, name, Consent())
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.PROMOTE)
    undone = undo(world.bench, rotation.id)
    assert undone.state is RotationState.UNDONE
    states = _states(undone)
    assert {states[one] for one in _TAKEN_BACK} == {RowState.UNDONE}
    lines = {row.name: step_line(undone, row) for row in rows_of(undone)}
    assert lines[StepName.OBTAIN] == "the new token is dead"
    assert lines[StepName.SWITCH] == f"{len(undone.places)} places put back"


def test_turn_put_back_later_is_green_no_more_in_the_timeline(world: World) -> None:
    classic_everywhere(world)
    name = collected(world)
    consent = Consent(agreed=True, keep_old=True)
    undo(world.bench, turned(world, name, fine_grained(world), consent).id)
    credential = next(one for one in world.bench.store.credentials.all() if one.name == name)
    events = world.bench.store.history.of(credential.id)
    told = [
        (one.code, one.tone, one.text) for one in moments(credential, events, world.clock.now())
    ]
    tones = {code: tone for code, tone, _ in told}
    assert (tones["rotated"], tones["rotation_undone"]) == ("muted", "warning")
    assert "(undone later)" in next(text for code, _, text in told if code == "rotated")
