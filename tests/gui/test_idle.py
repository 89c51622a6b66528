"""H18: the idle lock counts by the wall clock and waits for a good moment."""

from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from tests.support.clock import FixedClock
from vault_app.gui.idle import IdleLock


class _Watched:
    def __init__(self, minutes: int = 10) -> None:
        self.clock = FixedClock()
        self.good_moment = True
        self.said = 0
        self.lock = IdleLock(minutes, lambda: self.good_moment, self.clock)
        self.lock.idle.connect(self._heard)

    def _heard(self) -> None:
        self.said += 1

    def after(self, seconds: float) -> int:
        self.clock.advance(seconds=seconds)
        self.lock.look()
        return self.said


def test_look_without_input_says_idle_once_per_time(qtbot: QtBot) -> None:
    watched = _Watched()
    assert watched.after(599) == 0
    assert watched.after(1) == 1
    assert watched.after(599) == 1


def test_look_input_counts_from_there(qtbot: QtBot) -> None:
    watched = _Watched()
    watched.after(500)
    thing = QObject()
    assert not watched.lock.eventFilter(thing, QEvent(QEvent.Type.Wheel)), "never swallowed"
    assert watched.after(500) == 0
    watched.lock.eventFilter(thing, QEvent(QEvent.Type.Paint))
    assert watched.after(100) == 1, "painting is no input"


def test_look_while_a_token_is_awaited_waits(qtbot: QtBot) -> None:
    watched = _Watched()
    watched.good_moment = False
    assert watched.after(3600) == 0
    watched.good_moment = True
    assert watched.after(1) == 1


def test_look_after_sleep_of_the_machine_says_idle(qtbot: QtBot) -> None:
    watched = _Watched()
    assert watched.after(8 * 3600) == 1


def test_look_clock_set_back_counts_anew(qtbot: QtBot) -> None:
    watched = _Watched()
    assert watched.after(-3600) == 0
    assert watched.after(600) == 1


def test_look_zero_minutes_never(qtbot: QtBot) -> None:
    assert _Watched(minutes=0).after(10**6) == 0
