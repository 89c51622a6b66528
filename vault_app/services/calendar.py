"""Due dates as an iCalendar file (RFC 5545): names only where the person wants them in it."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from vault_app.core.text import sanitise
from vault_app.services.reminding import DueLine, due_list
from vault_app.services.workbench import Workbench
from vault_app.system.files import write_private

AHEAD: Final = 400
"""Days that the file looks ahead."""
_LONGEST: Final = 75
_ALARM: Final = timedelta(days=1)


def save(bench: Workbench, path: Path, summary: str, *, named: bool = False) -> int:
    """Write the dates of the coming year to *path* as ``calendar`` makes them; how many they are.

    Raises EditError where the file cannot be written.
    """
    lines = [line for line in due_list(bench, within=AHEAD) if not line.muted]
    write_private(path, calendar(bench, lines, summary=summary, named=named).encode())
    return len(lines)


def calendar(
    bench: Workbench, lines: Sequence[DueLine], *, summary: str, named: bool = False
) -> str:
    """Return the calendar of *lines*, one all-day event each.

    *summary* is the text of an event; with *named* its ``{name}`` and ``{provider}`` are filled
    in, else nothing in the file tells which token it is: the caller hands over a text without.
    """
    rows = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Keyturn//Due dates//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for line in lines:
        if not line.muted:
            rows += _event(bench, line, summary, named=named)
    rows.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for row in rows for folded in fold(row))


def text(value: str) -> str:
    """Return *value* as an iCalendar text: safe for a person (H29), its four signs escaped."""
    safe = sanitise(value).replace("\\", "\\\\")
    return safe.replace(";", "\\;").replace(",", "\\,")


def fold(row: str) -> Iterator[str]:
    """Yield a content line in pieces of at most 75 bytes, never within a character."""
    piece, size = "", 0
    for char in row:
        width = len(char.encode())
        if size + width > _LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield piece


def _event(bench: Workbench, line: DueLine, summary: str, *, named: bool) -> Iterator[str]:
    credential, due = line.entry.credential, line.entry.due_at
    if due is None:
        return
    # What is overdue stands on today: nobody leafs back to a day that is over.
    day = max(due, bench.clock.now()).astimezone().date()
    shown = summary
    if named:
        shown = summary.format(name=credential.name, provider=credential.provider)
    yield "BEGIN:VEVENT"
    # The same for the same token and profile, so that a calendar updates instead of repeating.
    yield f"UID:{_uid(bench, credential.id)}"
    yield f"DTSTAMP:{_stamp(bench.clock.now())}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{text(shown)}"
    yield "TRANSP:TRANSPARENT"
    yield "CLASS:PRIVATE"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{text(shown)}"
    yield f"TRIGGER:-P{_ALARM.days}D"
    yield "END:VALARM"
    yield "END:VEVENT"


def _uid(bench: Workbench, credential: str) -> str:
    """Return an id that tells neither token nor profile."""
    digest = hashlib.sha256(f"{bench.profile.id} {credential}".encode()).hexdigest()
    return f"{digest[:32]}@keyturn"


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
