"""Where a dead-man switch was found, the window's revoke wants it typed (H12)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.rotation.test_other_plans import old, open_sheet
from tests.support.bench import World
from tests.support.rotating import fine_grained
from vault_app.core.rotation import RotationState
from vault_app.core.secret import Secret
from vault_app.gui.rotation.revoke_view import ReadyView
from vault_app.gui.rotation.sheet import RotationSheet
from vault_app.services import safety

__all__ = ["old", "open_sheet"]


def _ready(sheet: RotationSheet, world: World) -> ReadyView:
    sheet.footer.primary.click()
    field = sheet.view.field  # type: ignore[attr-defined] # at obtain
    field.setText(fine_grained(world).reveal())
    field.returnPressed.emit()
    for _ in range(4):
        if isinstance(sheet.view, ReadyView):
            break
        sheet.footer.primary.click()
    view = sheet.view
    assert isinstance(view, ReadyView)
    return view


@pytest.fixture
def _watched(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "WATCHED", frozenset({"huggingface"}))
    world.write(".config/systemd/user/gh-token-monitor.service", "")


@pytest.mark.usefixtures("_watched")
def test_revoke_waits_for_the_typed_words_and_then_goes_on(
    open_sheet: Callable[[], RotationSheet], world: World, old: Secret
) -> None:
    sheet = open_sheet()
    view = _ready(sheet, world)
    sheet.footer.primary.click()
    assert view.typed.isVisible()
    assert not view.yes.isEnabled()
    QTest.keyClicks(view.typed.field, "yes")
    QTest.keyClick(view.typed.field, Qt.Key.Key_Return)
    assert not view.yes.isEnabled()
    assert world.emulator.alive(old)
    view.typed.clear()
    QTest.keyClicks(view.typed.field, "Revoke anyway")
    assert view.yes.isEnabled()
    QTest.keyClick(view.typed.field, Qt.Key.Key_Return)
    assert sheet.flow.rotation is not None
    assert sheet.flow.rotation.state is RotationState.DONE
    assert not world.emulator.alive(old)


def test_nothing_is_typed_where_nothing_was_found(
    open_sheet: Callable[[], RotationSheet], world: World, old: Secret
) -> None:
    view = _ready(open_sheet(), world)
    view.ask()
    assert not view.typed.isVisible()
    assert view.yes.isEnabled()


def test_switch_that_comes_after_the_plan_is_found_at_the_revoke(
    open_sheet: Callable[[], RotationSheet],
    world: World,
    old: Secret,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sheet = open_sheet()
    view = _ready(sheet, world)
    monkeypatch.setattr(safety, "WATCHED", frozenset({"huggingface"}))
    world.write(".config/systemd/user/gh-token-monitor.service", "")
    view.ask()
    view.yes.click()
    assert world.emulator.alive(old)
    assert "dead-man switch" in view.told
    if not view.asking:
        view.ask()
    assert view.typed.isVisible()
    assert not view.yes.isEnabled()
