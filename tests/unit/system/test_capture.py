"""Keeping a window out of pictures of the screen: the right call on each platform, else a no."""

import pytest

from vault_app.system.capture import EXCLUDED, keep_from_capture


class Windows:
    """``SetWindowDisplayAffinity``, refusing what an old system does not know."""

    def __init__(self, *refused: int) -> None:
        self.refused = refused
        self.calls: list[tuple[int, int]] = []

    def __call__(self, handle: int, kind: int) -> bool:
        """Note the call."""
        self.calls.append((handle, kind))
        return kind not in self.refused


class Mac:
    """Two messages to objects."""

    def __init__(self, window: int) -> None:
        self.window = window
        self.sharing: list[tuple[int, int]] = []

    def window_of(self, view: int) -> int:
        """Return the window."""
        return self.window

    def set_sharing(self, window: int, kind: int) -> None:
        """Note the call."""
        self.sharing.append((window, kind))


def test_windows_is_asked_to_exclude_the_window_and_to_show_it_again() -> None:
    windows = Windows()
    assert keep_from_capture(7, True, platform="win32", affinity=windows)
    assert keep_from_capture(7, False, platform="win32", affinity=windows)
    assert windows.calls == [(7, EXCLUDED), (7, 0)]


def test_older_windows_shows_it_black_instead() -> None:
    windows = Windows(EXCLUDED)
    assert keep_from_capture(7, True, platform="win32", affinity=windows)
    assert windows.calls == [(7, EXCLUDED), (7, 1)]


def test_windows_that_refuses_both_is_told() -> None:
    assert not keep_from_capture(7, True, platform="win32", affinity=Windows(EXCLUDED, 1))


def test_macos_shares_the_views_window_with_nobody() -> None:
    mac = Mac(window=99)
    assert keep_from_capture(7, True, platform="darwin", objects=mac)
    assert keep_from_capture(7, False, platform="darwin", objects=mac)
    assert mac.sharing == [(99, 0), (99, 1)]


def test_macos_view_without_a_window_is_told() -> None:
    mac = Mac(window=0)
    assert not keep_from_capture(7, True, platform="darwin", objects=mac)
    assert mac.sharing == []


@pytest.mark.parametrize("hidden", [True, False])
def test_linux_says_that_it_cannot(hidden: bool) -> None:
    assert not keep_from_capture(7, hidden, platform="linux")
