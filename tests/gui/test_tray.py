"""The tray: count, menu, practice mark, and what happens where there is no tray."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from queue import Queue

import pytest
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.fake_rotations import FakeRotations, eight_places
from vault_app.core.ids import CredentialId
from vault_app.gui.drawing import badge_font
from vault_app.gui.reminders import Digest
from vault_app.gui.tray import Snooze, Tray, tray_icon
from vault_app.services.entry import Entry
from vault_app.system.notify import Actions


class FakePosted:
    """A notification in sight: ``act`` is what a person does with it."""

    def __init__(self, title: str, body: str, keys: list[str], number: int) -> None:
        """Wait."""
        self.number = number
        self.title, self.body, self.keys = title, body, keys
        self._chosen: Queue[str | None] = Queue()

    def act(self, key: str | None) -> None:
        """Press a button, or dismiss it."""
        self._chosen.put(key)

    def wait(self) -> str | None:
        """Block until something is chosen."""
        return self._chosen.get(timeout=20)

    def close(self) -> None:
        """Choose nothing."""
        self._chosen.put(None)


class FakeDesktop:
    """A notification service."""

    def __init__(self) -> None:
        """Nothing is shown."""
        self.shown: list[FakePosted] = []
        self.replaced: list[int] = []

    def __call__(self, title: str, body: str, *, actions: Actions, replaces: int) -> FakePosted:
        """Show one."""
        self.replaced.append(replaces)
        keys = [key for key, _ in actions]
        self.shown.append(FakePosted(title, body, keys, len(self.replaced)))
        return self.shown[-1]


def _nobody(title: str, body: str, *, actions: Actions, replaces: int) -> None:
    return None


@pytest.fixture
def entry() -> Entry:
    return FakeRotations(eight_places("/home/ada")).entries()[0]


@pytest.fixture
def make_tray(qtbot: QtBot) -> Iterator[Callable[..., Tray]]:
    made: list[Tray] = []

    def make(practice: bool = False, post: Callable[..., object] = _nobody) -> Tray:
        made.append(Tray(practice=practice, post=post))  # type: ignore[arg-type] # the fakes above
        return made[-1]

    yield make
    for tray in made:
        tray.vanish()


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


def test_h13_dead_token_is_mended_from_its_notification(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    desktop = FakeDesktop()
    tray = make_tray(post=desktop)
    with qtbot.waitSignal(tray.again_wanted):
        tray.notify(Digest("A dead token came back", "laptop: ~/.env", again=True))
        qtbot.waitUntil(lambda: bool(desktop.shown))
        assert desktop.shown[0].keys == ["default", "open", "again"]
        desktop.shown[0].act("again")


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


DIGEST = Digest("2 tokens should be turned", "a: due today\nb: due in 1 day", ("a", "b"))


@pytest.mark.parametrize(("key", "days"), [("snooze-1", 1), ("snooze-7", 7)])
def test_digest_put_off_from_its_notification_is_put_off_for_each_token(
    make_tray: Callable[..., Tray], qtbot: QtBot, key: str, days: int
) -> None:
    desktop = FakeDesktop()
    put_off: list[object] = []
    tray = make_tray(post=desktop)
    tray.snooze_wanted.connect(put_off.append)
    tray.notify(DIGEST)
    qtbot.waitUntil(lambda: bool(desktop.shown))
    desktop.shown[0].act(key)
    qtbot.waitUntil(lambda: len(put_off) == 2)
    assert put_off == [Snooze("a", days), Snooze("b", days)]


@pytest.mark.parametrize("key", ["default", "open"])
def test_digest_opened_from_its_notification_opens_the_window(
    make_tray: Callable[..., Tray], qtbot: QtBot, key: str
) -> None:
    desktop = FakeDesktop()
    tray = make_tray(post=desktop)
    with qtbot.waitSignal(tray.open_wanted):
        tray.notify(DIGEST)
        qtbot.waitUntil(lambda: bool(desktop.shown))
        desktop.shown[0].act(key)


def test_digest_dismissed_or_answered_with_nonsense_does_nothing(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    desktop = FakeDesktop()
    heard: list[object] = []
    tray = make_tray(post=desktop)
    tray.open_wanted.connect(lambda: heard.append("open"))
    tray.snooze_wanted.connect(heard.append)
    for key in (None, "rm -rf", "open"):
        tray.notify(DIGEST)
        qtbot.waitUntil(lambda: len(desktop.shown) == 1)
        desktop.shown.pop().act(key)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["open"]


def test_digest_without_tokens_offers_no_snooze(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    desktop = FakeDesktop()
    make_tray(post=desktop).notify(Digest("A dead token came back", "laptop: ~/.env"))
    qtbot.waitUntil(lambda: bool(desktop.shown))
    assert desktop.shown[0].keys == ["default", "open"]


def test_fifth_notification_lets_an_older_one_go(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    """Each one waits in a thread of its own: there are never more than a few."""
    desktop = FakeDesktop()
    tray = make_tray(post=desktop)
    for _ in range(5):
        tray.notify(DIGEST)
    qtbot.waitUntil(lambda: len(desktop.shown) == 5 and len(tray.notices.waiting) == 4)


def test_digest_of_practice_says_so(make_tray: Callable[..., Tray], qtbot: QtBot) -> None:
    """H32."""
    desktop = FakeDesktop()
    make_tray(practice=True, post=desktop).notify(DIGEST)
    qtbot.waitUntil(lambda: bool(desktop.shown))
    assert desktop.shown[0].title.startswith("PRACTICE")


def test_due_token_can_be_muted(make_tray: Callable[..., Tray], entry: Entry, qtbot: QtBot) -> None:
    tray = make_tray()
    tray.show_due((entry,))
    with qtbot.waitSignal(tray.mute_wanted) as muted:
        _action(tray, "Never remind me of it").trigger()
    assert muted.args == ["c1"]


def test_token_kept_quiet_can_be_heard_of_again(
    make_tray: Callable[..., Tray], entry: Entry, qtbot: QtBot
) -> None:
    tray = make_tray()
    assert "Put off or muted" not in _texts(tray)
    tray.show_quiet((entry,))
    assert "Put off or muted" in _texts(tray)
    with qtbot.waitSignal(tray.wake_wanted) as wanted:
        _action(tray, "Remind me of laptop again").trigger()
    assert wanted.args == ["c1"]


DUE = Digest("2 tokens should be turned", "a: due today\nb: due in 1 day", ("a", "b"), topic="due")


def test_tokens_named_in_a_notification_can_be_turned_from_it(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    desktop = FakeDesktop()
    tray = make_tray(post=desktop)
    with qtbot.waitSignal(tray.batch_wanted) as wanted:
        tray.notify(DUE)
        qtbot.waitUntil(lambda: bool(desktop.shown))
        assert desktop.shown[0].keys == ["default", "rotate", "snooze-1", "snooze-7"]
        desktop.shown[0].act("rotate")
    assert wanted.args == [("a", "b")]


def test_next_reminder_takes_the_place_of_the_last_one(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    """A pile of the same words helps nobody; what is replaced is waited for no more."""
    desktop = FakeDesktop()
    tray = make_tray(post=desktop)
    for count in (1, 2):
        tray.notify(DUE)
        qtbot.waitUntil(lambda at=count: len(desktop.shown) == at)  # type: ignore[misc] # bound now
        qtbot.waitUntil(lambda: len(tray.notices.waiting) == 1)
    tray.notify(Digest("A dead token came back", "laptop: ~/.env", topic="reverted"))
    qtbot.waitUntil(lambda: len(tray.notices.waiting) == 2)
    assert desktop.replaced == [0, 1, 0]


def test_locked_tray_offers_to_unlock_and_no_check(
    make_tray: Callable[..., Tray], qtbot: QtBot
) -> None:
    tray = make_tray()
    tray.show_locked(True)
    assert "Lock" not in _texts(tray)
    assert not _action(tray, "Check now").isEnabled()
    with qtbot.waitSignal(tray.unlock_wanted):
        _action(tray, "Unlock…").trigger()
    tray.show_locked(False)
    assert "Unlock…" not in _texts(tray)
    assert _action(tray, "Check now").isEnabled()
