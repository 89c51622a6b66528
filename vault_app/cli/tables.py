"""Human output: rich tables on a terminal, aligned plain text when piped; never any markup."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as RichTable

    from vault_app.cli.table_fit import Fit

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


class Table(NamedTuple):
    """Titles and rows of text; cells may hold anything, they are made safe when shown.

    *spare* are the titles of columns that a narrow terminal does without, the least missed first.
    """

    titles: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    spare: tuple[str, ...] = ()


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
    from vault_app.cli import table_fit

    target = console(stream)
    cells = [_safe(texts) for texts in _columns(table)]
    heads = [[title, *texts] for title, texts in zip(table.titles, cells, strict=True)]
    spare = [table.titles.index(title) for title in table.spare if title in table.titles]
    found = table_fit.fit(heads, spare, target.width)
    if found is None:
        _show_records(table.titles, cells, stream)
        return
    target.print(_drawn(table.titles, cells, found))
    gone = [title for number, title in enumerate(table.titles) if number not in found.kept]
    if gone:
        told = f"Left out for want of room: {', '.join(gone)}."
        stream.write("\n".join(table_fit.lines(told, target.width)) + "\n")


def _drawn(titles: Sequence[str], cells: Sequence[Sequence[str]], found: "Fit") -> "RichTable":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as RichTable
    from rich.text import Text

    from vault_app.cli.table_fit import lines

    drawn = RichTable(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    columns = []
    for number, width in zip(found.kept, found.widths, strict=True):
        title = Text("\n".join(lines(titles[number], width)))
        drawn.add_column(title, min_width=width, max_width=width, no_wrap=True)
        columns.append(
            [
                Text("\n".join(lines(text, width)), style=STYLES.get(text, ""))
                for text in cells[number]
            ]
        )
    for row in zip(*columns, strict=True):
        drawn.add_row(*row)
    return drawn


def _show_records(titles: Sequence[str], cells: Sequence[Sequence[str]], stream: TextIO) -> None:
    """Print each row as lines of its own, for a terminal too narrow for any table."""
    for number, row in enumerate(zip(*cells, strict=True)):
        stream.write("\n" if number else "")
        pairs(list(zip(titles, row, strict=True)), stream)


def pairs(rows: Sequence[tuple[str, str]], stream: TextIO | None = None) -> None:
    """Print ``label  value`` lines; rows with an empty value are left out."""
    stream = stream or sys.stdout
    shown = [(label, cell(value)) for label, value in rows if value]
    width = max((len(label) for label, _ in shown), default=0)
    for label, value in shown:
        stream.write(f"{label.ljust(width)}  {value}\n")
