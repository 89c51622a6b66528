"""Human output: rich tables on a terminal, aligned plain text when piped; never any markup."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO

if TYPE_CHECKING:
    from rich.console import Console

LIMIT: Final = 200
"""The longest text that is shown without being looked at: what ``core.text`` cuts to."""

STYLES: Mapping[str, str] = {
    "good": "green",
    "attention": "yellow",
    "urgent": "bold red",
    "verified": "green",
    "rejected": "red",
    "unknown": "dim",
    "low": "dim",
    "medium": "yellow",
    "high": "red",
    "critical": "bold red",
    "done": "green",
    "undone": "dim",
    "running": "cyan",
    "waiting": "yellow",
    "revoking": "yellow",
    "failed": "bold red",
    "switched": "green",
    "changed": "yellow",
    "skipped": "dim",
    "fine": "green",
    "warn": "yellow",
    "fail": "bold red",
    "pending": "dim",
    "classic": "yellow",
}
"""A word that is a state by itself gets its colour; the word stays, so no meaning is lost."""


_NARROW = 13
"""Letters: a column of at most so many is words and numbers, which read badly in pieces."""


class Table(NamedTuple):
    """Titles and rows of text; cells may hold anything, they are made safe when shown."""

    titles: tuple[str, ...]
    rows: Sequence[Sequence[str]]


def cell(text: str) -> str:
    """Return foreign text as one safe line; what is plainly printable is taken as it is."""
    if len(text) <= LIMIT and text.isprintable():
        return text
    from vault_app.core.text import sanitise  # most lists need it for none of their cells

    return sanitise(text)


def show(table: Table, stream: TextIO | None = None) -> None:
    """Print a table to *stream* (standard output)."""
    stream = stream or sys.stdout
    if stream.isatty() and os.environ.get("TERM") != "dumb":
        _show_rich(table, stream)
    else:
        stream.write(plain(table))


def plain(table: Table) -> str:
    """Return the table as aligned lines, two spaces between columns, no trailing blanks."""
    heads = [title.upper() for title in table.titles]
    columns = [
        _filled([head, *_safe(texts)]) for head, texts in zip(heads, _columns(table), strict=True)
    ]
    return "".join(["  ".join(row).rstrip() + "\n" for row in zip(*columns, strict=True)])


def _columns(table: Table) -> Sequence[Sequence[str]]:
    return list(zip(*table.rows, strict=True)) or [()] * len(table.titles)


def _safe(texts: Sequence[str]) -> Sequence[str]:
    """Return the cells of a column made safe; a plain column is looked through at once."""
    plain_ones = "".join(texts).isprintable() and max(map(len, texts), default=0) <= LIMIT
    return texts if plain_ones else [cell(text) for text in texts]


def _filled(texts: Sequence[str]) -> list[str]:
    width = max(map(len, texts))
    return [text.ljust(width) for text in texts]


def console(stream: TextIO) -> "Console":
    """Return a console that interprets nothing in what it prints (H29); honours NO_COLOR."""
    from rich.console import Console

    return Console(file=stream, markup=False, highlight=False, emoji=False)


def _show_rich(table: Table, stream: TextIO) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as RichTable
    from rich.text import Text

    target = console(stream)
    whole = _whole(table, target.width)
    drawn = RichTable(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for title, kept in zip(table.titles, whole, strict=True):
        drawn.add_column(Text(title), overflow="fold", no_wrap=kept)
    for row in table.rows:
        drawn.add_row(*(Text(cell(text), style=STYLES.get(text, "")) for text in row))
    target.print(drawn)


def _whole(table: Table, width: int) -> list[bool]:
    """Tell which columns are too narrow to be broken: all of few letters, if room is left then."""
    heads = zip(table.titles, _columns(table), strict=True)
    widths = [max(map(len, (title, *texts))) for title, texts in heads]
    narrow = [each <= _NARROW for each in widths]
    taken = sum(each + 3 for each, kept in zip(widths, narrow, strict=True) if kept)
    broken = narrow.count(False)
    return narrow if taken + broken * _NARROW <= width else [False] * len(narrow)


def pairs(rows: Sequence[tuple[str, str]], stream: TextIO | None = None) -> None:
    """Print ``label  value`` lines; rows with an empty value are left out."""
    stream = stream or sys.stdout
    shown = [(label, cell(value)) for label, value in rows if value]
    width = max((len(label) for label, _ in shown), default=0)
    for label, value in shown:
        stream.write(f"{label.ljust(width)}  {value}\n")
