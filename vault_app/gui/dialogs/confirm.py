"""Small sheets: a question before something that cannot be undone, and one line of text."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.parts import Notice, label
from vault_app.gui.words import Words


class ConfirmSheet(Sheet):
    """Asks once; the dangerous button is never the one that has the focus."""

    confirmed = Signal()

    def __init__(self, title: str, text: str, action: str, *, consequence: str = "") -> None:
        """Ask *title*; *consequence* names what cannot be undone; *action* is the button."""
        super().__init__(title, 440)
        self.body.addWidget(label(text, wrap=True))
        if consequence:
            self.body.addWidget(Notice(consequence, tone="warning"))
        self._stay = self.add_button(self.tr("Cancel"))
        self._stay.clicked.connect(self.close_sheet)
        self.act = self.add_button(action, "danger")
        self.act.clicked.connect(self._confirm)

    def first_focus(self) -> QWidget:
        """Return the harmless button."""
        return self._stay

    @Slot()
    def _confirm(self) -> None:
        self.confirmed.emit()
        self.close_sheet()


class NameSheet(Sheet):
    """Asks for a new name; stays open while the services refuse it."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        """Start with the present name."""
        super().__init__(self.tr("Rename"), 400)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("New name"))
        self.field.selectAll()
        self.field.setAcceptDrops(False)
        self.body.addWidget(self.field)
        self.problem = label("", "caption-danger", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_button(self.tr("Cancel")).clicked.connect(self.close_sheet)
        self._save = self.add_button(self.tr("Rename"), "primary")
        self._save.clicked.connect(self._choose)
        self.field.returnPressed.connect(self._choose)
        self.field.textChanged.connect(self._look)

    def first_focus(self) -> QWidget:
        """Return the field."""
        return self.field

    def refuse(self, told: Words) -> None:
        """Say why that name will not do."""
        self.problem.setText(f"{told.title} {told.cure}")
        self.problem.show()

    @Slot()
    def _look(self) -> None:
        self.problem.hide()
        self._save.setEnabled(bool(self.field.text().strip()))

    @Slot()
    def _choose(self) -> None:
        name = self.field.text().strip()
        if name:
            self.chosen.emit(name)
