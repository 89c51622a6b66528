"""What is dropped onto the window: files go to the import sheet, one token to the add sheet.

A dropped value goes straight into the hidden field: it is in no signal, label or log (H31).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from vault_app.core.secret import Secret
from vault_app.gui import drawing
from vault_app.gui.palette import colours_of, font, px

_LONGEST: Final = 20_000
_LEAST: Final = 8
_MOST_FILES: Final = 200


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that are dragged; nothing if one lies elsewhere."""
    urls = data.urls() if data.hasUrls() else []
    if not urls or not all(url.isLocalFile() for url in urls) or len(urls) > _MOST_FILES:
        return ()
    return tuple(Path(url.toLocalFile()) for url in urls)


def token_of(data: QMimeData) -> Secret | None:
    """Return the dragged text if it could be one token: one word and no address."""
    if data.hasUrls() or not data.hasText():
        return None
    text = data.text().strip()
    if not _LEAST <= len(text) <= _LONGEST or not text.isprintable() or "://" in text:
        return None
    return None if any(letter.isspace() for letter in text) else Secret(text)


class DropZone(QObject):
    """Hears drags over a window while *open_now* says that they may land."""

    def __init__(
        self,
        window: QWidget,
        open_now: Callable[[], bool],
        take_files: Callable[[tuple[Path, ...]], None],
        take_token: Callable[[Secret], None],
    ) -> None:
        """Watch *window*."""
        super().__init__(window)
        self._window = window
        self._open_now = open_now
        self._take_files = take_files
        self._take_token = take_token
        self._hint: _Hint | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Judge what is dragged; take what is dropped."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._show("")
            return self._drop(event)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            told = self._told(event.mimeData())
            if told:
                event.acceptProposedAction()
            else:
                event.ignore()
            self._show(told)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._show("")
        return False

    def _told(self, data: QMimeData) -> str:
        if not self._open_now():
            return ""
        if files_of(data):
            return self.tr("Drop it to look for tokens inside")
        return self.tr("Drop it to add this token") if token_of(data) else ""

    def _drop(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        files = files_of(data)
        token = None if files else token_of(data)
        if not self._open_now() or not (files or token):
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if files:
            self._take_files(files)
        elif token is not None:
            self._take_token(token)
        return True

    def _show(self, text: str) -> None:
        if text and self._hint is None:
            self._hint = _Hint(self._window)
        if self._hint is not None:
            self._hint.tell(text)


class _Hint(QWidget):
    """Covers the window while something is dragged over it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""

    def tell(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setGeometry(self._over.rect())
        self.setVisible(bool(text))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect())
        veil = colours.colour("background")
        painter.setOpacity(0.86)
        painter.fillRect(ground, veil)
        painter.setOpacity(1.0)
        pen = painter.pen()
        pen.setColor(colours.colour("accent"))
        pen.setWidth(px(2))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = px(14)
        painter.drawRoundedRect(ground.adjusted(edge, edge, -edge, -edge), px(12), px(12))
        written, size = font(15, bold=True), px(28)
        wide = written.advance(self._text)
        middle = ground.center()
        icon = QRectF(middle.x() - size / 2, middle.y() - size - px(8), size, size)
        drawing.draw_icon(painter, "import", colours.accent, icon)
        box = QRectF(middle.x() - wide / 2, middle.y() + px(4), wide + 1, px(24))
        drawing.draw_text(painter, box, self._text, colours.colour("text"), written)
