"""The leaks page: where to look, what was found as it is found, and what is done about it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.leak import LeakFolder, LeakState
from vault_app.gui import words
from vault_app.gui.in_turns import PageInTurns
from vault_app.gui.leaks import sentences
from vault_app.gui.leaks.ending import LookEnd
from vault_app.gui.leaks.groups import Arranged, Grouping, Wanted, arranged
from vault_app.gui.leaks.standing import Standing
from vault_app.gui.marking import tr
from vault_app.gui.pages import Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.tokens.banner import Banner
from vault_app.gui.tokens.empty import Message
from vault_app.gui.words import Words
from vault_app.services.leaks_scan import Looked

if TYPE_CHECKING:
    from vault_app.gui.leaks.actions import LeakActions
    from vault_app.gui.leaks.board import LeakBoard
    from vault_app.gui.leaks.empty import LeaksEmpty
    from vault_app.gui.leaks.files import LeakFiles
    from vault_app.gui.leaks.folder_deeds import FolderDeeds
    from vault_app.gui.leaks.look import Look
    from vault_app.gui.leaks.model import LeakModel
    from vault_app.gui.leaks.sorting import Sorting

_OPEN_UP_TO = 200
_TYPING_MS = 150
_COUNT_MS = 250
_NARROW = 860
Read = tuple[Arranged, tuple[LeakFolder, ...], frozenset[str]]


class LeaksPage(PageInTurns):
    """Loads in the runner; a look under way goes on when another page is shown.

    What is in it is made while the store is read.
    """

    model: "LeakModel"
    sorting: "Sorting"
    look: "Look"
    deeds: "LeakActions"
    places: "FolderDeeds"
    files: "LeakFiles"
    board: "LeakBoard"
    empty: "LeaksEmpty"

    def __init__(self, around: Surroundings) -> None:
        """Build the frame; ``reload`` begins what is in it, and fills it."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Leaks"))
        self._first = True
        self._settling = 0
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counting.timeout.connect(self._count)
        self._lay_out()

    def reload(self) -> None:
        """Read again what is known; a look under way tells its findings by itself."""
        backend = self.around.backend
        grouping, wanted = Grouping.CREDENTIAL, Wanted()
        if self.complete:
            grouping, wanted = self.model.asked
        self.make_parts()

        def work() -> Read:
            leaks = arranged(backend.leaks(), grouping, wanted)
            return leaks, backend.leak_folders(), backend.supported()

        self.around.runner.run(work, self._fill, self._fail, owner=self)

    def clear(self) -> None:
        """Show nothing, look no further: the window is locked."""
        self.stop()
        self.summary.setText("")
        self.status.show_text("")
        self.banner.hide()
        self.views.setCurrentWidget(self.blank)
        if not self.complete:
            return
        self.model.show_entries(())
        self.board.bar.show_entries((), self.around.now())
        self.board.folders.show_folders((), self.around.now())

    def stop(self) -> None:
        """Stop what is under way."""
        self.rest()
        if not self.complete:
            return
        self.look.stop()
        self.deeds.stop()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Look into what was dropped; a report is taken as such."""
        self.finish()
        from vault_app.gui.leaks.files import REPORTS

        if len(paths) == 1 and paths[0].suffix in REPORTS and paths[0].is_file():
            self.files.take_report(str(paths[0]))
        else:
            self.places.add(tuple(paths))
        return True

    def first_focus(self) -> QWidget:
        """Return the list, or the first choice where there is none; until then the page."""
        if not self.complete:
            return self
        if self.views.currentWidget() is self.empty:
            return self.empty.choices[0]
        return self.board.tree if self.model.shown else self.board.folders.list

    def focus_filter(self) -> None:
        """Put the cursor into the filter, where there is something to filter."""
        if self.complete and self.views.currentWidget() is self.board:
            self.where.setChecked(False)
            self.board.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.board.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the filter."""
        if event.key() == Qt.Key.Key_Escape and self.complete and self.board.field.text():
            self.board.field.clear()
            self._narrow()
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(24), px(12))
        column.setSpacing(px(10))
        self.summary = label("", "heading", wrap=True)
        self.report = button(self.tr("Import report…"), icon="import")
        self.report.setToolTip(
            self.tr("Takes the findings of gitleaks, betterleaks or kingfisher.")
        )
        self.export = button(self.tr("Export…"), icon="export")
        self.export.hide()
        self.export.setToolTip(self.tr("Writes the leaks shown to a file; it holds no token."))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.summary, 1)
        self.where = QPushButton(self.tr("Where to look"))
        self.where.setCheckable(True)
        self.where.setProperty("look", "chip")
        self.where.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.where.toggled.connect(self._fit)
        head.addWidget(self.where)
        head.addWidget(self.export)
        head.addWidget(self.report)
        column.addLayout(head)
        self.banner = Banner()
        column.addWidget(self.banner)
        self.views = QStackedWidget()
        self.blank = QWidget()
        self.message = Message("siren")
        self.message.acted.connect(self.reload)
        for view in (self.blank, self.message):
            self.views.addWidget(view)
        column.addWidget(self.views, 1)
        self.status = LookEnd()
        self.status.skipped_asked.connect(self._show_skipped)
        column.addWidget(self.status)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show one thing at a time where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        narrow = self.width() < px(_NARROW)
        self.where.setVisible(narrow and self.complete and self.views.currentWidget() is self.board)
        for made in (self.export, self.report):
            made.setText("" if narrow else f" {made.accessibleName()}")
        if self.complete:
            self.board.fit(narrow=narrow, chosen=self.where.isChecked())

    def parts(self) -> Iterator[None]:
        """Make one part after the other, and connect them last."""
        from vault_app.gui.leaks.model import LeakModel

        self.model = LeakModel(self.around.home, self)
        yield
        from vault_app.gui.leaks.actions import LeakActions
        from vault_app.gui.leaks.files import LeakFiles
        from vault_app.gui.leaks.folder_deeds import FolderDeeds
        from vault_app.gui.leaks.look import Look
        from vault_app.gui.leaks.sorting import Sorting

        self.sorting = Sorting(self.model, self.around.runner, self)
        self.look = Look(self.around.backend, self.around.runner, self)
        self.deeds = LeakActions(self.around, self)
        self.places = FolderDeeds(self.around, self)
        self.files = LeakFiles(self.around, self.model.shown_entries, self)
        yield
        from vault_app.gui.leaks.empty import LeaksEmpty

        self.empty = LeaksEmpty()
        self.views.addWidget(self.empty)
        yield
        from vault_app.gui.leaks.board import LeakBoard

        self.board = LeakBoard(self.around.home)
        self.views.addWidget(self.board)
        yield
        yield from self.board.parts(self.model)
        self._connect()

    def _connect(self) -> None:
        board, deeds, look = self.board, self.deeds, self.look
        folders, tree, places = board.folders, board.tree, self.places
        folders.look_wanted.connect(self._begin)
        folders.add_wanted.connect(self._ask_folder)
        folders.machine_wanted.connect(places.add_machine)
        folders.remove_wanted.connect(places.remove)
        folders.history_chosen.connect(places.choose_history)
        folders.every_chosen.connect(places.choose_every)
        places.added.connect(self._added)
        places.changed.connect(self._folders_changed)
        places.failed.connect(self._complain)
        self.empty.folder_wanted.connect(self._ask_folder)
        self.empty.machine_wanted.connect(places.add_machine)
        self._connect_files()
        self.board.chips.changed.connect(self._narrow)
        self.board.group_box.picked.connect(self._regroup)
        self.board.field.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._narrow)
        tree.chosen.connect(self._chosen)
        tree.acted.connect(self._act)
        tree.ignore_wanted.connect(self._ignore)
        tree.folder_wanted.connect(self._open_folder)
        tree.copy_wanted.connect(self._copy)
        tree.menu_wanted.connect(self._show_menu)
        self.board.bar.wanted.connect(self._do)
        look.found.connect(self._found)
        look.ticked.connect(self.board.progress.show_tick)
        look.done.connect(self._looked)
        look.failed.connect(self._not_looked)
        self.board.progress.stopped.connect(look.stop)
        deeds.changed.connect(self._changed)
        deeds.reload_wanted.connect(self.reload)
        deeds.undoable.connect(self._tell_undoable)
        deeds.said.connect(self.status.say)
        deeds.failed.connect(self._complain)
        deeds.sheet_wanted.connect(self.sheet_wanted)
        deeds.rotate_wanted.connect(self.rotate_wanted)
        deeds.token_wanted.connect(self.token_wanted)
        deeds.tokens_changed.connect(self.tokens_changed)

    def _connect_files(self) -> None:
        files = self.files
        self.report.clicked.connect(files.ask_report)
        self.export.clicked.connect(files.ask_target)
        self.empty.report_wanted.connect(files.ask_report)
        files.said.connect(self.status.say)
        files.taken.connect(self._folders_changed)
        files.hidden.connect(self._tell_hidden)
        files.failed.connect(self._complain)

    def _fill(self, read: Read) -> None:
        if self.once_made(partial(self._fill, read)):
            return
        leaks, folders, self.board.bar.supported = read
        standing = Standing(self.board.tree, self.model)
        self.board.folders.show_folders(folders, self.around.now())
        self.board.folders.show_busy(self.look.busy)
        empty = not leaks.entries and not folders
        self.views.setCurrentWidget(self.empty if empty else self.board)
        self._fit()
        with self._settled():
            if not self.look.busy:
                self.model.show_arranged(leaks)
            self._count()
            self._open_groups()
            standing.restore()
        if (empty and self._first) or self.hasFocus():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._first = False

    def _count(self) -> None:
        entries = self.model.entries
        shown = self.views.currentWidget() is self.board
        told = sentences.summary(entries, looking=self.look.busy)
        self.summary.setText(told if shown else self.tr("Leaks"))
        if self.look.busy:
            self.status.speaker.follow(self.summary.text())
        self.board.chips.show_counts(entries)
        self.count_changed.emit(sum(one.state is LeakState.OPEN for one in entries))
        self.board.show_list(bool(self.model.shown) or self.look.busy)
        self.export.setVisible(bool(self.model.shown))
        if not self.model.shown:
            self.board.bar.show_entries((), self.around.now())

    def _open_groups(self) -> None:
        """Open all where that is few; else the groups alone tell enough."""
        if 0 < self.model.shown <= _OPEN_UP_TO:
            self.board.tree.expandAll()
        if self.model.shown and not self.board.tree.currentIndex().isValid():
            self.board.tree.choose_first()

    @Slot()
    def _narrow(self) -> None:
        self._typing.stop()
        text = self.board.field.text().strip()
        self.sorting.sort(self._show, wanted=Wanted(self.board.chips.state, text))

    @Slot(object)
    def _regroup(self, value: object) -> None:
        self.sorting.sort(self._show_again, grouping=Grouping(str(value)))

    def _show_again(self, put: Callable[[], None]) -> None:
        with self._settled():
            put()
            self._open_groups()

    def _show(self, put: Callable[[], None]) -> None:
        with self._settled():
            self._show_again(put)
            self._count()

    def _show_there(self, put: Callable[[], None]) -> None:
        """Show it, and stay where the person stands."""
        standing = Standing(self.board.tree, self.model)
        with self._settled():
            self._show(put)
            standing.restore()

    @contextmanager
    def _settled(self) -> Iterator[None]:
        """Have the bar follow what is chosen once all is said: to go and come takes a frame."""
        self._settling += 1
        try:
            yield
        finally:
            self._settling -= 1
            self._chosen()

    @Slot()
    def _chosen(self) -> None:
        if self._settling:
            return
        self.board.bar.show_entries(self.board.tree.chosen_entries(), self.around.now())

    @Slot(str)
    def _do(self, code: str) -> None:
        self.banner.hide()
        self.deeds.do(code, self.board.tree.chosen_entries())

    @Slot()
    def _act(self) -> None:
        self._do(self.board.bar.main)

    @Slot()
    def _ignore(self) -> None:
        self._do("ignore")

    @Slot()
    def _open_folder(self) -> None:
        self._do("folder")

    @Slot()
    def _copy(self) -> None:
        self._do("copy")

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        from vault_app.gui.leaks.menu import LeakMenu

        menu = LeakMenu(self.board.bar, self)
        menu.wanted.connect(self._do)
        menu.popup(self.board.tree.viewport().mapToGlobal(spot))

    @Slot(object)
    def _begin(self, folders: object) -> None:
        if not isinstance(folders, tuple) or not folders or self.look.busy:
            return
        self.status.show_text("")
        self.banner.hide()
        self.board.progress.begin()
        self.board.folders.show_busy(True)
        self.look.begin(folders)
        if self.look.busy:
            self.status.speaker.say(self.board.progress.accessibleName())
            self._count()

    @Slot(object)
    def _found(self, entries: object) -> None:
        if isinstance(entries, tuple):
            self.model.take(entries)
            if not self._counting.isActive():
                self._counting.start()

    @Slot(object)
    def _looked(self, done: object) -> None:
        self._rest()
        if isinstance(done, Looked):
            self.status.tell(done)
            if done.unnamed:
                self._tell_unnamed(done.unnamed)
        self.reload()

    def _tell_unnamed(self, number: int) -> None:
        title = tr("%Ln finding(s) could not be remembered.", "", number)
        meaning = self.tr("The vault is locked, so that tokens cannot be told from each other.")
        self.banner.tell(Words(title, meaning, self.tr("Unlock it, then look again.")))

    @Slot(str)
    def _tell_hidden(self, tool: str) -> None:
        meaning = self.tr("Without them tokens cannot be told from each other: none was taken.")
        cure = self.tr("Let {tool} write its report without --redact.").format(tool=tool)
        self.banner.tell(Words(self.tr("The report shows no values."), meaning, cure))

    @Slot(object)
    def _not_looked(self, error: object) -> None:
        self._rest()
        self.reload()
        if isinstance(error, KeyturnError):
            self._complain(error)

    def _rest(self) -> None:
        self.status.speaker.rest()
        self.board.progress.end()
        self.board.folders.show_busy(False)

    @Slot(object)
    def _changed(self, entries: object) -> None:
        if isinstance(entries, tuple):
            self.model.take(entries)
            self.sorting.sort(self._show_there)

    @Slot()
    def _ask_folder(self) -> None:
        from vault_app.gui.dialogs.choosing import choose_folder

        choose_folder(self, self.tr("Look for tokens in a folder"), self._folder_chosen)

    def _folder_chosen(self, path: str) -> None:
        self.places.add((Path(path),))

    @Slot(object)
    def _added(self, folders: object) -> None:
        self.views.setCurrentWidget(self.board)
        self.reload()
        self._begin(folders)
        self.board.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _folders_changed(self) -> None:
        self.banner.hide()
        self.reload()

    @Slot(object)
    def _show_skipped(self, skipped: object) -> None:
        from vault_app.gui.leaks.skipped_sheet import SkippedSheet

        if isinstance(skipped, tuple):
            self.sheet_wanted.emit(SkippedSheet(skipped, self.around.home))

    @Slot(object)
    def _tell_undoable(self, done: object) -> None:
        from vault_app.gui.toast import Undoable
        from vault_app.gui.window import MainWindow

        window = self.window()
        if isinstance(window, MainWindow) and isinstance(done, Undoable):
            window.toast.tell(done, aside=True)

    def _fail(self, error: KeyturnError) -> None:
        self.message.tell(words.explain(error), self.tr("Try again"))
        self.views.setCurrentWidget(self.message)

    @Slot(object)
    def _complain(self, error: object) -> None:
        if isinstance(error, KeyturnError):
            self.banner.tell(words.explain(error))
