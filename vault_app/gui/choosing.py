"""A question on an empty page and the big buttons that answer it."""

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, label


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


class Choosing(QWidget):
    """A title, what it is about, and choices side by side, in the middle of a page."""

    def __init__(self, title: str, lead: str) -> None:
        """Ask; ``offer`` adds what can be chosen."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setSpacing(px(10))
        self.column.addStretch(2)
        for text, look in ((title, "title"), (lead, "muted")):
            line = label(text, look, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(line)
        self.column.addSpacing(px(14))
        self.choices: tuple[Choice, ...] = ()

    def offer(self, *offers: tuple[Choice, SignalInstance], below: QWidget | None = None) -> None:
        """Show choices, each with the signal it sends, and *below* them a smaller way on."""
        self.choices = tuple(choice for choice, _ in offers)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addStretch(1)
        for choice, told in offers:
            choice.clicked.connect(told)
            row.addWidget(choice)
        row.addStretch(1)
        self.column.addLayout(row)
        if below is not None:
            self.column.addSpacing(px(6))
            self.column.addWidget(below, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(3)
