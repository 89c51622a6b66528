"""What to do first: a line for each token that needs it, with its button."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.policy import Verdict
from vault_app.gui.health import sentences
from vault_app.gui.health.card import Card
from vault_app.gui.marking import tr
from vault_app.gui.palette import colours_of, font, px
from vault_app.gui.parts import Glyph, button, label, line
from vault_app.services.health import Task


class TaskCard(Card):
    """The list. ``wanted`` hands the task over whose button was pressed."""

    wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(self.tr("What to do first"))
        self.rows: list[TaskRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.none = label(self.tr("Nothing to do. Every token is as your policy asks."), "muted")
        self.column.addWidget(self.none)
        self.more = button("", self._all, look="link")
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.show_tasks(())

    def show_tasks(self, tasks: tuple[Task, ...], every: int = 0) -> None:
        """Show *tasks*, the first of *every* there are; the rest is on the tokens page."""
        focused = next((row.task.entry.credential.id for row in self.rows if row.has_focus()), None)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [TaskRow(task) for task in tasks]
        for row in self.rows:
            row.button.clicked.connect(partial(self.wanted.emit, row.task))
            self._list.addWidget(row)
            self._list.addWidget(line())
            if row.task.entry.credential.id == focused:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.none.setVisible(not tasks)
        text = tr("Show all %Ln token(s)", "", every)
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.more.setVisible(every > len(tasks))

    @Slot()
    def _all(self) -> None:
        self.all_wanted.emit()


class TaskRow(QWidget):
    """One line: how bad, what to do, why, and the button that does it."""

    def __init__(self, task: Task) -> None:
        """Show *task*."""
        super().__init__()
        self.task = task
        urgent = task.entry.verdict is Verdict.URGENT
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), px(8), px(2), px(8))
        row.setSpacing(px(12))
        mark = Glyph("warning" if urgent else "info", "danger" if urgent else "warning", 17)
        mark.setAccessibleName(sentences.verdict(task.entry.verdict))
        mark.setToolTip(sentences.verdict(task.entry.verdict))
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        row.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title = NamedLine(sentences.title(task), sentences.name_of(task.entry))
        words.addWidget(self.title)
        self.why = Elided(sentences.why(task.entry))
        words.addWidget(self.why)
        row.addLayout(words, 1)
        self.button = button(
            sentences.button(task.step), name=sentences.named_button(task), look=""
        )
        self.button.setToolTip(self.tr("Brings {n} points").format(n=f"{task.points:.1f}"))
        row.addWidget(self.button)

    def has_focus(self) -> bool:
        """Tell whether its button has the keyboard."""
        return self.button.hasFocus()


class NamedLine(QWidget):
    """One line of text with a strong name in it, which gives way where there is no room."""

    def __init__(self, template: str, name: str) -> None:
        """Show *template* with *name* for its ``{name}``."""
        super().__init__()
        before, _, after = template.partition(sentences.SLOT)
        self._parts = (before, name, after)
        self.setAccessibleName("".join(self._parts))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip("")

    @property
    def text(self) -> str:
        """Return the whole line."""
        return "".join(self._parts)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a line."""
        return QSize(px(200), round(QFontMetricsF(font(13, bold=True)).height()) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the three parts."""
        painter = QPainter(self)
        painter.setPen(colours_of(self.palette()).colour("text"))
        plain, strong = QFontMetricsF(font(13)), QFontMetricsF(font(13, bold=True))
        before, name, after = self._parts
        room = self.width() - plain.horizontalAdvance(before) - plain.horizontalAdvance(after)
        shown = strong.elidedText(name, Qt.TextElideMode.ElideRight, max(px(40), room))
        left = 0.0
        for text, written, metrics in (
            (before, font(13), plain),
            (shown, font(13, bold=True), strong),
            (after, font(13), plain),
        ):
            painter.setFont(written)
            box = QRectF(left, 0, max(0.0, self.width() - left), self.height())
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
            painter.drawText(box, flags, text)
            left += metrics.horizontalAdvance(text)


class Elided(QWidget):
    """One muted line that ends in dots where it has no room."""

    def __init__(self, text: str) -> None:
        """Show *text*."""
        super().__init__()
        self.text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a line."""
        return QSize(px(200), round(QFontMetricsF(font(12)).height()) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setFont(font(12))
        painter.setPen(colours_of(self.palette()).colour("muted"))
        metrics = QFontMetricsF(font(12))
        shown = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignVCenter), shown)
