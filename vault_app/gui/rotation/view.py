"""What every view of the sheet is made of: a heading, a body, and its one primary action."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import Inside, Notice, label
from vault_app.gui.rotation.flow import RotationFlow
from vault_app.gui.words import Words


@dataclass(frozen=True, slots=True)
class Primary:
    """The button at the right of the footer."""

    text: str
    call: Callable[[], None]
    enabled: bool = True


class StepView(QWidget):
    """A view of the right card. ``refresh`` shows the flow as it is; it never calls a service."""

    def __init__(self, flow: RotationFlow) -> None:
        """Lay out heading and body."""
        super().__init__()
        self.flow = flow
        self.heading = label("", "heading", wrap=True)
        self.aside = label("", "muted")
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.aside)
        self.notices = QVBoxLayout()
        self.notices.setSpacing(px(8))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(18), px(18), px(18))
        column.setSpacing(px(12))
        column.addLayout(top)
        inside = Inside()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(12))
        inner.addLayout(self.notices)
        inner.addLayout(self.body, 1)
        column.addWidget(scrolled(inside), 1)
        self._told: tuple[tuple[Words, str], ...] = ()

    def refresh(self) -> None:
        """Show the flow as it is now."""

    def entered(self) -> None:
        """Be told that this view is now the one shown."""

    def left(self) -> None:
        """Be told that another view is shown now."""

    def primary(self) -> Primary | None:
        """Return the action of the footer, None if there is none here."""
        return None

    def tell(self, *told: tuple[Words, str]) -> None:
        """Show these words, each in its tone, above the body; none removes them."""
        if told == self._told:
            return
        self._told = told
        empty(self.notices)
        for words, tone in told:
            self.notices.addWidget(Notice(words.title, words.rest, tone))

    @property
    def told(self) -> str:
        """Return what the notices say."""
        return " ".join(f"{words.title} {words.rest}" for words, _ in self._told)


def empty(layout: QLayout) -> None:
    """Remove and delete everything in *layout*."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def scrolled(inner: QWidget) -> QScrollArea:
    """Return *inner* in an area that scrolls only up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area
