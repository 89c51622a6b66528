"""The sheet from plan to end: undo, pause, close, resume, places that fail, what is shown."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.rotation.conftest import HOME, Desk
from tests.support.fake_rotations import NARROW, NEW_HINT, OLD_HINT
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import Detail, PlaceState, RotationState
from vault_app.gui.rotation import summary
from vault_app.gui.rotation.plan_view import PlanView
from vault_app.gui.rotation.stage import Stage


def test_turn_from_plan_to_end_ticks_every_place_and_proves_death(
    desk: Desk, value: str, qtbot: QtBot
) -> None:
    desk.to_ready(value)
    assert desk.at(Stage.READY)
    assert "advance end" not in desk.fake.calls, "nothing is revoked unasked (H12)"
    desk.go()
    assert "no way back" in desk.told
    desk.press("Yes, revoke it now")
    assert desk.at(Stage.END)
    assert "accept revoke" in desk.fake.calls
    with qtbot.waitSignal(desk.sheet.finished) as ended:
        desk.go()
    assert ended.args == ["r1"]


def test_ready_not_yet_revokes_nothing(desk: Desk, value: str) -> None:
    desk.to_ready(value)
    desk.go()
    desk.press("Not yet")
    assert "advance end" not in desk.fake.calls
    assert desk.sheet.footer.primary.isEnabled()


def test_ready_keep_old_ends_without_a_revoke(desk: Desk, value: str) -> None:
    desk.to_ready(value)
    desk.press("Keep the old one")
    assert desk.at(Stage.END)
    assert "accept keep_old" in desk.fake.calls
    assert "was not revoked" in desk.told


def test_plan_tracked_place_starts_unchecked_and_says_why(desk: Desk) -> None:
    """H10."""
    desk.sheet.start("c1")
    rows = {row.title: row for row in desk.sheet.view.places.rows.rows}  # type: ignore[attr-defined] # at plan
    tracked = rows["~/work/site/config.yaml"]
    assert tracked.checked is False
    assert "tracked by git" in tracked.note
    assert rows["~/proj/.env"].checked is True
    assert rows["environment of bash"].checked is None
    desk.go()
    assert desk.fake.current.consent.tracked is False
    assert desk.fake.current.consent.skip == ()


def test_plan_ticked_tracked_place_is_consented_to(desk: Desk) -> None:
    """H10: switch anyway, by choice."""
    desk.sheet.start("c1")
    rows = desk.sheet.view.places.rows  # type: ignore[attr-defined] # at plan
    for at, row in enumerate(rows.rows):
        if row.checked is not None:
            wanted = Qt.CheckState.Unchecked if at == 0 else Qt.CheckState.Checked
            rows.setData(rows.index(at), wanted, Qt.ItemDataRole.CheckStateRole)
    desk.go()
    assert desk.fake.current.consent.tracked is True
    assert desk.fake.current.consent.skip == (rows.rows[0].id,)


def test_plan_probable_secret_starts_unticked_and_a_tick_includes_it(desk: Desk) -> None:
    """It cannot be read: only name and date speak for it, so a person decides."""
    first, *others = desk.fake.current.places
    place = replace(
        first.place, kind=PlaceKind.REMOTE, path=None, section="ada/demo", certain=False
    )
    probable = replace(first, place=place, state=PlaceState.SKIPPED, detail=Detail("probably"))
    desk.fake.current = replace(desk.fake.current, places=(probable, *others))
    desk.sheet.start("c1")
    rows = desk.sheet.view.places.rows  # type: ignore[attr-defined] # at plan
    assert rows.rows[0].checked is False
    assert "probably" in rows.rows[0].note
    assert "ada/demo" in rows.rows[0].title
    rows.setData(rows.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    desk.go()
    assert desk.fake.current.consent.include == (place.id,)


def test_plan_classic_token_asks_what_the_new_one_is_for(desk: Desk) -> None:
    desk.sheet.start("c1")
    boxes = desk.sheet.view.purposes  # type: ignore[attr-defined] # at plan
    assert {code for code, box in boxes.items() if box.isChecked()} == {"download", "inference"}
    boxes["download"].setChecked(False)
    boxes["push"].setChecked(True)
    desk.go()
    assert desk.fake.asked_purposes == ("inference", "push")
    for box in boxes.values():
        assert "—" not in box.text()


def test_plan_classic_without_a_purpose_cannot_go_on(desk: Desk) -> None:
    desk.sheet.start("c1")
    for box in desk.sheet.view.purposes.values():  # type: ignore[attr-defined] # at plan
        box.setChecked(False)
    assert not desk.sheet.footer.primary.isEnabled()


def test_plan_fine_grained_token_asks_no_purpose(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(old=NARROW)
    desk.sheet.start("c1")
    assert desk.sheet.view.purposes == {}  # type: ignore[attr-defined] # at plan


def test_plan_cancel_leaves_nothing_behind(desk: Desk, qtbot: QtBot) -> None:
    desk.sheet.start("c1")
    with qtbot.waitSignal(desk.sheet.closed):
        desk.press("Cancel")
    assert "begin" not in desk.fake.calls


def test_undo_asks_then_puts_everything_back(desk: Desk, value: str) -> None:
    desk.to_ready(value)
    desk.press("Undo everything")
    assert "undo" not in desk.fake.calls
    desk.press("Yes, put everything back")
    assert desk.fake.current.state is RotationState.UNDONE
    assert "as it was" in desk.sheet.view.heading.text()


def test_undo_place_that_cannot_be_put_back_offers_to_go_on(desk: Desk, value: str) -> None:
    desk.fake.undo_trouble = True
    desk.to_ready(value)
    desk.press("Undo everything")
    desk.press("Yes, put everything back")
    assert "could not be put back" in desk.told
    desk.fake.undo_trouble = False
    desk.press("Go on putting back")
    assert desk.fake.current.state is RotationState.UNDONE


def test_undo_is_not_offered_after_the_revoke(desk: Desk, value: str) -> None:
    """H3."""
    desk.fake.proof = "still_alive"
    desk.to_ready(value)
    desk.go()
    desk.press("Yes, revoke it now")
    assert not desk.says("Undo everything")


def test_pause_stops_at_a_safe_point_and_goes_on(desk: Desk, value: str) -> None:
    desk.to_check(value)
    pressed: list[bool] = []

    def during(tick: object) -> None:
        if not pressed:
            pressed.append(True)
            desk.press("Pause")

    desk.fake.during = during
    desk.go()
    states = [row.state for row in desk.fake.current.places]
    assert states.count(PlaceState.SWITCHED) == 1
    assert "Paused" in desk.told
    desk.go()
    assert PlaceState.SWITCHED not in [row.state for row in desk.fake.current.places]


def test_close_half_way_leaves_a_rotation_that_is_resumed(
    desk: Desk, value: str, qtbot: QtBot
) -> None:
    desk.to_check(value)
    with qtbot.waitSignal(desk.sheet.closed):
        desk.press("Close")
    assert desk.fake.current.open
    desk.sheet.resume("r1")
    assert desk.at(Stage.CHECK)
    assert desk.sheet.footer.primary.isEnabled()


def test_switch_place_that_fails_does_not_stop_the_others(desk: Desk, value: str) -> None:
    desk.fake.bad_places[f"{HOME}/.netrc"] = (PlaceState.FAILED, "read_only")
    desk.to_ready(value)
    assert desk.at(Stage.SWITCH)
    assert "still hold the old token" in desk.told
    rows = {row.title: row for row in desk.sheet.view.places.rows.rows}  # type: ignore[attr-defined] # at switch
    assert "read-only" in rows["~/.netrc"].note
    desk.fake.bad_places.clear()
    desk.press("Try again")
    assert desk.at(Stage.READY)


def test_switch_places_left_behind_need_a_second_yes(desk: Desk, value: str) -> None:
    """H12: --abandon has its counterpart here, explicit."""
    desk.fake.bad_places[f"{HOME}/.netrc"] = (PlaceState.CHANGED, "file_changed")
    desk.to_ready(value)
    desk.press("Leave them behind…")
    assert "accept abandon" not in desk.fake.calls
    desk.press("Yes, they may keep the old token")
    assert "accept abandon" in desk.fake.calls
    assert desk.at(Stage.READY)


def test_switch_of_all_but_what_was_left_out_says_so(desk: Desk, value: str) -> None:
    """All that was chosen is switched: it is the person's own choice that still waits."""
    desk.to_check(value)
    desk.go()
    assert desk.at(Stage.SWITCH)
    assert desk.sheet.view.heading.text() == "Places you left out hold the old token"


