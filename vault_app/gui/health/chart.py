"""What every painted chart has: a title, a sentence that says it all, and its rows as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.gui.palette import Colours, colours_of, px


@dataclass(frozen=True, slots=True)
class Rows:
    """The numbers of a chart as a table."""

    titles: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


class Chart(QWidget):
    """A chart painted by itself. Its accessible description says what the eye would see."""

    least_height = 120

    def __init__(self) -> None:
        """Start without numbers."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(self.least_height))

    @property
    def colours(self) -> Colours:
        """Return the colours worn."""
        return colours_of(self.palette())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable size."""
        return QSize(px(300), px(self.least_height))

    def title(self) -> str:
        """Return what the chart shows."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Return what the numbers say, for who does not see the chart."""
        raise NotImplementedError

    def table(self) -> Rows:
        """Return the numbers."""
        raise NotImplementedError

    def told(self) -> None:
        """Take new words and paint again; every chart calls this with new numbers."""
        self.setAccessibleName(self.title())
        self.setAccessibleDescription(self.sentence())
        self.update()
