"""One profile at work on the desktop: window, tray, reminders, idle lock, put together."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from vault_app.core.errors import KeyturnError
from vault_app.gui.clipboard_watch import ClipboardWatch
from vault_app.gui.idle import IdleLock
from vault_app.gui.reminders import Reminders
from vault_app.gui.rotation.backing import RotatingBackend
from vault_app.gui.screen_lock import ScreenLock
from vault_app.gui.tasks import Hook, TaskRunner
from vault_app.gui.tray import Snooze, Tray
from vault_app.gui.window import MainWindow

if TYPE_CHECKING:
    from vault_app.gui.rotation.sheet import RotationSheet
    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

_KEEP, _LOCK_MINUTES = "tray/keep", "lock/minutes"
_DEFAULT_MINUTES = 15


class Session(QObject):
    """Holds the parts of one profile and ends them in order. ``ended`` once all is over."""

    ended = Signal()
    practice_wanted = Signal()

    def __init__(
        self,
        bench: "Workbench",
        hook: Hook,
        close: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Build everything for *bench*; *close* closes it at the end. Nothing is opened yet."""
        super().__init__(parent)
        self._bench = bench
        self._close_bench = close
        self._quitting = False
        self._over = False
        practice = bench.options.practice
        self.runner = TaskRunner(hook, self)
        self.backend = RotatingBackend(bench)
        self._state_file = bench.profile.home / "window.ini"
        self._settings = QSettings(os.fspath(self._state_file), QSettings.Format.IniFormat)
        self._keep = self._settings.value(_KEEP, False, type=bool) is True
        self.window = MainWindow(
            self.backend,
            self.runner,
            clock=bench.clock,
            home=str(bench.user_home),
            state_file=self._state_file,
            make_sheet=self._make_sheet,
            close_wish=self._stay,
        )
        self.tray = Tray(self.runner, practice=practice, keep=self._keep, parent=self)
        self.reminders = Reminders(self.backend, self.runner, self)
        self.idle = IdleLock(self._minutes(), self._may_lock, bench.clock, self)
        self.screen = ScreenLock(self)
        self._connect()

    def show(self) -> None:
        """Show the window; the profile is opened once it is painted."""
        self.window.show()

    def begin(self) -> None:
        """Open the profile off the GUI thread, then load the inventory and start to remind."""
        self.runner.run(self._open, self._opened, self._not_opened, owner=self)

    @Slot()
    def raise_window(self) -> None:
        """Bring the window to the front."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot()
    def quit(self) -> None:
        """End this session, whatever the tray would keep."""
        self._quitting = True
        self.window.close()
        self._end()

    def close(self) -> None:
        """End the parts in order: no more questions, then no more work, then the bench."""
        self._end()

    def _connect(self) -> None:
        tray, window = self.tray, self.window
        tray.open_wanted.connect(self.raise_window)
        tray.rotate_wanted.connect(self._rotate)
        tray.snooze_wanted.connect(self._snooze)
        tray.check_wanted.connect(self._check)
        tray.lock_wanted.connect(window.lock)
        tray.quit_wanted.connect(self.quit)
        tray.keep_chosen.connect(self._keep_chosen)
        self.reminders.due.connect(tray.show_due)
        self.reminders.under_way.connect(tray.show_under_way)
        self.reminders.digest.connect(tray.notify)
        window.attention_changed.connect(self.reminders.tick)
        window.practice_wanted.connect(self.practice_wanted)
        window.closing.connect(self._closing)
        self.idle.idle.connect(window.lock)
        self.screen.locked.connect(window.lock)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self.idle)

    def _make_sheet(self) -> "RotationSheet":
        from vault_app.gui.rotation.sheet import RotationSheet

        home = str(self._bench.user_home)
        return RotationSheet(self.backend, self.runner, watch=ClipboardWatch(), home=home)

    def _open(self) -> bool:
        from vault_app.system import log

        self._bench.profile.ensure()
        log.configure(self._bench.profile.log_path)
        return self._bench.locked

    def _opened(self, locked: bool) -> None:
        if locked:
            self.window.show_locked()
        else:
            self.window.start()
        self.reminders.start()

    def _not_opened(self, error: KeyturnError) -> None:
        """The page itself says what is wrong: it asks the same store."""
        self.window.start()

    def _minutes(self) -> int:
        stored = self._settings.value(_LOCK_MINUTES, _DEFAULT_MINUTES, type=int)
        return stored if isinstance(stored, int) else _DEFAULT_MINUTES

    def _may_lock(self) -> bool:
        sheet = self.window.sheet
        return not self.window.locked and (sheet is None or sheet.between_steps)

    def _stay(self) -> bool:
        """Tell whether closing only hides: chosen, and a tray really shows the icon."""
        return self._keep and not self._quitting and self.tray.appear()

    @Slot(object)
    def _keep_chosen(self, keep: object) -> None:
        self._keep = keep is True
        self._settings.setValue(_KEEP, self._keep)
        self._settings.sync()

    @Slot(str)
    def _rotate(self, credential: str) -> None:
        self.raise_window()

        def found(entries: "tuple[Entry, ...]") -> None:
            rows = (row.rotation for row in entries if row.credential.id == credential)
            going = next(rows, None)
            if going is not None:
                self.window.resume_rotation(going)
            else:
                self.window.start_rotation(credential)

        self.runner.run(self.backend.entries, found, owner=self)

    @Slot(object)
    def _snooze(self, wanted: Snooze) -> None:
        def work() -> None:
            self.backend.snooze(wanted.credential, wanted.days)

        self.runner.run(work, self._snoozed, owner=self)

    def _snoozed(self, nothing: object) -> None:
        self.reminders.tick()

    @Slot()
    def _check(self) -> None:
        if not self.window.locked:
            self.window.actions_on_tokens.check_all()

    @Slot()
    def _closing(self) -> None:
        self._end()

    def _end(self) -> None:
        if self._over:
            return
        self._over = True
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self.idle)
        self.idle.stop()
        self.reminders.stop()
        self.tray.vanish()
        sheet = self.window.sheet
        if sheet is not None:
            sheet.flow.pause()
        self.runner.shutdown()
        self._close_bench()
        self.ended.emit()
