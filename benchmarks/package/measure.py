"""The frozen program against the sources it is made of: its size, and what a start costs.

Takes the bundle that ``dev.py package`` left under build/, with the packages made of it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, compared, report, rounds

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "package"
PROGRAM = BUILD / "dist" / "keyturn" / ("keyturn.exe" if os.name == "nt" else "keyturn")
COUNT = 1000


def starts(count: int) -> list[Comparison]:
    """Compare starts of the frozen program with starts of the sources."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "HOME": folder, "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        environment["QT_QPA_PLATFORM"] = "offscreen"
        home = str(make_profile(Path(folder) / "profile", COUNT).home)

        def start(*words: str) -> bytes:
            return subprocess.run(words, check=True, capture_output=True, env=environment).stdout

        def against(name: str, *words: str, budget: float | None = 1.5) -> Comparison:
            return compared(
                name,
                lambda: start(str(PROGRAM), *words),
                "the sources",
                lambda: start(sys.executable, "-m", "vault_app", *words),
                budget=budget,
                count=count,
            )

        return [
            against("frozen --version", "--version"),
            against(f"frozen list, {COUNT:,} credentials", "--home", home, "list"),
            against("frozen self-check", "self-check", budget=None),
        ]


def sizes() -> list[Comparison]:
    """Compare the bundle with the least a window of Qt takes, and the packages with the bundle."""
    bundle = weight(PROGRAM.parent)
    least = weight(PROGRAM.parent / "_internal" / "PySide6") + interpreter()
    made = sorted(
        path
        for kind, ending in (("deb", "deb"), ("rpm", "rpm"), ("arch", "zst"), ("tar", "xz"))
        for path in (BUILD / kind).glob(f"*.{ending}")
    )
    return [
        Comparison("bundle, on disk", "Qt and Python in it", bundle, least, 1.5, "MB"),
        *(
            Comparison(path.name, "bundle, on disk", weight(path), bundle, None, "MB")
            for path in made
        ),
    ]


def interpreter() -> float:
    """Return the size of the interpreter in the bundle."""
    inside = PROGRAM.parent / "_internal"
    parts = [*inside.glob("libpython3*"), *inside.glob("python3.*"), inside / "base_library.zip"]
    return sum(weight(path) for path in parts)


def weight(path: Path) -> float:
    """Return the size of a file or folder in MB; a link weighs nothing."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(f.stat().st_size for f in files if f.is_file() and not f.is_symlink()) / 2**20


def main() -> None:
    """Measure and report."""
    count = rounds(__doc__ or "", 7)
    if not PROGRAM.exists():
        raise SystemExit("no bundle: python3 packaging/dev.py package deb rpm arch tar")
    report("package", [*starts(count), *sizes()])


if __name__ == "__main__":
    main()
