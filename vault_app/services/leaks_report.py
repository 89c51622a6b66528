"""Leaks as a file for other people and programs: where, what sort, how far it got. No values."""

from collections.abc import Sequence
from pathlib import Path

from vault_app.services.activity import cell
from vault_app.services.leaks import LeakEntry

COLUMNS = (
    "state",
    "provider",
    "pattern",
    "hint",
    "name",
    "path",
    "line",
    "commit",
    "repository",
    "exposure",
    "remote",
    "verdict",
    "source",
    "first_seen_at",
    "last_seen_at",
    "because",
)
"""The columns of a table, the keys of data."""


def as_json(entries: Sequence[LeakEntry]) -> str:
    """Return leaks as one JSON document."""
    import json

    rows = [_row(one) for one in entries]
    return json.dumps({"leaks": rows}, indent=2, ensure_ascii=True) + "\n"


def as_csv(entries: Sequence[LeakEntry]) -> str:
    """Return leaks as CSV with a header; no cell begins like a formula."""
    import csv
    import io

    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for one in entries:
        table.writerow([cell(str(value)) for value in _row(one).values()])
    return written.getvalue()


def export(entries: Sequence[LeakEntry], path: Path) -> int:
    """Write leaks to *path*, readable for its owner only: CSV, or JSON if the name ends so."""
    from vault_app.system.files import write_private

    text = as_json(entries) if path.suffix.lower() == ".json" else as_csv(entries)
    write_private(path, text.encode())
    return len(entries)


def _row(one: LeakEntry) -> dict[str, str | int]:
    leak = one.leak
    because = one.ignore.reason if one.ignore is not None else ""
    if one.solved is not None:
        because = one.solved.reason or one.solved.how.value
    return {
        "state": one.state.value,
        "provider": leak.provider,
        "pattern": leak.pattern,
        "hint": leak.hint,
        "name": one.known.name if one.known is not None else "",
        "path": leak.path,
        "line": leak.line,
        "commit": leak.commit or "",
        "repository": leak.repository or "",
        "exposure": leak.exposure.value if leak.exposure is not None else "",
        "remote": leak.remote or "",
        "verdict": leak.verdict,
        "source": leak.source,
        "first_seen_at": f"{leak.first_seen_at:%Y-%m-%dT%H:%M:%SZ}",
        "last_seen_at": f"{leak.last_seen_at:%Y-%m-%dT%H:%M:%SZ}",
        "because": because,
    }
