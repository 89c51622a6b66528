"""Desktop notifications: never an exception, never live markup (H29)."""

import threading
from collections.abc import Iterator

import pytest
from jeepney import (  # type: ignore[import-untyped] # ships no types
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped] # ships no types

from tests.support.keychain import Desktop, desktop
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


@pytest.fixture
def bus() -> Iterator[Desktop]:
    """Return a bus on which nobody answers yet."""
    with desktop(services=False) as made:
        yield made


def serve_once(connection: DBusConnection, seen: list[tuple[object, ...]], *, refuse: bool) -> None:
    """Answer one notification as a daemon would, or with an error."""
    message = connection.receive(timeout=10)
    seen.append(message.body)
    reply = (
        new_error(message, "org.freedesktop.Notifications.Error", "s", ("no",))
        if refuse
        else new_method_return(message, "u", (7,))
    )
    connection.send(reply)


@pytest.mark.keychain
@pytest.mark.parametrize("refuse", [False, True])
def test_notify_reaches_the_daemon_escaped_and_tells_whether_it_was_taken(
    bus: Desktop, refuse: bool
) -> None:
    seen: list[tuple[object, ...]] = []
    with bus.connection() as connection:
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
        daemon = threading.Thread(
            target=serve_once, args=(connection, seen), kwargs={"refuse": refuse}
        )
        daemon.start()
        shown = notify("7 days", "<b>laptop</b>", actions=[("open", "Open")], environ=bus.environ)
        daemon.join(10)
    assert shown is not refuse
    ((name, _, _, title, body, actions, _, _),) = seen
    assert (name, title, body) == ("Keyturn", "7 days", "&lt;b&gt;laptop&lt;/b&gt;")
    assert actions == ["open", "Open"]


@pytest.mark.keychain
def test_notify_on_a_bus_without_a_daemon_is_false(bus: Desktop) -> None:
    assert notify("title", "body", environ=bus.environ) is False
