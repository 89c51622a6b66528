"""``keyturn scan``: find tokens in files, archives and git history; exit code 1 if there are."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import scanning_sieve, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.committing import counted
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import FILE, command
from vault_app.cli.outcome import error_value
from vault_app.cli.progress import ProgressLine
from vault_app.cli.scanning_sieve import Sieve

if TYPE_CHECKING:
    from vault_app.services.leaks_sieve import Sifted
    from vault_app.services.scanning import Finding, ScanResult, Skipped, Where

_NOT_THERE = frozenset(
    {"missing", "permission_denied", "io_error", "special_file", "link_circle", "path_too_long"}
)
_NO_PAST = frozenset({"repository_refused", "repository_broken"})
_NOT_STAGED = frozenset(
    {"missing", "no_repository", "repository_refused", "repository_broken", "index_unreadable"}
)


@command(
    "scan",
    "keyturn scan ~/projects",
    "keyturn scan --history .",
    "keyturn scan --staged",
    "keyturn scan --sweep",
    "keyturn scan . --format sarif > keyturn.sarif",
    "keyturn scan . --baseline known.json",
    "keyturn scan --install-hook .",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=FILE)
@click.option("--history", is_flag=True, help="Also every object of the git repositories there.")
@click.option("--staged", is_flag=True, help="Only what the next git commit would add.")
@click.option("--known-only", is_flag=True, help="Only tokens of this profile, dead ones too.")
@click.option("--all", "everything", is_flag=True, help="Dependency and cache folders too.")
@click.option("--skip-ignored", is_flag=True, help="Leave out what git ignores there.")
@click.option("--sweep", is_flag=True, help="The usual places of this machine, and its processes.")
@click.option("--no-cache", is_flag=True, help="Look at everything anew, and remember nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "markdown"]),
    help="How findings are written.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=FILE,
    help="Leave out what this file of earlier findings holds.",
)
@click.option(
    "--write-baseline",
    metavar="FILE",
    type=FILE,
    help="Write what is found to such a file; it holds no value.",
)
@click.option(
    "--obey-markers", is_flag=True, help="Leave out lines with a comment `keyturn:ignore REASON`."
)
@click.option("--remember", is_flag=True, help="Keep the findings, to manage them as leaks.")
@click.option("--install-hook", is_flag=True, help="Make git run `scan --staged` before commits.")
@pass_app
def scan_command(
    app: App,
    paths: tuple[Path, ...],
    history: bool,
    staged: bool,
    known_only: bool,
    everything: bool,
    skip_ignored: bool,
    sweep: bool,
    no_cache: bool,
    form: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    obey_markers: bool,
    remember: bool,
    install_hook: bool,
) -> int:
    """Look for tokens in PATHs (files and folders, recursively; archives are looked into).

    With --staged and --install-hook PATH is a work tree, the current folder by default. Uses no
    network. Exit code 1 if anything was found that is not left out; nothing inside PATH has a say
    in that unless you ask for it.
    """
    if install_hook:
        return _hook(app, paths)
    if not paths and not staged and not sweep:
        raise click.UsageError("Missing argument 'PATH...'.")
    if staged and history:
        raise click.UsageError("--staged and --history exclude each other.")
    from vault_app.services.scanning import Where, scan

    sieve = Sieve(baseline, write_baseline, obey_markers)
    known = sieve.salt()
    salt = known.salt if known else None
    where = Where(
        paths or (() if sweep else (Path(),)),
        history,
        staged,
        known_only,
        everything,
        ignored=not skip_ignored,
        sweep=sweep,
        cache=not no_cache,
        salt=salt,
    )
    bench = app.values if remember else app.bench
    with ProgressLine(quiet=app.json) as line:
        result = scan(bench, where, progress=line)
    if remember:
        _remember(app, result)
    sifted = sieve.sift(app, result.findings, known)
    unlooked = None if sifted.findings else _unlooked(result, where)
    kept = sieve.keep(app, result.findings, known)
    _emit(app, replace(result, findings=sifted.findings), sifted, form, unlooked)
    if kept:
        return ExitCode.FINE
    if sifted.findings:
        return ExitCode.DUE
    return ExitCode.FILE if unlooked else ExitCode.FINE


def _unlooked(result: "ScanResult", where: "Where") -> "Skipped | None":
    """Return the first of the paths asked for that could not be looked at at all.

    One somebody mistyped must not pass for a clean one.
    """
    asked = {str(Path.cwd() / path) for path in where.paths}
    reasons = _NOT_STAGED if where.staged else _NOT_THERE | (_NO_PAST if where.history else set())
    for one in result.skipped:
        if one.reason in reasons and (where.staged or one.path in asked):
            return one
    return None


def _remember(app: App, result: "ScanResult") -> None:
    from vault_app.services.leaks_scan import remember

    new = remember(app.values, result)
    app.say(f"{new} new leaks; see `keyturn leaks list`.")


def _hook(app: App, paths: tuple[Path, ...]) -> int:
    from vault_app.services.leaving import remember_hook
    from vault_app.services.scan_hook import install
    from vault_app.services.scanning import make_ready

    path = install(paths[0] if paths else Path())
    remember_hook(app.bench, path)
    make_ready(app.bench)
    app.emit({"hook": str(path)}, lambda: click.echo(f"Installed {tables.cell(str(path))}."))
    return ExitCode.FINE


def _emit(
    app: App,
    result: "ScanResult",
    sifted: "Sifted",
    form: str | None,
    unlooked: "Skipped | None" = None,
) -> None:
    chosen = form or ("json" if app.json else "text")
    if chosen == "json":
        left_out = scanning_sieve.document(sifted)
        app.print_json(document(result) | {"suppressed": left_out} | _error(unlooked))
    elif chosen == "sarif":
        from vault_app.cli.scanning_reports import sarif

        app.print_json(sarif(result, sifted.suppressed))
    elif chosen == "markdown":
        from vault_app.cli.scanning_reports import markdown

        click.echo(markdown(result))
        _tell_aside(result)
    else:
        _show(result)
    scanning_sieve.tell(sifted)


def _error(unlooked: "Skipped | None") -> dict[str, object]:
    if unlooked is None:
        return {}
    told = words.error_words(unlooked.reason, {})
    message = f"{unlooked.path} was not looked at. {told.message}"
    return {"error": error_value(unlooked.reason, message, told.cure)}


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
                spot(one),
                one.hint,
                one.pattern.replace("_", " "),
                _named(one.known, one.tombstone, one.verdict),
                (one.commit or one.blob or "")[:10],
            )
            for one in result.findings
        ]
        titles = ("Where", "Token", "Kind", "Which", "Commit")
        tables.show(tables.Table(titles, rows, ("Commit", "Kind")))
    _tell_aside(result)
    stats = result.stats
    told = counted(len(result.findings), stats.files, stats.blobs, stats.bytes, stats.seconds)
    click.echo(told, err=True)


def spot(one: "Finding") -> str:
    """Return where a token stands, as people say it."""
    facts = dict(one.facts)
    if one.source == "process":
        return f"{one.path} {facts.get('variable', '')}"
    return f"{one.path} (name)" if "stands_in" in facts else f"{one.path}:{one.line}:{one.column}"


def _tell_aside(result: "ScanResult") -> None:
    _show_skipped(result)
    if result.match == "locked":
        click.echo("The vault is locked, so known tokens are not named.", err=True)


def _show_skipped(result: "ScanResult") -> None:
    """Tell each, and what to do about it where such a reason comes first."""
    told = set()
    for skipped in result.skipped:
        why = words.error_words(skipped.reason, {})
        cure = f" {why.cure}" if why.cure and skipped.reason not in told else ""
        told.add(skipped.reason)
        click.echo(tables.cell(f"Skipped {skipped.path}") + f": {why.message}{cure}", err=True)


def _named(known: str | None, tombstone: str | None, verdict: str) -> str:
    if tombstone:
        return f"{tombstone} (dead)"
    return known or verdict
