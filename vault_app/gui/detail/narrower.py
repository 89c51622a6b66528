"""What a narrower token would need: purposes to tick, the permissions, the provider's page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.text import sanitise
from vault_app.gui.check_box import CheckBox
from vault_app.gui.flow import FlowLayout
from vault_app.gui.format import listed
from vault_app.gui.palette import font, px
from vault_app.gui.parts import Glyph, button, label
from vault_app.gui.rotation.words import purpose

if TYPE_CHECKING:
    from vault_app.services.narrowing import Narrower, Need

ICONS = {"user": "person", "org": "people", "global": "broad"}
_MOST = 12


def open_in_browser(url: str) -> bool:
    """Open *url* in the person's browser."""
    return QDesktopServices.openUrl(QUrl(url))


class NarrowerCard(QFrame):
    """Shows one ``Narrower``; ``purposes_changed`` carries the codes that are ticked."""

    purposes_changed = Signal(object)

    def __init__(
        self, told: "Narrower", open_page: Callable[[str], bool] = open_in_browser
    ) -> None:
        """Show *told*; *open_page* opens the provider's page."""
        super().__init__()
        self.setProperty("look", "well")
        self._told = told
        self._open_page = open_page
        self.boxes: dict[str, CheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(5))
        self._purposes()
        self._needs()
        self._ways()

    def _purposes(self) -> None:
        if not self._told.offered:
            return
        self._column.addWidget(label(self.tr("What is it for?"), "strong"))
        for code in self._told.offered:
            name, allows = purpose(code)
            box = CheckBox(name)
            box.setAccessibleDescription(allows)
            box.setToolTip(allows)
            box.setChecked(code in self._told.chosen)
            box.toggled.connect(self._tell)
            self.boxes[code] = box
            self._column.addWidget(box)
        self._column.addSpacing(px(4))

    def _needs(self) -> None:
        if self._told.dropped:
            names = listed(sanitise(name, 60) for name in self._told.dropped)
            self._note(self.tr("The same without {scopes}.").format(scopes=names))
        if self._told.offered and not self._told.needs:
            self._note(self.tr("Tick what it is for: a token for nothing needs nothing."))
        for need in self._told.needs:
            self._need(need)
        if self._told.gated:
            self._note(self.tr("Also gated repositories that its owner may read."))
        if self._told.by_hand:
            names = listed(sanitise(name, 60) for name in self._told.by_hand[:6])
            text = self.tr("The page cannot be told these; choose them there yourself: {names}")
            self._note(text.format(names=names))

    def _need(self, need: "Need") -> None:
        kind, _, name = need.entity.partition(":")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Glyph(ICONS.get(kind, "box"), "muted"))
        row.addWidget(label(sanitise(name or need.entity, 60), "strong", wrap=True), 1)
        self._column.addLayout(row)
        for scope in need.names[:_MOST]:
            shown = label(sanitise(scope, 80), wrap=True)
            shown.setFont(font(12, mono=True))
            shown.setContentsMargins(px(24), 0, 0, 0)
            self._column.addWidget(shown)
        more = len(need.names) - _MOST
        if more > 0:
            self._note(self.tr("and {n} more").format(n=more))

    def _ways(self) -> None:
        self._column.addSpacing(px(4))
        row = FlowLayout(px(4))
        self.open_button = button(self.tr("Open the page"), self._open, icon="arrow")
        self.link_button = button(self.tr("Copy link"), self._copy, look="link", icon="copy")
        row.addWidget(self.open_button)
        row.addWidget(self.link_button)
        self._column.addLayout(row)
        text = self.tr("The provider's page, filled in with this. Rotating opens it by itself.")
        self._column.addWidget(label(text, "caption", wrap=True))

    def _note(self, text: str) -> None:
        self._column.addWidget(label(text, "muted", wrap=True))

    @Slot()
    def _tell(self) -> None:
        ticked = tuple(code for code, box in self.boxes.items() if box.isChecked())
        self.purposes_changed.emit(ticked)

    @Slot()
    def _open(self) -> None:
        self._open_page(self._told.url)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._told.url)


def focused_purpose(card: NarrowerCard | None) -> str | None:
    """Return the purpose whose box has the focus: a card made anew takes it up."""
    boxes: dict[str, QWidget] = dict(card.boxes) if card is not None else {}
    return next((code for code, box in boxes.items() if box.hasFocus()), None)
