"""A card of the health page: a title, a chart, and the same numbers as a table on request."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vault_app.gui import icons
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.palette import px
from vault_app.gui.parts import Button, label

_ICON = "rows"


class Card(QFrame):
    """A titled card; what belongs on it is added to ``column``."""

    def __init__(self, title: str = "") -> None:
        """Show *title*."""
        super().__init__()
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(10), px(16), px(14))
        self.column.setSpacing(px(8))
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.head.addStrut(px(26))
        self.title = label(title, "section")
        self.head.addWidget(self.title, 1)
        self.column.addLayout(self.head)
        self.setAccessibleName(title)

    def name(self, title: str) -> None:
        """Give another title."""
        self.title.setText(title)
        self.setAccessibleName(title)


class ChartCard(Card):
    """A chart that turns into a table and back. ``chosen`` tells which row was opened."""

    chosen = Signal(int)

    def __init__(self, chart: Chart) -> None:
        """Show *chart*."""
        super().__init__()
        self.chart = chart
        self.turn = TurnButton()
        self.turn.clicked.connect(self._turn)
        self.head.addWidget(self.turn)
        self.stack = QStackedWidget()
        self.stack.addWidget(chart)
        self.column.addWidget(self.stack, 1)
        self._table: NumberTable | None = None
        self._say()

    def refresh(self) -> None:
        """Take the chart's new numbers."""
        self.name(self.chart.title())
        self.chart.told()
        self._say()
        if self._table is not None:
            self._table.show_rows(self.chart.table())

    @Slot()
    def _turn(self) -> None:
        if self._table is None:
            self._table = NumberTable()
            self._table.chosen.connect(self.chosen)
            self._table.show_rows(self.chart.table())
            self.stack.addWidget(self._table)
        shown: QWidget = self._table if self.turn.isChecked() else self.chart
        self._table.setAccessibleName(self.chart.title())
        self.stack.setCurrentWidget(shown)
        self._say()

    def _say(self) -> None:
        as_chart = self.tr("Show “{chart}” as a chart")
        as_table = self.tr("Show “{chart}” as a table")
        text = (as_chart if self.turn.isChecked() else as_table).format(chart=self.chart.title())
        self.turn.setAccessibleName(text)
        self.turn.setToolTip(text)


class TurnButton(Button):
    """The quiet button that turns a chart into a table and back."""

    def __init__(self) -> None:
        """Show the icon of a table."""
        super().__init__("", "small", _ICON)
        self.setCheckable(True)

    def _paint_icon(self) -> None:
        self.setIconSize(QSize(px(15), px(15)))
        self.setIcon(icons.icon(_ICON, "muted", px(15)))


class NumberTable(QTableWidget):
    """A plain table of texts, read by keyboard and by screen readers."""

    chosen = Signal(int)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setProperty("look", "numbers")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(26))
        self.activated.connect(self._choose)

    def show_rows(self, shown: Rows) -> None:
        """Show the numbers of a chart."""
        self.setRowCount(len(shown.rows))
        self.setColumnCount(len(shown.titles))
        self.setHorizontalHeaderLabels(list(shown.titles))
        for line, row in enumerate(shown.rows):
            for column, text in enumerate(row):
                self.setItem(line, column, _item(text, right=column > 0))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.currentRow())


def _item(text: str, *, right: bool) -> QTableWidgetItem:
    made = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    made.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return made
