"""How far a look is: a bar, how much, how fast, how long, on what; and the button that stops it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from vault_app.core.text import sanitise
from vault_app.gui.format import tilde
from vault_app.gui.leaks import sentences
from vault_app.gui.palette import px
from vault_app.gui.parts import Elided, button
from vault_app.services.progress import Tick

_WHOLE = 1000


class LookBar(QFrame):
    """Hidden while nothing is under way."""

    stopped = Signal()

    def __init__(self, home: str) -> None:
        """Start hidden; paths below *home* are shown with a tilde."""
        super().__init__()
        self._home = home
        self.setProperty("look", "notice")
        self.setAccessibleName(self.tr("Looking for tokens"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(12))
        column = QVBoxLayout()
        column.setSpacing(px(5))
        line = QHBoxLayout()
        line.setSpacing(px(10))
        self.text = Elided("strong", grow=False)
        self.path = Elided("caption")
        line.addWidget(self.text)
        line.addWidget(self.path, 1)
        column.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far it is"))
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        self.stop = button(self.tr("Stop"), self._stop, icon="cross")
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self) -> None:
        """Show that it began."""
        self.text.show_text(self.tr("Looking…"))
        self.path.show_text("")
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()

    def end(self) -> None:
        """Take it away."""
        self.bar.setRange(0, 1)
        self.hide()

    @Slot(object)
    def show_tick(self, tick: object) -> None:
        """Show one report."""
        if not isinstance(tick, Tick) or self.isHidden():
            return
        if self.stop.isEnabled():
            self.text.show_text(sentences.progress(tick))
        self.path.show_text(tilde(sanitise(tick.name, 300), self._home))
        if tick.total:
            self.bar.setRange(0, _WHOLE)
            self.bar.setValue(min(_WHOLE, tick.done * _WHOLE // tick.total))
        else:
            self.bar.setRange(0, 0)

    @Slot()
    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.text.show_text(self.tr("Stopping…"))
        self.stopped.emit()
