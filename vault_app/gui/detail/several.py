"""What the panel shows while several tokens are chosen: how many of what, and the batch deeds."""

from collections import Counter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.policy import Verdict
from vault_app.core.text import sanitise
from vault_app.gui.deeds import deed
from vault_app.gui.format import listed
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Button, button, label
from vault_app.gui.tokens import fitting
from vault_app.gui.tokens.menu import several
from vault_app.services.entry import Entry

_NAMES = 8


class SeveralCard(QWidget):
    """Counts and buttons; ``asked`` carries a deed's code."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(18), px(18), px(14))
        column.setSpacing(px(10))
        self.title = label("", "heading", wrap=True)
        self.names = label("", "muted", wrap=True)
        self.facts = label("", wrap=True)
        for part in (self.title, self.names, self.facts):
            column.addWidget(part)
        column.addSpacing(px(4))
        self.turn = button("", self._turn, look="primary")
        self.check = button("", self._check)
        self.claim = button(deed("claim").title, self._claim)
        self.remove = button("", self._remove, look="danger")
        for deeds in (self.turn, self.check, self.claim, self.remove):
            column.addWidget(deeds)
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_entries(self, entries: tuple[Entry, ...], supported: frozenset[str]) -> None:
        """Show what is chosen."""
        self.title.setText(tr("%Ln token(s) chosen", "", len(entries)))
        names = [sanitise(entry.credential.name, 40) for entry in entries[:_NAMES]]
        more = len(entries) - len(names)
        self.names.setText(listed([*names, *([tr("and %Ln more", "", more)] if more else [])]))
        self.facts.setText(_facts(entries))
        _offer(self.turn, "turn", len(fitting.turnable(entries, supported)))
        _offer(self.check, "check", len(fitting.checkable(entries, supported)))
        self.claim.setVisible(bool(fitting.unclaimed(entries)))
        _offer(self.remove, "remove", len(entries))

    @Slot()
    def _turn(self) -> None:
        self.asked.emit("turn")

    @Slot()
    def _check(self) -> None:
        self.asked.emit("check")

    @Slot()
    def _claim(self) -> None:
        self.asked.emit("claim")

    @Slot()
    def _remove(self) -> None:
        self.asked.emit("remove")


def _offer(made: Button, code: str, number: int) -> None:
    text = several(code, number)
    made.setText(text)
    made.setAccessibleName(text)
    made.setVisible(number > 0)


def _facts(entries: tuple[Entry, ...]) -> str:
    verdicts = Counter(entry.verdict for entry in entries)
    urgent, attention = verdicts[Verdict.URGENT], verdicts[Verdict.ATTENTION]
    plain = sum(place.plaintext for entry in entries for place in entry.places)
    lines = []
    if urgent:
        lines.append(tr("%Ln of them urgent", "", urgent))
    if attention:
        lines.append(tr("%Ln of them need(s) attention", "", attention))
    if plain:
        lines.append(tr("%Ln place(s) in plain text", "", plain))
    return "\n".join(lines or [tr("None of them needs anything.")])
