"""The one git launcher (H26): nothing a repository brings along is ever executed."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from vault_app.system.process import scrubbed_environment
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

_GUARDS: Final = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.askPass=",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.pager=cat",
    "core.editor=false",
    "diff.external=",
    "diff.ignoreSubmodules=all",
    "log.showSignature=false",
    "gpg.program=false",
    "protocol.allow=never",
    "maintenance.auto=false",
    "gc.auto=0",
)
_SETTINGS: Final = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": "false",
    "GCM_INTERACTIVE": "never",
    "LC_ALL": "C",
}
_KEPT: Final = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")
_DIFFING: Final = frozenset({"diff", "log", "show", "diff-tree", "diff-index", "diff-files"})
# These read neither attributes nor work tree content, so no filter or driver can be started.
_PLAIN: Final = frozenset(
    {
        "rev-parse",
        "rev-list",
        "config",
        "credential",
        "credential-cache",
        "credential-store",
        "version",
    }
)
# The names and ids in the index only: nothing is compared that a driver would be asked for.
_INDEX: Final = ("diff", "--cached", "--raw")
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
) -> GitResult:
    """Run git with *arguments* in *cwd* and return what it said; no network, no prompt, no hooks.

    *environ* (None: ours) is the person's, whose configuration git reads; *settings* come after
    that configuration. Code 127: there is no git; 124: not done within *timeout* seconds.
    """
    made = prepared(arguments, cwd, timeout, environ=environ, settings=settings)
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
) -> tuple[list[str], dict[str, str]] | None:
    """Return the hardened command and its environment, None if there is no git."""
    program = _program()
    if program is None:
        return None
    command = arguments[0] if arguments else ""
    given = safe_environment(os.environ if environ is None else environ)
    chosen = list(settings)
    if not _is_plain(arguments):
        chosen += _stand_ins(program, cwd, timeout, given)
    flags = ["--no-ext-diff", "--no-textconv"] if command in _DIFFING else []
    guards = [part for guard in _GUARDS for part in ("-c", guard)]
    full = [program, "--no-pager", *guards, *arguments[:1], *flags, *arguments[1:]]
    return full, given | _variables(chosen)


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


def _program() -> str | None:
    """Return git's full path, None if there is none; imports as little as it can."""
    if os.name == "posix":
        for folder in os.get_exec_path():
            program = os.path.join(folder, "git")  # noqa: PTH118 - before every commit
            if folder[:1] == "/" and os.path.isfile(program) and os.access(program, os.X_OK):  # noqa: PTH113 - the same
                return program
        return None
    import shutil

    return shutil.which("git")


def _is_plain(arguments: Sequence[str]) -> bool:
    """Tell whether git cannot come to a filter or driver by *arguments*: they need no stand-in."""
    command = arguments[0] if arguments else ""
    if command == "cat-file":
        return not any(one.startswith(("--f", "--t")) for one in arguments)  # filters, textconv
    return command in _PLAIN or tuple(arguments[:3]) == _INDEX


def safe_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment git gets: no secrets, no ``GIT_*`` of others, our settings."""
    kept = {
        name: value
        for name, value in scrubbed_environment(environ).items()
        if not name.startswith("GIT_") or name in _KEPT
    }
    return kept | _SETTINGS


def _stand_ins(
    program: str, cwd: "str | Path", timeout: float, environ: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return settings that replace every program the repository's configuration would start."""
    command = [program, "config", "--list", "--name-only", "--null"]
    listing = run(command, cwd=cwd, environ=environ, timeout=timeout)
    names = sorted({os.fsdecode(name) for name in listing.stdout.split(b"\0") if name})
    ends = [(name, name[name.rfind(".") :].lower()) for name in names]
    return [(name, _STAND_INS[end]) for name, end in ends if end in _STAND_INS]


def _variables(settings: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the settings as variables, not ``-c``: a name may hold ``=``, which would end it."""
    variables = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (name, value) in enumerate(settings):
        variables |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return variables


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
