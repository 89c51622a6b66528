"""``keyturn import``: collect the tokens lying around in the tools' own files and in paths."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, listing, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import FILE, command
from vault_app.cli.progress import ProgressLine

if TYPE_CHECKING:
    from vault_app.services.importing import ImportResult, Skipped


@command(
    "import",
    "keyturn import",
    "keyturn import --dry-run ~/projects",
    "keyturn import --mine ~/projects/app/.env",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=FILE)
@click.option("--dry-run", is_flag=True, help="Only tell what would be taken.")
@click.option("--mine", is_flag=True, help="The tokens found in PATHs are mine: claim them.")
@pass_app
def import_command(app: App, paths: tuple[Path, ...], dry_run: bool, mine: bool) -> None:
    """Take the tokens found where tools keep them, and in PATHs (files or folders, recursively).

    On a terminal what was found is shown first and taken after a yes; otherwise all of it is
    taken. Uses no network. What stands only in PATHs is unclaimed until --mine says otherwise.
    """
    if app.interactive and not dry_run:
        found = _import(app, paths, dry_run=True, mine=mine)
        if not found.imported or not _agreed(found):
            _show(found, dry_run=True)
            return
    result = _import(app, paths, dry_run=dry_run, mine=mine)
    app.emit(_shape(result), lambda: _show(result, dry_run=dry_run))


def _import(app: App, paths: tuple[Path, ...], *, dry_run: bool, mine: bool) -> "ImportResult":
    from vault_app.services.importing import import_tokens

    with ProgressLine(quiet=app.json) as line:
        return import_tokens(app.values, paths, dry_run=dry_run, mine=mine, progress=line)


def _agreed(found: "ImportResult") -> bool:
    listing.show_entries(found.imported)
    count = len(found.imported)
    return asking.confirm(f"Take {count} {'token' if count == 1 else 'tokens'}?", default=True)


def _shape(result: "ImportResult") -> jsonshape.Json:
    return {
        "imported": jsonshape.credentials(result.imported),
        "known": jsonshape.credentials(result.known),
        "unclaimed": jsonshape.credentials(result.unclaimed),
        "skipped": [_skipped(skipped) for skipped in result.skipped],
    }


def _skipped(skipped: "Skipped") -> jsonshape.Json:
    text = words.error_words(skipped.reason, {}).message
    return {"path": skipped.path, "reason": skipped.reason, "text": text}


def _show(result: "ImportResult", *, dry_run: bool) -> None:
    verb = "Would take" if dry_run else "Took"
    click.echo(f"{verb} {len(result.imported)}, known before {len(result.known)}.")
    if result.imported or result.known:
        listing.show_entries((*result.imported, *result.known))
    for entry in result.unclaimed:
        click.echo(tables.cell(f"Unclaimed: {entry.credential.name}. If it is yours: --mine."))
    if result.skipped:
        rows = [(s.path, words.error_words(s.reason, {}).message) for s in result.skipped]
        tables.show(tables.Table(("Skipped", "Why"), rows))
