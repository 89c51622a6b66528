"""Entry point: the command group, loaded lazily, and the one place where errors become codes."""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from vault_app import __version__
from vault_app.cli.app import App
from vault_app.cli.options import Group
from vault_app.cli.start import prepare
from vault_app.core.errors import Cancelled, KeyturnError, StoreError

COMMANDS: Final[dict[str, str]] = {
    "activity": "ledger",
    "add": "adding",
    "check": "checking",
    "completion": "completing",
    "doctor": "doctoring",
    "export": "backup",
    "get": "getting",
    "gui": "windows",
    "health": "health",
    "ignore": "policy",
    "import": "importing",
    "incidents": "incidents",
    "leaks": "leaks",
    "list": "listing",
    "manual": "manual",
    "mute": "reminding",
    "note": "renaming",
    "places": "placing",
    "policy": "policy",
    "practice": "practising",
    "remind": "reminding",
    "remove": "removing",
    "rename": "renaming",
    "restore": "backup",
    "resume": "journal",
    "revoke": "revoking",
    "rotate": "rotating",
    "rotations": "journal",
    "run": "running",
    "scan": "scanning",
    "self-check": "selfcheck",
    "settings": "settings",
    "settle": "settling",
    "show": "showing",
    "snooze": "reminding",
    "tombstones": "ledger",
    "tray": "windows",
    "undo": "journal",
    "update-check": "updating",
    "vault": "vaulting",
}
"""Command -> the file of this folder that holds it, as ``<name>_command``."""


class LazyGroup(Group):
    """A group that imports a command's file only when the command is named."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Return all command names."""
        return sorted(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return one command, None if there is no such."""
        if name not in COMMANDS:
            return None
        module = import_module(f"vault_app.cli.{COMMANDS[name]}")
        found: click.Command = getattr(module, f"{name.replace('-', '_')}_command")
        return found


@click.group(cls=LazyGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="keyturn")
@click.pass_context
def keyturn(context: click.Context) -> int | None:
    """Know, watch and turn over your developer tokens.

    Without a command the window opens.
    """
    if context.invoked_subcommand is None:
        from vault_app.cli.windows import open_window

        return open_window(context.ensure_object(App))
    return None


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with the contract's exit code."""
    prepare()
    if _complete():
        sys.exit(0)
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: list[str], group: click.Group = keyturn) -> int:
    """Run one command of *group*; return its exit code, nothing else ever comes out."""
    app = App()
    try:
        code = _invoke(group, app, arguments)
        sys.stdout.flush()
        return code
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.EINVAL):
            _silence_stdout()
            return 0
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return _no_room(app)
        return _bug(app) if error.filename is None else _file_trouble(app, error)
    except Exception:  # noqa: BLE001 # the last resort: generic words here, the rest in the log
        return _bug(app)
    finally:
        app.close()


def answer(error: BaseException) -> int:
    """Tell an error that came before any command was looked at; return its exit code."""

    def fail() -> None:
        raise error

    return run([], click.Group("keyturn", invoke_without_command=True, callback=fail))


def _invoke(group: click.Group, app: App, arguments: list[str]) -> int:
    try:
        with group.make_context("keyturn", list(arguments), obj=app) as context:
            result = group.invoke(context)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as left:
        return left.exit_code
    except (KeyboardInterrupt, EOFError, click.Abort, Cancelled):
        return _tell(app, Cancelled())
    except click.ClickException as error:
        return _misused(app, error, arguments)
    except KeyturnError as error:
        return _tell(app, error)


def _tell(app: App, error: KeyturnError) -> int:
    from vault_app.cli.outcome import error_shape, exit_code

    _print_error(app, error_shape(error))
    return exit_code(error)


def _misused(app: App, error: click.ClickException, arguments: list[str]) -> int:
    from vault_app.cli.exitcodes import ExitCode
    from vault_app.cli.outcome import error_value
    from vault_app.system.log import redact

    head = arguments[: arguments.index("--")] if "--" in arguments else arguments
    app.json = app.json or "--json" in head
    context = error.ctx if isinstance(error, click.UsageError) else None
    cure = f"See `{context.command_path if context else 'keyturn'} --help`."
    _print_error(app, error_value("usage", redact(_misuse(error)), cure))
    return ExitCode.USAGE


def _misuse(error: click.ClickException) -> str:
    """Return in one line what was wrong; a missing command click tells by its whole help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        context = error.ctx
        if isinstance(context.command, click.Group):
            names = ", ".join(context.command.list_commands(context))
            return f"`{context.command_path}` needs a command: {names}."
    return " ".join(error.format_message().split())


def _no_room(app: App) -> int:
    """Tell that the output has no room, where that can still be told: on standard error."""
    _silence_stdout()
    app.printed = True
    app.json = False
    return _tell(app, StoreError("disk_full"))


def _file_trouble(app: App, error: OSError) -> int:
    """Tell what the system said of a file that nobody else spoke of."""
    from vault_app.system.file_errors import unreadable

    _log_unexpected(app)
    return _tell(app, unreadable(error, os.fsdecode(error.filename)))


def _log_unexpected(app: App) -> None:
    import logging
    import traceback

    from vault_app.system.log import redact

    app.open_log()
    logging.getLogger("vault_app").error("unexpected: %s", redact(traceback.format_exc()))


def _bug(app: App) -> int:
    from vault_app.cli.exitcodes import ExitCode
    from vault_app.cli.outcome import error_shape

    _log_unexpected(app)
    _print_error(app, error_shape(KeyturnError()))
    return ExitCode.BUG


def _print_error(app: App, error: dict[str, str | None]) -> None:
    if app.json and not app.printed:
        app.print_json({"error": error})
        return
    app.say(f"keyturn: {error['message']}")
    if error["cure"]:
        app.say(f"  {error['cure']}")


def _silence_stdout() -> None:
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())


def _complete() -> bool:
    instruction = os.environ.get("_KEYTURN_COMPLETE")
    if not instruction:
        return False
    from vault_app.cli.completing import complete

    complete(keyturn, instruction)
    return True
