"""``keyturn activity`` and ``keyturn tombstones``: what was asked where, and what is dead."""

from collections.abc import Sequence

import click

from vault_app.cli import jsonshape, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command

_LIMIT = 200


@command("activity", "keyturn activity", "keyturn activity --limit 1000 --json")
@click.option("--limit", default=_LIMIT, show_default=True, type=click.IntRange(1))
@pass_app
def activity_command(app: App, limit: int) -> None:
    """Show every use of the network: when, which host, what for, with what outcome."""
    uses = app.bench.store.activity.all(limit)
    titles = ("at", "host", "provider", "purpose", "outcome")
    rows = [
        (jsonshape.moment(use.at) or "", use.host, use.provider, use.purpose, use.outcome)
        for use in uses
    ]
    document = {"activity": [dict(zip(titles, row, strict=True)) for row in rows]}
    app.emit(document, lambda: _show(titles, rows, "No use of the network yet."))


@command("tombstones", "keyturn tombstones", "keyturn tombstones --json")
@pass_app
def tombstones_command(app: App) -> None:
    """Show the tokens that are dead: if one turns up again it is named at once."""
    stones = app.bench.store.tombstones.all()
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
