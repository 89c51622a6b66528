"""The one git launcher (H26): nothing a repository brings along is ever executed."""

import os
import shutil
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vault_app.system.process import scrubbed_environment

MISSING: Final = 127
TIMED_OUT: Final = 124

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
_PLAIN: Final = frozenset({"rev-parse", "rev-list", "config", "credential", "version"})
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


@dataclass(frozen=True, slots=True)
class GitResult:
    """What git answered; output may hold secrets (``credential fill``), so repr hides it."""

    code: int
    stdout: bytes = field(repr=False)
    stderr: bytes = field(repr=False)


def git(
    arguments: Sequence[str], cwd: Path, stdin: bytes | None = None, timeout: float = 10
) -> GitResult:
    """Run git with *arguments* in *cwd* and return what it said; no network, no prompt, no hooks.

    Code 127: there is no git; 124: not done within *timeout* seconds.
    """
    program = shutil.which("git")
    if program is None:
        return GitResult(MISSING, b"", b"")
    command = arguments[0] if arguments else ""
    stand_ins = {} if command in _PLAIN else _stand_ins(program, cwd, timeout)
    flags = ["--no-ext-diff", "--no-textconv"] if command in _DIFFING else []
    guards = [part for guard in _GUARDS for part in ("-c", guard)]
    full = [program, "--no-pager", *guards, *arguments[:1], *flags, *arguments[1:]]
    return _run(full, cwd, stdin, timeout, stand_ins)


def tracked_files(paths: Iterable[Path]) -> frozenset[Path]:
    """Return which of *paths* git tracks, in whatever work trees they lie.

    A link counts when the link or the file it leads to is tracked. Without git: none.
    """
    trees: dict[Path, dict[str, set[Path]]] = defaultdict(lambda: defaultdict(set))
    for path in paths:
        for real in {path.parent.resolve() / path.name, path.resolve()}:
            root = _work_tree(real.parent)
            if root is not None:
                trees[root][real.relative_to(root).as_posix()].add(path)
    tracked: set[Path] = set()
    for root, names in trees.items():
        for name in _listed(root, sorted(names)):
            tracked |= names.get(name, set())
    return frozenset(tracked)


def safe_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment git gets: no secrets, no ``GIT_*`` of others, our settings."""
    kept = {
        name: value
        for name, value in scrubbed_environment(environ).items()
        if not name.startswith("GIT_") or name in _KEPT
    }
    return kept | _SETTINGS


def _run(
    command: list[str],
    cwd: Path,
    stdin: bytes | None,
    timeout: float,
    extra: Mapping[str, str] | None = None,
) -> GitResult:
    with subprocess.Popen(  # noqa: S603 - a list without a shell; the program was looked up by us
        command,
        cwd=cwd,
        env={**safe_environment(os.environ), **(extra or {})},
        stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            out, err = process.communicate(stdin, timeout=timeout)
        except subprocess.TimeoutExpired:
            _end(process)
            return GitResult(TIMED_OUT, b"", b"")
    return GitResult(process.returncode, out, err)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _stand_ins(program: str, cwd: Path, timeout: float) -> dict[str, str]:
    """Return variables that replace every program the repository's configuration would start.

    By variables, not ``-c``: a name may hold ``=``, which would end the key there.
    """
    listing = _run([program, "config", "--list", "--name-only", "--null"], cwd, None, timeout)
    names = sorted({os.fsdecode(name) for name in listing.stdout.split(b"\0") if name})
    ends = [(name, name[name.rfind(".") :].lower()) for name in names]
    chosen = [(name, _STAND_INS[end]) for name, end in ends if end in _STAND_INS]
    variables = {"GIT_CONFIG_COUNT": str(len(chosen))}
    for number, (name, value) in enumerate(chosen):
        variables |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return variables


def _work_tree(folder: Path) -> Path | None:
    for parent in (folder, *folder.parents):
        if (parent / ".git").exists():
            return parent
    return None


def _listed(root: Path, names: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(names), _BATCH):
        batch = names[start : start + _BATCH]
        answer = git(
            ["ls-files", "-z", "--full-name", "--", *(f":(literal){n}" for n in batch)], root
        )
        if answer.code == 0:
            yield from (os.fsdecode(name) for name in answer.stdout.split(b"\0") if name)
