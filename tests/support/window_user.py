"""A person with a home full of tokens, a Hub on loopback, and Keyturn's window on a desktop."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.desktop import Desktop, desktop
from tests.support.hunt import hunt
from tests.support.world import World, world
from vault_app.core.secret import Secret
from vault_app.practice.samples import SampleHome, lay_out

TITLE = "^Keyturn"


@dataclass
class WindowUser:
    """The desktop, the world behind it, and what lies in the home folder."""

    desk: Desktop
    here: World
    sample: SampleHome

    def open(self, *, environ: Mapping[str, str] | None = None) -> "subprocess.Popen[bytes]":
        """Start the window and wait until it is there."""
        process = self.start(environ=environ)
        self.desk.window(TITLE)
        return process

    def start(
        self, *arguments: str, environ: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start ``keyturn``, with no arguments as a menu entry does."""
        own = {**self.here.user.environ, **self.sample.environ, **self.desk.environ}
        own |= {
            "HOME": str(self.here.user.home),
            "XDG_RUNTIME_DIR": self.here.user.environ["XDG_RUNTIME_DIR"],
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **(environ or {}),
        }
        return self.desk.start(sys.executable, "-m", "vault_app", *arguments, environ=own)

    def places_with(self, value: Secret) -> list[Path]:
        """Return the files of the home folder that hold *value* in clear."""
        files = (path for path in self.sample.home.rglob("*") if path.is_file())
        needle = value.reveal().encode()
        return sorted(path for path in files if needle in path.read_bytes())

    def told_by(self, process: "subprocess.Popen[bytes]", secrets: list[Secret]) -> list[str]:
        """Return where a running process shows one of *secrets* to the outside."""
        folder = Path(f"/proc/{process.pid}")
        seen = [(folder / name).read_bytes() for name in ("cmdline", "environ")]
        return hunt(seen, secrets)

    @property
    def window(self) -> str:
        """Return the window's id."""
        return self.desk.window(TITLE)

    def close_window(self) -> None:
        """Close it by the window manager's key; pressed again where a key got lost on the way."""
        for _ in range(5):
            self.desk.activate(self.window)
            self.desk.keys("alt+F4")
            if self.desk.gone(TITLE, 4):
                return
        raise AssertionError("the window does not close")


@contextmanager
def window_user(base: Path) -> Iterator[WindowUser]:
    """Lay out the home, import what is there, check it; then give the desktop."""
    with world(base) as here, desktop() as desk:
        sample = lay_out(here.user.home, here.hub)
        here.user.environ |= {
            name: text for name, text in sample.environ.items() if name.startswith("HF_")
        }
        imported = here.user.json("import", "--mine", str(here.user.home))
        assert imported.code == 0, imported.err
        checked = here.user.json("check")
        assert checked.code == 0, checked.err
        yield WindowUser(desk, here, sample)
