"""The line at the foot of the leaks page: what was done last, and what could not be read."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.gui.leaks import sentences
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.speaking import Speaker
from vault_app.services.leaks_scan import Looked
from vault_app.services.scan_model import Skipped


class LookEnd(QWidget):
    """``skipped_asked`` carries what a look could not read, once a person wants to know."""

    skipped_asked = Signal(object)

    def __init__(self) -> None:
        """Say nothing."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        self.label = label("", "caption", wrap=True)
        row.addWidget(self.label, 1)
        self.more = button(
            self.tr("Show what…"), self._ask, look="link", name=self.tr("What could not be read")
        )
        self.more.hide()
        row.addWidget(self.more)
        self.speaker = Speaker(self.label)
        self._skipped: tuple[Skipped, ...] = ()

    def text(self) -> str:
        """Return what it says."""
        return self.label.text()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say it, and have it read out."""
        self.show_text(text)
        self.speaker.say(text)

    def show_text(self, text: str) -> None:
        """Say it to the eye alone; what was skipped before is no news any more."""
        self.label.setText(text)
        self._skipped = ()
        self.more.hide()

    def tell(self, looked: Looked) -> None:
        """Say what a look brought."""
        self.say(sentences.done(looked))
        self._skipped = sentences.skipped(looked)
        self.more.setVisible(bool(self._skipped))

    @Slot()
    def _ask(self) -> None:
        self.skipped_asked.emit(self._skipped)
