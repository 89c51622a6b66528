"""The plan: which places will be switched, what the new token is for, what cannot be undone."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.place import Place, Readers
from vault_app.core.rotation import PlaceProgress, Rotation, StepName
from vault_app.core.text import sanitise
from vault_app.gui.check_box import TickBox
from vault_app.gui.format import number
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import label
from vault_app.gui.rotation import words
from vault_app.gui.rotation.diff import DiffBox
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.place_list import PlaceList, PlaceRow
from vault_app.gui.rotation.stage import RowState, place_row_state
from vault_app.gui.rotation.view import Primary, StepView
from vault_app.gui.words import Words

_TOLD = (
    "dead_man_switch",
    "derived_die_too",
    "old_already_dead",
    "environment_wins",
    "space_restarts",
)


class PlanView(StepView):
    """Checkable places with a masked diff; for a classic token also its purposes."""

    def __init__(self, flow: RotationFlow) -> None:
        """Lay out; ``refresh`` fills it."""
        super().__init__(flow)
        self.places = PlaceList(tr("Places to switch"))
        self.places.rows.ticked.connect(self._ticked)
        self.places.selectionModel().currentChanged.connect(self._moved)
        self.diff = DiffBox()
        self.purposes: dict[str, TickBox] = {}
        self._wishes = QWidget()
        self._wish_column = QVBoxLayout(self._wishes)
        self._wish_column.setContentsMargins(0, 0, 0, 0)
        self._wish_column.setSpacing(px(2))
        self._wishes.hide()
        self.refer = TickBox("", "")
        self.refer.toggled.connect(self._referred)
        self.refer.hide()
        self.emergency = TickBox(
            tr("It leaked: revoke the old token first"),
            tr("what uses it fails until the new one is in place"),
        )
        self.emergency.toggled.connect(self._hurried)
        self.final = label("", "caption", wrap=True)
        self.body.addWidget(self._wishes)
        self.body.addWidget(self.places, 1)
        self.body.addWidget(self.diff)
        self.body.addWidget(self.refer)
        self.body.addWidget(self.emergency)
        self.body.addWidget(self.final)

    def refresh(self) -> None:
        """Show the plan as it is."""
        rotation = self.flow.rotation
        self.emergency.setVisible(rotation is not None)
        if rotation is None:
            self.heading.setText(tr("Looking at every place…") if self.flow.busy else tr("Plan"))
            self._failed()
            return
        self.heading.setText(tr("What will happen"))
        self.aside.setText(self._count(rotation))
        self._offer_purposes()
        self.places.rows.show_rows([self._row(entry) for entry in rotation.places])
        if self.places.current_id() is None and rotation.places:
            self.places.setCurrentIndex(self.places.rows.index(0))
        self._show_diff()
        self.tell(*self._warnings(rotation))
        self.final.setText(_final_words(rotation))

    def primary(self) -> Primary | None:
        """Go on to the new token."""
        ready = self.flow.rotation is not None and not self.flow.busy
        text = tr("Go on to the revoke…") if self.flow.emergency else tr("Get the new token")
        return Primary(text, self.flow.begin, ready and self._purposes_fit())

    def _purposes_fit(self) -> bool:
        return not self.purposes or any(box.isChecked() for box in self.purposes.values())

    def _failed(self) -> None:
        if self.flow.error is not None:
            self.heading.setText(tr("This cannot be planned"))
            self.tell((words.explain(self.flow.error), "danger"))

    def _count(self, rotation: Rotation) -> str:
        total = sum(_choosable(entry) for entry in rotation.places)
        chosen = sum(
            _choosable(entry) and entry.place.id not in self.flow.unchecked
            for entry in rotation.places
        )
        return tr("{n} of %Ln place(s)", "", total).format(n=number(chosen))

    def _row(self, entry: PlaceProgress) -> PlaceRow:
        choosable = _choosable(entry)
        checked = entry.place.id not in self.flow.unchecked if choosable else None
        state = place_row_state(entry, running=False)
        if not choosable and state is RowState.SKIPPED:
            state = RowState.ATTENTION
        referred = entry.place.id in self.flow.referred
        note = _exposed(entry.place, chosen=checked is True)
        if referred:
            note = tr("a reference takes the token's place; its tool needs the variable {name}")
            note = note.format(name=_offer(entry)[1])
        elif note:
            pass
        elif not entry.place.certain:
            note = tr("probably this token, by name and date: it cannot be read")
        elif entry.detail is not None and (not choosable or entry.place.path is None):
            note = words.detail_line(entry.detail)
        return PlaceRow(
            entry.place.id,
            words.place_title(entry.place, self.flow.home),
            words.place_key(entry) if choosable and not note else (entry.place.key or ""),
            state,
            "" if choosable else words.row_words(state),
            checked,
            note,
            "good" if referred else "warning" if note else "muted",
        )

    def _warnings(self, rotation: Rotation) -> list[tuple[Words, str]]:
        told: list[tuple[Words, str]] = []
        if self.flow.error is not None:
            told.append((words.explain(self.flow.error), "danger"))
        if not rotation.places:
            told.append((_no_places(), "warning"))
        for detail in rotation.step(StepName.PLAN).details:
            if detail.code in _TOLD:
                told.append((words.explain_code(detail.code, dict(detail.data)), "warning"))
        if self._left_out(rotation):
            told.append((_left_out(), "warning"))
        return told

    def _left_out(self, rotation: Rotation) -> bool:
        return any(
            _choosable(entry) and entry.place.certain and entry.place.id in self.flow.unchecked
            for entry in rotation.places
        )

    def _offer_purposes(self) -> None:
        entry, page = self.flow.entry, self.flow.page
        classic = entry is not None and entry.credential.classic
        if not classic or page is None or self.purposes or not page.purposes_offered:
            return
        self._wish_column.addWidget(label(tr("What is the new token for?"), "strong"))
        hint = tr("The old one opens everything. The new one should open only what you need.")
        self._wish_column.addWidget(label(hint, "caption", wrap=True))
        for code in page.purposes_offered:
            box = TickBox(*words.purpose(code))
            box.setChecked(code in self.flow.purposes)
            box.toggled.connect(self._wished)
            self.purposes[code] = box
            self._wish_column.addWidget(box)
        self._wishes.show()

    @Slot()
    def _wished(self) -> None:
        self.flow.choose([code for code, box in self.purposes.items() if box.isChecked()])

    @Slot()
    def _ticked(self) -> None:
        rows = self.places.rows.rows
        self.flow.leave_out(frozenset(row.id for row in rows if row.checked is False))

    @Slot(bool)
    def _hurried(self, checked: bool) -> None:
        self.flow.hurry(checked)

    @Slot()
    def _moved(self) -> None:
        self._show_diff()

    def _show_diff(self) -> None:
        chosen, rotation = self.places.current_id(), self.flow.rotation
        places = rotation.places if rotation else ()
        shown = next((entry for entry in places if entry.place.id == chosen), None)
        reference, variable = _offer(shown)
        self._offer_reference(reference, variable)
        if shown is not None and shown.diff is not None and shown.place.id in self.flow.referred:
            diff = replace(shown.diff, new_hint=reference, new_length=len(reference))
            shown = replace(shown, diff=diff)
        self.diff.show_place(shown, self.flow.home)

    def _offer_reference(self, reference: str, variable: str) -> None:
        """Offer what a tracked or synced file may hold instead of the token (H10)."""
        self.refer.setVisible(bool(reference))
        self.refer.say(
            tr("Write a reference instead: {text}").format(text=sanitise(reference, 60)),
            tr("its tool then takes the variable {name}").format(name=sanitise(variable, 60)),
        )
        with QSignalBlocker(self.refer):
            self.refer.setChecked(self.places.current_id() in self.flow.referred)

    @Slot(bool)
    def _referred(self, checked: bool) -> None:
        place = self.places.current_id()
        if place is not None:
            self.flow.refer(place, checked)


def _offer(entry: PlaceProgress | None) -> tuple[str, str]:
    """Return the reference that may take the token's place, and its variable; "" for none."""
    detail = entry.detail if entry is not None else None
    if detail is None or not detail.get("reference"):
        return "", ""
    return str(detail.get("reference")), str(detail.get("variable"))


