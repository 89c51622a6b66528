"""The tokens page: filter, chips and table at the left, the panel at the right."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui.palette import px
from vault_app.gui.tokens.arranged import Inventory
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Flag
from vault_app.gui.tokens.status_line import StatusLine
from vault_app.gui.tokens.table import TokenTable
from vault_app.gui.tokens.top_bar import TopBar
from vault_app.gui.tokens.views import Views

if TYPE_CHECKING:
    from vault_app.core.ids import CredentialId
    from vault_app.gui.backend import WindowBackend
    from vault_app.gui.detail.panel import DetailPanel
    from vault_app.gui.tasks import Runner
    from vault_app.gui.tokens.actions import Actions
    from vault_app.gui.tokens.banner import Banner
    from vault_app.gui.tokens.found import TokenLines
    from vault_app.gui.tokens.inventory import Laid
    from vault_app.gui.tokens.returned import Returned
    from vault_app.gui.words import Words
    from vault_app.services.entry import Entry

PANEL_WIDTH = 318
SLOW_MS, SOON_MS, LATER_MS = 200, 20, 100
REVEAL_SECONDS = 10


class TokensPage(QWidget):
    """Shows the inventory and hands wishes on; loads in the runner.

    Panel, banner and all views but the table are made when first needed: the list is there first.
    Until ``serve`` it filters, scrolls and chooses; for more it asks to be served (``needed``).
    """

    add_asked = Signal()
    import_asked = Signal()
    practice_asked = Signal()
    restore_asked = Signal()
    removal_asked = Signal(object)
    rename_asked = Signal(object)
    search_asked = Signal(object)
    folder_asked = Signal(str)
    rows_chosen = Signal(str)
    attention_changed = Signal(object)
    put_back = Signal(object)
    loaded = Signal()
    needed = Signal()

    def __init__(
        self, now: Callable[[], datetime], *, practice: bool = False, offline: bool = False
    ) -> None:
        """Build the page; ``serve`` and ``reload`` fill it."""
        super().__init__()
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self._wanted: Callable[[], None] | None = None
        self._served = False
        self._supported: frozenset[str] = frozenset()
        self._laid: Laid = (Inventory(), ())
        self._blank = True
        self._reveal_seconds = REVEAL_SECONDS
        self.model = TokenModel(now, self)
        self.table = TokenTable(self.model)
        self.top = TopBar()
        self.filter, self.chips = self.top.filter, self.top.chips
        self.status = StatusLine(now)
        self._lay_out(practice, offline)
        self._connect()

    def serve(
        self, backend: "WindowBackend", runner: "Runner", deeds: "Actions", home: str
    ) -> None:
        """Do from now on what is asked, by *deeds*; *home* is the user's."""
        from vault_app.gui.tokens.chosen import Chosen

        self._served = True
        self._backend = backend
        self._runner = runner
        self._home = home
        self.deeds = deeds
        self.chosen: Chosen = Chosen(deeds, lambda: self.entries, lambda: self._supported, self)
        self.chosen.next_asked.connect(self._open)
        self.chosen.reveal_asked.connect(self._reveal)
        self.chosen.tab_asked.connect(self._show_tab)
        self.chosen.removal_asked.connect(self.removal_asked)
        self.chosen.rename_asked.connect(self.rename_asked)
        self.chosen.search_asked.connect(self.search_asked)
        deeds.changed.connect(self._merge)
        deeds.removals.hidden.connect(self._drop)
        deeds.removals.returned.connect(self._come_back)
        deeds.removals.done.connect(self._removed)
        deeds.failed.connect(self._complain)
        deeds.said.connect(self.status.say)
        deeds.busy.connect(self.status.say)

    @property
    def _ready(self) -> bool:
        """Tell whether rows were read and somebody serves."""
        return self._served and self.model.inventory.certain

    def _need(self) -> None:
        if not self._served:
            self.needed.emit()

    @cached_property
    def _bare(self) -> "DetailPanel":
        """Return the panel, showing nothing yet."""
        from vault_app.gui.detail.panel import DetailPanel

        self._need()
        made = DetailPanel(self.deeds, self._runner, self._now, self._home)
        made.asked.connect(self.do)
        made.folder_asked.connect(self.folder_asked)
        made.more_asked.connect(self._menu)
        made.supported = self._supported
        made.reveal.seconds = self._reveal_seconds
        return made

    @cached_property
    def panel(self) -> "DetailPanel":
        """Return the panel, showing what is chosen."""
        made = self._bare
        self._beside.addWidget(made)
        made.show_chosen(self.table.entries)
        return made

    @cached_property
    def banner(self) -> "Banner":
        """Return the strip that tells what went wrong."""
        from vault_app.gui.tokens.banner import Banner

        made = Banner()
        self._column.insertWidget(1, made)
        return made

    @cached_property
    def returned(self) -> "Returned":
        """Return the strip about places that hold a dead token again."""
        from vault_app.gui.tokens.returned import Returned

        self._need()
        made = Returned(self._backend, self._runner, self._home)
        made.settled.connect(self.put_back)
        made.said.connect(self.status.say)
        made.failed.connect(self.deeds.fail)
        self._column.insertWidget(1, made)
        return made

    def set_compact(self, compact: bool) -> None:
        """Give the rows of the table one line, or two."""
        self.table.set_compact(compact)
        self._frame.setMaximumHeight(self.table.content_height() + px(12))

    def set_reveal_seconds(self, seconds: int) -> None:
        """Let a shown value stay that long."""
        self._reveal_seconds = seconds
        if "panel" in self.__dict__:
            self.panel.reveal.seconds = seconds

    @Slot()
    def reload(self) -> None:
        """Read the inventory again."""
        self._need()
        if not len(self.model.inventory):
            self._blank = True
            self.top.hide()
            QTimer.singleShot(SLOW_MS, self._say_waiting)
        self._runner.run(self._read, self._fill, self._fail_load, owner=self)

    def show_laid(self, laid: "Laid") -> None:
        """Show an inventory that was read already."""
        self._laid = laid
        self._fill(laid[0])

    def show_remembered(self, inventory: Inventory) -> None:
        """Show remembered rows until they were read: what needs the whole of them waits."""
        self._blank = False
        self._set(inventory)

    def clear(self) -> None:
        """Show nothing: the window is locked."""
        self._blank = True
        self._wanted = None
        self.model.set_inventory(Inventory())
        self.filter.clear()
        self.hide_value()
        if "panel" in self.__dict__:
            self.panel.show_entry(None)
            self.panel.show_several(())
        if "banner" in self.__dict__:
            self.banner.hide()
        if "returned" in self.__dict__:
            self.returned.hide()

    def hide_value(self) -> None:
        """Take a revealed value off the screen."""
        if "panel" in self.__dict__:
            self.panel.reveal.clear()

    def choose(self, credential: "CredentialId") -> None:
        """Select one token, whatever the filter."""
        if not self.table.choose(credential):
            self.clear_filter()
            self.table.choose(credential)

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """Return the chosen entries."""
        return self.table.entries

    def merge(self, entries: "Iterable[Entry]") -> None:
        """Take changed entries in, new ones included."""
        from vault_app.gui.tokens.inventory import changed

        self._set(changed(self.model.inventory, entries))

    def drop(self, ids: "Iterable[CredentialId]") -> None:
        """Take entries out."""
        from vault_app.gui.tokens.inventory import without

        self._set(without(self.model.inventory, ids))

    def first_focus(self) -> QWidget:
        """Return where a person begins."""
        return self.views.first_focus() or self.table

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

    @Slot(str)
    def do(self, code: str) -> None:
        """Do a deed with what is chosen, if it fits."""
        self.chosen.do(code)

    @property
    def fitting(self) -> frozenset[str]:
        """Return the codes of the deeds that fit what is chosen."""
        return frozenset() if self._blank else self.chosen.fitting

    def lines(self) -> "TokenLines":
        """Return every token as a line of the palette, in order of name."""
        from vault_app.gui.tokens.found import TokenLines

        return TokenLines(self.model.inventory)

    @Slot()
    def toggle_rows(self) -> None:
        """Change between rows of one and of two lines, and keep it."""
        self._need()
        compact = not self.table.compact
        self.set_compact(compact)
        word = "compact" if compact else "comfortable"

        def done(value: object) -> None:
            self.rows_chosen.emit(word)

        work = partial(self._backend.choose, "rows", word)
        self._runner.run(work, done, self.deeds.fail, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the filter."""
        if event.key() == Qt.Key.Key_Escape and self.model.filtered:
            self.clear_filter()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, practice: bool, offline: bool) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QWidget()
        row.addWidget(left, 1)  # from the outside in: each change of parents is told to all inside
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(px(16), px(14), px(16), px(12))
        self._column.setSpacing(px(10))
        self._column.addWidget(self.top)
        if offline:
            from vault_app.gui.tokens.banner import OfflineStrip

            self._column.addWidget(OfflineStrip())
        holder = QWidget()
        self.views = Views(holder, practice=practice)
        self._column.addWidget(self.views, 1)
        self._fill_card(holder)
        self._side = QFrame()
        self._side.setProperty("look", "detail")
        self._side.setFixedWidth(px(PANEL_WIDTH))
        self._beside = QVBoxLayout(self._side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._side.hide()
        row.addWidget(self._side)

    def _fill_card(self, holder: QWidget) -> None:
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._frame = QFrame()
        self._frame.setProperty("look", "card")
        column.addWidget(self._frame, 1)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, px(5), 1, px(5))  # clear of the round corners
        inside.addWidget(self.table)
        column.addWidget(self.status)
        column.addStretch(0)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._to_table)
        self.chips.changed.connect(self._filter)
        self.top.import_asked.connect(self.import_asked)
        self.top.add_asked.connect(self.add_asked)
        self.model.shown_changed.connect(self._shown)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.activated.connect(self._open_later)
        self.table.menu_asked.connect(self._menu)
        self.views.import_asked.connect(self.import_asked)
        self.views.add_asked.connect(self.add_asked)
        self.views.practice_asked.connect(self.practice_asked)
        self.views.restore_asked.connect(self.restore_asked)
        self.views.all_asked.connect(self.clear_filter)
        self.views.again_asked.connect(self.reload)

    def _read(self) -> Inventory:
        """Return the rows as they are now; off the GUI thread."""
        from vault_app.gui.tokens.inventory import relaid

        found = self.deeds.removals.without_held(self._backend.entries())
        self._laid = relaid(*self._laid, found), found
        return self._laid[0]

    def _fill(self, inventory: Inventory) -> None:
        self._blank = False
        self._set(inventory)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()
        if "returned" in self.__dict__:
            self.returned.come_back()
        self.loaded.emit()
        self._runner.run(self._backend.supported, self._know_supported, owner=self, later=True)
        QTimer.singleShot(LATER_MS, self._ask_vault)

    def _know_supported(self, supported: frozenset[str]) -> None:
        self._supported = supported
        if "panel" in self.__dict__:
            self.panel.supported = supported
            self.panel.show_chosen(self.table.entries)

    def _set(self, inventory: Inventory) -> None:
        self.model.set_inventory(inventory)
        self.chips.show_counts(inventory)
        self.status.show_rows(inventory)
        self._choose()
        self.attention_changed.emit(inventory.flag_count(Flag.ATTENTION))

    def _fail_load(self, error: KeyturnError) -> None:
        self._blank = False
        self._side.hide()
        self.top.hide()
        from vault_app.gui import words

        self.views.show_error(words.explain(error))
        self.loaded.emit()

    @Slot()
    def _say_waiting(self) -> None:
        if self._blank and self.isVisible():
            self.views.setCurrentWidget(self.views.waiting)

    @Slot()
    def _ask_vault(self) -> None:
        """Ask how the vault is, once the list is on the screen: it loads a good deal of code."""
        self.status.ask(self._backend, self._runner)

    @Slot()
    def _shown(self) -> None:
        if self._blank:
            return
        has_rows, shown = len(self.model.inventory) > 0, self.model.rowCount()
        self.top.setVisible(has_rows)
        self._side.setVisible(has_rows)
        if not has_rows:
            self.views.setCurrentWidget(self.views.empty)
        elif not shown:
            self.views.setCurrentWidget(self.views.nothing)
        else:
            self._frame.setMaximumHeight(self.table.content_height() + px(12))
            if not self.table.count:
                self.table.choose_line(0)
            self.views.show_table()

    @Slot()
    def _filter(self) -> None:
        self.model.set_filter(self.filter.text(), self.chips.flags, self.chips.providers)

    @Slot()
    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.count and self.model.rowCount():
            self.table.choose_line(0)

    @Slot()
    def _choose(self) -> None:
        chosen = self.table.entries
        self.status.show_chosen(self.table.count)
        if "panel" in self.__dict__:
            self.panel.show_chosen(chosen)
        elif chosen:
            QTimer.singleShot(SOON_MS, self._need_panel)

    @Slot()
    def _need_panel(self) -> None:
        if not self._ready or self._blank:
            return
        if "_bare" in self.__dict__:
            self.panel.show()
        elif self._bare:  # made now: what it shows takes a turn of its own
            QTimer.singleShot(0, self, self._need_panel)

    @Slot()
    def _open(self) -> None:
        if not self._ready:
            self._wanted = self._open
        elif self.panel.entry is not None:
            self.panel.act()

    @Slot()
    def _open_later(self) -> None:
        """Take Enter for who does what keys ask for, while that one is not there yet."""
        if not self._ready:
            self._wanted = self._open

    @Slot()
    def _reveal(self) -> None:
        self.panel.show_value()

    @Slot(str)
    def _show_tab(self, code: str) -> None:
        from vault_app.gui.tokens.chosen import TABS

        self.panel.show_tab(TABS.index(code))

    @Slot(object)
    def _come_back(self, entries: object) -> None:
        if isinstance(entries, tuple) and not self._blank:
            self.merge(entries)
            self.choose(entries[0].credential.id)

    @Slot(object)
    def _removed(self, ids: object) -> None:
        if not ids and not self._blank:
            self.reload()

    @Slot(object)
    def _menu(self, where: QPoint) -> None:
        from vault_app.gui.tokens.menu import TokenMenu

        entries = self.entries
        if not self._ready:
            self._wanted = partial(self._menu, where)
        elif entries:
            TokenMenu(self, entries, self._supported, self.do).popup(where)

    @Slot(object)
    def _merge(self, entries: object) -> None:
        if isinstance(entries, tuple):
            self.merge(entries)

    @Slot(object)
    def _drop(self, ids: object) -> None:
        if isinstance(ids, tuple):
            self.drop(ids)

    @Slot(object)
    def _complain(self, told: "Words") -> None:
        self.banner.tell(told)
