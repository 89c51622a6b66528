"""Exit codes, and how an error is told: a JSON document or two lines, never a traceback."""

from vault_app.cli import words
from vault_app.cli.exitcodes import ExitCode
from vault_app.core.errors import (
    Cancelled,
    EditError,
    KeyturnError,
    ProviderError,
    RotationError,
    StoreError,
    UsageError,
    VaultError,
)
from vault_app.core.rotation import (
    Detail,
    Revocation,
    Rotation,
    RotationState,
    StepName,
    WaitingFor,
)
from vault_app.core.text import sanitise

_CODES: tuple[tuple[type[KeyturnError], ExitCode], ...] = (
    (VaultError, ExitCode.VAULT),
    (ProviderError, ExitCode.PROVIDER),
    (EditError, ExitCode.FILE),
    (StoreError, ExitCode.FILE),
    (UsageError, ExitCode.USAGE),
    (RotationError, ExitCode.WAITING),
    (Cancelled, ExitCode.CANCELLED),
)

_NEVER_BEGUN = frozenset(
    {"refreshes_itself", "unknown_provider", "not_supported", "rotation_closed"}
)
"""What a rotation is refused for where there is nothing a person could add to make it go on."""

_FAILED_AT: dict[StepName, ExitCode] = {
    StepName.KEEP: ExitCode.VAULT,
    StepName.CHECK_NEW: ExitCode.PROVIDER,
    StepName.SWITCH: ExitCode.FILE,
    StepName.CHECK_PLACES: ExitCode.FILE,
    StepName.REVOKE: ExitCode.PROVIDER,
}


def exit_code(error: KeyturnError) -> ExitCode:
    """Return the exit code of an error; a plain ``KeyturnError`` is a bug."""
    if error.code in _NEVER_BEGUN:
        return ExitCode.USAGE
    return next((code for kind, code in _CODES if isinstance(error, kind)), ExitCode.BUG)


def error_value(code: str, message: str, cure: str | None) -> dict[str, str | None]:
    """Return the three keys of an error; *message* and *cure* are made safe to print."""
    return {
        "code": code,
        "message": sanitise(message, 600),
        "cure": None if cure is None else sanitise(cure, 600),
    }


def told_value(told: words.Told) -> dict[str, str | None]:
    """Return the three keys of an error whose words are found already."""
    return error_value(told.code, told.message, told.cure)


def error_shape(error: KeyturnError) -> dict[str, str | None]:
    """Return ``{"code", "message", "cure"}`` for one of our errors; it names the file, if any."""
    told = words.error_words(error.code, error.data)
    path = error.data.get("path")
    named = path is None or (len(str(path)) > 1 and sanitise(str(path)) in told.message)
    return error_value(error.code, told.message if named else f"{path}: {told.message}", told.cure)


def rotation_code(rotation: Rotation) -> ExitCode:
    """Return the exit code for where a rotation stands after a run."""
    if rotation.state in (RotationState.DONE, RotationState.UNDONE, RotationState.PLANNED):
        return ExitCode.FINE
    if rotation.state is RotationState.FAILED:
        at = rotation.next_step
        return _FAILED_AT.get(at, ExitCode.WAITING) if at else ExitCode.WAITING
    if rotation.waiting_for is WaitingFor.VAULT:
        return ExitCode.VAULT
    before_revoke = rotation.old.revocation is Revocation.NONE
    if rotation.waiting_for is WaitingFor.NETWORK and before_revoke:
        return ExitCode.PROVIDER
    return ExitCode.WAITING


def rotation_error(rotation: Rotation) -> dict[str, str | None] | None:
    """Return the error that stands beside an unfinished rotation, None if all is well."""
    if rotation_code(rotation) is ExitCode.FINE:
        return None
    details = _telling_details(rotation)
    told = words.waiting_words(rotation)
    if not details:
        return error_value(told.code, told.message, told.cure)
    code = details[-1].code
    message = words.detail_sentence(details[-1:]) or told.message
    return error_value(code, message, words.detail_cure(code) or told.cure)


def _telling_details(rotation: Rotation) -> tuple[Detail, ...]:
    step = rotation.next_step
    return rotation.step(step).details if step else ()
