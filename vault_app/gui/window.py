"""The main window: rail, tokens page, rotation sheet, lock screen. Wiring only."""

from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from vault_app.gui.names import TOKENS
from vault_app.gui.palette import px
from vault_app.gui.rail import Rail
from vault_app.gui.shell import LEAST_SIZE as LEAST_SIZE
from vault_app.gui.shell import START_SIZE as START_SIZE
from vault_app.gui.tokens.page import TokensPage
from vault_app.gui.window_sheets import Sheeted
from vault_app.system.clock import SystemClock

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from vault_app.gui.backend import WindowBackend
    from vault_app.gui.clipboard_writer import ClipboardWriter
    from vault_app.gui.dialogs.lock_screen import LockScreen
    from vault_app.gui.doing import Doer
    from vault_app.gui.house import House
    from vault_app.gui.page_stack import PageStack
    from vault_app.gui.pages import Surroundings
    from vault_app.gui.rotation.sheet import RotationSheet
    from vault_app.gui.settings.token_sheets import TokenSheets
    from vault_app.gui.tasks import Runner
    from vault_app.gui.toast import Toast, Undoable
    from vault_app.gui.tokens.actions import Actions
    from vault_app.gui.tokens.asking import Asking
    from vault_app.gui.tokens.inventory import Laid
    from vault_app.services.inventory import Added
    from vault_app.system.clock import Clock

    Supply = Callable[[], tuple[WindowBackend, Runner]]

_MINUTE = 60_000
_PANEL = ("next_step", "head", "access", "narrower", "places", "reveal", "timeline", "panel")
"""What the panel is made of, loaded one after the other before it is made."""


