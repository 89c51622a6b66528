"""``keyturn remind`` and ``keyturn snooze``: what is due, and not now."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, listing
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.naming import Name
from vault_app.cli.options import command

if TYPE_CHECKING:
    from vault_app.services.entry import Entry


@command("remind", "keyturn remind", "keyturn remind --due   # exit code 1 if anything is due")
@click.option("--due", is_flag=True, help="Only tell what is due; exit code 1 if anything is.")
@pass_app
def remind_command(app: App, due: bool) -> int:
    """Tell what is due; without --due also send the desktop notices not sent yet.

    Fit for a timer. Works while the vault is locked and uses no network.
    """
    from vault_app.services import reminding

    if not due:
        _notify(app)
    entries = reminding.due(app.bench)
    document = {"due": jsonshape.credentials(entries)}
    app.emit(document, lambda: _show(entries))
    return ExitCode.DUE if due and entries else ExitCode.FINE


def _show(entries: "tuple[Entry, ...]") -> None:
    if entries:
        listing.show_entries(entries)
    else:
        click.echo("Nothing is due.")


def _notify(app: App) -> None:
    from vault_app.services import reminding
    from vault_app.system.notify import notify

    for notice in reminding.take_notices(app.bench):
        when = "today" if notice.days_left <= 0 else f"in {notice.days_left} days"
        notify("Keyturn", f"{notice.name} is due {when}.")


@command("snooze", "keyturn snooze laptop 7")
@click.argument("name", type=Name())
@click.argument("days", type=click.IntRange(1, 365))
@pass_app
def snooze_command(app: App, name: str, days: int) -> None:
    """Remind of NAME again only after DAYS days."""
    from vault_app.services import reminding

    entry = reminding.snooze(app.bench, name, days)
    app.emit({"credential": jsonshape.credential(entry)}, lambda: listing.told(entry, "Snoozed"))
