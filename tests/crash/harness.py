"""Kills rotations, hundreds of them, and checks that nothing was ever lost.

    python3 packaging/dev.py crash --runs 500 [--seed S] [--only N] [--workers W]
    python3 packaging/dev.py crash --every store        (or file, net, power)

Each run lays out a home, starts the real command line in a process of its own, kills it by SIGKILL
(at a random moment, commit, file call or question to the provider, now and then as a power cut),
resumes or undoes, perhaps killed again, and looks after every death at files, vault, journal and
provider. A run is repeated by its seed and number; only the kills by time do not fall twice alike.
With --every nothing is left to chance: each point of that kind is met by one that resumes, by one
that undoes, and by an undo.
"""

import argparse
import json
import os
import random
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash.checks import Seen, look
from tests.crash.nursery import Ended, Job, Nursery
from tests.crash.power import cut
from tests.crash.scene import Scene, lay_out
from tests.crash.triggers import Trigger
from vault_app.core.rotation import RotationState, StepName
from vault_app.practice.emulator import Emulator

HEAVY = ("time", "file", "store", "net", "power")
LARGEST = {"file": 135, "store": 150, "net": 30, "power": 135}
"""As many points as a rotation has at most, and a few more (``--every`` sees that it is so)."""
MOVES = 12
CROWDS = (0, 0, 0, 0, 0, 0, 12, 70)
"""How many files there are beside the usual ones: enough for threads, or for a second group."""


@dataclass(slots=True)
class Run:
    """One run: what was done to it, in words, and what was found wrong."""

    number: int
    story: list[str] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)
    state: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """How one machine is killed: how often, in which ways, headed back or not.

    *at* 0: at a random point. *spared* commands at the beginning are not killed.
    """

    kills: int
    kinds: tuple[str, ...]
    back: bool
    at: int = 0
    spared: int = 0


def drawn(chance: random.Random) -> Plan:
    """Return a random plan."""
    return Plan(chance.choice((1, 1, 1, 2, 2, 3)), HEAVY, chance.random() < 0.4)


def in_turn(kind: str, number: int) -> Plan:
    """Return the plan of a run that is one of all: point after point, each in three ways."""
    at, way = divmod(number, 3)
    return Plan(1, (kind,), back=way > 0, at=at + 1, spared=1 if way == 2 else 0)


class Harness:
    """Runs runs, one after another, in one process with one emulator."""

    def __init__(
        self, nursery: Nursery, emulator: Emulator, seed: str, folder: Path, every: str = ""
    ) -> None:
        """Keep what all runs share; *every*: kill at each point of that kind in turn."""
        self._every = every
        self._nursery, self._emulator, self._seed, self._folder = nursery, emulator, seed, folder
        self._length = 0.25

    def run(self, number: int) -> Run:
        """Do one run and look at what became of it."""
        chance = random.Random(f"{self._seed}:{number}")  # noqa: S311 # repeatable, no secret
        run = Run(number)
        base = Path(tempfile.mkdtemp(dir=self._folder))
        plan = in_turn(self._every, number) if self._every else drawn(chance)
        scene = self._laid_out(base, chance, plan)
        try:
            Life(scene, run, chance, self._nursery, self._length, plan).live()
            if run.kills and plan.at == LARGEST.get(self._every):
                run.flaws.append("there are more points than LARGEST says")
            if not run.kills and run.story:
                self._length = 0.8 * self._length + 0.2 * Life.longest(run)
        finally:
            scene.free()
            shutil.rmtree(base)
        return run

    def _laid_out(self, base: Path, chance: random.Random, plan: Plan) -> Scene:
        """Lay out a machine: any, or with *every* the same one each time, for the same points."""
        if not self._every:
            return lay_out(base, self._emulator, chance, crowd=chance.choice(CROWDS))
        same = random.Random(self._seed)  # noqa: S311 # repeatable, no secret
        # An undo can only be killed where the rotation before it waits.
        return lay_out(base, self._emulator, same, waits=plan.spared > 0)


