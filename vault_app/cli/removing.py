"""``keyturn remove``: forget our record and value; the provider's token lives on."""

import click

from vault_app.cli import asking, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.core.errors import Cancelled, UsageError


@command(
    "remove",
    "keyturn remove laptop",
    "keyturn remove laptop --yes",
    "keyturn remove --all                       # shows what is here, then asks",
    "keyturn remove --all --delete-data --yes   # before an uninstall: leaves nothing behind",
)
@click.argument("name", required=False, type=Name())
@click.option("--all", "everything", is_flag=True, help="Forget every credential.")
@click.option(
    "--delete-data/--keep-data",
    "delete_data",
    default=None,
    help="With --all: delete everything Keyturn made on this machine too, or keep it.",
)
@click.option("--yes", is_flag=True, help="Do not ask; with --all alone the data is kept.")
@pass_app
def remove_command(
    app: App, name: str | None, everything: bool, delete_data: bool | None, yes: bool
) -> int:
    """Forget a credential: our record and our copy of the value.

    The token itself lives on at the provider and in your files; `keyturn revoke` makes it dead.

    With --all you choose: only the tokens, or all of Keyturn's data: keychain items, profile with
    history and log, start at login, timer, completions, git hooks. Backups stay where they are.
    """
    if everything == (name is not None):
        raise click.UsageError("Give either a NAME or --all.")
    if delete_data is not None and not everything:
        raise click.UsageError("--delete-data and --keep-data go with --all.")
    if name is None:
        return _remove_all(app, delete_data, yes)
    from vault_app.services import inventory

    kept = inventory.resolve(app.bench, name)
    _consent(app, yes, f"Forget {kept.name} ({kept.hint}) and its value?")
    inventory.remove(app.values, kept.id)
    app.emit({"credential": kept.id}, lambda: click.echo(tables.cell(f"Removed: {kept.name}")))
    return ExitCode.FINE


def _remove_all(app: App, delete_data: bool | None, yes: bool) -> int:
    from vault_app.cli import leaving
    from vault_app.services import inventory

    if delete_data is None and not yes and app.interactive:
        delete_data = leaving.choose(app)
    elif delete_data:
        _consent(app, yes, "Delete every token and all of Keyturn's data on this machine?")
    else:
        _consent(app, yes, "Forget every credential and its value?")
    if delete_data:
        return leaving.remove_everything(app)
    count = inventory.remove_all(app.bench)
    app.emit({"removed": count}, lambda: click.echo(f"Removed {count}."))
    return ExitCode.FINE


def _consent(app: App, yes: bool, question: str) -> None:
    if yes:
        return
    if not app.interactive:
        raise UsageError("consent_missing")
    if not asking.confirm(question):
        raise Cancelled
