"""The two sheets about one token's judgement: its own policy, and a reason to be ignored."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from vault_app.services.entry import Entry

if TYPE_CHECKING:
    from vault_app.gui.dialogs.overlay import Sheet
    from vault_app.gui.pages import Surroundings


class TokenSheets(QObject):
    """Lays them over the window when they are asked for; ``changed`` once a verdict may differ."""

    changed = Signal()

    def __init__(
        self, around: "Surroundings", lay: "Callable[[Sheet], None]", parent: QObject
    ) -> None:
        """*lay* shows a sheet over the window."""
        super().__init__(parent)
        self._around = around
        self._lay = lay

    @Slot(object)
    def policy(self, entry: Entry) -> None:
        """Show the policy of one token."""
        from vault_app.gui.settings.policy_sheet import PolicySheet

        sheet = PolicySheet(entry, self._around)
        sheet.decided.connect(self.changed)
        self._lay(sheet)

    @Slot(object)
    def ignore(self, entry: Entry) -> None:
        """Ask which reason is to be ignored, why and until when."""
        from vault_app.gui.settings.ignore_sheet import IgnoreSheet

        sheet = IgnoreSheet(entry, self._around)
        sheet.ignored.connect(self._ignored)
        self._lay(sheet)

    @Slot(object)
    def _ignored(self, entry: object) -> None:
        self.changed.emit()
