"""The listing as it was last made, for who shows lines and need not know tokens and places.

Next to the store lies a file with finished lines, the key of the rows they were made of and the
time for which their verdicts hold. Lines are given only where key and time still fit, so they are
what a full reading gives; whatever is odd about the file, there are no lines. This module loads
next to nothing: a listing waits for it.
"""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import vault_app
from vault_app.system.assets import asset

if TYPE_CHECKING:
    from vault_app.services.workbench import Workbench

NAME: Final = "listing.json"
FORMAT: Final = 1
"""Raised with every change of what a line holds."""

BUILT_IN_INDEX: Final = "incidents.index.json"
IMPORTED_INDEX: Final = "incidents.index"
"""The index of the imported feed, in the profile."""

_JUDGES: Final = (
    "core/exposed.py",
    "core/policies.py",
    "core/policy.py",
    "services/entries.py",
    "services/remembering.py",
)
"""Where verdicts and lines are made; in a checkout these change without the version changing."""

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)
_DAY: Final = timedelta(days=1) // _TICK


class Line(NamedTuple):
    """One token in short. *born* is in microseconds since 1970; *why* are reasons, worst first."""

    name: str
    provider: str
    kind: str
    status: str
    born: int
    places: int
    verdict: str
    why: str
    due: bool

    def age_days(self, now: datetime) -> int:
        """Return full days since it was made, or first seen, at least 0."""
        return max(0, (ticks(now) - self.born) // _DAY)


def lines(bench: "Workbench") -> tuple[Line, ...] | None:
    """Return the remembered lines in the order of names, None where they are not to be used."""
    try:
        seal, _, content = path_of(bench).read_bytes().partition(b"\n")
        times, _, body = content.partition(b"\n")
        since, until = map(int, times.split())
    except (OSError, ValueError):
        return None
    if not since <= ticks(bench.clock.now()) < until:
        return None
    if seal != sealed(rows_key(bench), content):
        return None
    return tuple([Line(*line) for line in json.loads(body)])


def sealed(rows: str, content: bytes) -> bytes:
    """Return what says that *content* was made of the rows of that key, and is whole."""
    from _blake2 import blake2b

    digest = blake2b(rows.encode(), digest_size=32)
    digest.update(content)
    return bytes(digest.hexdigest(), "ascii")


def rows_key(bench: "Workbench") -> str:
    """Return the key of everything lines are made of: rows, incidents, and who judges them."""
    indexes = (asset(BUILT_IN_INDEX), bench.profile.home / IMPORTED_INDEX)
    return bench.store.inventory_key(*map(_content, indexes), _judges())


def path_of(bench: "Workbench") -> Path:
    """Return where the lines of this profile are remembered."""
    return Path(bench.profile.home / NAME)


def ticks(moment: datetime) -> int:
    """Return an aware time in microseconds since 1970."""
    return (moment - _START) // _TICK


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _judges() -> bytes:
    """Return what tells this program from another that might judge otherwise."""
    package = os.path.dirname(vault_app.__file__)  # noqa: PTH120 # six paths made of strings
    told = [vault_app.__version__, str(FORMAT)]
    for name in _JUDGES:
        try:
            facts = os.stat(f"{package}/{name}")  # noqa: PTH116 # as above
        except OSError:  # packed: the version tells
            continue
        told.append(f"{name} {facts.st_size} {facts.st_mtime_ns}")
    return "\n".join(told).encode()
