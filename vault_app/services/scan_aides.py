"""The processes beside one scan: one that helps with all of it, more with many files."""

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from vault_app.scanner.aide import MODULE, Aide
from vault_app.scanner.engine import Engine
from vault_app.scanner.sieve import Hyperscan
from vault_app.system.companion import Companion, possible


class Aides:
    """Starts them as they are asked for; none knows a token."""

    def __init__(self, engine: Engine) -> None:
        """Start none yet."""
        self._engine = engine
        self._first: Aide | None = None
        self._started: list[Aide] = []
        self.meanwhile: Callable[[], None] | None = None
        """What there is to do while they have enough to do; done once."""

    @property
    def possible(self) -> bool:
        """Tell whether there can be any, and a processor for it."""
        return can_help(self._engine.sieve) and processors() > 1

    @property
    def begun(self) -> bool:
        """Tell whether the one that helps with everything is there."""
        return self._first is not None and not self._first.ended

    def first(self) -> Aide:
        """Return the one that helps with everything, from now on if not before."""
        if self._first is None or self._first.ended:
            self._first = self.another()
        return self._first

    def lend(self) -> Aide | None:
        """Return the one that helps with everything, None where none can."""
        return self.first() if self.possible else None

    def another(self) -> Aide:
        """Return one that helps with nothing else."""
        aide = Aide(self._start)
        self._started.append(aide)
        return aide

    def do_meanwhile(self) -> None:
        """Do what there is to do meanwhile, if it was not done yet."""
        work, self.meanwhile = self.meanwhile, None
        if work is not None:
            work()

    def close(self) -> None:
        """End all of them, whatever they do."""
        for aide in self._started:
            aide.end()
        while self._started:
            self._started.pop().close()

    def _start(self) -> tuple[Companion, object]:
        sieve = self._engine.sieve
        assert isinstance(sieve, Hyperscan)  # noqa: S101 - asked before
        return Companion(MODULE, packages()), (*sieve.handed_on(), self._engine.longest)


def processors() -> int:
    """Return how many processors this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def packages() -> list[str]:
    """Return the folders that hyperscan, and what unpacks, are imported from."""
    found = (find_spec(name) for name in ("hyperscan", "isal"))
    return sorted({str(Path(one.origin).parents[1]) for one in found if one and one.origin})


def can_help(sieve: object) -> bool:
    """Tell whether a process can be started that searches as *sieve* does."""
    return isinstance(sieve, Hyperscan) and possible()
