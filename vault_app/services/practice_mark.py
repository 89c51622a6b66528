"""Keeps practice and real profiles apart by a marker in practice tokens (H32)."""

from vault_app.core.errors import UsageError
from vault_app.core.secret import Secret
from vault_app.services.workbench import Workbench

MARK = "PRACTICE"


def is_practice(secret: Secret) -> bool:
    """Tell whether the value was minted by the practice emulator."""
    return MARK in secret.reveal()


def refuse_wrong_world(bench: Workbench, secret: Secret) -> None:
    """Raise UsageError if a practice token meets a real profile, or the other way round."""
    practice = is_practice(secret)
    if practice and not bench.options.practice:
        raise UsageError("practice_token")
    if bench.options.practice and not practice:
        raise UsageError("not_practice")
