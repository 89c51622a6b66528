"""Old and new scopes side by side; what is lost or gained is marked with a word and a colour."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel

from vault_app.core.credential import Identity, Kind, Scope
from vault_app.core.text import sanitise
from vault_app.gui.marking import tr
from vault_app.gui.palette import font, px
from vault_app.gui.parts import Badge, Elided, label
from vault_app.gui.rotation.view import empty

_SHOWN = 14


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """One name on one side; *mark* is ``lost``, ``gained`` or nothing."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ScopeColumns:
    """The two lists as they are shown."""

    old: tuple[ScopeLine, ...]
    new: tuple[ScopeLine, ...]


def columns_of(old: Identity, new: Identity) -> ScopeColumns:
    """Return both sides: kept names first and level with each other, then lost or gained."""
    if old.scopes is None or new.scopes is None:
        return ScopeColumns(_plain(old), _plain(new))
    before, after = _keys(old.scopes), _keys(new.scopes)
    kept = [name for name in before if name in after]
    lost = [name for name in before if name not in after]
    gained = [name for name in after if name not in before]
    same = tuple(ScopeLine(name) for name in kept)
    return ScopeColumns(
        same + tuple(ScopeLine(name, "lost") for name in lost),
        same + tuple(ScopeLine(name, "gained") for name in gained),
    )


def _plain(side: Identity) -> tuple[ScopeLine, ...]:
    if side.scopes is not None:
        return tuple(ScopeLine(name) for name in _keys(side.scopes))
    if side.kind is Kind.CLASSIC:
        read = side.role == "read"
        return (ScopeLine(tr("read all its owner can") if read else tr("all its owner can")),)
    return (ScopeLine(tr("not told by the provider")),)


def _keys(scopes: tuple[Scope, ...]) -> list[str]:
    names = (f"{scope.name}  {scope.entity}" if scope.entity else scope.name for scope in scopes)
    return list(dict.fromkeys(sanitise(name, 90) for name in names))


class ScopeTable(QFrame):
    """A grid of names with a badge behind each that was lost or gained."""

    def __init__(self) -> None:
        """Stand empty."""
        super().__init__()
        self.setProperty("look", "well")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(14), px(10), px(14), px(12))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._shown: ScopeColumns | None = None

    def show_columns(self, columns: ScopeColumns) -> None:
        """Fill the grid."""
        if columns == self._shown:
            return
        self._shown = columns
        empty(self._grid)
        self._grid.addWidget(label(tr("The old token may"), "section", wrap=True), 0, 0)
        self._grid.addWidget(label(tr("The new token may"), "section", wrap=True), 0, 1)
        self._fill(0, columns.old)
        self._fill(1, columns.new)

    @property
    def text(self) -> str:
        """Return everything shown."""
        labels = [one.accessibleName() or one.text() for one in self.findChildren(QLabel)]
        return " ".join([*labels, *(one.text() for one in self.findChildren(Badge))])

    def _fill(self, column: int, lines: tuple[ScopeLine, ...]) -> None:
        tones = {"lost": "warning", "gained": "danger", "": ""}
        spoken = {"lost": tr("lost"), "gained": tr("gained")}
        for row, line in enumerate(lines[:_SHOWN], start=1):
            cell = QHBoxLayout()
            cell.setSpacing(px(8))
            cell.addWidget(_name(line.text, tones[line.mark]))
            if line.mark:
                cell.addWidget(Badge(spoken[line.mark], tones[line.mark]))
            cell.addStretch(1)
            self._grid.addLayout(cell, row, column)
        hidden = len(lines) - _SHOWN
        if hidden > 0:
            more = label(tr("and {n} more").format(n=hidden), "caption")
            self._grid.addWidget(more, _SHOWN + 1, column)


def _name(name: str, look: str = "") -> QLabel:
    made = Elided(look, name, grow=False)
    made.setFont(font(12, mono=True))
    made.setToolTip(name)
    return made
