"""Words for updates: what is wrong with a notice, and how this copy gets the next version."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

UPDATES: Mapping[str, Row] = {
    "update_not_allowed": (
        "Looking for updates is off: nothing was asked.",
        "Ask once with `keyturn update-check --once`, or every day: "
        "`keyturn settings update_checks on`.",
    ),
    "update_no_address": (
        "This copy was built without an address to ask for updates.",
        "Look where you got it from.",
    ),
    "update_not_there": (
        "There is no notice of a release where it should be (answer {status}).",
        "Try again later; nothing is wrong with this copy.",
    ),
    "update_unreadable": (
        "What came back is no signed notice of a release; it was not used.",
        "A network that puts its own page in between does this. Try again elsewhere.",
    ),
    "update_too_new": (
        "The notice is written for a newer Keyturn.",
        "Look where you got Keyturn from: there is a newer version.",
    ),
    "update_unknown_key": (
        "The notice is signed with a key this Keyturn does not know ({key}); it was not used.",
        "Look where you got Keyturn from. Do not install what only this notice names.",
    ),
    "update_not_signed": (
        "The signature does not fit: the notice was changed, or somebody else made it.",
        "It was not used. Try again over another network; if it stays so, tell the publisher.",
    ),
    "update_wrong_type": (
        "What came back is signed, but it is no notice of a release; it was not used.",
        "Tell the publisher.",
    ),
    "update_invalid": (
        "The notice does not fit its form; it was not used.",
        "Tell the publisher.",
    ),
    "update_expired": (
        "The notice ran out on {expires}: somebody may be holding back a newer one.",
        "Check this machine's clock, then try again over another network.",
    ),
    "update_not_yet": (
        "The notice says it was issued at {issued} (UTC), which is yet to come.",
        "Check this machine's clock, then try again.",
    ),
    "update_older": (
        "The notice ({serial}) does not follow the one seen before ({using}); it was not used.",
        "Somebody may be replaying an old one. Try again over another network.",
    ),
}

HOW: Mapping[str, tuple[str, str]] = {
    "deb": ("the Debian package", "sudo apt install ./{name}"),
    "rpm": ("the RPM package", "sudo dnf install ./{name}"),
    "arch": ("the Arch package", "sudo pacman -U ./{name}"),
    "tar": ("the portable archive", "tar -xf {name} && ./{folder}/install.sh"),
    "windows": ("the installer", ".\\{name}"),
    "macos": ("the disk image", "open {name}"),
    "pipx": ("pipx", "pipx upgrade keyturn"),
    "uv": ("uv", "uv tool upgrade keyturn"),
    "pip": ("pip", "python3 -m pip install --upgrade keyturn"),
    "checkout": ("a checkout of the sources", "git pull && python3 packaging/dev.py run"),
}
"""By what a copy came (``installed.Way``), and the command that brings the next one."""

CALM: Mapping[str, str] = {
    "newer": "Keyturn {version} is there, released {released}; this is {current}.",
    "newest": "This is the newest version ({current}).",
    "unknown": "Nothing was asked yet.",
}
