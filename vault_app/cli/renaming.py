"""``keyturn rename`` and ``keyturn note``: what a person calls a credential and notes on it."""

import click

from vault_app.cli import jsonshape, listing
from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Name
from vault_app.cli.options import command


@command("rename", "keyturn rename huggingface-xQ4z laptop")
@click.argument("name", type=Name())
@click.argument("new")
@pass_app
def rename_command(app: App, name: str, new: str) -> None:
    """Give a credential another name."""
    from vault_app.services import inventory

    entry = inventory.rename(app.bench, name, new)
    app.emit({"credential": jsonshape.credential(entry)}, lambda: listing.told(entry, "Renamed"))


@command("note", 'keyturn note laptop "used by the nightly job"', 'keyturn note laptop ""')
@click.argument("name", type=Name())
@click.argument("text")
@pass_app
def note_command(app: App, name: str, text: str) -> None:
    """Replace the note on a credential; an empty text removes it."""
    from vault_app.services import inventory

    entry = inventory.annotate(app.bench, name, text)
    app.emit({"credential": jsonshape.credential(entry)}, lambda: listing.told(entry, "Noted"))
