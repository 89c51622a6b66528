"""``keyturn list``: the inventory, and how entries and places are shown everywhere."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.naming import Provider
from vault_app.cli.options import command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.place import Place
    from vault_app.services.entry import Entry
    from vault_app.services.remembered import Line


@command("list", "keyturn list", "keyturn list --due", "keyturn list --provider huggingface --json")
@click.option("--provider", metavar="P", type=Provider(), help="Only this provider's.")
@click.option("--due", is_flag=True, help="Only what is due; exit code 1 if anything is.")
@pass_app
def list_command(app: App, provider: str | None, due: bool) -> int:
    """List the credentials: kind, age, places and verdict. Uses no network and opens no vault."""
    found: Sequence[object]
    if app.json:
        from vault_app.cli import jsonshape
        from vault_app.services.entries import entries

        listed = entries(app.reading, provider=provider, due=due)
        app.print_json({"credentials": jsonshape.credentials(listed)})
        found = listed
    else:
        from vault_app.services.listing import listing

        found = lines = listing(app.reading, provider=provider, due=due)
        now = app.bench.clock.now()
        rows = [_row(line, line.age_days(now)) for line in lines]
        lost = not rows and app.bench.profile.store_set_aside
        _show(rows, narrowed=due or provider is not None, lost=lost)
    return ExitCode.DUE if due and found else ExitCode.FINE


def show_entries(found: "Sequence[Entry]") -> None:
    """Print entries as a table, or say that there are none."""
    from vault_app.services.remembering import line_of

    _show([_row(line_of(entry), entry.age_days) for entry in found])


def _show(rows: "Sequence[tuple[str, ...]]", *, narrowed: bool = False, lost: bool = False) -> None:
    if not rows and lost:
        click.echo("No credentials: a damaged store was set aside, and a new one begun.")
        click.echo("`keyturn doctor --rebuild` restores the inventory from the vault.")
        return
    if not rows and narrowed:
        click.echo("No credential fits; `keyturn list` shows them all.")
        return
    if not rows:
        click.echo("No credentials. `keyturn import` looks for the tokens on this machine.")
        return
    titles = ("Name", "Provider", "Kind", "Status", "Age", "Places", "Verdict", "Why")
    spare = ("Status", "Places", "Kind", "Age", "Provider")
    tables.show(tables.Table(titles, rows, spare))


def _row(line: "Line", age_days: int) -> tuple[str, ...]:
    return (
        line.name,
        line.provider,
        line.kind,
        line.status,
        f"{age_days} d",
        str(line.places),
        line.verdict,
        line.why,
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
            where(place),
            place.key,
            place.tool,
            place.mode or "",
            note(place),
            place.id,
        )
        for place in entry.places
    ]
    tables.show(tables.Table(titles, rows, ("Mode", "Tool", "Note", "Key")))


def where(place: "Place") -> str:
    """Return the path of a place, or what keeps it; a keychain is named as one."""
    from vault_app.core.place import PlaceKind  # the list itself needs none

    if place.path is not None:
        return place.path
    if place.kind is PlaceKind.HELPER:
        kept = "keychain" if place.in_keychain else "helper"
        return f"{kept} of {place.tool}: {place.section}"
    return place.section or str(place.kind)


def note(place: "Place") -> str:
    """Return what is to be known of a place, the worst first."""
    from vault_app.core.place import Readers

    told = (
        (place.tracked_by_git, "tracked by git"),
        (place.synced, "in a synced folder"),
        (place.readers is Readers.EVERYONE, "readable by everyone"),
        (place.readers is Readers.GROUP, "readable by its group"),
        (place.plaintext, "plain text"),
        (not place.certain, "probably"),
    )
    return ", ".join(words for so, words in told if so)
