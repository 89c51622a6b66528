"""From typing ``keyturn list`` to its last line, and to the window's first usable picture."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, compared, in_turn, report, rounds

COUNT = 1000
FLOOR = (sys.executable, "-c", "import click, sqlite3")


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment of a usual start: nothing written yet, bytecode kept as it is."""
    given = {**os.environ, "HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return given


def listing(home: Path, count: int) -> Comparison:
    """Compare ``list`` in a process of its own with the least such a program could do."""
    environment = surroundings(home)
    profile = make_profile(home / "profile", COUNT)
    command = (sys.executable, "-m", "vault_app", "--home", str(profile.home), "list")

    def start(words: tuple[str, ...]) -> bytes:
        return subprocess.run(words, check=True, capture_output=True, env=environment).stdout

    assert start(command).count(b"huggingface") >= COUNT
    return compared(
        f"keyturn list, {COUNT} credentials",
        lambda: start(command),
        "import click, sqlite3",
        lambda: start(FLOOR),
        budget=2,
        count=count,
    )


def window(home: Path, count: int) -> list[Comparison]:
    """Compare the window's first usable picture, and its memory then, with bare Qt's."""
    environment = surroundings(home)
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    memory: dict[str, list[float]] = {"ours": [], "bare": []}

    def start(name: str, *arguments: str) -> float:
        words = (sys.executable, "-m", "benchmarks.startup.window", *arguments)
        begun = time.monotonic()
        done = subprocess.run(words, check=True, capture_output=True, env=environment)
        seen = json.loads(done.stdout.splitlines()[0])
        memory[name].append(seen["memory"] / 2**20)
        return float((seen["moment"] - begun) * 1000)

    profile = str(home / "profile")
    mine, least = in_turn(count, lambda: start("ours", profile), lambda: start("bare"))
    name, floor = f"window, {COUNT:,} credentials", "bare QMainWindow"
    used, little = (statistics.median(memory[key]) for key in ("ours", "bare"))
    return [
        Comparison(name, floor, mine, least, 1.4),
        Comparison(f"{name}, memory", floor, used, little, None, "MB"),
    ]


def main() -> None:
    """Measure and report."""
    count = rounds(__doc__ or "", 9)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        report("startup", [listing(home, count), *window(home, count)])


if __name__ == "__main__":
    main()
