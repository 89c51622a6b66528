"""What of a scan is not held against anybody, by whose word, and the file that says so for a team.

Nothing inside what is scanned switches the scan off: marks and baselines are obeyed only where the
caller asked for it. The baseline holds salted marks: no value, no piece of one, no absolute path.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from vault_app.core.errors import EditError
from vault_app.core.text import sanitise
from vault_app.services.leaks import Judge
from vault_app.services.scan_model import Finding
from vault_app.services.workbench import Workbench
from vault_app.system.files import read_snapshot, write_private

MARKER: Final = "marker"
BASELINE: Final = "baseline"
IGNORED: Final = "ignored"
_LIMIT: Final = 32 * 2**20
_MOST: Final = 500_000
_SALT: Final = 32
_SHORTEST: Final = 16
_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """The salt of a baseline and, by mark, what was noted with it."""

    salt: bytes = field(repr=False)
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not held against anybody: *by* ``ignored``, ``marker`` or ``baseline``."""

    finding: Finding
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sifted:
    """What counts and what does not; *unheeded* findings bear a mark nobody asked to obey."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    unheeded: int = 0


def sift(
    bench: Workbench,
    findings: Sequence[Finding],
    *,
    markers: bool = False,
    baseline: Baseline | None = None,
) -> Sifted:
    """Part *findings*: what the person ignored here, and what else was asked to be obeyed."""
    judge = Judge(bench) if findings and bench.profile.exists else None
    kept: list[Finding] = []
    left: list[Suppressed] = []
    unheeded = 0
    for one in findings:
        ignore = judge.ignore(one.fingerprint, one.path) if judge is not None else None
        marker = marker_of(one)
        if ignore is not None:
            left.append(Suppressed(one, IGNORED, ignore.reason))
        elif markers and marker is not None:
            left.append(Suppressed(one, MARKER, sanitise(marker)))
        elif baseline is not None and one.mark in baseline.notes:
            left.append(Suppressed(one, BASELINE, baseline.notes[one.mark or ""]))
        else:
            unheeded += marker is not None
            kept.append(one)
    return Sifted(tuple(kept), tuple(left), unheeded)


def marker_of(finding: Finding) -> str | None:
    """Return the reason of the inline marker beside a finding, None without one."""
    return dict(finding.facts).get(MARKER)


def fresh_baseline() -> Baseline:
    """Return an empty baseline with a salt of its own."""
    return Baseline(os.urandom(_SALT))


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in *path*.

    EditError ``baseline_unreadable``, ``baseline_too_new``, and those of reading a file.
    """
    shown = sanitise(str(path))
    data = read_snapshot(path, _LIMIT).data
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise EditError("baseline_unreadable", path=shown) from error
    if not isinstance(document, dict) or "keyturn_baseline" not in document:
        raise EditError("baseline_unreadable", path=shown)
    version = document["keyturn_baseline"]
    if not isinstance(version, int) or version > _VERSION:
        raise EditError("baseline_too_new", path=shown)
    made = _made(document)
    if made is None:
        raise EditError("baseline_unreadable", path=shown)
    return made


def write_baseline(
    path: Path, baseline: Baseline, findings: Sequence[Finding], now: datetime
) -> int:
    """Write *findings*, made with the salt of *baseline*, as the new baseline; return how many.

    What was noted with a finding before stays noted. EditError ``baseline_exists`` where something
    else lies there, and those of writing a file.
    """
    if os.path.exists(path):  # noqa: PTH110 - who writes tells what is wrong with it
        try:
            read_baseline(path)
        except EditError as error:
            raise EditError("baseline_exists", path=sanitise(str(path))) from error
    rows = {
        one.mark: {
            "mark": one.mark,
            "path": one.inside,
            "pattern": one.pattern,
            "note": baseline.notes.get(one.mark, ""),
        }
        for one in findings
        if one.mark is not None
    }
    document = {
        "keyturn_baseline": _VERSION,
        "written_at": f"{now:%Y-%m-%dT%H:%M:%SZ}",
        "salt": baseline.salt.hex(),
        "findings": sorted(rows.values(), key=lambda row: (str(row["path"]), str(row["mark"]))),
    }
    text = json.dumps(document, indent=1, ensure_ascii=True)
    write_private(path, f"{text}\n".encode())
    return len(rows)


def _made(document: Mapping[str, object]) -> Baseline | None:
    salt, rows = document.get("salt"), document.get("findings")
    if not isinstance(salt, str) or not isinstance(rows, list) or len(rows) > _MOST:
        return None
    try:
        raw = bytes.fromhex(salt)
    except ValueError:
        return None
    notes: dict[str, str] = {}
    for row in rows:
        mark = row.get("mark") if isinstance(row, dict) else None
        if not isinstance(mark, str):
            return None
        note = row.get("note")
        notes[mark] = sanitise(note) if isinstance(note, str) else ""
    return Baseline(raw, notes) if len(raw) >= _SHORTEST else None
