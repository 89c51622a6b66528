"""Where packages are made, which version they bear, and how tools are started."""

import os
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"
BUNDLE = BUILD / "dist" / "keyturn"
SHARE = BUILD / "share"
PAPERS = BUILD / "papers"
LINUX = ROOT / "packaging" / "linux"
WINDOWS = ROOT / "packaging" / "windows"
OWNER = runpy.run_path(str(ROOT / "vault_app" / "core" / "owner.py"))
MAINTAINER = str(OWNER["MAINTAINER"])
HOMEPAGE = str(OWNER["HOME"]) if OWNER["is_set"](OWNER["HOME"]) else ""
"""What the owner of a release sets, in one place for program and packages."""
SUMMARY = "Know, watch and turn over your developer tokens"
DESCRIPTION = """\
Keeps developer tokens in the keychain of the desktop, shows what each
may do, how old it is and where it is written down, and turns a token
over in one go: the new one in, every place switched and checked, the
old one revoked and proven dead, or everything put back."""


def say(text: str) -> None:
    """Tell what goes on."""
    print(f"[package] {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], **variables: str) -> None:
    """Run *command* in the checkout; stop if it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(moment()), **variables}
    words = [str(word) for word in command]
    subprocess.run(words, cwd=ROOT, env=environment, check=True)


def tool(name: str) -> Path:
    """Return a program of the environment we run in."""
    return Path(sys.executable).parent / (f"{name}.exe" if os.name == "nt" else name)


def moment() -> int:
    """Return the time all files bear, in seconds: the last change of the sources."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 else 1_767_225_600


def day() -> datetime:
    """Return that time as a date."""
    return datetime.fromtimestamp(moment(), UTC)


def version() -> str:
    """Return the version of the sources, or what ``KEYTURN_PACKAGE_VERSION`` calls it."""
    if given := os.environ.get("KEYTURN_PACKAGE_VERSION"):
        return given
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return str(project["version"])


def quick() -> bool:
    """Tell whether packages only have to be made fast, to try them (``KEYTURN_PACKAGE_QUICK``)."""
    return bool(os.environ.get("KEYTURN_PACKAGE_QUICK"))


def put(path: Path, data: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
