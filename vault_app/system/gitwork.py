"""The one git launcher (H26): nothing a repository brings along is ever executed."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from vault_app.system.gitguards import (
    as_variables,
    git_program,
    guarded,
    is_plain,
    safe_environment,
)
from vault_app.system.programs import MISSING, TIMED_OUT, Ran, run

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "MISSING",
    "TIMED_OUT",
    "GitResult",
    "git",
    "prepared",
    "safe_environment",
    "tracked_files",
]

# What stands in for a program that a repository names: it must do nothing, yet not fail.
_STAND_INS: Final = {
    ".clean": "cat",
    ".smudge": "cat",
    ".textconv": "cat",
    ".process": "",
    ".command": "",
    ".driver": "false",
    ".program": "false",
    ".uploadpack": "false",
    ".receivepack": "false",
    ".vcs": "",
}
_BATCH: Final = 400
NOTHING: Final[Mapping[str, str]] = {}


GitResult = Ran
"""What git answered; output may hold secrets (``credential fill``), so repr hides it."""


def git(
    arguments: Sequence[str],
    cwd: "Path",
    stdin: bytes | None = None,
    timeout: float = 10,
    *,
    environ: Mapping[str, str] | None = None,
    settings: Sequence[tuple[str, str]] = (),
    given: Mapping[str, str] = NOTHING,
) -> GitResult:
    """Run git with *arguments* in *cwd* and return what it said; no network, no prompt, no hooks.

    *environ* (None: ours) is the person's, whose configuration git reads; *settings* come after
    that configuration; *given* are git's own variables that tell where a repository is. Code 127:
    there is no git; 124: not done within *timeout* seconds.
    """
    made = prepared(arguments, cwd, timeout, environ=environ, settings=settings, given=given)
    if made is None:
        return GitResult(MISSING, b"", b"")
    command, variables = made
    return run(command, cwd=cwd, environ=variables, stdin=stdin, timeout=timeout)


def prepared(
    arguments: Sequence[str],
    cwd: "str | Path",
    timeout: float = 10,
    *,
    environ: Mapping[str, str] | None = None,
    settings: Sequence[tuple[str, str]] = (),
    given: Mapping[str, str] = NOTHING,
) -> tuple[list[str], dict[str, str]] | None:
    """Return the hardened command and its environment, None if there is no git."""
    program = git_program()
    if program is None:
        return None
    safe = safe_environment(os.environ if environ is None else environ) | dict(given)
    chosen = list(settings)
    if not is_plain(arguments):
        chosen += _stand_ins(program, cwd, timeout, safe)
    return guarded(program, arguments), safe | as_variables(chosen)


def tracked_files(paths: Iterable["Path"]) -> "frozenset[Path]":
    """Return which of *paths* git tracks, in whatever work trees they lie.

    A link counts when the link or the file it leads to is tracked. Without git: none.
    """
    from vault_app.system.folders import Folders
    from vault_app.system.realpaths import RealPaths

    real, work_trees = RealPaths(), WorkTrees()
    folders = Folders(real)
    by_name: dict[str, list[Path]] = {}
    for path in paths:
        name = str(path.absolute())
        by_name.setdefault(name, []).append(path)
        for one in {real.beside(name), real(name)}:
            work_trees.add(name, one, folders.of(one).tree)
    return frozenset(path for name in work_trees.tracked() for path in by_name[name])


class WorkTrees:
    """Files by the work trees they lie in, so that git is asked once for each tree."""

    def __init__(self) -> None:
        """Begin with no file."""
        self._names: dict[str, dict[str, set[str]]] = {}

    def add(self, path: str, one: str, tree: str | None) -> None:
        """Take *path* as tracked if *one*, itself or what it leads to, is tracked in *tree*."""
        if tree is not None:
            inside = one[len(tree) :].strip(os.sep).replace(os.sep, "/")
            self._names.setdefault(tree, {}).setdefault(inside, set()).add(path)

    def tracked(self) -> frozenset[str]:
        """Return the paths that git tracks."""
        found: set[str] = set()
        for tree, known in self._names.items():
            for name in _listed(tree, sorted(known)):
                found |= known.get(name, set())
        return frozenset(found)


def _stand_ins(
    program: str, cwd: "str | Path", timeout: float, environ: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return settings that replace every program the repository's configuration would start."""
    command = [program, "config", "--list", "--name-only", "--null"]
    listing = run(command, cwd=cwd, environ=environ, timeout=timeout)
    names = sorted({os.fsdecode(name) for name in listing.stdout.split(b"\0") if name})
    ends = [(name, name[name.rfind(".") :].lower()) for name in names]
    return [(name, _STAND_INS[end]) for name, end in ends if end in _STAND_INS]


def _listed(tree: str, names: Sequence[str]) -> Iterator[str]:
    from pathlib import Path

    root = Path(tree)
    for start in range(0, len(names), _BATCH):
        batch = names[start : start + _BATCH]
        answer = git(
            ["ls-files", "-z", "--full-name", "--", *(f":(literal){n}" for n in batch)], root
        )
        if answer.code == 0:
            yield from (os.fsdecode(name) for name in answer.stdout.split(b"\0") if name)
