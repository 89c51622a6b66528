"""The course of one rotation: calls the backend off the GUI thread, holds what came of it.

Views read its attributes and call its methods; they never call the backend. No words, no widgets.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import Cancelled, KeyturnError
from vault_app.core.ids import BatchId, CredentialId, PlaceId
from vault_app.core.rotation import (
    Consent,
    Rotation,
    RotationState,
    StepName,
    StepState,
    in_order,
)
from vault_app.core.secret import Secret
from vault_app.gui.rotation.stage import Stage, stage_of

if TYPE_CHECKING:
    from vault_app.gui.rotation.backing import SheetBackend
    from vault_app.gui.tasks import Pool, Runner
    from vault_app.services.entry import Entry
    from vault_app.services.progress import CancelFlag, Tick
    from vault_app.services.rotating import Inspection, ObtainPage, Sides

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Opened:
    """What one look at a rotation brings; *sides* only once there is a new token."""

    rotation: Rotation
    entry: "Entry | None"
    page: "ObtainPage | None"
    sides: "Sides | None"
    interval: float


class RotationFlow(QObject):
    """One rotation from its plan to its end.

    ``changed`` says that an attribute is new; ``kept`` that the vault durably holds the new value
    (only then may a clipboard be cleared, H1); ``done_with`` says that the person
    wants to leave the sheet.
    """

    changed = Signal()
    kept = Signal()
    done_with = Signal()

    def __init__(
        self,
        backend: "SheetBackend",
        runner: "Runner",
        home: str = "",
        parent: QObject | None = None,
    ) -> None:
        """Stand empty; ``start`` or ``resume`` fills it. Paths below *home* are shown short."""
        super().__init__(parent)
        self.home = home
        self._backend = backend
        self._runner = runner
        self._again: Callable[[], None] | None = None
        self._captured: Secret | None = None
        self._cancel: CancelFlag | None = None
        self._told_kept = False
        self.entry: Entry | None = None
        self.rotation: Rotation | None = None
        self.page: ObtainPage | None = None
        self.sides: Sides | None = None
        self.inspection: Inspection | None = None
        self.purposes: tuple[str, ...] = ()
        self.unchecked: frozenset[PlaceId] = frozenset()
        self.referred: frozenset[PlaceId] = frozenset()
        self.emergency = False
        self.batch: BatchId | None = None
        self.tick: Tick | None = None
        self.interval = 30.0
        self.busy = False
        self.undoing = False
        self.pausing = False
        self.error: KeyturnError | None = None

    @property
    def stage(self) -> Stage:
        """Return the view that is at hand."""
        return stage_of(self.rotation) if self.rotation else Stage.PLAN

    @property
    def recorded(self) -> bool:
        """Tell whether the rotation is in the journal: closing leaves something to resume."""
        return self.rotation is not None and self.rotation.state is not RotationState.PLANNED

    @property
    def can_retry(self) -> bool:
        """Tell whether the last thing asked for failed and can be asked for again."""
        return self._again is not None and self.error is not None

    @property
    def can_pause(self) -> bool:
        """Tell whether something runs that stops at a safe point when asked to."""
        return self._cancel is not None and not self.pausing

    def start(self, credential: str) -> None:
        """Plan the rotation of *credential*; nothing is touched."""
        self._do(
            lambda: self._look(self._backend.plan(credential)),
            self._opened,
            lambda: self.start(credential),
        )

    def resume(self, rotation_id: str) -> None:
        """Take up a rotation that is in the journal, where it stands."""
        self._do(
            lambda: self._look(self._backend.rotation(rotation_id)),
            self._opened,
            lambda: self.resume(rotation_id),
        )

    def choose(self, purposes: Sequence[str]) -> None:
        """Remember what the person said the new token is for (a classic one tells nothing)."""
        self.purposes = tuple(purposes)
        self.changed.emit()

    def leave_out(self, places: frozenset[PlaceId]) -> None:
        """Remember which places the person unchecked."""
        self.unchecked = places
        self.referred -= places
        self.changed.emit()

    def refer(self, place: PlaceId, wanted: bool) -> None:
        """Remember that a reference is to take the token's place there, or is not (H10)."""
        self.referred = self.referred | {place} if wanted else self.referred - {place}
        self.unchecked = self.unchecked - {place} if wanted else self.unchecked | {place}
        self.changed.emit()

    def hurry(self, emergency: bool) -> None:
        """Remember that the old token is to die first (H7), and show the steps in that order."""
        rotation = self._rotation()
        self.emergency = emergency
        steps = in_order(rotation.steps, emergency=emergency)
        consent = replace(rotation.consent, emergency=emergency)
        self.rotation = replace(rotation, steps=steps, consent=consent)
        self.changed.emit()

    def begin(self) -> None:
        """Record the rotation as planned; go on to the new token, in an emergency to the revoke."""
        rotation = self._rotation()
        consent = _consent(rotation, self.unchecked, self.referred)
        name = rotation.credential
        consent = replace(consent, emergency=self.emergency)
        self._do(
            lambda: self._look(self._begun(name, consent)),
            self._opened,
            self.begin,
            pool="network",
        )

    def _begun(self, name: CredentialId, consent: Consent) -> Rotation:
        if self.batch is not None:
            return self._backend.begin_in(name, consent, self.batch)
        return self._backend.begin(name, consent)

    def offer(self, secret: Secret, *, asked: bool = True) -> None:
        """Have a pasted or copied value judged, without network; ``inspection`` is the answer.

        *asked* False: it only turned up on the clipboard; what is no token at all is passed over.
        """
        rotation_id = self._rotation().id

        def taken(inspection: "Inspection") -> None:
            if asked or inspection.code != "not_a_token":
                self._captured = secret if inspection.acceptable else None
                self.inspection = inspection
            self._finish()

        self._do(lambda: self._backend.inspect(rotation_id, secret), taken, None)

    def take_back(self) -> None:
        """Forget the offered value; the person does not want it."""
        self._captured = None
        self.inspection = None
        self.changed.emit()

    def use(self) -> None:
        """Take the offered value: keep it, then check it. The person said yes to its hint."""
        secret, rotation_id = self._captured, self._rotation().id
        if secret is None:
            return
        progress = self._runner.progress(self._ticked, self)
        self._do(
            lambda: self._look(self._backend.supply(rotation_id, secret, progress=progress)),
            self._moved,
            self.use,
            pool="network",
        )

    def accept(
        self,
        *,
        classic: bool = False,
        wider: bool = False,
        owner: bool = False,
        pending: bool = False,
    ) -> None:
        """Record the person's explicit yes to what the check stopped at, and check again."""
        self._agree(
            StepName.CHECK_NEW,
            lambda rotation_id: self._backend.accept(
                rotation_id, classic=classic, wider=wider, owner=owner, pending=pending
            ),
        )

    def abandon(self, places: Sequence[PlaceId]) -> None:
        """Record that these places may keep the old token, and go on to the revoke's question."""
        self._agree(
            StepName.PROMOTE,
            lambda rotation_id: self._backend.accept(rotation_id, abandon=tuple(places)),
        )

    def revoke(self, *, despite_watcher: bool = False) -> None:
        """Revoke the old token and prove it dead. There is no way back from here.

        *despite_watcher*: that it may set a dead-man switch off was typed (H12).
        """
        self._agree(
            None,
            lambda rotation_id: self._backend.accept(
                rotation_id, revoke=True, despite_watcher=despite_watcher
            ),
        )

    def keep_old(self) -> None:
        """End without the revoke: the old token lives on under a name of its own."""
        self._agree(None, lambda rotation_id: self._backend.accept(rotation_id, keep_old=True))

    def discard_new(self) -> None:
        """Throw the captured token away and obtain another."""
        rotation_id = self._rotation().id
        self._told_kept = False
        self._do(
            lambda: self._look(self._backend.discard_new(rotation_id)),
            self._moved,
            self.discard_new,
            pool="network",
        )

    def check_again(self) -> None:
        """Ask the provider about the new token once more."""
        self._advance(StepName.CHECK_NEW, self.check_again)

    def switch(self) -> None:
        """Switch the places, check them, promote the new token; stop before the revoke."""
        self._advance(StepName.PROMOTE, self.switch)

    def prove(self) -> None:
        """Go on with a revoke that was begun."""
        self._advance(None, self.prove)

    def undo(self) -> None:
        """Put everything back as it was; before anything is recorded, just end."""
        if not self.recorded:
            self.leave()
            return
        rotation_id = self._rotation().id
        progress = self._runner.progress(self._ticked, self)
        self._do(
            lambda: self._look(self._backend.undo(rotation_id, progress=progress)),
            self._moved,
            self.undo,
            pool="network",
            undoing=True,
        )

    def pause(self) -> None:
        """Ask the work to stop at its next safe point; the journal keeps where it was."""
        if self._cancel is not None:
            self._cancel.cancel()
            self.pausing = True
            self.changed.emit()

    def leave(self) -> None:
        """Leave the sheet; the journal keeps what was recorded."""
        self.done_with.emit()

    def retry(self) -> None:
        """Do again what failed."""
        if self._again is not None:
            self._again()

    def _advance(self, until: StepName | None, again: Callable[[], None]) -> None:
        self._agree(until, lambda rotation_id: self._backend.rotation(rotation_id), again)

    def _agree(
        self,
        until: StepName | None,
        yes: Callable[[str], Rotation],
        again: Callable[[], None] | None = None,
    ) -> None:
        from vault_app.services.progress import CancelFlag

        rotation_id, flag = self._rotation().id, CancelFlag()
        progress = self._runner.progress(self._ticked, self)

        def work() -> _Opened:
            yes(rotation_id)
            backend = self._backend
            return self._look(
                backend.advance(rotation_id, until=until, progress=progress, cancel=flag)
            )

        retry = again or (lambda: self._agree(until, yes))
        self._do(work, self._moved, retry, pool="network", cancel=flag)

    def _do(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        again: Callable[[], None] | None,
        *,
        pool: "Pool" = "serial",
        cancel: "CancelFlag | None" = None,
        undoing: bool = False,
    ) -> None:
        if self.busy:
            return
        self.busy, self.error, self.tick, self._again = True, None, None, again
        self._cancel, self.undoing, self.pausing = cancel, undoing, False
        self.changed.emit()
        self._runner.run(work, done, self._failed, pool=pool, owner=self)

    def _look(self, rotation: Rotation) -> _Opened:
        """Gather, in the worker, everything the views want to know beside the rotation."""
        if not rotation.open and rotation.state is not RotationState.PLANNED:
            return _Opened(rotation, self.entry, self.page, self.sides, self.interval)
        backend = self._backend
        rows = (row for row in backend.entries() if row.credential.id == rotation.credential)
        entry = self.entry or next(rows, None)
        known = rotation.new is not None and self.page is not None
        page = self.page if known else backend.page(rotation, self.purposes)
        sides = backend.sides(rotation.id) if rotation.new and not rotation.promoted else None
        return _Opened(rotation, entry, page, sides or self.sides, backend.proof_interval())

    def _finish(self) -> None:
        self.busy, self.undoing, self.pausing, self._cancel = False, False, False, None
        self.changed.emit()

    def _opened(self, found: _Opened) -> None:
        self._take(found)
        if not self.recorded and self.page is not None:
            self.purposes = self.purposes or self.page.purposes_guessed
            self.unchecked = frozenset(
                row.place.id
                for row in found.rotation.places
                if row.place.tracked_by_git or row.place.synced or not row.place.certain
            )
        self._told_kept = found.rotation.new is not None
        self._finish()

    def _moved(self, found: _Opened) -> None:
        self._captured = None
        self.inspection = None
        self._take(found)
        self._finish()

    def _take(self, found: _Opened) -> None:
        self.entry, self.page, self.sides = found.entry, found.page, found.sides
        self.interval = found.interval
        self._show(found.rotation)

    def _ticked(self, tick: "Tick") -> None:
        if not self.busy:
            return
        self.tick = tick
        if tick.rotation is not None:
            self._show(tick.rotation)
        self.changed.emit()

    def _show(self, rotation: Rotation) -> None:
        self.rotation = rotation
        if rotation.step(StepName.KEEP).state is StepState.DONE and not self._told_kept:
            self._told_kept = True
            self.kept.emit()

    def _failed(self, error: KeyturnError) -> None:
        self.error = None if isinstance(error, Cancelled) else error
        if not self.recorded:
            self._finish()
            return
        rotation_id = self._rotation().id
        self._runner.run(
            lambda: self._backend.rotation(rotation_id), self._reread, self._lost, owner=self
        )

    def _reread(self, rotation: Rotation) -> None:
        self._show(rotation)
        self._finish()

    def _lost(self, _: KeyturnError) -> None:
        self._finish()

    def _rotation(self) -> Rotation:
        if self.rotation is None:
            raise KeyturnError("bug")
        return self.rotation


def _consent(
    rotation: Rotation, unchecked: frozenset[PlaceId], referred: frozenset[PlaceId]
) -> Consent:
    """Return what the person's ticks mean.

    Places of files that are handed on (by git, by a sync program) are left out by themselves
    (H10), and so are those that are only probably this token's: a tick lets them be switched.
    """
    places = [row.place for row in rotation.places]
    chosen = [place for place in places if place.id not in unchecked and place.certain]
    ticked = [place for place in chosen if place.id not in referred]
    consent = Consent(
        tracked=any(place.tracked_by_git for place in ticked),
        synced=any(place.synced for place in ticked),
        refer=tuple(sorted(place.id for place in chosen if place.id in referred)),
        include=tuple(sorted(p.id for p in places if not p.certain and p.id not in unchecked)),
    )
    left = [place for place in places if place.certain and place.id in unchecked]
    skip = tuple(sorted(place.id for place in left if consent.holds_back(place) is None))
    return replace(consent, skip=skip)
