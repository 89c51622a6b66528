"""The typed words by which a person revokes although the machine carries a dead-man switch (H12).

No ``--yes`` covers it: the words are typed at the question, or given whole with the option.
"""

from typing import TYPE_CHECKING

import click

from vault_app.cli import words
from vault_app.core.errors import Cancelled, UsageError
from vault_app.core.rotation import Detail, Rotation, StepName, WaitingFor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault_app.core.errors import Data

CODE = "dead_man_switch"
TYPED = "revoke anyway"


def given(text: str | None) -> bool:
    """Tell whether the option's *text* is the words; UsageError ``watcher_words`` for others."""
    if text is not None and not _fits(text):
        raise UsageError("watcher_words", words=TYPED)
    return text is not None


def stands(rotation: Rotation) -> bool:
    """Tell whether a rotation stopped at its revoke because of the switch."""
    details = rotation.step(StepName.REVOKE).details
    waits = rotation.waiting_for is WaitingFor.PERSON and rotation.next_step is StepName.REVOKE
    return waits and bool(details) and details[-1].code == CODE


def ask(data: "Mapping[str, Data]") -> None:
    """Say what was found and ask for the words; Cancelled for anything else."""
    told = Detail(CODE, tuple(data.items()))
    click.echo(words.detail_sentence((told,)), err=True)
    click.echo(words.detail_cure(CODE) or "", err=True)
    answer: str = click.prompt(
        f"Or type “{TYPED}” to revoke all the same", default="", show_default=False, err=True
    )
    if not _fits(answer):
        raise Cancelled


def details(rotation: Rotation) -> "Mapping[str, Data]":
    """Return what the stop tells of the switch."""
    return dict(rotation.step(StepName.REVOKE).details[-1].data)


def _fits(text: str) -> bool:
    return text.split() == TYPED.split()
