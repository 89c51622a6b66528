"""The head of the panel: tile, name, hint and owner, verdict."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.palette import font, px
from vault_app.gui.parts import Badge, Tile
from vault_app.services.entry import Entry


class Elided(QLabel):
    """One line of plain text, cut with an ellipsis; the whole of it is its accessible name."""

    def __init__(self, look: str) -> None:
        """Start empty."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show *text*, cut to the width there is."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut again."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)


class Head(QWidget):
    """Who it is, at a glance."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        self._tile = Tile()
        row.addWidget(self._tile)
        names = QVBoxLayout()
        names.setSpacing(px(1))
        self.name = Elided("heading")
        self.name.setFont(font(15, bold=True))
        self.second = Elided("muted")
        names.addWidget(self.name)
        names.addWidget(self.second)
        row.addLayout(names, 1)
        self.badge = Badge()
        row.addWidget(self.badge)

    def show_entry(self, entry: Entry) -> None:
        """Show another token."""
        credential = entry.credential
        self._tile.show_letters(words.provider_short(credential.provider))
        self._tile.setAccessibleName(words.provider_name(credential.provider))
        self.name.show_text(sanitise(credential.name))
        owner = sanitise(credential.owner, 60) if credential.owner else ""
        self.second.show_text(f"{credential.hint} · {owner}" if owner else credential.hint)
        self.badge.show_badge(*words.verdict_badge(entry.verdict))
