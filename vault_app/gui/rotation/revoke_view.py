"""The way over the line: what is so before the revoke, the question, and the proof of death."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from vault_app.core.rotation import Revocation, Rotation, StepName
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Sentence, button
from vault_app.gui.rotation import words
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.rotation.manage import ManageLink
from vault_app.gui.rotation.obtain_view import open_in_browser
from vault_app.gui.rotation.place_list import PlaceList
from vault_app.gui.rotation.place_rows import told_rows
from vault_app.gui.rotation.stage import settled_places, wait_of
from vault_app.gui.rotation.typed_word import TypedWord
from vault_app.gui.rotation.view import Primary, StepView, empty
from vault_app.gui.words import Words


class ReadyView(StepView):
    """Everything is switched and read back; the old token still lives. Asks before the end."""

    def __init__(self, flow: RotationFlow) -> None:
        """Lay out; ``refresh`` fills it."""
        super().__init__(flow)
        self.asking = False
        self._text = ""
        self.typed = TypedWord(tr("revoke anyway"))
        self.typed.changed.connect(self._look)
        self.typed.entered.connect(self._revoke)
        self.keep = button(tr("Keep the old one"), self.flow.keep_old)
        self.yes = button(tr("Yes, revoke it now"), self._revoke, look="danger")
        self.no = button(tr("Not yet"), self._not_yet)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for one in (self.yes, self.no, self.keep):
            row.addWidget(one)
        row.addStretch(1)
        self.facts = QHBoxLayout()
        self.places = PlaceList(tr("Places"), whole=8)
        self.body.addLayout(self.facts)
        self.body.addWidget(self.typed)
        self.body.addLayout(row)
        self.body.addWidget(self.places, 1)

    def entered(self) -> None:
        """Begin with the summary, not with the question."""
        self.asking = False
        self.typed.clear()

    def refresh(self) -> None:
        """Show the summary, or the question."""
        rotation = self.flow.rotation
        if rotation is None:
            return
        self.heading.setText(_ready_heading(rotation, asking=self.asking))
        self._show_facts(_ready_words(rotation))
        self.places.rows.show_rows(told_rows(rotation, self.flow.home))
        self.tell(*self._findings(rotation))
        for one in (self.yes, self.no):
            one.setVisible(self.asking)
            one.setEnabled(not self.flow.busy)
        self.typed.setVisible(self.asking and watched(rotation))
        self._look()
        self.keep.setVisible(not (self.asking or rotation.consent.emergency or rotation.repair))
        self.keep.setEnabled(not self.flow.busy)

    def primary(self) -> Primary | None:
        """Ask whether to revoke; one that is dead already needs no asking."""
        if self.flow.rotation is not None and self.flow.rotation.repair:
            return Primary(tr("Prove it and finish"), self.flow.prove, not self.flow.busy)
        return Primary(tr("Revoke old token…"), self.ask, not self.asking and not self.flow.busy)

    def ask(self) -> None:
        """Put the question."""
        self.asking = True
        self.flow.changed.emit()
        (self.typed.field if not self.typed.isHidden() else self.yes).setFocus()

    @Slot()
    def _not_yet(self) -> None:
        self.asking = False
        self.typed.clear()
        self.flow.changed.emit()

    @Slot()
    def _look(self) -> None:
        """Let the yes be given; where a dead-man switch was found, only once it was typed."""
        typed = self.typed.isHidden() or self.typed.fits
        self.yes.setEnabled(typed and not self.flow.busy)

    @Slot()
    def _revoke(self) -> None:
        if self.yes.isEnabled():
            self.flow.revoke(despite_watcher=not self.typed.isHidden() and self.typed.fits)

    def _show_facts(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        empty(self.facts)
        self.facts.addWidget(Sentence("", text))

    def _findings(self, rotation: Rotation) -> list[tuple[Words, str]]:
        told: list[tuple[Words, str]] = []
        if self.flow.error is not None:
            told.append((words.explain(self.flow.error), "danger"))
        elif not self.flow.busy and (stop := wait_of(rotation)) is not None:
            told.append((words.explain_code(stop.code, dict(stop.data)), "warning"))
        if self.asking:
            told.append((_no_way_back(rotation), "danger"))
        return told


class ProveView(StepView):
    """The revoke was sent; two refusals, one interval apart, are the proof."""

    def __init__(
        self, flow: RotationFlow, open_page: Callable[[str], bool] = open_in_browser
    ) -> None:
        """Lay out; ``refresh`` fills it. *open_page* shows a page in the browser."""
        super().__init__(flow)
        self.manage = ManageLink(flow, open_page)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.count = Sentence("", "")
        self._asked = -1
        self._left = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._second)
        self.facts = QHBoxLayout()
        self._text = ""
        self.body.addWidget(self.bar)
        self.body.addLayout(self.facts)
        self.body.addWidget(self.manage)
        self.body.addStretch(1)

    def left(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def refresh(self) -> None:
        """Show what is known of the old token's death."""
        rotation = self.flow.rotation
        if rotation is None:
            return
        self.heading.setText(self._heading(rotation))
        self._note_ask()
        self.bar.setVisible(self.flow.busy)
        self.tell(*self._findings(rotation))
        self._show_facts(self._state(rotation))
        stands = not self.flow.busy and rotation.next_step is not None
        self.manage.offer(wanted=stands)
        if self.flow.busy and not self._timer.isActive():
            self._timer.start()
        elif not self.flow.busy:
            self._timer.stop()

    def primary(self) -> Primary | None:
        """Ask again once it stands still."""
        rotation = self.flow.rotation
        text = tr("Proving…") if self.flow.busy else tr("Ask again")
        if rotation is not None and not self.flow.busy:
            sent = rotation.old.revocation is Revocation.REQUESTED
            text = tr("Ask again") if sent else tr("Go on")
        return Primary(text, self.flow.prove, not self.flow.busy)

    def _heading(self, rotation: Rotation) -> str:
        if rotation.next_step is StepName.REVOKE:
            return tr("Revoking {hint}").format(hint=rotation.old.hint)
        return tr("Proving that {hint} is dead").format(hint=rotation.old.hint)

    def _note_ask(self) -> None:
        tick = self.flow.tick
        if tick is None or tick.code != StepName.PROVE_DEAD.value or tick.total is None:
            return
        if tick.done != self._asked:
            self._asked = tick.done
            self._left = self.flow.interval
            self.bar.setRange(0, max(1, round(self.flow.interval * 10)))
            self.bar.setValue(0)

    def _state(self, rotation: Rotation) -> str:
        if not self.flow.busy:
            return tr('"Revoked" is said only once the provider has refused the old token twice.')
        if rotation.next_step is StepName.REVOKE:
            return tr("The provider is told to make it invalid everywhere.")
        if self._asked < 0:
            return tr("Asking whether the new one is accepted and the old one refused…")
        times = self._asked + 1
        asked = tr("Asked %Ln time(s).", "", times)
        if self._left >= 1:
            left = round(self._left)
            return f"{asked} " + tr("Asking once more in %Ln second(s).", "", left)
        return f"{asked} " + tr("Asking once more now.")

    def _findings(self, rotation: Rotation) -> list[tuple[Words, str]]:
        told: list[tuple[Words, str]] = []
        if self.flow.error is not None:
            told.append((words.explain(self.flow.error), "danger"))
        for name in (StepName.REVOKE, StepName.PROVE_DEAD):
            told += [
                (words.explain_code(one.code, dict(one.data)), "warning")
                for one in rotation.step(name).details
                if one.code in _LASTING
            ]
        stop = wait_of(rotation)
        if stop is not None and stop.code not in _LASTING and not self.flow.busy:
            told.append((words.explain_code(stop.code, dict(stop.data)), "warning"))
        return told

    def _show_facts(self, text: str) -> None:
        if text != self._text:
            self._text = text
            empty(self.facts)
            self.facts.addWidget(Sentence("", text))

    @Slot()
    def _second(self) -> None:
        self._left = max(0.0, self._left - 1)
        self.bar.setValue(round((self.flow.interval - self._left) * 10))
        if self.flow.rotation is not None:
            self._show_facts(self._state(self.flow.rotation))


