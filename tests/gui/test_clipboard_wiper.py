"""A value that is taken off the clipboard stays off, whatever a clipboard manager does."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.gui_backend import fake_token
from vault_app.core.secret import Secret
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.clipboard_wiper import BLANK, ClipboardWiper, matcher
from vault_app.gui.clipboard_writer import ClipboardWriter


def _text() -> str:
    return QGuiApplication.clipboard().text()


def _manager_takes_over(text: str) -> None:
    """Put the plain text there, as a manager does: of the marks beside it nothing is left."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def test_value_put_back_by_a_manager_is_taken_off_again(qtbot: QtBot) -> None:
    wiper = ClipboardWiper(QGuiApplication.clipboard(), managed=True, every=5)
    writer = ClipboardWriter(wiper=wiper)
    value = fake_token()
    writer.copy(Secret(value))
    writer.clear()
    assert _text() == BLANK, "something harmless is the last thing a manager saw"
    _manager_takes_over(value)
    qtbot.waitUntil(lambda: _text().strip() == "")


def test_clipboard_is_empty_at_last_where_nobody_minds(qtbot: QtBot) -> None:
    wiper = ClipboardWiper(QGuiApplication.clipboard(), managed=True, every=5)
    _manager_takes_over("x")
    wiper.wipe(matcher("x"))
    qtbot.waitUntil(lambda: _text() == "")


def test_what_is_copied_right_after_is_left_alone(qtbot: QtBot) -> None:
    wiper = ClipboardWiper(QGuiApplication.clipboard(), managed=True, every=5)
    writer = ClipboardWriter(wiper=wiper)
    writer.copy(Secret(fake_token()))
    writer.clear()
    _manager_takes_over("a shopping list")
    qtbot.waitUntil(lambda: not wiper._timer.isActive())  # noqa: SLF001 - it looks no more
    assert _text() == "a shopping list"
    value = fake_token()
    writer.copy(Secret(value))
    writer.clear()
    writer.copy(Secret(value))
    assert not wiper._timer.isActive()  # noqa: SLF001 - as above
    assert _text() == value, "the same value copied anew has its own time"


def test_value_a_manager_has_taken_over_is_cleared_in_its_time(qtbot: QtBot) -> None:
    """Its copy bears none of our marks."""
    writer = ClipboardWriter(seconds=2)
    value = fake_token()
    writer.copy(Secret(value))
    _manager_takes_over(value)
    writer.tick()
    assert _text() == value
    writer.tick()
    assert _text() == ""


def test_captured_value_is_wiped_the_same_way(qtbot: QtBot) -> None:
    value = fake_token()
    _manager_takes_over(value)
    watch = ClipboardWatch(mode=WatchMode.BY_HAND)
    watch.paste()
    watch.clear()
    assert _text().strip() == ""


def test_matcher_holds_no_value() -> None:
    value = fake_token()
    same = matcher(value)
    assert same(value)
    assert not same(value[:-1])
    assert not same("")
    held = [cell.cell_contents for cell in same.__closure__ or ()]
    assert value not in repr(held)