def test_diff_shows_key_and_hints_and_no_value(desk: Desk, value: str) -> None:
    """H11."""
    desk.to_check(value)
    desk.go()
    text = desk.sheet.view.diff.text  # type: ignore[attr-defined] # at switch
    assert "••••••xQ4z" in text
    assert "••••••9vTd" in text
    assert value not in text


def test_sheet_shows_the_value_nowhere(desk: Desk, value: str) -> None:
    """No secret in a text, title, tooltip, role or accessible name."""
    desk.to_check(value)
    seen = []
    for widget in [desk.sheet, *desk.sheet.findChildren(QWidget)]:
        seen += [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
        text = getattr(widget, "text", "")
        seen.append(text() if callable(text) else text)
    assert not [text for text in seen if value in str(text)]
    assert value not in repr(desk.sheet.flow.__dict__)


def test_summary_tells_every_step_and_no_value(desk: Desk, value: str, tmp_path: Path) -> None:
    desk.to_ready(value)
    desk.go()
    desk.press("Yes, revoke it now")
    target = tmp_path / "rotation.txt"
    desk.sheet.view.save(str(target))  # type: ignore[attr-defined] # at the end
    text = target.read_text(encoding="utf-8")
    assert value not in text
    for part in (OLD_HINT, NEW_HINT, "laptop", "~/proj/.env", "Prove it dead: done"):
        assert part in text
    assert desk.sheet.view.saved.text() == "Saved."  # type: ignore[attr-defined] # at the end


def test_summary_folder_that_refuses_is_told(desk: Desk, value: str, tmp_path: Path) -> None:
    desk.to_ready(value)
    desk.press("Keep the old one")
    desk.sheet.view.save(str(tmp_path / "missing" / "rotation.txt"))  # type: ignore[attr-defined] # at the end
    assert "another folder" in desk.sheet.view.saved.text()  # type: ignore[attr-defined] # at the end


@pytest.mark.parametrize("state", [RotationState.ABANDONED, RotationState.FAILED])
def test_summary_of_an_ended_rotation_has_a_headline(desk: Desk, state: RotationState) -> None:
    from dataclasses import replace

    ended = replace(desk.fake.current, state=state)
    assert summary.headline(ended)
    assert summary.outcome(ended)


def test_steps_show_the_undo_line_before_the_revoke(desk: Desk) -> None:
    desk.sheet.start("c1")
    layout = desk.sheet.steps.layout()
    assert layout is not None
    kinds = [type(layout.itemAt(at).widget()).__name__ for at in range(layout.count())]  # type: ignore[union-attr] # counted
    assert kinds[:8] == ["StepItem"] * 5 + ["UndoLine"] + ["StepItem"] * 2


def test_lock_waits_while_a_token_is_awaited(desk: Desk, value: str) -> None:
    """H18: the idle lock waits during obtain and for a step boundary."""
    desk.sheet.start("c1")
    assert desk.sheet.between_steps
    desk.go()
    assert not desk.sheet.between_steps
    desk.paste(value)
    desk.go()
    assert desk.sheet.between_steps


def test_plan_reference_is_offered_for_a_tracked_place_and_consented_to(desk: Desk) -> None:
    """H10: replace by a reference, offered where the file's tool takes one."""
    told = (("reference", "${env:HF_TOKEN}"), ("variable", "HF_TOKEN"))
    places = tuple(
        replace(row, detail=Detail("tracked_by_git", told)) if row.place.tracked_by_git else row
        for row in desk.fake.current.places
    )
    desk.fake.current = replace(desk.fake.current, places=places)
    desk.sheet.start("c1")
    view = desk.sheet.view
    assert isinstance(view, PlanView)
    assert view.refer.isHidden(), "nothing is offered for a place nobody hands on"
    rows = view.places.rows
    at = next(n for n, row in enumerate(rows.rows) if "tracked by git" in row.note)
    view.places.setCurrentIndex(rows.index(at))
    assert not view.refer.isHidden()
    assert "${env:HF_TOKEN}" in view.refer.text()
    view.refer.click()
    assert "needs the variable HF_TOKEN" in rows.rows[at].note
    assert rows.rows[at].checked is True
    assert "${env:HF_TOKEN}" in view.diff.text
    desk.go()
    consent = desk.fake.current.consent
    assert (consent.refer, consent.tracked, consent.skip) == ((rows.rows[at].id,), False, ())


def test_plan_reference_taken_back_leaves_the_place_out_again(desk: Desk) -> None:
    told = (("reference", "${HF_TOKEN}"), ("variable", "HF_TOKEN"))
    places = tuple(
        replace(row, detail=Detail("tracked_by_git", told)) if row.place.tracked_by_git else row
        for row in desk.fake.current.places
    )
    desk.fake.current = replace(desk.fake.current, places=places)
    desk.sheet.start("c1")
    view = desk.sheet.view
    assert isinstance(view, PlanView)
    rows = view.places.rows
    at = next(n for n, row in enumerate(rows.rows) if "tracked by git" in row.note)
    view.places.setCurrentIndex(rows.index(at))
    view.refer.click()
    view.refer.click()
    assert rows.rows[at].checked is False
    desk.go()
    assert desk.fake.current.consent.refer == ()
