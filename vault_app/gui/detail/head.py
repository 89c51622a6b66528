"""The head of the panel: tile, name, hint and owner, verdict."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.credential import Status
from vault_app.core.policy import Verdict
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.palette import font, px
from vault_app.gui.parts import Badge, Button, Elided, Tile, button
from vault_app.services.entry import Entry


def verdict_badge(entry: Entry) -> tuple[str, str]:
    """Return word and tone of the verdict; nothing unasked is called good."""
    if entry.verdict is Verdict.GOOD and not entry.credential.claimed:
        return QCoreApplication.translate("Head", "UNCLAIMED"), "warning"
    if entry.verdict is Verdict.GOOD and entry.credential.status is Status.UNKNOWN:
        return QCoreApplication.translate("Head", "UNKNOWN"), "muted"
    return words.verdict_badge(entry.verdict)


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
        self.badge = Badge()
        self.eye = _small("eye", self.tr("Show the value for 10 seconds"))
        self.more = _small("more", self.tr("More actions"))
        names.addLayout(_line(self.name, self.badge))
        names.addLayout(_line(self.second, self.eye, self.more))
        row.addLayout(names, 1)

    def show_entry(self, entry: Entry) -> None:
        """Show another token."""
        credential = entry.credential
        self._tile.show_letters(words.provider_short(credential.provider))
        self._tile.setAccessibleName(words.provider_name(credential.provider))
        self.name.show_text(sanitise(credential.name))
        owner = sanitise(credential.owner, 60) if credential.owner else ""
        self.second.show_text(f"{credential.hint} · {owner}" if owner else credential.hint)
        self.badge.show_badge(*verdict_badge(entry))


def _small(icon: str, name: str) -> Button:
    made = button("", look="small", icon=icon, name=name)
    made.setToolTip(name)
    return made


def _line(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(4))
    for index, part in enumerate(parts):
        row.addWidget(part, 0 if index else 1)
    return row
