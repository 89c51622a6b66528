"""Several tokens turned over as one batch: begun together, shown together, each on its own feet.

A batch is no saga of its own. Every rotation in it is journaled, resumed and undone like any other;
what they share is an id. So a batch cannot be lost, and one that fails never stops the others.
Files in which several of the tokens stand are handled in order: who writes one tells the plans of
the others what it looks like now.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from vault_app.core.errors import Cancelled, KeyturnError, RotationError, UsageError
from vault_app.core.ids import BatchId, CredentialId, draw
from vault_app.core.rotation import Consent, Rotation, StepName
from vault_app.core.text import sanitise
from vault_app.services import rotating
from vault_app.services.entries import entries
from vault_app.services.entry import Entry
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.rotation.planning import refuse_unturnable
from vault_app.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one token of a batch: its rotation if there is one, and why it stopped."""

    credential: CredentialId
    rotation: Rotation | None = None
    error: KeyturnError | None = None


def turnable(bench: Workbench, *, due: bool = False, classic: bool = False) -> tuple[Entry, ...]:
    """Return the tokens that can be turned over, in order of name; only those *due*, or classic."""
    return tuple(
        entry
        for entry in entries(bench, due=due)
        if (entry.credential.classic or not classic) and _can_turn(entry)
    )


def _can_turn(entry: Entry) -> bool:
    try:
        refuse_unturnable(entry.credential)
    except RotationError:
        return False
    return True


def plan_batch(bench: Workbench, consents: Mapping[CredentialId, Consent]) -> tuple[Outcome, ...]:
    """Return what each rotation would do, or why there would be none. Nothing is touched."""
    return tuple(
        _tried(one, partial(rotating.plan, bench, one, given)) for one, given in consents.items()
    )


def begin_batch(
    bench: Workbench,
    consents: Mapping[CredentialId, Consent],
    progress: Progress = silent,
) -> tuple[Outcome, ...]:
    """Begin a rotation for each, all of one new batch; each waits for its token.

    One that cannot begin is told and stops no other. An emergency kills each old value at once.
    """
    batch = BatchId(draw())
    begun = (
        _tried(one, partial(rotating.begin, bench, one, given, progress, batch))
        for one, given in consents.items()
    )
    return tuple(_with_rotation(bench, outcome) for outcome in begun)


def _with_rotation(bench: Workbench, outcome: Outcome) -> Outcome:
    """One that was recorded before it failed is shown, and can be gone on with."""
    of = bench.store.rotations.of(outcome.credential)
    known = outcome.rotation or next((one for one in of if one.open), None)
    return replace(outcome, rotation=known)


def batch_of(bench: Workbench, batch_id: str) -> tuple[Rotation, ...]:
    """Return the rotations of a batch in the order they were begun, by its id or its start.

    UsageError ``unknown_rotation`` or ``ambiguous_rotation``.
    """
    every = [one for one in reversed(rotating.rotations(bench)) if one.batch]
    ids = {one.batch for one in every if batch_id and str(one.batch).startswith(batch_id)}
    chosen = ids & {BatchId(batch_id)} or ids
    if len(chosen) != 1:
        code = "ambiguous_rotation" if chosen else "unknown_rotation"
        raise UsageError(code, rotation=sanitise(batch_id))
    return tuple(one for one in every if one.batch in chosen)


def advance_batch(
    bench: Workbench,
    batch_id: str,
    *,
    until: StepName | None = None,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> tuple[Outcome, ...]:
    """Take every open rotation of a batch as far as it goes, one after the other."""

    def go(one: Rotation) -> Rotation:
        cancel.check()
        if not one.open:
            return one
        return rotating.advance(bench, one.id, until=until, progress=progress, cancel=cancel)

    return _each(bench, batch_of(bench, batch_id), go)


def undo_batch(
    bench: Workbench, batch_id: str, *, progress: Progress = silent
) -> tuple[Outcome, ...]:
    """Undo every rotation of a batch that can be undone, the last begun first.

    So a file that several have written goes back through the very states it went through. One
    that is closed for good, or whose old value is dead, is told and stops no other.
    """

    def back(one: Rotation) -> Rotation:
        return rotating.undo(bench, one.id, progress=progress)

    return _each(bench, reversed(batch_of(bench, batch_id)), back)[::-1]


def _each(
    bench: Workbench, chosen: Iterable[Rotation], act: Callable[[Rotation], Rotation]
) -> tuple[Outcome, ...]:
    outcomes = []
    for one in chosen:
        try:
            outcomes.append(Outcome(one.credential, act(one)))
        except Cancelled:
            raise
        except KeyturnError as error:
            now = rotating.rotation(bench, one.id)
            outcomes.append(Outcome(one.credential, now, error))
    return tuple(outcomes)


def _tried(credential: CredentialId, act: Callable[[], Rotation]) -> Outcome:
    try:
        return Outcome(credential, act())
    except Cancelled:
        raise
    except KeyturnError as error:
        return Outcome(credential, None, error)
