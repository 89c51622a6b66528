"""``keyturn list``: the inventory, and how entries and places are shown everywhere."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.credential import Credential
    from vault_app.core.place import Place
    from vault_app.services.entry import Entry
    from vault_app.services.listing import Line


@command("list", "keyturn list", "keyturn list --due", "keyturn list --provider huggingface --json")
@click.option("--provider", metavar="P", help="Only this provider's.")
@click.option("--due", is_flag=True, help="Only what is due; exit code 1 if anything is.")
@pass_app
def list_command(app: App, provider: str | None, due: bool) -> int:
    """List the credentials: kind, age, places and verdict. Uses no network and opens no vault."""
    found = (_print_json if app.json else _print_lines)(app, provider, due)
    return ExitCode.DUE if due and found else ExitCode.FINE


def _print_json(app: App, provider: str | None, due: bool) -> int:
    from vault_app.cli import jsonshape
    from vault_app.services import inventory

    found = inventory.entries(app.bench, provider=provider, due=due)
    app.print_json({"credentials": jsonshape.credentials(found)})
    return len(found)


def _print_lines(app: App, provider: str | None, due: bool) -> int:
    """Print what a table needs and nothing more: a listing of thousands is there at once."""
    from vault_app.services import listing

    lines = listing.lines(app.bench, provider=provider, due=due)
    _show([_row(line, line) for line in lines])
    return len(lines)


def show_entries(found: "Sequence[Entry]") -> None:
    """Print entries as a table, or say that there are none."""
    _show([_row(entry.credential, entry) for entry in found])


def _show(rows: list[tuple[str, ...]]) -> None:
    if not rows:
        click.echo("No credentials. `keyturn import` looks for the tokens on this machine.")
        return
    titles = ("Name", "Provider", "Kind", "Status", "Age", "Places", "Verdict", "Why")
    tables.show(tables.Table(titles, rows))


def _row(kept: "Credential | Line", judged: "Entry | Line") -> tuple[str, ...]:
    places = judged.places
    return (
        kept.name,
        kept.provider,
        kept.kind.value,
        kept.status.value,
        f"{judged.age_days} d",
        str(places if isinstance(places, int) else len(places)),
        judged.verdict.value,
        ", ".join([reason.code.value for reason in judged.reasons]),
    )


def told(entry: "Entry", verb: str) -> None:
    """Say in one line what happened to a credential."""
    kept = entry.credential
    where = f" for {kept.endpoint}" if kept.endpoint else ""
    click.echo(
        tables.cell(f"{verb}: {kept.name} ({kept.provider}, {kept.kind}, {kept.hint}){where}")
    )


def show_places(entry: "Entry") -> None:
    """Print where a token is used."""
    titles = ("Place", "Key", "Tool", "Mode", "Note", "Id")
    rows = [
        (
            place.path or place.section or str(place.kind),
            place.key,
            place.tool,
            place.mode or "",
            _doubt(place),
            place.id,
        )
        for place in entry.places
    ]
    tables.show(tables.Table(titles, rows))


def _doubt(place: "Place") -> str:
    """Return what is odd about a place: tracked by git, or only probably this token's."""
    if place.tracked_by_git:
        return "tracked"
    return "" if place.certain else "probably"
