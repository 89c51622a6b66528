"""The table's model without a window: rows, filter, sort, and what its roles hold."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.support import gui_entries
from tests.support.clock import START
from vault_app.core.credential import Kind
from vault_app.gui.tokens.inventory import changed, inventory_of, relaid, without
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Column, Flag
from vault_app.services.entry import Entry

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def model_of(entries: tuple[Entry, ...]) -> TokenModel:
    """Return a model that shows *entries*."""
    model = TokenModel(lambda: START)
    model.set_inventory(inventory_of(entries))
    return model


def names(model: TokenModel) -> list[str]:
    """Return the names shown, top to bottom."""
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def test_model_under_filter_and_sort_keeps_qts_rules(qtbot: QtBot) -> None:
    """Qt's own tester watches while rows are filtered, sorted, changed and taken away."""
    model = model_of(gui_entries.samples())
    watched: QAbstractItemModel = model
    QAbstractItemModelTester(watched, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter("ada")
    model.sort(Column.AGE, DESCENDING)
    model.set_filter("", Flag.CLASSIC)
    model.set_inventory(without(model.inventory, [model.row(0).entry.credential.id]))
    model.set_filter("", Flag.NONE, ["github"])
    model.set_inventory(inventory_of(()))
    assert model.rowCount() == 0


def test_rows_before_any_sort_show_the_worst_first(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    assert names(model)[:2] == ["laptop", "thesis"]


def test_sort_by_age_descending_puts_the_oldest_first_and_ties_by_name(qtbot: QtBot) -> None:
    tie = (
        gui_entries.entry(gui_entries.credential("b", age=5)),
        gui_entries.entry(gui_entries.credential("a", age=5)),
        gui_entries.entry(gui_entries.credential("c", age=9)),
    )
    model = model_of(tie)
    model.sort(Column.AGE, DESCENDING)
    assert names(model) == ["c", "a", "b"]
    model.sort(Column.AGE, ASCENDING)
    assert names(model) == ["a", "b", "c"]


def test_sort_by_expiry_puts_those_that_never_expire_last(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    model.sort(Column.EXPIRES, ASCENDING)
    assert names(model)[:2] == ["ci-publish", "cli login"]


def test_filter_with_two_words_needs_both(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    model.set_filter("laptop huggingface")
    assert names(model) == ["laptop"]
    model.set_filter("laptop github")
    assert names(model) == []


def test_filter_by_scope_and_path_finds_the_token(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    model.set_filter("ORG.WRITE")
    assert names(model) == ["ci-publish"]
    model.set_filter("thesis/run.sh")
    assert names(model) == ["thesis"]


def test_flags_narrow_together_and_providers_widen(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    model.set_filter(flags=Flag.CLASSIC | Flag.PLAIN)
    assert names(model) == ["laptop"]
    model.set_filter(flags=Flag.NONE, providers=["github", "huggingface"])
    assert model.rowCount() == 9


def test_changed_entry_keeps_its_line_and_tells_the_view(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    model.sort(Column.TOKEN, ASCENDING)
    old = model.row(1).entry
    new = gui_entries.entry(old.credential, ())
    with qtbot.waitSignal(model.dataChanged, timeout=0, raising=False) as blocker:
        model.set_inventory(changed(model.inventory, (new,)))
    assert blocker.signal_triggered
    assert model.row(1).entry.places == ()


def test_renamed_entry_is_sorted_anew(qtbot: QtBot) -> None:
    entries = (
        gui_entries.entry(gui_entries.credential("a", age=1)),
        gui_entries.entry(gui_entries.credential("b", age=1)),
    )
    model = model_of(entries)
    model.sort(Column.TOKEN, ASCENDING)
    renamed = gui_entries.entry(replace(entries[0].credential, name="z"))
    model.set_inventory(changed(model.inventory, (renamed,)))
    assert names(model) == ["b", "z"]


def test_inventory_counts_flags_and_providers(qtbot: QtBot) -> None:
    inventory = inventory_of(gui_entries.samples())
    assert inventory.flag_count(Flag.CLASSIC) == 1
    assert inventory.provider_counts == {"huggingface": 8, "github": 1}


def test_roles_of_hostile_names_hold_no_markup(qtbot: QtBot) -> None:
    """H29: a name that looks like markup is text in every role."""
    model = model_of(gui_entries.long_names())
    tips = [
        str(model.index(line, column).data(Qt.ItemDataRole.ToolTipRole))
        for line in range(model.rowCount())
        for column in Column
    ]
    assert not any("<img" in tip or "<b>" in tip for tip in tips)


def test_classic_token_is_named_in_the_kind_cell(qtbot: QtBot) -> None:
    made = gui_entries.credential("c", kind=Kind.CLASSIC, role="read", scopes=None)
    model = model_of((gui_entries.entry(made),))
    assert model.index(0, Column.KIND).data() == "CLASSIC"
    assert model.index(0, Column.SCOPE).data() == "reads everything"


@given(
    ages=st.lists(st.integers(0, 9), min_size=1, max_size=200),
    order=st.sampled_from((ASCENDING, DESCENDING)),
)
def test_sort_of_many_rows_with_few_keys_is_that_of_python(
    ages: list[int], order: Qt.SortOrder
) -> None:
    tokens = [(f"t{number:03}", age) for number, age in enumerate(ages)]
    credentials = (gui_entries.credential(name, age=age) for name, age in reversed(tokens))
    model = model_of(tuple(gui_entries.entry(one) for one in credentials))
    model.sort(Column.AGE, order)
    wanted = sorted(tokens, key=lambda token: token[1], reverse=order is DESCENDING)
    assert names(model) == [name for name, _ in wanted]


def test_sort_is_made_anew_for_an_entry_that_changed(qtbot: QtBot) -> None:
    model = model_of(tuple(gui_entries.entry(gui_entries.credential(n, age=5)) for n in "abc"))
    model.sort(Column.AGE, DESCENDING)
    (old,) = (row.entry for row in model.inventory.rows if row.name == "b")
    model.set_inventory(changed(model.inventory, [replace(old, age_days=9)]))
    assert names(model) == ["b", "a", "c"]


@pytest.mark.parametrize("kept", [(0, 1, 2), (0, 2), (2, 1, 0), (1,), ()])
@pytest.mark.parametrize("name", ["b", "z"])
def test_rows_laid_out_again_are_those_laid_out_afresh(kept: tuple[int, ...], name: str) -> None:
    before = tuple(gui_entries.entry(gui_entries.credential(n, age=5)) for n in "abc")
    now = [before[number] for number in kept]
    if 1 in kept:
        renamed = replace(before[1].credential, name=name, hint="hf_…9999")
        now[kept.index(1)] = replace(before[1], credential=renamed, age_days=8)
    made, fresh = relaid(inventory_of(before), before, now), inventory_of(now)
    assert made.rows == fresh.rows
    assert made.columns == fresh.columns
    assert made.lines == fresh.lines
    assert made.haystacks == fresh.haystacks


def test_sort_under_a_filter_shows_the_same_rows_in_order(qtbot: QtBot) -> None:
    model = model_of(gui_entries.samples())
    model.set_filter("ada", Flag.ATTENTION)
    before = names(model)
    model.sort(Column.TOKEN, DESCENDING)
    assert len(before) > 1
    assert names(model) == sorted(before, key=str.casefold, reverse=True)
    model.set_filter("", Flag.NONE)
    assert len(names(model)) == len(gui_entries.samples())
