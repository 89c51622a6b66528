"""The leaks page where things do not go as wished: refusals stay in sight, and lead on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow, leaks_page
from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from tests.support.later_runner import LaterRunner
from tests.support.leak_backend import many_leaks
from vault_app.core.errors import StoreBusy
from vault_app.core.ids import CredentialId
from vault_app.core.leak import LeakId
from vault_app.gui.dialogs.confirm import ConfirmSheet
from vault_app.gui.leaks.page import LeaksPage
from vault_app.gui.leaks.sheets import LeakIgnoreSheet
from vault_app.gui.leaks.watcher_sheet import WatcherSheet
from vault_app.gui.pages import Surroundings
from vault_app.gui.speaking import Speaker
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.leaks import Known


def test_look_that_failed_says_so_though_the_page_is_read_again(
    qtbot: QtBot, theme: Theme, leaky: FakeBackend
) -> None:
    runner = LaterRunner()
    page = LeaksPage(Surroundings(leaky, runner, lambda: START, gui_entries.HOME))
    qtbot.addWidget(page)
    page.reload()
    page.finish()
    runner.land()
    leaky.raising["look_for_leaks"] = StoreBusy()
    page.board.folders.all.click()
    runner.land()
    assert not page.banner.isHidden()
    assert page.banner.text


def _ask(page: LeaksPage) -> None:
    """Press Revoke at the leak whose provider can be asked, and say yes."""
    page.board.tree.setCurrentIndex(page.model.index(0, 0, page.model.index(2, 0)))
    page.board.bar.buttons["revoke"].click()
    sheet = _window(page).overlay.sheet  # type: ignore[union-attr] # it is there
    assert isinstance(sheet, ConfirmSheet)
    sheet.act.click()


def _window(page: LeaksPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def test_h12_revoke_refused_by_a_dead_man_switch_leads_on_by_typing(
    make_window: MakeWindow, leaky: FakeBackend
) -> None:
    window = make_window(leaky)
    page = leaks_page(window)
    leaky.watcher = "~/.config/autostart/gh-token-monitor.desktop"
    _ask(page)
    assert len(leaky.names("revoke_leak")) == 1
    overlay = window.overlay
    assert overlay is not None
    sheet = overlay.sheet
    assert isinstance(sheet, WatcherSheet)
    assert not sheet.act.isEnabled()
    assert sheet.first_focus() is not sheet.act
    QTest.keyClicks(sheet.word.field, "yes")
    QTest.keyClick(sheet.word.field, Qt.Key.Key_Return)
    assert len(leaky.names("revoke_leak")) == 1
    sheet.word.clear()
    QTest.keyClicks(sheet.word.field, "revoke anyway")
    sheet.act.click()
    assert len(leaky.names("revoke_leak")) == 2
    assert "dead" in page.status.text()


def test_look_is_told_to_who_cannot_see_it(qtbot: QtBot, theme: Theme, leaky: FakeBackend) -> None:
    runner = LaterRunner()
    page = LeaksPage(Surroundings(leaky, runner, lambda: START, gui_entries.HOME))
    qtbot.addWidget(page)
    page.reload()
    page.finish()
    runner.land()
    told: list[str] = []
    page.status.speaker.spoken.connect(told.append)
    page.board.folders.all.click()
    runner.land()
    qtbot.waitUntil(lambda: not page.look.busy)
    assert told[0] == "Looking for tokens"
    assert told[-1] == page.status.text()
    assert told[-1].startswith("Looked at")


def test_what_comes_often_is_read_out_now_and_then(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    told: list[str] = []
    speaker = Speaker(label, every=10)
    speaker.spoken.connect(told.append)
    for count in range(40):
        speaker.follow(f"{count} found")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["39 found"]
    speaker.rest()
    speaker.say("done")
    assert told == ["39 found", "done"]


def test_nothing_looked_into_is_not_called_free_of_leaks(make_window: MakeWindow) -> None:
    window = make_window(FakeBackend(gui_entries.samples()))
    page = leaks_page(window)
    assert page.views.currentWidget() is page.empty
    assert page.summary.text() == "Leaks"


@pytest.fixture
def page(make_window: MakeWindow) -> LeaksPage:
    backend = FakeBackend(gui_entries.samples())
    backend.leaked = {one.leak.id: one for one in many_leaks(9)}
    window = make_window(backend)
    made = leaks_page(window)
    return made


def _shown(page: LeaksPage) -> list[LeakId]:
    return list(page.model.shown_ids())


def _ignore(page: LeaksPage) -> None:
    """Ignore what is chosen, by keyboard."""
    QTest.keyClick(page.board.tree, Qt.Key.Key_Delete)
    overlay = _window(page).overlay
    assert overlay is not None
    sheet = overlay.sheet
    assert isinstance(sheet, LeakIgnoreSheet)
    QTest.keyClicks(sheet.note, "a sample")
    QTest.keyClick(sheet.note, Qt.Key.Key_Return)


def test_ignored_leak_leaves_the_next_one_chosen(page: LeaksPage) -> None:
    """Who goes through a list does not begin at its top after each line."""
    order = _shown(page)
    page.board.tree.choose([order[3]])
    _ignore(page)
    assert [one.leak.id for one in page.board.tree.chosen_entries()] == [order[4]]
    assert _window(page).toast.text.text() == "1 leak ignored."
    page.board.tree.choose([order[-1]])
    _ignore(page)
    assert [one.leak.id for one in page.board.tree.chosen_entries()] == [order[-2]]


def test_ignored_group_leaves_the_next_group_chosen(page: LeaksPage) -> None:
    order = _shown(page)
    first = page.model.index(0, 0)
    taken = {one.leak.id for one in page.model.under(first)}
    page.board.tree.choose_group(first)
    _ignore(page)
    following = next(one for one in order if one not in taken)
    assert page.model.group(page.board.tree.currentIndex()) is not None
    assert page.board.tree.chosen_entries()[0].leak.id == following


def test_reading_again_keeps_what_is_chosen(page: LeaksPage) -> None:
    page.board.tree.choose_group(page.model.index(1, 0))
    before = page.board.tree.chosen_entries()
    page.reload()
    assert page.model.group(page.board.tree.currentIndex()) is not None
    assert page.board.tree.chosen_entries() == before


def test_token_taken_in_and_not_said_to_be_mine_is_claimed_before_anything_else(
    page: LeaksPage,
) -> None:
    """H25: nothing is asked or turned until the person says whose it is."""
    backend = page.around.backend
    assert isinstance(backend, FakeBackend)
    one = next(iter(backend.leaked.values()))
    known = Known("found", CredentialId("id-laptop"), claimed=False)
    backend.leaked = {one.leak.id: replace(one, known=known)}
    page.reload()
    page.board.tree.choose([one.leak.id])
    offered = {code for code, made in page.board.bar.buttons.items() if not made.isHidden()}
    assert "claim" in offered
    assert not offered & {"rotate", "check", "import"}
    assert "unclaimed" in str(page.model.data(page.model.index(0, 0)))
    assert "yours" not in page.summary.text()
    QTest.keyClick(page.board.tree, Qt.Key.Key_Return)
    assert backend.names("adopt_leak") == [(str(one.leak.id), True)]
    assert "is yours" in page.status.text()
