"""What is painted in a width of its own has room for its words, in every language we speak."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from vault_app.gui import short_words
from vault_app.gui.format import age, ago
from vault_app.gui.health.ages import AgeChart
from vault_app.gui.health.card import ChartCard, NumberTable
from vault_app.gui.health.figures import Ages
from vault_app.gui.language import Language
from vault_app.gui.marking import tr, translated
from vault_app.gui.palette import font, px
from vault_app.gui.rotation.stage import SHOWN
from vault_app.gui.rotation.step_list import StepList
from vault_app.gui.rotation.words import step_title
from vault_app.gui.theme import Theme
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Column
from vault_app.gui.tokens.table import TokenTable

ACROSS = Qt.Orientation.Horizontal
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
BESIDE_THE_PANEL = 714
"""Pixels a table has in a window of its first size with the panel open."""
TAKEN = 8 + 2 + 14 + 5
"""Pixels of margins, icon and gap in a cell of the states."""
TAKEN_BY_BAR = 8 + 2 + 24 + 7 - 2
"""Pixels of margins, bar and gap in a cell of the ages."""


@pytest.fixture(params=["en", "de", "zh_CN"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> Iterator[None]:
    language = Language(qapp)
    language.wear(request.param)
    yield
    language.wear("en")


def _table() -> TokenTable:
    table = TokenTable(TokenModel(lambda: NOON))
    table.resize(px(BESIDE_THE_PANEL), px(300))
    table.show()
    return table


@pytest.mark.usefixtures("spoken")
def test_status_words_fit_beside_the_panel() -> None:
    room = _table().columnWidth(Column.STATUS) - px(TAKEN)
    above = [translated(short_words.C, word) for word, _, _ in short_words.STATUSES.values()]
    above.append(tr("turning"))
    hours = (0, 1, 300, 3600 * 23, 86400 * 3, 86400 * 364)
    below = [ago(NOON - timedelta(seconds=second), NOON) for second in hours]
    below += [ago(None, NOON), tr("not finished")]
    cut = [word for word in above if font(12).advance(word) > room]
    cut += [word for word in below if font(11).advance(word) > room]
    assert not cut, f"{room} pixels"


@pytest.mark.usefixtures("spoken")
def test_ages_fit_beside_the_panel() -> None:
    room = _table().columnWidth(Column.AGE) - px(TAKEN_BY_BAR)
    ages = [age(days) for days in (0, 89, 364, 365, 2 * 365 + 300, 9 * 365 + 360)]
    assert not [text for text in ages if font(12).advance(text) > room], f"{room} pixels"


@pytest.mark.usefixtures("spoken")
def test_steps_of_a_rotation_fit_their_list_when_it_is_their_turn() -> None:
    room = StepList().width() - px(18) * 3 - px(10)
    titles = [step_title(names[0]) for names in SHOWN]
    assert not [text for text in titles if font(13, bold=True).advance(text) > room], room


@pytest.mark.usefixtures("spoken")
def test_columns_of_the_health_tables_fit_their_names(qapp: QApplication) -> None:
    chart = AgeChart()
    chart.show_ages(Ages((), 180))
    card = ChartCard(chart)
    card.resize(px(370), px(230))
    card.show()
    card.turn.click()
    qapp.processEvents()
    table = card.findChild(NumberTable)
    assert table is not None
    header = table.horizontalHeader()
    names = [str(table.model().headerData(at, ACROSS)) for at in range(table.columnCount())]
    lacking = [
        name
        for at, name in enumerate(names)
        if font(11, bold=True).advance(name) > header.sectionSize(at) - px(12)
    ]
    assert not lacking
    assert header.length() <= table.viewport().width()
    assert header.sectionSize(0) >= font(13).advance(chart.tr("up to {age}").format(age=age(180)))


@pytest.mark.parametrize(
    ("wide", "left_out"),
    [
        (BESIDE_THE_PANEL, set()),
        (600, {Column.SCOPE, Column.EXPIRES}),
        (430, {Column.SCOPE, Column.EXPIRES, Column.STATUS}),
    ],
)
@pytest.mark.usefixtures("theme")
def test_narrow_list_leaves_columns_out_rather_than_cutting_them_off(
    wide: int, left_out: set[Column]
) -> None:
    table = _table()
    table.resize(px(wide), px(300))
    assert {column for column in Column if table.isColumnHidden(column)} == left_out
    shown = sum(table.columnWidth(column) for column in Column if column not in left_out)
    assert shown == table.viewport().width()
    table.resize(px(1200), px(300))
    assert not any(table.isColumnHidden(column) for column in Column)
