"""How to take what leaked out of a git history: the exact ``git filter-repo`` command, and a proof.

Nothing is rewritten here. The files made for the command hold no value: a token is described by
its shape and the characters its hint shows anyway; a blob where that would not do is named by its
id. That it will do is tried on every blob concerned, in memory, before anything is said.
"""

import re
import shlex
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault_app.core.errors import UsageError
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.pattern import Pattern
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.services.leaks import Judge, Known
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.scan_model import Finding, Source, Where
from vault_app.services.workbench import Workbench
from vault_app.system import gitstream
from vault_app.system.files import write_private

if TYPE_CHECKING:
    from vault_app.scanner.engine import Engine

PUT: Final = "***REMOVED***"
_TEXT_HEAD: Final = 8_192
_LAST: Final = 4


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What is to be taken out of one repository.

    *expressions* and *blobs* are the lines of the command's files. *living* tokens work still:
    rotation comes first. *tokens* are the hints of what goes; *left* of them stand where the
    command does not reach (a file's name).
    """

    repository: Path
    expressions: tuple[str, ...]
    blobs: tuple[str, ...]
    living: tuple[Known, ...]
    tokens: tuple[str, ...]
    installed: bool
    left: int = 0

    @property
    def nothing(self) -> bool:
        """Tell whether the history holds none of it."""
        return not self.expressions and not self.blobs


@dataclass(frozen=True, slots=True)
class Commands:
    """The steps as a shell takes them, and the files that were written for them."""

    backup: str
    clean: str
    check: str
    push: str
    files: tuple[Path, ...]


def plan(
    bench: Workbench,
    repository: Path,
    chosen: Iterable[Fingerprint] = (),
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> Cleaning:
    """Look through the whole history of *repository* for the tokens *chosen*; none: for all.

    What is ignored is left alone unless it was chosen. UsageError ``no_repository``; VaultError
    where tokens cannot be told from each other.
    """
    from vault_app.scanner.history import top_of
    from vault_app.services.scanning import scan

    top = top_of(repository) if repository.is_dir() else None
    if top is None:
        raise UsageError("no_repository", path=sanitise(str(repository)))
    bench.profile.ensure()
    _ = bench.key  # without it nothing would be found, and that told as good news
    where = Where((top,), history=True, cache=False)
    result = scan(bench, where, progress=progress, cancel=cancel)
    wanted, judge = frozenset(chosen), Judge(bench)
    findings = [
        one
        for one in result.findings
        if one.source is Source.HISTORY
        and one.fingerprint is not None
        and (one.fingerprint in wanted if wanted else not judge.ignore(one.fingerprint, one.path))
    ]
    return _planned(bench, top, findings, judge)


def write(cleaning: Cleaning, folder: Path) -> Commands:
    """Write the command's files into *folder* and return the steps."""
    folder.mkdir(parents=True, exist_ok=True)
    options = ["--sensitive-data-removal", "--no-fetch", "--force"]
    files = []
    if cleaning.expressions:
        path = folder / f"{cleaning.repository.name}-expressions.txt"
        write_private(path, "".join(f"{line}\n" for line in cleaning.expressions).encode())
        options += ["--replace-text", str(path), "--replace-message", str(path)]
        files.append(path)
    if cleaning.blobs:
        path = folder / f"{cleaning.repository.name}-blobs.txt"
        write_private(path, "".join(f"{line}\n" for line in cleaning.blobs).encode())
        options += ["--strip-blobs-with-ids", str(path)]
        files.append(path)
    here = str(cleaning.repository)
    copy = f"{here}-before-cleaning.git"
    return Commands(
        backup=shlex.join(["git", "clone", "--mirror", here, copy]),
        clean=shlex.join(["git", "-C", here, "filter-repo", *options]),
        check=shlex.join(["keyturn", "scan", "--history", "--no-cache", here]),
        push=" && ".join(
            shlex.join(["git", "-C", here, "push", "--force", which, "origin"])
            for which in ("--all", "--tags")
        ),
        files=tuple(files),
    )


def folder_for(bench: Workbench) -> Path:
    """Return where the command's files are put if nobody says where."""
    return bench.profile.home / "cleaning"


def _planned(bench: Workbench, top: Path, findings: Sequence[Finding], judge: Judge) -> Cleaning:
    wanted = frozenset(Fingerprint(one.fingerprint) for one in findings if one.fingerprint)
    shapes = tuple(sorted({line for one in findings if (line := expression(one)) is not None}))
    trial = _Trial(bench, shapes, wanted) if findings else None
    blobs, left = [], 0
    objects = dict.fromkeys(one.blob for one in findings if one.blob)
    for found in gitstream.objects(tuple(objects), top) if trial is not None else ():
        if trial is not None and not trial.cleans(found.data, is_blob=found.type == "blob"):
            if found.type == "blob":
                blobs.append(found.id)
            else:
                left += 1
    known = (judge.known(mark) for mark in sorted(wanted))
    return Cleaning(
        repository=top,
        expressions=tuple(sorted(trial.used)) if trial is not None else (),
        blobs=tuple(sorted(blobs)),
        living=tuple(one for one in known if one is not None and not one.dead),
        tokens=tuple(sorted({one.hint for one in findings})),
        installed=shutil.which("git-filter-repo") is not None,
        left=left,
    )


def expression(finding: Finding) -> str | None:
    """Return the line that takes such a token out of texts: its shape, ending as its hint ends.

    None where the hint shows no end, or the token is written in another way than as it is.
    """
    pattern = pattern_of(finding.pattern)
    end = finding.hint.rpartition("…")[2]
    if pattern is None or len(end) != _LAST or finding.form != "plain" or "\n" in pattern.body:
        return None
    shape = rf"(?:{pattern.body})(?<={re.escape(end)})(?![A-Za-z0-9_])"
    return f"regex:{shape}==>{PUT}"


def pattern_of(identity: str) -> Pattern | None:
    """Return the pattern of that id, None if there is none any more."""
    from vault_app.providers.scanned import SCAN_PATTERNS

    return next((one for one in SCAN_PATTERNS if one.id == identity), None)


def engine_of(bench: Workbench) -> "Engine":
    """Return the engine over all shapes a scan looks for."""
    from vault_app.providers.scanned import SCAN_PATTERNS
    from vault_app.scanner.engine import Engine

    return Engine(SCAN_PATTERNS, cache=bench.profile.home / "scan" / "patterns.bin")


class _Trial:
    """Does to one object what the command will do, and looks whether a token is left."""

    def __init__(
        self, bench: Workbench, shapes: Sequence[str], wanted: frozenset[Fingerprint]
    ) -> None:
        self._key = bench.key
        self._wanted = wanted
        self._engine = engine_of(bench)
        self._shapes = [
            (line, re.compile(line.removeprefix("regex:").rpartition("==>")[0].encode()))
            for line in shapes
        ]
        self.used: set[str] = set()

    def cleans(self, data: bytes, *, is_blob: bool) -> bool:
        """Tell whether none of the tokens is left; the lines that did something are noted."""
        if not is_blob or b"\0" not in data[:_TEXT_HEAD]:
            for line, shape in self._shapes:
                data, times = shape.subn(PUT.encode(), data)
                if times:
                    self.used.add(line)
        marks = (self._key.fingerprint(Secret(hit.value)) for hit in self._engine.hits(data))
        return self._wanted.isdisjoint(marks)
