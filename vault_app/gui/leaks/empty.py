"""What the page shows before anything was looked into: three choices."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.gui.palette import px
from vault_app.gui.parts import label
from vault_app.gui.tokens.empty import Choice


class LeaksEmpty(QWidget):
    """Nothing was looked into: a folder, this machine, or another tool's report."""

    folder_wanted = Signal()
    machine_wanted = Signal()
    report_wanted = Signal()

    def __init__(self) -> None:
        """Offer the three."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(px(10))
        column.addStretch(2)
        title = label(self.tr("Where may a token lie open?"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(title)
        text = self.tr(
            "Keyturn looks into files, archives and the whole history of git. Nothing is sent "
            "anywhere."
        )
        lead = label(text, "muted", wrap=True)
        lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(lead)
        column.addSpacing(px(14))
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addStretch(1)
        self.choices = (
            Choice(
                "folder",
                self.tr("Look into a folder"),
                self.tr("A project, or all of them. You can also drop it here."),
            ),
            Choice(
                "terminal",
                self.tr("Look over this machine"),
                self.tr("Shell histories, caches, settings, running programs of yours."),
            ),
            Choice(
                "import",
                self.tr("Take a report"),
                self.tr("Of gitleaks, betterleaks or kingfisher, to manage its findings here."),
            ),
        )
        tells = (self._folder, self._machine, self._report)
        for choice, tell in zip(self.choices, tells, strict=True):
            choice.clicked.connect(tell)
            row.addWidget(choice)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    @Slot()
    def _folder(self) -> None:
        self.folder_wanted.emit()

    @Slot()
    def _machine(self) -> None:
        self.machine_wanted.emit()

    @Slot()
    def _report(self) -> None:
        self.report_wanted.emit()
