"""The way to the provider's list of tokens, for what only a person can do there."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.gui.marking import tr
from vault_app.gui.parts import button
from vault_app.gui.rotation.flow import RotationFlow


class ManageLink(QWidget):
    """A button that opens that page; hidden where there is none, or nothing to do on it."""

    def __init__(self, flow: RotationFlow, open_page: Callable[[str], bool]) -> None:
        """Open the page of *flow*'s provider by *open_page*."""
        super().__init__()
        self._flow = flow
        self._open_page = open_page
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.button = button(tr("Open the provider's page of tokens"), self._open, icon="arrow")
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def offer(self, *, wanted: bool) -> None:
        """Show the button if it is *wanted* and leads somewhere."""
        self.setVisible(wanted and self._url != "")

    @property
    def _url(self) -> str:
        return self._flow.page.manage_url if self._flow.page is not None else ""

    @Slot()
    def _open(self) -> None:
        if not self._open_page(self._url):
            self.button.setText(self._url)