class _Part:
    """A part that is made after the first painting; who asks for it before gets it at once."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, window: "MainWindow", owner: type) -> object:
        window.complete()
        return window.__dict__[self._name]


class MainWindow(Sheeted):
    """Shows one profile. Closing is asked of ``close_wish`` (the tray may keep the program).

    Built with rail, page and table alone, which answer; the rest follows in parts (``go_on``), and
    at once where it is asked for.
    """

    practice_wanted = Signal()
    attention_changed = Signal(object)
    locked_changed = Signal(object)
    closing = Signal()
    completed = Signal()

    if TYPE_CHECKING:
        actions_on_tokens: Actions
        around: Surroundings
        asking: Asking
        doer: Doer
        house: House
        pages: PageStack
        token_sheets: TokenSheets
        writer: ClipboardWriter
    else:
        _backend, _runner, actions_on_tokens, around = _Part(), _Part(), _Part(), _Part()
        asking, doer, house, pages = _Part(), _Part(), _Part(), _Part()
        token_sheets, writer = _Part(), _Part()

    def __init__(
        self,
        backend: "WindowBackend | None" = None,
        runner: "Runner | None" = None,
        *,
        clock: "Clock | None" = None,
        home: str | None = None,
        state_file: Path | None = None,
        make_sheet: "Callable[[], RotationSheet] | None" = None,
        close_wish: Callable[[], bool] | None = None,
        supply: "Supply | None" = None,
        practice: bool = False,
        offline: bool = False,
    ) -> None:
        """Build it; ``start`` loads. *supply* gives backend and runner where they come later.

        *state_file* remembers the geometry. *close_wish* is asked at closing and returns True to
        hide instead.
        """
        super().__init__(state_file)
        self.practice = practice if backend is None else backend.practice
        """Whether this is the practice profile's window."""
        self._clock = clock or SystemClock()
        self._home = home if home is not None else str(Path.home())
        self._make_sheet = make_sheet or self._own_sheet
        self._close_wish = close_wish
        self._sheet: RotationSheet | None = None
        self._lock_screen: LockScreen | None = None
        self._build(offline if backend is None else backend.offline)
        self._to_come: Iterator[None] | None = self._parts()
        self._coming = False
        self._supply = supply
        if backend is not None and runner is not None:
            self._supply = lambda: (backend, runner)
            self.complete()

    def go_on(self) -> bool:
        """Make the next part of what is still to come; False once all is there."""
        if self._to_come is None or self._coming:
            return self._to_come is not None
        self._coming = True
        try:
            next(self._to_come)
        except StopIteration:
            self._to_come = None
        finally:
            self._coming = False
        if self._to_come is None:
            self.completed.emit()
        return self._to_come is not None

    @property
    def whole(self) -> bool:
        """Tell whether all of it is there."""
        return self._to_come is None

    @Slot()
    def complete(self) -> None:
        """Make all that is still to come."""
        while not self._coming and self.go_on():
            pass

    def start(self, laid: "Laid | None" = None) -> None:
        """Load the inventory, if it was not *laid* out yet; the window may be shown before."""
        self.complete()
        if laid is None:
            self.page.reload()
        else:
            self.page.show_laid(laid)

    @property
    def sheet(self) -> "RotationSheet | None":
        """Return the rotation sheet, once it was needed."""
        return self._sheet

    @Slot()
    def lock(self) -> None:
        """Hide everything and drop keys and caches (H18)."""
        if self.locked or self.house.gone:
            return
        self.show_locked()
        self._runner.run(self._backend.lock, self._no_result, self._no_result, owner=self)

    @cached_property
    def toast(self) -> "Toast":
        """Return the line that says what was just done, made when first needed."""
        from vault_app.gui.toast import Toast

        made = Toast(self._content)
        made.ended.connect(self._toast_ended)
        return made

    def _finish_toast(self) -> None:
        if "toast" in self.__dict__:
            self.toast.finish()

    @Slot()
    def show_locked(self) -> None:
        """Show the lock screen: the vault is locked already, or being locked."""
        self._finish_toast()
        self.locked = True
        self._dismiss()
        self.writer.clear()
        self.page.clear()
        self.pages.clear()
        self.rail.show_locked(True)
        screen = self._lock_page()
        self.stack.setCurrentWidget(screen)
        screen.prepare()
        self._retitle()
        self.locked_changed.emit(True)

    @Slot()
    def unlock(self) -> None:
        """Do what the lock screen's button does, or go to its passphrase."""
        if self.locked:
            self._lock_page().begin()

    @Slot(str)
    def start_rotation(self, credential_id: str) -> None:
        """Open the sheet for one credential."""
        if not self.locked:
            self._show_sheet().start(credential_id)

    @Slot(object)
    def start_rotations(self, credential_ids: tuple[str, ...]) -> None:
        """Open the sheet for several credentials, one after the other."""
        if not self.locked:
            self._show_sheet().start_batch(credential_ids)

    @Slot(str)
    def resume_rotation(self, rotation_id: str) -> None:
        """Open the sheet for a rotation that is under way."""
        if not self.locked:
            self._show_sheet().resume(rotation_id)

    @Slot()
    def show_tokens(self) -> None:
        """Go to the tokens page."""
        if not self.locked:
            self.stack.setCurrentWidget(self.page)
            self.rail.show_page(TOKENS)
            self._retitle()

    @Slot(str)
    def show_page(self, code: str) -> None:
        """Go to the page *code* of the registry."""
        if self.locked:
            return
        if code == TOKENS:
            self.show_tokens()
            return
        self._dismiss()
        self.page.hide_value()
        self.pages.show(code)
        self.rail.show_page(code)

    @Slot(str)
    def show_token(self, credential_id: str) -> None:
        """Go to the tokens page and choose one token there."""
        from vault_app.core.ids import CredentialId

        if not self.locked:
            self.show_tokens()
            self.page.choose(CredentialId(credential_id))
            self.page.table.setFocus()

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802 - Qt's name
        """Remember the geometry; hide if the tray keeps the program."""
        self._remember()
        self.page.hide_value()
        self._finish_toast()
        if self._close_wish is not None and not self.house.gone and self._close_wish():
            event.ignore()
            self.hide()
            return
        self.writer.clear()
        self.closing.emit()
        super().closeEvent(event)

    def showEvent(self, event: "QShowEvent") -> None:  # noqa: N802 - Qt's name
        """Put the focus where work begins."""
        super().showEvent(event)
        if self.stack.currentWidget() is self.page and self.focusWidget() is None:
            self.page.table.setFocus()

    @Slot()
    def _first_focus(self) -> None:
        """Begin in the table, or at the first choice where there is none."""
        self.page.loaded.disconnect(self._first_focus)
        if self.overlay is None and self.stack.currentWidget() is self.page:
            self.page.first_focus().setFocus()

    def _build(self, offline: bool) -> None:
        self.setMinimumSize(px(LEAST_SIZE[0]), px(LEAST_SIZE[1]))
        if not self.recalled:
            self.resize(px(START_SIZE[0]), px(START_SIZE[1]))
        self._content = QWidget()
        self.setCentralWidget(self._content)  # from the outside in, see the page
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(practice=self.practice)
        row.addWidget(self.rail)
        self.stack = QStackedWidget()
        row.addWidget(self.stack, 1)
        self.page = TokensPage(self._clock.now, practice=self.practice, offline=offline)
        self.stack.addWidget(self.page)
        self._retitle()
        self.rail.page_wanted.connect(self.show_page)
        self.rail.lock_wanted.connect(self.lock)
        page = self.page
        page.add_asked.connect(self.show_add)
        page.import_asked.connect(self.show_import)
        page.practice_asked.connect(self.practice_wanted)
        page.restore_asked.connect(self.show_restore)
        page.rows_chosen.connect(self._rows_chosen)
        page.attention_changed.connect(self._attention)
        page.loaded.connect(self._first_focus)
        page.needed.connect(self.complete)

    def _parts(self) -> Iterator[None]:
        """Make what the first painting need not wait for, a glance of time each."""
        if self._supply is None:
            raise RuntimeError("nobody supplies the window")
        made = self.__dict__
        made["_backend"], made["_runner"] = self._supply()
        yield
        from vault_app.gui.clipboard_writer import ClipboardWriter

        made["writer"] = ClipboardWriter(parent=self)
        yield
        from vault_app.gui.tokens.actions import Actions

        made["actions_on_tokens"] = deeds = Actions(self._backend, self._runner, self.writer, self)
        yield
        from vault_app.gui.tokens.asking import Asking

        made["asking"] = Asking(deeds, self.lay, self)
        self.page.serve(self._backend, self._runner, deeds, self._home)
        yield
        from vault_app.gui.page_stack import PageStack
        from vault_app.gui.pages import Surroundings

        made["around"] = Surroundings(self._backend, self._runner, self._clock.now, self._home)
        made["pages"] = PageStack(self.around, self.stack, parent=self)
        yield
        from vault_app.gui.settings.token_sheets import TokenSheets

        made["token_sheets"] = TokenSheets(self.around, self.lay, self)
        yield
        from vault_app.gui.house import House, furnish

        furnish()  # before there is anything that scrolls but the table
        made["house"] = House(self)
        self._connect()
        yield
        from vault_app.gui.doing import Doer

        made["doer"] = Doer(self)
        yield
        from vault_app.gui.dropping import DropZone

        self._drops = DropZone(self, self._may_drop, self._dropped, self.add_value)
        for name in _PANEL:
            yield
            import_module(f"vault_app.gui.detail.{name}")
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.page.status.tick)
        self._minute.start()

    def _connect(self) -> None:
        pages, page, deeds = self.pages, self.page, self.actions_on_tokens
        pages.counted.connect(self.rail.show_counts)
        pages.rotate_wanted.connect(self.start_rotation)
        pages.batch_wanted.connect(self.start_rotations)
        pages.resume_wanted.connect(self.resume_rotation)
        pages.token_wanted.connect(self.show_token)
        pages.page_wanted.connect(self.show_page)
        pages.sheet_wanted.connect(self._lay_wanted)
        pages.tokens_changed.connect(page.reload)
        page.removal_asked.connect(self.asking.removal)
        page.rename_asked.connect(self.asking.name)
        page.search_asked.connect(self.asking.folder)
        page.folder_asked.connect(self.asking.open_folder)
        page.chosen.policy_asked.connect(self.token_sheets.policy)
        page.chosen.ignore_asked.connect(self.token_sheets.ignore)
        self.token_sheets.changed.connect(page.reload)
        deeds.rotate_wanted.connect(self.start_rotation)
        deeds.batch_wanted.connect(self.start_rotations)
        deeds.resume_wanted.connect(self.resume_rotation)
        deeds.locked.connect(self.show_locked)
        deeds.undoable.connect(self._tell_undoable)

    @Slot(object)
    def _tell_undoable(self, done: "Undoable") -> None:
        self.toast.tell(done)

    @Slot(str)
    def _rows_chosen(self, word: str) -> None:
        from vault_app.gui.pages import Chosen

        self.pages.setting_chosen.emit(Chosen("rows", word))

    def _own_sheet(self) -> "RotationSheet":
        from vault_app.gui.rotation.sheet import RotationSheet

        return RotationSheet(self._backend, self._runner)  # type: ignore[arg-type] # see app.py

    def _show_sheet(self) -> "RotationSheet":
        self._dismiss()
        if self._sheet is None:
            self._sheet = self._make_sheet()
            self._sheet.closed.connect(self._sheet_closed)
            self._sheet.finished.connect(self._sheet_closed)
            self.stack.addWidget(self._sheet)
        if self.stack.currentWidget() is not self._sheet:
            self._sheet.come_from(self.pages.shown or TOKENS)
            self.stack.setCurrentWidget(self._sheet)
        return self._sheet

    @Slot()
    def _sheet_closed(self) -> None:
        """Go back to where the rotation was started."""
        origin = self._sheet.origin if self._sheet is not None else TOKENS
        self.page.reload()
        self.show_page(origin)
        if origin == TOKENS:
            self.page.table.setFocus()

    def _lock_page(self) -> "LockScreen":
        if self._lock_screen is None:
            from vault_app.gui.dialogs.lock_screen import LockScreen

            self._lock_screen = LockScreen(self._backend, self._runner)
            self._lock_screen.opened.connect(self._unlocked)
            self.stack.addWidget(self._lock_screen)
        return self._lock_screen

    @Slot()
    def _unlocked(self) -> None:
        self.locked = False
        self.rail.show_locked(False)
        self.show_tokens()
        self.page.reload()
        self.page.table.setFocus()
        self.locked_changed.emit(False)

    def _dropped(self, paths: tuple[Path, ...]) -> None:
        if not self.pages.take_files(paths):
            self.import_from(paths)

    def _may_drop(self) -> bool:
        return not self.locked and self.overlay is None

    @Slot()
    def _toast_ended(self) -> None:
        self.page.table.setFocus()

    @Slot(object)
    def _added(self, added: "Added") -> None:
        self.page.merge((added.entry,))
        self.page.choose(added.entry.credential.id)
        said = self.tr("You had this token already.") if added.known else self.tr("Added.")
        self.page.status.say(said)

    @Slot(object)
    def _attention(self, number: object) -> None:
        count = number if isinstance(number, int) else 0
        self.rail.show_counts({TOKENS: count})
        self.recount()
        self.attention_changed.emit(count)

    def recount(self) -> None:
        """Count again what needs attention on the pages."""
        inventory = self.page.model.inventory
        if inventory.certain and self.whole:
            self.pages.count(inventory.entries_of(range(len(inventory))))

    def _retitle(self) -> None:
        title = self.tr("Keyturn is locked") if self.locked else "Keyturn"
        self.setWindowTitle(f"{title} · PRACTICE" if self.practice else title)

    def _no_result(self, nothing: object) -> None:
        """Locking has nothing to say: the screen is up already."""
