"""Where a dead-man switch stands in the way of a revoke: what was found, and the typed way on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui import words
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.marking import tr
from vault_app.gui.parts import Notice, label
from vault_app.gui.rotation.typed_word import TypedWord


class WatcherSheet(Sheet):
    """Says that nothing was revoked and why; ``typed`` once the words stand there (H12)."""

    typed = Signal()

    def __init__(self, error: KeyturnError) -> None:
        """Show what *error* found."""
        told = words.explain(error)
        super().__init__(told.title, 460)
        self.body.addWidget(Notice(told.meaning, told.cure, "danger"))
        self.body.addWidget(
            label(
                tr(
                    "Revoke only if you know that what was found is harmless, or what it "
                    "deletes is safe."
                ),
                wrap=True,
            )
        )
        self.word = TypedWord(tr("revoke anyway"))
        self.word.changed.connect(self._look)
        self.word.entered.connect(self._go)
        self.body.addWidget(self.word)
        self._stay = self.add_button(tr("Not now"))
        self._stay.clicked.connect(self.close_sheet)
        self.act = self.add_button(tr("Revoke anyway"), "danger")
        self.act.setEnabled(False)
        self.act.clicked.connect(self._go)

    def first_focus(self) -> QWidget:
        """Return the harmless button."""
        return self._stay

    @Slot()
    def _look(self) -> None:
        self.act.setEnabled(self.word.fits)

    @Slot()
    def _go(self) -> None:
        if self.word.fits:
            self.typed.emit()
            self.close_sheet()
