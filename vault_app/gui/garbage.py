"""Collects cyclic garbage on the GUI thread only.

Python's collector runs on whatever thread allocates. A Qt object that it frees on a worker thread
leaves its timers armed, and the next tick of one ends the program. So automatic collection is off
while the window lives, and this does it, often while much is allocated, seldom while nothing is.
What comes in by the ten thousand (an inventory read) is set aside unseen: nearly all of it lives,
and looking it through would hold up what is painted. That is made up for after a calm minute.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

BUSY_MS, CALM_MS = 1_000, 60_000
_FULL_EVERY = 60
_MANY = 50_000
"""So many new objects at once are an inventory."""


class GuiGarbage(QObject):
    """One per application, made by ``collect_here``; gives the collector back when it goes."""

    def __init__(self, parent: QObject) -> None:
        """Take over from the automatic collector."""
        super().__init__(parent)
        self._young = 0
        self._aside = False
        gc.disable()
        self.destroyed.connect(gc.enable)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.collect)
        self._timer.start(BUSY_MS)

    @property
    def calm(self) -> bool:
        """Tell whether little was allocated since the last time."""
        return self._timer.interval() == CALM_MS

    @Slot()
    def collect(self) -> None:
        """Collect what the thresholds ask for; the oldest generation only now and then."""
        young, middle, _ = gc.get_count()
        limit, rounds, _ = gc.get_threshold()
        busy, rested = young > limit, self.calm
        if young > _MANY:
            gc.freeze()
            self._aside = True
        elif busy:
            self._young += 1
            gc.collect(1 if middle > rounds or self._young % rounds == 0 else 0)
        elif self._aside and rested:
            gc.unfreeze()
            self._aside = False
            self._young = _FULL_EVERY
        if self._young >= _FULL_EVERY:
            self._young = 0
            gc.collect()
        self._timer.start(BUSY_MS if busy else CALM_MS)


def collect_here() -> GuiGarbage:
    """Have garbage collected on this thread, the GUI's; asked twice it stays the one it was."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application yet")
    found = application.findChild(GuiGarbage)
    return found if found is not None else GuiGarbage(application)
