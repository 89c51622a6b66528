"""Desktop notifications by the freedesktop interface; foreign text goes out escaped (H29)."""

import html
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from vault_app.core.text import sanitise

_TIMEOUT: Final = 2.0
_SERVICE: Final = "org.freedesktop.Notifications"


def notify(
    title: str,
    body: str,
    *,
    actions: Sequence[tuple[str, str]] = (),
    environ: Mapping[str, str] = os.environ,
) -> bool:
    """Show one notification; *actions* are (key, label). False where nobody shows it.

    Title and body must already be words for a person and hold no secret. Never raises: a
    reminder that cannot be shown must not stop what it reminds of.
    """
    if sys.platform in ("win32", "darwin"):
        return False
    address = environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address.startswith("unix:"):
        return False
    try:
        return _send(address, title, body, actions)
    except Exception:  # noqa: BLE001 - the bus may answer with anything; the answer is "not shown"
        return False


def _send(address: str, title: str, body: str, actions: Sequence[tuple[str, str]]) -> bool:
    from jeepney import (  # type: ignore[import-untyped] # ships no types
        DBusAddress,
        MessageType,
        new_method_call,
    )
    from jeepney.io.blocking import (  # type: ignore[import-untyped] # ships no types
        open_dbus_connection,
    )

    service = DBusAddress("/org/freedesktop/Notifications", bus_name=_SERVICE, interface=_SERVICE)
    flat = [part for key, label in actions for part in (key, sanitise(label))]
    arguments = (
        "Keyturn",
        0,
        "keyturn",
        sanitise(title),
        escape(body),
        flat,
        {"desktop-entry": ("s", "keyturn")},
        -1,
    )
    call = new_method_call(service, "Notify", "susssasa{sv}i", arguments)
    with open_dbus_connection(address) as connection:
        reply = connection.send_and_get_reply(call, timeout=_TIMEOUT)
    return bool(reply.header.message_type is MessageType.method_return)


def escape(text: str) -> str:
    """Return *text* for a notification body: its small markup language switched off."""
    return html.escape(sanitise(text, 400), quote=False)
