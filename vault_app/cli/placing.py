"""``keyturn places``: where one token is used."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, listing
from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.cli.progress import ProgressLine

if TYPE_CHECKING:
    from vault_app.services.entry import Entry


@command(
    "places",
    "keyturn places laptop",
    "keyturn places laptop --in ~/projects --in /srv/app",
    "keyturn places laptop --spaces",
)
@click.argument("name", type=Name())
@click.option(
    "--in",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, readable=False),
    help="Search this folder too and remember what is found; may be repeated.",
)
@click.option(
    "--spaces", is_flag=True, help="Ask the provider for the owner's Spaces and their secrets."
)
@pass_app
def places_command(app: App, name: str, folders: tuple[Path, ...], spaces: bool) -> None:
    """Tell where a token stands; with --in, search folders for it first.

    Uses no network but for --spaces. A Space's secret cannot be read: by name and date it is
    "probably" this token's, and `keyturn rotate NAME --include PLACE` switches it too.
    """
    from vault_app.services.finding import find_places, find_remote

    with ProgressLine(quiet=app.json) as line:
        entry = find_places(app.values if folders else app.reading, name, folders, progress=line)
        if spaces:
            entry = find_remote(app.values, name, progress=line)
    document = {
        "credential": entry.credential.id,
        "places": [jsonshape.place(place) for place in entry.places],
    }
    app.emit(document, lambda: _show(entry))


def _show(entry: "Entry") -> None:
    if entry.places:
        listing.show_places(entry)
    else:
        click.echo("No places known. Search folders with --in DIR.")
