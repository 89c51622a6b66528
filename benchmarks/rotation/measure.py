"""Planning, switching and undoing one token in 1,000 files, against bare durable writes."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.ratios import Comparison, in_turn, milliseconds, report, rounds
from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from vault_app.core.ids import RotationId
from vault_app.core.rotation import Consent, PlaceState, StepName
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import advance, begin, plan, supply, undo

COUNT = int(os.environ.get("BENCH_FILES", "1000"))
SCOPES = {"user:ada": ("repo.content.read",)}


def text_of(number: int, token: str) -> bytes:
    """Return the content of one file."""
    return f"# project {number}\nDEBUG=1\nexport HF_TOKEN='{token}'  # keep\n".encode()


def lay(folder: Path, token: str) -> list[Path]:
    """Write the files, one folder each."""
    paths = [folder / f"project-{number}" / ".env" for number in range(COUNT)]
    for number, path in enumerate(paths):
        path.parent.mkdir(parents=True)
        path.write_bytes(text_of(number, token))
    return paths


def write_durably(paths: list[Path]) -> None:
    """Do the least: a temporary file, synced, renamed, one after another."""
    for path in paths:
        data = path.read_bytes()
        beside = path.with_name(".floor.tmp")
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)


@contextmanager
def world(folder: Path) -> Iterator[tuple[World, str]]:
    """Open a home whose classic token stands in all files; yield it and the token's name."""
    clock = FixedClock()
    with Emulator(clock=clock) as emulator:
        made = World(folder, emulator, clock, open_bench(folder, emulator, clock))
        token = emulator.mint(role="write", owner="ada")
        lay(folder / "work", token.reveal())
        (entry,) = import_tokens(made.bench, [folder / "work"], mine=True).imported
        try:
            yield made, entry.credential.name
        finally:
            made.bench.close()


class Turn:
    """One world that is planned, switched and undone again and again."""

    def __init__(self, made: World, name: str) -> None:
        """Work on the credential *name*."""
        self.made, self.name = made, name
        self.rotation = RotationId("")

    def plan(self) -> float:
        """Return how long planning takes."""
        return milliseconds(lambda: plan(self.made.bench, self.name))

    def switch(self) -> float:
        """Return how long switching and reading back takes; what comes before is not counted."""
        new: Secret = self.made.emulator.mint(owner="ada", scopes=SCOPES)
        self.rotation = begin(self.made.bench, self.name, Consent(agreed=True)).id
        supply(self.made.bench, self.rotation, new)
        return milliseconds(self._switched)

    def undo(self) -> float:
        """Return how long putting everything back takes."""
        return milliseconds(lambda: undo(self.made.bench, self.rotation))

    def _switched(self) -> None:
        done = advance(self.made.bench, self.rotation, until=StepName.CHECK_PLACES)
        states = {entry.state for entry in done.places}
        assert states == {PlaceState.VERIFIED}, states


def main() -> None:
    """Measure and report."""
    turns = rounds(__doc__ or "", 5)
    with tempfile.TemporaryDirectory() as folder, world(Path(folder)) as (made, name):
        paths = sorted((Path(folder) / "work").glob("*/.env"))
        turn = Turn(made, name)
        # Apart from the writes, which take a hundred times as long: so more rounds are to be had.
        read, planned = in_turn(
            5 * turns,
            lambda: milliseconds(lambda: [path.read_bytes() for path in paths]),
            turn.plan,
        )
        floor, switched, undone = in_turn(
            turns,
            lambda: milliseconds(lambda: write_durably(paths)),
            turn.switch,
            turn.undo,
        )
    report(
        f"rotation over {COUNT:,} files",
        [
            Comparison("plan", "reading them", planned, read, 5),
            Comparison("switch and check", "fsync and rename", switched, floor, 3),
            Comparison("undo", "fsync and rename", undone, floor, 3),
        ],
    )


if __name__ == "__main__":
    main()
