"""From typing ``keyturn list`` to its last line, and ``keyturn`` to the window's first picture."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from ctypes.util import find_library
from pathlib import Path
from typing import Any

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, compared, in_turn, report, rounds
from benchmarks.startup.screen import Picture, first_picture, screen

COUNT = 1000
FLOOR = (sys.executable, "-c", "import click, sqlite3")
BARE = "bare QMainWindow"
NAMED = f"window, {COUNT:,} credentials"
OURS = (sys.executable, "-m", "vault_app")
ROWS = "window.rows"
PATIENCE = 45.0
PEERS = {"KeePassXC": ("keepassxc", 1.4), "Vorta": ("vorta", 0.5)}
"""A peer's program and how long ours may take, as a share of its time."""


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment of a usual start: nothing written yet, bytecode kept as it is."""
    given = {**os.environ, "HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    for name in ("PYTHONDONTWRITEBYTECODE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "KEYTURN_HOME"):
        given.pop(name, None)
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


def remembered(home: Path, profile: str, environment: dict[str, str]) -> dict[str, str]:
    """Run the window on a copy of the profile until its rows are kept, as a start before does."""
    copy = home / profile
    shutil.copytree(home / "profile", copy)
    given = {**environment, "KEYTURN_HOME": str(copy)}
    program = subprocess.Popen(
        OURS, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + PATIENCE
    while not (copy / ROWS).exists() and time.monotonic() < until:
        time.sleep(0.1)
    program.kill()
    program.wait()
    if not (copy / ROWS).exists():
        raise TimeoutError("no rows were kept")
    return given


def window(home: Path, count: int) -> list[Comparison]:
    """Compare the first rows, and a key's first effect, with bare Qt's picture."""
    environment = {**surroundings(home), "QT_QPA_PLATFORM": "offscreen"}
    remembered(home, "offscreen", environment)
    seen: dict[str, list[dict[str, Any]]] = {"ours": [], "first ever": [], "bare": []}

    def start(name: str, *arguments: str) -> float:
        words = (sys.executable, "-m", "benchmarks.startup.window", *arguments)
        begun = time.monotonic()
        done = subprocess.run(words, check=True, capture_output=True, env=environment)
        told = json.loads(done.stdout.splitlines()[0])
        for moment in ("picture", "usable", "whole"):
            if moment not in told:  # a bare one is whole at once
                continue
            told[moment]["time"] = (told[moment]["moment"] - begun) * 1000
            told[moment]["processor"] *= 1000
            told[moment]["memory"] *= 2**-20
        seen[name].append(told)
        return float(told["picture"]["time"])

    plain = home / "plain"
    shutil.copytree(home / "profile", plain)
    in_turn(
        count,
        lambda: start("ours", str(home / "offscreen")),
        lambda: start("first ever", str(plain)),
        lambda: start("bare"),
    )

    def compared_by(
        said: str, who: str, moment: str, key: str, unit: str = "ms", budget: float | None = None
    ) -> Comparison:
        used = statistics.median(told[moment][key] for told in seen[who][1:])
        little = statistics.median(told["picture"][key] for told in seen["bare"][1:])
        return Comparison(f"{NAMED}, {said}", BARE, used, little, budget, unit)

    first = statistics.median(told["longest"] for told in seen["first ever"][1:])
    stretch = statistics.median(told["longest"] for told in seen["ours"][1:])
    return [
        compared_by("rows painted", "ours", "picture", "time", budget=1.4),
        compared_by("rows painted, processor", "ours", "picture", "processor"),
        compared_by("rows painted, memory", "ours", "picture", "memory", "MB"),
        compared_by("a key's effect painted", "ours", "usable", "time", budget=1.4),
        compared_by("a key's effect painted, processor", "ours", "usable", "processor"),
        compared_by("read from the store", "ours", "whole", "time"),
        compared_by("read from the store, processor", "ours", "whole", "processor"),
        compared_by("read from the store, memory", "ours", "whole", "memory", "MB"),
        compared_by("nothing remembered", "first ever", "picture", "time", budget=1.4),
        compared_by("nothing remembered, processor", "first ever", "picture", "processor"),
        compared_by(
            "nothing remembered, a key's effect", "first ever", "usable", "time", budget=1.4
        ),
        Comparison(f"{NAMED}, nothing remembered, longest wait", "one of 50 ms", first, 50, None),
        Comparison(f"{NAMED}, longest wait after the picture", "one of 50 ms", stretch, 50, None),
    ]


def running(home: Path, count: int) -> list[Comparison]:
    """Compare ``keyturn`` where it runs in the tray with starting bare Qt: the common case."""
    environment = {**surroundings(home), "QT_QPA_PLATFORM": "offscreen"}
    given = remembered(home, "in_tray", environment)
    seen: dict[str, list[float]] = {"built": [], "shown": [], "bare": []}
    for _ in range(count + 1):
        told = _told("benchmarks.startup.running", given["KEYTURN_HOME"], environment=given)
        for name, (asked, painted) in told.items():
            seen[name].append((painted - asked) * 1000)
        begun = time.monotonic()
        told = _told("benchmarks.startup.window", environment=environment)
        seen["bare"].append((told["picture"]["moment"] - begun) * 1000)
    taken = {name: statistics.median(times[1:]) for name, times in seen.items()}
    named = f"{NAMED}, asked of the tray"
    return [
        Comparison(f"{named}, built before", BARE, taken["shown"], taken["bare"], 0.6),
        Comparison(f"{named}, a first time", BARE, taken["built"], taken["bare"], None),
    ]


def _told(*words: str, environment: dict[str, str]) -> dict[str, Any]:
    command = (sys.executable, "-m", *words)
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return told


def on_screen(home: Path, count: int) -> list[Comparison]:
    """Compare the first picture on a screen with bare Qt's and with the peers that are installed.

    Each starts on a profile of its own that was used before. KeePassXC shows the window in
    which a database is chosen, Vorta that of its settings.
    """
    if shutil.which("Xvfb") is None or find_library("Xdamage") is None:
        return []
    commands = {
        "ours": OURS,
        BARE: (sys.executable, "-m", "benchmarks.startup.window", "--stay"),
        **{name: (program,) for name, (program, _) in PEERS.items() if shutil.which(program)},
    }
    seen: dict[str, list[Picture]] = {name: [] for name in commands}
    with screen() as display:
        on_display = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment = remembered(home, "on_screen", {**surroundings(home), **on_display})
        for number in range(count + 1):
            for name, command in commands.items():
                picture = first_picture(display, command, environment)
                if number:  # the first warms caches and makes profiles
                    seen[name].append(picture)

    taken = {
        name: statistics.median(picture.milliseconds for picture in pictures)
        for name, pictures in seen.items()
    }
    found = [
        Comparison(f"{NAMED}, on a screen", name, taken["ours"], taken[name], budget)
        for name, budget in ((BARE, 1.4), *((name, PEERS[name][1]) for name in PEERS))
        if name in taken
    ]
    if "KeePassXC" in seen:
        used, theirs = (
            statistics.median(picture.megabytes for picture in seen[name])
            for name in ("ours", "KeePassXC")
        )
        found.append(Comparison(f"{NAMED}, memory", "KeePassXC", used, theirs, 0.9, "MB"))
    return found


def main() -> None:
    """Measure and report."""
    count = rounds(__doc__ or "", 9)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        measured = [
            listing(home, count),
            *window(home, count),
            *running(home, count),
            *on_screen(home, count),
        ]
        report("startup", measured)


if __name__ == "__main__":
    main()
