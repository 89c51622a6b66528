"""``keyturn health``: the score, what each missing point was lost for, and what to do first."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command
from vault_app.cli.words_health import COUNTED, LOST, STEPS

if TYPE_CHECKING:
    from vault_app.services.health import Deduction, Health, Task

_SHOWN = 10


@command("health", "keyturn health", "keyturn health --json")
@click.option(
    "--all", "every", is_flag=True, help=f"Show all there is to do, not the first {_SHOWN}."
)
@pass_app
def health_command(app: App, every: bool) -> int:
    """Weigh the whole inventory: a score, its reasons, what to do first. Uses no network.

    Exit code 1 if any verdict is urgent.
    """
    from vault_app.services import health

    found = health.examine(app.reading)
    app.emit(_document(found), lambda: _show(found, None if every else _SHOWN))
    return ExitCode.DUE if found.urgent else ExitCode.FINE


def _document(found: "Health") -> jsonshape.Json:
    return {
        "score": found.score,
        "counts": asdict(found.counts),
        "credentials": [
            {
                "id": entry.credential.id,
                "name": entry.credential.name,
                "verdict": str(entry.verdict),
                "reasons": [jsonshape.reason(reason) for reason in entry.reasons],
            }
            for entry in found.entries
        ],
        "lost": [
            {"code": str(row.code), "credentials": row.credentials, "points": row.points}
            for row in found.lost
        ],
        "deductions": [_deduction(one) for one in found.deductions],
        "first": [_task(task) for task in found.tasks],
    }


def _deduction(one: "Deduction") -> jsonshape.Json:
    return {
        "credential": one.credential,
        "name": one.name,
        "code": str(one.code),
        "verdict": str(one.verdict),
        "points": one.points,
    }


def _task(task: "Task") -> jsonshape.Json:
    kept = task.entry.credential
    return {
        "credential": kept.id,
        "name": kept.name,
        "verdict": str(task.entry.verdict),
        "points": task.points,
        "action": str(task.step),
        "text": words.fill(STEPS[task.step], {"name": kept.name}),
    }


def _show(found: "Health", limit: int | None) -> None:
    counts = found.counts
    click.echo(f"{found.score} of 100")
    for row in found.lost:
        said = words.fill(LOST[row.code], {"n": row.credentials})
        click.echo(f"  -{row.points:g}  {said}")
    tables.pairs(
        [
            (title, words.fill(text, asdict(counts)))
            for title, key, text in COUNTED
            if getattr(counts, key)
        ]
    )
    if found.tasks:
        click.echo("\nWhat to do first")
        _show_tasks(found.tasks[:limit])
        left = len(found.tasks) - len(found.tasks[:limit])
        if left:
            click.echo(f"... and {left} more: `keyturn health --all`")
    elif counts.tokens:
        click.echo("Nothing to do.")
    else:
        click.echo("No credentials. `keyturn import` looks for the tokens on this machine.")


def _show_tasks(tasks: "tuple[Task, ...]") -> None:
    rows = [
        (
            task.entry.credential.name,
            str(task.entry.verdict),
            f"{task.points:.1f}",
            ", ".join(reason.code.value for reason in task.entry.reasons),
            words.fill(STEPS[task.step], {"name": task.entry.credential.name}),
        )
        for task in tasks
    ]
    tables.show(tables.Table(("Name", "Verdict", "Points", "Why", "Do"), rows, ("Points",)))
