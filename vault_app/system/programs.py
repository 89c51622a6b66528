"""Runs one other program to its end, within a time limit, from a list and never through a shell."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

TIMED_OUT: Final = 124
MISSING: Final = 127


class Ran(NamedTuple):
    """What a program answered; its output may hold secrets, so repr hides it."""

    code: int
    stdout: bytes
    stderr: bytes

    def __repr__(self) -> str:
        """Return the code only."""
        return f"Ran(code={self.code})"


def run(
    command: Sequence[str],
    *,
    cwd: "str | Path",
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
