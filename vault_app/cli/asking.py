"""Questions to a person: on standard error, without echo for secrets, only on a terminal."""

from typing import TYPE_CHECKING

import click

from vault_app.core.secret import Secret
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from vault_app.services.workbench import Workbench


def confirm(question: str, *, default: bool = False) -> bool:
    """Ask a yes-or-no question."""
    return click.confirm(sanitise(question, 600), default=default, err=True)


def secret(label: str) -> Secret:
    """Ask for a secret without echo; surrounding blanks are dropped."""
    answer: str = click.prompt(
        sanitise(label), hide_input=True, err=True, default="", show_default=False
    )
    return Secret(answer.strip())


def new_passphrase() -> Secret:
    """Ask for a new passphrase twice."""
    answer: str = click.prompt(
        "Passphrase for the sealed file", hide_input=True, confirmation_prompt=True, err=True
    )
    return Secret(answer)


def passphrase() -> Secret:
    """Ask for the passphrase of the sealed file; it is taken exactly as typed."""
    answer: str = click.prompt("Passphrase of the sealed file", hide_input=True, err=True)
    return Secret(answer)


def backup_passphrase(*, new: bool) -> Secret:
    """Ask for the passphrase of a backup, twice for a *new* one; it is taken exactly as typed."""
    label = "Passphrase for the backup" if new else "Passphrase of the backup"
    answer: str = click.prompt(label, hide_input=True, confirmation_prompt=new, err=True)
    return Secret(answer)


def open_vault(bench: "Workbench") -> None:
    """Unlock a sealed file by its passphrase, or offer to make one where there is no vault."""
    from vault_app.services import vaulting
    from vault_app.vault.door import VaultCondition

    if bench.locked:
        return
    condition = vaulting.state(bench).condition
    if condition is VaultCondition.LOCKED and bench.door.needs_passphrase:
        vaulting.unlock(bench, passphrase())
    elif condition is VaultCondition.MISSING:
        _offer_sealed_file(bench)


def _offer_sealed_file(bench: "Workbench") -> None:
    from vault_app.services import vaulting

    click.echo("No fit keychain answers here.", err=True)
    if confirm("Keep tokens in a file sealed with a passphrase instead?"):
        vaulting.create_sealed(bench, new_passphrase())
