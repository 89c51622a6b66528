"""``keyturn get``: the value into a pipe; onto a terminal only with ``--reveal``."""

import sys

import click

from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.core.errors import UsageError


@command("get", "HF_TOKEN=$(keyturn get laptop) hf auth whoami", "keyturn get laptop --reveal")
@click.argument("name", type=Name())
@click.option("--reveal", is_flag=True, help="Show it on a terminal too.")
@pass_app
def get_command(app: App, name: str, reveal: bool) -> None:
    """Write the value, and one newline behind it, to a pipe or file.

    A shell's $(keyturn get NAME) drops the newline. With --json: {"credential", "value"}.
    """
    from vault_app.services import inventory

    if sys.stdout.isatty() and not reveal:
        raise UsageError("terminal_refused")
    kept = inventory.resolve(app.reading, name)
    value = inventory.reveal(app.values, kept.id)
    if app.bench.unnoted:
        app.tell_unkept()
    app.emit({"credential": kept.id, "value": value.reveal()}, lambda: click.echo(value.reveal()))
