"""Paints the table's cells: tile and two lines, badges, the age bar. Keeps no state."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from vault_app.gui import drawing
from vault_app.gui.format import expires
from vault_app.gui.painted_rows import Index, RowDelegate
from vault_app.gui.palette import Colours, font, px
from vault_app.gui.provider_words import provider_short
from vault_app.gui.tokens import cells
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Column, Face

ROW_HEIGHT, COMPACT_HEIGHT = 46, 30
_HOVERED: Final = 0x2000
"""``QStyle.State_MouseOver``. Naming it would have Python learn all of styles: 7 ms of a start."""

_FIRST: Final = int(Column.TOKEN)
_Paint = Callable[[QPainter, Colours, QRectF, Face], None]


class TokenDelegate(RowDelegate):
    """The look of a row: 46 pixels at 100 %, two lines, a hairline below; compact rows have one."""

    hovers = False
    """Set once the mouse was over the table: until then no cell need be asked."""

    def __init__(self, model: TokenModel, view: QAbstractItemView) -> None:
        """Paint rows of *model*, which tells the time, in *view*."""
        super().__init__(view)
        self._model = model
        self._view = view
        self.selection: QItemSelectionModel | None = None
        self._painters: dict[int, _Paint] = {
            Column.TOKEN: _token,
            Column.KIND: _kind,
            Column.SCOPE: _scope,
            Column.AGE: _age,
            Column.EXPIRES: self._expires,
            Column.PLACES: _places,
            Column.STATUS: self._status,
        }

    def paint_row(
        self,
        painter: QPainter,
        colours: Colours,
        area: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Paint one cell."""
        self._ground(painter, colours, area, option, index)
        painter.setClipRect(area)
        inner = area.adjusted(px(8), 0, -px(2), -1)
        self._painters[index.column()](painter, colours, inner, self._model.face(index.row()))

    def _ground(
        self,
        painter: QPainter,
        colours: Colours,
        area: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        chosen = self.selection is not None and self.selection.isSelected(index)
        if chosen:
            painter.fillRect(area, colours.colour("selection"))
        elif self.hovers and option.state.value & _HOVERED:
            painter.fillRect(area, colours.colour("raised"))
        below = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(below, colours.colour("border"))
        if index.column() != _FIRST or not self._view.hasFocus():
            return
        if chosen or index == self._view.currentIndex():
            mark = QRectF(area.left(), area.top(), px(3), area.height() - 1)
            painter.fillRect(mark, colours.colour("accent"))

    def _expires(self, painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
        when = face.expires_at
        ink = colours.colour("text" if when else "muted")
        drawing.draw_text(painter, area, expires(when, self._model.now), ink, font(12))

    def _status(self, painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
        size = px(14)
        up = 0 if _is_compact(area) else px(8)
        box = QRectF(area.left(), area.center().y() - up - size / 2, size, size)
        drawing.draw_icon(painter, face.icon, getattr(colours, face.tone), box)
        ink, text = colours.colour("text"), area.adjusted(size + px(5), 0, 0, 0)
        if not up:
            drawing.draw_text(painter, text, face.word, ink, font(12))
            return
        upper, lower = _two_lines(text)
        drawing.draw_text(painter, upper, face.word, ink, font(12))
        when = cells.checked(face, self._model.now)
        drawing.draw_text(painter, lower, when, colours.colour("muted"), font(11))


def _is_compact(area: QRectF) -> bool:
    return area.height() < px(36)


def _two_lines(area: QRectF) -> tuple[QRectF, QRectF]:
    middle, height = area.center().y(), px(17)
    upper = QRectF(area.left(), middle - height + 1, area.width(), height)
    return upper, QRectF(area.left(), middle + 1, area.width(), height)


def _token(painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
    compact = _is_compact(area)
    size = px(22 if compact else 26)
    box = QRectF(area.left(), area.center().y() - size / 2, size, size)
    drawing.draw_tile(painter, colours, box, provider_short(face.provider))
    text = area.adjusted(size + px(9), 0, 0, 0)
    ink, written = colours.colour("text"), font(13, bold=True)
    if compact:
        drawing.draw_text(painter, text, face.name, ink, written)
        return
    upper, lower = _two_lines(text)
    drawing.draw_text(painter, upper, face.name, ink, written)
    drawing.draw_text(painter, lower, cells.owner_line(face), colours.colour("muted"), font(11))


def _kind(painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
    drawing.draw_badge(painter, colours, area, face.kind, face.kind_tone)


def _scope(painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
    drawing.draw_text(painter, area, face.scope, colours.colour("muted"), font(12))


def _age(painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
    cell = cells.age_cell(face)
    wide = min(px(64), max(px(24), area.width() - px(69)))
    drawing.draw_bar(
        painter,
        colours,
        QRectF(area.left(), area.top(), wide, area.height()),
        cell.share,
        cell.tone,
    )
    text = area.adjusted(wide + px(7), 0, px(2), 0)
    drawing.draw_text(painter, text, cell.text, colours.colour(cell.tone), font(12))


def _places(painter: QPainter, colours: Colours, area: QRectF, face: Face) -> None:
    ink = colours.colour("text" if face.places else "muted")
    used = drawing.draw_text(painter, area, str(face.places), ink, font(13))
    if face.chip:
        left = max(used + px(7), px(18))
        inner = area.adjusted(left, 0, px(2), 0)
        drawing.draw_badge(painter, colours, inner, face.chip, face.chip_tone)
