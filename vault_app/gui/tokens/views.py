"""What the page may show in the middle; all but the table are made when first needed."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from vault_app.gui.tokens.empty import EmptyState, Message
    from vault_app.gui.words import Words


class Views(QStackedWidget):
    """The table, the three choices, a wait, an error, no match: one at a time."""

    import_asked = Signal()
    add_asked = Signal()
    practice_asked = Signal()
    restore_asked = Signal()
    again_asked = Signal()
    all_asked = Signal()

    def __init__(self, table: QWidget, *, practice: bool) -> None:
        """Start with *table*."""
        super().__init__()
        self._table = table
        self._practice = practice
        self.addWidget(table)

    @cached_property
    def empty(self) -> "EmptyState":
        """Return the three choices."""
        from vault_app.gui.tokens.empty import EmptyState

        made = EmptyState(practice=self._practice)
        made.import_asked.connect(self.import_asked)
        made.add_asked.connect(self.add_asked)
        made.practice_asked.connect(self.practice_asked)
        made.restore_asked.connect(self.restore_asked)
        self.addWidget(made)
        return made

    @cached_property
    def waiting(self) -> "Message":
        """Return the wait."""
        from vault_app.gui.tokens.empty import Message
        from vault_app.gui.words import Words

        made = Message("key")
        made.tell(Words(self.tr("Reading the inventory…"), "", ""))
        self.addWidget(made)
        return made

    @cached_property
    def error(self) -> "Message":
        """Return the error."""
        from vault_app.gui.tokens.empty import Message

        made = Message("warning", "warning")
        made.acted.connect(self.again_asked)
        self.addWidget(made)
        return made

    @cached_property
    def nothing(self) -> "Message":
        """Return what is said when the filter leaves nothing over."""
        from vault_app.gui.tokens.empty import Message
        from vault_app.gui.words import Words

        made = Message("search")
        told = Words(self.tr("No token fits."), self.tr("The filter leaves none over."), "")
        made.tell(told, self.tr("Show all"))
        made.acted.connect(self.all_asked)
        self.addWidget(made)
        return made

    def show_table(self) -> None:
        """Show the table."""
        self.setCurrentWidget(self._table)

    def show_error(self, told: "Words") -> None:
        """Show what went wrong, and a way to try again."""
        self.error.tell(told, self.tr("Try again"))
        self.setCurrentWidget(self.error)

    def first_focus(self) -> QWidget | None:
        """Return where a person begins, None for the table."""
        shown = self.currentWidget()
        if shown is self.__dict__.get("empty"):
            return self.empty.choices[0]
        return self.error.button if shown is self.__dict__.get("error") else None
