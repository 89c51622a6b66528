"""What keeps a test away from the person's own home, keychain, tokens and network."""

import ipaddress
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_FOREIGN: Final = re.compile(
    r"^(?:HF|HUGGING_?FACE|HUGGINGFACEHUB|KEYTURN|XDG|GIT|GH|GITHUB|GITLAB|AWS|NETRC|QT|QSG|DBUS)_"
    r"|TOKEN|SECRET|PASSW|PASSPHRASE|API_?KEY|CREDENTIAL|_KEY$"
    r"|^(?:https?|all|no|ftp)_proxy$|^HOME$|^NETRC$|^(?:DISPLAY|WAYLAND_DISPLAY|XAUTHORITY)$",
    re.IGNORECASE,
)
DISPLAY_NAMES: Final = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_SESSION_TYPE")


def foreign_names(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the variables of *environ* that could lead a test to something of the person's."""
    return tuple(name for name in environ if _FOREIGN.search(name))


def isolated(home: Path) -> dict[str, str]:
    """Make the folders of a fresh user under *home* and return the variables that name them."""
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": home / ".run",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    windows = {"USERPROFILE": home, "APPDATA": home / "AppData", "LOCALAPPDATA": home / "AppData"}
    places = folders | (windows if os.name == "nt" else {})
    return {name: str(path) for name, path in places.items()} | {
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "QT_QPA_PLATFORM": "offscreen",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_AUTHOR_NAME": "Ada",
        "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_COMMITTER_NAME": "Ada",
        "GIT_COMMITTER_EMAIL": "ada@example.org",
    }


def is_loopback(host: object) -> bool:
    """Tell whether *host* (name or address) is this machine."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("localhost", ""):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False
