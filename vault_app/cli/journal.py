"""``keyturn rotations``, ``resume`` and ``undo``: the journal, going on, and putting back."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, plan_table, tables, turning
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command
from vault_app.cli.outcome import error_shape, exit_code, rotation_code, rotation_error
from vault_app.cli.progress import ProgressLine
from vault_app.core.errors import UsageError
from vault_app.core.rotation import Rotation, RotationState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.services.rotating_batch import Outcome


@command("rotations", "keyturn rotations", "keyturn rotations --json")
@pass_app
def rotations_command(app: App) -> None:
    """Show the journal of rotations, newest first."""
    from vault_app.services import rotating

    found = rotating.rotations(app.reading)
    app.emit(_shape(found), lambda: _show(app, found))


@command("resume", "keyturn resume", "keyturn resume 3f9a")
@click.argument("rotation_id", metavar="[ID]", required=False)
@pass_app
def resume_command(app: App, rotation_id: str | None) -> int:
    """Go on with one open rotation or all, after a crash or a wait.

    Each goes on under the consent given at its start; one that was begun without goes on only
    when you say yes on a terminal.
    """
    from vault_app.services import rotating

    bench = app.values
    chosen = (
        _named(app, rotation_id)
        if rotation_id
        else [one for one in rotating.rotations(bench) if one.open]
    )
    results = [_resumed(app, one) for one in chosen]
    app.emit(_shape(results), lambda: _show_resumed(results))
    return turning.worst([rotation_code(one) for one in results])


def _named(app: App, name: str) -> "Sequence[Rotation]":
    """Return one rotation by its id, or those of a batch by the batch's id."""
    from vault_app.services import rotating, rotating_batch

    try:
        return [rotating.rotation(app.bench, name)]
    except UsageError as error:
        if error.code != "unknown_rotation":
            raise
        return rotating_batch.batch_of(app.bench, name)


def _resumed(app: App, one: Rotation) -> Rotation:
    from vault_app.services import rotating

    if not one.open or not (_agreed(one) or _asked(app, one)):
        return one
    with turning.interruptible() as flag, ProgressLine(quiet=app.json) as line:
        (result,) = rotating.resume(app.bench, one.id, progress=line, cancel=flag)
        if result.open:
            flag.check()
    return result


def _agreed(one: Rotation) -> bool:
    begun = one.state in (RotationState.UNDOING, RotationState.REVOKING)
    return begun or one.consent.agreed or one.consent.revoke


def _asked(app: App, one: Rotation) -> bool:
    if not app.interactive:
        return False
    plan_table.show(one)
    return asking.confirm(f"Go on with rotation {one.id}?")


def _show_resumed(results: "Sequence[Rotation]") -> None:
    if not results:
        click.echo("No rotation is open.")
    for one in results:
        click.echo(f"Rotation {one.id}: {one.state}")
        plan_table.show(one)
        error = rotation_error(one)
        if error:
            click.echo(f"keyturn: {error['message']}", err=True)
            click.echo(f"  {error['cure'] or ''}", err=True)


@command("undo", "keyturn undo 3f9a")
@click.argument("rotation_id", metavar="ID")
@pass_app
def undo_command(app: App, rotation_id: str) -> int:
    """Put every place back, byte by byte, and revoke the new token.

    Possible until the old token is revoked; the new one is revoked last. ID is a rotation's, or a
    batch's: then all of it that can be undone is, the last begun first.
    """
    from vault_app.services import rotating

    known, *others = _named(app, rotation_id)
    if others or known.batch == rotation_id:
        return _undo_batch(app, str(known.batch))

    def work(run: turning.Run) -> Rotation:
        with ProgressLine(quiet=app.json) as line:
            return rotating.undo(app.values, known.id, progress=line)

    return turning.Run(app, None, known.id).report(work)


def _undo_batch(app: App, batch: str) -> int:
    from vault_app.services import rotating_batch

    with ProgressLine(quiet=app.json) as line:
        outcomes = rotating_batch.undo_batch(app.values, batch, progress=line)
    shapes = [_outcome_shape(one) for one in outcomes]
    app.emit({"rotations": shapes, "batch": batch}, lambda: _show_outcomes(outcomes))
    codes = [exit_code(one.error) for one in outcomes if one.error]
    return turning.worst([*codes, *(rotation_code(r) for r in _rotations(outcomes))])


def _rotations(outcomes: "Sequence[Outcome]") -> "list[Rotation]":
    return [one.rotation for one in outcomes if one.rotation is not None and one.error is None]


def _outcome_shape(outcome: "Outcome") -> jsonshape.Json:
    shape = jsonshape.rotation(outcome.rotation) if outcome.rotation else {}
    error = error_shape(outcome.error) if outcome.error else None
    if error is None and outcome.rotation is not None:
        error = rotation_error(outcome.rotation)
    return shape | {"error": error} if error else shape


def _show_outcomes(outcomes: "Sequence[Outcome]") -> None:
    for one in outcomes:
        if one.rotation is not None:
            _show_resumed([one.rotation])
        if one.error is not None:
            click.echo(f"keyturn: {error_shape(one.error)['message']}", err=True)


def _shape(found: "Sequence[Rotation]") -> jsonshape.Json:
    return {"rotations": [jsonshape.rotation(one) for one in found]}


def _show(app: App, found: "Sequence[Rotation]") -> None:
    if not found:
        click.echo("No rotations yet.")
        return
    heads: tuple[str, ...] = ("Id", "Token", "State", "Places", "Begun", "Old", "New")
    rows = [_row(app, one) for one in found]
    if any(one.batch for one in found):
        heads = (*heads, "Batch")
        rows = [(*row, one.batch or "") for row, one in zip(rows, found, strict=True)]
    tables.show(tables.Table(heads, rows, ("Begun", "New", "Old", "Batch")))


def _row(app: App, one: Rotation) -> tuple[str, ...]:
    kept = app.bench.store.credentials.get(one.credential)
    waits = f" for {one.waiting_for}" if one.waiting_for else ""
    return (
        one.id,
        kept.name if kept else "(removed)",
        f"{one.state}{waits}",
        str(len(one.places)),
        one.created_at.strftime("%Y-%m-%d %H:%M"),
        one.old.hint,
        one.new.hint if one.new else "",
    )
