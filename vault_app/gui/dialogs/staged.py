"""A sheet of several stages: the question, the work that can be stopped, what came of it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from vault_app.core.text import sanitise
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.format import tilde
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import label
from vault_app.services.progress import CancelFlag, Tick


class StagedSheet(Sheet):
    """Shows one of its stages at a time; what is under way is stopped before the sheet goes."""

    def __init__(self, title: str, width: int) -> None:
        """Have no stage yet: ``add_stages`` brings them."""
        super().__init__(title, width)
        self.stages: tuple[QWidget, ...] = ()
        self._cancel: CancelFlag | None = None

    def add_stages(self, *stages: QWidget) -> None:
        """Take the stages, in their order; the first is shown."""
        self.stages = stages
        for number, stage in enumerate(stages):
            self.body.addWidget(stage)
            stage.setVisible(number == 0)

    def show_stage(self, number: int) -> None:
        """Show one of them, in the room it needs."""
        for index, stage in enumerate(self.stages):
            stage.setVisible(index == number)
        self.adjustSize()

    def begin_work(self) -> CancelFlag:
        """Return the flag that stops the work begun now; Escape and Stop set it."""
        self._cancel = CancelFlag()
        return self._cancel

    def end_work(self) -> None:
        """Nothing is under way any more: the sheet may go."""
        self._cancel = None

    def may_close(self) -> bool:
        """Escape stops the work first."""
        if self._cancel is not None:
            self._cancel.cancel()
            return False
        return True

    @Slot()
    def leave_or_stop(self) -> None:
        """Do what the button at the left says: stop the work, or close."""
        if self.may_close():
            self.close_sheet()


class Wait(QWidget):
    """A bar and a line that say how far the work is."""

    def __init__(self, home: str = "") -> None:
        """Start with nothing known; paths below *home* are shown short."""
        super().__init__()
        self._home = home
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        column.addWidget(self.bar)
        self.line = label("", "caption", wrap=True)
        column.addWidget(self.line)
        self.clear()

    def clear(self) -> None:
        """Know nothing again."""
        self.bar.setRange(0, 0)
        self.line.setText("")

    def show_tick(self, tick: Tick) -> None:
        """Show one report."""
        self.bar.setRange(0, tick.total or 0)
        self.bar.setValue(tick.done)
        name = sanitise(tick.name, 300)
        self.line.setText(tilde(name, self._home) if self._home else name)


def column_page() -> tuple[QWidget, QVBoxLayout]:
    """Return an empty page of a sheet and its column."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(10))
    return page, column
