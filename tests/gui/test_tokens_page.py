"""The tokens page as a person uses it: keys, chips, empty, error and locked states."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend
from vault_app.core.errors import ProviderUnreachable, StoreBusy, VaultLocked
from vault_app.core.ids import CredentialId, RotationId
from vault_app.gui.dialogs.confirm import ConfirmSheet, NameSheet
from vault_app.gui.toast import SECONDS
from vault_app.gui.tokens.banner import OfflineStrip
from vault_app.gui.tokens.rows import Flag
from vault_app.gui.window import MainWindow

Key = Qt.Key


def chosen(window: MainWindow) -> list[str]:
    """Return the names of the chosen tokens."""
    return [entry.credential.name for entry in window.page.entries]


def test_page_when_loaded_chooses_the_worst_and_counts_what_needs_attention(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert chosen(window) == ["laptop"]
    assert window.page.panel.entry is not None
    assert window.rail.tokens.count == 5
    assert "9 tokens" in window.page.status.facts.accessibleName()
    qtbot.waitUntil(lambda: "GNOME Keyring, unlocked" in window.page.status.facts.accessibleName())


def test_window_once_loaded_has_its_focus_in_the_table(window: MainWindow) -> None:
    assert window.focusWidget() is window.page.table


def test_slash_goes_to_the_filter_and_escape_leaves_it(window: MainWindow) -> None:
    page = window.page
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Slash)
    assert window.focusWidget() is page.filter
    QTest.keyClicks(page.filter, "thesis")
    assert page.model.rowCount() == 1
    assert chosen(window) == ["thesis"]
    QTest.keyClick(page.filter, Key.Key_Escape)
    assert page.filter.text() == ""
    assert page.model.rowCount() == 9
    assert window.focusWidget() is page.table


def test_selection_that_still_fits_survives_the_filter(window: MainWindow) -> None:
    window.page.choose(CredentialId("id-thesis"))
    window.page.filter.setText("h")
    assert chosen(window) == ["thesis"]


def test_enter_on_a_classic_token_starts_its_rotation(window: MainWindow) -> None:
    asked: list[str] = []
    deeds = window.actions_on_tokens
    deeds.rotate_wanted.disconnect()
    deeds.rotate_wanted.connect(asked.append)
    QTest.keyClick(window.page.table, Key.Key_Return)
    assert asked == ["id-laptop"]


def test_delete_asks_first_and_cancel_keeps_the_token(
    window: MainWindow, backend: FakeBackend
) -> None:
    QTest.keyClick(window.page.table, Key.Key_Delete)
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, ConfirmSheet)
    QTest.keyClick(window.overlay, Key.Key_Escape)
    assert window.overlay is None
    assert backend.names("remove") == []


def remove_chosen(window: MainWindow) -> None:
    """Ask for the removal of what is chosen and say yes."""
    QTest.keyClick(window.page.table, Key.Key_Delete)
    assert window.overlay is not None
    sheet = window.overlay.sheet
    assert isinstance(sheet, ConfirmSheet)
    QTest.mouseClick(sheet.act, Qt.MouseButton.LeftButton)
    assert window.overlay is None


def test_removal_confirmed_hides_the_row_and_keeps_the_value_until_the_time_is_over(
    window: MainWindow, backend: FakeBackend
) -> None:
    remove_chosen(window)
    assert window.page.model.rowCount() == 8
    assert backend.names("remove") == []
    assert window.toast.text.text() == "Removed laptop."
    for _ in range(SECONDS):
        window.toast.tick()
    assert backend.names("remove") == ["id-laptop"]
    assert not window.toast.isVisible()


def test_removal_taken_back_by_key_leaves_everything_as_it_was(
    window: MainWindow, backend: FakeBackend
) -> None:
    remove_chosen(window)
    window.page.reload()
    assert window.page.model.rowCount() == 8, "what is going does not come back by reading again"
    QTest.keyClick(window.page.table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.page.model.rowCount() == 9
    assert chosen(window) == ["laptop"]
    window.close()
    assert backend.names("remove") == []


def test_removal_is_final_when_the_window_closes(window: MainWindow, backend: FakeBackend) -> None:
    remove_chosen(window)
    window.close()
    assert backend.names("remove") == ["id-laptop"]


def test_removal_is_done_before_the_vault_is_locked(
    window: MainWindow, backend: FakeBackend
) -> None:
    remove_chosen(window)
    window.lock()
    done = [name for name, _ in backend.calls if name in ("remove", "lock")]
    assert done == ["remove", "lock"]


def test_removal_that_fails_brings_the_row_back_and_says_why(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["remove"] = StoreBusy()
    remove_chosen(window)
    window.toast.finish()
    assert window.page.model.rowCount() == 9
    assert window.page.banner.isVisible()


def test_token_that_is_turning_is_not_removed_and_says_so(make_window: MakeWindow) -> None:
    turning = replace(gui_entries.laptop(), rotation=RotationId("r1"))
    backend = FakeBackend([turning])
    window = make_window(backend)
    window.actions_on_tokens.remove(window.page.entries)
    assert window.page.model.rowCount() == 1
    assert window.page.banner.isVisible()
    assert not window.toast.holding


def test_rename_can_be_taken_back(window: MainWindow, backend: FakeBackend) -> None:
    window.actions_on_tokens.rename(window.page.entries[0], "desk", print, lambda: None)
    assert window.toast.text.text() == "Renamed to desk."
    window.toast.undo.click()
    assert backend.names("rename") == [("id-laptop", "desk"), ("id-laptop", "laptop")]
    assert chosen(window) == ["laptop"]


def test_note_changed_can_be_taken_back(window: MainWindow, backend: FakeBackend) -> None:
    window.doer.do("note")
    field = window.page.panel.notes.field
    assert window.focusWidget() is field
    field.setPlainText("for the lab")
    window.page.table.setFocus()
    assert window.toast.text.text() == "Note changed."
    window.toast.undo.click()
    assert backend.names("annotate") == [("id-laptop", "for the lab"), ("id-laptop", "")]
    assert field.toPlainText() == ""


def test_toast_waits_while_the_focus_is_on_it(window: MainWindow, backend: FakeBackend) -> None:
    remove_chosen(window)
    window.toast.undo.setFocus()
    for _ in range(2 * SECONDS):
        window.toast.tick()
    assert window.toast.isVisible()
    assert backend.names("remove") == []


def test_several_chosen_show_their_batch_deeds(window: MainWindow, backend: FakeBackend) -> None:
    window.page.panel.show()
    window.page.table.selectAll()
    card = window.page.panel.several
    assert card.isVisible()
    assert card.title.text() == "9 tokens chosen"
    assert card.turn.text() == "Rotate 6 tokens…"
    card.check.click()
    assert len(backend.names("check")[0]) == 7  # type: ignore[arg-type] # a tuple of ids
    asked: list[object] = []
    window.actions_on_tokens.batch_wanted.disconnect()
    window.actions_on_tokens.batch_wanted.connect(asked.append)
    card.turn.click()
    assert len(asked[0]) == 6  # type: ignore[arg-type] # as above
    window.page.table.choose_line(0)
    assert not card.isVisible()


def test_confirm_sheet_gives_the_focus_to_the_harmless_button(window: MainWindow) -> None:
    window.page.removal_asked.emit(window.page.entries)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Cancel"


def test_tab_stays_inside_an_open_sheet(window: MainWindow) -> None:
    window.show_add()
    assert window.overlay is not None
    for _ in range(12):
        QTest.keyClick(window.focusWidget(), Key.Key_Tab)
        focused = window.focusWidget()
        assert focused is not None
        assert window.overlay.isAncestorOf(focused)


def test_chips_count_and_filter(window: MainWindow) -> None:
    chip = window.page.chips.chip(Flag.CLASSIC)
    assert chip is not None
    assert chip.text() == "Classic 1"
    chip.click()
    assert chosen(window) == ["laptop"]
    assert window.page.model.rowCount() == 1
    chip.click()
    assert window.page.model.rowCount() == 9


def test_chips_of_one_single_provider_are_not_shown(make_window: MakeWindow) -> None:
    window = make_window(entries=[gui_entries.laptop()])
    provider = window.page.chips.chip("huggingface")
    assert provider is not None
    assert provider.isHidden()
    expiring = window.page.chips.chip(Flag.EXPIRING)
    assert expiring is not None
    assert expiring.isHidden()


def test_filter_that_fits_nothing_offers_to_show_all(window: MainWindow) -> None:
    window.page.filter.setText("no such token")
    assert window.page.panel.entry is None
    window.page.clear_filter()
    assert window.page.model.rowCount() == 9


def test_empty_inventory_offers_three_ways_in(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(entries=[])
    page = window.page
    empty = page.views.empty
    assert empty.isVisible()
    assert [choice.accessibleName() for choice in empty.choices] == [
        "Import what is here",
        "Paste a token",
        "Practise first",
    ]
    with qtbot.waitSignal(window.practice_wanted, timeout=100):
        empty.choices[2].click()
    empty.choices[1].click()
    assert window.overlay is not None


def test_practice_profile_does_not_offer_practice(make_window: MakeWindow) -> None:
    """H32: practice is marked in the title and cannot be opened inside itself."""
    backend = FakeBackend()
    backend.practice = True
    window = make_window(backend)
    assert "PRACTICE" in window.windowTitle()
    assert window.page.views.empty.choices[2].isHidden()


def test_load_that_fails_tells_why_and_tries_again(make_window: MakeWindow) -> None:
    backend = FakeBackend(gui_entries.samples())
    backend.raising["entries"] = StoreBusy()
    window = make_window(backend)
    message = window.page.views.error
    assert message.isVisible()
    assert "Another Keyturn" in message.title.text()
    del backend.raising["entries"]
    message.button.click()
    assert window.page.model.rowCount() == 9
    assert not message.isVisible()


def test_offline_is_said_as_long_as_it_is_so(make_window: MakeWindow) -> None:
    backend = FakeBackend(gui_entries.samples())
    backend.offline = True
    window = make_window(backend)
    strips = window.page.findChildren(OfflineStrip)
    assert [one.isVisible() for one in strips] == [True]
    assert "Nothing is sent" in strips[0].accessibleName()
    assert make_window(FakeBackend()).page.findChildren(OfflineStrip) == []


def test_check_that_cannot_reach_the_provider_says_what_to_do(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["check"] = ProviderUnreachable("offline")
    window.actions_on_tokens.check(window.page.entries)
    assert window.page.banner.isVisible()
    assert "offline" in window.page.banner.text
    assert "--offline" in window.page.banner.text


def test_check_of_several_keeps_the_selection(window: MainWindow, backend: FakeBackend) -> None:
    window.page.table.selectAll()
    window.actions_on_tokens.check(window.page.entries)
    assert len(chosen(window)) == 9
    assert backend.names("check")
    assert "Checked 9 tokens" in window.page.status.news.text()
    assert "9 chosen" in window.page.status.facts.accessibleName()


def test_locked_profile_found_while_working_shows_the_lock_screen(
    window: MainWindow, backend: FakeBackend
) -> None:
    backend.raising["reveal"] = VaultLocked("profile_locked")
    window.actions_on_tokens.copy(window.page.entries[0])
    assert window.locked


def test_menu_offers_rotation_only_where_it_can_be_done(window: MainWindow) -> None:
    def menu_of(name: str) -> dict[str, bool]:
        window.page.choose(CredentialId(f"id-{name}"))
        window.page.panel.head.more.click()
        menu = window.page.findChildren(QMenu)[-1]
        items = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
        menu.close()
        return items

    assert menu_of("laptop")["Rotate…"]
    assert not menu_of("docs-bot")["Rotate…"]
    assert not menu_of("cli login")["Rotate…"]
    assert "These are mine" in menu_of("from backup")


def test_rename_to_a_taken_name_is_refused_in_place(
    window: MainWindow, backend: FakeBackend
) -> None:
    window.page.rename_asked.emit(window.page.entries[0])
    assert window.overlay is not None
    sheet = window.overlay.sheet
    assert isinstance(sheet, NameSheet)
    sheet.field.setText("thesis")
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert window.overlay is not None
    assert "already" in sheet.problem.text()
    sheet.field.setText("desk")
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert window.overlay is None
    assert chosen(window) == ["desk"]