def _exposed(place: Place, *, chosen: bool) -> str:
    """Say what is wrong with the file of *place*, the worst of it; nothing if nothing is."""
    if place.tracked_by_git:
        if chosen:
            return tr("tracked by git: the new token would be committed with the file")
        return tr("tracked by git: better kept elsewhere; left out, it blocks the revoke")
    if place.synced:
        if chosen:
            return tr("in a synced folder: the new token would be copied to other machines")
        return tr("in a synced folder: better kept elsewhere; left out, it blocks the revoke")
    if place.readers is Readers.EVERYONE:
        return tr("every user of this machine can read the file")
    return ""


def _choosable(entry: PlaceProgress) -> bool:
    return entry.diff is not None


def _no_places() -> Words:
    return Words(
        tr("No place of this token is known."),
        tr("The new token will be kept, but nothing is switched to it."),
        tr("Search folders for it first, if something uses it."),
    )


def _left_out() -> Words:
    return Words(
        tr("Places you leave out keep the old token."),
        tr("While one does, the old token is not revoked."),
        tr("Change them by hand later, then go on."),
    )


def _final_words(rotation: Rotation) -> str:
    if rotation.consent.emergency:
        return tr(
            "Nothing has been touched yet. You are asked once more, then the old token {hint} is "
            "revoked; there is no undo after that."
        ).format(hint=rotation.old.hint)
    return tr(
        "Nothing has been touched yet. Until the old token {hint} is revoked everything can be "
        "undone, byte by byte. You are asked again before that."
    ).format(hint=rotation.old.hint)
