"""``keyturn policy`` and ``keyturn ignore``: what is allowed, and what is not held against whom."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, listing, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.naming import Name, Provider
from vault_app.cli.options import command
from vault_app.core.policies import Applied, Level, PolicyPart
from vault_app.core.policy import DEFAULT_POLICY, ReasonCode

if TYPE_CHECKING:
    from vault_app.services.policies import Decided, Ignored

_DAY = click.DateTime(["%Y-%m-%d"])
_FIELDS = {"max-age": "max_age_days", "warn": "warn_days", "classic-until": "classic_until"}
_LEVELS = {Level.DEFAULT: "default", Level.PROVIDER: "provider", Level.CREDENTIAL: "this token"}


@command(
    "policy",
    "keyturn policy",
    "keyturn policy --max-age 90 --warn 14",
    "keyturn policy --provider huggingface --classic-until 2027-01-31",
    "keyturn policy laptop --max-age 30",
    "keyturn policy laptop --forget max-age",
)
@click.argument("name", type=Name(), required=False)
@click.option(
    "--provider", metavar="P", type=Provider(), help="Speak of all tokens of this provider."
)
@click.option("--max-age", metavar="DAYS", type=click.IntRange(1, 3650), help="Oldest allowed.")
@click.option("--warn", metavar="DAYS", type=click.IntRange(0, 365), help="Name it so long before.")
@click.option("--classic-until", metavar="DATE", type=_DAY, help="Allow classic before this day.")
@click.option(
    "--forget", type=click.Choice(tuple(_FIELDS)), multiple=True, help="Leave to the wider level."
)
@pass_app
def policy_command(
    app: App,
    name: str | None,
    provider: str | None,
    max_age: int | None,
    warn: int | None,
    classic_until: datetime | None,
    forget: tuple[str, ...],
) -> None:
    """Show or set what is allowed: for all, for a provider, or for the token NAME.

    The nearest word counts: the token's own, its provider's, the default (180 days, named 30 days
    before, classic never).
    """
    from vault_app.services import policies

    wanted = PolicyPart(max_age, warn, _utc(classic_until))
    fields = frozenset(_FIELDS[one] for one in forget)
    if wanted != PolicyPart() or fields:
        policies.decide(app.bench, wanted, name=name, provider=provider, forget=fields)
    elif name is not None and provider is not None:
        policies.decide(app.bench, wanted, name=name, provider=provider)
    if name is not None:
        credential, applied = policies.applied(app.bench, name)
        document = {"credential": credential.id, "policy": shape(applied)}
        app.emit(document, lambda: tables.pairs(facts(applied)))
        return
    rows = [row for row in policies.decided(app.bench) if provider in (None, row.subject)]
    app.emit(_document(rows), lambda: _show(rows))


@command(
    "ignore",
    "keyturn ignore",
    'keyturn ignore laptop plaintext --days 30 --because "moves to the keychain in May"',
    "keyturn ignore laptop plaintext --stop",
)
@click.argument("name", type=Name(), required=False)
@click.argument("reason", type=click.Choice([code.value for code in ReasonCode]), required=False)
@click.option("--because", metavar="TEXT", help="Why; kept and shown.")
@click.option("--until", metavar="DATE", type=_DAY, help="From this day on it counts again.")
@click.option("--days", type=click.IntRange(1, 730), help="Ignore it for so many days.")
@click.option("--stop", is_flag=True, help="Let it count again now.")
@pass_app
def ignore_command(
    app: App,
    name: str | None,
    reason: str | None,
    because: str | None,
    until: datetime | None,
    days: int | None,
    stop: bool,
) -> None:
    """Do not hold REASON against the token NAME for a while; without them list what is ignored."""
    from vault_app.services import policies

    if name is None or reason is None:
        rows = policies.ignored(app.bench, name)
        app.emit({"ignored": [_ignored(row) for row in rows]}, lambda: _show_ignored(rows))
        return
    code = ReasonCode(reason)
    if stop:
        entry = policies.heed(app.bench, name, code)
    else:
        if because is None or (until is None) == (days is None):
            raise click.UsageError("Give --because, and either --until or --days.")
        end = _utc(until) or app.bench.clock.now() + timedelta(days=days or 0)
        entry = policies.ignore(app.bench, name, code, because, end)
    said = "Counts again" if stop else "Ignored"
    app.emit({"credential": jsonshape.credential(entry)}, lambda: listing.told(entry, said))


def shape(applied: Applied) -> jsonshape.Json:
    """Return the policy that holds for one credential, and where each limit comes from."""
    policy = applied.policy
    return {
        "max_age_days": policy.max_age_days,
        "warn_days": policy.expiry_days,
        "classic_until": jsonshape.moment(policy.classic_until),
        "from": {
            "max_age_days": str(applied.max_age),
            "warn_days": str(applied.warn),
            "classic_until": str(applied.classic),
        },
    }


def facts(applied: Applied) -> list[tuple[str, str]]:
    """Return the same as lines for a person."""
    policy = applied.policy
    return [
        ("Oldest", f"{policy.max_age_days} days ({_LEVELS[applied.max_age]})"),
        ("Warned", f"{policy.expiry_days} days before its end ({_LEVELS[applied.warn]})"),
        ("Classic", f"{_classic(policy.classic_until)} ({_LEVELS[applied.classic]})"),
    ]


def ignored_shape(row: "Ignored") -> jsonshape.Json:
    """Return one exclusion without the credential it stands at."""
    one = row.exclusion
    return {
        "code": str(one.code),
        "because": one.note,
        "since": jsonshape.moment(one.since),
        "until": jsonshape.moment(one.until),
        "over": row.over,
    }


def _ignored(row: "Ignored") -> jsonshape.Json:
    return {"credential": row.exclusion.credential, "name": row.name} | ignored_shape(row)


def _document(rows: "list[Decided]") -> jsonshape.Json:
    return {
        "policies": [
            {
                "level": str(row.level),
                "subject": row.subject or None,
                "name": row.name or None,
                "max_age_days": row.part.max_age_days,
                "warn_days": row.part.warn_days,
                "classic_until": jsonshape.moment(row.part.classic_until),
            }
            for row in rows
        ],
        "default": {
            "max_age_days": DEFAULT_POLICY.max_age_days,
            "warn_days": DEFAULT_POLICY.expiry_days,
            "classic_until": None,
        },
    }


def _show(rows: "list[Decided]") -> None:
    built_in = (
        "built in",
        "",
        f"{DEFAULT_POLICY.max_age_days} d",
        f"{DEFAULT_POLICY.expiry_days} d",
        "never",
    )
    shown = [
        (
            str(row.level),
            row.name,
            "" if row.part.max_age_days is None else f"{row.part.max_age_days} d",
            "" if row.part.warn_days is None else f"{row.part.warn_days} d",
            "" if row.part.classic_until is None else _classic(row.part.classic_until),
        )
        for row in rows
    ]
    titles = ("Level", "For", "Oldest", "Warned before", "Classic")
    tables.show(tables.Table(titles, [built_in, *shown]))


def _show_ignored(rows: "tuple[Ignored, ...]") -> None:
    if not rows:
        click.echo("Nothing is ignored.")
        return
    shown = [
        (
            row.name,
            row.exclusion.code.value,
            f"{row.exclusion.until:%Y-%m-%d}{' (over)' if row.over else ''}",
            row.exclusion.note,
        )
        for row in rows
    ]
    tables.show(tables.Table(("Name", "Reason", "Until", "Because"), shown))


def _classic(until: datetime | None) -> str:
    return "never" if until is None else f"until {until:%Y-%m-%d}"


def _utc(day: datetime | None) -> datetime | None:
    return None if day is None else day.replace(tzinfo=UTC)
