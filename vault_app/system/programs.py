"""Runs one other program to its end, within a time limit, from a list and never through a shell."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

TIMED_OUT: Final = 124
MISSING: Final = 127


@dataclass(frozen=True, slots=True)
class Ran:
    """What a program answered; its output may hold secrets, so repr hides it."""

    code: int
    stdout: bytes = field(repr=False)
    stderr: bytes = field(repr=False)


def run(
    command: Sequence[str],
    *,
    cwd: Path,
    environ: Mapping[str, str],
    stdin: bytes | None = None,
    timeout: float = 10,
) -> Ran:
    """Run *command* in a session of its own with *environ* and nothing else.

    Code 124: not done within *timeout* seconds; it and what it started were ended. Code 127: it
    could not be started.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - a list without a shell; looked up by the caller
            command,
            cwd=cwd,
            env=dict(environ),
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError:
        return Ran(MISSING, b"", b"")
    with process:
        try:
            out, err = process.communicate(stdin, timeout=timeout)
        except subprocess.TimeoutExpired:
            _end(process)
            return Ran(TIMED_OUT, b"", b"")
    return Ran(process.returncode, out, err)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    # A grandchild in a session of its own may keep the pipes open for ever.
    with suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=1)
