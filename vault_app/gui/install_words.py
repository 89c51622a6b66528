"""Words by how a copy was installed: how the next version comes, how the program goes."""

from typing import TYPE_CHECKING

from vault_app.core.text import sanitise
from vault_app.gui.marking import mark, translated
from vault_app.system.installed import Way
from vault_app.system.traces import Sort

if TYPE_CHECKING:
    from vault_app.services.updates import Standing

C = "install"
_UPDATE = {
    Way.DEB: ("sudo apt install ./{name}", True),
    Way.RPM: ("sudo dnf install ./{name}", True),
    Way.ARCH: ("sudo pacman -U ./{name}", True),
    Way.TAR: ("tar -xf {name} && ./{folder}/install.sh", True),
    Way.WINDOWS: (".\\{name}", True),
    Way.MACOS: ("open {name}", True),
    Way.PIPX: ("pipx upgrade keyturn", False),
    Way.UV: ("uv tool upgrade keyturn", False),
    Way.PIP: ("python3 -m pip install --upgrade keyturn", False),
    Way.CHECKOUT: ("git pull && python3 packaging/dev.py run", False),
}
"""The command, and whether a file is to be downloaded first. Commands are not translated."""

_REMOVE = {
    Way.DEB: "sudo apt purge keyturn",
    Way.RPM: "sudo dnf remove keyturn",
    Way.ARCH: "sudo pacman -R keyturn",
    Way.TAR: "./install.sh --remove",
    Way.PIPX: "pipx uninstall keyturn",
    Way.UV: "uv tool uninstall keyturn",
    Way.PIP: "python3 -m pip uninstall keyturn",
}
_SORTS = {
    Sort.LOGIN: mark("install", "start at login"),
    Sort.TIMER: mark("install", "timer"),
    Sort.COMPLETION: mark("install", "completion"),
    Sort.HOOK: mark("install", "git hook"),
    Sort.SHELL: mark("install", "shell"),
    Sort.CACHE: mark("install", "cache"),
}


def sort_name(sort: Sort) -> str:
    """Return what a trace is."""
    return translated(C, _SORTS[sort])


def update_command(found: "Standing") -> str:
    """Return the command that brings the next version of this copy, to be typed by the person."""
    name = found.file.name if found.file else translated(C, mark("install", "FILE"))
    return _UPDATE[found.way][0].format(name=name, folder=name.partition(".tar")[0])


def needs_download(found: "Standing") -> bool:
    """Tell whether a file is to be downloaded first."""
    return _UPDATE[found.way][1]


def removal(way: Way) -> str:
    """Return how the program itself is removed, as a sentence."""
    if way is Way.WINDOWS:
        return translated(C, mark("install", "The program goes by Settings, Apps, Keyturn."))
    if way is Way.MACOS:
        return translated(C, mark("install", "The program goes by dragging it to the bin."))
    if way is Way.CHECKOUT:
        return translated(C, mark("install", "The program goes with its checkout."))
    said = translated(C, mark("install", "The program itself is removed by: {command}"))
    return said.format(command=sanitise(_REMOVE[way]))
