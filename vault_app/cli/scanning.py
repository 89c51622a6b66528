"""``keyturn scan``: find tokens in files, archives and git history; exit code 1 if there are."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command
from vault_app.cli.progress import ProgressLine

if TYPE_CHECKING:
    from vault_app.services.scanning import ScanResult


@command(
    "scan",
    "keyturn scan ~/projects",
    "keyturn scan --history .",
    "keyturn scan --staged",
    "keyturn scan . --format sarif > keyturn.sarif",
    "keyturn scan --install-hook .",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--history", is_flag=True, help="Also every object of the git repositories there.")
@click.option("--staged", is_flag=True, help="Only what the next git commit would add.")
@click.option("--known-only", is_flag=True, help="Only tokens of this profile, dead ones too.")
@click.option("--all", "everything", is_flag=True, help="Dependency and cache folders too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "markdown"]),
    help="How findings are written.",
)
@click.option("--install-hook", is_flag=True, help="Make git run `scan --staged` before commits.")
@pass_app
def scan_command(
    app: App,
    paths: tuple[Path, ...],
    history: bool,
    staged: bool,
    known_only: bool,
    everything: bool,
    form: str | None,
    install_hook: bool,
) -> int:
    """Look for tokens in PATHs (files and folders, recursively; archives are looked into).

    With --staged and --install-hook PATH is a work tree, the current folder by default. Uses no
    network. Exit code 1 if anything was found.
    """
    if install_hook:
        return _hook(app, paths)
    if not paths and not staged:
        raise click.UsageError("Missing argument 'PATH...'.")
    if staged and history:
        raise click.UsageError("--staged and --history exclude each other.")
    from vault_app.services.scanning import Where, scan

    where = Where(paths or (Path(),), history, staged, known_only, everything)
    with ProgressLine(quiet=app.json) as line:
        result = scan(app.bench, where, progress=line)
    _emit(app, result, form)
    return ExitCode.DUE if result.findings else ExitCode.FINE


def _hook(app: App, paths: tuple[Path, ...]) -> int:
    from vault_app.services.scan_hook import install

    path = install(paths[0] if paths else Path())
    app.emit({"hook": str(path)}, lambda: click.echo(f"Installed {tables.cell(str(path))}."))
    return ExitCode.FINE


def _emit(app: App, result: "ScanResult", form: str | None) -> None:
    chosen = form or ("json" if app.json else "text")
    if chosen == "json":
        app.print_json(document(result))
    elif chosen == "sarif":
        from vault_app.cli.scanning_reports import sarif

        app.print_json(sarif(result))
    elif chosen == "markdown":
        from vault_app.cli.scanning_reports import markdown

        click.echo(markdown(result))
    else:
        _show(result)


def document(result: "ScanResult") -> dict[str, object]:
    """Return the contract's JSON shape."""
    return {
        "findings": [asdict(finding) for finding in result.findings],
        "stats": asdict(result.stats),
        "match": result.match,
        "skipped": [asdict(skipped) for skipped in result.skipped],
    }


def _show(result: "ScanResult") -> None:
    if result.findings:
        rows = [
            (
                f"{one.path}:{one.line}:{one.column}",
                one.hint,
                one.pattern.replace("_", " "),
                _named(one.known, one.tombstone, one.verdict),
                (one.commit or one.blob or "")[:10],
            )
            for one in result.findings
        ]
        tables.show(tables.Table(("Where", "Token", "Kind", "Which", "Commit"), rows))
    for skipped in result.skipped:
        why = words.error_words(skipped.reason, {})
        click.echo(tables.cell(f"Skipped {skipped.path}") + f": {why.message}", err=True)
    if result.match == "locked":
        click.echo("The vault is locked, so known tokens are not named.", err=True)
    stats = result.stats
    click.echo(
        f"{len(result.findings)} found in {stats.files} files and {stats.blobs} git blobs "
        f"({stats.bytes / 1e6:.1f} MB, {stats.seconds:.1f} s).",
        err=True,
    )


def _named(known: str | None, tombstone: str | None, verdict: str) -> str:
    if tombstone:
        return f"{tombstone} (dead)"
    return known or verdict
