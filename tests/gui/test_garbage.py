"""Garbage is collected on the GUI thread, and seldom while nothing happens."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from vault_app.gui.garbage import GuiGarbage, collect_here


class _Knot:
    """Something that refers to itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def garbage(qapp: QApplication) -> Iterator[GuiGarbage]:
    was = gc.isenabled()
    made = GuiGarbage(qapp)
    yield made
    made.deleteLater()
    (gc.enable if was else gc.disable)()


def test_garbage_is_not_collected_by_whoever_allocates(garbage: GuiGarbage) -> None:
    gc.collect()
    knot = weakref.ref(_Knot())
    kept = [[] for _ in range(20_000)]  # type: ignore[var-annotated] # only weight
    assert knot() is not None
    garbage.collect()
    assert knot() is None
    assert len(kept) == 20_000
    assert not gc.isenabled()


def test_garbage_is_looked_for_seldom_while_nothing_is_allocated(garbage: GuiGarbage) -> None:
    gc.collect()
    garbage.collect()
    assert garbage.calm
    kept = [[] for _ in range(20_000)]  # type: ignore[var-annotated] # only weight
    garbage.collect()
    assert not garbage.calm
    assert kept


def test_inventory_is_set_aside_and_its_garbage_taken_after_a_calm_minute(
    garbage: GuiGarbage,
) -> None:
    """Looking through ten thousand tokens would hold up what is painted."""
    gc.collect()
    kept = [[] for _ in range(60_000)]  # type: ignore[var-annotated] # only weight
    knot = weakref.ref(_Knot())
    garbage.collect()
    assert knot() is not None
    assert gc.get_count()[0] < 1_000
    garbage.collect()
    assert garbage.calm
    assert knot() is not None
    garbage.collect()
    assert knot() is None
    assert len(kept) == 60_000


def test_collect_here_asked_twice_is_the_same(qapp: QApplication) -> None:
    assert collect_here() is collect_here()
