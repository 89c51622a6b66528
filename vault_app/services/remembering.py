"""Makes the listing and keeps it for the next start, see ``remembered``."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from vault_app.core.errors import KeyturnError
from vault_app.core.policies import turning_points
from vault_app.services.entries import read
from vault_app.services.remembered import Line, path_of, rows_key, sealed, ticks

if TYPE_CHECKING:
    from vault_app.core.policies import Policies
    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

_EVER = 2**63


def listed(bench: "Workbench") -> tuple[Line, ...]:
    """Return the lines of the whole inventory, read from the store, and remember them."""
    before, rows = bench.store.stamp(), rows_key(bench)
    now, policies = bench.clock.now(), bench.store.policies.all()
    entries = read(bench, now, policies)
    lines = tuple([line_of(entry) for entry in entries])
    with suppress(KeyturnError, OSError):  # the next one reads the store again
        if bench.store.stamp() == before:  # else it was changed while it was read
            _keep(bench, lines, holding(entries, policies, now), rows)
    return lines


def line_of(entry: "Entry") -> Line:
    """Return an entry as one line."""
    kept = entry.credential
    return Line(
        kept.name,
        kept.provider,
        kept.kind.value,
        kept.status.value,
        ticks(kept.created_at or kept.first_seen_at),
        len(entry.places),
        entry.verdict.value,
        ", ".join([reason.code.value for reason in entry.reasons]),
        entry.due,
    )


def _keep(bench: "Workbench", lines: Sequence[Line], holding: tuple[int, int], rows: str) -> None:
    from vault_app.system.files import write_private

    content = f"{holding[0]} {holding[1]}\n{json.dumps(lines, separators=(',', ':'))}".encode()
    write_private(path_of(bench), sealed(rows, content) + b"\n" + content)


def holding(entries: "Iterable[Entry]", policies: "Policies", now: datetime) -> tuple[int, int]:
    """Return since when and until when time alone changes no verdict, as ticks."""
    at = ticks(now)
    since, until = -_EVER, _EVER
    for entry in entries:
        for point in map(ticks, turning_points(entry.credential, entry.policy, policies)):
            if point <= at:
                since = max(since, point)
            else:
                until = min(until, point)
    return since, until
