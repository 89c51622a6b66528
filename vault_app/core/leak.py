"""Leaks: findings that are remembered, what was decided on them, and the folders looked into.

A leak holds no value: the keyed fingerprint says which token it is.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NewType

from vault_app.core.fingerprint import Fingerprint

LeakId = NewType("LeakId", str)


class LeakState(StrEnum):
    """What is to be done about a leak."""

    OPEN = "open"
    IGNORED = "ignored"
    SOLVED = "solved"


class Exposure(StrEnum):
    """How far it got, as far as this machine can tell: from the remote's refs we hold."""

    PUSHED = "pushed"
    COMMITTED = "committed"
    LOCAL = "local"


class Solution(StrEnum):
    """Why it is solved: a person said so, it stands there no more, or the token is dead."""

    PERSON = "person"
    GONE = "gone"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Solved:
    """When and why a leak was solved; *by* is the person, empty if it was seen by ourselves."""

    at: datetime
    how: Solution
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Leak:
    """One token in one file, or in the history of one path.

    *line* and *column* are those of the first of *times* occurrences; *root* is what was looked
    into, *repository* the work tree or bare repository it lies in. *source* is ``scan`` or the
    tool whose report told of it. *remote* names where it was pushed to.
    """

    id: LeakId
    fingerprint: Fingerprint
    path: str
    line: int
    column: int
    pattern: str
    provider: str
    hint: str
    verdict: str
    root: str
    first_seen_at: datetime
    last_seen_at: datetime
    form: str = "plain"
    reasons: tuple[str, ...] = ()
    repository: str | None = None
    commit: str | None = None
    blob: str | None = None
    source: str = "scan"
    times: int = 1
    exposure: Exposure | None = None
    remote: str = ""
    solved: Solved | None = None

    @property
    def in_history(self) -> bool:
        """Tell whether it stands in git's objects, not in a file."""
        return self.commit is not None or self.blob is not None


@dataclass(frozen=True, slots=True)
class LeakIgnore:
    """Why a token is not held against *path* (empty: against no place), who said so and when."""

    fingerprint: Fingerprint
    path: str
    reason: str
    by: str
    at: datetime
    until: datetime | None = None
    placeholder: bool = False

    def holds(self, now: datetime) -> bool:
        """Tell whether it still counts."""
        return self.until is None or now < self.until


class Every(StrEnum):
    """How often a folder is looked into by itself."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


STEPS: Final = {Every.DAILY: timedelta(days=1), Every.WEEKLY: timedelta(days=7)}


MACHINE: Final = "machine:"
"""In the place of a folder: the usual places of the home folder, and the processes' environment."""


@dataclass(frozen=True, slots=True)
class LeakFolder:
    """A folder that is remembered; *files*, *bytes* and *seconds* are the last look's."""

    path: str
    added_at: datetime
    history: bool = False
    every: Every = Every.NEVER
    scanned_at: datetime | None = None
    files: int = 0
    bytes: int = 0
    seconds: float = 0.0
    failed: str | None = None

    def due(self, now: datetime) -> bool:
        """Tell whether it is time for the next look; a clock set back does not hold it up."""
        step = STEPS.get(self.every)
        if step is None:
            return False
        return self.scanned_at is None or not self.scanned_at <= now < self.scanned_at + step


def leak_id(fingerprint: Fingerprint, path: str, *, in_history: bool) -> LeakId:
    """Return the same id for the same token in the same file, or in the history of the same path.

    Lines move and commits come; neither makes another leak of it.
    """
    told = "\0".join((fingerprint, path, "history" if in_history else "file"))
    return LeakId(hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16])
