"""One incident as a card: a head that is always there, and what it says once it is opened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.ids import CredentialId
from vault_app.gui.flow import FlowLayout
from vault_app.gui.incidents import sentences
from vault_app.gui.incidents.hits import HitList
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Badge, Button, Sentence, button, label
from vault_app.services.incidents import Affected


def open_in_browser(url: str) -> bool:
    """Open *url* in the person's browser."""
    return QDesktopServices.openUrl(QUrl(url))


class IncidentCard(QFrame):
    """Shows one incident; its body is built when first opened.

    ``rotate_wanted`` carries a tuple of credential ids, ``token_wanted`` one id; ``grown``: it asks
    for other room than before.
    """

    rotate_wanted = Signal(object)
    token_wanted = Signal(str)
    grown = Signal()

    def __init__(self, told: Affected, open_page: Callable[[str], bool] = open_in_browser) -> None:
        """Show the head of *told*; *open_page* opens a source."""
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(told.incident.title)
        self.told = told
        self.body: QWidget | None = None
        self.hits: HitList | None = None
        self.rotate_button: Button | None = None
        self.sources: list[Button] = []
        self._open_page = open_page
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(10), px(16), px(10))
        self._column.setSpacing(px(10))
        self._column.addWidget(self._head())

    @property
    def is_open(self) -> bool:
        """Tell whether the body is shown."""
        return self.body is not None and not self.body.isHidden()

    @Slot()
    def turn(self) -> None:
        """Open it, or close it again."""
        self.show_body(not self.is_open)

    def show_body(self, wanted: bool) -> None:
        """Show or hide everything but the head."""
        if wanted and self.body is None:
            self.body = self._made_body()
            self._column.addWidget(self.body)
        if self.body is not None:
            self.body.setVisible(wanted)
        self._name_arrow()
        self.grown.emit()

    def _head(self) -> QWidget:
        incident = self.told.incident
        head = _Head()
        head.pressed.connect(self.turn)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        both = QVBoxLayout()
        both.setSpacing(px(2))
        self.title = label(incident.title, "strong", wrap=True)
        both.addWidget(self.title)
        both.addWidget(label(sentences.caption(incident), "caption", wrap=True))
        row.addLayout(both, 1)
        number = len(self.told.hits)
        tone = "danger" if incident.pressing else "warning"
        settled = Badge(tr("turned over") if self.told.turned and not number else "", "good")
        row.addWidget(settled)
        self.count = Badge(tr("%Ln token(s)", "", number) if number else "", tone)
        row.addWidget(self.count)
        row.addWidget(Badge(*sentences.sure(incident.confidence)))
        self.arrow = Arrow()
        self.arrow.clicked.connect(self.turn)
        row.addWidget(self.arrow)
        self._name_arrow()
        return head

    def _name_arrow(self) -> None:
        self.arrow.show_open(self.is_open)
        text = tr("Close {title}") if self.is_open else tr("Open {title}")
        self.arrow.setAccessibleName(text.format(title=self.told.incident.title))

    def _made_body(self) -> QWidget:
        incident = self.told.incident
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(9))
        column.addWidget(label(incident.happened, "", wrap=True))
        everyone = tr("Everyone with such a token.")
        for lead, text in (
            (tr("Rotate:"), incident.rotate),
            (tr("Concerns you if:") if incident.condition else tr("Concerns:"),
             incident.condition or everyone),
        ):  # fmt: skip
            column.addWidget(Sentence(lead, text))
        if self.told.hits:
            column.addWidget(self._hits())
            column.addLayout(self._foot())
        for one in self.told.turned:
            column.addWidget(label(sentences.turned(one), "good", wrap=True))
        for note in incident.notes:
            sure = sentences.sure(note.confidence)[0]
            column.addWidget(label(f"{note.text} ({sure})", "muted", wrap=True))
        column.addWidget(self._sources())
        column.addWidget(label(sentences.sure_sentence(incident.confidence), "caption", wrap=True))
        return body

    def _sources(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(px(6))
        row.setLayout(flow)
        for source in self.told.incident.sources:
            if source.url is None:
                flow.addWidget(label(source.text, "muted"))
                continue
            made = button(source.text, look="link", icon="arrow")
            made.setToolTip(source.url)
            made.setAccessibleDescription(source.url)
            made.clicked.connect(partial(self._open_page, source.url))
            self.sources.append(made)
            flow.addWidget(made)
        return row

    def _hits(self) -> HitList:
        self.hits = HitList(self.told.hits)
        self.hits.setAccessibleName(tr("Tokens hit"))
        self.hits.opened.connect(self.token_wanted)
        return self.hits

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(10))
        chosen = self.turnable()
        look = "primary" if self.told.incident.pressing else ""
        text = tr("Rotate these %Ln", "", len(chosen))
        self.rotate_button = button(text, self._rotate, look=look, icon="turn")
        self.rotate_button.setVisible(bool(chosen))
        row.addWidget(self.rotate_button)
        left = len(self.told.hits) - len(chosen)
        if left:
            text = tr("%Ln of them by hand, on the provider's page, or under way.", "", left)
            row.addWidget(label(text, "caption", wrap=True), 1)
        else:
            row.addStretch(1)
        return row

    def turnable(self) -> tuple[CredentialId, ...]:
        """Return the tokens that can be turned over here, the most pressing first."""
        return tuple(hit.entry.credential.id for hit in self.told.hits if hit.turnable)

    @Slot()
    def _rotate(self) -> None:
        self.rotate_wanted.emit(self.turnable())


class Arrow(Button):
    """Opens and closes a card."""

    def __init__(self) -> None:
        """Point down: closed."""
        super().__init__("", "small", "down")

    def show_open(self, is_open: bool) -> None:
        """Point up when there is something to close."""
        self._icon = "up" if is_open else "down"
        self._paint_icon()


class _Head(QWidget):
    """The head; a click anywhere on it counts. The keyboard has the arrow."""

    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()
        super().mouseReleaseEvent(event)
