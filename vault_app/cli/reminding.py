"""``keyturn remind``, ``snooze`` and ``mute``: what is due, not now, and never."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, listing, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.core.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.services.entry import Entry
    from vault_app.services.reminding import DueLine, Notice

_NAMED = 5


@command(
    "remind",
    "keyturn remind",
    "keyturn remind --due   # exit code 1 if anything is due",
    "keyturn remind --ics due.ics",
    "keyturn remind --ics due.ics --names",
)
@click.option("--due", is_flag=True, help="Only tell what is due; exit code 1 if anything is.")
@click.option("--all", "everything", is_flag=True, help="Also what is put off or muted.")
@click.option(
    "--ics",
    type=click.Path(path_type=Path, dir_okay=False, readable=False),
    help="Write the due dates of the coming year into a calendar file.",
)
@click.option("--names", is_flag=True, help="Put the tokens' names into the calendar file.")
@pass_app
def remind_command(app: App, due: bool, everything: bool, ics: Path | None, names: bool) -> int:
    """Tell what is due; without --due also send one desktop notice of what was not sent yet.

    Fit for a timer. Works while the vault is locked and uses no network. Quiet hours are kept:
    `keyturn settings quiet_hours 22:00-07:00`.
    """
    from vault_app.services import reminding

    if ics is not None:
        return _calendar(app, ics, named=names)
    if names:
        raise UsageError("names_without_ics")
    if not due:
        notices = reminding.take_notices(app.bench)
        if not _notify(notices):
            reminding.give_back(app.bench, notices)
    entries = reminding.due(app.reading)
    document: dict[str, object] = {"due": jsonshape.credentials(entries)}
    lines = reminding.due_list(app.reading) if everything else ()
    if everything:
        document["reminders"] = [_line(line) for line in lines]
    app.emit(document, lambda: _show_all(lines) if everything else _show(entries))
    return ExitCode.DUE if due and entries else ExitCode.FINE


def _show(entries: "tuple[Entry, ...]") -> None:
    if entries:
        listing.show_entries(entries)
    else:
        click.echo("Nothing is due.")


def _show_all(lines: "Sequence[DueLine]") -> None:
    rows = [(line.entry.credential.name, _when(line.days_left), _quiet(line)) for line in lines]
    if rows:
        tables.show(tables.Table(("Token", "Due", "Reminders"), rows))
    else:
        click.echo("Nothing is due.")


def _line(line: "DueLine") -> jsonshape.Json:
    credential = line.entry.credential
    return {
        "id": credential.id,
        "name": credential.name,
        "provider": credential.provider,
        "due_at": jsonshape.moment(line.entry.due_at),
        "days_left": line.days_left,
        "quiet_until": jsonshape.moment(line.quiet_until),
        "muted": line.muted,
    }


def _quiet(line: "DueLine") -> str:
    if line.muted:
        return "muted"
    return f"put off until {jsonshape.moment(line.quiet_until)}" if line.quiet_until else "on"


def _notify(notices: "Sequence[Notice]") -> bool:
    """Send one notice for all of *notices*, the most urgent by name; False if nobody shows it."""
    from vault_app.system.notify import notify

    if not notices:
        return True
    ranked = sorted(notices, key=lambda notice: notice.days_left)
    lines = [f"{one.name}: {_when(one.days_left)}" for one in ranked[:_NAMED]]
    if len(ranked) > _NAMED:
        lines.append(f"and {len(ranked) - _NAMED} more")
    count = len(ranked)
    title = "A token should be turned" if count == 1 else f"{count} tokens should be turned"
    return notify(title, "\n".join(lines))


def _when(days: int) -> str:
    if days <= 0:
        return "due today" if days == 0 else f"due for {_days(-days)}"
    return f"due in {_days(days)}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _calendar(app: App, path: Path, *, named: bool) -> int:
    from vault_app.services import calendar

    summary = "Turn the token {name} ({provider})" if named else "A token should be turned"
    from vault_app.system.homes import expanded

    count = calendar.save(app.bench, expanded(path).absolute(), summary, named=named)
    document = {"calendar": {"path": str(path.absolute()), "events": count, "names": named}}
    app.emit(document, lambda: click.echo(tables.cell(f"Wrote {count} due dates to {path}.")))
    return ExitCode.FINE


@command("snooze", "keyturn snooze laptop 7")
@click.argument("name", type=Name())
@click.argument("days", type=click.IntRange(1, 365))
@pass_app
def snooze_command(app: App, name: str, days: int) -> None:
    """Remind of NAME again only after DAYS days."""
    from vault_app.services import reminding

    entry = reminding.snooze(app.bench, name, days)
    app.emit({"credential": jsonshape.credential(entry)}, lambda: listing.told(entry, "Snoozed"))


@command("mute", "keyturn mute laptop", "keyturn mute --off laptop")
@click.argument("name", type=Name())
@click.option("--off", is_flag=True, help="Remind of it again; ends a snooze too.")
@pass_app
def mute_command(app: App, name: str, off: bool) -> None:
    """Never remind of NAME; lists and health still show what is due."""
    from vault_app.services import reminding

    entry = (reminding.wake if off else reminding.mute)(app.bench, name)
    told = "Reminders are on" if off else "Muted"
    app.emit({"credential": jsonshape.credential(entry)}, lambda: listing.told(entry, told))
