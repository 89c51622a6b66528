"""The table of deeds, and what reads it: keys, palette, keyboard map, menu."""

import secrets
import string

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend, fake_token
from vault_app.gui.command_palette import CommandPalette, Kind
from vault_app.gui.deeds import Where, deed, deeds
from vault_app.gui.dialogs.add import AddSheet
from vault_app.gui.dialogs.importing import ImportSheet
from vault_app.gui.dropping import token_of
from vault_app.gui.fuzzy import best, score
from vault_app.gui.keyboard_map import KeyboardMap
from vault_app.gui.tokens.menu import TokenMenu
from vault_app.gui.window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
HEARD = [one for one in deeds() if one.where is not Where.NATIVE]


def palette(window: MainWindow) -> CommandPalette:
    """Open the palette by its key."""
    QTest.keyClick(window, Key.Key_K, CTRL)
    assert window.overlay is not None
    sheet = window.overlay.sheet
    assert isinstance(sheet, CommandPalette)
    return sheet


def shown(sheet: CommandPalette) -> list[str]:
    """Return the titles in the list."""
    lines = (sheet.model.line(row) for row in range(sheet.model.rowCount()))
    return [line.title for line in lines if line is not None]


def test_every_deed_has_a_name_of_its_own_and_keys_nobody_else_has() -> None:
    every = deeds()
    assert len({one.code for one in every}) == len(every)
    assert len({one.title for one in every}) == len(every)
    keys = [QKeySequence(keys).toString() for one in every for keys in one.keys]
    assert len(set(keys)) == len(keys)
    assert all(keys), "a key that Qt cannot read"


def test_every_deed_of_the_table_can_be_done(window: MainWindow) -> None:
    assert window.doer.codes == {one.code for one in HEARD}


@pytest.mark.parametrize("code", [one.code for one in HEARD if one.keys])
def test_key_in_the_table_of_deeds_does_that_deed(window: MainWindow, code: str) -> None:
    """What the keyboard map says is what the keys do: each key of each deed is pressed."""
    done: list[str] = []
    window.doer.asked.connect(done.append)
    window.actions_on_tokens.rotate_wanted.disconnect()
    window.page.search_asked.disconnect()
    window.page.table.setFocus()
    for keys in deed(code).keys:
        pressed = QKeySequence(keys)[0]  # type: ignore[index] # the stubs lack it
        QTest.keyClick(window.page.table, pressed.key(), pressed.keyboardModifiers())
    assert done == [code] * len(deed(code).keys)


def test_letters_typed_into_a_field_are_no_keys(window: MainWindow) -> None:
    window.page.focus_filter()
    QTest.keyClicks(window.page.filter, "a/b?")
    assert window.page.filter.text() == "a/b?"
    assert window.overlay is None


def test_sheet_in_the_way_keeps_keys_from_what_lies_behind(
    window: MainWindow, backend: FakeBackend
) -> None:
    window.show_add()
    sheet = window.overlay.sheet if window.overlay else None
    QTest.keyClick(window.focusWidget(), Key.Key_F5)
    QTest.keyClick(window.focusWidget(), Key.Key_I, CTRL)
    assert window.overlay is not None
    assert window.overlay.sheet is sheet
    assert backend.names("check") == []


def test_palette_field_stays_where_it_is_when_nothing_fits(
    window: MainWindow, qapp: QApplication
) -> None:
    opened = palette(window)
    qapp.processEvents()
    before = opened.field.mapTo(window, opened.field.rect().topLeft())
    opened.field.setText("qqzz")
    qapp.processEvents()
    assert opened.nothing.isVisible()
    assert opened.field.mapTo(window, opened.field.rect().topLeft()) == before


def test_palette_finds_a_token_by_a_few_letters_and_goes_there(window: MainWindow) -> None:
    window.show_page("health")
    sheet = palette(window)
    QTest.keyClicks(sheet.field, "infpr")
    assert shown(sheet)[0] == "inference-prod"
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert window.overlay is None
    assert [one.credential.name for one in window.page.entries] == ["inference-prod"]
    assert window.focusWidget() is window.page.table


def test_palette_does_a_deed_chosen_by_arrows_alone(window: MainWindow) -> None:
    sheet = palette(window)
    names = shown(sheet)
    for _ in range(names.index("Add a token…")):
        QTest.keyClick(sheet.field, Key.Key_Down)
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert window.overlay is not None
    assert isinstance(window.overlay.sheet, AddSheet)


def test_palette_goes_round_at_both_ends(window: MainWindow) -> None:
    sheet = palette(window)
    last = sheet.model.rowCount() - 1
    QTest.keyClick(sheet.field, Key.Key_Up)
    assert sheet.list.currentIndex().row() == last
    QTest.keyClick(sheet.field, Key.Key_Down)
    assert sheet.list.currentIndex().row() == 0


def test_palette_closes_by_escape_and_by_its_key_and_gives_the_focus_back(
    window: MainWindow,
) -> None:
    window.page.table.setFocus()
    for key, modifier in ((Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Key.Key_K, CTRL)):
        sheet = palette(window)
        QTest.keyClick(sheet.field, key, modifier)
        assert window.overlay is None
        assert window.focusWidget() is window.page.table


def test_palette_says_the_line_it_points_at(window: MainWindow) -> None:
    sheet = palette(window)
    QTest.keyClick(sheet.field, Key.Key_Down)
    line = sheet.model.line(1)
    assert line is not None
    assert line.title in sheet.field.accessibleDescription()


