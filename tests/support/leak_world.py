"""A profile with an open vault, a folder to plant tokens in, and git repositories with history."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support.clock import FixedClock
from vault_app.core.leak import LeakFolder
from vault_app.core.secret import Secret
from vault_app.services import inventory, leaks_folders
from vault_app.services.workbench import Options, Workbench, open_workbench

_READY = "scan/patterns.bin"
_ready: dict[str, bytes] = {}
"""What the scanner takes a second to make for each new profile."""


@dataclass(slots=True)
class LeakWorld:
    """One user's machine: home, clock, and the bench on them."""

    home: Path
    clock: FixedClock
    bench: Workbench

    def close(self) -> None:
        """Close the bench; what the scanner made ready is kept for the next world."""
        made = self.home / "profile" / _READY
        if made.exists():
            _ready[_READY] = made.read_bytes()
        self.bench.close()

    def plant(self, name: str, text: str | bytes) -> Path:
        """Write a file below the home."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def own(self, value: str, name: str = "laptop") -> str:
        """Add a token to the inventory and return its id."""
        added = inventory.add(self.bench, Secret(value), name=name)
        return added.entry.credential.id

    def folder(self, name: str = "work") -> LeakFolder:
        """Remember a folder below the home."""
        path = self.home / name
        path.mkdir(exist_ok=True)
        return leaks_folders.add(self.bench, path)


def open_leak_world(home: Path, clock: FixedClock) -> LeakWorld:
    """Return a world whose vault is a sealed file, made and open."""
    environ = {"KEYTURN_VAULT": "file", "HOME": str(home), "USER": "ada"}
    options = Options(home=str(home / "profile"), environ=environ, user_home=home, offline=True)
    passphrase = Secret("correct horse battery staple")
    bench = open_workbench(options, clock, passphrase)
    bench.profile.ensure()
    bench.door.create_sealed(passphrase)
    if _READY in _ready:
        path = home / "profile" / _READY
        path.parent.mkdir(mode=0o700)
        path.write_bytes(_ready[_READY])
    return LeakWorld(home, clock, bench)


def git(top: Path, *arguments: str) -> str:
    """Run git in *top* as Ada, whatever this machine's settings are."""
    who = {"GIT_AUTHOR_NAME": "ada", "GIT_COMMITTER_NAME": "ada"}
    mail = {"GIT_AUTHOR_EMAIL": "ada@home.test", "GIT_COMMITTER_EMAIL": "ada@home.test"}
    environ = os.environ | who | mail | {"GIT_CONFIG_GLOBAL": os.devnull}
    command = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"]
    ran = subprocess.run(
        [*command, *arguments], cwd=top, env=environ, check=True, capture_output=True
    )
    return ran.stdout.decode("utf-8", "replace").strip()


def repository(top: Path) -> Path:
    """Make an empty work tree."""
    top.mkdir(parents=True, exist_ok=True)
    git(top, "init", "-q", ".")
    return top


def commit(top: Path, message: str = "more", **files: str | bytes | None) -> str:
    """Write *files* (``__`` for a dot), None removes one; commit all and return the commit's id."""
    for key, content in files.items():
        path = top / key.replace("__", ".")
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    git(top, "add", "-A")
    git(top, "commit", "-q", "--allow-empty", "-m", message)
    return git(top, "rev-parse", "HEAD")
