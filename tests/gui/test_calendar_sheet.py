"""Due dates for a calendar: from the settings and the palette, with names only where wanted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.support.gui_backend import FakeBackend
from vault_app.core.errors import EditError
from vault_app.gui.dialogs.calendar import CalendarSheet
from vault_app.gui.settings.page import SettingsPage
from vault_app.gui.window import MainWindow


def _sheet(window: MainWindow) -> CalendarSheet:
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, CalendarSheet)
    return window.overlay.sheet


def test_settings_and_palette_lead_to_the_same_sheet(window: MainWindow) -> None:
    window.show_page("settings")
    page = window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    QTest.mouseClick(page.calendar, Qt.MouseButton.LeftButton)
    _sheet(window).close_sheet()
    window.doer.do("calendar")
    assert not _sheet(window).names.isChecked()


def test_button_asks_for_a_calendar_file(window: MainWindow) -> None:
    window.show_calendar()
    sheet = _sheet(window)
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    (dialog,) = sheet.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "ics"
    dialog.reject()


@pytest.mark.parametrize("named", [False, True])
def test_names_go_along_only_where_wanted(
    window: MainWindow, backend: FakeBackend, tmp_path: Path, named: bool
) -> None:
    window.show_calendar()
    sheet = _sheet(window)
    sheet.names.setChecked(named)
    sheet.save(str(tmp_path / "due.ics"))
    (given,) = backend.names("save_calendar")
    assert isinstance(given, tuple)
    name, summary, said = given
    assert (name, said, "{name}" in summary) == ("due.ics", named, named)
    assert sheet.outcome is not None
    assert (
        "due date(s) written" in sheet.outcome.sentence.text()
        or "due date" in sheet.outcome.accessibleName()
    )


def test_file_that_cannot_be_written_is_said_and_can_be_tried_again(
    window: MainWindow, backend: FakeBackend, tmp_path: Path
) -> None:
    window.show_calendar()
    sheet = _sheet(window)
    backend.raising["save_calendar"] = EditError("permission_denied", path="due.ics")
    sheet.save(str(tmp_path / "due.ics"))
    assert sheet.outcome is not None
    first = sheet.outcome.accessibleName()
    assert sheet.go.isEnabled()
    del backend.raising["save_calendar"]
    sheet.save(str(tmp_path / "due.ics"))
    assert sheet.outcome.accessibleName() != first
