"""A field for the words that let something grave go on: ``fits`` only once they stand there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import label


class TypedWord(QWidget):
    """Asks for *words* letter by letter; capitals and blanks around them do not count."""

    changed = Signal()
    entered = Signal()

    def __init__(self, words: str) -> None:
        """Start empty."""
        super().__init__()
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        text = tr("To go on all the same, type “{words}”.").format(words=words)
        self.asked = label(text, "strong", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(text)
        self.field.setMaximumWidth(px(320))
        self.asked.setBuddy(self.field)
        self.field.textChanged.connect(self._tell)
        self.field.returnPressed.connect(self._enter)
        column.addWidget(self.asked)
        column.addWidget(self.field)

    @property
    def fits(self) -> bool:
        """Tell whether the words stand there."""
        return self.field.text().casefold().split() == self._words.casefold().split()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _enter(self) -> None:
        if self.fits:
            self.entered.emit()
