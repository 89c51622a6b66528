"""Desktop notifications: never an exception, never live markup (H29)."""

import pytest

from vault_app.system.notify import escape, notify


@pytest.mark.parametrize(
    "address", ["", "disabled:", "unix:path=/nowhere/bus", "tcp:host=127.0.0.1,port=1", "nonsense"]
)
def test_notify_without_a_bus_is_false(address: str) -> None:
    assert notify("title", "body", environ={"DBUS_SESSION_BUS_ADDRESS": address}) is False


def test_notify_without_the_variable_is_false() -> None:
    assert notify("title", "body", actions=[("open", "Open")], environ={}) is False


def test_h29_escape_switches_markup_and_controls_off() -> None:
    assert escape("<a href='x'>&\x1b[31m\u202e") == "&lt;a href='x'&gt;&amp;\\x1b[31m\\u202e"
