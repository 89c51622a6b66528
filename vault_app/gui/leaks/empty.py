"""What the page shows before anything was looked into: three choices."""

from PySide6.QtCore import Signal

from vault_app.gui.choosing import Choice, Choosing


class LeaksEmpty(Choosing):
    """Nothing was looked into: a folder, this machine, or another tool's report."""

    folder_wanted = Signal()
    machine_wanted = Signal()
    report_wanted = Signal()

    def __init__(self) -> None:
        """Offer the three."""
        super().__init__(
            self.tr("Where may a token lie open?"),
            self.tr(
                "Keyturn looks into files, archives and the whole history of git. Nothing is sent "
                "anywhere."
            ),
        )
        folder = Choice(
            "folder",
            self.tr("Look into a folder"),
            self.tr("A project, or all of them. You can also drop it here."),
        )
        machine = Choice(
            "terminal",
            self.tr("Look over this machine"),
            self.tr("Shell histories, caches, settings, running programs of yours."),
        )
        report = Choice(
            "import",
            self.tr("Take a report"),
            self.tr("From gitleaks, betterleaks or kingfisher: its findings are managed here."),
        )
        self.offer(
            (folder, self.folder_wanted),
            (machine, self.machine_wanted),
            (report, self.report_wanted),
        )
