"""What the page shows instead of the table: three big choices, a wait, an error, no match."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, button, label
from vault_app.gui.words import Words


class Choice(QPushButton):
    """A big button: icon, name, a sentence."""

    def __init__(self, icon: str, name: str, sentence: str) -> None:
        """Show them in a column."""
        super().__init__()
        self.setProperty("look", "choice")
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(18), px(18), px(18))
        column.setSpacing(px(8))
        column.addWidget(Glyph(icon, "accent", 26))
        column.addWidget(label(name, "heading", wrap=True))
        column.addWidget(label(sentence, "muted", wrap=True))
        column.addStretch(1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a card, higher where its words need it."""
        width = px(200)
        return QSize(width, max(px(176), self.heightForWidth(width)))


class EmptyState(QWidget):
    """No token yet: import, paste, or practise."""

    import_asked = Signal()
    add_asked = Signal()
    practice_asked = Signal()
    restore_asked = Signal()

    def __init__(self, *, practice: bool) -> None:
        """Offer practice unless we are in it."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(px(10))
        column.addStretch(2)
        title = label(self.tr("Which tokens are on this machine?"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(title)
        text = self.tr("Keyturn shows what each one opens, how old it is and where it is written.")
        lead = label(text, "muted")
        lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(lead)
        column.addSpacing(px(14))
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addStretch(1)
        self.choices = (
            Choice(
                "import",
                self.tr("Import what is here"),
                self.tr("Looks into the files your tools keep. Nothing is sent or changed."),
            ),
            Choice(
                "paste",
                self.tr("Paste a token"),
                self.tr("It goes straight into your keychain."),
            ),
            Choice(
                "practice",
                self.tr("Practise first"),
                self.tr("Sample tokens and a pretend provider: a whole rotation, nothing at risk."),
            ),
        )
        for choice, tell in zip(
            self.choices, (self._import, self._add, self._practise), strict=True
        ):
            choice.clicked.connect(tell)
            row.addWidget(choice)
        self.choices[2].setVisible(not practice)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(px(6))
        self.restore = button(self.tr("Restore a backup…"), self._restore, look="link")
        self.restore.setVisible(not practice)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @Slot()
    def _restore(self) -> None:
        self.restore_asked.emit()

    @Slot()
    def _import(self) -> None:
        self.import_asked.emit()

    @Slot()
    def _add(self) -> None:
        self.add_asked.emit()

    @Slot()
    def _practise(self) -> None:
        self.practice_asked.emit()


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
