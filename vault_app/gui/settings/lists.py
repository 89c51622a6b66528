"""Two plain lists of the page: reasons ignored for a while, and the servers tokens are sent to."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import day
from vault_app.gui.health import sentences
from vault_app.gui.marking import tr
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.settings.section import Section
from vault_app.services.policies import Ignored

_MOST = 40


class _ListSection(Section):
    """A section whose rows are replaced as a whole."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title, text)
        self._holder = QWidget()
        self.column.addWidget(self._holder)

    def fresh(self) -> QGridLayout:
        """Return an empty grid in place of the rows shown before."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        self.column.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        return grid


class IgnoredSection(_ListSection):
    """Reasons that are not held against a token for a while; ``heeded`` lets one count again."""

    heeded = Signal(object)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            self.tr("Ignored for a while"),
            self.tr("A reason is ignored from a token's menu, with a cause and a day."),
        )

    def show_rows(self, rows: tuple[Ignored, ...]) -> None:
        """Show them; who pressed the button of a row that is gone stands at the next one."""
        held = any(one.hasFocus() for one in self._holder.findChildren(QPushButton))
        before = self._holder.previousInFocusChain()
        grid = self.fresh()
        grid.setColumnStretch(2, 1)
        if not rows:
            grid.addWidget(label(self.tr("Nothing is ignored."), "muted"), 0, 0)
        made = [self._row(grid, line, row) for line, row in enumerate(rows[:_MOST])]
        for again in made:
            if before is not None:
                QWidget.setTabOrder(before, again)
            before = again
        if held:
            (made[0] if made else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, grid: QGridLayout, line: int, row: Ignored) -> QPushButton:
        one, name = row.exclusion, sanitise(row.name, 60)
        until = self.tr("counts again") if row.over else self.tr("until {day}")
        grid.addWidget(label(name, "strong"), line, 0)
        grid.addWidget(label(sentences.lost(one.code)), line, 1)
        grid.addWidget(label(sanitise(one.note, 120), "muted", wrap=True), line, 2)
        grid.addWidget(label(until.format(day=day(one.until)), "muted"), line, 3)
        again = button(
            self.tr("Count again"),
            partial(self.heeded.emit, (one.credential, one.code)),
            look="link",
            name=self.tr("Count {reason} again for {name}").format(
                reason=sentences.lost(one.code), name=name
            ),
        )
        grid.addWidget(again, line, 4)
        return again


class ServerSection(_ListSection):
    """Which server the tokens of a provider are sent to; fixed when a token was added (H22)."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(
            self.tr("Providers and their servers"),
            self.tr("Fixed when a token is added. A token is never sent anywhere else."),
        )

    def show_rows(self, rows: tuple[tuple[str, str, int], ...]) -> None:
        """Show provider, server and number of tokens."""
        grid = self.fresh()
        grid.setColumnStretch(1, 1)
        if not rows:
            grid.addWidget(label(self.tr("No token yet."), "muted"), 0, 0)
        for line, (provider, server, count) in enumerate(rows[:_MOST]):
            grid.addWidget(label(words.provider_name(provider), "strong"), line, 0)
            address = sanitise(server, 120) if server else self.tr("never sent")
            grid.addWidget(label(address, "muted", wrap=True), line, 1)
            number = tr("%Ln token(s)", "", count)
            right = label(number, "muted")
            right.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(right, line, 2)
