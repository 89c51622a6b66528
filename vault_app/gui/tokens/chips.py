"""The filter chips: checkable buttons with counts. States narrow together, providers widen."""

from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from vault_app.gui.flow import FlowLayout
from vault_app.gui.format import number as written
from vault_app.gui.palette import px
from vault_app.gui.provider_words import provider_name
from vault_app.gui.tokens.arranged import SINGLE_FLAGS, Inventory
from vault_app.gui.tokens.rows import Flag

_K = TypeVar("_K")


class Chips(QWidget):
    """One chip per state that occurs, and per provider where there are several."""

    changed = Signal()

    def __init__(self) -> None:
        """Start without chips."""
        super().__init__()
        self._row = FlowLayout(px(8))
        self.setLayout(self._row)
        self._flags: dict[Flag, QPushButton] = {}
        self._providers: dict[str, QPushButton] = {}
        self.setAccessibleName(self.tr("Filters"))

    @property
    def flags(self) -> Flag:
        """Return the states asked for."""
        wanted = Flag.NONE
        for flag, chip in self._flags.items():
            if chip.isChecked():
                wanted |= flag
        return wanted

    @property
    def providers(self) -> tuple[str, ...]:
        """Return the providers asked for."""
        return tuple(name for name, chip in self._providers.items() if chip.isChecked())

    def chip(self, key: Flag | str) -> QPushButton | None:
        """Return the chip of a state or provider."""
        return self._providers.get(key) if isinstance(key, str) else self._flags.get(key)

    def show_counts(self, inventory: Inventory) -> None:
        """Count again; a chip with nothing to show hides unless it is pressed."""
        for flag in SINGLE_FLAGS:
            number = inventory.flag_count(flag)
            chip = self._flags.get(flag) or self._make(self._flags, flag)
            _label(chip, self._flag_name(flag), number)
        counts = inventory.provider_counts
        for provider in [*counts, *(name for name in self._providers if name not in counts)]:
            chip = self._providers.get(provider) or self._make(self._providers, provider)
            several = len(counts) > 1
            _label(chip, provider_name(provider), counts.get(provider, 0) if several else 0)

    def clear(self) -> None:
        """Ask for everything again."""
        for chip in (*self._flags.values(), *self._providers.values()):
            with QSignalBlocker(chip):
                chip.setChecked(False)
        self.changed.emit()

    def _make(self, chips: dict[_K, QPushButton], key: _K) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setProperty("look", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.toggled.connect(self._tell)
        chips[key] = chip
        self._row.addWidget(chip)
        return chip

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def _flag_name(self, flag: Flag) -> str:
        return {
            Flag.ATTENTION: self.tr("Needs attention"),
            Flag.CLASSIC: self.tr("Classic"),
            Flag.EXPIRING: self.tr("Expiring"),
            Flag.PLAIN: self.tr("Plain text"),
        }[flag]


def _label(chip: QPushButton, name: str, number: int) -> None:
    shown = name.replace("&", "&&")
    chip.setText(f"{shown} {written(number)}")
    chip.setAccessibleName(f"{name}, {written(number)}")
    chip.setVisible(bool(number) or chip.isChecked())
