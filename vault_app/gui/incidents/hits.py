"""The tokens one incident hits: a line each, the most pressing first."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.incidents import sentences
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Badge, Elided, Tile, button, line
from vault_app.services.incidents import Hit

FEW, MOST = 5, 200
"""Lines shown at first, and once all are asked for; the tokens page shows any number."""


class HitList(QWidget):
    """The lines. ``opened`` carries the id of the token whose button was pressed."""

    opened = Signal(str)

    def __init__(self, hits: tuple[Hit, ...]) -> None:
        """Show the first of *hits*."""
        super().__init__()
        self._hits = hits
        self.rows: list[HitRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add(FEW)
        left = min(len(hits), MOST) - len(self.rows)
        self.more = button(tr("Show %Ln more", "", left), self._show_all, look="link")
        self.more.setVisible(left > 0)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self.more.hide()
        self._add(MOST)
        if len(self.rows) > FEW:
            self.rows[FEW].show_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, most: int) -> None:
        place = self._column.count() - (1 if self.rows else 0)
        for hit in self._hits[len(self.rows) : most]:
            row = HitRow(hit)
            row.show_button.clicked.connect(partial(self.opened.emit, hit.entry.credential.id))
            self.rows.append(row)
            self._column.insertWidget(place, line())
            self._column.insertWidget(place + 1, row)
            place += 2


class HitRow(QWidget):
    """Provider, name, what ranks it, and the way to it."""

    def __init__(self, hit: Hit) -> None:
        """Show *hit*."""
        super().__init__()
        kept = hit.entry.credential
        name = sanitise(kept.name, 80)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(7), 0, px(7))
        row.setSpacing(px(10))
        row.addWidget(Tile(words.provider_short(kept.provider), 28))
        both = QVBoxLayout()
        both.setSpacing(px(1))
        self.name = Elided("strong", name)
        both.addWidget(self.name)
        self.caption = Elided("caption", sentences.hit_caption(hit))
        both.addWidget(self.caption)
        row.addLayout(both, 1)
        self.note = Badge(sentences.by_hand(hit), "muted")
        row.addWidget(self.note)
        row.addWidget(Badge(*words.kind_badge(kept)))
        self.show_button = button(tr("Show"), look="link", name=tr("Show {name}").format(name=name))
        row.addWidget(self.show_button)
