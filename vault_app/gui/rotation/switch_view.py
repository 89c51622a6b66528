"""The places tick off live while they are switched, checked, or put back."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from vault_app.core.rotation import (
    Detail,
    PlaceProgress,
    PlaceState,
    Rotation,
    RotationState,
    StepName,
)
from vault_app.gui.format import number
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import button
from vault_app.gui.rotation import words
from vault_app.gui.rotation.diff import DiffBox
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.place_list import PlaceList, PlaceRow
from vault_app.gui.rotation.stage import (
    RowState,
    place_row_state,
    settled_places,
    troubled_places,
    wait_of,
    wanted_places,
)
from vault_app.gui.rotation.view import Primary, StepView
from vault_app.gui.words import Words


class SwitchView(StepView):
    """Progress bar, rows, the change of the row last switched, and ways on for what failed."""

    def __init__(self, flow: RotationFlow) -> None:
        """Lay out; ``refresh`` fills it."""
        super().__init__(flow)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.places = PlaceList(tr("Places"))
        self.places.selectionModel().currentChanged.connect(self._moved)
        self.diff = DiffBox()
        self._followed = -1
        self.leave = button(tr("Leave them behind…"), self._leave, look="danger")
        self.really = button(tr("Yes, they may keep the old token"), self._really, look="danger")
        ways = QHBoxLayout()
        ways.setSpacing(px(8))
        ways.addWidget(self.leave)
        ways.addWidget(self.really)
        ways.addStretch(1)
        self.leave.hide()
        self.really.hide()
        self.body.addWidget(self.bar)
        self.body.addLayout(ways)
        self.body.addWidget(self.places, 1)
        self.body.addWidget(self.diff)

    def refresh(self) -> None:
        """Show how far it is."""
        rotation = self.flow.rotation
        if rotation is None:
            return
        done, total = settled_places(rotation), len(wanted_places(rotation))
        self.heading.setText(self._heading(rotation))
        self.aside.setText(tr("{n} of {all}").format(n=number(done), all=number(total)))
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.bar.setAccessibleName(
            tr("{n} of %Ln place(s) hold the new token", "", total).format(n=number(done))
        )
        self.places.rows.show_rows(self._rows(rotation))
        self._follow(rotation)
        self.tell(*self._findings(rotation))
        stuck = bool(blocking(rotation)) and not self.flow.busy and _waits_for_places(rotation)
        self.leave.setVisible(stuck and not self.really.isVisibleTo(self))
        if not stuck:
            self.really.hide()

    def primary(self) -> Primary | None:
        """Try the rest again, or wait for the revoke."""
        rotation = self.flow.rotation
        if self.flow.busy or rotation is None:
            return Primary(tr("Revoke old token…"), self.flow.switch, enabled=False)
        if rotation.state is RotationState.UNDOING or _undo_stop(rotation):
            return Primary(tr("Go on putting back"), self.flow.undo)
        again = tr("Try again") if blocking(rotation) else tr("Go on")
        return Primary(again, self.flow.switch)

    def _heading(self, rotation: Rotation) -> str:
        if self.flow.undoing or rotation.state is RotationState.UNDOING:
            return tr("Putting everything back")
        if not self.flow.busy:
            left_out = blocking(rotation) and not troubled_places(rotation)
            if left_out and _waits_for_places(rotation):
                return tr("Places you left out hold the old token")
            return tr("Not all places are switched")
        if rotation.next_step in (StepName.CHECK_PLACES, StepName.PROMOTE):
            return tr("Reading every place back")
        return tr("Switching places")

    def _findings(self, rotation: Rotation) -> list[tuple[Words, str]]:
        told: list[tuple[Words, str]] = []
        if self.flow.error is not None:
            told.append((words.explain(self.flow.error), "danger"))
        elif not self.flow.busy and (stop := self._stop(rotation)) is not None:
            told.append((words.explain_code(stop.code, dict(stop.data)), "warning"))
        return told

    @staticmethod
    def _stop(rotation: Rotation) -> Detail | None:
        return _undo_stop(rotation) or wait_of(rotation)

    def _rows(self, rotation: Rotation) -> list[PlaceRow]:
        first = next(
            (row.place.id for row in rotation.places if row.state is PlaceState.PENDING), None
        )
        rows = []
        for entry in rotation.places:
            state = place_row_state(entry, self.flow.busy and entry.place.id == first)
            bad = state in (RowState.FAILED, RowState.ATTENTION)
            rows.append(
                PlaceRow(
                    entry.place.id,
                    words.place_title(entry.place, self.flow.home),
                    (entry.place.key or tr("whole file")) if bad else words.place_key(entry),
                    state,
                    words.row_words(state),
                    None,
                    _trouble(entry) if bad else "",
                    "danger",
                )
            )
        return rows

    def _follow(self, rotation: Rotation) -> None:
        """Keep the row switched last in sight, unless the person looks at another."""
        done = (PlaceState.SWITCHED, PlaceState.VERIFIED)
        last = max((at for at, row in enumerate(rotation.places) if row.state in done), default=-1)
        current = self.places.currentIndex().row()
        if last != self._followed and current in (self._followed, -1) and last >= 0:
            self.places.setCurrentIndex(self.places.rows.index(last))
        self._followed = last
        self._show_diff()

    @Slot()
    def _moved(self) -> None:
        self._show_diff()

    def _show_diff(self) -> None:
        chosen, rotation = self.places.current_id(), self.flow.rotation
        places = rotation.places if rotation else ()
        shown = next((entry for entry in places if entry.place.id == chosen), None)
        self.diff.show_place(shown, self.flow.home)

    @Slot()
    def _leave(self) -> None:
        self.leave.hide()
        self.really.show()
        self.really.setFocus()

    @Slot()
    def _really(self) -> None:
        self.really.hide()
        if self.flow.rotation is not None:
            self.flow.abandon([entry.place.id for entry in blocking(self.flow.rotation)])


def blocking(rotation: Rotation) -> tuple[PlaceProgress, ...]:
    """Return the places that keep the old token alive: failed, changed, or left out by choice."""
    chosen = ("skipped_by_choice", "tracked_by_git", "synced_folder", "no_reference")
    left = tuple(
        entry
        for entry in rotation.places
        if entry.state is PlaceState.SKIPPED
        and entry.detail is not None
        and entry.detail.code in chosen
    )
    given_up = rotation.consent.abandon
    return tuple(
        entry for entry in (*troubled_places(rotation), *left) if entry.place.id not in given_up
    )


def _waits_for_places(rotation: Rotation) -> bool:
    stop = wait_of(rotation)
    return stop is not None and stop.code == "places_left"


def _undo_stop(rotation: Rotation) -> Detail | None:
    """Return why an undo stands still: it notes that at the switch, whatever step comes next."""
    if rotation.state is not RotationState.UNDOING or rotation.waiting_for is None:
        return None
    details = rotation.step(StepName.SWITCH).details
    return next((one for one in reversed(details) if one.code == "undo_places_left"), None)


def _trouble(entry: PlaceProgress) -> str:
    if entry.detail is None:
        return tr("not as planned")
    told = words.explain_code(entry.detail.code, dict(entry.detail.data))
    return f"{told.title} {told.cure}"
