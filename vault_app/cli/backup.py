"""``keyturn export`` and ``keyturn restore``: an encrypted backup of everything, and back again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import FILE, command
from vault_app.cli.progress import ProgressLine
from vault_app.cli.words_backup import FATES
from vault_app.core.errors import VaultLocked
from vault_app.core.secret import Secret

if TYPE_CHECKING:
    from vault_app.services.backup import Exported, RestorePlan
    from vault_app.services.backup_plan import Arrival, Existing

_CHOICES = ("ours", "theirs", "both")


@command("export", "keyturn export keyturn.backup", "keyturn export --force ~/backups/all.backup")
@click.argument("file", type=FILE)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@pass_app
def export_command(app: App, file: Path, force: bool) -> None:
    """Write everything into FILE, encrypted with a passphrase: values, records, places, history.

    The passphrase is asked for twice on a terminal, else read from the file that
    KEYTURN_PASSPHRASE_FILE names. Without it nobody can open the backup.
    """
    from vault_app.services import backup

    bench = app.values
    passphrase = _passphrase(app, new=True)
    with ProgressLine(quiet=app.json) as line:
        done = backup.export(bench, file, passphrase, overwrite=force, progress=line)
    app.emit({"backup": _exported(done)}, lambda: _show_exported(done))


@command(
    "restore",
    "keyturn restore --dry-run keyturn.backup",
    "keyturn restore keyturn.backup",
    "keyturn restore --existing theirs keyturn.backup",
)
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="Only tell what would be done.")
@click.option(
    "--existing",
    type=click.Choice(_CHOICES),
    help="For a token that has another value here: keep ours, take theirs (ours is kept under a "
    "name of its own), or both. Without a terminal: both.",
)
@pass_app
def restore_command(app: App, file: Path, dry_run: bool, existing: str | None) -> None:
    """Bring a backup back into this profile; it is merged, no value is lost.

    What is dead stays dead, the newest rotation wins, and a rotation that was under way when the
    backup was made is not gone on with.
    """
    from vault_app.services import backup
    from vault_app.services.backup_plan import Existing

    backup.examine(file)
    bench = app.values
    passphrase = _passphrase(app, new=False)
    chosen = Existing(existing or "both")
    if dry_run or app.interactive:
        plan = backup.look(bench, file, passphrase, chosen)
        if app.interactive and existing is None and plan.clashes:
            chosen = _ask_existing(plan)
            plan = backup.look(bench, file, passphrase, chosen)
        if dry_run or not _agreed(plan):
            app.emit(_restored(plan, chosen, dry_run=True), lambda: _show_plan(plan, dry=True))
            return
    with ProgressLine(quiet=app.json) as line:
        plan = backup.restore(bench, file, passphrase, chosen, progress=line)
    app.emit(_restored(plan, chosen, dry_run=False), lambda: _show_plan(plan, dry=False))


def _passphrase(app: App, *, new: bool) -> Secret:
    from vault_app.vault.passphrase import read_passphrase

    if app.interactive:
        return asking.backup_passphrase(new=new)
    named = app.environ.get("KEYTURN_PASSPHRASE_FILE")
    if not named:
        raise VaultLocked("backup_passphrase_needed")
    from vault_app.system.homes import expanded

    return read_passphrase(expanded(named))


def _ask_existing(plan: "RestorePlan") -> "Existing":
    from vault_app.services.backup_plan import Existing

    count = plan.clashes
    what = "1 token is" if count == 1 else f"{count} tokens are"
    click.echo(f"{what} here with another value than in the backup.", err=True)
    answer: str = click.prompt(
        "Keep ours, take theirs, or both", type=click.Choice(_CHOICES), default="both", err=True
    )
    return Existing(answer)


def _agreed(plan: "RestorePlan") -> bool:
    _show_plan(plan, dry=True)
    return asking.confirm("Restore this?", default=True)


def _exported(done: "Exported") -> jsonshape.Json:
    return {
        "path": str(done.path),
        "made_at": jsonshape.moment(done.made_at),
        "credentials": done.credentials,
        "values": done.values,
        "bytes": done.size,
        "missing": list(done.missing),
    }


def _show_exported(done: "Exported") -> None:
    tokens = "1 token" if done.credentials == 1 else f"{done.credentials} tokens"
    click.echo(tables.cell(f"Wrote {tokens} to {done.path}."))
    click.echo("Keep the passphrase: without it nobody can open this backup.")
    for name in done.missing:
        click.echo(tables.cell(f"The vault has no value for {name}; only its record was written."))


def _restored(plan: "RestorePlan", existing: "Existing", *, dry_run: bool) -> jsonshape.Json:
    counts: dict[str, int] = {}
    for one in plan.arrivals:
        counts[str(one.fate)] = counts.get(str(one.fate), 0) + 1
    return {
        "restore": {
            "dry_run": dry_run,
            "made_at": jsonshape.moment(plan.made_at),
            "existing": str(existing),
            "credentials": [_arrival(one) for one in plan.arrivals],
            "counts": counts,
            "places": plan.places,
            "rotations": plan.rotations,
            "abandoned": plan.abandoned,
            "tombstones": plan.tombstones,
            "events": plan.events,
        }
    }


def _arrival(one: "Arrival") -> jsonshape.Json:
    return {
        "id": one.lands,
        "name": one.bears,
        "backup_name": one.credential.name,
        "provider": one.credential.provider,
        "hint": one.credential.hint,
        "fate": str(one.fate),
        "value": one.has_value,
    }


def _show_plan(plan: "RestorePlan", *, dry: bool) -> None:
    made = jsonshape.moment(plan.made_at)
    click.echo(f"Backup of {made}. {'It would bring' if dry else 'It brought'}:")
    rows = [
        (one.bears, one.credential.provider, one.credential.hint, FATES[str(one.fate)])
        for one in plan.arrivals
    ]
    if rows:
        tables.show(tables.Table(("Token", "Provider", "Hint", "What becomes of it"), rows))
    click.echo(
        f"{plan.places} places, {plan.rotations} rotations, {plan.tombstones} tombstones, "
        f"{plan.events} events of history."
    )
    if plan.abandoned:
        click.echo(f"{plan.abandoned} of the rotations were under way and arrive as given up.")
    for one in plan.arrivals:
        if not one.has_value:
            click.echo(tables.cell(f"The backup has no value for {one.credential.name}."))
