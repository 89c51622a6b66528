"""A sheet laid over its window: dims what is behind, keeps the focus inside, Escape closes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import Button, button, label


class Sheet(QFrame):
    """The card of an overlay: heading, body, a row of buttons. Subclasses fill ``body``."""

    closed = Signal()

    def __init__(self, title: str, width: int = 480) -> None:
        """Show *title*; *width* in the pictures' pixels."""
        super().__init__()
        self.setProperty("look", "sheet")
        self.setAccessibleName(title)
        self.setFixedWidth(px(width))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(24), px(20), px(24), px(20))
        outer.setSpacing(px(12))
        self.heading: QLabel = label(title, "title", wrap=True)
        outer.addWidget(self.heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        outer.addLayout(self.body)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        self._buttons.setContentsMargins(0, px(4), 0, 0)
        self._buttons.addStretch(1)
        outer.addLayout(self._buttons)

    def add_button(self, text: str, look: str = "") -> Button:
        """Add a button at the right end and return it."""
        made = button(text, look=look)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons.addWidget(made)
        return made

    def add_left(self, widget: QWidget) -> None:
        """Put a widget at the left of the buttons."""
        self._buttons.insertWidget(0, widget)

    def first_focus(self) -> QWidget | None:
        """Return what is to have the focus when the sheet appears."""
        return None

    def may_close(self) -> bool:
        """Tell whether Escape may close it now."""
        return True

    def look_again(self) -> None:
        """Come back after another sheet lay over this one: what it made may be of use here."""

    @Slot()
    def close_sheet(self) -> None:
        """Ask the overlay to go away."""
        self.closed.emit()


class Overlay(QWidget):
    """Covers its parent and shows one sheet."""

    gone = Signal()

    def __init__(self, parent: QWidget, sheet: Sheet) -> None:
        """Show *sheet* over *parent* at once."""
        super().__init__(parent)
        self.sheet = sheet
        self._below = parent
        self._before = parent.window().focusWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(24))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(sheet)
        middle.addStretch(1)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(1)
        sheet.closed.connect(self.dismiss)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._focus_first()

    def come_back(self) -> None:
        """Show the sheet again after another one was laid over it."""
        self.sheet.look_again()
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()
        self._focus_first()

    @Slot()
    def dismiss(self) -> None:
        """Take the sheet away and give the focus back."""
        self._below.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gone.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Grow and shrink with the parent."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes; no other key gets behind the sheet."""
        if event.key() == Qt.Key.Key_Escape and self.sheet.may_close():
            self.sheet.close_sheet()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's name
        """Keep Tab inside the sheet."""
        here = self.window().focusWidget()
        start = here if here is not None and self.isAncestorOf(here) else self.sheet
        walked = _neighbour(start, next)
        while walked is not None and walked is not start:
            if self.sheet.isAncestorOf(walked) and _takes_tab(walked):
                reason = Qt.FocusReason
                walked.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
                return True
            walked = _neighbour(walked, next)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dim what is behind."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))

    def _focus_first(self) -> None:
        first = self.sheet.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextPrevChild(True)


def _neighbour(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
