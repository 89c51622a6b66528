"""The health page: cards that arrange themselves by the width there is. Loads in the runner."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui import words
from vault_app.gui.health import sentences
from vault_app.gui.in_turns import PageInTurns
from vault_app.gui.marking import tr
from vault_app.gui.pages import TOKENS, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.tokens.empty import Message
from vault_app.gui.words import Words
from vault_app.services.checking import CheckResult
from vault_app.services.health import Task
from vault_app.services.next_step import Step

if TYPE_CHECKING:
    from vault_app.gui.health.ages import AgeChart
    from vault_app.gui.health.card import ChartCard
    from vault_app.gui.health.expiries import ExpiryChart
    from vault_app.gui.health.falling import PlaintextChart
    from vault_app.gui.health.figures import Figures
    from vault_app.gui.health.kinds import KindBar
    from vault_app.gui.health.ring import Ring
    from vault_app.gui.health.tasks import TaskCard

_WIDE, _MIDDLE = 900, 560


class HealthPage(PageInTurns):
    """Shows the health of the inventory and starts what mends it."""

    ring: "Ring"
    ages: "AgeChart"
    kinds: "KindBar"
    expiries: "ExpiryChart"
    falling: "PlaintextChart"
    tasks: "TaskCard"
    health_card: "ChartCard"
    age_card: "ChartCard"
    expiry_card: "ChartCard"
    fall_card: "ChartCard"
    kind_card: "ChartCard"

    def __init__(self, around: Surroundings) -> None:
        """Build the frame; ``reload`` begins the cards, and fills them."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Health"))
        self.figures: Figures | None = None
        self._columns = 0
        self._lay_out()

    def reload(self) -> None:
        """Weigh again."""
        backend, now = self.around.backend, self.around.now
        self.make_parts()

        def work() -> "tuple[Figures, int]":
            from vault_app.gui.health.figures import figures_of

            return figures_of(backend.health(), backend.days(), now()), backend.open_leaks()

        self.around.runner.run(work, self._fill, self._fail, owner=self)

    def clear(self) -> None:
        """Show nothing: the window is locked."""
        self.figures = None
        self.rest()
        if self.complete:
            self.tasks.show_tasks(())
            self.expiries.show_endings(())
        self.views.setCurrentWidget(self.blank)

    def first_focus(self) -> QWidget:
        """Return the cards: the arrow keys move them."""
        return self.message.button if self.views.currentWidget() is self.message else self.board

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the cards by the width."""
        super().resizeEvent(event)
        if self.complete:
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange them anew with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._columns = 0
            if self.complete:
                self._arrange()

    def parts(self) -> Iterator[None]:
        """Make one card after the other, and put them in their places last."""
        from vault_app.gui.health.card import ChartCard
        from vault_app.gui.health.ring import Ring

        self.ring = Ring()
        self.health_card = ChartCard(self.ring)
        self.summary = label("", "muted", wrap=True)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.health_card.column.addWidget(self.summary)
        self.leaks = button("", self._show_leaks, look="link", icon="leak")
        self.leaks.hide()
        self.health_card.column.addWidget(self.leaks, 0, Qt.AlignmentFlag.AlignHCenter)
        yield
        from vault_app.gui.health.ages import AgeChart
        from vault_app.gui.health.expiries import ExpiryChart

        self.ages, self.expiries = AgeChart(), ExpiryChart()
        self.age_card = ChartCard(self.ages)
        self.expiry_card = ChartCard(self.expiries)
        self.expiry_card.chosen.connect(self._open_ending)
        yield
        self._make_side()
        yield
        from vault_app.gui.health.tasks import TaskCard

        self.tasks = TaskCard()
        self.tasks.wanted.connect(self._act)
        self.tasks.all_wanted.connect(self._show_all)
        self._arrange()

    def _make_side(self) -> None:
        from vault_app.gui.health.card import ChartCard
        from vault_app.gui.health.falling import PlaintextChart
        from vault_app.gui.health.kinds import KindBar

        self.falling, self.kinds = PlaintextChart(), KindBar()
        self.fall_card = ChartCard(self.falling)
        self.caption = label("", "muted", wrap=True)
        self.fall_card.column.addWidget(self.caption)
        self.kind_card = ChartCard(self.kinds)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(14))
        side.addWidget(self.fall_card, 1)
        side.addWidget(self.kind_card)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.views = QStackedWidget()
        column.addWidget(self.views)
        self.blank = QWidget()
        self.views.addWidget(self.blank)
        self.message = Message("pulse")
        self.message.acted.connect(self._message_acted)
        self.views.addWidget(self.message)
        inside = QWidget()
        inside.setProperty("look", "page")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(px(24), px(20), px(24), px(20))
        self._grid.setSpacing(px(14))
        self.board = QScrollArea()
        self.board.setWidgetResizable(True)
        self.board.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.board.setAccessibleName(self.tr("Health"))
        self.board.setWidget(inside)
        self.views.addWidget(self.board)

    def _arrange(self) -> None:
        columns = 3 if self.width() >= px(_WIDE) else 2 if self.width() >= px(_MIDDLE) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in (self.health_card, self.age_card, self.expiry_card, self.tasks, self._side):
            self._grid.removeWidget(card)
        for column in range(3):
            self._grid.setColumnStretch(column, 0)
        for row in range(5):
            self._grid.setRowStretch(row, 0)
        {3: self._three, 2: self._two, 1: self._one}[columns]()

    def _three(self) -> None:
        for column, (card, stretch) in enumerate(
            ((self.health_card, 25), (self.age_card, 37), (self.expiry_card, 37))
        ):
            self._grid.addWidget(card, 0, column)
            self._grid.setColumnStretch(column, stretch)
        self._grid.addWidget(self.tasks, 1, 0, 1, 2)
        self._grid.addWidget(self._side, 1, 2)
        self._grid.setRowStretch(1, 1)

    def _two(self) -> None:
        self._grid.addWidget(self.health_card, 0, 0)
        self._grid.addWidget(self.age_card, 0, 1)
        self._grid.addWidget(self.tasks, 1, 0, 1, 2)
        self._grid.addWidget(self.expiry_card, 2, 0)
        self._grid.addWidget(self._side, 2, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)

    def _one(self) -> None:
        cards = (self.health_card, self.tasks, self.age_card, self.expiry_card, self._side)
        for row, card in enumerate(cards):
            self._grid.addWidget(card, row, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)

    def _fill(self, read: "tuple[Figures, int]") -> None:
        if self.once_made(partial(self._fill, read)):
            return
        figures, leaks = read
        self.figures = figures
        self._tell_leaks(leaks)
        health = figures.health
        self.count_changed.emit(health.counts.urgent)
        if not health.counts.tokens:
            self._say_empty()
            return
        self.ring.show_health(health)
        self.ages.show_ages(figures.ages)
        self.kinds.show_kinds(figures.kinds)
        self.expiries.show_endings(figures.endings)
        self.falling.show_days(figures.days)
        for card in (
            self.health_card, self.age_card, self.expiry_card, self.fall_card, self.kind_card
        ):  # fmt: skip
            card.refresh()
        self.summary.setText(sentences.summary(health.lost) or self.tr("Nothing is missing."))
        self.caption.setText(self.falling.caption())
        every = health.counts.attention + health.counts.urgent
        self.tasks.show_tasks(health.tasks, every)
        self.views.setCurrentWidget(self.board)

    def _tell_leaks(self, number: int) -> None:
        text = tr("%Ln open leak(s)", "", number)
        self.leaks.setText(text)
        self.leaks.setAccessibleName(text)
        self.leaks.setVisible(number > 0)

    @Slot()
    def _show_leaks(self) -> None:
        self.page_wanted.emit("leaks")

    def _say_empty(self) -> None:
        title = self.tr("Nothing to weigh yet.")
        meaning = self.tr("Once there are tokens, this page says how well they stand and why.")
        self.message.tell(Words(title, meaning, ""), self.tr("Add tokens"))
        self.views.setCurrentWidget(self.message)

    def _fail(self, error: KeyturnError) -> None:
        self.figures = None
        self.message.tell(words.explain(error), self.tr("Try again"))
        self.views.setCurrentWidget(self.message)

    @Slot()
    def _message_acted(self) -> None:
        if self.figures is None:
            self.reload()
        else:
            self.page_wanted.emit(TOKENS)

    @Slot()
    def _show_all(self) -> None:
        self.page_wanted.emit(TOKENS)

    @Slot(object)
    def _act(self, task: object) -> None:
        if not isinstance(task, Task):
            return
        credential = task.entry.credential.id
        if task.step in (Step.MOVE, Step.ROTATE):
            self.rotate_wanted.emit(credential)
        elif task.step is Step.GO_ON and task.entry.rotation:
            self.resume_wanted.emit(task.entry.rotation)
        elif task.step is Step.CHECK:
            self._check(credential)
        else:
            self.token_wanted.emit(credential)

    def _check(self, credential: str) -> None:
        backend = self.around.backend

        def work() -> CheckResult:
            return backend.check((credential,))

        self.around.runner.run(work, self._checked, self._unchecked, pool="network", owner=self)

    def _checked(self, result: CheckResult) -> None:
        self.tokens_changed.emit()
        self.reload()
        for credential, code in list(result.problems.items())[:1]:
            self.token_wanted.emit(credential)
            del code

    def _unchecked(self, error: KeyturnError) -> None:
        self.message.tell(words.explain(error), self.tr("Try again"))
        self.views.setCurrentWidget(self.message)
        self.figures = None

    @Slot(int)
    def _open_ending(self, row: int) -> None:
        if 0 <= row < len(self.expiries.endings):
            self.token_wanted.emit(self.expiries.endings[row].credential)
