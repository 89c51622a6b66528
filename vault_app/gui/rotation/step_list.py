"""The steps on the left: icon, name, small line below, and the line that says how far undo goes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.rotation import Rotation
from vault_app.gui.marking import tr
from vault_app.gui.palette import colours_of, font, px
from vault_app.gui.parts import Glyph, label
from vault_app.gui.rotation import words
from vault_app.gui.rotation.place_list import icon_of
from vault_app.gui.rotation.stage import NO_WAY_BACK, SHOWN, StepRow, rows_of
from vault_app.gui.theme import set_look


class UndoLine(QWidget):
    """A dashed line with words in its middle."""

    def __init__(self) -> None:
        """Stand; the words never change but for the language."""
        super().__init__()
        self.setFixedHeight(px(24))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("you can undo until here"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint line and words."""
        painter = QPainter(self)
        written = font(11, bold=True)
        text = self.accessibleName()
        width = QFontMetricsF(written).horizontalAdvance(text)
        pen = QPen(colours_of(self.palette()).colour("warning"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        middle = self.height() // 2
        side = (self.width() - width) / 2 - px(8)
        if side > 0:
            painter.drawLine(0, middle, int(side), middle)
            painter.drawLine(int(self.width() - side), middle, self.width(), middle)
        painter.setPen(colours_of(self.palette()).colour("warning"))
        painter.setFont(written)
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), text)


class StepItem(QWidget):
    """One step."""

    def __init__(self) -> None:
        """Lay out."""
        super().__init__()
        self._icon = Glyph("ring", "muted", 18)
        self._title = label("", "muted")
        self._line = label("", "caption", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(3))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._line, 1, 1)

    def show_row(self, row: StepRow, line: str) -> None:
        """Show state, name and line."""
        self._icon.show_icon(*icon_of(row.state))
        self._title.setText(words.step_title(row.name))
        done = row.state.value in ("done", "failed")
        set_look(self._title, "strong" if row.current else ("" if done else "muted"))
        self._line.setText(line)
        self._line.setVisible(bool(line))
        spoken = (words.step_title(row.name), words.row_words(row.state), line)
        self.setAccessibleName(", ".join(part for part in spoken if part))


class StepList(QFrame):
    """All steps of a rotation."""

    def __init__(self) -> None:
        """Lay out."""
        super().__init__()
        self.setProperty("look", "card")
        self.setFixedWidth(px(236))
        self.setAccessibleName(tr("Steps"))
        self.undo_line = UndoLine()
        self._items = [StepItem() for _ in SHOWN]
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(18), px(18), px(18))
        column.setSpacing(px(13))
        for item in self._items:
            column.addWidget(item)
        column.addStretch(1)

    def show_rotation(self, rotation: Rotation | None) -> None:
        """Show where *rotation* stands; without one nothing is shown."""
        self.setVisible(rotation is not None)
        if rotation is None:
            for item in self._items:
                item.hide()
            self.undo_line.hide()
            return
        rows = rows_of(rotation)
        for row, item in zip(rows, self._items, strict=True):
            item.show_row(row, words.step_line(rotation, row))
            item.show()
        self._draw_line(next(n for n, row in enumerate(rows) if row.name is NO_WAY_BACK))

    def _draw_line(self, above: int) -> None:
        """Put the line above that item; in an emergency that is near the beginning."""
        if self._column.indexOf(self.undo_line) != above:
            self._column.removeWidget(self.undo_line)
            self._column.insertWidget(above, self.undo_line)
        self.undo_line.show()
