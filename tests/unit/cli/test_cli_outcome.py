"""Errors and rotations as exit codes."""

from dataclasses import replace

import pytest

from tests.support.samples_cli import NOW, rotation
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.outcome import (
    error_shape,
    exit_code,
    rotation_code,
    rotation_error,
)
from vault_app.core import errors
from vault_app.core.rotation import (
    Detail,
    Revocation,
    Rotation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    with_step,
)


def waiting(whom: WaitingFor) -> Rotation:
    started = moved(rotation(new=True), RotationState.RUNNING, NOW)
    return moved(started, RotationState.WAITING, NOW, whom)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.UsageError("unknown_name"), 2),
        (errors.VaultLocked(), 3),
        (errors.VaultMissing(), 3),
        (errors.SecretTooLarge(), 3),
        (errors.TokenRejected(), 4),
        (errors.RateLimited(), 4),
        (errors.FileChanged(), 5),
        (errors.StoreBusy(), 5),
        (errors.RotationError(), 6),
        (errors.Cancelled(), 130),
        (errors.KeyturnError(), 70),
    ],
)
def test_exit_code_of_an_error_class(error: errors.KeyturnError, code: int) -> None:
    assert exit_code(error) == code


def test_error_shape_has_the_three_keys_and_safe_text_h29() -> None:
    shape = error_shape(errors.UsageError("unknown_name", name="\x1b[2J\u202ex"))
    assert set(shape) == {"code", "message", "cure"}
    assert shape["code"] == "unknown_name"
    assert "\x1b" not in str(shape["message"])


@pytest.mark.parametrize("state", [RotationState.PLANNED, RotationState.DONE])
def test_rotation_code_finished_or_planned_is_fine(state: RotationState) -> None:
    assert rotation_code(rotation(state)) is ExitCode.FINE
    assert rotation_error(rotation(state)) is None


@pytest.mark.parametrize(
    ("whom", "code"),
    [
        (WaitingFor.PERSON, ExitCode.WAITING),
        (WaitingFor.APPROVAL, ExitCode.WAITING),
        (WaitingFor.NETWORK, ExitCode.PROVIDER),
        (WaitingFor.VAULT, ExitCode.VAULT),
    ],
)
def test_rotation_code_waiting_tells_for_whom(whom: WaitingFor, code: ExitCode) -> None:
    assert rotation_code(waiting(whom)) is code
    error = rotation_error(waiting(whom))
    assert error is not None
    assert error["code"] == f"waiting_for_{whom}"


def test_fine_print_14_unproven_death_is_waiting_even_when_the_network_failed() -> None:
    asked = waiting(WaitingFor.NETWORK)
    requested = replace(asked, old=replace(asked.old, revocation=Revocation.REQUESTED))
    assert rotation_code(requested) is ExitCode.WAITING


def test_fine_print_15_error_beside_names_the_step_that_stopped() -> None:
    stopped = waiting(WaitingFor.PERSON)
    for name in (StepName.PLAN, StepName.OBTAIN, StepName.KEEP):
        stopped = with_step(stopped, name, StepState.DONE, NOW)
    note = (Detail("new_rejected"),)
    stopped = with_step(stopped, StepName.CHECK_NEW, StepState.RUNNING, NOW, note)
    error = rotation_error(stopped)
    assert error is not None
    assert error["code"] == "new_rejected"
    assert error["message"] == "The provider refuses the new token."
    assert error["cure"]
