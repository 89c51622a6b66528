"""What the page shows instead of the table: three big choices, a wait, an error, no match."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.gui.choosing import Choice, Choosing
from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, button, label
from vault_app.gui.words import Words


class EmptyState(Choosing):
    """No token yet: import, paste, or practise."""

    import_asked = Signal()
    add_asked = Signal()
    practice_asked = Signal()
    restore_asked = Signal()

    def __init__(self, *, practice: bool) -> None:
        """Offer practice unless we are in it."""
        super().__init__(
            self.tr("Which tokens are on this machine?"),
            self.tr("Keyturn shows what each one opens, how old it is and where it is written."),
        )
        here = Choice(
            "import",
            self.tr("Import what is here"),
            self.tr("Looks into the files your tools keep. Nothing is sent or changed."),
        )
        paste = Choice(
            "paste", self.tr("Paste a token"), self.tr("It goes straight into your keychain.")
        )
        practise = Choice(
            "practice",
            self.tr("Practise first"),
            self.tr("Sample tokens and a pretend provider: a whole rotation, nothing at risk."),
        )
        self.restore = button(self.tr("Restore a backup…"), self.restore_asked.emit, look="link")
        self.offer(
            (here, self.import_asked),
            (paste, self.add_asked),
            (practise, self.practice_asked),
            below=self.restore,
        )
        practise.setVisible(not practice)
        self.restore.setVisible(not practice)


class Message(QWidget):
    """An icon, what is so, what it means and what to do, and one button."""

    acted = Signal()

    def __init__(self, icon: str, role: str = "muted") -> None:
        """Start without words."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(px(8))
        column.addStretch(2)
        self._glyph = Glyph(icon, role, 34)
        column.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = label("", "heading", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.title)
        self.text = label("", "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.text)
        column.addSpacing(px(6))
        self.button = button("", self._act)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def tell(self, told: Words, action: str = "") -> None:
        """Show words, and a button if there is something to press."""
        self.title.setText(told.title)
        self.text.setText(told.rest)
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))

    @Slot()
    def _act(self) -> None:
        self.acted.emit()
