"""The tray alone, idle after an hour of ticks: its memory against a bare window's, its wakings."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, report, rounds
from benchmarks.tray.idle import SECONDS

COUNT = 1000


def _run(*words: str, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        (sys.executable, "-m", *words), check=True, capture_output=True, env=environment
    )
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen


def tray(home: Path, count: int) -> list[Comparison]:
    """Compare the tray's memory with a bare window's, and late with early; tell its wakings."""
    environment = {**os.environ, "HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    profile = str(make_profile(home / "profile", COUNT).home)
    bare, ours = [], []
    for _ in range(count):
        bare.append(_run("benchmarks.startup.window", environment=environment))
        ours.append(_run("benchmarks.tray.idle", profile, environment=environment))
    assert not any(seen["window"] for seen in ours), "no window may be built"

    def middle(name: str) -> float:
        return float(statistics.median(seen[name] for seen in ours))

    floor = float(statistics.median(seen["picture"]["memory"] for seen in bare)) / 2**20
    last, first = middle("last") / 2**20, middle("first") / 2**20
    print(
        f"idle for {SECONDS} s: woken {middle('wakings'):.0f} times, "
        f"{middle('busy_ms'):.0f} ms of processor time"
    )
    name = f"tray, {COUNT:,} credentials"
    return [
        Comparison(f"{name}, memory after an hour", "bare QMainWindow", last, floor, 1.5, "MB"),
        Comparison(f"{name}, growth in an hour", "after the first tick", last, first, 1.05, "MB"),
    ]


def main() -> None:
    """Measure and report."""
    count = rounds(__doc__ or "", 5)
    with tempfile.TemporaryDirectory() as folder:
        report("tray", tray(Path(folder), count))


if __name__ == "__main__":
    main()
