"""Runs ``python -m vault_app`` as its users do: a process of its own in an isolated profile."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "correct horse battery staple"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run left: exit code, both streams."""

    code: int
    out: str = field(repr=False)
    err: str = field(repr=False)

    @property
    def document(self) -> dict[str, Any]:
        """Return the one JSON document on standard output; fails if there is more or less."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        assert "Traceback" not in self.err
        return found

    @property
    def error(self) -> str:
        """Return the code of the error in the document."""
        error = self.document["error"]
        assert set(error) == {"code", "message", "cure"}
        assert error["message"]
        return str(error["code"])

    @property
    def rotation(self) -> dict[str, Any]:
        """Return the rotation in the document."""
        found = self.document["rotation"]
        assert isinstance(found, dict)
        return found


class Keyturn:
    """One isolated user: a home, a profile with a sealed file, an endpoint on loopback."""

    def __init__(self, base: Path, endpoint: str) -> None:
        """Make the folders and the passphrase file below *base*."""
        self.base = base
        self.home = base / "home"
        self.profile = base / "profile"
        self.home.mkdir(parents=True, exist_ok=True)
        self.passphrase = base / "passphrase"
        self.passphrase.write_text(PASSPHRASE + "\n")
        self.passphrase.chmod(0o600)
        self.environ = self._environ(endpoint)
        self._watch("git")
        self.runs: list[Outcome] = []
        self.terminals: list[Terminal] = []

    def _environ(self, endpoint: str) -> dict[str, str]:
        kept = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "COVERAGE_PROCESS_START")
        runtime = self.base / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {name: os.environ[name] for name in kept if name in os.environ} | {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "KEYTURN_HOME": str(self.profile),
            "KEYTURN_VAULT": "file",
            "KEYTURN_PASSPHRASE_FILE": str(self.passphrase),
            "KEYTURN_PROOF_INTERVAL": "0.05",
            "HF_ENDPOINT": endpoint,
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "QT_QPA_PLATFORM": "offscreen",
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
        }

    def _watch(self, program: str) -> None:
        """Put a script before *program* that writes its arguments and environment to ``seen``."""
        real = shutil.which(program)
        folder = self.base / "bin"
        folder.mkdir(exist_ok=True)
        script = folder / program
        script.write_text(
            f'#!/bin/sh\n{{ printf "%s\\n" "$@"; env; }} >> "{self.seen}"\nexec {real} "$@"\n'
        )
        script.chmod(0o755)
        self.environ["PATH"] = f"{folder}:{self.environ['PATH']}"

    @property
    def seen(self) -> Path:
        """Return the file of what other programs were started with."""
        return self.base / "seen"

    def run(
        self,
        *arguments: str,
        stdin: str = "",
        environ: Mapping[str, str] | None = None,
        record: bool = True,
    ) -> Outcome:
        """Run one command to its end; standard input is never a terminal.

        *record* False keeps the output of a run that is meant to show a value out of ``spoken``.
        """
        done = subprocess.run(
            self._command(arguments),
            input=stdin.encode(),
            capture_output=True,
            env={**self.environ, **(environ or {})},
            cwd=self.home,
            timeout=120,
            check=False,
        )
        outcome = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
        self.runs += [outcome] if record else []
        return outcome

    def json(
        self, *arguments: str, stdin: str = "", environ: Mapping[str, str] | None = None
    ) -> Outcome:
        """Run one command with ``--json`` and require one document on standard output."""
        outcome = self.run("--json", *arguments, stdin=stdin, environ=environ)
        assert outcome.document is not None
        return outcome

    def start(
        self, *arguments: str, environ: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start one command without waiting; the caller ends it (``end``)."""
        return subprocess.Popen(
            self._command(arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**self.environ, **(environ or {})},
            cwd=self.home,
        )

    def terminal(
        self, *arguments: str, without: Sequence[str] = (), record: bool = True
    ) -> Terminal:
        """Start one command on a terminal; the variables named in *without* are left out."""
        environ = {name: text for name, text in self.environ.items() if name not in without}
        started = Terminal(self._command(arguments), environ, self.home)
        self.terminals += [started] if record else []
        return started

    def end(self, process: "subprocess.Popen[bytes]", number: int = signal.SIGKILL) -> Outcome:
        """Send a signal to a started command and return what it left."""
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        outcome = Outcome(process.returncode, out.decode(), err.decode())
        self.runs.append(outcome)
        return outcome

    @property
    def spoken(self) -> str:
        """Return all output of all runs so far."""
        typed = "".join(terminal.seen for terminal in self.terminals)
        return typed + "".join(run.out + run.err for run in self.runs)

    @staticmethod
    def _command(arguments: Sequence[str]) -> list[str]:
        return [sys.executable, "-m", "vault_app", *arguments]
