"""Words for leaving Keyturn: what lies where, how the program goes, and why something stays."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

LEAVING: Mapping[str, Row] = {
    "profile_departed": (
        "Everything of this profile was just deleted.",
        "Start Keyturn again for a fresh one.",
    ),
    "still_running": (
        "A window or tray of Keyturn is at work on this profile; nothing was deleted.",
        "Quit it (tray menu, Quit), then do this again.",
    ),
    "rotations_open": (
        "{count} {count|rotation is|rotations are} under way; nothing was deleted, for a new "
        "token that lives could be forgotten.",
        "End them first: `keyturn resume` or `keyturn undo {rotation}`.",
    ),
}

SORTS: Mapping[str, str] = {
    "login": "at login",
    "timer": "timer",
    "completion": "completion",
    "hook": "git hook",
    "shell": "shell",
    "cache": "cache",
}
"""What a trace is (``traces.Sort``)."""

PROGRAM: Mapping[str, str] = {
    "deb": "sudo apt purge keyturn",
    "rpm": "sudo dnf remove keyturn",
    "arch": "sudo pacman -R keyturn",
    "tar": "./install.sh --remove, in the unpacked archive",
    "windows": "Settings, Apps, Keyturn, Uninstall",
    "macos": "drag Keyturn from Applications to the bin",
    "pipx": "pipx uninstall keyturn",
    "uv": "uv tool uninstall keyturn",
    "pip": "python3 -m pip uninstall keyturn",
    "checkout": "delete the checkout",
}
"""How the program itself is removed, by what brought it (``installed.Way``)."""
