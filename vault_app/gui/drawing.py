"""Small shapes painted alike in the table and in the panels: badge, tile, bar. Sizes are logical
pixels; nothing here keeps state."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from vault_app.gui.palette import Colours, Written, font, px

Tone = str
"""One of ``danger``, ``warning``, ``good``, ``accent``, ``muted``."""
_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter)


def tone_colours(colours: Colours, tone: Tone) -> tuple[QColor, QColor]:
    """Return text colour and fill of a tone."""
    if tone == "muted":
        return colours.colour("muted"), colours.colour("track")
    return colours.colour(tone), colours.colour(f"{tone}_tint")


def badge_font() -> Written:
    """Return the font badges are written in."""
    return font(11, bold=True)


def badge_size(text: str) -> tuple[float, float]:
    """Return width and height of the badge that holds *text*."""
    written = badge_font()
    return written.advance(text) + px(12), written.metrics.height() + px(4)


def draw_badge(painter: QPainter, colours: Colours, area: QRectF, text: str, tone: Tone) -> float:
    """Paint a badge at the left of *area*, centred in height; return its right edge."""
    width, height = badge_size(text)
    width = min(width, area.width())
    box = QRectF(area.left(), area.center().y() - height / 2, width, height)
    ink, fill = tone_colours(colours, tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, px(5), px(5))
    written = badge_font()
    painter.setFont(written)
    painter.setPen(ink)
    inner = box.adjusted(px(5), 0, -px(5), 0)
    shown = written.fitted(text, inner.width() + 1)
    painter.drawText(inner, _CENTRED, shown)
    return box.right()


def draw_box(painter: QPainter, colours: Colours, box: QRectF, checked: bool) -> None:
    """Paint a check box."""
    painter.setPen(colours.colour("accent" if checked else "muted"))
    painter.setBrush(colours.colour("accent" if checked else "surface"))
    painter.drawRoundedRect(box, px(4), px(4))
    if checked:
        inner = box.adjusted(px(1), px(1), -px(1), -px(1))
        side = min(inner.width(), inner.height())
        place = QRectF(
            QPointF(box.center().x() - side / 2, box.center().y() - side / 2), inner.size()
        )
        draw_icon(painter, "tick", colours.on_accent, place)


def draw_ring(painter: QPainter, colours: Colours, ring: QRectF, checked: bool) -> None:
    """Paint a radio box."""
    painter.setPen(colours.colour("accent" if checked else "muted"))
    painter.setBrush(colours.colour("accent" if checked else "surface"))
    painter.drawEllipse(ring)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("on_accent"))
        painter.drawEllipse(ring.center(), px(3), px(3))


def draw_tile(painter: QPainter, colours: Colours, box: QRectF, letters: str) -> None:
    """Paint a provider's tile: its short name on a quiet square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("tile"))
    painter.drawRoundedRect(box, px(6), px(6))
    painter.setFont(font(11 if box.width() > px(30) else 10, bold=True))
    painter.setPen(colours.colour("muted"))
    painter.drawText(box, _CENTRED, letters)


def draw_bar(painter: QPainter, colours: Colours, box: QRectF, share: float, tone: Tone) -> None:
    """Paint a 5-pixel bar filled up to *share* (0 to 1)."""
    height = px(5)
    track = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("track"))
    painter.drawRoundedRect(track, height / 2, height / 2)
    filled = QRectF(track)
    filled.setWidth(max(height, track.width() * min(1.0, max(0.0, share))))
    painter.setBrush(colours.colour(tone))
    painter.drawRoundedRect(filled, height / 2, height / 2)


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    ink: QColor,
    written: Written,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Paint one line, elided, left and centred in height; return its width."""
    shown = written.fitted(text, box.width(), mode)
    advance, metrics = written.advance(shown), written.metrics
    painter.setFont(written)
    painter.setPen(ink)
    middle = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(box.left(), middle), shown)
    return advance


def draw_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Paint a line icon into *box* in *colour* (``#rrggbb``)."""
    from vault_app.gui.icons import pixmap

    # Asked for its device, Qt would have Python learn every widget there is.
    ratio = abs(painter.deviceTransform().m11()) or 1.0
    picture = pixmap(name, colour, round(box.width()), ratio)
    painter.drawPixmap(QPointF(box.left(), box.top()), picture)
