"""The leaks page: found as they come, put together, acted upon; by mouse, keyboard and drop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow, leaks_page
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend
from tests.support.leak_backend import LAPTOP, a_leak, many_leaks, some_folders
from vault_app.core.errors import StoreError, UsageError
from vault_app.core.leak import MACHINE, Every, LeakState
from vault_app.gui.dialogs.confirm import ConfirmSheet
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.health.page import HealthPage
from vault_app.gui.leaks.page import LeaksPage
from vault_app.gui.leaks.sheets import CleaningSheet, LeakIgnoreSheet
from vault_app.gui.window import MainWindow
from vault_app.services.leaks import Known
from vault_app.services.progress import Tick

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


@pytest.fixture
def page(make_window: MakeWindow, leaky: FakeBackend) -> LeaksPage:
    """Return the page, shown."""
    return leaks_page(make_window(leaky))


def _window(page: LeaksPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def _sheet(page: LeaksPage) -> Sheet:
    overlay = _window(page).overlay
    assert overlay is not None
    return overlay.sheet


def _told(page: LeaksPage) -> list[str]:
    """Return the rows as they are read out, those of closed groups too."""
    model, rows = page.model, []
    for number in range(model.rowCount()):
        group = model.index(number, 0)
        rows.append(str(model.data(group)))
        rows += [
            "  " + str(model.data(model.index(row, 0, group)))
            for row in range(model.rowCount(group))
        ]
    return rows


def _choose(page: LeaksPage, group: int, row: int | None = None) -> None:
    index = page.model.index(group, 0)
    if row is not None:
        index = page.model.index(row, 0, index)
    page.board.tree.selectionModel().setCurrentIndex(index, ALONE)


def _press(page: LeaksPage, code: str) -> None:
    button = page.board.bar.buttons[code]
    assert not button.isHidden(), code
    button.click()


def test_first_opening_makes_the_page_in_turns_and_then_gives_it_the_keyboard(
    make_window: MakeWindow, leaky: FakeBackend, qtbot: QtBot
) -> None:
    window = make_window(leaky)
    window.show_page("leaks")
    shown = window.pages.page("leaks")
    assert isinstance(shown, LeaksPage)
    assert not shown.complete
    assert "board" not in vars(shown), "the frame alone comes at once"
    window.show_tokens()
    window.show_page("leaks")
    qtbot.waitUntil(lambda: shown.complete)
    assert shown.model.shown == 6
    assert shown.board.tree.hasFocus()


def test_lock_while_the_page_is_made_shows_nothing_of_it(
    make_window: MakeWindow, leaky: FakeBackend
) -> None:
    window = make_window(leaky)
    window.show_page("leaks")
    shown = window.pages.page("leaks")
    assert isinstance(shown, LeaksPage)
    shown.clear()
    shown.finish()
    assert shown.model.shown == 0
    assert not shown.summary.text()


def test_open_leaks_are_shown_by_token_ours_first_and_counted_in_the_rail(
    page: LeaksPage,
) -> None:
    told = _told(page)
    assert told[0].startswith("laptop, ")
    assert told[0].endswith("pushed")
    assert [line.startswith("  ") for line in told] == [
        *(False, True, True, True),
        *(False, True),
        *(False, True, True),
    ]
    assert "6" in page.summary.text()
    assert _window(page).rail.buttons["leaks"].count == 6
    assert page.board.chips.chips[LeakState.IGNORED].accessibleName().endswith(", 2")


def test_leaks_are_put_together_otherwise_and_filtered(page: LeaksPage) -> None:
    page.board.group_box.picked.emit("file")
    assert page.model.rowCount() == 5
    page.board.group_box.picked.emit("repository")
    assert _told(page)[0].startswith("~/proj, ")
    page.board.field.setText("BASH")
    page._narrow()  # noqa: SLF001 - what the timer does once the typing rests
    assert [line for line in _told(page) if "bash_history" in line]
    assert page.model.shown == 1
    page.board.field.setText("no such thing")
    page._narrow()  # noqa: SLF001 - the same
    assert page.board.results.currentWidget() is page.board.calm
    page.board.field.clear()
    page.board.chips.chips[LeakState.IGNORED].toggle()
    assert page.model.shown == 2
    assert "its own place" in "".join(_told(page))


def test_look_shows_leaks_as_they_come_without_moving_what_is_there(
    make_window: MakeWindow, leaky: FakeBackend, qtbot: QtBot
) -> None:
    """New groups come at the end, one of ours before those of strangers."""
    leaky.leaked = {}
    leaky.ticks = [Tick("scanning", 10, 40, "/home/ada/proj/a", rate=2e6, left=30.0)]
    other = Known("ci")
    leaky.brings = [
        (a_leak(9, "proj/z"),),
        (a_leak(1, "proj/a", LAPTOP), a_leak(9, "proj/y")),
        (a_leak(7, "proj/b"), a_leak(2, "proj/c", other)),
        tuple(a_leak(n, "proj/many") for n in range(100, 200)),
    ]
    page = leaks_page(make_window(leaky))
    seen: list[list[str]] = []
    page.look.found.connect(lambda batch: seen.append([line for line in _told(page)][:1]))
    with qtbot.waitSignal(page.look.done):
        page.board.folders.all.click()
        assert not page.board.folders.all.isEnabled()
        assert "10" in page.board.progress.text.whole
        assert page.board.progress.path.whole == "~/proj/a"
        qtbot.waitUntil(lambda: page.model.shown > 4)
        assert not page.board.progress.isHidden()
        kept = [line.split(",")[0] for line in _told(page) if not line.startswith("  ")]
        assert kept[:4] == ["laptop", "ci", "hf_…0009", "hf_…0007"]
    assert page.model.shown == 105
    assert page.board.progress.isHidden()
    assert "105" in page.status.text()
    assert leaky.names("look_for_leaks") == [tuple(one.path for one in some_folders())]
    assert len(seen) >= 2


def test_look_is_stopped_by_its_button_and_by_the_lock(
    make_window: MakeWindow, leaky: FakeBackend, qtbot: QtBot
) -> None:
    leaky.brings = [many_leaks(3000)]
    page = leaks_page(make_window(leaky))
    page.board.folders.all.click()
    assert page.look.busy
    page.board.progress.stop.click()
    assert not page.board.progress.stop.isEnabled()
    _window(page).lock()
    assert page.model.entries == ()
    assert page.views.currentWidget() is page.blank


def test_findings_without_a_fingerprint_are_told(
    make_window: MakeWindow, leaky: FakeBackend, qtbot: QtBot
) -> None:
    leaky.looked = type(leaky.looked)(0, 0, 0, 4, leaky.looked.stats, ())
    page = leaks_page(make_window(leaky))
    with qtbot.waitSignal(page.look.done):
        page.board.folders.look_wanted.emit(some_folders())
    assert page.banner.text.startswith("4")


def test_known_leak_is_rotated_by_button_and_by_enter(page: LeaksPage) -> None:
    wanted = QSignalSpy(page.rotate_wanted)
    _window(page).pages.rotate_wanted.disconnect()
    _choose(page, 0, 1)
    assert page.board.bar.notice is not None
    assert page.board.bar.notice.sentence.text().startswith("Pushed to origin (github.com).")
    _press(page, "rotate")
    QTest.keyClick(page.board.tree, Qt.Key.Key_Return)
    assert [wanted.at(n) for n in range(wanted.count())] == [["id-laptop"], ["id-laptop"]]


def test_unknown_leak_is_imported_and_revoked_only_after_a_question(
    page: LeaksPage, leaky: FakeBackend
) -> None:
    _choose(page, 1)
    assert page.board.bar.buttons["revoke"].isHidden()  # GitHub cannot be asked here
    _choose(page, 2)
    leak = page.board.tree.chosen_entries()[0].leak.id
    assert page.board.bar.buttons["rotate"].isHidden()
    _press(page, "import")
    assert leaky.names("adopt_leak") == [(leak, False)]
    _choose(page, 2)
    _press(page, "revoke")
    assert leaky.names("revoke_leak") == []
    sheet = _sheet(page)
    assert isinstance(sheet, ConfirmSheet)
    assert sheet.first_focus() is not sheet.act
    sheet.act.click()
    assert leaky.names("revoke_leak") == [leak]
    assert "dead" in page.status.text()


def test_check_names_what_asking_gives_away(page: LeaksPage, leaky: FakeBackend) -> None:
    """Verification is asked for, and says that a canary tells its owner."""
    _choose(page, 0)
    _press(page, "check")
    assert leaky.names("check") == []
    sheet = _sheet(page)
    assert isinstance(sheet, ConfirmSheet)
    sheet.act.click()
    assert leaky.names("check") == [("id-laptop",)]


def test_ignore_wants_a_reason_and_keeps_the_sheet_while_it_is_refused(
    page: LeaksPage, leaky: FakeBackend
) -> None:
    _choose(page, 1, 0)
    QTest.keyClick(page.board.tree, Qt.Key.Key_Delete)
    sheet = _sheet(page)
    assert isinstance(sheet, LeakIgnoreSheet)
    assert not sheet.act.isEnabled()
    sheet.note.setText("holds a token")
    sheet.act.click()
    assert not sheet.problem.isHidden()
    sheet.note.setText("test data")
    sheet.ends.setChecked(True)
    sheet.all.setChecked(True)
    sheet.act.click()
    assert _window(page).overlay is None
    given = leaky.names("ignore_leaks")[-1]
    assert isinstance(given, tuple)
    assert given[1] == "test data"
    assert given[2] is not None
    assert given[3:] == (True, False)
    assert page.board.chips.chips[LeakState.IGNORED].accessibleName().endswith(", 3")


def test_placeholder_solved_and_counted_again(page: LeaksPage, leaky: FakeBackend) -> None:
    _choose(page, 1, 0)
    leak = page.board.tree.chosen_entries()[0].leak.id
    _press(page, "placeholder")
    assert leaky.leaked[leak].state is LeakState.IGNORED
    page.board.chips.chips[LeakState.IGNORED].toggle()
    page.board.tree.choose([leak])
    _press(page, "heed")
    assert leaky.leaked[leak].state is LeakState.OPEN
    page.board.chips.chips[LeakState.OPEN].toggle()
    _choose(page, 0, 0)
    solved = page.board.tree.chosen_entries()[0].leak.id
    _press(page, "solve")
    assert leaky.leaked[solved].state is LeakState.SOLVED


def test_cleaning_shows_the_commands_and_that_rotation_comes_first(
    page: LeaksPage, leaky: FakeBackend
) -> None:
    leaky.living = (LAPTOP,)
    _choose(page, 0)
    _press(page, "clean")
    sheet = _sheet(page)
    assert isinstance(sheet, CleaningSheet)
    assert isinstance(sheet.text, QPlainTextEdit)
    assert "git filter-repo" in sheet.text.toPlainText()
    assert leaky.names("plan_cleaning") == [(f"{gui_entries.HOME}/proj", ("k1:1",))]


def test_folders_are_added_by_a_drop_changed_and_removed(
    page: LeaksPage, leaky: FakeBackend, tmp_path: Path, qtbot: QtBot
) -> None:
    _window(page)._dropped((tmp_path,))  # noqa: SLF001 - what the window's drop zone calls
    assert leaky.names("add_leak_folder") == [str(tmp_path)]
    assert leaky.names("look_for_leaks") == [(str(tmp_path),)]
    qtbot.waitUntil(lambda: not page.look.busy)
    page.board.folders.list.setCurrentRow(1)
    page.board.folders.history.click()
    page.board.folders.every.picked.emit("daily")
    path = f"{gui_entries.HOME}/proj"
    assert leaky.names("change_leak_folder") == [(path, False, None), (path, None, Every.DAILY)]
    QTest.keyClick(page.board.folders.list, Qt.Key.Key_Delete)
    assert leaky.names("remove_leak_folder") == [path]
    page.board.folders.machine.click()
    assert leaky.names("add_leak_folder")[-1] == MACHINE
    assert page.board.folders.machine.isHidden()


def test_report_dropped_is_taken_as_such(
    page: LeaksPage, leaky: FakeBackend, tmp_path: Path
) -> None:
    report = tmp_path / "r.json"
    report.write_text("[]")
    _window(page)._dropped((report,))  # noqa: SLF001 - what the window's drop zone calls
    assert leaky.names("import_leak_report") == [str(report)]
    assert "gitleaks" in page.status.text()


def test_nothing_looked_into_yet_offers_three_ways(make_window: MakeWindow) -> None:
    page = leaks_page(make_window(FakeBackend(gui_entries.samples())))
    assert page.views.currentWidget() is page.empty
    assert page.first_focus() is page.empty.choices[0]
    page.empty.choices[1].click()
    assert page.views.currentWidget() is page.board


def test_store_that_fails_is_told_and_asked_again(
    make_window: MakeWindow, leaky: FakeBackend
) -> None:
    leaky.raising["leaks"] = StoreError("store_unwritable", path="x")
    page = leaks_page(make_window(leaky))
    assert page.views.currentWidget() is page.message
    del leaky.raising["leaks"]
    page.message.button.click()
    assert page.views.currentWidget() is page.board


def test_action_refused_is_told_in_the_banner(page: LeaksPage, leaky: FakeBackend) -> None:
    leaky.raising["adopt_leak"] = UsageError("leak_gone", path="/x")
    _choose(page, 1)
    _press(page, "import")
    assert not page.banner.isHidden()


def test_keyboard_opens_groups_finds_and_asks_for_the_menu(page: LeaksPage) -> None:
    group = page.model.index(0, 0)
    page.board.tree.selectionModel().setCurrentIndex(group, ALONE)
    page.board.tree.setFocus()
    opened = page.board.tree.isExpanded(group)
    QTest.keyClick(page.board.tree, Qt.Key.Key_Space)
    assert page.board.tree.isExpanded(group) is not opened
    middle = page.board.tree.visualRect(group).center().y()
    QTest.mousePress(page.board.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, middle))
    assert page.board.tree.isExpanded(group) is opened
    shown: list[str] = []
    page.deeds = type(page.deeds)(page.around, page, shown.append)
    _choose(page, 0, 0)
    QTest.keyClick(page.board.tree, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert shown == [f"{gui_entries.HOME}/proj/app/settings.py"]


def test_leaks_of_ten_thousand_are_groups_alone_until_opened(
    make_window: MakeWindow, leaky: FakeBackend
) -> None:
    leaky.leaked = {one.leak.id: one for one in many_leaks(10_000)}
    page = leaks_page(make_window(leaky))
    assert page.model.rowCount() == 400
    assert not page.board.tree.isExpanded(page.model.index(0, 0))
    page.board.tree.selectAll()
    assert len(page.board.tree.chosen_entries()) == 10_000
    assert page.board.bar.buttons["rotate"].isHidden()
    assert not page.board.bar.buttons["ignore"].isHidden()


def test_health_tells_of_open_leaks_and_leads_to_them(
    make_window: MakeWindow, leaky: FakeBackend
) -> None:
    window = make_window(leaky)
    window.show_page("health")
    health = window.pages.page("health")
    assert isinstance(health, HealthPage)
    health.finish()
    assert health.leaks.text().strip().startswith("6")
    health.leaks.click()
    assert window.pages.shown == "leaks"
    leaky.leaked = {}
    window.show_page("health")
    assert health.leaks.isHidden()
