"""``keyturn show``: everything known of one credential, its history included."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, listing, policy, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Name
from vault_app.cli.options import command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.policies import Applied
    from vault_app.services.entry import Entry
    from vault_app.services.policies import Ignored
    from vault_app.store.model import Event


@command("show", "keyturn show laptop", "keyturn show 3f9a --json")
@click.argument("name", type=Name())
@pass_app
def show_command(app: App, name: str) -> None:
    """Show everything known of one credential, its history included. Uses no network."""
    from vault_app.services import inventory, policies

    entry = inventory.entry(app.reading, name)
    events = inventory.history(app.reading, name)
    _, applied = policies.applied(app.reading, entry.credential.id)
    ignored = policies.ignored(app.reading, entry.credential.id)
    document = {
        "credential": jsonshape.credential(entry),
        "history": [event_shape(event) for event in events],
        "policy": policy.shape(applied),
        "ignored": [policy.ignored_shape(row) for row in ignored],
    }
    app.emit(document, lambda: _show_one(entry, events, applied, ignored))


def event_shape(event: "Event") -> jsonshape.Json:
    """Return one line of history."""
    return {
        "at": jsonshape.moment(event.at),
        "code": event.code,
        "text": words.event_text(event.code, dict(event.data)),
    }


def _show_one(
    entry: "Entry",
    events: "Sequence[Event]",
    applied: "Applied",
    ignored: "Sequence[Ignored]",
) -> None:
    tables.pairs(_facts(entry))
    for reason in entry.reasons:
        click.echo(f"  {reason.verdict}: {words.reason_text(reason)}")
    for row in (row for row in ignored if not row.over):
        one = row.exclusion
        note = tables.cell(one.note)
        click.echo(f"  ignored until {one.until:%Y-%m-%d}: {one.code.value} ({note})")
    click.echo("\nPolicy")
    tables.pairs(policy.facts(applied))
    _show_access(entry)
    if entry.places:
        click.echo()
        listing.show_places(entry)
    if events:
        click.echo()
        rows = [
            (_day(event.at), words.event_text(event.code, dict(event.data))) for event in events
        ]
        tables.show(tables.Table(("When", "What"), rows))


def _facts(entry: "Entry") -> list[tuple[str, str]]:
    kept = entry.credential
    return [
        ("Name", kept.name),
        ("Id", kept.id),
        ("Provider", kept.provider),
        ("Endpoint", kept.endpoint),
        ("Owner", kept.owner or ""),
        ("Label", kept.label or ""),
        ("Kind", f"{kept.kind}{f' ({kept.role})' if kept.role else ''}"),
        ("Status", str(kept.status)),
        ("Hint", kept.hint),
        ("Kept in", str(kept.backend)),
        ("Created", _day(kept.created_at)),
        ("First seen", _day(kept.first_seen_at)),
        ("Expires", _day(kept.expires_at)),
        ("Checked", _day(kept.last_checked_at)),
        ("Revoked", _day(kept.revoked_at)),
        ("Age", f"{entry.age_days} days"),
        ("Claimed", "" if kept.claimed else "no: found outside your own tool files"),
        ("Note", kept.note),
        ("Verdict", str(entry.verdict)),
    ]


def _day(when: datetime | None) -> str:
    return "" if when is None else when.strftime("%Y-%m-%d %H:%M UTC")


def _show_access(entry: "Entry") -> None:
    kept = entry.credential
    click.echo()
    if kept.scopes is None:
        click.echo("Scopes: not told by the provider")
    else:
        rows = [(scope.name, scope.entity or "", str(scope.risk)) for scope in kept.scopes]
        tables.show(tables.Table(("Scope", "On", "Risk"), rows))
    if kept.reach:
        click.echo()
        reached = [(item.name, item.type, item.role or "") for item in kept.reach]
        tables.show(tables.Table(("Reaches", "Type", "Role"), reached))
