"""How to take what leaked out of a git history: the exact ``git filter-repo`` command, and a proof.

Nothing is rewritten here. The files made for the command hold no value: a token is described by
its shape and the characters its hint shows anyway; a blob where that would not do is named by its
id. That it will do is tried on every object concerned, in memory, before anything is said.
"""

import os
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
from vault_app.core.text import sanitise
from vault_app.services.leaks import Judge, Known
from vault_app.services.leaks_cleanup_trial import PUT, Trial, callback
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.scan_model import Finding, Source, Where
from vault_app.services.workbench import Workbench
from vault_app.system import gitstream
from vault_app.system.files import write_private

if TYPE_CHECKING:
    from vault_app.scanner.engine import Engine

_LAST: Final = 4


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What is to be taken out of one repository.

    *expressions* and *blobs* are the lines of the command's files; *names*, *people* and *refs* the
    shapes that stand in names of files, of authors and taggers (mail addresses too), of branches
    and tags. *old_refs* are patterns of the refs that a remote is to lose. *living* tokens work
    still: rotation comes first. *tokens* are the hints of what goes; *left* of them stand where the
    command does not reach, *left_refs* are on the remote in names that no pattern tells apart.
    *branch* is what the current one is to be called first, if its name holds a token.
    """

    repository: Path
    expressions: tuple[str, ...]
    blobs: tuple[str, ...]
    living: tuple[Known, ...]
    tokens: tuple[str, ...]
    installed: bool
    left: int = 0
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    old_refs: tuple[str, ...] = ()
    left_refs: int = 0
    branch: str = ""

    @property
    def nothing(self) -> bool:
        """Tell whether the history holds none of it."""
        return not (self.expressions or self.blobs or self.names or self.people or self.refs)


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

    What is ignored is left alone unless it was chosen. UsageError as of ``why_none``; VaultError
    where tokens cannot be told from each other.
    """
    from vault_app.scanner.history import top_of
    from vault_app.scanner.repository import why_none
    from vault_app.services.scanning import scan

    top = top_of(repository) if os.path.isdir(repository) else None  # noqa: PTH112
    if top is None:
        raise UsageError(why_none(repository), path=sanitise(str(repository)))
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

    def put(name: str, text: str, *wanted: str) -> None:
        path = folder / f"{cleaning.repository.name}-{name}"
        write_private(path, text.encode())
        options.extend(part for option in wanted for part in (option, str(path)))
        files.append(path)

    if cleaning.expressions:
        text = "".join(f"{line}\n" for line in cleaning.expressions)
        put("expressions.txt", text, "--replace-text", "--replace-message")
    if cleaning.blobs:
        put("blobs.txt", "".join(f"{one}\n" for one in cleaning.blobs), "--strip-blobs-with-ids")
    for what, shapes in (
        ("filename", cleaning.names),
        ("name", cleaning.people),
        ("email", cleaning.people),
        ("refname", cleaning.refs),
    ):
        if shapes:
            put(f"{what}.py", callback(what, shapes), f"--{what}-callback")
    here = str(cleaning.repository)
    copy = f"{here}-before-cleaning.git"
    check = (
        ["keyturn", "leaks", "clean", here, "--finish"],
        ["keyturn", "scan", "--history", "--no-cache", here],
    )
    return Commands(
        backup=shlex.join(["git", "clone", "--mirror", here, copy]),
        clean=" && ".join(map(shlex.join, _rewrites(here, cleaning.branch, options))),
        check=" && ".join(map(shlex.join, check)),
        push=" && ".join(map(shlex.join, _pushes(here, cleaning.old_refs))),
        files=tuple(files),
    )


def _rewrites(here: str, branch: str, options: Sequence[str]) -> list[list[str]]:
    # filter-repo renames branches, but leaves the work tree on the one that was.
    first = [["git", "-C", here, "branch", "-m", branch]] if branch else []
    return [*first, ["git", "-C", here, "filter-repo", *options]]


def _pushes(here: str, old_refs: Sequence[str]) -> list[list[str]]:
    push = ["git", "-C", here, "push", "--force"]
    found = [[*push, which, "origin"] for which in ("--all", "--tags")]
    if old_refs:
        found.append([*push, "--prune", "origin", *(f"{one}:{one}" for one in old_refs)])
    return found


def folder_for(bench: Workbench) -> Path:
    """Return where the command's files are put if nobody says where."""
    return bench.profile.home / "cleaning"


def _planned(bench: Workbench, top: Path, findings: Sequence[Finding], judge: Judge) -> Cleaning:
    wanted = frozenset(Fingerprint(one.fingerprint) for one in findings if one.fingerprint)
    shapes = tuple(sorted({line for one in findings if (line := expression(one)) is not None}))
    trial = Trial(engine_of(bench), bench.key, shapes, wanted)
    objects = tuple(dict.fromkeys(one.blob for one in findings if one.blob))
    for found in gitstream.objects(objects, top) if findings else ():
        trial.take(found)
    if findings:
        trial.take_refs(top)
    known = (judge.known(mark) for mark in sorted(wanted))
    return Cleaning(
        repository=top,
        expressions=tuple(sorted(trial.texts)),
        blobs=tuple(sorted(trial.blobs)),
        living=tuple(one for one in known if one is not None and not one.dead),
        tokens=tuple(sorted({one.hint for one in findings})),
        installed=shutil.which("git-filter-repo") is not None,
        left=trial.left,
        names=tuple(sorted(trial.names)),
        people=tuple(sorted(trial.people)),
        refs=tuple(sorted(trial.refs)),
        old_refs=tuple(sorted(trial.old_refs)),
        left_refs=trial.left_refs,
        branch=trial.branch,
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
