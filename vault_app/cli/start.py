"""``keyturn``: straight to the window where nothing else is said, else to the command line.

A window waits for everything that is imported before it, and it needs nothing of the command line.
What this module itself imports comes before the pack and is not sped up by it.
"""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final, NoReturn

_NAMES: "Final" = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_LIBRARIES: "Final" = ("QtWidgets.abi3.so", "QtCore.abi3.so", "QtGui.abi3.so")
"""Of PySide6, with all they need; the longest first."""


def main() -> None:
    """Run the program and leave with the contract's exit code."""
    try:
        _start(sys.argv[1:])
    except KeyboardInterrupt:  # while modules are loaded, where nobody else tells it
        sys.stderr.write("keyturn: Cancelled.\n")
        sys.exit(130)


def _start(words: "list[str]") -> None:
    if words[:1] == ["scan"] and "--staged" in words and "_KEYTURN_COMPLETE" not in os.environ:
        _end_if_clean(words[1:])
    from vault_app.system import raising, start_pack

    direct = words in ([], ["gui"], ["tray"]) and "_KEYTURN_COMPLETE" not in os.environ
    if direct and words != ["tray"] and raising.raised(os.environ):
        _end_at_once()
    start_pack.use()
    if direct and has_desktop(os.environ):
        prepare()
        sys.exit(_open(tray=words == ["tray"]))
    from vault_app.cli.main import main as command_line

    command_line()


def _end_if_clean(words: "list[str]") -> None:
    """End here where what is staged is clean; a commit waits, so nothing else comes before."""
    from vault_app.cli.committing import passes

    gc.disable()  # nothing here is worth collecting
    _prepare_streams()
    if passes(words, os.environ):
        _end_at_once()
    gc.enable()


def prepare() -> None:
    """Make the streams fit for any text and keep our memory from others, before anything else."""
    from vault_app.system.process import harden

    _prepare_streams()
    harden()


def has_desktop(environ: "Mapping[str, str]") -> bool:
    """Tell whether Qt would find a screen; without one it ends the process with a core dump."""
    return not sys.platform.startswith("linux") or any(environ.get(name) for name in _NAMES)


def load_window(*, tray: bool) -> "Callable[..., int]":
    """Return the desktop program; UsageError ``desktop_missing`` where it is not installed.

    The window is a stranger to this room: it is loaded by name, the way a console script is.
    """
    if not tray:
        gc.disable()  # a window collects garbage itself, see ``gui.garbage``
    from importlib import import_module

    from vault_app.core.later import load
    from vault_app.system.libraries import fetch

    fetch("PySide6", _LIBRARIES)
    load("pathlib", "dataclasses", "logging", "vault_app.core.frozen")  # while Qt is fetched
    import_module("vault_app.services.workbench")
    try:
        start: Callable[..., int] = import_module("vault_app.gui.opening").start
    except ImportError as error:
        from vault_app.core.errors import UsageError

        raise UsageError("desktop_missing") from error
    return start


def _end_at_once() -> "NoReturn":
    """Leave with 0 and without taking the interpreter apart, unless something waits for the end."""
    import atexit

    if not atexit._ncallbacks():  # noqa: SLF001 - nothing else tells
        os._exit(0)
    sys.exit(0)


def _open(*, tray: bool) -> int:
    try:
        return load_window(tray=tray)(tray=tray)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 # told as any command's
        from vault_app.cli.main import answer

        return answer(error)


def _prepare_streams() -> None:
    for name in ("stdin", "stdout", "stderr"):  # in the order of their numbers
        if getattr(sys, name) is None:  # closed by who started us: never closed by us again
            null = os.open(os.devnull, os.O_RDWR)
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(null, mode, closefd=False))  # noqa: SIM115 # for the whole run
    for stream, errors in (
        (sys.stdin, "surrogateescape"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)
