"""Killed at random and resumed, again and again: the short form of ``dev.py crash``."""

import subprocess
import sys

from tests.support.cli import ROOT


def test_25_killed_rotations_lose_nothing_h3() -> None:
    """In a process of its own: the harness forks, and this one has threads."""
    command = [sys.executable, "-m", "tests.crash.harness", "--runs", "25", "--seed", "keyturn"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].endswith("wrong: 0")
    assert "killed: " in done.stdout
