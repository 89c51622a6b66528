"""The line below the table: how many, where values are kept, when last checked."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.gui.format import ago, number
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import Elided, label

if TYPE_CHECKING:
    from vault_app.gui.backend import WindowBackend
    from vault_app.gui.tasks import Runner
    from vault_app.gui.tokens.arranged import Inventory
    from vault_app.vault.state import VaultState


class StatusLine(QWidget):
    """Facts at the left, what just happened at the right."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Start with nothing known."""
        super().__init__()
        self._now = now
        self._number = 0
        self._chosen = 0
        self._vault = ""
        self._checked: datetime | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(2), 0)
        row.setSpacing(px(12))
        self.facts = Elided("muted")
        self.news = label("", "muted")
        row.addWidget(self.facts, 1)
        row.addWidget(self.news)

    def show_rows(self, inventory: "Inventory") -> None:
        """Tell how many tokens there are and when one was checked last."""
        self._number = len(inventory)
        self._checked = inventory.last_checked
        self._write()

    def ask(self, backend: "WindowBackend", runner: "Runner") -> None:
        """Ask how the vault is, and tell."""
        runner.run(backend.vault_state, self.show_state, self._skip, owner=self)

    def _skip(self, error: KeyturnError) -> None:
        from vault_app.gui import words

        self.show_vault(words.explain(error).title)

    def show_chosen(self, number: int) -> None:
        """Say how many are chosen, when it is more than one."""
        self._chosen = number
        self._write()

    def show_state(self, state: "VaultState") -> None:
        """Say which vault there is and whether it is open."""
        words = {
            "open": self.tr("unlocked"),
            "locked": self.tr("locked"),
            "missing": self.tr("none"),
            "broken": self.tr("in trouble"),
            "slow": self.tr("slow"),
        }
        condition = words.get(state.condition.value, state.condition.value)
        kind = self.tr("sealed file") if str(state.backend) == "file" else self.tr("keychain")
        named = tr("{what}: {name}").format(what=kind, name=state.label) if state.label else kind
        if state.encrypted is False:
            condition = tr("{one}, {other}").format(one=condition, other=self.tr("not encrypted"))
        self.show_vault(tr("{one}, {other}").format(one=named, other=condition))

    def show_vault(self, text: str) -> None:
        """Say something about the vault."""
        self._vault = text
        self._write()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say what just happened."""
        self.news.setText(text)

    @Slot()
    def tick(self) -> None:
        """Tell the time of the last check anew."""
        self._write()

    def _write(self) -> None:
        parts = [tr("%Ln token(s)", "", self._number)]
        if self._chosen > 1:
            parts.append(self.tr("{n} chosen").format(n=number(self._chosen)))
        if self._vault:
            parts.append(self._vault)
        if self._checked:
            parts.append(self.tr("checked {ago}").format(ago=ago(self._checked, self._now())))
        self.facts.show_text(" · ".join(parts))
