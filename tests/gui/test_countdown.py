"""Seconds left by ticks and by the wall clock; and the marks of each platform's clipboard."""

from typing import Any

from vault_app.gui.clipboard_marks import CONCEALED, MAC_MIME, mac_converter
from vault_app.gui.countdown import Countdown


class WallClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_each_tick_takes_a_second() -> None:
    clock = WallClock()
    count = Countdown(clock)
    count.start(3)
    seen = [count.left]
    for _ in range(4):
        clock.now += 1
        seen.append(count.tick())
    assert seen == [3, 2, 1, 0, 0]


def test_a_machine_that_slept_has_nothing_left_at_its_first_tick() -> None:
    clock = WallClock()
    count = Countdown(clock)
    count.start(20)
    clock.now += 3600
    assert count.tick() == 0


def test_a_clock_set_back_gives_nothing_more() -> None:
    clock = WallClock()
    count = Countdown(clock)
    count.start(2)
    clock.now -= 9999
    assert count.tick() == 1
    assert count.tick() == 0


def test_copy_is_marked_for_every_platforms_clipboard_history() -> None:
    marks = dict(CONCEALED)
    assert marks["x-kde-passwordManagerHint"] == b"secret"
    windows = 'application/x-qt-windows-mime;value="{}"'
    assert marks[windows.format("ExcludeClipboardContentFromMonitorProcessing")]
    for name in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert int.from_bytes(marks[windows.format(name)], "little") == 0
        assert len(marks[windows.format(name)]) == 4


class FakeBase:
    """Qt's converter, which is on macOS only."""


def test_macos_gets_the_type_its_clipboard_managers_look_for() -> None:
    converter: Any = mac_converter(FakeBase)
    assert FakeBase in type(converter).__mro__
    assert converter.utiForMime(MAC_MIME) == "org.nspasteboard.ConcealedType"
    assert converter.canConvert(MAC_MIME, "org.nspasteboard.TransientType")
    assert converter.convertFromMime(MAC_MIME, b"1", "org.nspasteboard.ConcealedType") == [b""]
    assert converter.mimeForUti("org.nspasteboard.ConcealedType") == MAC_MIME


def test_macos_converter_touches_nothing_else() -> None:
    converter = mac_converter(FakeBase)
    assert converter.utiForMime("text/plain") == ""
    assert not converter.canConvert("text/plain", "org.nspasteboard.ConcealedType")
    assert converter.convertFromMime("text/plain", b"x", "public.utf8-plain-text") == []
    assert converter.convertToMime(MAC_MIME, [], "") is None


def test_other_platforms_need_no_converter() -> None:
    assert mac_converter(None) is None
