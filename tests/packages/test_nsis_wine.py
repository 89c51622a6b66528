"""The installer for Windows under wine, around a stand-in program: in, over itself, and out."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.source import ROOT

WINE, SERVER = Path("/usr/lib/wine/wine64"), Path("/usr/lib/wine/wineserver64")
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Keyturn"
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(
        shutil.which("makensis") is None or not WINE.exists() or shutil.which("xvfb-run") is None,
        reason="no makensis, wine64 or xvfb-run here",
    ),
]
STAND_IN = """Target amd64-unicode
OutFile "{out}"
SilentInstall silent
RequestExecutionLevel user
Section
SectionEnd
"""


class Windows:
    """A wine prefix of its own."""

    def __init__(self, prefix: Path) -> None:
        """Keep everything below *prefix*."""
        self.home = prefix / "drive_c" / "users"
        self._environment = {
            "HOME": str(prefix.parent),
            "PATH": "/usr/bin:/bin",
            "WINEPREFIX": str(prefix),
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "WINEDEBUG": "-all",
        }

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows and wait for all it started."""
        command = ["xvfb-run", "-a", str(WINE), *words]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=180
        )
        subprocess.run([SERVER, "-w"], env=self._environment, check=True, timeout=180)
        return done

    def end(self) -> None:
        """End what runs in this prefix, and nothing else."""
        subprocess.run([SERVER, "-k"], env=self._environment, check=False)

    def ours(self) -> set[str]:
        """Return the names of all files and folders of ours."""
        paths = (path.relative_to(self.home) for path in self.home.rglob("*"))
        return {path.name for path in paths if "keyturn" in str(path).lower()}


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    made = Windows(tmp_path / "prefix")
    yield made
    made.end()


@pytest.fixture
def setup(tmp_path: Path) -> Path:
    """Return the installer around programs that do nothing."""
    payload = tmp_path / "payload"
    (payload / "_internal").mkdir(parents=True)
    (payload / "_internal" / "part.dll").write_bytes(b"part")
    for name in ("keyturn.exe", "Keyturn-window.exe"):
        script = tmp_path / "stand-in.nsi"
        script.write_text(STAND_IN.format(out=payload / name))
        subprocess.run(["makensis", "-V1", script], check=True)
    out = tmp_path / "keyturn-1.0-setup.exe"
    values = {"VERSION": "1.0", "PAYLOAD": payload, "OUT": out, "LICENSE": ROOT / "LICENSE"}
    given = [f"-D{name}={value}" for name, value in values.items()]
    script = ROOT / "packaging" / "windows" / "keyturn.nsi"
    subprocess.run(["makensis", "-V1", "-WX", "-DAMD64", *given, script], check=True)
    return out


def test_installer_puts_keyturn_in_upgrades_it_and_takes_it_out(
    windows: Windows, setup: Path
) -> None:
    windows.run(str(setup), "/S")
    assert {"Keyturn.lnk", "Practice.lnk", "keyturn.exe", "part.dll"} <= windows.ours()
    assert "1.0" in windows.run("reg", "query", KEY, "/v", "DisplayVersion").stdout

    (program,) = (path.parent for path in windows.home.rglob("keyturn.exe"))
    (program / "_internal" / "stale.dll").write_bytes(b"of the version before")
    windows.run(str(setup), "/S")
    assert "part.dll" in windows.ours()
    assert "stale.dll" not in windows.ours()

    windows.run(str(program / "uninstall.exe"), "/S")
    assert windows.ours() == set()
    assert windows.run("reg", "query", KEY).returncode != 0
