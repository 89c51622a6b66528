"""The keyboard map: every key of the window, made from the one table of deeds."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.gui.deeds import Deed, Group, deeds, group_title, key_text
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.marking import tr
from vault_app.gui.palette import font, px
from vault_app.gui.parts import label

_COLUMNS = ((Group.TOKENS, Group.WINDOW, Group.PAGES), (Group.CHOSEN,))
_LEAST = 200


class KeyboardMap(Sheet):
    """Two columns of what can be done and the keys that do it."""

    def __init__(self) -> None:
        """Read the table."""
        super().__init__(self.tr("Keys"), 800)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, px(14), 0)
        row.setSpacing(px(28))
        for groups in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(px(4))
            for group in groups:
                column.addLayout(_table(group))
                column.addSpacing(px(10))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.area = _scrolled(inside, self.tr("Keys"))
        self.body.addWidget(self.area)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.close_sheet)

    def first_focus(self) -> QWidget:
        """Return what the arrows scroll."""
        return self.area


def _table(group: Group) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(group_title(group), "section"), 0, 0, 1, 2)
    lines = [one for one in deeds() if one.group is group and one.keys]
    for number, one in enumerate(lines, start=1):
        keys = _spoken(one)
        name = label(one.title)
        name.setAccessibleName(tr("{deed}: {keys}").format(deed=one.title, keys=keys))
        shown = label(keys, "key")
        shown.setFont(font(12))
        grid.addWidget(name, number, 0)
        grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _spoken(one: Deed) -> str:
    """Return all keys of a deed; Return and Enter are one to a person."""
    keys = [key_text(keys) for keys in one.keys if keys != "Enter"]
    return tr("{one} or {other}").format(one=keys[0], other=keys[1]) if len(keys) > 1 else keys[0]


class _Area(QScrollArea):
    """As high as what is inside, where the window has room for it."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    area = _Area()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    area.setMinimumHeight(px(_LEAST))
    for ground in (area.viewport(), inside):
        ground.setAutoFillBackground(False)
    return area
