"""Desktop notifications by the freedesktop interface; foreign text goes out escaped (H29)."""

import html
import os
import socket
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped] # ships no types

_TIMEOUT: Final = 2.0
_SERVICE: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_EXPIRED: Final = 1

Actions = Sequence[tuple[str, str]]


class Posted:
    """One notification that is shown, on a connection of its own: ``wait`` for what is chosen."""

    def __init__(self, connection: "DBusConnection", number: int, heard: "deque[Any]") -> None:
        """Take over *connection*, whose signals of the service arrive in *heard*."""
        self._connection = connection
        self._number = number
        self._heard = heard

    @property
    def number(self) -> int:
        """Return the service's number for it."""
        return self._number

    def wait(self) -> str | None:
        """Block until an action is chosen and return its key; None once it is gone.

        One that only ran out of time stays in the desktop's list, and can still be acted on.
        Blocks without waking up; ``close`` from another thread ends it.
        """
        try:
            while True:
                signal = self._connection.recv_until_filtered(self._heard)
                told = self._understood(signal)
                if told is not None:
                    return told or None
        except Exception:  # noqa: BLE001 - the bus went, or we closed: nothing will be chosen
            return None
        finally:
            self._connection.close()

    def close(self) -> None:
        """Wait no more; safe from any thread, twice is fine."""
        with suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """Let it be shown and listen to nothing: for who does not ``wait``."""
        self._connection.close()

    def _understood(self, signal: Any) -> str | None:
        """Return the action's key, "" if it is gone, None if it is not ours or goes on."""
        from jeepney import HeaderFields  # type: ignore[import-untyped] # ships no types

        member, body = signal.header.fields.get(HeaderFields.member), signal.body
        if not body or body[0] != self._number:
            return None
        if member == "ActionInvoked":
            return str(body[1])
        return "" if member == "NotificationClosed" and body[1] != _EXPIRED else None


def notify(
    title: str, body: str, *, actions: Actions = (), environ: Mapping[str, str] = os.environ
) -> bool:
    """Show one notification; *actions* are (key, label). False where nobody shows it.

    Title and body must already be words for a person and hold no secret. Never raises: a
    reminder that cannot be shown must not stop what it reminds of.
    """
    posted = post(title, body, actions=actions, environ=environ)
    if posted is None:
        return False
    posted.drop()
    return True


def post(
    title: str,
    body: str,
    *,
    actions: Actions = (),
    replaces: int = 0,
    environ: Mapping[str, str] = os.environ,
) -> Posted | None:
    """Show one notification as ``notify`` does and return it to be waited for; None as False.

    It takes the place of the one whose number is *replaces*, where that is still shown.
    """
    if sys.platform in ("win32", "darwin"):
        return None
    address = environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address.startswith("unix:"):
        return None
    try:
        return _post(address, title, body, actions, replaces)
    except Exception:  # noqa: BLE001 - the bus may answer with anything; the answer is "not shown"
        return None


def _post(address: str, title: str, body: str, actions: Actions, replaces: int) -> Posted | None:
    from jeepney import (
        DBusAddress,
        MatchRule,
        MessageType,
        message_bus,
        new_method_call,
    )
    from jeepney.io.blocking import open_dbus_connection

    service = DBusAddress(_PATH, bus_name=_SERVICE, interface=_SERVICE)
    flat = [part for key, label in actions for part in (key, sanitise(label))]
    hints = {"desktop-entry": ("s", "keyturn")}
    arguments = ("Keyturn", replaces, "keyturn", sanitise(title), escape(body), flat, hints, -1)
    call = new_method_call(service, "Notify", "susssasa{sv}i", arguments)
    connection = open_dbus_connection(address)
    try:
        heard: deque[Any] = deque(maxlen=64)
        rule = MatchRule(type="signal", interface=_SERVICE, path=_PATH)
        # Before the call: an answer may be quicker than we are.
        connection.filter(rule, queue=heard)
        connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=_TIMEOUT)
        reply = connection.send_and_get_reply(call, timeout=_TIMEOUT)
        if reply.header.message_type is MessageType.method_return:
            return Posted(connection, int(reply.body[0]), heard)
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def escape(text: str) -> str:
    """Return *text* for a notification body: its small markup language switched off, by line."""
    lines = (html.escape(sanitise(line, 400), quote=False) for line in text.split("\n"))
    return "\n".join(lines)
