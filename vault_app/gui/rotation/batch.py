"""The course of a batch: which tokens, what became of each, which is next. No words, no widgets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vault_app.core.errors import KeyturnError
from vault_app.core.ids import BatchId, draw
from vault_app.core.rotation import Rotation
from vault_app.gui.rotation.stage import RowState

if TYPE_CHECKING:
    from vault_app.gui.rotation.backing import SheetBackend
    from vault_app.gui.tasks import Runner


@dataclass(frozen=True, slots=True)
class Member:
    """One token of the batch. *rotation*: the one in the journal; *seen*: its turn has been."""

    credential: str
    name: str
    hint: str
    places: int = 0
    rotation: Rotation | None = None
    error: KeyturnError | None = None
    seen: bool = False

    @property
    def state(self) -> RowState:
        """Return the icon of its line."""
        if self.error is not None:
            return RowState.FAILED
        if self.rotation is None:
            return RowState.SKIPPED if self.seen else RowState.PENDING
        if self.rotation.open:
            return RowState.ATTENTION
        return RowState.DONE if self.rotation.state.value == "done" else RowState.SKIPPED


class BatchCourse(QObject):
    """Several tokens, one after the other; ``changed`` says that something is new."""

    changed = Signal()

    def __init__(
        self,
        backend: "SheetBackend",
        runner: "Runner",
        credentials: Sequence[str],
        parent: QObject | None = None,
    ) -> None:
        """Stand empty; ``plan`` fills it."""
        super().__init__(parent)
        self._backend, self._runner = backend, runner
        self._credentials = tuple(credentials)
        self.id = BatchId(draw())
        self.members: tuple[Member, ...] = ()
        self.busy = False
        self.error: KeyturnError | None = None

    @property
    def size(self) -> int:
        """Return how many tokens there are."""
        return len(self.members) or len(self._credentials)

    @property
    def next(self) -> Member | None:
        """Return the token whose turn it is, None if all had theirs."""
        waiting = (one for one in self.members if not one.seen and one.error is None)
        return next((one for one in waiting if one.rotation is None or one.rotation.open), None)

    @property
    def reversible(self) -> bool:
        """Tell whether something of this batch can still be put back."""
        return any(one.reversible for one in self._own())

    def plan(self) -> None:
        """Look at every token and plan it; nothing is touched."""
        self._do(lambda: _planned(self._backend, self._credentials))

    def saw(self, credential: str) -> None:
        """Note that a token's turn has been, and read again what became of all."""
        self.members = tuple(
            replace(one, seen=one.seen or one.credential == credential) for one in self.members
        )
        self.reload()

    def reload(self) -> None:
        """Read again where the rotations stand."""
        known = self.members
        self._do(lambda: tuple(_again(self._backend, one) for one in known))

    def undo(self) -> None:
        """Put back all that can be, the last begun first."""
        known, batch = self.members, str(self.id)

        def work() -> tuple[Member, ...]:
            self._backend.undo_batch(batch)
            return tuple(_again(self._backend, one) for one in known)

        self._do(work)

    def _own(self) -> list[Rotation]:
        return [one.rotation for one in self.members if one.rotation and one.rotation.batch]

    def _do(self, work: Callable[[], tuple[Member, ...]]) -> None:
        if self.busy:
            return
        self.busy, self.error = True, None
        self.changed.emit()
        self._runner.run(work, self._took, self._failed, pool="network", owner=self)

    def _took(self, members: tuple[Member, ...]) -> None:
        seen = {one.credential for one in self.members if one.seen}
        self.members = tuple(
            replace(one, seen=one.seen or one.credential in seen) for one in members
        )
        self.busy = False
        self.changed.emit()

    def _failed(self, error: KeyturnError) -> None:
        self.error, self.busy = error, False
        self.changed.emit()


def _planned(backend: "SheetBackend", credentials: Sequence[str]) -> tuple[Member, ...]:
    entries = {str(entry.credential.id): entry for entry in backend.entries()}
    members = []
    for one in credentials:
        entry = entries.get(one)
        if entry is None:
            continue
        kept = entry.credential
        member = Member(one, kept.name, kept.hint, len(entry.places))
        try:
            if entry.rotation is not None:
                member = replace(member, rotation=backend.rotation(entry.rotation))
            else:
                member = replace(member, places=len(backend.plan(one).places))
        except KeyturnError as error:
            member = replace(member, error=error)
        members.append(member)
    return tuple(members)


def _again(backend: "SheetBackend", member: Member) -> Member:
    """Return *member* with the newest rotation of its credential that this batch knows or made."""
    if member.rotation is not None:
        return replace(member, rotation=backend.rotation(member.rotation.id))
    mine = (one for one in backend.rotations() if one.credential == member.credential)
    newest = next(mine, None)
    return replace(member, rotation=newest if newest is not None and newest.batch else None)
