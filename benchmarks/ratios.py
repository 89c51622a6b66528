"""Measuring as ratios: ours against a floor or a peer, in turn, on one machine, in one run."""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Comparison:
    """*ours* against *floor*, both in *unit*; *budget* is the largest allowed ratio, if any."""

    name: str
    floor_name: str
    ours: float
    floor: float
    budget: float | None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """Return how many times the floor ours is."""
        return self.ours / self.floor


def rounds(description: str, default: int = 7) -> int:
    """Return how often to measure, from the command line, at least five."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--rounds", type=int, default=default)
    return max(5, int(parser.parse_args().rounds))


def milliseconds(work: Work) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turn(count: int, *works: Callable[[], float]) -> tuple[float, ...]:
    """Call all *works* in turn, *count* times, and return the median of what each returns.

    A first round warms caches and is not counted.
    """
    for work in works:
        work()
    taken = [[work() for work in works] for _ in range(count)]
    return tuple(statistics.median(column) for column in zip(*taken, strict=True))


def compared(
    name: str, ours: Work, floor_name: str, floor: Work, *, budget: float | None, count: int
) -> Comparison:
    """Return the medians of the times of *ours* and *floor*, taken in turn."""
    mine, least = in_turn(count, lambda: milliseconds(ours), lambda: milliseconds(floor))
    return Comparison(name, floor_name, mine, least, budget)


def report(title: str, comparisons: Sequence[Comparison]) -> None:
    """Print a table for people and one JSON line for programs."""
    width = max(len(entry.name) for entry in comparisons)
    other = max(len(entry.floor_name) for entry in comparisons)
    print(f"{title}\n{'measure':{width}}  {'against':{other}}       ours      floor  ratio  budget")
    for entry in comparisons:
        allowed = "" if entry.budget is None else f"{entry.budget:7.2f}"
        over = "  OVER" if entry.budget is not None and entry.ratio > entry.budget else ""
        print(
            f"{entry.name:{width}}  {entry.floor_name:{other}} {entry.ours:7.1f} {entry.unit} "
            f"{entry.floor:7.1f} {entry.unit} {entry.ratio:6.2f} {allowed}{over}"
        )
    rows = [
        {
            "name": entry.name,
            "floor": entry.floor_name,
            "ours": round(entry.ours, 3),
            "least": round(entry.floor, 3),
            "unit": entry.unit,
            "ratio": round(entry.ratio, 3),
            "budget": entry.budget,
        }
        for entry in comparisons
    ]
    print(json.dumps({"benchmark": title, "measures": rows}))
