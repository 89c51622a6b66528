"""What a look could not read, by the reason, to be read and copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.format import number, tilde
from vault_app.gui.marking import tr
from vault_app.gui.palette import font
from vault_app.gui.parts import label
from vault_app.services.scan_model import Skipped

_MOST = 500


class SkippedSheet(Sheet):
    """Paths below their reasons and what helps; of very many the first ones."""

    def __init__(self, skipped: Sequence[Skipped], home: str) -> None:
        """Show *skipped*; paths below *home* get a tilde."""
        super().__init__(tr("%Ln thing(s) could not be read", "", len(skipped)), 620)
        self.body.addWidget(
            label(self.tr("A token in there would not have been found."), "muted", wrap=True)
        )
        self.text = QPlainTextEdit(_listed(skipped, home))
        self.text.setReadOnly(True)
        self.text.setFont(font(12, mono=True))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("What could not be read"))
        self.text.setMinimumHeight(self.text.fontMetrics().height() * 12)
        self.body.addWidget(self.text)
        self.add_button(self.tr("Close"), "primary").clicked.connect(self.close_sheet)

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self.text


def _listed(skipped: Sequence[Skipped], home: str) -> str:
    by_reason: dict[str, list[str]] = {}
    for one in skipped[:_MOST]:
        by_reason.setdefault(one.reason, []).append(one.path)
    lines = []
    for reason, paths in by_reason.items():
        lines.append(f"{words.headline(reason)} ({number(len(paths))})")
        lines.append(words.explain_code(reason).cure)
        lines += [f"    {tilde(sanitise(path, 400), home)}" for path in sorted(paths)]
        lines.append("")
    if len(skipped) > _MOST:
        lines.append(tr("and %Ln more", "", len(skipped) - _MOST))
    return "\n".join(lines).rstrip()
