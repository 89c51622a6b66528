"""What runs on this machine for this user, and what is set to run: processes and the crontab."""

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vault_app.system.programs import run


@dataclass(frozen=True, slots=True)
class Running:
    """A process: its program and its first argument, by their file names alone."""

    pid: int
    program: str
    argument: str


def processes() -> tuple[Running, ...]:
    """Return this user's other processes. Those that end meanwhile or may not be seen are left out.

    Arguments can hold secrets: only the file names of the first two are kept.
    """
    import psutil

    me = psutil.Process()
    user, found = me.username(), []
    for process in psutil.process_iter():
        try:
            if process.pid == me.pid or process.username() != user:
                continue
            words = process.cmdline() or [process.name()]
        except (psutil.Error, OSError):
            continue
        argument = _name(words[1]) if len(words) > 1 else ""
        found.append(Running(process.pid, _name(words[0]), argument))
    return tuple(found)


def scheduled(environ: Mapping[str, str], home: Path) -> tuple[str, ...]:
    """Return the lines of this user's table of scheduled jobs; empty where there is none."""
    if sys.platform == "win32":
        command = ["schtasks", "/query", "/fo", "csv", "/nh"]
    else:
        command = ["crontab", "-l"]
    program = shutil.which(command[0], path=environ.get("PATH", os.defpath))
    if program is None:
        return ()
    kept = {name: environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in environ}
    done = run([program, *command[1:]], cwd=home, environ=kept, timeout=5)
    return tuple(done.stdout.decode(errors="replace").splitlines()) if done.code == 0 else ()


def _name(word: str) -> str:
    return word.replace("\\", "/").rstrip("/").rpartition("/")[2]