def test_palette_that_finds_nothing_says_so_and_does_nothing(window: MainWindow) -> None:
    sheet = palette(window)
    QTest.keyClicks(sheet.field, "qqqqzzz")
    assert sheet.nothing.isVisible()
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert window.overlay is not None


def test_palette_of_a_locked_window_offers_nothing_but_to_unlock(window: MainWindow) -> None:
    """H18: a locked window shows no name."""
    window.lock()
    sheet = palette(window)
    assert shown(sheet) == ["Unlock"]
    QTest.keyClicks(sheet.field, "laptop")
    assert shown(sheet) == []
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "unlock")
    QTest.keyClick(sheet.field, Key.Key_Return)
    assert not window.locked


def test_palette_taken_away_by_the_lock_opens_again_afterwards(window: MainWindow) -> None:
    palette(window)
    QTest.keyClick(window.focusWidget(), Key.Key_L, CTRL)
    assert window.locked
    assert window.overlay is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert shown(palette(window)) == ["Unlock"]


def test_palette_shows_foreign_names_made_safe(make_window: MakeWindow) -> None:
    """H29: a name's control characters are shown, not obeyed."""
    made = gui_entries.credential("evil\u202ename\n2")
    window = make_window(entries=[gui_entries.entry(made)])
    lines = window.page.lines()
    names = [lines.line(number).title for number in range(len(lines.names))]
    assert all("\u202e" not in name and "\n" not in name for name in names)


def test_keyboard_map_lists_every_deed_that_has_keys(window: MainWindow) -> None:
    QTest.keyClick(window.page.table, Key.Key_Question)
    assert window.overlay is not None
    sheet = window.overlay.sheet
    assert isinstance(sheet, KeyboardMap)
    said = {one.accessibleName() for one in sheet.findChildren(QLabel)}
    for one in deeds():
        if one.keys:
            assert any(
                text.startswith(f"{one.title}: ") and one.shown_keys in text for text in said
            ), one.code


def test_menu_shows_the_keys_of_the_table(window: MainWindow) -> None:
    menu = TokenMenu(window, window.page.entries, frozenset({"huggingface"}), print)
    keys = {one.text(): one.shortcut().toString() for one in menu.actions() if one.text()}
    assert keys["Rename…"] == deed("rename").keys[0]
    assert keys["Remove…"] == QKeySequence(deed("remove").keys[0]).toString()
    menu.deleteLater()


def test_score_prefers_word_beginnings_and_runs() -> None:
    ranked = best("ip", ["zip", "shipping", "inference-prod", "q"], str, 10)
    assert ranked[0][1] == "zip"
    assert "q" not in [name for _, name in ranked]
    spread = score("ci", "ci-publish")
    inside = score("ci", "medicine")
    assert spread is not None
    assert inside is not None
    assert spread > inside
    assert score("xyz", "laptop") is None


def test_palette_tokens_and_deeds_are_told_apart(window: MainWindow) -> None:
    sheet = palette(window)
    QTest.keyClicks(sheet.field, "lock")
    kinds = {sheet.model.line(row).kind for row in range(sheet.model.rowCount())}  # type: ignore[union-attr] # rows that are there
    assert Kind.DEED in kinds


def drop(window: QWidget, data: QMimeData) -> bool:
    """Drag *data* in and, if it may land, let it go; tell whether it was taken.

    Qt delivers no drop after an entry that was refused: it would go to the target before.
    """
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    there = QDropEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, there)
    return there.isAccepted()


def text_data(text: str) -> QMimeData:
    """Return dragged text."""
    data = QMimeData()
    data.setText(text)
    return data


def test_files_dropped_on_the_window_are_looked_into(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ada/proj"), QUrl.fromLocalFile("/home/ada/.env")])
    assert drop(window, data)
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, ImportSheet)
    rows = [sheet.folders.item(row).text() for row in range(sheet.folders.count())]
    assert rows == ["~/proj", "~/.env"]


def test_address_of_elsewhere_dropped_on_the_window_is_refused(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/file")])
    assert not drop(window, data)
    assert window.overlay is None


def test_token_dropped_on_the_window_is_in_the_hidden_field_and_nowhere_else(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    """H31: the value is in no label, accessible name or log."""
    value = fake_token()
    assert drop(window, text_data(f" {value}\n"))
    sheet = window.overlay.sheet if window.overlay else None
    assert isinstance(sheet, AddSheet)
    assert sheet.field.text() == value
    assert sheet.field.echoMode() is sheet.field.EchoMode.Password
    for widget in window.findChildren(QWidget):
        assert value not in widget.accessibleName() + widget.accessibleDescription()
    assert not any(value in one.text() for one in window.findChildren(QLabel))
    assert value not in caplog.text


@pytest.mark.parametrize("text", ["two words", "https://x.org/a", "short", "", "line\nline2aaaa"])
def test_text_that_is_no_token_is_not_taken(window: MainWindow, text: str) -> None:
    assert not drop(window, text_data(text))
    assert token_of(text_data(text)) is None


def test_nothing_is_taken_by_drop_while_locked_or_under_a_sheet(window: MainWindow) -> None:
    word = "".join(secrets.choice(string.ascii_letters) for _ in range(30))
    window.show_import()
    assert not drop(window, text_data(word))
    window.lock()
    assert not drop(window, text_data(word))


def test_fields_that_show_their_text_take_no_drop(window: MainWindow) -> None:
    """H31: a token dropped onto the filter or the note would be shown and kept in clear."""
    assert not window.page.filter.acceptDrops()
    assert not window.page.panel.notes.field.acceptDrops()
