"""What of a session lives beside its window: tray, reminders, idle lock, the desktop's own lock.

Made once the list is on the screen: nobody waits for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from vault_app.gui.idle import IdleLock
from vault_app.gui.reminders import Reminders
from vault_app.gui.screen_lock import ScreenLock
from vault_app.gui.tray import Tray

if TYPE_CHECKING:
    from vault_app.gui.reminders import DueBackend
    from vault_app.gui.tasks import Runner
    from vault_app.system.clock import Clock


class Desk(QObject):
    """Holds the parts and ends them in order. ``lock_wanted`` comes from whoever finds us idle."""

    lock_wanted = Signal()

    def __init__(
        self,
        backend: "DueBackend",
        runner: "Runner",
        clock: "Clock",
        *,
        practice: bool,
        keep: bool,
        minutes: int,
        may_lock: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Build the parts. *keep*: the tray may keep the program; *minutes* of idleness lock."""
        super().__init__(parent)
        self.tray = Tray(practice=practice, keep=keep, parent=self)
        self.reminders = Reminders(backend, runner, self)
        self.idle = IdleLock(minutes, may_lock, clock, self)
        self.screen = ScreenLock(self)
        self.reminders.due.connect(self.tray.show_due)
        self.reminders.quiet.connect(self.tray.show_quiet)
        self.reminders.under_way.connect(self.tray.show_under_way)
        self.reminders.digest.connect(self.tray.notify)
        self.tray.lock_wanted.connect(self.lock_wanted)
        self.idle.idle.connect(self.lock_wanted)
        self.screen.locked.connect(self.lock_wanted)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self.idle)

    def close(self) -> None:
        """End what asks and what shows."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self.idle)
        self.idle.stop()
        self.reminders.stop()
        self.tray.vanish()
