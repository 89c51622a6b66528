"""The clipboard adapter by itself: modes, what was there before, what is cleared (H31, H1)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from vault_app.core.secret import Secret
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode, mode_of


@pytest.fixture(autouse=True)
def clipboard(qapp: QGuiApplication) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


@pytest.mark.parametrize(
    ("platform", "mode"),
    [
        ("xcb", WatchMode.LIVE),
        ("windows", WatchMode.LIVE),
        ("wayland", WatchMode.ON_ACTIVATION),
        ("wayland-egl", WatchMode.ON_ACTIVATION),
        ("cocoa", WatchMode.BY_HAND),
    ],
)
def test_mode_of_each_platform(platform: str, mode: WatchMode) -> None:
    assert mode_of(platform) is mode


def test_live_takes_each_change_once(qtbot: QtBot) -> None:
    taken: list[Secret] = []
    watch = ClipboardWatch(mode=WatchMode.LIVE)
    watch.open(taken.append)
    _copy(" one ")
    _copy("one ")
    _copy("two words")
    _copy("x" * 5000)
    _copy("two")
    watch.close()
    _copy("three")
    assert [secret.reveal() for secret in taken] == ["one", "one", "two"]


def test_on_activation_looks_only_when_the_window_comes_back(
    qtbot: QtBot, qapp: QGuiApplication
) -> None:
    _copy("before")
    taken: list[Secret] = []
    watch = ClipboardWatch(mode=WatchMode.ON_ACTIVATION)
    watch.open(taken.append)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert taken == [], "what was there at the start is not taken"
    _copy("fresh")
    assert taken == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert [secret.reveal() for secret in taken] == ["fresh"]
    watch.close()


def test_by_hand_looks_at_nothing_until_paste(qtbot: QtBot) -> None:
    taken: list[Secret] = []
    watch = ClipboardWatch(mode=WatchMode.BY_HAND)
    watch.open(taken.append)
    _copy("value")
    assert taken == []
    pasted = watch.paste()
    assert pasted is not None
    assert pasted.same_as(Secret("value"))
    watch.close()


def test_paste_of_nothing_is_nothing(qtbot: QtBot) -> None:
    assert ClipboardWatch(mode=WatchMode.BY_HAND).paste() is None


def test_clear_only_what_was_captured(qtbot: QtBot) -> None:
    watch = ClipboardWatch(mode=WatchMode.BY_HAND)
    _copy("value\n")
    watch.paste()
    watch.clear()
    assert QGuiApplication.clipboard().text() == ""
    _copy("mine")
    watch.clear()
    assert QGuiApplication.clipboard().text() == "mine"


def test_forget_leaves_the_clipboard_alone(qtbot: QtBot) -> None:
    watch = ClipboardWatch(mode=WatchMode.BY_HAND)
    _copy("value")
    watch.paste()
    watch.forget()
    watch.clear()
    assert QGuiApplication.clipboard().text() == "value"


def test_watch_keeps_no_foreign_text(qtbot: QtBot) -> None:
    _copy("something private")
    watch = ClipboardWatch(mode=WatchMode.LIVE)
    watch.open(lambda secret: None)
    assert "something private" not in repr(vars(watch))
    assert watch.is_open
    watch.close()
    assert not watch.is_open
