"""A language nobody speaks: every text longer and with accents, to see what is cut off."""

import re

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from vault_app.gui.check_box import TickBox
from vault_app.gui.parts import Elided

_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "åçéîñöšüýžÅÇÉÎÑÖŠÜÝŽ")
_KEPT = re.compile(r"(\{\w*\}|%L?n|&\w)")
LONGER = 1.3


class PseudoTranslator(QTranslator):
    """Answers every text with itself, accented and a third longer."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the text of the pseudo language; patterns of dates stay as they are."""
        if disambiguation and ("date" in disambiguation or "time" in disambiguation):
            return text
        return pseudo(text)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It knows every text."""
        return False


def pseudo(text: str) -> str:
    """Return *text* accented and a third longer; what is filled in stays whole."""
    parts = _KEPT.split(text)
    worn = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    more = round(len(text) * (LONGER - 1))
    end = next((mark for mark in ("…", ".", ":") if worn.endswith(mark)), "")
    return worn[: len(worn) - len(end)] + _padding(more) + end


def _padding(count: int) -> str:
    return ("ö ëxtra " * (count // 8 + 1))[:count].rstrip()


def cut_off(root: QWidget) -> list[str]:
    """Return what is shown within *root* with less room than its text asks for."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and _cut(widget):
            found.append(f"{type(widget).__name__} {_text(widget)!r} {_lack(widget)}")
    return found


def scrolled_over_nothing(root: QWidget) -> list[str]:
    """Return the areas within *root* that scroll although all that is in them has room."""
    found = []
    for area in root.findChildren(QScrollArea):
        inside, room = area.widget(), area.viewport().height()
        if inside is None or not area.isVisible() or not area.verticalScrollBar().maximum():
            continue
        layout = inside.layout()
        if layout is None:
            continue
        tall = layout.hasHeightForWidth()
        asked = layout.heightForWidth(inside.width()) if tall else layout.sizeHint().height()
        if asked <= room:
            found.append(f"{area.accessibleName()} {asked} <= {room}")
    return found


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _cut(widget: QWidget) -> bool:
    if not _text(widget):
        return False
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) > widget.height()
    if isinstance(widget, Elided | TickBox):
        return False
    hint = widget.sizeHint()
    return hint.width() > widget.width() or hint.height() > widget.height()


def _lack(widget: QWidget) -> str:
    if widget.hasHeightForWidth():
        return f"{widget.heightForWidth(widget.width())} > {widget.height()} high"
    hint = widget.sizeHint()
    return f"{hint.width()}x{hint.height()} > {widget.width()}x{widget.height()}"
