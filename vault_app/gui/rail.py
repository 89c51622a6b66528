"""The left rail: mark and name, the pages with what needs attention, the lock below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vault_app.gui import drawing
from vault_app.gui.pages import PAGES, TOKENS, PageLine
from vault_app.gui.palette import Written, colours_of, font, px
from vault_app.gui.parts import Badge, Glyph, label

_WIDTH = 172
_END = 8
"""From a count to the right edge."""


class RailButton(QAbstractButton):
    """One line of the rail: icon, word, and a count or a key at the right."""

    def __init__(self, icon: str, text: str, *, key: str = "", checkable: bool = True) -> None:
        """Show *text*; *key* is the shortcut told at the right."""
        super().__init__()
        self._icon = icon
        self._key = key
        self._count = 0
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A click checks nothing by itself: the page that is then shown is what is checked."""

    @property
    def count(self) -> int:
        """Return how many need attention."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show how many need attention; 0 shows nothing."""
        self._count = count
        said = self.tr("{page}, {n} need attention").format(page=self.text(), n=count)
        self.setAccessibleName(said if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a line."""
        return QSize(px(_WIDTH - 20), px(33))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        area = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("selection" if self.isChecked() else "track"))
            painter.drawRoundedRect(area, px(7), px(7))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(colours.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(7), px(7))
        ink = "text" if self.isChecked() else "muted"
        size = px(16)
        box = QRectF(px(10), area.center().y() - size / 2, size, size)
        drawing.draw_icon(painter, self._icon, getattr(colours, ink), box)
        right = self._paint_end(painter, area)
        text = QRectF(px(36), area.top(), right - px(4) - px(36), area.height())
        drawing.draw_text(painter, text, self.text(), colours.colour(ink), self._written())

    def _paint_end(self, painter: QPainter, area: QRectF) -> float:
        """Paint the count or the key; return where it begins."""
        colours = colours_of(self.palette())
        if self._count:
            width = drawing.badge_size(self.badge)[0]
            box = QRectF(area.right() - px(_END) - width, area.top(), width, area.height())
            drawing.draw_badge(painter, colours, box, self.badge, "danger")
            return box.left()
        if self._key:
            written = font(12)
            end = area.adjusted(0, 0, -px(10), 0)
            end.setLeft(end.right() - written.advance(self._key) - 1)
            drawing.draw_text(painter, end, self._key, colours.colour("muted"), written)
            return end.left()
        return area.right() - px(4)

    @property
    def badge(self) -> str:
        """Return the count as it is shown: by the thousand where it has no room otherwise."""
        return str(self._count) if self._count < 1000 else f"{min(self._count // 1000, 99)}k+"

    def needed(self) -> float:
        """Return the width in which neither word nor count is cut."""
        end = px(_END) + drawing.badge_size(self.badge)[0] if self._count else px(4)
        return px(36) + self._written().advance(self.text()) + px(4) + end

    def _written(self) -> Written:
        return font(13, bold=self.isChecked())


class Rail(QWidget):
    """Says which page is wanted, and that the lock is."""

    page_wanted = Signal(str)
    lock_wanted = Signal()
    news_wanted = Signal()

    def __init__(self, *, practice: bool = False, lines: Sequence[PageLine] = PAGES) -> None:
        """Show the pages there are; *practice* marks the practice profile (H32)."""
        super().__init__()
        self.setProperty("look", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(px(_WIDTH))
        self.setAccessibleName(self.tr("Pages"))
        self.buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(16), px(10), px(14))
        column.setSpacing(px(2))
        column.addLayout(self._mark())
        column.addSpacing(px(14))
        if practice:
            badge = QHBoxLayout()
            badge.setContentsMargins(px(10), 0, 0, px(8))
            badge.addWidget(Badge(self.tr("PRACTICE"), "warning"))
            badge.addStretch(1)
            column.addLayout(badge)
        self._add(column, [line for line in lines if not line.foot])
        column.addStretch(1)
        self._add(column, [line for line in lines if line.foot])
        self.tokens = self.buttons[TOKENS]
        self.lock = RailButton("lock", self.tr("Lock"), key=_key("Ctrl+L"), checkable=False)
        self.lock.clicked.connect(self._lock)
        column.addWidget(self.lock)
        self._column = column
        self._news: RailButton | None = None
        self.show_page(TOKENS)

    def show_page(self, code: str | None) -> None:
        """Mark the page that is on the screen; None marks none."""
        for name, button in self.buttons.items():
            with QSignalBlocker(button):
                button.setChecked(name == code)

    @Slot(object)
    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many need attention on the pages named."""
        for code, number in counts.items():
            if code in self.buttons:
                self.buttons[code].show_count(number)

    @property
    def has_news(self) -> bool:
        """Tell whether a newer version is told of already."""
        return self._news is not None

    def show_news(self, version: str) -> None:
        """Say that there is a newer version; pressed, it leads to where that is told."""
        if self._news is None:
            self._news = RailButton("info", "", checkable=False)
            self._news.clicked.connect(self._tell_news)
            self._column.insertWidget(self._column.indexOf(self.buttons["settings"]), self._news)
        text = self.tr("{version} is there").format(version=version)
        self._news.setText(text)
        self._news.setAccessibleName(self.tr("Keyturn {version} is there").format(version=version))

    def show_locked(self, locked: bool) -> None:
        """Take the pages away while locked."""
        for button in (*self.buttons.values(), self.lock):
            button.setVisible(not locked)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the width in step with the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(px(_WIDTH))

    def _mark(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(10), 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(Glyph("keyturn", "accent", 20))
        name: QLabel = label("Keyturn", "heading")
        row.addWidget(name, 1)
        return row

    def _add(self, column: QVBoxLayout, lines: Sequence[PageLine]) -> None:
        for line in lines:
            button = RailButton(line.icon, line.title)
            button.clicked.connect(self._choose)
            # Assistive technology toggles what can be checked, and clicks nothing.
            button.toggled.connect(self._choose)
            self.buttons[line.code] = button
            column.addWidget(button)

    @Slot()
    def _choose(self) -> None:
        """Tell which page is wanted; a second press on the same one reads it again."""
        wanted = self.sender()
        code = next((code for code, button in self.buttons.items() if button is wanted), None)
        if code is not None:
            self.show_page(code)
            self.page_wanted.emit(code)

    @Slot()
    def _tell_news(self) -> None:
        self.news_wanted.emit()

    @Slot()
    def _lock(self) -> None:
        self.lock_wanted.emit()


def _key(keys: str) -> str:
    """Return a shortcut as system and language write it: ``Ctrl L``, ``Strg L``."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
