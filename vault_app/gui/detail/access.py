"""The Access tab: what a token may do, on what, how risky that is, and what would be less."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vault_app.core.credential import Credential, Kind, Reach, Risk, Scope
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.detail.narrower import ICONS, NarrowerCard, focused_purpose
from vault_app.gui.format import day
from vault_app.gui.palette import font, px
from vault_app.gui.parts import Badge, Elided, Glyph, label

if TYPE_CHECKING:
    from vault_app.services.narrowing import Narrower


Ask = Callable[[tuple[str, ...] | None, Callable[["Narrower | None"], None]], None]
"""Asks what a narrower token would need, for purposes or for our guess; hands over the answer."""


class AccessTab(QWidget):
    """Rebuilt for each token; a few dozen labels at most."""

    def __init__(self, ask: Ask) -> None:
        """Start empty; *ask* is put to the services for the token that is shown."""
        super().__init__()
        self._ask = ask
        self.card: NarrowerCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(4), px(12), px(8))
        self._column.setSpacing(px(5))

    def show_credential(self, credential: Credential) -> None:
        """Show what *credential* opens."""
        clear_layout(self._column)
        self.card = None
        self._scopes(credential)
        self._reach(credential.reach)
        self._narrower(credential)
        self._dates(credential)
        self._column.addStretch(1)

    def _scopes(self, credential: Credential) -> None:
        if credential.kind is Kind.CLASSIC:
            self._group("broad", self.tr("Everything of its owner"))
            role = sanitise(credential.role or "?", 30)
            self._pair(self.tr("role {role}").format(role=role), Risk.CRITICAL, mono=False)
            return
        if credential.scopes is None:
            self._note(self.tr("The provider did not say what this token may do."))
            return
        for entity, scopes in _by_entity(credential.scopes).items():
            self._group(ICONS.get(entity.split(":")[0], "box"), _entity_name(entity))
            for scope in scopes:
                self._pair(sanitise(scope.name, 80), scope.risk)

    def _reach(self, reach: Sequence[Reach]) -> None:
        organisations = [one for one in reach if one.type == "org"]
        if not organisations:
            return
        self._section(self.tr("Organisations"))
        for one in organisations:
            tone = {"admin": "danger", "write": "warning"}.get(one.role or "", "muted")
            badge = Badge(sanitise(one.role or self.tr("role unknown"), 20), tone)
            self._row(_text(sanitise(one.name, 60)), badge, icon="people")

    def _narrower(self, credential: Credential) -> None:
        self._place = QVBoxLayout()
        self._place.setSpacing(px(5))
        holder = QWidget()
        holder.setLayout(self._place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(holder)
        if credential.kind is Kind.CLASSIC or credential.critical:
            self._ask(None, self._show_narrower)

    def _show_narrower(self, told: "Narrower | None") -> None:
        focused = focused_purpose(self.card)
        clear_layout(self._place)
        self.card = None
        if told is None:
            return
        title = label(self.tr("What would be less"), "section")
        title.setContentsMargins(0, px(10), 0, px(2))
        self._place.addWidget(title)
        self.card = NarrowerCard(told)
        self.card.purposes_changed.connect(self._ask_again)
        self._place.addWidget(self.card)
        if focused in self.card.boxes:
            self.card.boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _ask_again(self, purposes: object) -> None:
        if isinstance(purposes, tuple):
            self._ask(purposes, self._show_narrower)

    def _dates(self, credential: Credential) -> None:
        self._section(self.tr("Dates"))
        first = credential.created_at
        name = self.tr("made") if first else self.tr("first seen")
        self._row(_text(name), label(day(first or credential.first_seen_at), "muted"))
        if credential.expires_at:
            self._row(_text(self.tr("expires")), label(day(credential.expires_at), "muted"))
        if credential.rotated_at:
            self._row(_text(self.tr("turned")), label(day(credential.rotated_at), "muted"))
        if credential.label:
            self._row(_text(self.tr("named there")), label(sanitise(credential.label, 40), "muted"))

    def _section(self, text: str) -> None:
        made = label(text, "section")
        made.setContentsMargins(0, px(10), 0, px(2))
        self._column.addWidget(made)

    def _group(self, icon: str, text: str) -> None:
        made = Elided("strong", text)
        made.setToolTip(text)
        self._row(made, None, icon=icon, above=px(4))

    def _pair(self, text: str, risk: Risk, *, mono: bool = True) -> None:
        word, tone = words.risk(risk)
        name = _text(text, mono=mono)
        name.setContentsMargins(px(24), 0, 0, 0)
        self._row(name, Badge(word, tone))

    def _note(self, text: str) -> None:
        self._column.addWidget(label(text, "muted", wrap=True))

    def _row(self, left: QLabel, right: QWidget | None, *, icon: str = "", above: int = 0) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, above, 0, 0)
        row.setSpacing(px(8))
        if icon:
            row.addWidget(Glyph(icon, "muted"))
        row.addWidget(left, 1)
        if right is not None:
            row.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(holder)


def clear_layout(column: QVBoxLayout) -> None:
    """Take every widget out and let it go."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _text(text: str, *, mono: bool = False) -> QLabel:
    made = Elided("", text)
    made.setToolTip(text)
    if mono:
        made.setFont(font(12, mono=True))
    return made


def _by_entity(scopes: Sequence[Scope]) -> dict[str, list[Scope]]:
    groups: dict[str, list[Scope]] = {}
    for scope in scopes:
        groups.setdefault(scope.entity or "global", []).append(scope)
    return groups


def _entity_name(entity: str) -> str:
    kind, _, name = entity.partition(":")
    return sanitise(name, 60) if name and kind in ("user", "org") else sanitise(entity, 80)
