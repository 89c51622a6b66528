"""``keyturn leaks``: what scans found and remembered, and what is to be done about each of it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.leaks_clean import clean_command
from vault_app.cli.options import FILE, Group, command
from vault_app.cli.progress import ProgressLine
from vault_app.core.leak import MACHINE, Every, LeakFolder, LeakId, LeakState

if TYPE_CHECKING:
    from vault_app.services.leaks import LeakEntry

_DAY = click.DateTime(["%Y-%m-%d"])
_IDS = click.argument("ids", metavar="ID...", nargs=-1, required=True)
_BECAUSE = "Why; kept and shown."
_SOLVED = {"person": "solved", "gone": "gone", "dead": "dead"}
_FAR = {"pushed": "pushed to {remote}", "committed": "committed here", "local": "not in git"}


@click.group("leaks", cls=Group)
def leaks_command() -> None:
    """Manage what scans found: list, ignore, solve, sweep, import reports, clean a history."""


@command("list", "keyturn leaks list", "keyturn leaks list --state all --json")
@click.option(
    "--state",
    type=click.Choice(["open", "ignored", "solved", "all"]),
    default="open",
    help="Which ones (open).",
)
@pass_app
def list_command(app: App, state: str) -> int:
    """List remembered leaks, the tokens of this profile first. Uses no network, opens no vault."""
    from vault_app.services import leaks

    found = leaks.entries(app.bench) if app.bench.profile.exists else ()
    shown = [one for one in found if state in ("all", one.state.value)]
    counts = {one.value: sum(entry.state is one for entry in found) for one in LeakState}
    document = {"leaks": [shape(one) for one in shown], "counts": counts}
    app.emit(document, lambda: _show(shown, counts))
    return ExitCode.FINE


@command(
    "ignore",
    'keyturn leaks ignore 3f2a --because "test data" --days 90',
    "keyturn leaks ignore 3f2a --placeholder",
)
@_IDS
@click.option("--because", metavar="TEXT", help=_BECAUSE)
@click.option("--until", metavar="DATE", type=_DAY, help="From this day on it counts again.")
@click.option("--days", type=click.IntRange(1, 730), help="Ignore it for so many days.")
@click.option("--everywhere", is_flag=True, help="The token, wherever it stands.")
@click.option("--placeholder", is_flag=True, help="It is no token at all; implies --everywhere.")
@pass_app
def ignore_command(
    app: App,
    ids: tuple[str, ...],
    because: str | None,
    until: datetime | None,
    days: int | None,
    everywhere: bool,
    placeholder: bool,
) -> int:
    """Do not hold leaks against anybody; kept with reason, day and your user name.

    ID is an id of `leaks list` or a unique start of one. Without --until or --days: for good.
    """
    from vault_app.services import leaks

    if because is None and not placeholder:
        raise click.UsageError("Give --because, or --placeholder.")
    if until is not None and days is not None:
        raise click.UsageError("--until and --days exclude each other.")
    end = until.replace(tzinfo=UTC) if until else None
    if days is not None:
        end = app.bench.clock.now() + timedelta(days=days)
    done = leaks.ignore(
        app.bench,
        _resolved(app, ids),
        because or "placeholder",
        until=end,
        everywhere=everywhere or placeholder,
        placeholder=placeholder,
    )
    return _told(app, done, "Ignored")


@command("heed", "keyturn leaks heed 3f2a")
@_IDS
@pass_app
def heed_command(app: App, ids: tuple[str, ...]) -> int:
    """Let ignored or solved leaks count again."""
    from vault_app.services import leaks

    return _told(app, leaks.heed(app.bench, _resolved(app, ids)), "Counts again")


@command("solve", 'keyturn leaks solve 3f2a --because "revoked on the web page"')
@_IDS
@click.option("--because", metavar="TEXT", default="", help=_BECAUSE)
@pass_app
def solve_command(app: App, ids: tuple[str, ...], because: str) -> int:
    """Call leaks solved. What Keyturn saw die, and a place that is clean, is solved by itself."""
    from vault_app.services import leaks

    return _told(app, leaks.solve(app.bench, _resolved(app, ids), because), "Solved")


@command("forget", "keyturn leaks forget 3f2a")
@_IDS
@pass_app
def forget_command(app: App, ids: tuple[str, ...]) -> int:
    """Forget leaks; what still stands there is found again by the next scan."""
    from vault_app.services import leaks

    chosen = _resolved(app, ids)
    leaks.forget(app.bench, chosen)
    app.emit({"forgotten": list(chosen)}, lambda: click.echo(f"Forgot {len(chosen)}."))
    return ExitCode.FINE


@command(
    "import",
    "keyturn leaks import gitleaks.json",
    "keyturn leaks import report.json --in ~/projects/site",
)
@click.argument("report", metavar="FILE", type=FILE)
@click.option(
    "--in",
    "base",
    metavar="DIR",
    type=FILE,
    help="What the report's paths count from (where they stand: here, or near the report).",
)
@pass_app
def import_command(app: App, report: Path, base: Path | None) -> int:
    """Take the findings of a report by gitleaks, betterleaks or kingfisher, JSON or SARIF.

    Values are read to tell which token each one is, and not kept.
    """
    from vault_app.services.leaks_import import import_report

    here = () if base else (Path(), report.parent)
    done = import_report(app.values, report, base or Path(), near=here)
    document = {
        "tool": done.tool,
        "new": done.new,
        "hidden": done.hidden,
        "odd": done.odd,
        "elsewhere": done.elsewhere,
        "leaks": [shape(one) for one in done.entries],
    }

    def show() -> None:
        _show(done.entries, None)
        click.echo(
            f"{done.tool}: {len(done.entries)} taken, {done.new} of them new; "
            f"{done.hidden} show no value, {done.odd} say too little.",
            err=True,
        )
        if done.hidden and not done.entries:
            click.echo(f"Let {done.tool} write its report without --redact.", err=True)
        if done.elsewhere:
            click.echo("No file it tells of stands near here: see --in DIR.", err=True)

    app.emit(document, show)
    return ExitCode.FINE


@command("folders", "keyturn leaks folders")
@pass_app
def folders_command(app: App) -> int:
    """List the folders that are looked into again."""
    from vault_app.services import leaks_folders

    found = leaks_folders.folders(app.bench) if app.bench.profile.exists else ()
    app.emit({"folders": [_folder(one) for one in found]}, lambda: _show_folders(found))
    return ExitCode.FINE


@command(
    "folder",
    "keyturn leaks folder ~/projects --every daily",
    "keyturn leaks folder machine: --every weekly",
    "keyturn leaks folder ~/projects --remove",
)
@click.argument("path", metavar="DIR", type=FILE)
@click.option("--every", type=click.Choice([one.value for one in Every]), help="How often.")
@click.option("--history/--no-history", default=None, help="Also every object of git there.")
@click.option("--remove", is_flag=True, help="Remember it no more; its leaks stay.")
@pass_app
def folder_command(
    app: App, path: Path, every: str | None, history: bool | None, remove: bool
) -> int:
    """Remember a folder, and how often it is looked into while Keyturn runs.

    `machine:` in its place stands for the usual places of the home folder and running programs.
    """
    from vault_app.services import leaks_folders

    if remove:
        leaks_folders.remove(app.bench, str(path))
        app.emit({"removed": str(path)}, lambda: click.echo("Remembered no more."))
        return ExitCode.FINE
    folder = leaks_folders.add(app.bench, path)
    chosen = Every(every) if every else None
    folder = leaks_folders.change(app.bench, folder.path, history=history, every=chosen)
    app.emit({"folder": _folder(folder)}, lambda: _show_folders([folder]))
    return ExitCode.FINE


@command("sweep", "keyturn leaks sweep", "keyturn leaks sweep --all")
@click.option("--all", "everything", is_flag=True, help="All remembered folders, due or not.")
@pass_app
def sweep_command(app: App, everything: bool) -> int:
    """Look into the remembered folders whose day has come. Uses no network.

    Exit code 1 if any leak is open afterwards, else 5 if a folder could not be looked at.
    """
    from vault_app.services import leaks, leaks_folders, leaks_sweep
    from vault_app.services.leaks_scan import look

    bench = app.values
    folders = leaks_folders.folders(bench) if everything else leaks_sweep.due(bench)
    with ProgressLine(quiet=app.json) as line:
        done = look(bench, folders, progress=line)
    count = leaks.open_count(bench)
    now = {one.path: one for one in leaks_folders.folders(bench)}
    failed = [one for name in folders if (one := now.get(name.path)) is not None and one.failed]
    document = {
        "folders": [one.path for one in folders],
        "found": done.found,
        "new": done.new,
        "gone": done.gone,
        "unnamed": done.unnamed,
        "open": count,
        "failed": [_folder(one) for one in failed],
    }
    told = f"{len(folders)} folders: {done.found} found, {done.new} new, {done.gone} gone."

    def show() -> None:
        for one in failed:
            click.echo(f"Not looked at: {tables.cell(one.path)}: {_why(one)}", err=True)
        click.echo(f"{told} {count} open.")

    app.emit(document, show)
    if count:
        return ExitCode.DUE
    return ExitCode.FILE if failed else ExitCode.FINE


def _resolved(app: App, ids: Sequence[str]) -> tuple[LeakId, ...]:
    from vault_app.services import leaks

    return tuple(leaks.entry(app.bench, one).leak.id for one in ids)


def _told(app: App, done: "Sequence[LeakEntry]", word: str) -> int:
    def show() -> None:
        for one in done:
            click.echo(f"{word}: {tables.cell(_place(one))}  {one.leak.hint}")

    app.emit({"leaks": [shape(one) for one in done]}, show)
    return ExitCode.FINE


def shape(one: "LeakEntry") -> jsonshape.Json:
    """Return one leak as the contract has it."""
    leak, ignore, solved = one.leak, one.ignore, one.solved
    return {
        "id": leak.id,
        "state": one.state.value,
        "path": leak.path,
        "line": leak.line,
        "column": leak.column,
        "times": leak.times,
        "pattern": leak.pattern,
        "provider": leak.provider,
        "hint": leak.hint,
        "fingerprint": leak.fingerprint,
        "verdict": leak.verdict,
        "known": one.known.name if one.known else None,
        "credential": one.known.credential if one.known else None,
        "commit": leak.commit,
        "blob": leak.blob,
        "repository": leak.repository,
        "exposure": leak.exposure.value if leak.exposure else None,
        "remote": leak.remote or None,
        "at_home": one.at_home,
        "source": leak.source,
        "first_seen_at": jsonshape.moment(leak.first_seen_at),
        "last_seen_at": jsonshape.moment(leak.last_seen_at),
        "ignored": None
        if ignore is None
        else {
            "because": ignore.reason,
            "by": ignore.by,
            "at": jsonshape.moment(ignore.at),
            "until": jsonshape.moment(ignore.until),
            "everywhere": not ignore.path,
            "placeholder": ignore.placeholder,
        },
        "solved": None
        if solved is None
        else {
            "how": solved.how.value,
            "by": solved.by or None,
            "because": solved.reason or None,
            "at": jsonshape.moment(solved.at),
        },
    }


def _show(entries: "Sequence[LeakEntry]", counts: dict[str, int] | None) -> None:
    if entries:
        rows = [
            (one.leak.id[:8], _place(one), one.leak.hint, _which(one), _state(one), _far(one))
            for one in entries
        ]
        titles = ("Id", "Where", "Token", "Which", "State", "How far")
        tables.show(tables.Table(titles, rows, ("How far", "Which")))
    if counts is not None:
        told = ", ".join(f"{number} {state}" for state, number in counts.items())
        click.echo(f"{told}.", err=True)


def _place(one: "LeakEntry") -> str:
    spot = f"{one.leak.path}:{one.leak.line}"
    return (
        f"{spot} @{(one.leak.commit or one.leak.blob or '')[:10]}" if one.leak.in_history else spot
    )


def _which(one: "LeakEntry") -> str:
    if one.known is not None:
        return f"{one.known.name} (dead)" if one.known.dead else one.known.name
    return one.leak.pattern.replace("_", " ")


def _state(one: "LeakEntry") -> str:
    if one.solved is not None:
        return _SOLVED[one.solved.how.value]
    if one.ignore is not None:
        return f"ignored: {one.ignore.reason}"
    return "its own place" if one.at_home else "open"


def _far(one: "LeakEntry") -> str:
    if one.leak.exposure is None:
        return ""
    return _FAR[one.leak.exposure.value].format(remote=one.leak.remote or "a remote")


def _folder(one: LeakFolder) -> jsonshape.Json:
    return {
        "path": one.path,
        "history": one.history,
        "every": one.every.value,
        "scanned_at": jsonshape.moment(one.scanned_at),
        "files": one.files,
        "seconds": one.seconds,
        "failed": one.failed,
    }


def _why(one: LeakFolder) -> str:
    from vault_app.cli import words

    return words.error_words(one.failed or "", {}).message


def _show_folders(found: Sequence[LeakFolder]) -> None:
    rows = [
        (
            "this machine" if one.path == MACHINE else one.path,
            one.every.value,
            "with history" if one.history else "files only",
            _why(one) if one.failed else jsonshape.moment(one.scanned_at) or "never looked into",
        )
        for one in found
    ]
    tables.show(tables.Table(("Folder", "By itself", "What", "Last"), rows))


for _one in (
    list_command,
    ignore_command,
    heed_command,
    solve_command,
    forget_command,
    import_command,
    folders_command,
    folder_command,
    sweep_command,
    clean_command,
):
    leaks_command.add_command(_one)
