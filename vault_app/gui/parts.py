"""The small widgets everything is put together from: labels, buttons, badges, sentences.

Text given here is painted as plain text, whatever it holds.
"""

from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from vault_app.gui import drawing, icons
from vault_app.gui.palette import colours_of, font, px

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows plain text only."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    if wrap:
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        made.setSizePolicy(policy)
    return made


class Elided(QLabel):
    """One line of plain text, cut with an ellipsis; the whole of it is its accessible name."""

    def __init__(self, look: str, text: str = "", *, grow: bool = True) -> None:
        """Show *text* in the width given, or (*grow* off) in no more than the text needs."""
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        across = QSizePolicy.Policy.Ignored if grow else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.show_text(text)

    @property
    def whole(self) -> str:
        """Return the text, however much of it there is room for."""
        return self._whole

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for room for the whole text."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self._whole)
        return QSize(ceil(width) + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Get along with the room for a few letters."""
        return QSize(px(28), super().minimumSizeHint().height())

    def show_text(self, text: str) -> None:
        """Show *text*, cut to the width there is."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut again."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)


def button(
    text: str,
    clicked: Callable[[], Any] | None = None,
    *,
    look: str = "",
    icon: str | None = None,
    name: str | None = None,
) -> "Button":
    """Return a button; *name* is what assistive technology says, if not the text."""
    made = Button(text, look, icon)
    made.setAccessibleName(name or text)
    if clicked is not None:
        made.clicked.connect(clicked)
    return made


class Button(QPushButton):
    """A push button whose icon follows the theme; reached by Tab, not by a click."""

    def __init__(self, text: str, look: str = "", icon: str | None = None) -> None:
        """Show *text* and, before it, the line icon of that name."""
        super().__init__(f" {text}" if icon and text else text)
        self._icon = icon
        self.setProperty("look", look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self._paint_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses it as Space does; held down it was meant for what was there before."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Recolour the icon with the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        if self._icon:
            role = {
                "primary": "on_accent",
                "danger": "danger",
                "link": "accent",
                "toast": "surface",
            }
            look = str(self.property("look"))
            self.setIconSize(QSize(px(16), px(16)))
            self.setIcon(icons.icon(self._icon, role.get(look, "text"), px(16)))


class Glyph(QWidget):
    """A line icon that takes a colour role of the theme."""

    def __init__(self, name: str, role: str = "text", size: float = 16) -> None:
        """Show icon *name*; *size* in the pictures' pixels."""
        super().__init__()
        self._name = name
        self._role = role
        self.setFixedSize(px(size), px(size))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        colour = getattr(colours_of(self.palette()), self._role)
        drawing.draw_icon(painter, self._name, colour, QRectF(self.rect()))


class Said(QLabel):
    """Plain text painted by ourselves: a label to assistive technology, which a bare widget is not.

    ``text`` is what is painted, ``accessibleName`` what is read.
    """

    def __init__(self) -> None:
        """Hold no text in the label itself: it would be painted and measured too."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)


class Badge(Said):
    """A word on a tinted ground."""

    def __init__(self, text: str = "", tone: str = "muted") -> None:
        """Show *text* in *tone*."""
        super().__init__()
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(text, tone)

    def text(self) -> str:
        """Return the word shown."""
        return self._text

    def show_badge(self, text: str, tone: str) -> None:
        """Show another word."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the word and its ground."""
        width, height = drawing.badge_size(self._text)
        return QSize(round(width + 1), round(height + 1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a word is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.draw_badge(
            painter, colours_of(self.palette()), QRectF(self.rect()), self._text, self._tone
        )


class Tile(Said):
    """A provider's tile."""

    def __init__(self, letters: str = "", size: float = 34) -> None:
        """Show *letters*; *size* in the pictures' pixels."""
        super().__init__()
        self._letters = letters
        self.setFixedSize(px(size), px(size))

    def show_letters(self, letters: str) -> None:
        """Show another provider."""
        self._letters = letters
        self.update()

    def text(self) -> str:
        """Return the letters shown."""
        return self._letters

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.draw_tile(painter, colours_of(self.palette()), QRectF(self.rect()), self._letters)


class Sentence(Said):
    """A wrapped sentence whose first words are strong. Never rich text: no markup is read."""

    def __init__(self, lead: str, rest: str = "", *, role: str = "text") -> None:
        """Show *lead* strong and *rest* after it."""
        super().__init__()
        self._lead, self._rest, self._role = lead, rest, role
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """Return the whole sentence."""
        return f"{self._lead} {self._rest}".strip()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the wrapped lines."""
        return round(self._layout(width).boundingRect().height()) + 1

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a comfortable width and its height."""
        return QSize(px(240), self.heightForWidth(px(240)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least it needs."""
        return QSize(px(60), px(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(colours_of(self.palette()).colour(self._role))
        self._layout(self.width()).draw(painter, QPointF(0, 0))

    def _layout(self, width: int) -> "QTextLayout":
        # Not with the others: their many enums take a while, and no list shows a sentence.
        from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

        layout = QTextLayout(self.text(), font(13))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, len(self._lead)
        look = QTextCharFormat()
        look.setFont(font(13, bold=True))
        strong.format = look
        layout.setFormats([strong])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() + px(2)
        layout.endLayout()
        return layout


class Inside(QWidget):
    """What an area scrolls: no higher than its lines are, wrapped at the width there is.

    A sentence asks for its height at a narrow width else, and the area scrolls over nothing.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Leave the height to the lines, where they know it."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class Notice(QFrame):
    """A tinted box with an icon and a sentence: an error, a hint, a result."""

    def __init__(self, lead: str, rest: str = "", tone: str = "accent") -> None:
        """Show the sentence in *tone* (``accent``, ``warning``, ``danger``, ``good``)."""
        super().__init__()
        self.setProperty("look", "notice" if tone == "accent" else f"notice-{tone}")
        names = {"accent": "info", "good": "check"}
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        row.addWidget(Glyph(names.get(tone, "warning"), tone), 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = Sentence(lead, rest)
        row.addWidget(self.sentence, 1)
        self.setAccessibleName(self.sentence.text())


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("look", "line")
    made.setFixedHeight(1)
    return made
