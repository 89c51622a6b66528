"""``keyturn vault``: which backend holds the values, lock, unlock and move."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import Group, command
from vault_app.cli.outcome import told_value
from vault_app.core.credential import Backend
from vault_app.core.errors import VaultLocked
from vault_app.core.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault_app.vault.door import VaultState


@click.group("vault", cls=Group)
def vault_command() -> None:
    """Status, lock, unlock and move of the vault that holds the values."""


@command("status", "keyturn vault status --json")
@pass_app
def status_command(app: App) -> int:
    """Tell which backend holds the values and whether it is open. Exit code 3 if it is not."""
    state = _state(app)
    document: jsonshape.Json = {"vault": _shape(state)}
    fine = str(state.condition) == "open"
    if not fine and state.code:
        named = {"path": app.environ.get("KEYTURN_PASSPHRASE_FILE")}
        document["error"] = told_value(words.error_words(state.code, named))
    app.emit(document, lambda: _show(state, app.environ))
    return ExitCode.FINE if fine else ExitCode.VAULT


def _state(app: App) -> "VaultState":
    """Return the vault's state; one that answers while the profile is locked is locked (H18)."""
    from vault_app.services import vaulting

    state = vaulting.state(app.bench)
    if str(state.condition) == "open" and app.bench.locked:
        return replace(state, condition=type(state.condition)("locked"), code="profile_locked")
    return state


def _shape(state: "VaultState") -> jsonshape.Json:
    return {
        "condition": str(state.condition),
        "backend": str(state.backend) if state.backend else None,
        "label": state.label,
        "code": state.code,
        "encrypted": state.encrypted,
        "limit": state.limit,
        "items": state.items,
    }


def _show(state: "VaultState", environ: "Mapping[str, str]") -> None:
    named = {"path": environ.get("KEYTURN_PASSPHRASE_FILE")}
    told = words.error_words(state.code, named) if state.code else None
    tables.pairs(
        [
            ("Condition", str(state.condition)),
            ("Backend", str(state.backend or "")),
            ("Kept by", state.label),
            ("Items", "" if state.items is None else str(state.items)),
            ("Limit", f"{state.limit} characters" if state.limit else ""),
            ("Says", told.message if told else ""),
            ("Cure", (told.cure or "") if told else ""),
        ]
    )


@command("lock", "keyturn vault lock")
@pass_app
def lock_command(app: App) -> None:
    """Lock this profile: values are out of reach, reminders still work.

    With the desktop's keychain this is a privacy lock: other programs still reach the keychain.
    """
    from vault_app.services import vaulting

    vaulting.lock(app.bench)
    app.emit({"vault": {"condition": "locked"}}, lambda: click.echo("Locked."))


@command("unlock", "keyturn vault unlock", "keyturn vault unlock --accept-unencrypted")
@click.option(
    "--accept-unencrypted", is_flag=True, help="Use a keychain that keeps its items in clear."
)
@pass_app
def unlock_command(app: App, accept_unencrypted: bool) -> None:
    """Unlock this profile; a sealed file asks for its passphrase."""
    from vault_app.services import vaulting

    if accept_unencrypted:
        app.bench.profile.ensure()
        vaulting.accept_unencrypted(app.bench)
    asked = app.interactive and app.bench.door.needs_passphrase
    vaulting.unlock(app.bench, asking.passphrase() if asked else None)
    state = _state(app)
    app.emit({"vault": _shape(state)}, lambda: click.echo("Unlocked."))


@command("move", "keyturn vault move file", "keyturn vault move keychain")
@click.argument("target", type=click.Choice([str(backend) for backend in Backend]))
@pass_app
def move_command(app: App, target: str) -> None:
    """Move every value to the keychain or the sealed file, read back before it is deleted.

    A sealed file is made if there is none: its passphrase is asked for, or read from the file
    that KEYTURN_PASSPHRASE_FILE names.
    """
    from vault_app.services import vaulting

    bench = app.values
    if target == Backend.FILE and not bench.door.has_sealed_file:
        vaulting.create_sealed(bench, _new_passphrase(app))
    count = vaulting.move(bench, Backend(target))
    document = {"moved": count, "backend": target}
    app.emit(document, lambda: click.echo(f"Moved {count} to the {target}."))


def _new_passphrase(app: App) -> Secret:
    from vault_app.vault.passphrase import read_passphrase

    named = app.environ.get("KEYTURN_PASSPHRASE_FILE")
    if named:
        from vault_app.system.homes import expanded

        return read_passphrase(expanded(named))
    if not app.interactive:
        raise VaultLocked("passphrase_needed")
    return asking.new_passphrase()


for _part in (status_command, lock_command, unlock_command, move_command):
    vault_command.add_command(_part)
