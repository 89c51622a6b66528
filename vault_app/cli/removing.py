"""``keyturn remove``: forget our record and value; the provider's token lives on."""

import click

from vault_app.cli import asking, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.core.errors import Cancelled, UsageError


@command("remove", "keyturn remove laptop", "keyturn remove laptop --yes", "keyturn remove --all")
@click.argument("name", required=False, type=Name())
@click.option("--all", "everything", is_flag=True, help="Forget every credential.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_app
def remove_command(app: App, name: str | None, everything: bool, yes: bool) -> None:
    """Forget a credential: our record and our copy of the value.

    The token itself lives on at the provider and in your files; `keyturn revoke` makes it dead.
    """
    from vault_app.services import inventory

    if everything == (name is not None):
        raise click.UsageError("Give either a NAME or --all.")
    if name is None:
        _consent(app, yes, "Forget every credential and its value?")
        count = inventory.remove_all(app.bench)
        app.emit({"removed": count}, lambda: click.echo(f"Removed {count}."))
        return
    kept = inventory.resolve(app.bench, name)
    _consent(app, yes, f"Forget {kept.name} ({kept.hint}) and its value?")
    inventory.remove(app.values, kept.id)
    app.emit({"credential": kept.id}, lambda: click.echo(tables.cell(f"Removed: {kept.name}")))


def _consent(app: App, yes: bool, question: str) -> None:
    if yes:
        return
    if not app.interactive:
        raise UsageError("consent_missing")
    if not asking.confirm(question):
        raise Cancelled
