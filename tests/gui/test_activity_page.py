"""The activity page: rows without values, filter, export."""

import csv
import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.support.gui_backend import FakeBackend
from tests.support.page_backend import sample_lines
from vault_app.core.errors import StoreError
from vault_app.gui.activity.model import ActivityModel
from vault_app.gui.activity.page import ActivityPage
from vault_app.gui.activity.rows import Column, log_of
from vault_app.gui.window import MainWindow
from vault_app.services.activity import COLUMNS, Line, Sort


def _page(window: MainWindow) -> ActivityPage:
    window.show_page("activity")
    page = window.pages.page("activity")
    assert isinstance(page, ActivityPage)
    return page


def test_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = ActivityModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_log(log_of(sample_lines()))
    model.set_filter("laptop", frozenset())
    model.set_filter("", frozenset({Sort.NETWORK}))
    assert model.rowCount() == 3
    model.set_filter("<b>", frozenset())
    hint = model.index(0, Column.TOKEN).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b>x&lt;/b>" in hint
    assert tester.model() is model


def test_rows_tell_sort_token_server_and_outcome() -> None:
    rows = log_of(sample_lines()).rows
    first = dict(zip(Column, rows[0].cells, strict=True))
    assert first[Column.WHAT] == "Asked whether a token lives"
    assert (first[Column.WHERE], first[Column.OUTCOME]) == ("huggingface.co", "accepted")
    assert rows[2].cells[Column.TOKEN] == "laptop"
    assert rows[4].cells[Column.WHAT] == "Turned over: hf_…AbCd became hf_…9vTd"
    assert rows[6].cells[Column.WHAT] == (
        "Policy: oldest allowed 90 days, was inherited; classic until 1 Mar 2027, was inherited"
    )
    assert rows[6].cells[Column.WHERE] == "Hugging Face"


def test_foreign_text_and_unknown_codes_are_shown_safely() -> None:
    """H29; a later version's codes are words all the same."""
    strange = Line(datetime(2026, 1, 1, tzinfo=UTC), Sort.NETWORK, "new_deed", host="a\x1b[1mb")
    cells = log_of((*sample_lines(), strange)).rows[-1].cells
    assert cells[Column.WHAT] == "New deed"
    assert "\x1b" not in cells[Column.WHERE]
    hostile = log_of(sample_lines()).rows[-1].cells[Column.TOKEN]
    assert "\u202e" not in hostile


def test_page_narrows_by_words_and_chips_and_shows_all_again(window: MainWindow) -> None:
    page = _page(window)
    every = page.model.rowCount()
    page.filter.setText("LAPTOP rotation")
    assert page.model.rowCount() == 1
    page.filter.setText("no such thing")
    assert page.views.currentWidget() is page.message
    assert not page.export.isEnabled()
    page.message.button.click()
    assert page.model.rowCount() == every
    page.chips[Sort.NETWORK].click()
    assert page.model.rowCount() == 3
    assert "3" in page.chips[Sort.NETWORK].accessibleName()


def test_keys_lead_to_the_filter_and_back(window: MainWindow) -> None:
    page = _page(window)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.filter.hasFocus(), "not the one of the tokens"
    page.filter.setText("laptop")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.filter.text() == ""


def test_row_of_a_token_opens_it_and_others_do_not(window: MainWindow) -> None:
    page = _page(window)
    spy = QSignalSpy(page.token_wanted)
    for number in (0, 1):
        page.table.opened.emit(page.model.row(number))
    assert spy.count() == 1
    assert spy.at(0) == ["id-laptop"]


def test_nothing_yet_and_failure_are_told(make_window: MakeWindow) -> None:
    backend = FakeBackend()
    backend.lines = ()
    page = _page(make_window(backend))
    assert page.message.title.text() == "Nothing has happened yet."
    backend.raising["activity"] = StoreError("store_busy")
    page.reload()
    assert not page.message.button.isHidden()


def test_lock_empties_the_log(window: MainWindow) -> None:
    """H18."""
    page = _page(window)
    window.lock()
    assert page.model.rowCount() == 0


@pytest.mark.parametrize("name", ["log.csv", "log.json"])
def test_export_writes_what_is_shown_for_its_owner_only(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    page = _page(window)
    page.chips[Sort.NETWORK].click()
    target = tmp_path / name
    page.save(str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert page.status.text().startswith("Exported 3")
    text = target.read_text()
    if name.endswith("json"):
        rows = json.loads(text)["activity"]
        assert [row["code"] for row in rows] == ["check", "revoke", "check"]
    else:
        rows = list(csv.reader(text.splitlines()))
        assert tuple(rows[0]) == COLUMNS
        assert len(rows) == 4


def test_export_cells_never_begin_like_a_formula(window: MainWindow, tmp_path: Path) -> None:
    backend = window.pages.page("activity").around.backend
    assert isinstance(backend, FakeBackend)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    backend.lines = (Line(at, Sort.CHANGE, "renamed", name="=cmd|' /C calc'!A0"),)
    page = _page(window)
    page.save(str(tmp_path / "x.csv"))
    cell = list(csv.reader((tmp_path / "x.csv").read_text().splitlines()))[1][3]
    assert cell.startswith("'=")


def test_export_that_cannot_be_written_says_why(window: MainWindow, tmp_path: Path) -> None:
    page = _page(window)
    page.save(str(tmp_path / "missing" / "x.csv"))
    assert not page.banner.isHidden()
    assert page.banner.text
