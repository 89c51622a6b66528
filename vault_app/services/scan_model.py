"""What a scan is asked and what it answers; data only, no value of a token anywhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath
from typing import Final

LEFT_OUT: Final = frozenset(
    {
        *("node_modules", "bower_components", "_cacache", ".yarn", ".pnpm-store"),
        *(".venv", "venv", "site-packages", "__pycache__", ".tox", ".nox"),
        *(".mypy_cache", ".ruff_cache", ".pytest_cache"),
    }
)
"""Folders of dependencies and caches that a scan does not enter unless told to take all."""


class Source(StrEnum):
    """What kind of thing a finding stands in."""

    FILE = "file"
    ARCHIVE = "archive"
    DATABASE = "database"
    HISTORY = "history"
    STAGED = "staged"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Where:
    """What is scanned.

    *everything* enters dependency and cache folders too. *ignored* False leaves out what git
    ignores. *sweep* adds the usual places of the home folder, *processes* the environment of the
    user's own processes. *cache* False looks at everything anew and remembers nothing. *salt* makes
    ``Finding.mark``, for a baseline that travels without the profile's key.
    """

    paths: tuple[Path, ...] = ()
    history: bool = False
    staged: bool = False
    known_only: bool = False
    everything: bool = False
    ignored: bool = True
    sweep: bool = False
    processes: bool = False
    cache: bool = True
    salt: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """One token at one place. *verdict*: ``known``, ``dead``, ``certain`` or ``likely``.

    *known* is the name of the credential it is, *tombstone* that of the dead one it was.
    *reasons* are codes for why it is taken for a token: ``pattern``, ``check_digits``,
    ``structure``, ``fingerprint``; ``expired`` where it says so itself; ``marked`` where its line
    says that it is meant to be there.
    *facts* are what the value itself tells (``account``, ``owner``, ``expires`` ...). *root* is the
    folder or repository top that was scanned.

    *identity* is the same for the same value at the same path, whatever line, commit or run; it is
    keyed by the profile's key and None where that is out of reach. *mark* is the same under the
    salt that ``Where`` brought, with the path taken from *root* on.
    """

    path: str
    line: int
    column: int
    pattern: str
    provider: str
    hint: str
    verdict: str
    form: str
    reasons: tuple[str, ...]
    fingerprint: str | None = None
    known: str | None = None
    tombstone: str | None = None
    commit: str | None = None
    blob: str | None = None
    source: Source = Source.FILE
    root: str = ""
    author: str | None = None
    date: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    identity: str | None = None
    mark: str | None = None

    @property
    def inside(self) -> str:
        """Return the path from *root* on, with slashes; the whole path if it is not below."""
        return path_inside(self.path, self.root)


def path_inside(path: str, root: str) -> str:
    """Return *path* from *root* on, with slashes; the whole path if it is not below."""
    whole, top = PurePath(path), PurePath(root)
    if root and whole != top and whole.is_relative_to(top):
        return whole.relative_to(top).as_posix()
    return whole.as_posix()


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not looked at, and the code of the reason."""

    path: str
    reason: str


@dataclass(slots=True)
class Stats:
    """How much was looked at; *remembered* files and objects were clean before and are the same."""

    files: int = 0
    bytes: int = 0
    blobs: int = 0
    seconds: float = 0.0
    remembered: int = 0
    processes: int = 0


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The findings; *match* is ``locked`` where known tokens could not be told (H16)."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    stats: Stats
    match: str


OnFinding = Callable[[Finding], None]


def unheard(finding: Finding) -> None:
    """Take a finding and do nothing with it."""
