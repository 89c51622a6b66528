"""Welcome, news and farewell in the window: offered, never forced, and found again."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.gui.test_accessible import flaws
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend
from tests.support.house_backend import newer
from tests.support.pseudo import cut_off
from vault_app.core.errors import ProviderUnreachable, UnexpectedAnswer, UsageError
from vault_app.gui.dialogs.importing import ImportSheet
from vault_app.gui.dialogs.leaving import LeavingSheet
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.dialogs.sealed import SealedSheet
from vault_app.gui.dialogs.welcome import WelcomeSheet
from vault_app.gui.install_words import removal, update_command
from vault_app.gui.settings.page import SettingsPage
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import LEAST_SIZE, MainWindow
from vault_app.services.importing import ImportResult
from vault_app.system.installed import Way
from vault_app.vault.state import VaultCondition

S = TypeVar("S", bound=Sheet)


def _sheet(window: MainWindow, kind: type[S]) -> S:
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, kind)
    return sheet


def _said(widget: QWidget) -> str:
    shown = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    return "\n".join(f"{one.text()} {one.accessibleName()}" for one in shown)


def _backend(window: MainWindow) -> FakeBackend:
    backend = window.around.backend
    assert isinstance(backend, FakeBackend)
    return backend


@pytest.fixture
def fresh(make_window: MakeWindow) -> MainWindow:
    """Return the window of somebody who never was here."""
    window = make_window(FakeBackend(()))
    _backend(window).first = True
    window.house.begin()
    return window


def test_first_start_is_welcomed_once_and_told_what_is_not_done(
    fresh: MainWindow, make_window: MakeWindow
) -> None:
    sheet = _sheet(fresh, WelcomeSheet)
    said = _said(sheet)
    for told in ("No account, no telemetry", "GNOME Keyring, open", "Nothing is taken or sent"):
        assert told in said
    asked = [name for name, _ in _backend(fresh).calls]
    for never in ("import_tokens", "ask_for_update", "choose", "open_practice"):
        assert never not in asked
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert fresh.overlay is None
    again = make_window(_backend(fresh))
    again.house.begin()
    assert again.overlay is None


def test_later_start_is_not_welcomed_and_the_palette_finds_it_again(window: MainWindow) -> None:
    window.house.begin()
    assert window.overlay is None
    window.doer.do("welcome")
    _sheet(window, WelcomeSheet)


def test_welcome_looks_only_when_asked_and_takes_nothing(fresh: MainWindow) -> None:
    backend, sheet = _backend(fresh), _sheet(fresh, WelcomeSheet)
    backend.result = ImportResult(gui_entries.samples()[:3], (), (), ())
    sheet.look.click()
    assert backend.dry_runs == [True]
    assert "3 tokens" in sheet.rows["import"].text.text()
    assert "Nothing was taken" in sheet.rows["import"].text.text()
    sheet.look.click()
    _sheet(fresh, ImportSheet)
    assert backend.dry_runs == [True]


def test_welcome_without_keychain_offers_the_sealed_file_and_comes_back(
    make_window: MakeWindow,
) -> None:
    backend = FakeBackend(())
    backend.condition = VaultCondition.MISSING
    window = make_window(backend)
    window.house.welcome()
    welcome = _sheet(window, WelcomeSheet)
    assert "No keychain answers here" in _said(welcome)
    welcome.keep.click()
    backend.condition = VaultCondition.OPEN
    _sheet(window, SealedSheet).close_sheet()
    assert _sheet(window, WelcomeSheet) is welcome
    assert "GNOME Keyring, open" in welcome.rows["vault"].text.text()
    assert not welcome.keep.isVisible()


def test_welcome_keeps_what_is_chosen_and_takes_back_what_is_refused(fresh: MainWindow) -> None:
    backend, sheet = _backend(fresh), _sheet(fresh, WelcomeSheet)
    assert not sheet.updates.isChecked()
    sheet.updates.click()
    assert backend.names("choose") == [("update_checks", True)]
    backend.raising["choose"] = UsageError("practice_never_starts")
    sheet.login.click()
    assert not sheet.login.isChecked()
    assert sheet.problem.isVisible()


def test_copy_without_an_address_cannot_be_told_to_look(make_window: MakeWindow) -> None:
    backend = FakeBackend(())
    backend.standing = replace(backend.standing, published=False)
    window = make_window(backend)
    window.house.welcome()
    assert not _sheet(window, WelcomeSheet).updates.isEnabled()
    window.show_page("settings")
    page = window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    assert not page.program.ask.isEnabled()


def test_practice_knows_neither_welcome_nor_farewell(make_window: MakeWindow) -> None:
    backend = FakeBackend(())
    backend.practice = True
    window = make_window(backend)
    window.house.begin()
    for code in ("welcome", "farewell"):
        assert not window.doer.fits(code)
        window.doer.do(code)
        assert window.overlay is None


def test_button_in_the_settings_asks_once_and_the_rail_tells_of_it(window: MainWindow) -> None:
    """H35: nothing is asked by opening the page, and nothing is installed by asking."""
    window.show_page("settings")
    page = window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    backend = _backend(window)
    assert backend.names("ask_for_update") == []
    page.program.ask.click()
    assert backend.names("ask_for_update") == [None]
    assert page.program.command.text() == "sudo apt install ./keyturn_9.1.0_amd64.deb"
    assert "0a" * 32 in page.program.sum.text()
    assert "Leaks have a page." in page.program.news.accessibleName()
    window.show_tokens()
    assert window.rail.has_news
    window.rail.news_wanted.emit()
    assert window.pages.shown == "settings"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UnexpectedAnswer("update_not_signed"), "The signature does not fit the notice."),
        (ProviderUnreachable("offline", host="example.org"), ""),
    ],
)
def test_failed_question_says_why_and_can_be_asked_again(
    window: MainWindow, error: UnexpectedAnswer, said: str
) -> None:
    window.show_page("settings")
    page = window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    _backend(window).raising["ask_for_update"] = error
    page.program.ask.click()
    assert page.program.ask.isEnabled()
    assert page.program.state.text()
    assert said in page.program.state.text()
    assert not window.rail.has_news


def test_known_newer_version_is_a_line_in_the_rail_at_the_start(window: MainWindow) -> None:
    _backend(window).standing = newer()
    window.house.begin()
    assert window.rail.has_news
    assert window.overlay is None
    assert not window.toast.isVisible()


def test_farewell_removes_the_tokens_alone_unless_told_otherwise(window: MainWindow) -> None:
    window.doer.do("farewell")
    sheet = _sheet(window, LeavingSheet)
    assert sheet.tokens.isChecked()
    assert sheet.first_focus() is sheet.stay
    rows = [sheet.list.item(number).text() for number in range(sheet.list.count())]
    assert "11 items in the keychain" in rows
    assert "git hook: ~/proj/.git/hooks/pre-commit" in rows
    assert "stays: ~/.local/share/keyturn/mine.keyturn" in rows
    sheet.act.click()
    backend = _backend(window)
    assert backend.names("remove_tokens") == [None]
    assert backend.names("remove_everything") == []
    assert window.overlay is None


def test_farewell_to_everything_needs_a_second_word_and_leaves_only_the_way_out(
    window: MainWindow,
) -> None:
    window.doer.do("farewell")
    sheet = _sheet(window, LeavingSheet)
    before, ended = QSignalSpy(window.house.leaving), QSignalSpy(window.house.left)
    sheet.everything.click()
    assert not sheet.act.isEnabled()
    sheet.sure.click()
    sheet.act.click()
    assert _backend(window).names("remove_everything") == [None]
    assert before.count() == 1
    assert "sudo apt purge keyturn" in _said(sheet)
    assert window.page.model.rowCount() == 0
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    window.lock()
    assert window.overlay is not None
    assert not window.locked
    sheet.quit.click()
    assert ended.count() == 1


def test_farewell_that_is_refused_says_why_and_the_window_goes_on(window: MainWindow) -> None:
    """H8."""
    _backend(window).raising["remove_everything"] = UsageError("rotations_open")
    window.doer.do("farewell")
    sheet = _sheet(window, LeavingSheet)
    stayed = QSignalSpy(window.house.stayed)
    sheet.everything.click()
    sheet.sure.click()
    sheet.act.click()
    assert "A rotation is under way." in sheet.problem.text()
    assert stayed.count() == 1
    assert sheet.act.isEnabled()
    sheet.close_sheet()
    assert window.overlay is None


@pytest.mark.parametrize("code", ["welcome", "farewell"])
def test_sheet_is_told_to_everyone_and_fits_the_least_window(
    code: str, window: MainWindow, qapp: QApplication
) -> None:
    window.doer.do(code)
    assert flaws(window) == []
    window.resize(*LEAST_SIZE)
    for _ in range(3):
        qapp.processEvents()
    assert cut_off(window) == []
    assert window.overlay is not None
    assert window.rect().contains(window.overlay.sheet.geometry())


@pytest.mark.parametrize("code", ["welcome", "farewell"])
def test_sheet_can_be_walked_by_tab(code: str, window: MainWindow) -> None:
    window.doer.do(code)
    sheet = _sheet(window, Sheet)
    seen: list[QWidget | None] = []
    while (here := window.focusWidget()) not in seen:
        seen.append(here)
        QTest.keyClick(here or sheet, Qt.Key.Key_Tab)
    assert len(seen) >= 4
    assert all(one is not None and sheet.isAncestorOf(one) for one in seen)


def test_every_way_has_its_words(window: MainWindow) -> None:
    made: Callable[[Way], str] = lambda way: update_command(replace(newer(), way=way))  # noqa: E731
    assert all(made(way) and removal(way) for way in Way)


def test_start_imports_nothing_of_welcome_farewell_and_updates() -> None:
    """They are for the first start and for when they are asked for."""
    late = (
        "vault_app.gui.dialogs.welcome",
        "vault_app.gui.dialogs.leaving",
        "vault_app.gui.install_words",
        "vault_app.services.updates",
        "vault_app.services.update_notice",
        "vault_app.services.leaving",
    )
    begun = "import sys, vault_app.gui.session, vault_app.gui.window"
    asked = f"{begun}\nprint([name for name in {late!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_window_of_a_removed_profile_does_not_hide_in_the_tray(
    backend: FakeBackend, qtbot: QtBot, theme: Theme
) -> None:
    window = MainWindow(backend, InlineRunner(), home=gui_entries.HOME, close_wish=lambda: True)
    qtbot.addWidget(window)
    window.show()
    closing = QSignalSpy(window.closing)
    window.close()
    assert closing.count() == 0
    window.show()
    window.doer.do("farewell")
    sheet = _sheet(window, LeavingSheet)
    sheet.everything.click()
    sheet.sure.click()
    sheet.act.click()
    window.close()
    assert closing.count() == 1
