"""Sheets by keyboard alone: Enter presses the button at hand; files are asked for at home."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.gui.dialogs.choosing import choose_file
from vault_app.gui.dialogs.confirm import ConfirmSheet
from vault_app.gui.dialogs.overlay import Overlay
from vault_app.gui.theme import Theme


@pytest.fixture
def below(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def _enter(widget: QWidget, *, held: bool) -> None:
    key, none = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none, "", held))


def test_enter_presses_the_button_that_has_the_focus(below: QWidget) -> None:
    sheet = ConfirmSheet("Remove it?", "It is gone then.", "Remove")
    overlay = Overlay(below, sheet)
    confirmed, closed = QSignalSpy(sheet.confirmed), QSignalSpy(sheet.closed)
    sheet.act.setFocus()
    _enter(sheet.act, held=True)
    assert confirmed.count() == 0, "a key held down was meant for what was there before"
    _enter(sheet.act, held=False)
    assert confirmed.count() == 1
    assert closed.count() == 1
    assert overlay.isHidden()


def test_enter_at_the_start_does_the_harmless_thing(below: QWidget) -> None:
    sheet = ConfirmSheet("Remove it?", "It is gone then.", "Remove")
    overlay = Overlay(below, sheet)
    confirmed = QSignalSpy(sheet.confirmed)
    first = sheet.first_focus()
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert confirmed.count() == 0
    assert overlay.isHidden()


def test_files_are_asked_for_at_home_then_where_the_last_one_was_left(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    """Where the program was started from is nobody's choice."""
    window = QWidget()
    qtbot.addWidget(window)
    first = choose_file(window, "Restore", print)
    assert Path(first.directory().absolutePath()) == Path.home()
    first.setDirectory(str(tmp_path))
    second = choose_file(window, "Restore", print)
    assert Path(second.directory().absolutePath()) == tmp_path
    for dialog in (first, second):
        dialog.close()
