"""One profile at work on the desktop: its window first, then what lives beside it; or a tray alone.

The window is built when it is first shown: a tray that waits for months needs none.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal, Slot

from vault_app.core.errors import KeyturnError
from vault_app.gui import look_file
from vault_app.gui.furnishing import Furnishing, load_in_turns
from vault_app.gui.tasks import Hook, TaskRunner

if TYPE_CHECKING:
    from vault_app.gui.desk import Desk
    from vault_app.gui.errands import Errands
    from vault_app.gui.keeper import RowsKeeper
    from vault_app.gui.pages import Chosen
    from vault_app.gui.rotation.backing import RotatingBackend
    from vault_app.gui.rotation.sheet import RotationSheet
    from vault_app.gui.tokens.arranged import Inventory
    from vault_app.gui.tokens.inventory import Laid
    from vault_app.gui.window import MainWindow
    from vault_app.services.settings import Value
    from vault_app.services.settling import Reverted
    from vault_app.services.workbench import Workbench

_KEEP = "tray/keep"
_MINUTES = 15
"""Idle minutes until the settings were read."""

_SOON_MS = 150
_DESK = ("idle", "reminders", "screen_lock", "tray", "desk")
_PATIENCE_MS = 400
"""So long a window waits for its list before it shows itself without: a glance less to lay out."""


class Session(QObject):
    """Holds the parts of one profile and ends them in order. ``ended`` once all is over."""

    ended = Signal()
    shown = Signal()
    practice_wanted = Signal()
    theme_wanted = Signal(str)
    language_wanted = Signal(str)
    size_wanted = Signal(int)

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
        self.runner = TaskRunner(hook, self)
        self._state_file = bench.profile.home / "window.ini"
        self._settings = QSettings(os.fspath(self._state_file), QSettings.Format.IniFormat)
        self._keep = self._settings.value(_KEEP, False, type=bool) is True
        self._tray_only = False
        self._awaited = False
        self._opening = False
        self._reverted: tuple[Reverted, ...] = ()

    @cached_property
    def window(self) -> "MainWindow":
        """Return the window, built when first asked for."""
        from vault_app.gui.window import MainWindow

        made = MainWindow(
            supply=lambda: (self.backend, self.runner),
            clock=self._bench.clock,
            home=str(self._bench.user_home),
            state_file=self._state_file,
            make_sheet=self._make_sheet,
            close_wish=self._stay,
            practice=self._bench.options.practice,
            offline=self._bench.options.offline,
        )
        made.practice_wanted.connect(self.practice_wanted)
        made.closing.connect(self._closing)
        made.page.loaded.connect(self._listed)
        made.attention_changed.connect(self._attention)
        made.locked_changed.connect(self._locked_changed)
        made.completed.connect(self._furnished)
        self._furnishing = Furnishing(made, self.begin)
        if look_file.stored(self._state_file).compact:
            made.page.set_compact(True)
        made.page.put_back.connect(self._settled)
        return made

    @cached_property
    def backend(self) -> "RotatingBackend":
        """Return the services, loaded when first asked for: a first painting needs none."""
        from vault_app.gui.rotation.backing import RotatingBackend

        return RotatingBackend(self._bench)

    @Slot()
    def _furnished(self) -> None:
        """Hear of what the window has got by now."""
        window = self.window
        window.pages.setting_chosen.connect(self._chosen)
        window.house.leaving.connect(self._pause)
        window.house.stayed.connect(self._go_on)
        window.house.left.connect(self.quit)
        if self._reverted:
            window.page.returned.show_places(self._reverted)

    @property
    def may_rebuild(self) -> bool:
        """Tell whether a new window could stand where this one stands: nothing is under way."""
        if not self.has_window:
            return True
        window = self.window
        sheet = window.sheet
        resting = sheet is None or (not sheet.isVisible() and sheet.between_steps)
        return resting and not window.locked and window.overlay is None

    def speak(self, language: str) -> None:
        """Go over to the language worn now: texts from the profile, then all that shows any."""
        self._bench.language = language
        self.rebuild()

    def rebuild(self) -> None:
        """Build the window anew, in the language worn now, and show the page that was shown."""
        from vault_app.gui.pages import TOKENS

        if self.has_desk:
            self.desk.tray.tell_again()
        if not self.has_window:
            return
        old = self.window
        del self.__dict__["window"]
        self.__dict__.pop("_keeper", None)
        old.closing.disconnect(self._closing)
        new = self.window
        new.setGeometry(old.geometry())
        if old.isVisible():
            new.show()
        new.start()
        new.house.begin()
        new.show_page(old.pages.shown or TOKENS)
        _retire(old)

    @cached_property
    def errands(self) -> "Errands":
        """Return what is done for the tray and its notifications."""
        from vault_app.gui.errands import Errands

        return Errands(self)

    @property
    def locked(self) -> bool:
        """Tell whether the profile is locked, as the store has it."""
        return self._bench.locked

    @property
    def has_desk(self) -> bool:
        """Tell whether tray and reminders were made."""
        return "desk" in self.__dict__

    @property
    def has_window(self) -> bool:
        """Tell whether the window was built."""
        return "window" in self.__dict__

    @cached_property
    def desk(self) -> "Desk":
        """Return tray, reminders and locks, made when the list is there or when first asked for."""
        from vault_app.gui.desk import Desk

        made = Desk(
            self.backend,
            self.runner,
            self._bench.clock,
            practice=self._bench.options.practice,
            keep=self._keep,
            minutes=_MINUTES,
            may_lock=self._may_lock,
            parent=self,
        )
        self.errands.serve(made.tray)
        made.reminders.reverted.connect(self._came_back)
        made.reminders.checked.connect(self._checked)
        made.reminders.leaked.connect(self._leaked)
        made.tray.keep_chosen.connect(self._keep_chosen)
        made.lock_wanted.connect(self.errands.lock)
        return made

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def appear(self) -> None:
        """Show the window with its list: with remembered rows, else once that was read.

        It is shown without, if reading takes long. What the window does not need for that is made
        once it is painted, a part at a time.
        """
        self._awaited = True
        remembered = self._remembered()
        if remembered is None:
            self.begin()
            QTimer.singleShot(_PATIENCE_MS, self._appear)
            return
        self.window.page.show_remembered(remembered)
        self._appear()
        QTimer.singleShot(_PATIENCE_MS, self._furnishing.begin)  # where nothing is ever painted

    def _remembered(self) -> "Inventory | None":
        """Return rows as the window showed them last, where they are those of the store."""
        from vault_app.gui.tokens.remembered import remembered

        return (
            None if self._bench.options.practice else remembered(self._bench, self._bench.language)
        )

    @Slot()
    def _appear(self) -> None:
        if self._awaited and not self._over:
            self._awaited = False
            self.window.show()
            self.shown.emit()

    def begin(self) -> None:
        """Open the profile off the GUI thread, then load the inventory and start to remind."""
        if self._opening or self._over:
            return
        self._opening = True
        self.runner.run(self._open_and_read, self._opened, self._not_opened, owner=self)

    def begin_in_tray(self) -> None:
        """Open the profile and remind, with no window until one is asked for."""
        self._tray_only = True
        self.runner.run(
            self._open_in_tray, self._opened_in_tray, self._not_opened_in_tray, owner=self
        )

    @Slot()
    def raise_window(self) -> None:
        """Bring the window to the front; a first time it is built, and shown with its list."""
        if not self.has_window:
            self.appear()
            self.desk.idle.start()
        window = self.window  # built while the list is read
        if self._awaited:
            self.shown.connect(self.raise_window)
            return
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot()
    def quit(self) -> None:
        """End this session, whatever the tray would keep."""
        self._quitting = True
        if self.has_window:
            self.window.close()
        self._end()

    def close(self) -> None:
        """End the parts in order: no more questions, then no more work, then the bench."""
        self._end()

    @Slot()
    def _listed(self) -> None:
        """Build the rest once the list has been painted."""
        self.window.page.loaded.disconnect(self._listed)
        remind = partial(load_in_turns, self, _DESK, self._remind)
        QTimer.singleShot(_SOON_MS, self, remind)

    @Slot()
    def _remind(self) -> None:
        if not self._over:
            self.runner.run(self._open_log, self._log_opened, self._unread, owner=self)
            self.runner.run(self.backend.settings, self._settle_in, self._settle_as_is, owner=self)
            if self.has_window:
                self.window.house.begin()

    def _settle_in(self, values: "Mapping[str, Value]") -> None:
        """Remind once it is known how: in which language, at which hours."""
        self._wear(values)
        self._settle_as_is()

    def _settle_as_is(self, error: KeyturnError | None = None) -> None:
        if not self._over:
            self.desk.reminders.start()

    @cached_property
    def _keeper(self) -> "RowsKeeper":
        from vault_app.gui.keeper import RowsKeeper

        return RowsKeeper(self.window, self._bench, self.runner)

    @Slot()
    def _pause(self) -> None:
        """Ask nothing of the profile by ourselves: it is about to be removed."""
        self.desk.reminders.stop()
        self.window.house.stop()

    @Slot()
    def _go_on(self) -> None:
        self.desk.reminders.start()
        self.window.house.begin()

    def _wear(self, values: "Mapping[str, Value]") -> None:
        """Follow the settings, all of them or those just chosen."""
        from vault_app.gui import wearing

        if self._over:
            return
        if self.has_window:
            wearing.wear_window(self.window, values)
            hidden = values.get("hide_from_capture")
            if isinstance(hidden, bool) and not self._bench.options.practice:
                self._keeper.allow(not hidden)
        wearing.wear_desk(self.desk, values)
        keep = values.get("keep_in_tray")
        if isinstance(keep, bool):
            self._stay_or_not(keep)
        wearing.remember_look(self._state_file, values)
        if not self._bench.options.practice:
            wearing.dress_all(self, values)

    def _unread(self, error: KeyturnError) -> None:
        """The page itself says what is wrong: it asks the same store."""

    @Slot(object)
    def _chosen(self, chosen: "Chosen") -> None:
        self._wear({chosen.key: chosen.value})

    def _make_sheet(self) -> "RotationSheet":
        from vault_app.gui.clipboard_watch import ClipboardWatch
        from vault_app.gui.rotation.sheet import RotationSheet

        home = str(self._bench.user_home)
        return RotationSheet(self.backend, self.runner, watch=ClipboardWatch(), home=home)

    def _open(self) -> bool:
        self._bench.profile.ensure()
        return self._bench.locked

    def _open_and_read(self) -> "Laid | None":
        """Open, and lay the list out while the window is built; None where it is locked."""
        if self._open():
            return None
        from vault_app.gui.tokens.inventory import inventory_of

        entries = self.backend.entries()
        return inventory_of(entries), entries

    def _open_log(self) -> None:
        """Nobody waits for the log; until then nothing is written anywhere."""
        from vault_app.system import log

        log.configure(self._bench.profile.log_path)

    def _log_opened(self, nothing: None) -> None:
        """There is nothing to say."""

    def _open_in_tray(self) -> bool:
        from vault_app.services.starting import keep_current

        locked = self._open()
        # An update may have moved the program: the next login is to find it.
        with suppress(KeyturnError):
            keep_current(self._bench)
        return locked

    def _opened(self, laid: "Laid | None") -> None:
        if laid is None:
            self.window.show_locked()
            self._appear()
            QTimer.singleShot(_SOON_MS, self._remind)
            return
        if self._awaited:  # seen first; what is behind it comes once it is painted
            self.window.page.show_remembered(laid[0])
            self._appear()
        self._furnishing.take(laid)

    def _not_opened(self, error: KeyturnError) -> None:
        """The page itself says what is wrong: it asks the same store."""
        self.window.page.loaded.connect(self._appear)
        self.window.start()

    def _opened_in_tray(self, locked: bool) -> None:
        self.errands.show_locked(locked)
        self._remind()
        # Nothing to lock, nobody to watch: the minute of the reminders is all that wakes us.
        self.desk.idle.stop()

    def _not_opened_in_tray(self, error: KeyturnError) -> None:
        """The window says what is wrong, once it is opened; the reminders try again."""
        self._remind()

    def _may_lock(self) -> bool:
        if not self.has_window:
            return False
        sheet = self.window.sheet
        return not self.window.locked and (sheet is None or sheet.between_steps)

    def _stay(self) -> bool:
        """Tell whether closing only hides: chosen, and a tray really shows the icon."""
        keep = self._keep or self._tray_only
        return keep and not self._quitting and self.desk.tray.appear()

    @Slot(object)
    def _keep_chosen(self, keep: object) -> None:
        """Keep what was ticked in the tray's menu, as the settings page would."""
        wanted = keep is True
        self._stay_or_not(wanted)
        work = partial(self.backend.choose, "keep_in_tray", wanted)
        self.runner.run(work, self._kept, self._unread, owner=self)

    def _kept(self, value: object) -> None:
        """Nothing is left to do: it is in force already."""

    def _stay_or_not(self, keep: bool) -> None:
        if keep != self._keep:
            self._keep = keep
            self._settings.setValue(_KEEP, keep)
            self._settings.sync()

    @Slot(object)
    def _locked_changed(self, locked: object) -> None:
        self.errands.show_locked(locked)

    @Slot(object)
    def _came_back(self, found: "tuple[Reverted, ...]") -> None:
        """Show what holds a dead token again, now or once there is a window."""
        self._reverted = found
        if self.has_window and self.window.whole:
            self.window.page.returned.show_places(found)

    @Slot(object)
    def _settled(self, left: "tuple[Reverted, ...]") -> None:
        self._reverted = left

    @Slot(object)
    def _checked(self, ran: object) -> None:
        """Show what a round of background checks learned."""
        if self.has_window and not self.window.locked:
            self.window.page.reload()
        self.desk.reminders.tick()

    @Slot(object)
    def _leaked(self, new: object) -> None:
        """Show what a look into a remembered folder brought."""
        if self.has_window and not self.window.locked:
            self.window.recount()
            if self.window.pages.shown == "leaks":
                self.window.pages.page("leaks").reload()

    @Slot(object)
    def _attention(self, count: object) -> None:
        if self.has_desk:
            self.desk.reminders.tick()

    @Slot()
    def _closing(self) -> None:
        self._end()

    def _end(self) -> None:
        if self._over:
            return
        self._over = True
        if self.has_desk:
            self.desk.close()
        if self.has_window:
            # Before the process goes: the desktop may take over what is on the clipboard then.
            self.window.writer.clear()
            self.window.pages.stop()
            if self.window.sheet is not None:
                self.window.sheet.flow.pause()
        self.backend.stop_sweep()
        self.runner.shutdown()
        self._close_bench()
        self.ended.emit()


def _retire(window: "MainWindow") -> None:
    """Take a window away whose place another one has taken: nothing shown or copied outlives it."""
    if window.sheet is not None:
        window.sheet.flow.pause()
    window.pages.stop()
    window.writer.clear()
    window.close()
    window.deleteLater()