class Life:
    """One machine from its first command to the end of its rotation."""

    def __init__(
        self,
        scene: Scene,
        run: Run,
        chance: random.Random,
        nursery: Nursery,
        length: float,
        plan: Plan,
    ) -> None:
        """Begin on a fresh machine."""
        self._scene, self._run, self._chance = scene, run, chance
        self._nursery, self._length, self._plan = nursery, length, plan
        self._kills = plan.kills
        self._seen: Seen | None = None
        self._commands = 0

    def live(self) -> None:
        """Kill, recover, and in the end let it finish; stop at the first flaw."""
        self._look()
        for _move in range(MOVES):
            if self._run.flaws or self._over():
                break
            if self._kills == 0 and self._commands > 1:
                self._scene.free()
            self._command(*self._next())
        if not self._run.flaws:
            self._settle()

    @staticmethod
    def longest(run: Run) -> float:
        """Return the length in seconds of the longest command of a run."""
        return max(float(line.rpartition(" ")[2]) for line in run.story)

    def _settle(self) -> None:
        # The first look of the next start may find what the last crash left in the folders.
        self._seen = look(self._scene, self._seen, settled=True)
        self._run.flaws += self._seen.flaws
        rotation = self._seen.rotation
        self._run.state = rotation.state.value if rotation else "none"

    def _look(self) -> None:
        self._seen = look(self._scene, self._seen)
        self._run.flaws += self._seen.flaws

    def _over(self) -> bool:
        rotation = self._seen.rotation if self._seen else None
        over = (RotationState.DONE, RotationState.UNDONE, RotationState.ABANDONED)
        return rotation is not None and rotation.state in over

    def _next(self) -> tuple[tuple[str, ...], bool]:
        """Return what a person would type now, and whether it takes the new token."""
        rotation = self._seen.rotation if self._seen else None
        rotate = ("--json", "rotate", self._scene.name, "--yes", "--new-stdin")
        if rotation is None:
            return rotate, True
        if self._plan.back and rotation.reversible and self._commands > 0:
            return ("--json", "undo", rotation.id), False
        if rotation.next_step is StepName.OBTAIN and rotation.state is not RotationState.UNDOING:
            return rotate, True
        return ("--json", "resume", rotation.id), False

    def _command(self, arguments: tuple[str, ...], takes: bool) -> None:
        self._commands += 1
        armed = self._kills > 0 and self._commands > self._plan.spared
        kind = self._chance.choice(self._plan.kinds) if armed else ""
        out = self._scene.base / f"out-{self._commands}"
        note = self._scene.base / f"note-{self._commands}"
        job = Job(
            arguments,
            self._scene.environ,
            str(out),
            self._scene.new.reveal() + "\n" if takes else "",
            self._length * self._chance.uniform(0.02, 1.1) if kind == "time" else None,
            self._trigger(kind, note),
        )
        ended = self._nursery.run(job)
        self._ended(kind, job, ended, note, out)

    def _trigger(self, kind: str, note: Path) -> Trigger | None:
        if kind in ("", "time"):
            return None
        more = 9 * self._scene.crowd if kind in ("file", "power") else 0
        at = self._plan.at or self._chance.randint(1, LARGEST[kind] + more)
        return Trigger("file" if kind == "power" else kind, at, str(note))

    def _ended(self, kind: str, job: Job, ended: Ended, note: Path, out: Path) -> None:
        where = f"{job.trigger.kind} {job.trigger.at}" if job.trigger else kind or "whole"
        how = "killed" if ended.killed else f"exit {ended.code}"
        if ended.killed:
            self._run.kills[kind] += 1
            self._kills -= 1
            if kind == "power":
                how = f"power cut, {cut(note, self._chance)} lost"
        elif kind:
            self._kills -= 1
        self._run.story.append(f"{job.arguments[1]} at {where}: {how} after {ended.seconds:.3f}")
        if not ended.killed and ended.code not in (0, 5, 6, 7):
            said = out.read_text()[-400:] if out.exists() else ""
            self._run.flaws.append(f"{job.arguments[1]} left with {ended.code}: {said}")
        self._look()


@contextmanager
def harness(seed: str, every: str = "") -> Iterator[Harness]:
    """Open a harness; call it before any thread was started, for it forks."""
    nursery = Nursery()
    try:
        with (
            tempfile.TemporaryDirectory(dir=memory(), prefix="keyturn-crash-") as name,
            Emulator() as emulator,
        ):
            yield Harness(nursery, emulator, seed, Path(name), every)
    finally:
        nursery.close()


