"""``keyturn self-check``: for packages; load every registry, turn a practice token over."""

import os
import sys
from collections.abc import Callable
from importlib import import_module

import click

from vault_app.cli import tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command
from vault_app.cli.outcome import error_value


@command("self-check", "keyturn self-check --json")
@pass_app
def self_check_command(app: App) -> int:
    """Check that this installation is whole; touches no profile. Exit code 70 if it is not."""
    results = [(name, _outcome(part)) for name, part in _parts(app).items()]
    checks = [{"name": name, "ok": ok, "what": what} for name, (ok, what) in results]
    document: dict[str, object] = {"checks": checks}
    broken = ", ".join(name for name, (ok, _what) in results if not ok)
    if broken:
        message = f"This installation is not whole: {broken}."
        document["error"] = error_value("not_whole", message, "Install it again.")
    rows = [(name, "fine" if ok else "fail", what) for name, (ok, what) in results]
    app.emit(document, lambda: tables.show(tables.Table(("Part", "State", "What"), rows)))
    return ExitCode.BUG if broken else ExitCode.FINE


def _parts(app: App) -> dict[str, Callable[[], str]]:
    from vault_app.services import self_check

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    window: dict[str, Callable[[], str]] = import_module("vault_app.gui.self_check").PARTS
    return {"commands": _commands, **self_check.parts(app.environ, sys.platform), **window}


def _outcome(part: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, part()
    except Exception as error:  # noqa: BLE001 # whatever is broken is what this command tells
        return False, type(error).__name__


def _commands() -> str:
    from vault_app.cli.main import COMMANDS, keyturn

    context = click.Context(keyturn)
    missing = [name for name in COMMANDS if keyturn.get_command(context, name) is None]
    if missing:
        raise LookupError(missing)
    return f"{len(COMMANDS)} commands"
