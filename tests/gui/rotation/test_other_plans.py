"""Emergency and repair in the sheet, over the real services: the steps as they really run (H7)."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.support.bench import World
from tests.support.rotating import collected, fine_grained
from vault_app.core.rotation import RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.rotation.backing import RotatingBackend
from vault_app.gui.rotation.sheet import RotationSheet
from vault_app.gui.rotation.stage import RowState, Stage, rows_of
from vault_app.gui.tasks import InlineRunner
from vault_app.services import inventory
from vault_app.services.checking import check

EMERGENCY = [
    StepName.PLAN,
    StepName.REVOKE,
    StepName.PROVE_DEAD,
    StepName.OBTAIN,
    StepName.CHECK_NEW,
    StepName.SWITCH,
    StepName.CHECK_PLACES,
]


@pytest.fixture
def old(world: World) -> Secret:
    value = world.emulator.mint(role="write", owner="ada")
    world.write("proj/.env", f"HF_TOKEN={value.reveal()}\n")
    return value


@pytest.fixture
def open_sheet(world: World, old: Secret, qtbot: QtBot) -> Callable[[], RotationSheet]:
    """Return what opens the sheet on the one token there is."""

    def opened() -> RotationSheet:
        name = collected(world)
        backend = RotatingBackend(world.bench)
        watch = ClipboardWatch(mode=WatchMode.BY_HAND)
        sheet = RotationSheet(
            backend, InlineRunner(), watch=watch, open_page=lambda url: True, home=str(world.home)
        )
        qtbot.addWidget(sheet)
        sheet.resize(1068, 760)
        with qtbot.waitExposed(sheet):
            sheet.show()
        sheet.start(inventory.resolve(world.bench, name).id)
        return sheet

    return opened


def at(sheet: RotationSheet) -> Stage:
    """Return the view at hand."""
    return sheet.flow.stage


def rows(sheet: RotationSheet) -> list[StepName]:
    rotation = sheet.flow.rotation
    assert rotation is not None
    return [row.name for row in rows_of(rotation)]


def titles(sheet: RotationSheet) -> list[str]:
    """Return what the step list says from top to bottom, the undo line included."""
    column = sheet.steps.layout()
    assert column is not None
    items = [column.itemAt(number) for number in range(column.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [one.accessibleName().split(",")[0] for one in widgets if one is not None]


def test_h7_emergency_is_shown_and_taken_in_its_own_order(
    open_sheet: Callable[[], RotationSheet], world: World, old: Secret
) -> None:
    sheet = open_sheet()
    plain = titles(sheet)
    sheet.view.emergency.click()  # type: ignore[attr-defined] # at the plan

    assert rows(sheet) == EMERGENCY
    shown = titles(sheet)
    assert sorted(shown) == sorted(plain)
    assert shown.index("you can undo until here") == 1, "right after the plan"
    assert sheet.footer.primary.text() == "Go on to the revoke…"
    sheet.footer.primary.click()
    assert at(sheet) is Stage.READY
    assert world.emulator.alive(old)
    assert not sheet.view.keep.isVisible()  # type: ignore[attr-defined] # nothing to keep
    sheet.footer.primary.click()
    sheet.view.yes.click()  # type: ignore[attr-defined] # the question

    assert not world.emulator.alive(old)
    assert at(sheet) is Stage.OBTAIN, "dead first, then the new one"
    assert titles(sheet) == shown
    sheet.flow.offer(fine_grained(world))
    sheet.flow.use()
    assert at(sheet) is Stage.CHECK
    sheet.footer.primary.click()
    assert sheet.flow.rotation is not None
    assert sheet.flow.rotation.state is RotationState.DONE
    assert rows(sheet) == EMERGENCY


def test_emergency_taken_back_is_the_usual_plan(
    open_sheet: Callable[[], RotationSheet],
) -> None:
    sheet = open_sheet()
    plain = titles(sheet)
    for _ in range(2):
        sheet.view.emergency.click()  # type: ignore[attr-defined] # at the plan
    assert titles(sheet) == plain
    sheet.footer.primary.click()
    assert at(sheet) is Stage.OBTAIN


def test_h7_repair_shows_that_nothing_is_revoked(
    open_sheet: Callable[[], RotationSheet], world: World, old: Secret
) -> None:
    sheet = open_sheet()
    check(world.bench)  # so that its owner is known
    world.emulator.kill(old)
    sheet.footer.primary.click()
    rotation = sheet.flow.rotation
    assert rotation is not None
    states = {row.name: row.state for row in rows_of(rotation)}
    assert states[StepName.REVOKE] is RowState.SKIPPED
    sheet.flow.offer(fine_grained(world))
    sheet.flow.use()
    sheet.footer.primary.click()
    assert at(sheet) is Stage.READY
    assert sheet.view.heading.text() == "The old token is dead already"
    assert sheet.footer.primary.text() == "Prove it and finish"
    sheet.footer.primary.click()
    assert sheet.flow.rotation is not None
    assert sheet.flow.rotation.state is RotationState.DONE
    assert "revoke" not in [seen.path.rsplit("/", 1)[-1] for seen in world.emulator.requests]
