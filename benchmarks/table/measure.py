"""Filter, sort and scroll of the token table against one frame of the screen, and bare Qt."""

import os
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.inventory import credential, places
from benchmarks.ratios import Comparison, compared, in_turn, milliseconds, report, rounds
from vault_app.core.policy import age_days, due_at, judge
from vault_app.gui.theme import Theme
from vault_app.gui.tokens.inventory import Inventory, inventory_of
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Column
from vault_app.gui.tokens.table import TokenTable
from vault_app.services.entry import Entry

FRAME = 16.0
LIMITS = {10_000: 1.0, 100_000: 50 / FRAME}
Index = QModelIndex | QPersistentModelIndex


class Bare(QAbstractTableModel):
    """The least a model over Python texts can be."""

    def __init__(self, texts: list[str]) -> None:
        """Show *texts* in every column."""
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """Return the number of texts."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - as above
        """Return as many columns as the real table has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of the line."""
        return self._texts[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


def made(count: int) -> Inventory:
    """Return an inventory of *count* rows as the window makes it."""
    now = datetime.now(UTC)
    entries = []
    for number in range(count):
        one, spots = credential(number, now), tuple(places(number))
        verdict, reasons = judge(one, spots, now)
        entries.append(Entry(one, spots, verdict, reasons, age_days(one, now), due_at(one)))
    return inventory_of(entries)


def shown(table: QTableView) -> QTableView:
    """Show *table* at the size it has in the window."""
    table.resize(1000, 700)
    table.show()
    QApplication.processEvents()
    return table


def against_frame(count: int, deeds: dict[str, Callable[[], None]], turns: int) -> list[Comparison]:
    """Compare the time of each deed, painting included, with one frame."""
    taken = in_turn(turns, *(lambda deed=deed: milliseconds(deed) for deed in deeds.values()))
    return [
        Comparison(f"{name}, {count:,}", "one frame of 16 ms", time, FRAME, LIMITS[count])
        for name, time in zip(deeds, taken, strict=True)
    ]


def measure(count: int, turns: int) -> list[Comparison]:
    """Measure a table of *count* rows."""
    inventory = made(count)
    model = TokenModel(lambda: datetime.now(UTC))
    table = shown(TokenTable(model))
    model.set_inventory(inventory)
    bare = shown(QTableView())
    bare.setModel(Bare([row.name for row in inventory.rows]))
    needles = ["project-7", ""]
    orders = [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder]

    def search() -> None:
        needles.reverse()
        model.set_filter(text=needles[0])
        table.viewport().repaint()

    def sort() -> None:
        orders.reverse()
        inventory.forget_orders()  # the first time counts: later ones are remembered
        model.sort(Column.AGE, orders[0])
        table.viewport().repaint()

    def scroll(view: QTableView) -> None:
        bar = view.verticalScrollBar()
        bar.setValue((bar.value() + 5 * view.height()) % max(1, bar.maximum()))
        view.viewport().repaint()

    deeds = {"filter": search, "sort": sort, "scroll": lambda: scroll(table)}
    beside = compared(
        f"scroll, {count:,}",
        lambda: scroll(table),
        "bare QTableView",
        lambda: scroll(bare),
        budget=None,
        count=turns,
    )
    return [*against_frame(count, deeds, turns), beside]


def main() -> None:
    """Measure and report."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    turns = rounds(__doc__ or "", 9)
    application = QApplication([])
    Theme(application)
    report("table", [entry for count in LIMITS for entry in measure(count, turns)])


if __name__ == "__main__":
    main()
