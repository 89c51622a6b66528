"""The Notes tab: free text of the person, saved when they pause or leave."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import label
from vault_app.gui.theme import set_look
from vault_app.gui.words import Words

PAUSE = 900


class _Field(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.left.emit()


class NotesTab(QWidget):
    """One text; ``changed`` carries it to be kept, ``settled`` what it was before."""

    changed = Signal(str)
    settled = Signal(str)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(6))
        self.field = _Field()
        self.field.setTabChangesFocus(True)
        self.field.setAcceptDrops(False)  # a token dropped here is for the window to take
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setPlaceholderText(self.tr("What is it for? Who asked for it?"))
        column.addWidget(self.field, 1)
        self.state = label("", "caption", wrap=True)
        column.addWidget(self.state)
        self._kept = self._before = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.save)
        self.field.textChanged.connect(self._wait)
        self.field.left.connect(self._leave)

    def show_note(self, text: str) -> None:
        """Show the note of another token."""
        self._timer.stop()
        self._kept = self._before = text
        if self.field.toPlainText() != text:
            self.field.setPlainText(text)
        self._timer.stop()
        set_look(self.state, "caption")
        self.state.setText(self.tr("Never write a token here."))

    @Slot()
    def save(self) -> None:
        """Hand the text over if it changed."""
        self._timer.stop()
        text = self.field.toPlainText()
        if text != self._kept:
            self._kept = text
            self.state.setText(self.tr("Saving…"))
            self.changed.emit(text)

    def told_kept(self) -> None:
        """Say that it was saved."""
        set_look(self.state, "caption")
        self.state.setText(self.tr("Saved."))

    def told_refused(self, told: Words) -> None:
        """Say why it was not saved; the text stays for the person to change."""
        set_look(self.state, "caption-danger")
        self.state.setText(f"{told.title} {told.rest}")

    @Slot()
    def _leave(self) -> None:
        self.save()
        before, self._before = self._before, self._kept
        if before != self._kept:
            self.settled.emit(before)

    @Slot()
    def _wait(self) -> None:
        if self.field.toPlainText() != self._kept:
            self._timer.start()
