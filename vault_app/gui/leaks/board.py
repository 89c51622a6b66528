"""What stands on the leaks page once something is known: folders, choices, the list, the deeds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.leak import LeakState
from vault_app.gui.flow import FlowLayout
from vault_app.gui.palette import px
from vault_app.gui.tokens.empty import Message
from vault_app.gui.words import Words

if TYPE_CHECKING:
    from vault_app.gui.leaks.bar import LeakBar
    from vault_app.gui.leaks.choices import StateChips, ViewBox
    from vault_app.gui.leaks.folders import FolderPanel
    from vault_app.gui.leaks.model import LeakModel
    from vault_app.gui.leaks.progress import LookBar
    from vault_app.gui.leaks.tree import LeakTree


class LeakBoard(QWidget):
    """Its parts are imported and made one a turn of the event loop: together they are a frame's."""

    folders: "FolderPanel"
    chips: "StateChips"
    group_box: "ViewBox"
    progress: "LookBar"
    tree: "LeakTree"
    bar: "LeakBar"

    def __init__(self, home: str) -> None:
        """Stand empty; ``parts`` makes what is in it. Paths below *home* get a tilde."""
        super().__init__()
        self._home = home
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(16))
        self.right = QWidget()
        self._column = QVBoxLayout(self.right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._row.addWidget(self.right, 1)
        self.field = QLineEdit()
        self.results = QStackedWidget()
        self.calm = Message("check", "good")

    def parts(self, model: "LeakModel") -> Iterator[None]:
        """Make one part after the other; *model* is what the list shows."""
        from vault_app.gui.leaks.folders import FolderPanel

        self.folders = FolderPanel(self._home)
        self._row.insertWidget(0, self.folders)
        yield
        self._column.addWidget(self._choices())
        yield
        from vault_app.gui.leaks.progress import LookBar

        self.progress = LookBar(self._home)
        self._column.addWidget(self.progress)
        self._column.addWidget(self._list(model), 1)
        yield
        from vault_app.gui.leaks.bar import LeakBar

        self.bar = LeakBar()
        self._column.addWidget(self.bar)

    def fit(self, *, narrow: bool, chosen: bool) -> None:
        """Show one thing at a time where there is no room for both; *chosen*: the folders."""
        self.folders.setVisible(chosen or not narrow)
        self.right.setVisible(not (chosen and narrow))
        self.folders.widen(narrow)

    def show_list(self, shown: bool) -> None:
        """Show the list, or why there is nothing in it."""
        self.results.setCurrentWidget(self.tree if shown else self.calm)
        if shown:
            return
        if self.field.text() or self.chips.state is not LeakState.OPEN:
            told = Words(self.tr("Nothing fits."), self.tr("Change what is shown."), "")
        elif any(one.scanned_at is not None for one in self.folders.folders):
            title = self.tr("No open leak")
            told = Words(title, self.tr("Nothing that was looked at holds a token."), "")
        else:
            told = Words(self.tr("Nothing was looked into yet."), self.tr("Press “Look now”."), "")
        self.calm.tell(told)

    def _choices(self) -> QWidget:
        from vault_app.gui.leaks.choices import StateChips, ViewBox

        holder = QWidget()
        row = FlowLayout(px(8))
        holder.setLayout(row)
        self.chips = StateChips()
        self.group_box = ViewBox()
        self.field.setPlaceholderText(self.tr("Filter leaks   /"))
        self.field.setAccessibleName(self.tr("Filter leaks"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(px(180))
        for part in (self.chips, self.group_box, self.field):
            row.addWidget(part)
        return holder

    def _list(self, model: "LeakModel") -> QFrame:
        from vault_app.gui.leaks.tree import LeakTree

        self.tree = LeakTree(model)
        self.results.addWidget(self.tree)
        self.results.addWidget(self.calm)
        self.results.setMinimumHeight(px(70))
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(4), px(6), px(4), px(6))
        inside.addWidget(self.results)
        return card
