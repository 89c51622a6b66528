"""Strips above the table: what went wrong and what to do, closed by hand; and being offline."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import Glyph, Sentence, button
from vault_app.gui.words import Words


class Banner(QFrame):
    """Shows one message at a time."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setProperty("look", "notice-warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(10))
        row.addWidget(Glyph("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        self._holder = QHBoxLayout()
        row.addLayout(self._holder, 1)
        self._sentence: QWidget | None = None
        self.text = ""
        close = button("", self.hide_now, look="link", icon="cross", name=self.tr("Close message"))
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, told: Words) -> None:
        """Show *told*."""
        if self._sentence is not None:
            self._sentence.hide()
            self._sentence.deleteLater()
        sentence = Sentence(told.title, told.rest)
        self._holder.addWidget(sentence)
        self._sentence = sentence
        self.text = sentence.text()
        self.setAccessibleName(sentence.text())
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence.text()))

    @Slot()
    def hide_now(self) -> None:
        """Close it."""
        self.hide()


class OfflineStrip(QFrame):
    """Says, as long as it is so, that nothing is sent anywhere."""

    def __init__(self) -> None:
        """Show it."""
        super().__init__()
        self.setProperty("look", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(10))
        row.addWidget(Glyph("offline", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        sentence = Sentence(
            self.tr("Offline."),
            self.tr(
                "Nothing is sent: checking and revoking wait until Keyturn is started without "
                "--offline. Everything else works."
            ),
        )
        row.addWidget(sentence, 1)
        self.setAccessibleName(sentence.text())
