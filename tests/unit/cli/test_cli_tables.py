"""Human output: plain when piped, never any markup or control character of foreign origin."""

import io
import re

import pytest

from vault_app.cli import tables
from vault_app.cli.tables import Table

HOSTILE = "\x1b]52;c;ZXZpbA==\x07[link=https://evil.example]x[/link]\u202e"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_plain_columns_are_aligned_and_lines_have_no_trailing_blanks() -> None:
    text = tables.plain(Table(("Name", "Age"), [("laptop", "3 d"), ("ci", "200 d")]))
    assert text == "NAME    AGE\nlaptop  3 d\nci      200 d\n"


def test_piped_output_holds_no_escape_sequence() -> None:
    stream = io.StringIO()
    tables.show(Table(("Name", "Verdict"), [("laptop", "urgent")]), stream)
    assert "\x1b" not in stream.getvalue()


@pytest.mark.parametrize("make", [io.StringIO, Terminal])
def test_hostile_cells_are_shown_escaped_h29(make: type[io.StringIO]) -> None:
    stream = make()
    tables.show(Table(("Name",), [(HOSTILE,)]), stream)
    text = stream.getvalue().replace("\n", "")
    assert "\x1b]52" not in text
    assert "\u202e" not in text
    assert "\x1b]8" not in text
    assert "[link=https" in text


def test_terminal_without_no_color_uses_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    tables.show(Table(("Verdict",), [("urgent",)]), stream)
    assert "\x1b[" in stream.getvalue()
    assert "urgent" in stream.getvalue()


def test_narrow_columns_are_not_broken_where_the_wide_one_has_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    stream = Terminal()
    titles = ("Name", "Provider", "Kind", "Status", "Age", "Places", "Verdict", "Why")
    why = "tracked_by_git, plaintext, classic, too_old, incident"
    row = ("inference", "huggingface", "fine_grained", "verified", "22 d", "3", "attention", why)
    tables.show(Table(titles, [row]), stream)
    text = stream.getvalue()
    for whole in row[:-1]:
        assert whole in text
    assert max(map(len, re.sub(r"\x1b\[[0-9]*m", "", text).splitlines())) <= 100
    assert "incident" in text.replace(" ", "").replace("\n", "")


def test_terminal_with_no_color_uses_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    tables.show(Table(("Verdict",), [("urgent",)]), stream)
    assert "\x1b[3" not in stream.getvalue()
    assert "urgent" in stream.getvalue()


def test_pairs_leave_out_what_is_empty() -> None:
    stream = io.StringIO()
    tables.pairs([("Name", "laptop"), ("Owner", ""), ("Expires", "never")], stream)
    assert stream.getvalue() == "Name     laptop\nExpires  never\n"
