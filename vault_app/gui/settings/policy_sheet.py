"""The sheet for one token's own policy: each limit its own, or left to the wider level."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vault_app.core.errors import KeyturnError
from vault_app.core.policies import Applied, Level, PolicyPart
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.dialogs.overlay import Sheet
from vault_app.gui.marking import mark, translated
from vault_app.gui.pages import Surroundings
from vault_app.gui.palette import px
from vault_app.gui.parts import label
from vault_app.gui.settings.controls import Day, Number, Switch
from vault_app.services.entry import Entry
from vault_app.services.policies import FIELDS, LONGEST_WARNING, OLDEST

C = "policy"
_FROM = {
    Level.DEFAULT: mark("policy", "as for all tokens"),
    Level.PROVIDER: mark("policy", "as for its provider"),
    Level.CREDENTIAL: mark("policy", "its own"),
}
_CLASSIC_DAYS = 90


@dataclass(frozen=True, slots=True)
class _Standing:
    applied: Applied
    own: PolicyPart


class PolicySheet(Sheet):
    """``decided`` tells that the token says something else now."""

    decided = Signal()

    def __init__(self, entry: Entry, around: Surroundings) -> None:
        """Ask what holds for *entry* and show it."""
        name = sanitise(entry.credential.name, 60)
        super().__init__(self.tr("Policy of {name}").format(name=name), 500)
        self._entry, self._around = entry, around
        self._where: list[QLabel] = []
        now = around.now()
        self._today = QDate(now.year, now.month, now.day)
        text = self.tr("Switch a limit on to give this token its own.")
        self.body.addWidget(label(text, "muted", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(14))
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.age = Number(1, OLDEST, self.tr("days"))
        self.warn = Number(0, LONGEST_WARNING, self.tr("days"))
        self.day = Day(self._today.addDays(_CLASSIC_DAYS))
        self.switches = {
            "max_age_days": self._line(0, self.tr("Oldest allowed"), self.age),
            "warn_days": self._line(1, self.tr("Warn before its end"), self.warn),
            "classic_until": self._line(2, self.tr("Classic allowed until"), self.day),
        }
        self.problem = label("", "caption-danger", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_button(self.tr("Cancel")).clicked.connect(self.close_sheet)
        self.act = self.add_button(self.tr("Keep"), "primary")
        self.act.setEnabled(False)
        self.act.clicked.connect(self._keep)
        self._ask()

    def first_focus(self) -> QWidget:
        """Return the first switch."""
        return self.switches["max_age_days"]

    def part(self) -> PolicyPart:
        """Return what the sheet says now."""
        date = self.day.date()
        until = datetime(date.year(), date.month(), date.day(), tzinfo=UTC)
        on = {field: switch.isChecked() for field, switch in self.switches.items()}
        return PolicyPart(
            self.age.value() if on["max_age_days"] else None,
            self.warn.value() if on["warn_days"] else None,
            until if on["classic_until"] else None,
        )

    def _line(self, row: int, name: str, field: QWidget) -> Switch:
        named = label(name, "strong", wrap=True)
        where = label("", "caption", wrap=True)
        switch = Switch()
        switch.setAccessibleName(self.tr("{limit}: its own").format(limit=name))
        field.setAccessibleName(name)
        field.setEnabled(False)
        switch.toggled.connect(field.setEnabled)
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addWidget(named)
        said.addWidget(where)
        self._grid.addLayout(said, row, 0)
        self._grid.addWidget(switch, row, 1)
        self._grid.addWidget(field, row, 2)
        self._where.append(where)
        return switch

    def _ask(self) -> None:
        backend, credential = self._around.backend, self._entry.credential.id

        def work() -> _Standing:
            said = {(row.level, row.subject): row.part for row in backend.decided()}
            own = said.get((Level.CREDENTIAL, credential), PolicyPart())
            return _Standing(backend.applied(credential), own)

        self._around.runner.run(work, self._show, self._refused, owner=self)

    def _show(self, standing: _Standing) -> None:
        policy, own = standing.applied.policy, standing.own
        self.age.show_value(policy.max_age_days)
        self.warn.show_value(policy.expiry_days)
        if policy.classic_until is not None:
            until = policy.classic_until.astimezone(UTC)
            self.day.setDate(QDate(until.year, until.month, until.day))
        for field, switch in self.switches.items():
            switch.setChecked(getattr(own, field) is not None)
        levels = (standing.applied.max_age, standing.applied.warn, standing.applied.classic)
        for where, level in zip(self._where, levels, strict=True):
            where.setText(translated(C, _FROM[level]))
        self.act.setEnabled(True)

    @Slot()
    def _keep(self) -> None:
        part = self.part()
        forget = frozenset(field for field in FIELDS if getattr(part, field) is None)
        work = partial(
            self._around.backend.decide, part, name=self._entry.credential.id, forget=forget
        )
        self._around.runner.run(work, self._kept, self._refused, owner=self)

    def _kept(self, part: PolicyPart) -> None:
        self.decided.emit()
        self.close_sheet()

    def _refused(self, error: KeyturnError) -> None:
        told = words.explain(error)
        self.problem.setText(f"{told.title} {told.cure}")
        self.problem.show()
