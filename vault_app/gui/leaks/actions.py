"""What is done about leaks: asks the person, then the services, and tells what changed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from vault_app.core.errors import KeyturnError
from vault_app.core.leak import LeakId
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.leaks import sheets
from vault_app.gui.leaks.calls import CleaningPlan, LeakBackend
from vault_app.gui.marking import tr
from vault_app.gui.pages import Surroundings
from vault_app.gui.toast import Undoable
from vault_app.services.entry import Entry
from vault_app.services.leaks import LeakEntry
from vault_app.services.progress import CancelFlag

Entries = tuple[LeakEntry, ...]
_WATCHER = "dead_man_switch"


def open_folder(path: str) -> None:
    """Show the folder of a file in the desktop's file manager."""
    folder = path if Path(path).is_dir() else str(Path(path.partition("!")[0]).parent)
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


class LeakActions(QObject):
    """``changed`` carries leaks as they are now, ``reload_wanted`` that all may differ."""

    changed = Signal(object)
    reload_wanted = Signal()
    undoable = Signal(object)
    said = Signal(str)
    failed = Signal(object)
    sheet_wanted = Signal(object)
    rotate_wanted = Signal(str)
    token_wanted = Signal(str)
    tokens_changed = Signal()

    def __init__(
        self,
        around: Surroundings,
        parent: QObject,
        show_folder: Callable[[str], None] = open_folder,
    ) -> None:
        """Work with *around*; *show_folder* opens the file manager."""
        super().__init__(parent)
        self._backend: LeakBackend = around.backend
        self._around = around
        self._show_folder = show_folder
        self._cleaning: CancelFlag | None = None
        self._deeds: dict[str, Callable[[Entries], None]] = {
            "rotate": self._rotate,
            "import": self._import,
            "claim": self._claim,
            "revoke": self._ask_revoke,
            "check": self._ask_check,
            "ignore": self._ask_ignore,
            "placeholder": self._placeholder,
            "solve": self._solve,
            "heed": self._heed,
            "folder": self._folder,
            "copy": self._copy,
            "clean": self._clean,
        }

    def do(self, code: str, entries: Entries) -> None:
        """Do one thing with *entries*."""
        if entries and code in self._deeds:
            self._deeds[code](entries)

    def stop(self) -> None:
        """Give up what takes long."""
        if self._cleaning is not None:
            self._cleaning.cancel()

    def _rotate(self, entries: Entries) -> None:
        """Plan with the leaked files among the places; where they cannot be told, without them."""
        known = entries[0].known
        if known is None or known.credential is None:
            return
        credential = str(known.credential)

        def go(entry: object) -> None:
            self.rotate_wanted.emit(credential)

        work = partial(self._backend.place_leak, str(entries[0].leak.id))
        self._around.runner.run(work, go, go, owner=self)

    def _import(self, entries: Entries) -> None:
        leak = str(entries[0].leak.id)
        self._run(partial(self._backend.adopt_leak, leak), self._adopted)

    def _adopted(self, entry: Entry) -> None:
        self.tokens_changed.emit()
        self.reload_wanted.emit()
        name = sanitise(entry.credential.name, 60)
        self.said.emit(
            tr("Imported as {name}. Say that it is yours to check or rotate it.").format(name=name)
        )

    def _claim(self, entries: Entries) -> None:
        leak = str(entries[0].leak.id)
        self._run(partial(self._backend.adopt_leak, leak, mine=True), self._claimed)

    def _claimed(self, entry: Entry) -> None:
        self.tokens_changed.emit()
        self.reload_wanted.emit()
        name = sanitise(entry.credential.name, 60)
        self.said.emit(tr("{name} is yours: it can be checked and rotated.").format(name=name))

    def _ask_revoke(self, entries: Entries) -> None:
        sheet = sheets.revoke_sheet(entries[0])
        sheet.confirmed.connect(partial(self._revoke, str(entries[0].leak.id)))
        self.sheet_wanted.emit(sheet)

    def _revoke(self, leak: str, *, despite_watcher: bool = False) -> None:
        self.said.emit(tr("Asking the provider…"))
        work = partial(self._backend.revoke_leak, leak, despite_watcher=despite_watcher)
        refused = partial(self._not_revoked, leak)
        self._around.runner.run(work, self._revoked, refused, pool="network", owner=self)

    def _not_revoked(self, leak: str, error: KeyturnError) -> None:
        """Lead on from a dead-man switch; the token was taken in, whatever came then."""
        self.tokens_changed.emit()
        self.reload_wanted.emit()
        if error.code != _WATCHER:
            self._fail(error)
            return
        from vault_app.gui.leaks.watcher_sheet import WatcherSheet

        self.said.emit("")
        sheet = WatcherSheet(error)
        sheet.typed.connect(partial(self._revoke, leak, despite_watcher=True))
        self.sheet_wanted.emit(sheet)

    def _revoked(self, entry: Entry) -> None:
        self.tokens_changed.emit()
        self.reload_wanted.emit()
        dead = entry.credential.revoked_at is not None
        self.said.emit(
            tr("It is dead: the provider refused it twice.")
            if dead
            else tr("Revocation was requested; it is not proven dead yet.")
        )

    def _ask_check(self, entries: Entries) -> None:
        known = entries[0].known
        if known is None or known.credential is None:
            return
        sheet = sheets.check_sheet(entries[0])
        sheet.confirmed.connect(partial(self._check, str(known.credential)))
        self.sheet_wanted.emit(sheet)

    def _check(self, credential: str) -> None:
        def checked(result: object) -> None:
            self.tokens_changed.emit()
            self.reload_wanted.emit()
            self.token_wanted.emit(credential)

        work = partial(self._around.backend.check, (credential,))
        self._run(work, checked, network=True)

    def _ask_ignore(self, entries: Entries) -> None:
        sheet = sheets.LeakIgnoreSheet(entries, self._around.now())
        sheet.chosen.connect(partial(self._ignore, entries, sheet))
        self.sheet_wanted.emit(sheet)

    def _ignore(self, entries: Entries, sheet: sheets.LeakIgnoreSheet) -> None:
        ids = [one.leak.id for one in entries]
        work = partial(
            self._backend.ignore_leaks,
            ids,
            sheet.reason,
            until=sheet.until,
            everywhere=sheet.everywhere,
        )

        def done(changed: Entries) -> None:
            sheet.close_sheet()
            self._changed(changed)
            self._tell(tr("%Ln leak(s) ignored.", "", len(changed)), changed)

        def refused(error: KeyturnError) -> None:
            sheet.refuse(words.explain(error))

        self._around.runner.run(work, done, refused, owner=self)

    def _placeholder(self, entries: Entries) -> None:
        ids = [one.leak.id for one in entries]
        reason = tr("placeholder")
        work = partial(self._backend.ignore_leaks, ids, reason, everywhere=True, placeholder=True)
        self._run(work, self._all_ignored)

    def _solve(self, entries: Entries) -> None:
        def done(changed: Entries) -> None:
            self._changed(changed)
            self._tell(tr("%Ln leak(s) called solved.", "", len(changed)), changed)

        self._run(partial(self._backend.solve_leaks, _ids(entries)), done)

    def _heed(self, entries: Entries) -> None:
        self._run(partial(self._backend.heed_leaks, _ids(entries)), self._all_count)

    def _folder(self, entries: Entries) -> None:
        self._show_folder(entries[0].leak.path)

    def _clean(self, entries: Entries) -> None:
        tops = [one.leak.repository for one in entries if one.leak.repository is not None]
        if not tops:
            return
        self.stop()
        flag = self._cleaning = CancelFlag()
        marks = sorted({one.leak.fingerprint for one in entries})
        self.said.emit(tr("Looking through the history…"))
        work = partial(self._backend.plan_cleaning, Path(tops[0]), marks, cancel=flag)
        self._run(work, self._planned, network=True)

    def _planned(self, plan: CleaningPlan) -> None:
        self._cleaning = None
        self.said.emit("")
        sheet: Sheet = sheets.CleaningSheet(plan)
        self.sheet_wanted.emit(sheet)

    def _changed(self, entries: Entries) -> None:
        self.changed.emit(entries)

    def _all_ignored(self, entries: Entries) -> None:
        """A token's other leaks changed as well."""
        self.reload_wanted.emit()
        self._tell(tr("%Ln leak(s) ignored.", "", len(entries)), entries)

    def _tell(self, text: str, entries: Entries) -> None:
        """Say what was done to leaks, and offer to let them count again."""
        self.undoable.emit(Undoable(text, partial(self._heed, entries)))

    def _copy(self, entries: Entries) -> None:
        paths = dict.fromkeys(one.leak.path for one in entries)
        data = QMimeData()
        data.setText("\n".join(paths))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(tr("%Ln path(s) copied.", "", len(paths)))

    def _all_count(self, entries: Entries) -> None:
        self.reload_wanted.emit()
        self.said.emit(tr("%Ln leak(s) count again.", "", len(entries)))

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        *,
        network: bool = False,
    ) -> None:
        pool = "network" if network else "serial"
        self._around.runner.run(work, done, self._fail, pool=pool, owner=self)  # type: ignore[arg-type] # a literal

    def _fail(self, error: KeyturnError) -> None:
        self.said.emit("")
        self.failed.emit(error)


def _ids(entries: Sequence[LeakEntry]) -> list[LeakId]:
    return [one.leak.id for one in entries]
