"""The box that shows one place before and after, masked: key, hints and lengths, no file bytes."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from vault_app.core.rotation import PlaceProgress
from vault_app.gui.palette import font, px
from vault_app.gui.parts import Elided
from vault_app.gui.rotation.words import diff_lines, place_title


class DiffBox(QFrame):
    """Path, the line that goes, the line that comes."""

    def __init__(self) -> None:
        """Stand empty and hidden."""
        super().__init__()
        self.setProperty("look", "well")
        self._lines = (Elided("muted"), Elided("danger"), Elided("good"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(9), px(12), px(9))
        column.setSpacing(px(2))
        for row in self._lines:
            row.setFont(font(12, mono=True))
            column.addWidget(row)
        self.hide()

    def show_place(self, progress: PlaceProgress | None, home: str) -> None:
        """Show the change of *progress*; hide where there is none to show."""
        if progress is None or progress.diff is None:
            self.hide()
            return
        texts = (place_title(progress.place, home), *diff_lines(progress.diff))
        for row, text in zip(self._lines, texts, strict=True):
            row.show_text(text)
        self.setAccessibleName(". ".join(texts))
        self.show()

    @property
    def text(self) -> str:
        """Return the lines shown."""
        return "\n".join(row.whole for row in self._lines)
