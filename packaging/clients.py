#!/usr/bin/env python3
"""Install the real clients and servers that the tests talk to, under build/clients/.

    python3 packaging/clients.py              install what is missing (dev.py test does it)
    python3 packaging/clients.py --lock       renew both locks in packaging/clients/

Standard library only. Both locks hold hashes and no addresses; where the packages come from is the
configuration of pip and npm on the machine. Without npm its part is left out. A part that cannot
be installed is named and left out, and the tests that need it are skipped with that reason.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "packaging" / "clients"
TARGET = ROOT / "build" / "clients"
NPM_FILES = ("package.json", "package-lock.json")
NPM_OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def say(text: str) -> None:
    """Tell the person what goes on."""
    print(f"[keyturn] {text}", file=sys.stderr, flush=True)


def ran(command: Sequence[str | Path], cwd: Path = ROOT) -> bool:
    """Run *command*; show what it said only if it fails."""
    words = [str(part) for part in command]
    done = subprocess.run(
        words, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        say(f"this failed with {done.returncode}: {' '.join(words)}\n{done.stdout}")
    return not done.returncode


def digest(*paths: Path) -> str:
    """Return a digest of the contents of *paths*."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes() + b"\0")
    return total.hexdigest()


def fresh(folder: Path, *sources: Path) -> bool:
    """Tell whether *folder* was made from *sources* as they are; if not, empty it."""
    ready = folder / ".ready"
    if ready.exists() and ready.read_text() == digest(*sources):
        return True
    shutil.rmtree(folder, ignore_errors=True)
    return False


def install_python() -> bool:
    """Install the clients that are Python packages into an environment of their own."""
    folder, lock = TARGET / "python", SOURCE / "requirements.lock"
    if fresh(folder, lock):
        return True
    say("installing twine and gh for the tests (first use of this lock file)")
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "--disable-pip-version-check",
    ]
    quiet = ("-qq", "--no-input", "--no-compile", "--no-deps", "--require-hashes")
    made = ran([sys.executable, "-m", "venv", "--without-pip", folder]) and ran(
        [*pip, "install", *quiet, "-r", lock]
    )
    if made:
        (folder / ".ready").write_text(digest(lock))
    return made


def install_npm() -> bool:
    """Install the npm registry if npm is there."""
    folder, sources = TARGET / "npm", [SOURCE / name for name in NPM_FILES]
    if fresh(folder, *sources) or not shutil.which("npm"):
        return True
    say("installing an npm registry for the tests (first use of this lock file)")
    folder.mkdir(parents=True)
    for source in sources:
        shutil.copy(source, folder)
    made = ran(["npm", "ci", *NPM_OPTIONS], folder)
    if made:
        (folder / ".ready").write_text(digest(*sources))
    return made


def lock() -> bool:
    """Resolve both lists anew."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or "uv"
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    options += ["--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    lock_file, given = SOURCE / "requirements.lock", SOURCE / "requirements.in"
    npm_lock = SOURCE / "package-lock.json"
    npm_lock.unlink(missing_ok=True)
    resolve = ["npm", "install", "--package-lock-only", "--omit-lockfile-registry-resolved"]
    made = ran([uv, "pip", "compile", given, *options, "--output-file", lock_file]) and ran(
        [*resolve, *NPM_OPTIONS], SOURCE
    )
    if made:
        _slim(npm_lock)
    if any("://" in path.read_text() for path in (lock_file, npm_lock)):
        say("a lock file holds an address; it must not")
        return False
    return made


def _slim(path: Path) -> None:
    """Drop from npm's lock what is for people: licences, and addresses for donations."""
    found = json.loads(path.read_text())
    for entry in found["packages"].values():
        for key in ("funding", "license", "engines", "deprecated"):
            entry.pop(key, None)
    path.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["--lock"]:
        sys.exit(not lock())
    parts = [install_python(), install_npm()]
    sys.exit(not all(parts))
