"""What makes the leaks page quick to work with: undo, keys, menus, what was skipped, a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.gui.conftest import MakeWindow, leaks_page
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend
from tests.support.leak_backend import many_leaks
from vault_app.core.leak import LeakId, LeakState
from vault_app.gui import words
from vault_app.gui.leaks.menu import LeakMenu
from vault_app.gui.leaks.page import LeaksPage
from vault_app.gui.leaks.sheets import LeakIgnoreSheet
from vault_app.gui.leaks.skipped_sheet import SkippedSheet
from vault_app.gui.window import MainWindow
from vault_app.services.progress import Tick
from vault_app.services.scan_model import Skipped


@pytest.fixture
def page(make_window: MakeWindow, leaky: FakeBackend) -> LeaksPage:
    window = make_window(leaky)
    return leaks_page(window)


def _window(page: LeaksPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def _shown(page: LeaksPage) -> tuple[LeakId, ...]:
    return page.model.shown_ids()


def _ignore(page: LeaksPage) -> None:
    QTest.keyClick(page.board.tree, Qt.Key.Key_Delete)
    overlay = _window(page).overlay
    assert overlay is not None
    assert isinstance(overlay.sheet, LeakIgnoreSheet)
    QTest.keyClicks(overlay.sheet.note, "a sample")
    QTest.keyClick(overlay.sheet.note, Qt.Key.Key_Return)


def test_ignored_and_solved_are_taken_back_from_the_foot_of_the_window(
    page: LeaksPage, leaky: FakeBackend
) -> None:
    order = _shown(page)
    page.board.tree.choose([order[0]])
    _ignore(page)
    assert order[0] not in _shown(page)
    _window(page).toast.take_back()
    page.board.tree.choose([order[0]])
    page.board.bar.buttons["solve"].click()
    assert leaky.leaked[order[0]].state is LeakState.SOLVED
    _window(page).toast.take_back()
    assert leaky.leaked[order[0]].state is LeakState.OPEN
    assert leaky.names("heed_leaks") == [(order[0],)] * 2


def test_keys_copy_paths_and_leave_the_filter(page: LeaksPage) -> None:
    page.board.tree.choose_group(page.model.index(0, 0))
    QTest.keyClick(page.board.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    paths = QGuiApplication.clipboard().text().splitlines()
    assert paths == list(dict.fromkeys(one.leak.path for one in page.board.tree.chosen_entries()))
    every = page.model.shown
    page.board.tree.setFocus()
    QTest.keyClick(page.board.tree, Qt.Key.Key_Slash)
    assert page.board.field.hasFocus(), "and no other page is shown"
    QTest.keyClicks(page.board.field, "bash")
    page._narrow()  # noqa: SLF001 - the pause after typing is over
    assert page.model.shown == 1
    QTest.keyClick(page.board.field, Qt.Key.Key_Escape)
    assert (page.model.shown, page.board.field.text()) == (every, "")
    assert page.board.tree.hasFocus()


def test_menu_says_the_keys_and_every_button_what_it_does(page: LeaksPage) -> None:
    page.board.tree.choose([_shown(page)[0]])
    menu = LeakMenu(page.board.bar, page)
    told = [action.text() for action in menu.actions() if action.text()]
    assert told[0] == "Rotate\tReturn"
    assert "Ignore…\tDel" in told
    assert told[-1] == "Copy path\tCtrl+C"
    assert all(one.toolTip() for one in page.board.bar.buttons.values())
    chosen: list[str] = []
    menu.wanted.connect(chosen.append)
    menu.actions()[-1].trigger()
    assert chosen == ["copy"]


def test_what_could_not_be_read_is_listed_by_its_reason(
    page: LeaksPage, leaky: FakeBackend
) -> None:
    skipped = [Skipped(f"{gui_entries.HOME}/proj/{n}", "permission_denied") for n in range(600)]
    skipped += [Skipped("/proc/x\u202e", "io_error"), Skipped("/left", "left_out")]
    leaky.looked = replace(leaky.looked, skipped=tuple(skipped))
    assert page.status.more.isHidden()
    page.board.folders.all.click()
    assert not page.status.more.isHidden()
    page.status.more.click()
    overlay = _window(page).overlay
    assert overlay is not None
    sheet = overlay.sheet
    assert isinstance(sheet, SkippedSheet)
    told = sheet.text.toPlainText()
    assert "    ~/proj/7" in told
    assert words.explain_code("permission_denied").cure in told
    assert "and 101 more" in told
    assert "/left" not in told
    page.status.say("Something else.")
    assert page.status.more.isHidden(), "it belonged to the look"


def test_leaks_shown_are_exported(page: LeaksPage, tmp_path: Path) -> None:
    target = tmp_path / "leaks.csv"
    page.files.save(str(target))
    lines = target.read_text().splitlines()
    assert len(lines) == page.model.shown + 1
    assert "leaks written" in page.status.text()
    page.files.save(str(tmp_path / "no" / "such" / "folder.csv"))
    assert not page.banner.isHidden()


def test_look_into_a_second_folder_claims_no_end_it_does_not_know(page: LeaksPage) -> None:
    bar = page.board.progress
    bar.begin()
    bar.show_tick(Tick("scanning", 6, 6, "a", rate=900.0))
    assert bar.bar.value() == bar.bar.maximum()
    assert "MB/s" not in bar.text.whole, "nothing a second is no rate"
    bar.show_tick(Tick("scanning", 26_145, None, "b", rate=190e6))
    assert (bar.bar.minimum(), bar.bar.maximum()) == (0, 0)
    assert "190 MB/s" in bar.text.whole


def test_counts_that_grow_are_never_cut(page: LeaksPage, leaky: FakeBackend) -> None:
    chips = page.board.chips
    assert chips.isVisible()
    chips.show_counts(many_leaks(6008))
    assert all(one.width() >= one.sizeHint().width() for one in chips.chips.values())


def test_look_that_found_nothing_yet_does_not_say_there_is_none(
    make_window: MakeWindow, leaky: FakeBackend
) -> None:
    leaky.leaked, leaky.brings = {}, [many_leaks(90)]
    page = leaks_page(make_window(leaky))
    assert page.summary.text() == "No open leak"
    page.board.folders.all.click()
    assert page.look.busy
    assert page.summary.text() == "Nothing found so far"
    page.look.stop()
