"""The check of the new token: what was found, what that means, and every way on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from vault_app.core.errors import Data
from vault_app.core.rotation import Detail, Rotation, StepName, StepState
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import button
from vault_app.gui.rotation import words
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.scope_table import ScopeTable, columns_of
from vault_app.gui.rotation.stage import wait_of, wanted_places
from vault_app.gui.rotation.view import Primary, StepView, empty
from vault_app.gui.words import Words

_GRAVE = ("new_rejected", "other_owner")
_DECIDED = ("other_owner", "owner_unknown", "wider_scopes", "scopes_unknown", "confirm_classic")
"""Findings that asking again does not change."""
_NOTES = ("lost_scopes", "lost_reach", "provider_warning", "still_classic")


class CheckView(StepView):
    """Findings as sentences, scopes side by side, and a button for every way on."""

    def __init__(self, flow: RotationFlow) -> None:
        """Lay out; ``refresh`` fills it."""
        super().__init__(flow)
        self.ways = QHBoxLayout()
        self.ways.setSpacing(px(8))
        self.scopes = ScopeTable()
        self.body.addLayout(self.ways)
        self.body.addWidget(self.scopes)
        self.body.addStretch(1)
        self._offered: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show what the check found."""
        rotation = self.flow.rotation
        if rotation is None:
            return
        step = rotation.step(StepName.CHECK_NEW)
        stop = stop_of(rotation)
        self.heading.setText(self._heading(step.state, stop))
        self.aside.setText(rotation.new.hint if rotation.new else "")
        self.tell(*self._findings(rotation, stop))
        self._show_scopes(rotation)
        self._offer(self._ways_on(rotation, stop))

    def primary(self) -> Primary | None:
        """Switch the places once the new token is found fit."""
        rotation = self.flow.rotation
        fit = rotation is not None and rotation.step(StepName.CHECK_NEW).state is StepState.DONE
        count = len(wanted_places(rotation)) if rotation else 0
        text = tr("Switch %Ln place(s)", "", count)
        if not count:
            text = tr("Go on")
        return Primary(text, self.flow.switch, fit and not self.flow.busy)

    def _heading(self, state: StepState, stop: Detail | None) -> str:
        if self.flow.busy:
            return tr("Asking the provider about the new token…")
        if state is StepState.DONE:
            return tr("The new token is fit to take over")
        return tr("The new token needs a look") if stop else tr("Checking the new token")

    def _findings(self, rotation: Rotation, stop: Detail | None) -> list[tuple[Words, str]]:
        told: list[tuple[Words, str]] = []
        if self.flow.error is not None:
            told.append((words.explain(self.flow.error), "danger"))
        if self.flow.busy:
            return told
        if stop is not None:
            tone = "danger" if stop.code in _GRAVE else "warning"
            told.append((self._words(rotation, stop), tone))
        elif rotation.step(StepName.CHECK_NEW).state is StepState.DONE:
            told.append((self._fit(rotation), "good"))
        for code in _NOTES:
            detail = _detail(rotation, code)
            if detail is not None and not (stop and _covers(stop.code, code)):
                told.append((self._words(rotation, detail), "warning"))
        return told

    def _words(self, rotation: Rotation, detail: Detail) -> Words:
        data: dict[str, Data] = dict(detail.data)
        entry = self.flow.entry
        data["old"] = (entry and entry.credential.owner) or tr("someone not told")
        data["new"] = _told(rotation, "new_accepted", "owner") or tr("someone not told")
        data["gained"] = _told(rotation, "gained_scopes", "names") or tr("more than the old one")
        return words.explain_code(detail.code, data)

    def _fit(self, rotation: Rotation) -> Words:
        owner = _told(rotation, "new_accepted", "owner") or tr("the same account")
        return Words(
            tr("It lives and belongs to {owner}.").format(owner=owner),
            tr("The old one still lives too, so nothing breaks while the places are switched."),
            "",
        )

    def _show_scopes(self, rotation: Rotation) -> None:
        sides = self.flow.sides
        known = sides is not None and sides.new is not None and not self.flow.busy
        self.scopes.setVisible(known)
        if known and sides is not None and sides.new is not None:
            self.scopes.show_columns(columns_of(sides.old, sides.new))

    def _ways_on(
        self, rotation: Rotation, stop: Detail | None
    ) -> list[tuple[str, str, Callable[[], None]]]:
        if self.flow.busy:
            return []
        again = (tr("Try again"), "", self.flow.check_again)
        away = (tr("Throw it away and make another"), "", self.flow.discard_new)
        if stop is None:
            return [again] if self.flow.error is not None else [away]
        ways: list[tuple[str, str, Callable[[], None]]] = []
        if stop.code not in _DECIDED:
            ways.append(again)
        yes = self._accepting(stop.code)
        if yes is not None:
            ways.append((tr("Use it anyway"), "danger", yes))
        return [*ways, away]

    def _accepting(self, code: str) -> Callable[[], None] | None:
        told = {
            "confirm_classic": {"classic": True},
            "wider_scopes": {"wider": True},
            "scopes_unknown": {"wider": True},
            "owner_unknown": {"owner": True},
            "approval_pending": {"pending": True},
        }
        consent = told.get(code)
        return partial(self.flow.accept, **consent) if consent else None

    def _offer(self, ways: list[tuple[str, str, Callable[[], None]]]) -> None:
        names = tuple(text for text, _, _ in ways)
        if names == self._offered:
            return
        self._offered = names
        empty(self.ways)
        for text, look, call in ways:
            self.ways.addWidget(button(text, call, look=look))
        if ways:
            self.ways.addStretch(1)


def stop_of(rotation: Rotation) -> Detail | None:
    """Return the finding that stops the check, None while it runs or once it passed."""
    return wait_of(rotation) if rotation.next_step is StepName.CHECK_NEW else None


def _detail(rotation: Rotation, code: str) -> Detail | None:
    details = rotation.step(StepName.CHECK_NEW).details
    return next((detail for detail in details if detail.code == code), None)


def _covers(stop: str, note: str) -> bool:
    return (stop, note) == ("confirm_classic", "still_classic")


def _told(rotation: Rotation, code: str, key: str) -> str:
    detail = _detail(rotation, code)
    return str(detail.get(key) or "") if detail else ""
