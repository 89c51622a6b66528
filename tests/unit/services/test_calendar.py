"""Due dates as a calendar file: strict lines, no name unless wanted, foreign text dead (H29)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.bench import World
from tests.support.gui_entries import credential, entry
from vault_app.services.calendar import calendar, fold, text
from vault_app.services.reminding import DueLine

NAMED = "Turn the token {name} ({provider})"


def line(world: World, name: str, *, days: int = 9, muted: bool = False) -> DueLine:
    """Return a line of the due list."""
    world.bench.profile.ensure()
    made = entry(credential(name))
    due = world.clock.now() + timedelta(days=days)
    return DueLine(replace(made, due_at=due), days, None, muted)


def unfolded(written: str) -> list[str]:
    """Return the content lines, and require that each piece is short and ends as it must."""
    assert written.endswith("\r\n")
    assert "\n" not in written.replace("\r\n", "")
    pieces = written.removesuffix("\r\n").split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    return "\r\n".join(pieces).replace("\r\n ", "").split("\r\n")


def test_calendar_has_an_event_with_an_alarm_for_each_due_date(world: World) -> None:
    lines = [line(world, "laptop"), line(world, "thesis", days=40)]
    rows = unfolded(calendar(world.bench, lines, summary=NAMED, named=True))
    assert rows[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert rows[-1] == "END:VCALENDAR"
    assert rows.count("BEGIN:VEVENT") == rows.count("END:VEVENT") == 2
    assert rows.count("TRIGGER:-P1D") == 2
    assert "SUMMARY:Turn the token laptop (huggingface)" in rows
    day = (world.clock.now() + timedelta(days=9)).astimezone().date()
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in rows


def test_what_is_overdue_stands_on_today(world: World) -> None:
    rows = unfolded(calendar(world.bench, [line(world, "laptop", days=-300)], summary="x"))
    today = world.clock.now().astimezone().date()
    assert f"DTSTART;VALUE=DATE:{today:%Y%m%d}" in rows
    assert f"DTEND;VALUE=DATE:{today + timedelta(days=1):%Y%m%d}" in rows


def test_calendar_without_names_tells_no_token(world: World) -> None:
    written = calendar(world.bench, [line(world, "laptop")], summary="A token should be turned")
    for word in ("laptop", "huggingface", "UID:c1@", str(world.home)):
        assert word not in written


def test_calendar_leaves_muted_tokens_out(world: World) -> None:
    written = calendar(world.bench, [line(world, "t", muted=True)], summary="x")
    assert "VEVENT" not in written


def test_event_of_the_same_token_keeps_its_id_so_that_calendars_update(world: World) -> None:
    def ids(summary: str) -> list[str]:
        rows = unfolded(calendar(world.bench, [line(world, "laptop")], summary=summary))
        return [row for row in rows if row.startswith("UID:")]

    first = ids("one")
    world.clock.advance(days=3)
    assert ids("two") == first
    assert len(first) == 1


@pytest.mark.parametrize(
    "name",
    [
        "a\r\nBEGIN:VALARM\r\nACTION:EMAIL",
        "x;VALUE=URI:evil",
        "\x1b]52;c;\x07",
        "a\u202eb",
        "{name}",
    ],
)
def test_h29_foreign_names_stay_text(world: World, name: str) -> None:
    rows = unfolded(calendar(world.bench, [line(world, name)], summary=NAMED, named=True))
    assert sum(row.startswith("SUMMARY:") for row in rows) == 1
    assert rows.count("BEGIN:VALARM") == 1
    assert "ACTION:EMAIL" not in rows
    assert not any(char in "\x1b\u202e" for row in rows for char in row)


def test_text_escapes_the_four_signs() -> None:
    assert text("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\\\x0ae"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=300))
def test_fold_breaks_no_character_and_loses_none(row: str) -> None:
    pieces = list(fold(row))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == row
