"""What is shown of the leaks: which state, put together by what."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from vault_app.core.leak import LeakState
from vault_app.gui.format import number
from vault_app.gui.leaks import sentences
from vault_app.gui.leaks.groups import Grouping
from vault_app.gui.marking import mark, translated
from vault_app.gui.palette import px
from vault_app.gui.settings.controls import Word
from vault_app.services.leaks import LeakEntry

_HEIGHT = 33
"""That of the fields beside the chips, so that they stand in one line."""
_GROUPINGS = (
    (Grouping.CREDENTIAL, mark("leaks", "By token")),
    (Grouping.FILE, mark("leaks", "By file")),
    (Grouping.REPOSITORY, mark("leaks", "By repository")),
    (Grouping.DAY, mark("leaks", "By day found")),
)


class StateChips(QWidget):
    """One chip for each state, with its count; one of them is pressed."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin with the open ones."""
        super().__init__()
        self.setAccessibleName(self.tr("Which leaks are shown"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.setMinimumHeight(px(_HEIGHT))
        self.chips: dict[LeakState, QPushButton] = {}
        for state in LeakState:
            chip = QPushButton(sentences.state(state))
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setProperty("look", "chip")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.chips[state] = chip
            row.addWidget(chip)
        self.chips[LeakState.OPEN].setChecked(True)
        for chip in self.chips.values():
            # Toggled, not clicked: assistive technology toggles.
            chip.toggled.connect(self._tell)

    @property
    def state(self) -> LeakState:
        """Return the state asked for."""
        return next(state for state, chip in self.chips.items() if chip.isChecked())

    def show_counts(self, entries: Iterable[LeakEntry]) -> None:
        """Count again."""
        counts, grown = Counter(one.state for one in entries), False
        for state, chip in self.chips.items():
            text = f"{sentences.state(state)} {number(counts[state])}"
            if chip.text() != text:
                chip.setText(text)
                chip.setAccessibleName(f"{sentences.state(state)}, {number(counts[state])}")
                grown = True
        if grown:
            self._make_room()

    def _make_room(self) -> None:
        """Lay out at once, from the chips up: while leaks come in, words would be cut otherwise."""
        for widget in (self, self.parentWidget()):
            inside = widget.layout() if widget is not None else None
            if inside is not None:
                inside.activate()

    @Slot(bool)
    def _tell(self, pressed: bool) -> None:
        if pressed:
            self.changed.emit()


class ViewBox(Word):
    """What leaks are put together by."""

    def __init__(self) -> None:
        """Begin with tokens."""
        super().__init__([(code.value, translated("leaks", text)) for code, text in _GROUPINGS])
        self.setAccessibleName(self.tr("Put together"))
