"""Words for assistive technology that nothing with the focus would read out."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_EVERY_MS = 5_000


class Speaker(QObject):
    """Has texts read out for a widget; ``spoken`` carries each. What comes often waits its turn."""

    spoken = Signal(str)

    def __init__(self, widget: QWidget, *, every: int = _EVERY_MS) -> None:
        """Speak for *widget*; texts that ``follow`` are read out each *every* milliseconds."""
        super().__init__(widget)
        self._widget = widget
        self._latest = self._last = ""
        self._turn = QTimer(self, interval=every)
        self._turn.timeout.connect(self._tell)

    @Slot(str)
    def say(self, text: str) -> None:
        """Have *text* read out now, if anybody listens."""
        if not text:
            return
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
        self.spoken.emit(text)

    def follow(self, text: str) -> None:
        """Have the last such text read out now and then, as long as it changes."""
        self._latest = text
        if not self._turn.isActive():
            self._last = text
            self._turn.start()

    def rest(self) -> None:
        """Follow nothing any more."""
        self._turn.stop()

    @Slot()
    def _tell(self) -> None:
        if self._latest != self._last:
            self._last = self._latest
            self.say(self._last)
