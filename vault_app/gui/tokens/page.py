"""The tokens page: filter, chips and table at the left, the panel at the right."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId
from vault_app.gui import words
from vault_app.gui.backend import WindowBackend
from vault_app.gui.detail.panel import DetailPanel
from vault_app.gui.palette import px
from vault_app.gui.parts import button
from vault_app.gui.tasks import Runner
from vault_app.gui.tokens.actions import Actions
from vault_app.gui.tokens.banner import Banner
from vault_app.gui.tokens.chips import Chips
from vault_app.gui.tokens.empty import EmptyState, Message
from vault_app.gui.tokens.inventory import Inventory, changed, inventory_of, without
from vault_app.gui.tokens.menu import token_menu
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Flag
from vault_app.gui.tokens.status_line import StatusLine
from vault_app.gui.tokens.table import TokenTable
from vault_app.gui.words import Words
from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.vault.state import VaultState

_Loaded = tuple[Inventory, frozenset[str]]


class TokensPage(QWidget):
    """Shows the inventory and hands wishes on; loads in the runner."""

    add_asked = Signal()
    import_asked = Signal()
    practice_asked = Signal()
    removal_asked = Signal(object)
    rename_asked = Signal(object)
    search_asked = Signal(object)
    folder_asked = Signal(str)
    attention_changed = Signal(object)
    loaded = Signal()

    def __init__(
        self,
        backend: WindowBackend,
        runner: Runner,
        actions: Actions,
        now: Callable[[], datetime],
        home: str,
    ) -> None:
        """Build the page; ``reload`` fills it."""
        super().__init__()
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._backend = backend
        self._runner = runner
        self.deeds = actions
        self.model = TokenModel(now, self)
        self.table = TokenTable(self.model)
        self.chips = Chips()
        self.panel = DetailPanel(actions, runner, now, home)
        self.status = StatusLine(now)
        self.banner = Banner()
        self._lay_out()
        self._connect()

    @Slot()
    def reload(self) -> None:
        """Read the inventory again."""
        if not self.model.inventory.rows:
            self._show(self._waiting)

        def work() -> _Loaded:
            return inventory_of(self._backend.entries()), self._backend.supported()

        self._runner.run(work, self._fill, self._fail_load, owner=self)
        self._runner.run(self._backend.vault_state, self._tell_vault, self._skip, owner=self)

    def clear(self) -> None:
        """Show nothing: the window is locked."""
        self.panel.show_entry(None)
        self.model.set_inventory(Inventory())
        self.filter.clear()
        self.banner.hide()

    def choose(self, credential: CredentialId) -> None:
        """Select one token, whatever the filter."""
        if not self.table.choose(credential):
            self.clear_filter()
            self.table.choose(credential)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the chosen entries."""
        return self.table.entries

    def merge(self, entries: Iterable[Entry]) -> None:
        """Take changed entries in, new ones included."""
        self._set(changed(self.model.inventory, entries))

    def drop(self, ids: Iterable[CredentialId]) -> None:
        """Take entries out."""
        self._set(without(self.model.inventory, ids))

    def first_focus(self) -> QWidget:
        """Return where a person begins."""
        shown = self._views.currentWidget()
        if shown is self.empty:
            return self.empty.choices[0]
        return self.error.button if shown is self.error else self.table

    @Slot()
    def clear_filter(self) -> None:
        """Show everything again."""
        self.filter.clear()
        self.chips.clear()

    @Slot()
    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A slash goes to the filter, Escape leaves it."""
        if event.key() == Qt.Key.Key_Slash:
            self.focus_filter()
        elif event.key() == Qt.Key.Key_Escape and self.model.filtered:
            self.clear_filter()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(16), px(14), px(16), px(12))
        column.setSpacing(px(10))
        column.addWidget(self._head())
        column.addWidget(self.banner)
        self._views = QStackedWidget()
        self._table_view = self._card()
        self.empty = EmptyState(practice=self._backend.practice)
        self._waiting = Message("key")
        self.error = Message("warning", "warning")
        self._nothing = Message("search")
        for view in (self._waiting, self._table_view, self.empty, self.error, self._nothing):
            self._views.addWidget(view)
        column.addWidget(self._views, 1)
        row.addWidget(left, 1)
        row.addWidget(self.panel)
        self.panel.hide()
        self._waiting.tell(Words(self.tr("Reading the inventory…"), "", ""))
        for first, then in ((self.filter, self.table), (self.table, self.panel)):
            QWidget.setTabOrder(first, then)

    def _head(self) -> QWidget:
        self._top = QWidget()
        column = QVBoxLayout(self._top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter tokens   /"))
        self.filter.setAccessibleName(self.tr("Filter tokens"))
        self.filter.setClearButtonEnabled(True)
        row.addWidget(self.filter, 1)
        self.import_button = button(self.tr("Import…"), self.import_asked.emit)
        self.add_button = button(self.tr("Add token"), self.add_asked.emit)
        row.addWidget(self.import_button)
        row.addWidget(self.add_button)
        column.addLayout(row)
        column.addWidget(self.chips)
        return self._top

    def _card(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._frame = QFrame()
        self._frame.setProperty("look", "card")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, px(1), 1, px(5))
        inside.addWidget(self.table)
        column.addWidget(self._frame, 1)
        column.addWidget(self.status)
        column.addStretch(0)
        return holder

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._to_table)
        self.chips.changed.connect(self._filter)
        self.model.shown_changed.connect(self._shown)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.removal_asked.connect(self._ask_removal)
        self.table.menu_asked.connect(self._menu)
        self.panel.removal_asked.connect(self._ask_removal)
        self.panel.search_asked.connect(self._ask_search)
        self.panel.folder_asked.connect(self.folder_asked)
        self.panel.more_asked.connect(self._menu)
        self.empty.import_asked.connect(self.import_asked)
        self.empty.add_asked.connect(self.add_asked)
        self.empty.practice_asked.connect(self.practice_asked)
        self._nothing.acted.connect(self.clear_filter)
        self.error.acted.connect(self.reload)
        self.deeds.changed.connect(self._merge)
        self.deeds.removed.connect(self._drop)
        self.deeds.failed.connect(self._complain)
        self.deeds.said.connect(self.status.say)
        self.deeds.busy.connect(self.status.say)

    def _fill(self, loaded: _Loaded) -> None:
        inventory, self.panel.supported = loaded
        self._set(inventory)
        self.loaded.emit()

    def _set(self, inventory: Inventory) -> None:
        self.model.set_inventory(inventory)
        self.chips.show_counts(inventory)
        self.status.show_rows(inventory.rows)
        self._choose()
        self.attention_changed.emit(inventory.flag_count(Flag.ATTENTION))

    def _fail_load(self, error: KeyturnError) -> None:
        self.panel.hide()
        self._top.hide()
        self.error.tell(words.explain(error), self.tr("Try again"))
        self._show(self.error)
        self.loaded.emit()

    def _skip(self, error: KeyturnError) -> None:
        self.status.show_vault(words.explain(error).title)

    def _tell_vault(self, state: "VaultState") -> None:
        self.status.show_state(state)

    @Slot()
    def _shown(self) -> None:
        has_rows, shown = bool(self.model.inventory.rows), self.model.rowCount()
        self._top.setVisible(has_rows)
        self.panel.setVisible(has_rows)
        if not has_rows:
            self._show(self.empty)
        elif not shown:
            told = Words(self.tr("No token fits."), self.tr("The filter leaves none over."), "")
            self._nothing.tell(told, self.tr("Show all"))
            self._show(self._nothing)
        else:
            self._frame.setMaximumHeight(self.table.content_height() + px(8))
            if not self.table.entries:
                self.table.choose_line(0)
            self._show(self._table_view)

    def _show(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)

    @Slot()
    def _filter(self) -> None:
        self.model.set_filter(self.filter.text(), self.chips.flags, self.chips.providers)

    @Slot()
    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.entries and self.model.rowCount():
            self.table.choose_line(0)

    @Slot()
    def _choose(self) -> None:
        chosen = self.table.entries
        self.panel.show_entry(chosen[0] if len(chosen) == 1 else None)
        self.status.show_chosen(len(chosen))

    @Slot()
    def _open(self) -> None:
        if self.panel.entry is not None:
            self.panel.act()

    @Slot()
    def _ask_removal(self) -> None:
        if self.entries:
            self.removal_asked.emit(self.entries)

    @Slot()
    def _ask_search(self) -> None:
        if self.entries:
            self.search_asked.emit(self.entries[0])

    @Slot(object)
    def _menu(self, where: QPoint) -> None:
        entries = self.entries
        if not entries:
            return
        menu = token_menu(self, entries, self.panel.supported, self.deeds)
        menu.rename.triggered.connect(partial(self.rename_asked.emit, entries[0]))
        menu.search.triggered.connect(self._ask_search)
        menu.remove.triggered.connect(self._ask_removal)
        menu.popup(where)

    @Slot(object)
    def _merge(self, entries: object) -> None:
        if isinstance(entries, tuple):
            self.merge(entries)

    @Slot(object)
    def _drop(self, ids: object) -> None:
        if isinstance(ids, tuple):
            self.drop(ids)

    @Slot(object)
    def _complain(self, told: object) -> None:
        if isinstance(told, Words):
            self.banner.tell(told)
