"""The list of places: model, boxes, keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from vault_app.core.ids import PlaceId
from vault_app.gui.rotation.place_list import PlaceList, PlaceModel, PlaceRow
from vault_app.gui.rotation.stage import RowState

ROWS = (
    PlaceRow(PlaceId("a"), "~/.env", "HF_TOKEN", RowState.PENDING, "to do", True),
    PlaceRow(PlaceId("b"), "~/.netrc", "machine x", RowState.FAILED, "failed", None, "read-only"),
)


def test_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = PlaceModel()
    model.show_rows(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types here


def test_model_speaks_title_key_state_and_note() -> None:
    model = PlaceModel()
    model.show_rows(ROWS)
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "~/.netrc, machine x, failed, read-only"


def test_model_box_only_where_there_is_one() -> None:
    model = PlaceModel()
    model.show_rows(ROWS)
    off, role = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(0), off, role)
    assert not model.setData(model.index(1), off, role)
    assert model.rows[0].checked is False
    assert model.data(model.index(0), role) == off
    assert model.data(model.index(1), role) is None


def test_model_changed_contents_keep_the_selection(qtbot: QtBot) -> None:
    shown = PlaceList("Places")
    qtbot.addWidget(shown)
    shown.rows.show_rows(ROWS)
    shown.setCurrentIndex(shown.rows.index(1))
    shown.rows.show_rows((replace(ROWS[0], state=RowState.DONE), ROWS[1]))
    assert shown.current_id() == "b"


@pytest.mark.parametrize("times", [1, 2])
def test_list_space_toggles_the_box_of_the_current_row(qtbot: QtBot, times: int) -> None:
    shown = PlaceList("Places")
    qtbot.addWidget(shown)
    shown.rows.show_rows(ROWS)
    shown.setCurrentIndex(shown.rows.index(0))
    for _ in range(times):
        qtbot.keyClick(shown, Qt.Key.Key_Space)  # type: ignore[no-untyped-call] # as above
    assert shown.rows.rows[0].checked is (times == 2)


def test_list_click_at_the_box_toggles_it(qtbot: QtBot) -> None:
    shown = PlaceList("Places")
    qtbot.addWidget(shown)
    shown.rows.show_rows(ROWS)
    shown.resize(400, 200)
    with qtbot.waitExposed(shown):
        shown.show()
    at = shown.visualRect(shown.rows.index(0))
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(shown.viewport(), left, pos=at.topLeft() + at.bottomRight() / 40)  # type: ignore[no-untyped-call] # as above
    assert shown.rows.rows[0].checked is False
    qtbot.mouseClick(shown.viewport(), left, pos=at.center())  # type: ignore[no-untyped-call] # as above
    assert shown.rows.rows[0].checked is False, "only the box toggles"


@pytest.mark.parametrize(("count", "scrolls"), [(7, False), (30, True)])
def test_list_few_rows_scroll_with_what_is_around_them(
    qtbot: QtBot, count: int, scrolls: bool
) -> None:
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    shown = PlaceList("Places", whole=8)
    QVBoxLayout(inside).addWidget(shown)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.resize(400, 200)
    area.show()
    shown.rows.show_rows([replace(ROWS[0], id=PlaceId(str(at))) for at in range(count)])
    qtbot.waitUntil(lambda: (shown.verticalScrollBar().maximum() > 0) is scrolls)
    qtbot.waitUntil(lambda: (area.verticalScrollBar().maximum() > 0) is not scrolls)
