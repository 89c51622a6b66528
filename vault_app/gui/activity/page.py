"""The activity page: filter, chips, the log, and its export to a file."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.gui import words
from vault_app.gui.activity.model import ActivityModel
from vault_app.gui.activity.rows import Log, Row, log_of, sort_name
from vault_app.gui.activity.table import ActivityTable
from vault_app.gui.dialogs.choosing import choose_target
from vault_app.gui.flow import FlowLayout
from vault_app.gui.marking import tr
from vault_app.gui.pages import Page, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.tokens.banner import Banner
from vault_app.gui.tokens.empty import Message
from vault_app.gui.words import Words
from vault_app.services.activity import MOST, Sort, export


class ActivityPage(Page):
    """Shows what happened, newest first."""

    def __init__(self, around: Surroundings) -> None:
        """Build it; ``reload`` fills it."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Activity"))
        self.model = ActivityModel(self)
        self.table = ActivityTable(self.model)
        self.table.opened.connect(self._open)
        self.chips: dict[Sort, QPushButton] = {}
        self._lay_out()

    def reload(self) -> None:
        """Read the log again."""
        backend = self.around.backend

        def work() -> Log:
            return log_of(backend.activity())

        self.around.runner.run(work, self._fill, self._fail, owner=self)

    def clear(self) -> None:
        """Show nothing: the window is locked."""
        self.model.set_log(Log((), {}))
        self.filter.clear()
        self.banner.hide()

    def first_focus(self) -> QWidget:
        """Return the table."""
        return self.table

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the filter."""
        if event.key() == Qt.Key.Key_Escape:
            self.show_everything()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    @Slot()
    def show_everything(self) -> None:
        """Clear filter and chips."""
        self.filter.clear()
        for chip in self.chips.values():
            chip.setChecked(False)
        self._narrow()

    def save(self, path: str) -> None:
        """Write the lines shown to *path*, CSV or JSON by its name."""
        lines = self.model.lines

        def work() -> int:
            export(lines, path)
            return len(lines)

        self.around.runner.run(work, self._saved, self._complain, owner=self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(12))
        column.setSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter activity   /"))
        self.filter.setAccessibleName(self.tr("Filter activity"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        row.addWidget(self.filter, 1)
        self.export = button(self.tr("Export…"), self._ask_file, icon="export")
        row.addWidget(self.export)
        column.addLayout(row)
        self._chip_row = QWidget()
        self._chip_row.setAccessibleName(self.tr("Filters"))
        self._chip_row.setLayout(FlowLayout(px(8)))
        column.addWidget(self._chip_row)
        self.banner = Banner()
        column.addWidget(self.banner)
        self.views = QStackedWidget()
        self.views.addWidget(self._card())
        self.message = Message("lines")
        self.message.acted.connect(self._act)
        self.views.addWidget(self.message)
        column.addWidget(self.views, 1)
        self.status = label("", "caption")
        column.addWidget(self.status)

    def _card(self) -> QFrame:
        self._frame = QFrame()
        self._frame.setProperty("look", "card")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, px(5), 1, px(5))  # clear of the round corners
        inside.addWidget(self.table)
        return self._frame

    def _fill(self, log: Log) -> None:
        self.model.set_log(log)
        for sort in Sort:
            number = log.counts.get(sort, 0)
            if number or sort in self.chips:
                self._count(sort, number)
        self._narrow()

    def _count(self, sort: Sort, number: int) -> None:
        chip = self.chips.get(sort)
        if chip is None:
            chip = self.chips[sort] = QPushButton()
            chip.setCheckable(True)
            chip.setProperty("look", "chip")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.toggled.connect(self._narrow)
            layout = self._chip_row.layout()
            if layout is not None:
                layout.addWidget(chip)
        chip.setText(f"{sort_name(sort)} {number}")
        chip.setAccessibleName(f"{sort_name(sort)}, {number}")

    @Slot()
    def _narrow(self) -> None:
        pressed = frozenset(sort for sort, chip in self.chips.items() if chip.isChecked())
        self.model.set_filter(self.filter.text(), pressed)
        self._show()

    def _show(self) -> None:
        shown, every = self.model.rowCount(), len(self.model.log.rows)
        self.export.setEnabled(bool(shown))
        self.status.setText(self._told(shown, every))
        if shown:
            self.views.setCurrentIndex(0)
        elif every:
            told = Words(self.tr("No line fits."), self.tr("The filter leaves none over."), "")
            self._tell(told, self.tr("Show all"))
        else:
            told = Words(
                self.tr("Nothing has happened yet."),
                self.tr("Every use of the network and of a value will be told here."),
                "",
            )
            self._tell(told, "")

    def _told(self, shown: int, every: int) -> str:
        lines = tr("%Ln line(s)", "", shown)
        if every >= MOST:
            return self.tr("{lines}; older ones are kept, not shown").format(lines=lines)
        return self.tr("{lines}; none of them holds a value").format(lines=lines)

    def _tell(self, told: Words, action: str) -> None:
        self.message.tell(told, action)
        self.views.setCurrentWidget(self.message)

    def _fail(self, error: KeyturnError) -> None:
        self.model.set_log(Log((), {}))
        self.status.setText("")
        self._tell(words.explain(error), self.tr("Try again"))

    @Slot()
    def _act(self) -> None:
        if self.model.log.rows:
            self.show_everything()
        else:
            self.reload()

    @Slot(object)
    def _open(self, row: object) -> None:
        if isinstance(row, Row) and row.line.credential and row.line.name:
            self.token_wanted.emit(row.line.credential)

    @Slot()
    def _ask_file(self) -> None:
        kinds = (self.tr("Table (*.csv)"), self.tr("Data (*.json)"))
        name = "keyturn-activity.csv"
        choose_target(self, self.tr("Export activity"), name, kinds, self.save)

    def _saved(self, number: int) -> None:
        lines = tr("%Ln line(s)", "", number)
        self.status.setText(self.tr("Exported {lines}.").format(lines=lines))

    def _complain(self, error: KeyturnError) -> None:
        self.banner.tell(words.explain(error))