def memory() -> Path | None:
    """Return a folder in memory, where syncing costs nothing; None for the usual one."""
    shared = Path("/dev/shm")  # noqa: S108 # a private folder is made in it
    return shared if shared.is_dir() else None


def main(arguments: Sequence[str]) -> int:
    """Run the harness from the command line; return 1 if anything was ever wrong."""
    parser = argparse.ArgumentParser(
        prog="crash", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", default=secrets.token_hex(4))
    parser.add_argument("--every", choices=sorted(LARGEST), default="")
    parser.add_argument("--only", type=int, help="the one run of that number")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--part", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.every:
        given.runs = 3 * LARGEST[given.every]
    if not hasattr(os, "fork"):
        parser.error("this system cannot fork; the harness needs one that can")
    if given.part is not None or given.only is not None:
        return _work(given)
    return _lead(given)


def _work(given: argparse.Namespace) -> int:
    """Do this process's share of the runs; one line of JSON for each."""
    numbers = (
        [given.only] if given.only is not None else range(given.part, given.runs, given.workers)
    )
    wrong = 0
    with harness(given.seed, given.every) as opened:
        for number in numbers:
            run = opened.run(number)
            wrong += bool(run.flaws)
            shape = [run.number, run.state, dict(run.kills), run.story, run.flaws]
            say(json.dumps(shape, indent=1 if given.only is not None else None))
    return 1 if wrong else 0


def _lead(given: argparse.Namespace) -> int:
    say(f"{given.runs} runs, seed {given.seed}")
    begun = time.monotonic()
    shared = ["--runs", str(given.runs), "--seed", given.seed, "--workers", str(given.workers)]
    shared += ["--every", given.every] if given.every else []
    command = [sys.executable, "-m", "tests.crash.harness", *shared, "--part"]
    parts = [
        subprocess.Popen([*command, str(part)], stdout=subprocess.PIPE, text=True)
        for part in range(given.workers)
    ]
    total = Total(f"--seed {given.seed}" + (f" --every {given.every}" if given.every else ""))
    with ThreadPoolExecutor(given.workers) as pool:
        # Each pipe has its reader: a worker whose pipe is full would wait for the others.
        list(pool.map(total.read, parts))
    codes = [part.wait() for part in parts]
    seconds = time.monotonic() - begun
    say(total.summary(seconds))
    return 0 if total.runs == given.runs and not total.wrong and not any(codes) else 1


class Total:
    """What all runs came to."""

    def __init__(self, again: str) -> None:
        """Start with none; *again* are the options that repeat them."""
        self._again = again
        self._lock = threading.Lock()
        self.runs = self.wrong = 0
        self._kills: Counter[str] = Counter()
        self._states: Counter[str] = Counter()

    def read(self, part: "subprocess.Popen[str]") -> None:
        """Count all that one worker tells."""
        for line in part.stdout or ():
            self.add(json.loads(line))

    def add(self, shape: tuple[int, str, dict[str, int], list[str], list[str]]) -> None:
        """Count one run; tell a wrong one at once, and how to repeat it."""
        with self._lock:
            self._count(*shape)

    def _count(
        self, number: int, state: str, kills: dict[str, int], story: list[str], flaws: list[str]
    ) -> None:
        self.runs += 1
        self._kills.update(kills)
        self._states[state] += 1
        if flaws:
            self.wrong += 1
            say(f"run {number} is WRONG: {'; '.join(flaws)}")
            say("  " + "\n  ".join(story))
            say(f"  again: python3 packaging/dev.py crash {self._again} --only {number}")

    def summary(self, seconds: float) -> str:
        """Return the last line."""
        kills = ", ".join(f"{count} by {kind}" for kind, count in sorted(self._kills.items()))
        ends = ", ".join(f"{count} {state}" for state, count in sorted(self._states.items()))
        rate = f"{self.runs / seconds:.1f} a second"
        return f"{self.runs} runs ({rate}), killed: {kills}; ended: {ends}; wrong: {self.wrong}"


def say(text: str) -> None:
    """Write a line for whoever runs this."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
