"""A process with everything imported that forks a fresh one per command: starts in milliseconds.

It is single-threaded on purpose (forking is safe) and must be forked off before any thread starts.
"""

import gc
import json
import os
import select
import signal
import sys
import time
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.crash.triggers import Trigger, install
from vault_app.cli.main import COMMANDS, main

PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Job:
    """One command line to run: killed after *seconds*, or at a trigger, or not at all."""

    arguments: tuple[str, ...]
    environ: dict[str, str]
    out: str
    stdin: str = field(default="", repr=False)
    seconds: float | None = None
    trigger: Trigger | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: exit code or minus the signal, and how long it took."""

    code: int
    seconds: float

    @property
    def killed(self) -> bool:
        """Tell whether it died by SIGKILL."""
        return self.code == -signal.SIGKILL


class Nursery:
    """The other end: hands jobs over and waits for them."""

    def __init__(self) -> None:
        """Fork the process; nothing in this one may have started a thread yet."""
        for file in sorted(set(COMMANDS.values()) - {"windows"}):
            import_module(f"vault_app.cli.{file}")
        _warm()
        here, there = os.pipe()
        back, forth = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(there)
            os.close(back)
            _serve(here, forth)
            os._exit(0)
        os.close(here)
        os.close(forth)
        self._jobs = os.fdopen(there, "w", buffering=1)
        self._ends = os.fdopen(back)

    def run(self, job: Job) -> Ended:
        """Run one job to its end."""
        shape = {
            "arguments": job.arguments,
            "environ": job.environ,
            "out": job.out,
            "stdin": job.stdin,
            "seconds": job.seconds,
            "trigger": job.trigger.plain() if job.trigger else None,
        }
        self._jobs.write(json.dumps(shape) + "\n")
        line = self._ends.readline()
        if not line:
            raise RuntimeError("the nursery died")
        return Ended(*json.loads(line))

    def close(self) -> None:
        """End it."""
        self._jobs.close()
        os.waitpid(self._pid, 0)
        self._ends.close()


def _warm() -> None:
    """Import what the commands import late."""
    names = ("engine", "undoing", "obtaining", "switching", "proving", "judging", "planning")
    for name in names:
        import_module(f"vault_app.services.rotation.{name}")
    for name in ("filelock", "psutil", "vault_app.providers.wire", "tree_sitter", "yaml"):
        import_module(name)
    for name in ("argon2", "scrypt"):
        import_module(f"cryptography.hazmat.primitives.kdf.{name}")
    import_module("cryptography.hazmat.primitives.ciphers.aead")
    gc.freeze()


def _serve(jobs: int, ends: int) -> None:
    with os.fdopen(jobs) as lines, os.fdopen(ends, "w", buffering=1) as answers:
        for line in lines:
            answers.write(json.dumps(_run(json.loads(line))) + "\n")


def _run(job: dict[str, Any]) -> tuple[int, float]:
    """Fork, wait until the child's end of a pipe closes, kill it in time."""
    here, there = os.pipe()
    begun = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os.close(here)
        _child(job)
    os.close(there)
    seconds = job["seconds"]
    ready, _, _ = select.select([here], [], [], PATIENCE if seconds is None else seconds)
    if not ready:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(here)
    return os.waitstatus_to_exitcode(status), time.perf_counter() - begun


def _child(job: dict[str, Any]) -> None:
    """Become the command; never return."""
    code = 70
    try:
        os.environ.clear()
        os.environ.update(job["environ"])
        _streams(Path(job["out"]), job["stdin"])
        points = install(Trigger(**job["trigger"])) if job["trigger"] else None
        try:
            main(job["arguments"])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
        sys.stdout.flush()
        sys.stderr.flush()
        if points:
            points.end()
    finally:
        os._exit(code)


def _streams(out: Path, stdin: str) -> None:
    here, there = os.pipe()
    os.write(there, stdin.encode())
    os.close(there)
    os.dup2(here, 0)
    said = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(said, 1)
    os.dup2(said, 2)
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", closefd=False)
