"""``keyturn revoke``: make a token dead at its provider and prove it."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables, watcher
from vault_app.cli.app import App, pass_app
from vault_app.cli.choosing import chosen_places
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.cli.progress import ProgressLine
from vault_app.core.errors import RotationError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.services.rotating import Revoked


@command("revoke", "keyturn revoke laptop", "keyturn revoke laptop --abandon ~/old/.env")
@click.argument("name", type=Name())
@click.option(
    "--abandon", metavar="PLACE", multiple=True, help="Revoke although this place uses it."
)
@click.option(
    "--despite-watcher",
    metavar="WORDS",
    help=f'Revoke although a dead-man switch was found here; WORDS are "{watcher.TYPED}".',
)
@pass_app
def revoke_command(
    app: App, name: str, abandon: tuple[str, ...], despite_watcher: str | None
) -> int:
    """Revoke a token at its provider, then ask until it is proven dead.

    Typing the command is the consent. Places that still use the token will fail from then on.
    """
    from vault_app.services import inventory, rotating

    bench = app.values
    places = chosen_places(inventory.entry(bench, name).places, abandon)

    def revoke(*, despite: bool) -> "Revoked":
        with ProgressLine(quiet=app.json) as line:
            return rotating.revoke(
                bench, name, abandon=places, despite_watcher=despite, progress=line
            )

    try:
        gone = _minding(app, revoke, despite=watcher.given(despite_watcher))
    except RotationError as error:  # no rotation is meant here: the request is refused as put
        raise UsageError(error.code, **error.data) from error
    kept, proven = gone.credential, gone.proven_dead_at
    document = {
        "credential": kept.id,
        "status": str(gone.status),
        "proven_dead_at": jsonshape.moment(proven),
    }
    word = f"proven dead at {jsonshape.moment(proven)}" if proven else "revocation requested"
    app.emit(document, lambda: click.echo(tables.cell(f"{kept.name}: {word}")))
    return ExitCode.FINE if proven else ExitCode.WAITING


def _minding(app: App, revoke: "Callable[..., Revoked]", *, despite: bool) -> "Revoked":
    """Revoke; where a dead-man switch stands in the way, a person at a terminal is asked."""
    try:
        return revoke(despite=despite)
    except RotationError as error:
        if error.code != watcher.CODE or not app.interactive:
            raise
        watcher.ask(error.data)
    return revoke(despite=True)
