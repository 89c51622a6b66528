"""The leaks page: where to look, what was found as it is found, and what is done about it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vault_app.core.errors import KeyturnError
from vault_app.core.leak import MACHINE, Every, LeakFolder, LeakState
from vault_app.gui import words
from vault_app.gui.flow import FlowLayout
from vault_app.gui.leaks import sentences
from vault_app.gui.leaks.actions import LeakActions
from vault_app.gui.leaks.bar import LeakBar
from vault_app.gui.leaks.choices import StateChips, ViewBox
from vault_app.gui.leaks.empty import LeaksEmpty
from vault_app.gui.leaks.folders import FolderPanel
from vault_app.gui.leaks.groups import Arranged, Grouping, Wanted, arranged
from vault_app.gui.leaks.look import Look
from vault_app.gui.leaks.model import LeakModel
from vault_app.gui.leaks.progress import LookBar
from vault_app.gui.leaks.standing import Standing
from vault_app.gui.leaks.tree import LeakTree
from vault_app.gui.marking import tr
from vault_app.gui.pages import Page, Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.speaking import Speaker
from vault_app.gui.tokens.banner import Banner
from vault_app.gui.tokens.empty import Message
from vault_app.gui.words import Words
from vault_app.services.leaks_import import ReportTaken
from vault_app.services.leaks_scan import Looked

_OPEN_UP_TO = 200
_TYPING_MS = 150
_COUNT_MS = 250
_NARROW = 860
Read = tuple[Arranged, tuple[LeakFolder, ...], frozenset[str]]


class LeaksPage(Page):
    """Loads in the runner; a look under way goes on when another page is shown."""

    def __init__(self, around: Surroundings) -> None:
        """Build it; ``reload`` fills it."""
        super().__init__(around)
        self.setAccessibleName(self.tr("Leaks"))
        self.model = LeakModel(around.home, self)
        self.look = Look(around.backend, around.runner, self)
        self.deeds = LeakActions(around, self)
        self._first = True
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counting.timeout.connect(self._count)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read again what is known; a look under way tells its findings by itself."""
        backend = self.around.backend

        grouping, wanted = self.model.grouping, self.model.wanted

        def work() -> Read:
            leaks = arranged(backend.leaks(), grouping, wanted)
            return leaks, backend.leak_folders(), backend.supported()

        self.around.runner.run(work, self._fill, self._fail, owner=self)

    def clear(self) -> None:
        """Show nothing, look no further: the window is locked."""
        self.stop()
        self.model.show_entries(())
        self.bar.show_entries((), self.around.now())
        self.summary.setText("")
        self.status.setText("")
        self.banner.hide()
        self.views.setCurrentWidget(self.blank)
        self.folders.show_folders((), self.around.now())

    def stop(self) -> None:
        """Stop what is under way."""
        self.look.stop()
        self.deeds.stop()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Look into what was dropped; a report is taken as such."""
        if len(paths) == 1 and paths[0].suffix in (".json", ".jsonl") and paths[0].is_file():
            self.take_report(str(paths[0]))
        else:
            self._add_folders(tuple(paths))
        return True

    def first_focus(self) -> QWidget:
        """Return the list, or the first choice where there is none."""
        if self.views.currentWidget() is self.empty:
            return self.empty.choices[0]
        return self.tree if self.model.shown else self.folders.list

    def take_report(self, path: str) -> None:
        """Take the findings of another tool's report."""
        backend = self.around.backend

        def work() -> ReportTaken:
            return backend.import_leak_report(Path(path))

        self.around.runner.run(work, self._taken, self._complain, owner=self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(24), px(12))
        column.setSpacing(px(10))
        self.summary = label("", "heading", wrap=True)
        self.report = button(self.tr("Import report…"), self._ask_report, icon="import")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.summary, 1)
        self.where = QPushButton(self.tr("Where to look"))
        self.where.setCheckable(True)
        self.where.setProperty("look", "chip")
        self.where.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.where.toggled.connect(self._fit)
        head.addWidget(self.where)
        head.addWidget(self.report)
        column.addLayout(head)
        self.banner = Banner()
        column.addWidget(self.banner)
        self.views = QStackedWidget()
        self.blank = QWidget()
        self.message = Message("siren")
        self.message.acted.connect(self.reload)
        self.empty = LeaksEmpty()
        for view in (self.blank, self.message, self.empty, self._board()):
            self.views.addWidget(view)
        column.addWidget(self.views, 1)
        self.status = label("", "caption", wrap=True)
        self.speaker = Speaker(self.status)
        column.addWidget(self.status)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show one thing at a time where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        narrow = self.width() < px(_NARROW)
        chosen = self.where.isChecked()
        self.where.setVisible(narrow and self.views.currentWidget() is self.board)
        self.folders.setVisible(chosen or not narrow)
        self.right.setVisible(not (chosen and narrow))
        self.folders.widen(narrow)

    def _board(self) -> QWidget:
        self.board = QWidget()
        row = QHBoxLayout(self.board)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        self.folders = FolderPanel(self.around.home)
        row.addWidget(self.folders)
        self.right = QWidget()
        right = QVBoxLayout(self.right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(8))
        row.addWidget(self.right, 1)
        right.addWidget(self._choices())
        self.progress = LookBar(self.around.home)
        right.addWidget(self.progress)
        self.results = QStackedWidget()
        self.tree = LeakTree(self.model)
        self.calm = Message("check", "good")
        self.results.addWidget(self.tree)
        self.results.addWidget(self.calm)
        self.results.setMinimumHeight(px(70))
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(4), px(6), px(4), px(6))
        inside.addWidget(self.results)
        right.addWidget(card, 1)
        self.bar = LeakBar()
        right.addWidget(self.bar)
        return self.board

    def _choices(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(px(8))
        holder.setLayout(row)
        self.chips = StateChips()
        self.group_box = ViewBox()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter"))
        self.field.setAccessibleName(self.tr("Filter leaks"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(px(180))
        for part in (self.chips, self.group_box, self.field):
            row.addWidget(part)
        return holder

    def _connect(self) -> None:
        folders, deeds, look, tree = self.folders, self.deeds, self.look, self.tree
        folders.look_wanted.connect(self._begin)
        folders.add_wanted.connect(self._ask_folder)
        folders.machine_wanted.connect(self._add_machine)
        folders.remove_wanted.connect(self._remove_folder)
        folders.history_chosen.connect(self._choose_history)
        folders.every_chosen.connect(self._choose_every)
        self.empty.folder_wanted.connect(self._ask_folder)
        self.empty.machine_wanted.connect(self._add_machine)
        self.empty.report_wanted.connect(self._ask_report)
        self.chips.changed.connect(self._narrow)
        self.group_box.picked.connect(self._regroup)
        self.field.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._narrow)
        tree.chosen.connect(self._chosen)
        tree.acted.connect(self._act)
        tree.ignore_wanted.connect(self._ignore)
        tree.folder_wanted.connect(self._open_folder)
        tree.menu_wanted.connect(self._show_menu)
        self.bar.wanted.connect(self._do)
        look.found.connect(self._found)
        look.ticked.connect(self.progress.show_tick)
        look.done.connect(self._looked)
        look.failed.connect(self._not_looked)
        self.progress.stopped.connect(look.stop)
        deeds.changed.connect(self._changed)
        deeds.reload_wanted.connect(self.reload)
        deeds.said.connect(self._say)
        deeds.failed.connect(self._complain)
        deeds.sheet_wanted.connect(self.sheet_wanted)
        deeds.rotate_wanted.connect(self.rotate_wanted)
        deeds.token_wanted.connect(self.token_wanted)
        deeds.tokens_changed.connect(self.tokens_changed)
        find = QShortcut(QKeySequence("/"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.field.setFocus)

    def _fill(self, read: Read) -> None:
        leaks, folders, self.bar.supported = read
        standing = Standing(self.tree, self.model)
        if not self.look.busy:
            self.model.show_arranged(leaks)
        self.folders.show_folders(folders, self.around.now())
        self.folders.show_busy(self.look.busy)
        empty = not leaks.entries and not folders
        self.views.setCurrentWidget(self.empty if empty else self.board)
        self._fit()
        self._count()
        self._open_groups()
        standing.restore()
        if empty and self._first:
            self.empty.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._first = False

    def _count(self) -> None:
        entries = self.model.entries
        shown = self.views.currentWidget() is self.board
        self.summary.setText(sentences.summary(entries) if shown else self.tr("Leaks"))
        if self.look.busy:
            self.speaker.follow(self.summary.text())
        self.chips.show_counts(entries)
        self.count_changed.emit(sum(one.state is LeakState.OPEN for one in entries))
        shown = self.model.shown > 0
        self.results.setCurrentWidget(self.tree if shown or self.look.busy else self.calm)
        if not shown:
            self._say_calm()
            self.bar.show_entries((), self.around.now())

    def _say_calm(self) -> None:
        if self.field.text() or self.chips.state is not LeakState.OPEN:
            self.calm.tell(Words(self.tr("Nothing fits."), self.tr("Change what is shown."), ""))
            return
        if any(one.scanned_at is not None for one in self.folders.folders):
            title = self.tr("No open leak")
            self.calm.tell(Words(title, self.tr("Nothing that was looked at holds a token."), ""))
        else:
            told = Words(self.tr("Nothing was looked into yet."), self.tr("Press “Look now”."), "")
            self.calm.tell(told)

    def _open_groups(self) -> None:
        """Open all where that is few; else the groups alone tell enough."""
        if 0 < self.model.shown <= _OPEN_UP_TO:
            self.tree.expandAll()
        if self.model.shown and not self.tree.currentIndex().isValid():
            self.tree.choose_first()

    @Slot()
    def _narrow(self) -> None:
        self._typing.stop()
        self.model.choose(wanted=Wanted(self.chips.state, self.field.text().strip()))
        self._count()
        self._open_groups()

    @Slot(object)
    def _regroup(self, value: object) -> None:
        self.model.choose(grouping=Grouping(str(value)))
        self._open_groups()

    @Slot()
    def _chosen(self) -> None:
        self.bar.show_entries(self.tree.chosen_entries(), self.around.now())

    @Slot(str)
    def _do(self, code: str) -> None:
        self.banner.hide()
        self.deeds.do(code, self.tree.chosen_entries())

    @Slot()
    def _act(self) -> None:
        self._do(self.bar.main)

    @Slot()
    def _ignore(self) -> None:
        self._do("ignore")

    @Slot()
    def _open_folder(self) -> None:
        self._do("folder")

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, made in self.bar.buttons.items():
            if not made.isHidden():
                action = QAction(made.text().strip(), menu)
                action.setData(code)
                menu.addAction(action)
        menu.triggered.connect(self._menu_chosen)
        menu.popup(self.tree.viewport().mapToGlobal(spot))

    @Slot(QAction)
    def _menu_chosen(self, action: QAction) -> None:
        self._do(str(action.data()))

    @Slot(object)
    def _begin(self, folders: object) -> None:
        if not isinstance(folders, tuple) or not folders or self.look.busy:
            return
        self.status.setText("")
        self.banner.hide()
        self.progress.begin()
        self.folders.show_busy(True)
        self.look.begin(folders)
        if self.look.busy:
            self.speaker.say(self.progress.accessibleName())
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
            self._say(sentences.done(done))
            if done.unnamed:
                self._tell_unnamed(done.unnamed)
        self.reload()

    def _tell_unnamed(self, number: int) -> None:
        title = tr("%Ln finding(s) could not be remembered.", "", number)
        meaning = self.tr("The vault is locked, so that tokens cannot be told from each other.")
        self.banner.tell(Words(title, meaning, self.tr("Unlock it, then look again.")))

    @Slot(object)
    def _not_looked(self, error: object) -> None:
        self._rest()
        self.reload()
        if isinstance(error, KeyturnError):
            self._complain(error)

    @Slot(str)
    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.speaker.say(text)

    def _rest(self) -> None:
        self.speaker.rest()
        self.progress.end()
        self.folders.show_busy(False)

    @Slot(object)
    def _changed(self, entries: object) -> None:
        if isinstance(entries, tuple):
            standing = Standing(self.tree, self.model)
            self.model.take(entries)
            self.model.arrange()
            self._count()
            self._open_groups()
            standing.restore()

    @Slot()
    def _ask_folder(self) -> None:
        from vault_app.gui.dialogs.choosing import choose_folder

        choose_folder(self, self.tr("Look for tokens in a folder"), self._folder_chosen)

    def _folder_chosen(self, path: str) -> None:
        self._add_folders((Path(path),))

    @Slot()
    def _add_machine(self) -> None:
        self._add_folders((Path(MACHINE),))

    def _add_folders(self, paths: tuple[Path, ...]) -> None:
        """Remember folders, and look into them at once."""
        backend = self.around.backend

        def work() -> tuple[LeakFolder, ...]:
            return tuple(backend.add_leak_folder(path) for path in paths)

        self.around.runner.run(work, self._added, self._complain, owner=self)

    def _added(self, folders: tuple[LeakFolder, ...]) -> None:
        self.views.setCurrentWidget(self.board)
        self.reload()
        self._begin(folders)

    @Slot(str)
    def _remove_folder(self, path: str) -> None:
        backend = self.around.backend

        def work() -> None:
            backend.remove_leak_folder(path)

        self.around.runner.run(work, self._folders_changed, self._complain, owner=self)

    @Slot(str, bool)
    def _choose_history(self, path: str, history: bool) -> None:
        backend = self.around.backend

        def work() -> LeakFolder:
            return backend.change_leak_folder(path, history=history)

        self.around.runner.run(work, self._folders_changed, self._complain, owner=self)

    @Slot(str, object)
    def _choose_every(self, path: str, every: object) -> None:
        backend, chosen = self.around.backend, Every(str(every))

        def work() -> LeakFolder:
            return backend.change_leak_folder(path, every=chosen)

        self.around.runner.run(work, self._folders_changed, self._complain, owner=self)

    def _folders_changed(self, nothing: object) -> None:
        self.banner.hide()
        self.reload()

    @Slot()
    def _ask_report(self) -> None:
        from vault_app.gui.dialogs.choosing import choose_file

        kinds = ("JSON (*.json *.jsonl)",)
        choose_file(self, self.tr("Report of another tool"), self.take_report, kinds)

    def _taken(self, done: ReportTaken) -> None:
        self.banner.hide()
        said = self.tr("{tool}: {n} taken, {new} new; {hidden} without a value.").format(
            tool=done.tool, n=len(done.entries), new=done.new, hidden=done.hidden + done.odd
        )
        self._say(said)
        self.reload()

    def _fail(self, error: KeyturnError) -> None:
        self.message.tell(words.explain(error), self.tr("Try again"))
        self.views.setCurrentWidget(self.message)

    @Slot(object)
    def _complain(self, error: object) -> None:
        if isinstance(error, KeyturnError):
            self.banner.tell(words.explain(error))
