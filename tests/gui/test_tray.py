"""The tray: count, menu, practice mark, and what happens where there is no tray."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.fake_rotations import FakeRotations, eight_places
from vault_app.core.ids import CredentialId
from vault_app.gui.drawing import badge_font
from vault_app.gui.reminders import Digest
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.tray import Snooze, Tray, tray_icon
from vault_app.services.entry import Entry


@pytest.fixture
def entry() -> Entry:
    return FakeRotations(eight_places("/home/ada")).entries()[0]


@pytest.fixture
def make_tray(qtbot: QtBot) -> Callable[..., Tray]:
    def make(practice: bool = False) -> Tray:
        return Tray(InlineRunner(), practice=practice)

    return make


def _texts(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if not action.isSeparator()]


def _action(tray: Tray, text: str) -> QAction:
    actions = tray.menu.actions()
    menus = [action.menu() for action in actions]
    inner = [one for menu in menus if isinstance(menu, QMenu) for one in menu.actions()]
    return next(one for one in [*actions, *inner] if one.text() == text)


def test_menu_nothing_due_says_so(make_tray: Callable[..., Tray]) -> None:
    tray = make_tray()
    assert _texts(tray)[0] == "Nothing is due"
    assert tray.tooltip == "Keyturn: nothing is due"
    for text in ("Check now", "Lock", "Open Keyturn", "Quit"):
        assert text in _texts(tray)


def test_menu_due_token_can_be_turned_or_snoozed(
    make_tray: Callable[..., Tray], entry: Entry, qtbot: QtBot
) -> None:
    tray = make_tray()
    tray.show_due((entry,))
    assert "1 token is due" in tray.tooltip
    with qtbot.waitSignal(tray.rotate_wanted) as wanted:
        _action(tray, "Rotate…").trigger()
    assert wanted.args == ["c1"]
    with qtbot.waitSignal(tray.snooze_wanted) as snoozed:
        _action(tray, "Remind me in a week").trigger()
    assert snoozed.args == [Snooze("c1", 7)]


def test_menu_rotation_under_way_is_told(
    make_tray: Callable[..., Tray], entry: Entry, qtbot: QtBot
) -> None:
    tray = make_tray()
    tray.show_under_way((entry,))
    with qtbot.waitSignal(tray.rotate_wanted):
        _action(tray, "Go on turning laptop…").trigger()


def test_menu_many_due_are_cut(make_tray: Callable[..., Tray], entry: Entry) -> None:
    tray = make_tray()
    many = [
        replace(entry, credential=replace(entry.credential, id=CredentialId(str(n)), name=f"t{n}"))
        for n in range(12)
    ]
    tray.show_due(many)
    assert "and 4 more" in _texts(tray)


def test_menu_foreign_name_is_made_safe(make_tray: Callable[..., Tray], entry: Entry) -> None:
    """H29: no mnemonic, no control character."""
    tray = make_tray()
    odd = replace(entry, credential=replace(entry.credential, name="a&b\x1b"))
    tray.show_due((odd,))
    assert "a&&b\\x1b" in _texts(tray)


def test_keep_running_is_a_choice(make_tray: Callable[..., Tray], qtbot: QtBot) -> None:
    tray = make_tray()
    keeping = _action(tray, "Keep running when the window is closed")
    assert not keeping.isChecked()
    with qtbot.waitSignal(tray.keep_chosen) as chosen:
        keeping.trigger()
    assert chosen.args == [True]


def test_practice_is_marked_in_menu_and_tooltip(make_tray: Callable[..., Tray]) -> None:
    """H32."""
    tray = make_tray(practice=True)
    assert tray.tooltip.startswith("PRACTICE")
    assert _texts(tray)[0] == "PRACTICE"


def _pixels(icon: QIcon) -> bytes:
    return bytes(icon.pixmap(32, 32).toImage().constBits())


def test_icon_count_and_practice_look_different(qtbot: QtBot) -> None:
    looks = {_pixels(tray_icon(*how)) for how in ((0, False), (3, False), (12, False), (0, True))}
    assert len(looks) == 4


def test_icon_leaves_the_shared_font_alone(qtbot: QtBot) -> None:
    before = badge_font().pixelSize()
    tray_icon(3, practice=False)
    assert badge_font().pixelSize() == before


def test_notify_without_a_tray_goes_to_the_desktop(make_tray: Callable[..., Tray]) -> None:
    """Offscreen there is neither: nothing is shown, nothing breaks, the icon is not pretended."""
    tray = make_tray()
    assert not tray.available
    assert not tray.appear()
    tray.notify(Digest("A token should be turned", "laptop: due today"))
