"""A Windows of its own under wine: no display, silent programs only."""

import os
import shutil
import subprocess
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryFile

WINE, SERVER = Path("/usr/lib/wine/wine64"), Path("/usr/lib/wine/wineserver64")
TOOLS = ("makensis", "wixl", "msibuild")
# A program that does nothing but write down what it was asked.
STAND_IN = """Target amd64-unicode
OutFile "{out}"
SilentInstall silent
RequestExecutionLevel user
!include FileFunc.nsh
Section
  ${{GetParameters}} $0
  FileOpen $1 "$PROFILE\\told.txt" a
  FileSeek $1 0 END
  FileWrite $1 "$0$\\n"
  FileClose $1
SectionEnd
"""


def why_not() -> str | None:
    """Return why there are no installers for Windows here, None if there can be."""
    missing = [name for name in TOOLS if shutil.which(name) is None]
    missing += [] if WINE.exists() else ["wine64"]
    return f"no {', '.join(missing)} here" if missing else None


class Windows:
    """A wine prefix of its own."""

    def __init__(self, prefix: Path) -> None:
        """Keep everything below *prefix*."""
        self.users = prefix / "drive_c" / "users"
        self._environment = {
            "HOME": str(prefix.parent),
            "PATH": "/usr/bin:/bin",
            "WINEPREFIX": str(prefix),
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "WINEDEBUG": "-all",
        }

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program of Windows; what it says goes through a file.

        A pipe would be held open by wine's own programs, which stay for a while.
        """
        with TemporaryFile("w+") as said:
            done = subprocess.run(
                [str(WINE), *words], env=self._environment, stdout=said, timeout=120
            )
            said.seek(0)
            return subprocess.CompletedProcess(words, done.returncode, said.read())

    def must(self, *words: str) -> str:
        """Run a program of Windows, which has to succeed; return what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, f"{words}: {done.returncode} {done.stdout}"
        return done.stdout

    def settle(self) -> None:
        """Wait until all programs have ended, those that nobody waits for too."""
        subprocess.run([SERVER, "-w"], env=self._environment, check=True, timeout=120)

    def end(self) -> None:
        """End what runs in this prefix, and nothing else."""
        subprocess.run([SERVER, "-k"], env=self._environment, check=False)

    def install(self, package: Path, *words: str) -> int:
        """Let Windows Installer install *package*; return what it ends with."""
        return self.run("msiexec", "/i", _inside(package), "/qn", *words).returncode

    def remove(self, package: Path, *words: str) -> None:
        """Let Windows Installer take *package* out."""
        self.must("msiexec", "/x", _inside(package), "/qn", *words)

    def ours(self) -> set[str]:
        """Return the names of all files and folders of ours."""
        paths = (path.relative_to(self.users) for path in self.users.rglob("*"))
        return {path.name for path in paths if "keyturn" in str(path).lower()}

    def told(self) -> str:
        """Return what the stand-in programs were asked since this was last read."""
        found = list(self.users.glob("*/told.txt"))
        said = "".join(path.read_text() for path in found)
        for path in found:
            path.unlink()
        return said


def _inside(path: Path) -> str:
    return str(PureWindowsPath("Z:/").joinpath(*path.parts[1:]))


def payload(folder: Path, *files: str) -> Path:
    """Lay out a bundle of stand-ins with *files* inside."""
    folder.mkdir(parents=True)
    for name in ("keyturn.exe", "Keyturn-window.exe"):
        script = folder.parent / "stand-in.nsi"
        script.write_text(STAND_IN.format(out=folder / name))
        subprocess.run(["makensis", "-V1", script], check=True)
    for name in files:
        path = folder / "_internal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.urandom(16))
    return folder
