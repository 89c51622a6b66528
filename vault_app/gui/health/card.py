"""A card of the health page: a title, a chart, and the same numbers as a table on request."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vault_app.gui import icons
from vault_app.gui.health.chart import Chart, Rows
from vault_app.gui.palette import px
from vault_app.gui.parts import Button, label
from vault_app.gui.tokens.header import TokenHeader

_TABLE, _CHART = "rows", "bars"


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
        self.title = label(title, "section", wrap=True)
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
        self.turn.toggled.connect(self._turn)
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
        self.turn.show_turned(self.turn.isChecked())
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
        self._turned = False
        super().__init__("", "small", _TABLE)
        self.setCheckable(True)

    def show_turned(self, turned: bool) -> None:
        """Show the icon of what a press brings: the chart, or the table."""
        self._turned = turned
        self._paint_icon()

    def _paint_icon(self) -> None:
        self.setIconSize(QSize(px(15), px(15)))
        self.setIcon(icons.icon(_CHART if self._turned else _TABLE, "muted", px(15)))


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
        self.setHorizontalHeader(TokenHeader(self))
        self.horizontalHeader().setSectionsClickable(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(26))
        self.setItemDelegate(_Indented(self))
        self.activated.connect(self._choose)

    def show_rows(self, shown: Rows) -> None:
        """Show the numbers of a chart."""
        self.setRowCount(len(shown.rows))
        self.setColumnCount(len(shown.titles))
        self.setHorizontalHeaderLabels(list(shown.titles))
        for line, row in enumerate(shown.rows):
            for column, text in enumerate(row):
                self.setItem(line, column, _item(text))
        header = self.horizontalHeader()
        for column in range(len(shown.titles)):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.ResizeToContents if column else mode.Stretch)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no more room than the chart has."""
        return QSize(px(100), px(60))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least it needs."""
        return self.sizeHint()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.currentRow())


class _Indented(QStyledItemDelegate):
    """Lets the texts stand below the names of their columns."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(px(5), 0, 0, 0)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(px(10), 0)


def _item(text: str) -> QTableWidgetItem:
    made = QTableWidgetItem(text)
    made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return made
