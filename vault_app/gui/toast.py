"""A line at the foot of the window that says what was just done, and takes it back for a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vault_app.core.frozen import Frozen
from vault_app.gui.deeds import deed
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label

SECONDS = 8
_EDGE = 18


def _nothing() -> None:
    """Nothing is left to be done."""


class Undoable(Frozen, frozen=True):
    """What was done, how to take it back, and what is still to be done if nobody does."""

    text: str
    undo: Callable[[], None]
    finish: Callable[[], None] = _nothing


class Toast(QFrame):
    """Shows one ``Undoable`` at a time; a new one finishes the one before.

    It waits while the pointer or the focus is on it. ``Ctrl+Z`` takes it back from anywhere.
    """

    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        """Start hidden, at the foot of *over*."""
        super().__init__(over)
        self._over = over
        self._held: Undoable | None = None
        self._left = 0
        self._aside = False
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(12))
        self.text = label("", "toast")
        row.addWidget(self.text)
        keys = deed("undo").shown_keys
        self.undo = button(self.tr("Undo"), self.take_back, look="toast")
        self.undo.setToolTip(keys)
        self.undo.setAccessibleDescription(keys)
        row.addWidget(self.undo)
        self.close_button = button(
            "", self.finish, look="toast", icon="cross", name=self.tr("Close message")
        )
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        over.installEventFilter(self)
        self.hide()

    @property
    def holding(self) -> bool:
        """Tell whether something can be taken back now."""
        return self._held is not None

    def tell(self, done: Undoable, *, aside: bool = False) -> None:
        """Say what was done; what was said before is final now.

        *aside*: at the right, where the middle of the foot has buttons a person goes on with.
        """
        self.finish()
        self._aside = aside
        self._held = done
        self._left = SECONDS
        self.text.setText(done.text)
        self.setAccessibleName(done.text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, done.text))

    @Slot()
    def take_back(self) -> None:
        """Undo it."""
        held = self._end()
        if held is not None:
            held.undo()

    @Slot()
    def finish(self) -> None:
        """Let it be final: time is over, the window closes or locks, something else was done."""
        held = self._end()
        if held is not None:
            held.finish()

    @Slot()
    def tick(self) -> None:
        """Count one second, unless the person is on it."""
        if self.underMouse() or self.isAncestorOf(self._over.window().focusWidget() or self._over):
            return
        self._left -= 1
        if self._left <= 0:
            self.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the foot."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _end(self) -> Undoable | None:
        held, self._held = self._held, None
        self._timer.stop()
        had_focus = self.isAncestorOf(self._over.window().focusWidget() or self._over)
        self.hide()
        if held is not None and had_focus:
            self.ended.emit()
        return held

    def _place(self) -> None:
        width = min(self.sizeHint().width(), self._over.width() - 2 * px(_EDGE))
        self.resize(width, self.sizeHint().height())
        free = self._over.width() - width
        left = free - px(_EDGE) if self._aside else free // 2
        self.move(left, self._over.height() - self.height() - px(_EDGE))
