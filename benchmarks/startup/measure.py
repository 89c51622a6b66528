"""From typing ``keyturn list`` to its last line, with 1,000 credentials."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, compared, report, rounds

COUNT = 1000
FLOOR = (sys.executable, "-c", "import click, sqlite3")


def listing(home: Path, count: int) -> Comparison:
    """Compare ``list`` in a process of its own with the least such a program could do."""
    environment = {**os.environ, "HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
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


def main() -> None:
    """Measure and report."""
    count = rounds(__doc__ or "", 9)
    with tempfile.TemporaryDirectory() as folder:
        report("startup", [listing(Path(folder), count)])


if __name__ == "__main__":
    main()
