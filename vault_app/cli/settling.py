"""``keyturn settle``: a dead token that came back in a place after its rotation."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command
from vault_app.core.place import PlaceKind

if TYPE_CHECKING:
    from vault_app.services.settling import Reverted
    from vault_app.services.settling_programs import Holding


@command("settle", "keyturn settle", "keyturn settle --again   # put the new tokens back in")
@click.option("--again", is_flag=True, help="Switch what was found to the new token again.")
@pass_app
def settle_command(app: App, again: bool) -> int:
    """Read the places of recent rotations again; exit code 1 if a dead token is back.

    An editor with a stale buffer or a tool that writes what it once read can undo a switch behind
    your back. Looks at rotations of the last two days: files, and logins that other tools keep.
    Running programs that were started with the dead token are named: only a restart helps there.
    Space secrets that a rotation pushed are asked for their date at the provider; one that changed
    since is named, and never switched by itself.
    """
    from vault_app.services import settling
    from vault_app.services.settling_programs import still_holding

    found = settling.look(app.values, start=True)
    tried = settling.switch_all_again(app.values, found) if again else ()
    switched = {id(one.reverted) for one in tried if one.error is None}
    left = [one for one in found if id(one) not in switched]
    holding = still_holding(app.values)
    document = {
        "reverted": [_shape(one, one not in left) for one in found],
        "holding": [asdict(one) for one in holding],
    }
    app.emit(document, lambda: _show(found, left, holding))
    return ExitCode.DUE if left else ExitCode.FINE


def _shape(reverted: "Reverted", switched: bool) -> jsonshape.Json:
    place = reverted.place
    return {
        "credential": reverted.credential,
        "name": reverted.name,
        "rotation": reverted.rotation,
        "path": None if place else reverted.path,
        "kind": place.kind if place else PlaceKind.FILE,
        "where": reverted.path,
        "certain": reverted.certain,
        "hint": reverted.hint,
        "switched": switched,
    }


def _show(
    found: "tuple[Reverted, ...]", left: "list[Reverted]", holding: "tuple[Holding, ...]"
) -> None:
    if not found:
        click.echo("Every place is as its rotation left it.")
    for one in found:
        if not one.certain:
            click.echo(f"{one.path}: changed after the rotation of {one.name} pushed its token.")
            click.echo("  It may hold the old one. See to it on the provider's page.")
        elif one in left:
            click.echo(f"{one.path}: the dead token {one.hint} of {one.name} is back.")
        else:
            click.echo(f"{one.path}: switched to the new token of {one.name} again.")
    if any(one.certain for one in left):
        click.echo("Close the program that wrote them, then run `keyturn settle --again`.")
    for held in holding:
        program = f"{held.program} ({held.pid})"
        click.echo(f"{program}: still has the dead token {held.hint} of {held.name}")
        click.echo(f"  in its variable {held.variable}. Restart it.")
