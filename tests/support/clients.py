"""The real programs of other people, run as one isolated user before and after a rotation."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.gates import Door
from tests.support.source import ROOT
from tests.support.world import World
from vault_app.core.secret import Secret

INSTALLED = ROOT / "build" / "clients"
"""Where ``packaging/clients.py`` (run by ``dev.py test``) puts what apt does not have."""

Done = subprocess.CompletedProcess[str]


def program(name: str) -> str:
    """Return the path of a client; without it the test is skipped, and says so."""
    own = INSTALLED / "python" / ("Scripts" if sys.platform == "win32" else "bin")
    found = shutil.which(name, path=f"{own}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def user_home() -> Path:
    """Return the home of who runs the tests, whatever HOME is in a test."""
    if sys.platform == "win32":
        return Path(os.environ["USERPROFILE"])
    import pwd

    return Path(pwd.getpwuid(os.getuid()).pw_dir)


@dataclass(slots=True)
class User:
    """Runs clients as the world's user, who has nothing in the environment but *extra*."""

    world: World
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        """Return the user's home."""
        return self.world.user.home

    def run(self, *command: str, stdin: str = "") -> Done:
        """Run *command* to its end."""
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "NO_COLOR": "1",
            **self.extra,
        }
        return subprocess.run(
            command,
            input=stdin,
            env=environ,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def write(self, name: str, data: bytes | str) -> Path:
        """Write a file of the user's own, readable to nobody else."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        path.chmod(0o600)
        return path


def imported(user: User, *paths: Path) -> str:
    """Let Keyturn find the one token; return its name."""
    found = user.world.user.json("import", *map(str, paths), "--mine")
    (entry,) = found.document["imported"]
    return str(entry["name"])


def turned(user: User, name: str, new: Secret) -> list[tuple[str, str]]:
    """Turn the token over; return kind and state of each place."""
    line = new.reveal() + "\n"
    outcome = user.world.user.json("rotate", name, "--yes", "--new-stdin", stdin=line)
    assert outcome.code == 0, outcome.document
    return [(entry["place"]["kind"], entry["state"]) for entry in outcome.rotation["places"]]


def proves_the_switch(
    user: User, door: Door, name: str, shape: Callable[[str], bytes], use: Callable[[], Done]
) -> None:
    """Use a tool before and after a rotation of the token in its file *name*.

    It shows the old one before and the new one after; the file is byte-identical otherwise; and
    with the file as it was the tool is refused.
    """
    old, new = user.world.classic(), user.world.fine()
    path = user.write(name, shape(old.reveal()))
    before = use()
    assert before.returncode == 0, before.stderr
    assert door.took(old)

    assert turned(user, imported(user, path), new) == [("file", "verified")]

    assert path.read_bytes() == shape(new.reveal())
    after = use()
    assert after.returncode == 0, after.stderr
    assert door.took(new)
    user.write(name, shape(old.reveal()))
    assert use().returncode != 0
    assert door.refused(old)


def text(template: str) -> Callable[[str], bytes]:
    """Return the shape of a file in which the token stands as it is."""
    return lambda token: template.replace("TOKEN", token).encode()
