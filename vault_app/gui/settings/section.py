"""A card of settings: lines with a name, what it means, and one control at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vault_app.gui.health.card import Card
from vault_app.gui.palette import px
from vault_app.gui.parts import label, line


class Section(Card):
    """A titled card to which lines are added."""

    def __init__(self, title: str, text: str = "") -> None:
        """Show *title*, and *text* below it."""
        super().__init__(title)
        self.lines = 0
        self._meanings: dict[QWidget, QLabel] = {}
        if text:
            self.column.addWidget(label(text, "caption", wrap=True))

    def add_line(self, name: str, text: str, control: QWidget) -> None:
        """Add a line; the control takes its name for assistive technology.

        An empty *text* may be given later, by ``explain``.
        """
        if self.lines:
            self.column.addWidget(line())
        self.lines += 1
        row = QHBoxLayout()
        row.setContentsMargins(0, px(3), 0, px(3))
        row.setSpacing(px(16))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        named: QLabel = label(name, wrap=True)
        named.setBuddy(control)
        words.addWidget(named)
        meaning: QLabel = label(text, "caption", wrap=True)
        if not text:
            meaning.hide()
        words.addWidget(meaning)
        self._meanings[control] = meaning
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        if not control.accessibleName():
            control.setAccessibleName(name)
        control.setAccessibleDescription(text)

    def explain(self, control: QWidget, text: str) -> None:
        """Say something else of what a control means."""
        meaning = self._meanings[control]
        meaning.setText(text)
        meaning.show()
        control.setAccessibleDescription(text)
