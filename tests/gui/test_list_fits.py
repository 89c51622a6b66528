"""The list holds its states and ages beside the panel, in every language we speak."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from vault_app.gui import short_words
from vault_app.gui.format import age, ago
from vault_app.gui.language import Language
from vault_app.gui.marking import tr, translated
from vault_app.gui.palette import font, px
from vault_app.gui.theme import Theme
from vault_app.gui.tokens.model import TokenModel
from vault_app.gui.tokens.rows import Column
from vault_app.gui.tokens.table import TokenTable

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
