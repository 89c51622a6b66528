"""``keyturn add``: one token from standard input or a prompt, never from an argument."""

import sys

import click

from vault_app.cli import asking, jsonshape, listing
from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Provider
from vault_app.cli.options import command
from vault_app.core.errors import UsageError
from vault_app.core.secret import Secret

_LIMIT = 2**20


@command(
    "add",
    "keyturn add                                 # asks for the token, no echo",
    "wl-paste | keyturn add --name laptop",
    "keyturn add --provider huggingface < token.txt",
)
@click.option(
    "--provider",
    metavar="P",
    type=Provider(),
    help="The provider's id, if the token does not tell it.",
)
@click.option("--name", metavar="N", help="What to call it; kept as given.")
@click.option("--note", metavar="TEXT", default="", help="A note for yourself.")
@pass_app
def add_command(app: App, provider: str | None, name: str | None, note: str) -> None:
    """Add one token, read from standard input (all of it, stripped) or asked for.

    The provider is recognised by the token's shape. No network is used. The endpoint named by the
    environment (HF_ENDPOINT) is stored with the token.
    """
    secret = asking.secret("Token") if app.interactive else read_all()
    added = _add(app, secret, provider, name, note)
    entry = added.entry
    document = {"credential": jsonshape.credential(entry), "known": added.known}
    app.emit(document, lambda: listing.told(entry, "Known already" if added.known else "Added"))


def read_all() -> Secret:
    """Return all of standard input, stripped (a byte order mark of some shells included)."""
    return Secret(sys.stdin.read(_LIMIT).strip("\ufeff \t\r\n"))


def first_line() -> Secret:
    """Return the first line of standard input, stripped."""
    return Secret(sys.stdin.readline(_LIMIT).strip("\ufeff \t\r\n"))


def _add(app: App, secret: Secret, provider: str | None, name: str | None, note: str):  # type: ignore[no-untyped-def]
    from vault_app.services import inventory

    try:
        return inventory.add(app.values, secret, provider=provider, name=name, note=note)
    except UsageError as error:
        endpoint = error.data.get("endpoint")
        if error.code != "endpoint_unconfirmed" or not app.interactive:
            raise
        if not asking.confirm(f"The environment names {endpoint}. Does this token belong there?"):
            raise
    return inventory.add(
        app.values, secret, provider=provider, name=name, note=note, endpoint=str(endpoint)
    )
