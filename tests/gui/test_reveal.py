"""Where a value may be: the reveal box for ten seconds, the clipboard for twenty, nowhere else."""

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.gui_backend import FakeBackend, fake_token
from vault_app.core.ids import CredentialId
from vault_app.core.secret import Secret
from vault_app.gui.clipboard_marks import CONCEALED
from vault_app.gui.clipboard_writer import ClipboardWriter
from vault_app.gui.detail.reveal import RevealBox
from vault_app.gui.theme import Theme
from vault_app.gui.tokens.rows import Column
from vault_app.gui.window import MainWindow


def own_properties(widget: QWidget) -> list[str]:
    """Name the dynamic properties that are not the style's own."""
    names = [bytes(name.data()).decode() for name in widget.dynamicPropertyNames()]
    return [name for name in names if not name.startswith("_")]


def clipboard_text() -> str:
    """Return what is on the clipboard."""
    return QGuiApplication.clipboard().text()


def test_reveal_box_forgets_after_its_time(qtbot: QtBot, theme: Theme) -> None:
    box = RevealBox(seconds=10)
    qtbot.addWidget(box)
    box.show_value(Secret(fake_token()))
    for _ in range(9):
        box.tick()
    assert box.holding
    box.tick()
    assert not box.holding
    assert box.isHidden()


def test_reveal_box_forgets_when_hidden(qtbot: QtBot, theme: Theme) -> None:
    box = RevealBox()
    qtbot.addWidget(box)
    box.show_value(Secret(fake_token()))
    box.hide()
    assert not box.holding


def test_reveal_box_forgets_on_a_key_and_on_a_click(qtbot: QtBot, theme: Theme) -> None:
    box = RevealBox()
    qtbot.addWidget(box)
    box.show_value(Secret(fake_token()))
    QTest.keyClick(box, Qt.Key.Key_A)
    assert not box.holding
    box.show_value(Secret(fake_token()))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not box.holding


def test_reveal_from_the_panel_ends_when_the_focus_leaves(window: MainWindow) -> None:
    panel = window.page.panel
    panel.head.eye.click()
    assert panel.reveal.holding
    panel.reveal.clearFocus()
    assert not panel.reveal.holding


def test_reveal_ends_when_another_token_is_chosen_or_the_window_locks(window: MainWindow) -> None:
    panel = window.page.panel
    panel.head.eye.click()
    window.page.choose(CredentialId("id-thesis"))
    assert not panel.reveal.holding
    panel.head.eye.click()
    assert panel.reveal.holding
    window.lock()
    assert not panel.reveal.holding


def test_revealed_value_is_in_no_accessible_text(window: MainWindow, backend: FakeBackend) -> None:
    """H33: what is painted does not reach the accessibility tree."""
    panel = window.page.panel
    panel.head.eye.click()
    value = backend.values[CredentialId("id-laptop")]
    for one in (panel.reveal, panel):
        interface = QAccessible.queryAccessibleInterface(one)
        assert interface is not None
        for kind in QAccessible.Text:
            assert value not in interface.text(kind)


def test_no_value_is_in_any_role_title_tip_or_text(
    window: MainWindow, backend: FakeBackend
) -> None:
    """The hunt: all values against every role of every cell and every text of every widget."""
    window.page.panel.head.eye.click()
    window.actions_on_tokens.copy(window.page.entries[0])
    found: list[str] = []
    model = window.page.model
    roles = [int(role) for role in Qt.ItemDataRole] + list(range(256, 262))
    for line in range(model.rowCount()):
        for column in Column:
            for role in roles:
                found.append(str(model.index(line, column).data(role)))
    for widget in [window, *window.findChildren(QWidget)]:
        found += [widget.toolTip(), widget.windowTitle(), widget.accessibleName()]
        found += [str(widget.property(name)) for name in own_properties(widget)]
        if isinstance(widget, QLabel | QLineEdit):
            found.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    everything = "\n".join(found)
    assert not any(value in everything for value in backend.values.values())


def test_copy_marks_the_value_as_concealed(qtbot: QtBot, theme: Theme) -> None:
    writer = ClipboardWriter()
    value = fake_token()
    writer.copy(Secret(value))
    held = QGuiApplication.clipboard().mimeData()
    assert clipboard_text() == value
    assert all(held.hasFormat(name) for name, _ in CONCEALED)
    writer.clear()
    assert clipboard_text() == ""


def test_copy_is_cleared_after_twenty_seconds(qtbot: QtBot, theme: Theme) -> None:
    writer = ClipboardWriter(seconds=20)
    told: list[object] = []
    writer.left.connect(told.append)
    writer.copy(Secret(fake_token()))
    for _ in range(19):
        writer.tick()
    assert clipboard_text() != ""
    writer.tick()
    assert clipboard_text() == ""
    assert told[0] == 20
    assert told[-1] == 0


def test_what_somebody_else_copied_meanwhile_is_left_alone(qtbot: QtBot, theme: Theme) -> None:
    writer = ClipboardWriter(seconds=2)
    writer.copy(Secret(fake_token()))
    other = QMimeData()
    other.setText("a shopping list")
    QGuiApplication.clipboard().setMimeData(other)
    writer.tick()
    writer.tick()
    assert clipboard_text() == "a shopping list"


def test_lock_takes_our_value_off_the_clipboard(window: MainWindow) -> None:
    window.actions_on_tokens.copy(window.page.entries[0])
    assert clipboard_text() != ""
    window.lock()
    assert clipboard_text() == ""


def test_copy_tells_when_the_clipboard_is_cleared(window: MainWindow) -> None:
    window.page.panel.copy.click()
    assert "cleared in 20 s" in window.page.status.news.text()


def test_writer_keeps_no_value(qtbot: QtBot, theme: Theme) -> None:
    writer = ClipboardWriter()
    value = fake_token()
    writer.copy(Secret(value))
    kept = {key: item for key, item in vars(writer).items() if not isinstance(item, QObject)}
    assert value not in repr(kept)
    writer.clear()
