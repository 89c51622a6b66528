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


LISTED = ("Name", "Provider", "Kind", "Status", "Age", "Places", "Verdict", "Why")
ROWS = (
    ("inference", "huggingface", "fine_grained", "verified", "22 d", "3", "attention", "classic"),
    ("laptop", "gitlab", "unknown", "unknown", "9 d", "12", "urgent", "tracked_by_git, plaintext"),
)


def _on_terminal(table: Table, width: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", str(width))
    stream = Terminal()
    tables.show(table, stream)
    text = re.sub(r"\x1b\[[0-9]*m", "", stream.getvalue())
    assert max(map(len, text.splitlines())) <= width or width < 20
    return text


@pytest.mark.parametrize(
    ("width", "gone"),
    [
        (200, ()),
        (100, ()),
        (80, ("Status", "Places")),
        (60, ("Status", "Places", "Kind")),
        (40, ("Status", "Places", "Kind", "Age", "Provider")),
    ],
)
def test_narrow_terminal_loses_spare_columns_and_breaks_no_word(
    monkeypatch: pytest.MonkeyPatch, width: int, gone: tuple[str, ...]
) -> None:
    spare = ("Status", "Places", "Kind", "Age", "Provider")
    text = _on_terminal(Table(LISTED, ROWS, spare), width, monkeypatch)
    words = text.split()
    for row in ROWS:
        for title, value in zip(LISTED, row, strict=True):
            assert title in gone or set(value.split()) <= set(words)
    told = " ".join(words).partition("Left out for want of room: ")[2]
    assert told == (f"{', '.join(title for title in LISTED if title in gone)}." if gone else "")


def test_path_on_a_narrow_terminal_is_broken_behind_marks_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = "/home/ada/projects/some-service/config/production.env:12:9"
    text = _on_terminal(Table(("Where", "Token"), [(path, "hf_…AbCd")]), 40, monkeypatch)
    found = [line.replace("hf_…AbCd", "").strip() for line in text.splitlines() if line.strip()]
    assert "".join(found[2:]) == path
    assert all(line[-1] in "/-.:9" for line in found[2:])


def test_terminal_too_narrow_for_any_table_gets_a_line_for_each_cell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = _on_terminal(Table(LISTED, ROWS), 40, monkeypatch)
    assert "Name      inference\n" in text
    assert "Why       tracked_by_git, plaintext\n" in text


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
