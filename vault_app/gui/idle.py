"""Locks after a while without input; waits while a token is awaited or a step runs (H18)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from vault_app.system.clock import Clock, SystemClock

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_LOOK_EVERY_MS = 10_000


class IdleLock(QObject):
    """Watches for input; ``idle`` says that it is time to lock. Time is the wall clock's."""

    idle = Signal()

    def __init__(
        self,
        minutes: int,
        may_lock: Callable[[], bool],
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Lock after *minutes* (0: never); *may_lock* tells whether now is a good moment."""
        super().__init__(parent)
        self._clock = clock or SystemClock()
        self._may_lock = may_lock
        self.minutes = minutes
        self._last = self._clock.now()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note input on its way to anything; never keep it."""
        if event.type() in _INPUT:
            self._last = self._clock.now()
        return False

    def touch(self) -> None:
        """Count from now."""
        self._last = self._clock.now()

    def start(self) -> None:
        """Look again, counting from now."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Say ``idle`` if nothing was touched for long enough and nothing would be interrupted."""
        seconds = (self._clock.now() - self._last).total_seconds()
        if seconds < 0:
            # The clock was set back: count from here, rather than never lock.
            self.touch()
        elif self.minutes > 0 and seconds >= self.minutes * 60 and self._may_lock():
            self.touch()
            self.idle.emit()
