"""``keyturn incidents``: the feed, whom each incident hits, turning these over, and the report."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import FILE, command
from vault_app.cli.words_incidents import (
    ABOUT,
    EVERYONE,
    RISKS,
    SURE,
    SURE_SENTENCES,
    WINDOW,
    WINDOW_OPEN,
    report_words,
)
from vault_app.core.errors import UsageError
from vault_app.core.incident import Incident
from vault_app.core.kinds import Kind

if TYPE_CHECKING:
    from vault_app.services.incidents import Affected, Hit, Overview
    from vault_app.services.incidents_import import Imported


@command(
    "incidents",
    "keyturn incidents",
    "keyturn incidents hf-intrusion-2026",
    "keyturn incidents --rotate",
    "keyturn incidents --report incidents.html",
)
@click.argument("identity", metavar="[ID]", required=False)
@click.option("--rotate", is_flag=True, help="Turn the tokens hit over, one after another.")
@click.option("--plan", "only_plan", is_flag=True, help="With --rotate: only show the plans.")
@click.option(
    "--yes", is_flag=True, help="With --rotate: agree to the plans, the revokes included."
)
@click.option(
    "--new-stdin", is_flag=True, help="With --rotate: one new token a line, in the order shown."
)
@click.option(
    "--import",
    "feed",
    metavar="FILE",
    type=FILE,
    help="Take a newer, signed feed from FILE.",
)
@click.option(
    "--report",
    metavar="FILE",
    type=FILE,
    help="Write what is left and what was done to FILE (.html, .md or .json).",
)
@pass_app
def incidents_command(
    app: App,
    identity: str | None,
    rotate: bool,
    only_plan: bool,
    yes: bool,
    new_stdin: bool,
    feed: Path | None,
    report: Path | None,
) -> int:
    """Show published incidents and the tokens each one hits. Uses no network.

    A token is hit if it was there before the incident's window closed and was not rotated since.
    Exit code 1 if any is hit. With --import alone: 0 once the feed is taken.
    """
    from vault_app.services import incidents
    from vault_app.services.incidents_report import form_of

    if (only_plan or yes or new_stdin) and not rotate:
        raise UsageError("rotate_missing")
    if report is not None:
        form_of(report)
    if feed is not None:
        imported = _import(app, feed)
        if identity is None and not rotate and report is None:
            app.emit({"import": _imported(imported)}, lambda: None)
            return ExitCode.FINE
    found = incidents.overview(app.bench if rotate else app.reading, identity)
    code = None
    if rotate:
        code = _rotate(app, found, only_plan=only_plan, yes=yes, new_stdin=new_stdin)
        found = incidents.overview(app.bench, identity)
    if report is not None:
        _save(app, found, report)
    if code is None:
        app.emit(_document(found), lambda: _show(found, identity))
    if code:
        return code
    return ExitCode.DUE if found.credentials else ExitCode.FINE


def _import(app: App, path: Path) -> "Imported":
    from vault_app.services.incidents_import import import_feed

    done = import_feed(app.bench, path)
    if done.known:
        app.say(f"This feed ({done.serial}) is in use already.")
    else:
        incidents = "1 incident" if done.incidents == 1 else f"{done.incidents} incidents"
        app.say(f"Took feed {done.serial}: {incidents}, {len(done.fresh)} of them new.")
    return done


def _save(app: App, found: "Overview", path: Path) -> None:
    from vault_app.services.incidents_report import save

    save(found, path, report_words())
    app.say(tables.cell(f"Wrote the report to {path}."))


def _rotate(
    app: App, found: "Overview", *, only_plan: bool, yes: bool, new_stdin: bool
) -> int | None:
    """Turn over what can be; None if there is nothing, so that the feed is shown instead."""
    from vault_app.cli import batching
    from vault_app.cli.rotating import Wishes

    hits = {hit.entry.credential.id: hit for one in found.hit for hit in one.hits}
    chosen = tuple(
        name for name in found.credentials if hits[name].turnable or hits[name].entry.rotation
    )
    for name in found.credentials:
        if name not in chosen:
            app.say(tables.cell(f"{_why_not(hits[name])}: {hits[name].entry.credential.name}"))
    if not chosen:
        return None
    wishes = Wishes(yes, keep_old=False, tracked=False, skip=(), abandon=())
    choice = batching.Choice(chosen, due=False, classic=False)
    return batching.rotate(app, choice, wishes, new_stdin=new_stdin, only_plan=only_plan)


def _why_not(hit: "Hit") -> str:
    """Say why a token is not turned over here."""
    kept = hit.entry.credential
    if not kept.claimed:
        return "Not known to be yours (`keyturn import --mine`)"
    if kept.kind is Kind.OAUTH:
        return "Sign out in the tool that made it"
    return f"By hand, on the page of {kept.provider}"


def _imported(done: "Imported") -> jsonshape.Json:
    return {
        "serial": done.serial,
        "issued": jsonshape.moment(done.issued),
        "incidents": done.incidents,
        "new": list(done.fresh),
        "known": done.known,
    }


def _document(found: "Overview") -> jsonshape.Json:
    return {
        "incidents": [_shape(one) for one in found.affected],
        "feed": {
            "serial": found.feed.serial,
            "issued": jsonshape.moment(found.feed.issued),
            "imported": found.feed.imported,
            "problem": found.feed.problem,
        },
    }


def _shape(one: "Affected") -> jsonshape.Json:
    incident = one.incident
    several = len(incident.providers) != 1
    first = incident.sources[0]
    return {
        "id": incident.id,
        "provider": None if several else incident.providers[0],
        "providers": list(incident.providers),
        "title": incident.title,
        "window_start": jsonshape.moment(incident.window_start),
        "window_end": jsonshape.moment(incident.window_end),
        "approximate": incident.approximate,
        "disclosed_at": jsonshape.moment(incident.disclosed_at),
        "confidence": str(incident.confidence),
        "exposure": str(incident.exposure),
        "condition": incident.condition,
        "happened": incident.happened,
        "rotate": incident.rotate,
        "source": first.url or first.text,
        "sources": [{"text": source.text, "url": source.url} for source in incident.sources],
        "notes": [
            {"text": note.text, "confidence": str(note.confidence)} for note in incident.notes
        ],
        "credentials": [hit.entry.credential.id for hit in one.hits],
        "hits": [
            {
                "credential": hit.entry.credential.id,
                "name": hit.entry.credential.name,
                "risk": str(hit.risk) if hit.risk else None,
                "reach": len(hit.entry.credential.reach),
                "places": len(hit.entry.places),
                "turnable": hit.turnable,
            }
            for hit in one.hits
        ],
        "turned": [
            {
                "credential": turned.credential,
                "name": turned.name,
                "rotation": turned.rotation,
                "turned_at": jsonshape.moment(turned.turned_at),
                "proven_dead_at": jsonshape.moment(turned.dead_at),
            }
            for turned in one.turned
        ],
    }


def _show(found: "Overview", identity: str | None) -> None:
    if found.feed.problem:
        click.echo(f"The imported feed was left aside ({found.feed.problem}); import it again.")
    if identity is not None:
        _show_one(found.affected[0])
        return
    rows = [_row(one) for one in found.affected]
    titles = ("Incident", "Until", "Told", "Sure", "Hits", "Title")
    tables.show(tables.Table(titles, rows, ("Told", "Sure", "Until")))
    count = len(found.credentials)
    if not count:
        click.echo("\nNo token of yours is hit.")
        return
    tokens = "1 token is" if count == 1 else f"{count} tokens are"
    click.echo(f"\n{tokens} hit. `keyturn incidents ID` tells more, --rotate turns them over.")


def _row(one: "Affected") -> tuple[str, ...]:
    incident = one.incident
    told = f"{incident.disclosed_at:%Y-%m-%d}" if incident.disclosed_at else ""
    return (
        incident.id,
        f"{incident.window_end:%Y-%m-%d}",
        told,
        SURE[incident.confidence],
        str(len(one.hits)) if one.hits else "",
        incident.title,
    )


def _show_one(one: "Affected") -> None:
    incident = one.incident
    click.echo(tables.cell(incident.title))
    for name, text in (
        ("What happened", incident.happened),
        ("When", _window(incident)),
        ("Whom it concerns", incident.condition or EVERYONE),
        ("What to rotate", incident.rotate),
        ("How sure", SURE_SENTENCES[incident.confidence]),
        *(("Note", f"{note.text} ({SURE[note.confidence]})") for note in incident.notes),
        *(("Source", _source(source.text, source.url)) for source in incident.sources),
    ):
        click.echo(f"  {name}: {text}")
    click.echo()
    _show_tokens(one)


def _source(text: str, url: str | None) -> str:
    return f"{text}: {url}" if url else text


def _window(incident: Incident) -> str:
    end = f"{incident.window_end:%Y-%m-%d}"
    if incident.window_start is None:
        text = WINDOW_OPEN.format(end=end)
    else:
        text = WINDOW.format(start=f"{incident.window_start:%Y-%m-%d}", end=end)
    return ABOUT.format(text=text) if incident.approximate else text


def _show_tokens(one: "Affected") -> None:
    if one.hits:
        rows = [
            (
                hit.entry.credential.name,
                hit.entry.credential.provider,
                RISKS[str(hit.risk) if hit.risk else "unknown"],
                str(len(hit.entry.credential.reach)),
                str(len(hit.entry.places)),
                "" if hit.turnable or hit.entry.rotation else "by hand",
            )
            for hit in one.hits
        ]
        tables.show(tables.Table(("Hit", "Provider", "Risk", "Reach", "Places", "Note"), rows))
    else:
        click.echo("No token of yours is hit.")
    for turned in one.turned:
        dead = jsonshape.moment(turned.dead_at)
        what = f"old token proven dead {dead}" if dead else "the old token is not proven dead"
        click.echo(tables.cell(f"Turned over: {turned.name or turned.hint}, {what}."))
