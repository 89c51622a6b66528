"""Hands tokens to one program in its environment, and to nothing else; then we are gone."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from vault_app.core.secret import Secret


def become(words: Sequence[str], environ: Mapping[str, str], given: Mapping[str, Secret]) -> int:
    """Become the program *words* (the person's own), with *given* besides *environ*; no shell.

    On Windows, where no process can, run it to its end and return its exit code. OSError if it
    cannot be started.
    """
    whole = {**environ, **{name: value.reveal() for name, value in given.items()}}
    if sys.platform == "win32":
        done = subprocess.run(list(words), env=whole, check=False)  # noqa: S603 - the person's own
        return done.returncode
    sys.stdout.flush()
    sys.stderr.flush()
    os.execvpe(words[0], list(words), whole)  # noqa: S606 - the person's own program