def watched(rotation: Rotation) -> bool:
    """Tell whether the revoke stopped, or will, at a dead-man switch on this machine (H12)."""
    if rotation.consent.despite_watcher:
        return False
    found = (*rotation.step(StepName.PLAN).details, *rotation.step(StepName.REVOKE).details)
    return any(detail.code == "dead_man_switch" for detail in found)


_LASTING = ("processes_hold_it", "environment_wins")


def _ready_heading(rotation: Rotation, *, asking: bool) -> str:
    if rotation.repair:
        return tr("The old token is dead already")
    if asking:
        return tr("Revoke {hint}?").format(hint=rotation.old.hint)
    if rotation.consent.emergency:
        return tr("Revoke first: the old token dies before there is a new one")
    return tr("Ready to revoke the old token")


def _ready_words(rotation: Rotation) -> str:
    if rotation.consent.emergency:
        return tr(
            "%Ln place(s) stop working at once, until the new token is in them. There is no undo "
            "after this.",
            "",
            len(rotation.places),
        )
    if rotation.repair:
        return tr(
            "%Ln place(s) hold the new token {new} and were read back. Nothing is left to revoke; "
            "the provider is asked twice more whether {old} is refused.",
            "",
            settled_places(rotation),
        ).format(new=rotation.new.hint if rotation.new else "…", old=rotation.old.hint)
    count = settled_places(rotation)
    new = rotation.new.hint if rotation.new else "…"
    return tr(
        "%Ln place(s) hold the new token {new} and were read back. The old one, {old}, still "
        "lives: whatever Keyturn does not know of goes on working until it is revoked.",
        "",
        count,
    ).format(new=new, old=rotation.old.hint)


def _no_way_back(rotation: Rotation) -> Words:
    return Words(
        tr("There is no way back from here."),
        tr("{hint} stops working everywhere at once, also where Keyturn has not looked.").format(
            hint=rotation.old.hint
        ),
        tr("Its owner gets a mail from the provider."),
    )
