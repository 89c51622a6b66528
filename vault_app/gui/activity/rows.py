"""Lines of the log as rows of text, made off the GUI thread. Foreign text is made safe."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import moment
from vault_app.gui.marking import mark, translated
from vault_app.gui.provider_words import provider_name
from vault_app.services.activity import Line, Sort

C = "activity"


class Column(IntEnum):
    """The columns, left to right."""

    WHEN = 0
    WHAT = 1
    TOKEN = 2
    WHERE = 3
    OUTCOME = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line; *cells* by column, *haystack* is what a filter looks through."""

    line: Line
    cells: tuple[str, str, str, str, str]
    haystack: str
    tone: str


@dataclass(frozen=True, slots=True)
class Log:
    """All rows, newest first, and how many there are of each sort."""

    rows: tuple[Row, ...]
    counts: dict[Sort, int]


SORTS = {
    Sort.NETWORK: mark("activity", "Network"),
    Sort.ROTATION: mark("activity", "Rotations"),
    Sort.VALUE: mark("activity", "Values taken out"),
    Sort.IMPORT: mark("activity", "Coming and going"),
    Sort.CHECK: mark("activity", "Checks"),
    Sort.LEAK: mark("activity", "Leaks"),
    Sort.VAULT: mark("activity", "Vault"),
    Sort.CHANGE: mark("activity", "Changes"),
}
ICONS = {
    Sort.NETWORK: "cloud",
    Sort.ROTATION: "turn",
    Sort.VALUE: "eye",
    Sort.IMPORT: "import",
    Sort.CHECK: "check",
    Sort.LEAK: "leak",
    Sort.VAULT: "lock",
    Sort.CHANGE: "pencil",
}
_PURPOSES = {
    "check": mark("activity", "Asked whether a token lives"),
    "revoke": mark("activity", "Asked to revoke a token"),
    "approval": mark("activity", "Asked whether an organisation lets a token in"),
    "list_secrets": mark("activity", "Looked for secrets of Spaces"),
    "set_secret": mark("activity", "Put a token into a Space"),
    "restart": mark("activity", "Restarted a Space"),
    "update": mark("activity", "Asked whether there is a newer Keyturn"),
}
_OUTCOMES = {
    "accepted": (mark("activity", "accepted"), "good"),
    "refused": (mark("activity", "refused"), "warning"),
    "rejected": (mark("activity", "refused"), "warning"),
    "failed": (mark("activity", "failed"), "danger"),
    "rate_limited": (mark("activity", "asked too often"), "warning"),
    "provider_unreachable": (mark("activity", "no answer"), "danger"),
    "unreachable": (mark("activity", "no answer"), "danger"),
}


def log_of(lines: Iterable[Line]) -> Log:
    """Return the rows of *lines*, in their order."""
    rows = tuple(map(_row, lines))
    return Log(rows, dict(Counter(row.line.sort for row in rows)))


def sort_name(sort: Sort) -> str:
    """Return the words of a sort, for its chip."""
    return translated(C, SORTS[sort])


def _row(line: Line) -> Row:
    outcome, tone = _outcome(line)
    provider = line.provider or str(dict(line.data).get("provider") or "")
    where = line.host or (provider_name(provider) if provider else "")
    cells = (
        moment(line.at),
        _what(line),
        sanitise(line.name, 80),
        sanitise(where, 80),
        outcome,
    )
    return Row(line, cells, "\n".join(cells).casefold(), tone)


def _what(line: Line) -> str:
    if line.sort is not Sort.NETWORK:
        return words.event(line.code, dict(line.data))
    text = _PURPOSES.get(line.code)
    if text is None:
        return sanitise(line.code.replace("_", " ").capitalize(), 80)
    return translated(C, text)


def _outcome(line: Line) -> tuple[str, str]:
    if line.sort is not Sort.NETWORK:
        return "", "muted"
    text, tone = _OUTCOMES.get(line.outcome, (line.outcome.replace("_", " "), "warning"))
    return translated(C, sanitise(text, 40)), tone
