"""The real ``hf`` command, run as a user would against the emulated Hub."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Ran:
    """What the command said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Return both streams."""
        return self.out + self.err


def hf(environ: Mapping[str, str], *arguments: str) -> Ran:
    """Run ``hf`` with *arguments* in an environment of nothing but *environ* and the path."""
    program = Path(sys.executable).with_name("hf")
    done = subprocess.run(
        [str(program), *arguments],
        env={"PATH": os.environ["PATH"], "NO_COLOR": "1", **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
