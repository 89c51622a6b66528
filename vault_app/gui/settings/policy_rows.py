"""The policy section: the default and what providers say, editable; what single tokens say."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from vault_app.core.policies import Level, PolicyPart
from vault_app.core.policy import DEFAULT_POLICY
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.palette import px
from vault_app.gui.parts import button, label
from vault_app.gui.settings.controls import Day, Number, Switch, Word
from vault_app.gui.settings.section import Section
from vault_app.services.policies import LONGEST_WARNING, OLDEST, Decided

Wanted = tuple[Level, str, PolicyPart]


class ClassicDay(QWidget):
    """Whether classic tokens are allowed for a while, and until when."""

    picked = Signal(object)

    def __init__(self, today: QDate, never: str) -> None:
        """Offer days from *today* on; *never* names the box for assistive technology."""
        super().__init__()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(px(6))
        self.tick = Switch()
        self.tick.setAccessibleName(never)
        self.day = Day(today.addDays(90))
        self.day.setAccessibleName(never)
        self.day.setMinimumDate(today)
        self.day.setKeyboardTracking(False)
        self.day.setEnabled(False)
        row.addWidget(self.tick, 0, 0)
        row.addWidget(self.day, 0, 1)
        self.tick.picked.connect(self._tell)
        self.day.dateChanged.connect(self._tell)

    def show_until(self, until: datetime | None) -> None:
        """Show the day, None for not allowed."""
        self.tick.show_value(until is not None)
        self.day.setEnabled(until is not None)
        if until is not None:
            with QSignalBlocker(self.day):
                self.day.setMinimumDate(min(self.day.minimumDate(), _date(until)))
                self.day.setDate(_date(until))

    @Slot()
    def _tell(self) -> None:
        on = self.tick.isChecked()
        self.day.setEnabled(on)
        date = self.day.date()
        until = datetime(date.year(), date.month(), date.day(), tzinfo=UTC) if on else None
        self.picked.emit(until)


class PolicySection(Section):
    """One line a level. ``decided`` hands over level, subject and what it says now."""

    decided = Signal(object)
    token_wanted = Signal(str)

    def __init__(self, today: QDate) -> None:
        """Start with nothing decided."""
        super().__init__(
            self.tr("Policy"),
            self.tr("The nearest counts: a token's own, then its provider's, then the default."),
        )
        self._today = today
        self._parts: dict[tuple[Level, str], PolicyPart] = {}
        self._holder = QWidget()
        self.column.addWidget(self._holder)
        self._named: list[tuple[tuple[Level, str], str]] = []
        self.rows: dict[tuple[Level, str], tuple[Number, Number, ClassicDay]] = {}
        self._forgets: dict[tuple[Level, str], QPushButton] = {}
        self._add = Word([("", self.tr("Add a provider…"))])
        self._add.setAccessibleName(self.tr("Say something for a provider"))
        self._add.picked.connect(self._added)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, decided: tuple[Decided, ...], providers: tuple[str, ...]) -> None:
        """Show what was decided; *providers* are those a row can be added for.

        Rows that stay keep their controls, and with them the focus.
        """
        self._parts = {(row.level, row.subject): row.part for row in decided}
        self._parts.setdefault((Level.DEFAULT, ""), PolicyPart())
        names = {(row.level, row.subject): row.name for row in decided}
        order = sorted(self._parts, key=lambda key: (list(Level).index(key[0]), names.get(key, "")))
        named = [(key, self._name(key, names.get(key, ""))) for key in order]
        if named != self._named:
            self._build(named)
        for key in order:
            self._fill(key)
        self._offer([one for one in providers if (Level.PROVIDER, one) not in self._parts])

    def _build(self, named: list[tuple[tuple[Level, str], str]]) -> None:
        """Make a row for each; the focus goes back to where it was, or to the first row."""
        held = self._focused()
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        titles = (
            self.tr("For"),
            self.tr("Oldest allowed"),
            self.tr("Warn before"),
            self.tr("Classic allowed until"),
        )
        for column, title in enumerate(titles):
            grid.addWidget(label(title, "caption"), 0, column)
        grid.setColumnStretch(0, 1)
        self._named, self.rows, self._forgets = named, {}, {}
        for line, (key, name) in enumerate(named, 1):
            self._row(grid, line, key, name)
        before = self._add.previousInFocusChain()
        self.column.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh
        self._order(before)
        if held is not None:
            row = self._controls(held[0] if held[0] in self.rows else named[0][0])
            aim = row[held[1]]
            (aim if aim.isEnabled() else row[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _controls(self, key: tuple[Level, str]) -> tuple[QWidget, ...]:
        age, warn, day = self.rows[key]
        return age, warn, day.tick, day.day, self._forgets[key]

    def _focused(self) -> tuple[tuple[Level, str], int] | None:
        for key in self.rows:
            for spot, control in enumerate(self._controls(key)):
                if control.hasFocus():
                    return key, spot
        return None

    def _order(self, before: QWidget | None) -> None:
        """Let Tab go through the rows before what stands below them."""
        for key in self.rows:
            for control in self._controls(key):
                if before is not None:
                    QWidget.setTabOrder(before, control)
                before = control
        if before is not None:
            QWidget.setTabOrder(before, self._add)

    def _row(self, grid: QGridLayout, line: int, key: tuple[Level, str], name: str) -> None:
        grid.addWidget(label(name, "strong", wrap=True), line, 0)
        age = Number(1, OLDEST, self.tr("days"), width=112)
        warn = Number(0, LONGEST_WARNING, self.tr("days"), width=112)
        day = ClassicDay(self._today, self.tr("{who}: classic allowed until").format(who=name))
        age.setAccessibleName(self.tr("{who}: oldest allowed").format(who=name))
        warn.setAccessibleName(self.tr("{who}: named before").format(who=name))
        age.picked.connect(partial(self._aged, key))
        warn.picked.connect(partial(self._warned, key))
        day.picked.connect(partial(self._allowed, key))
        said = self.tr("Forget what is said for {who}").format(who=name)
        forget = button("", partial(self._forget, key), look="small", icon="trash", name=said)
        for column, control in enumerate((age, warn, day, forget), 1):
            grid.addWidget(control, line, column)
        self.rows[key] = (age, warn, day)
        self._forgets[key] = forget

    def _fill(self, key: tuple[Level, str]) -> None:
        part, (age, warn, day) = self._parts[key], self.rows[key]
        age.show_value(self._shown(part.max_age_days, key[1], "max_age_days"))
        warn.show_value(self._shown(part.warn_days, key[1], "warn_days"))
        day.show_until(part.classic_until)
        forget = self._forgets[key]
        if part == PolicyPart() and forget.hasFocus():
            age.setFocus(Qt.FocusReason.OtherFocusReason)
        forget.setVisible(part != PolicyPart())

    def _shown(self, own: int | None, subject: str, field: str) -> int:
        """Return what a level says, or what holds for it from the default."""
        if own is not None:
            return own
        default = self._parts.get((Level.DEFAULT, ""), PolicyPart())
        said: int | None = getattr(default, field) if subject else None
        built_in = {
            "max_age_days": DEFAULT_POLICY.max_age_days,
            "warn_days": DEFAULT_POLICY.expiry_days,
        }
        return said if said is not None else built_in[field]

    def _name(self, key: tuple[Level, str], name: str) -> str:
        if key[0] is Level.DEFAULT:
            return self.tr("All tokens")
        if key[0] is Level.PROVIDER:
            return words.provider_name(key[1])
        return sanitise(name, 60)

    def _offer(self, providers: list[str]) -> None:
        while self._add.count() > 1:
            self._add.removeItem(1)
        for provider in providers:
            self._add.addItem(words.provider_name(provider), provider)
        self._add.setCurrentIndex(0)
        self._add.setVisible(bool(providers))

    def _added(self, provider: str) -> None:
        if provider:
            age = self._shown(None, provider, "max_age_days")
            self.decided.emit((Level.PROVIDER, provider, PolicyPart(max_age_days=age)))

    def _aged(self, key: tuple[Level, str], days: int) -> None:
        self._say(key, replace(self._parts[key], max_age_days=days))

    def _warned(self, key: tuple[Level, str], days: int) -> None:
        self._say(key, replace(self._parts[key], warn_days=days))

    def _allowed(self, key: tuple[Level, str], until: datetime | None) -> None:
        self._say(key, replace(self._parts[key], classic_until=until))

    def _forget(self, key: tuple[Level, str]) -> None:
        self._say(key, PolicyPart())

    def _say(self, key: tuple[Level, str], part: PolicyPart) -> None:
        self._parts[key] = part
        self.decided.emit((*key, part))


def _date(when: datetime) -> QDate:
    day = when.astimezone(UTC)
    return QDate(day.year, day.month, day.day)
