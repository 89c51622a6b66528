"""``keyturn activity`` and ``keyturn tombstones``: what was asked where, and what is dead."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command

if TYPE_CHECKING:
    from vault_app.services.activity import Line

_LIMIT = 200


@command(
    "activity",
    "keyturn activity",
    "keyturn activity --limit 1000 --json",
    "keyturn activity --all --csv > activity.csv",
)
@click.option("--limit", default=_LIMIT, show_default=True, type=click.IntRange(1))
@click.option("--all", "every", is_flag=True, help="Rotations, values taken out, imports too.")
@click.option("--csv", is_flag=True, help="Print a table for other programs.")
@pass_app
def activity_command(app: App, limit: int, every: bool, csv: bool) -> None:
    """Show every use of the network: when, which host, what for, with what outcome.

    With --all also what was done here: rotations, values shown or copied, imports, changes.
    """
    if every or csv:
        _show_lines(app, limit, every=every, csv=csv)
        return
    uses = app.reading.store.activity.all(limit)
    titles = ("at", "host", "provider", "purpose", "outcome")
    rows = [
        (jsonshape.moment(use.at) or "", use.host, use.provider, use.purpose, use.outcome)
        for use in uses
    ]
    document = {"activity": [dict(zip(titles, row, strict=True)) for row in rows]}
    app.emit(document, lambda: _show(titles, rows, "No use of the network yet."))


def _show_lines(app: App, limit: int, *, every: bool, csv: bool) -> None:
    from vault_app.services import activity

    lines = activity.lines(app.reading, limit)
    found = [line for line in lines if every or line.sort is activity.Sort.NETWORK][:limit]
    if csv:
        click.echo(activity.as_csv(tuple(found)), nl=False)
        return
    rows = [
        (
            jsonshape.moment(line.at) or "",
            line.sort.value,
            line.host or line.name,
            _what(line),
            line.outcome,
        )
        for line in found
    ]
    document = {
        "activity": [
            {
                "at": jsonshape.moment(line.at),
                "sort": line.sort.value,
                "code": line.code,
                "text": _what(line),
                "credential": line.credential,
                "name": line.name or None,
                "provider": line.provider or None,
                "host": line.host or None,
                "purpose": line.code if line.host else None,
                "outcome": line.outcome or None,
            }
            for line in found
        ]
    }
    titles = ("at", "sort", "where", "what", "outcome")
    app.emit(document, lambda: _show(titles, rows, "Nothing has happened yet."))


def _what(line: "Line") -> str:
    if line.host:
        return line.code
    return words.event_text(line.code, dict(line.data))


@command("tombstones", "keyturn tombstones", "keyturn tombstones --json")
@pass_app
def tombstones_command(app: App) -> None:
    """Show the tokens that are dead: if one turns up again it is named at once."""
    stones = app.reading.store.tombstones.all()
    titles = ("name", "provider", "hint", "died_at")
    rows = [
        (stone.credential_name, stone.provider, stone.hint, jsonshape.moment(stone.died_at) or "")
        for stone in stones
    ]
    document = {
        "tombstones": [
            dict(zip(titles, row, strict=True))
            | {"proven": stone.proven, "fingerprint": stone.fingerprint}
            for row, stone in zip(rows, stones, strict=True)
        ]
    }
    app.emit(document, lambda: _show(titles, rows, "No tombstones."))


def _show(titles: tuple[str, ...], rows: Sequence[tuple[str, ...]], empty: str) -> None:
    if rows:
        named = tuple(title.replace("_", " ").capitalize() for title in titles)
        tables.show(tables.Table(named, rows))
    else:
        click.echo(empty)
