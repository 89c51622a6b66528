"""What happened, in one list: uses of the network, rotations, values taken out, imports ..."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from vault_app.core.errors import Data
from vault_app.core.ids import CredentialId
from vault_app.services.workbench import Workbench

MOST = 5000
"""Lines of each source that are read."""


class Sort(StrEnum):
    """What a line is about."""

    NETWORK = "network"
    ROTATION = "rotation"
    VALUE = "value"
    IMPORT = "import"
    CHECK = "check"
    VAULT = "vault"
    LEAK = "leak"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Line:
    """One line. *name* is the credential's of today, "" for none; *host* is of network uses."""

    at: datetime
    sort: Sort
    code: str
    credential: CredentialId | None = None
    name: str = ""
    provider: str = ""
    host: str = ""
    outcome: str = ""
    data: tuple[tuple[str, Data], ...] = field(default=())


COLUMNS = (
    "at",
    "sort",
    "code",
    "name",
    "credential",
    "provider",
    "host",
    "outcome",
    "data",
)
"""The columns of an export."""

_SORTS = {
    Sort.ROTATION: (
        "rotation_began",
        "rotated",
        "rotation_undone",
        "revocation_requested",
        "revoked_despite_watcher",
        "proven_dead",
        "made_not_used",
        "kept_by_choice",
        "switched_again",
        "dead_value_back",
        "remote_changed",
    ),
    Sort.VALUE: ("revealed", "copied"),
    Sort.IMPORT: ("imported", "added", "claimed", "rebuilt", "restored", "removed"),
    Sort.CHECK: ("checked", "scopes_changed", "reach_changed", "role_changed", "refreshed_itself"),
    Sort.LEAK: (
        "leaks_imported",
        "leaks_ignored",
        "leaks_heeded",
        "leaks_solved",
        "leaks_forgotten",
    ),
    Sort.VAULT: ("locked", "unlocked", "sealed_file_made", "unencrypted_accepted", "moved_backend"),
}
_SORT_OF = {code: sort for sort, codes in _SORTS.items() for code in codes}


def lines(bench: Workbench, most: int = MOST) -> tuple[Line, ...]:
    """Return the newest lines of both logs, newest first. No value is ever among them."""
    known = {one.id: one for one in bench.store.credentials.all()}
    found = []
    for event in bench.store.history.all(most):
        owner = known.get(event.credential) if event.credential else None
        found.append(
            Line(
                at=event.at,
                sort=_SORT_OF.get(event.code, Sort.CHANGE),
                code=event.code,
                credential=event.credential,
                name=owner.name if owner else "",
                provider=owner.provider if owner else "",
                data=event.data,
            )
        )
    for use in bench.store.activity.all(most):
        found.append(
            Line(
                at=use.at,
                sort=Sort.NETWORK,
                code=use.purpose,
                provider=use.provider,
                host=use.host,
                outcome=use.outcome,
            )
        )
    return tuple(sorted(found, key=lambda line: line.at, reverse=True))


def as_json(found: tuple[Line, ...]) -> str:
    """Return lines as one JSON document."""
    import json

    rows = [{**_row(line), "data": dict(line.data)} for line in found]
    return json.dumps({"activity": rows}, indent=2, ensure_ascii=True) + "\n"


def as_csv(found: tuple[Line, ...]) -> str:
    """Return lines as CSV with a header; no cell begins like a formula."""
    import csv
    import io

    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for line in found:
        data = "; ".join(f"{key}={value}" for key, value in line.data if value is not None)
        table.writerow([cell(text) for text in (*_row(line).values(), data)])
    return written.getvalue()


def export(found: tuple[Line, ...], path: str) -> None:
    """Write lines to *path*, readable for its owner only: CSV, or JSON if the name ends so."""
    from pathlib import Path

    from vault_app.system.files import write_private

    text = as_json(found) if path.lower().endswith(".json") else as_csv(found)
    write_private(Path(path), text.encode())


def _row(line: Line) -> dict[str, str]:
    return {
        "at": f"{line.at:%Y-%m-%dT%H:%M:%SZ}",
        "sort": line.sort.value,
        "code": line.code,
        "name": line.name,
        "credential": line.credential or "",
        "provider": line.provider,
        "host": line.host,
        "outcome": line.outcome,
    }


def cell(text: str) -> str:
    """Return *text* as a cell: made safe, and no formula in anybody's spreadsheet."""
    from vault_app.core.text import sanitise

    safe = sanitise(text)
    return f"'{safe}" if safe[:1] in ("=", "+", "-", "@") else safe
