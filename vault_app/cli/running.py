"""``keyturn run``: a program with tokens in its environment, and nowhere else."""

import re
from typing import TYPE_CHECKING

import click

from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Pair
from vault_app.cli.options import command
from vault_app.core.errors import UsageError
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from vault_app.core.credential import Credential

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@command(
    "run",
    "keyturn run -- python train.py",
    "keyturn run --env HF_TOKEN=laptop -- python train.py",
    "keyturn run --env NPM_TOKEN=ci --env HF_TOKEN=laptop -- docker compose up",
)
@click.option(
    "--env",
    "pairs",
    metavar="VAR=NAME",
    type=Pair(),
    multiple=True,
    help="Give the token NAME in the variable VAR; may be repeated.",
)
@click.argument("words", metavar="-- COMMAND...", nargs=-1, required=True, type=click.UNPROCESSED)
@pass_app
def run_command(app: App, pairs: tuple[str, ...], words: tuple[str, ...]) -> int:
    """Run a command with tokens in its environment; its exit code is ours.

    No file holds the tokens, no argument shows them, and they end with the command. This is also
    what gives a value to a reference that stands in a file: `keyturn rotate --reference`. Without
    --env each service's usual variable (HF_TOKEN) is given, where you have one token of it.
    """
    from vault_app.services import inventory
    from vault_app.system.handing import become

    chosen = _named(app, pairs) if pairs else _usual(app)
    given = {name: inventory.reveal(app.values, kept.id) for name, kept in chosen.items()}
    if app.bench.unnoted:
        app.tell_unkept()
    app.close()
    try:
        return become(words, app.environ, given)
    except OSError as error:
        raise UsageError("program_missing", name=sanitise(words[0], 60)) from error


def _named(app: App, pairs: tuple[str, ...]) -> "dict[str, Credential]":
    from vault_app.services import inventory

    found: dict[str, Credential] = {}
    for pair in pairs:
        variable, _, name = pair.partition("=")
        if not name or not _VARIABLE.fullmatch(variable):
            raise UsageError("bad_pair")
        found[variable] = inventory.resolve(app.reading, name)
    return found


def _usual(app: App) -> "dict[str, Credential]":
    from vault_app.services.handing_out import usual

    found = usual(app.reading)
    for variable, kept in found.items():
        app.say(f"keyturn: {variable} is {kept.name}.")
    return found


run_command.allow_interspersed_args = False  # what follows is the command's own
