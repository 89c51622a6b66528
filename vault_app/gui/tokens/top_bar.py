"""What stands above the table: the filter field, import and add, the chips."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import button
from vault_app.gui.tokens.chips import Chips


class TopBar(QWidget):
    """Says what was pressed; the filter's text and chips are read by the page."""

    import_asked = Signal()
    add_asked = Signal()

    def __init__(self) -> None:
        """Start with nothing to filter."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter tokens   /"))
        self.filter.setAccessibleName(self.tr("Filter tokens"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)  # a token dropped here is for the window to take
        self.filter.setMinimumWidth(px(60))
        row.addWidget(self.filter, 1)
        row.addWidget(button(self.tr("Import…"), self.import_asked.emit))
        row.addWidget(button(self.tr("Add token"), self.add_asked.emit))
        column.addLayout(row)
        self.chips = Chips()
        column.addWidget(self.chips)
        self.hide()
