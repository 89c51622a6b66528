"""Fixtures of the use-case tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from vault_app.practice.emulator import Emulator


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[World]:
    """Return a machine with an empty profile and a running emulator."""
    with Emulator(clock=clock, seed=7) as emulator:
        bench = open_bench(home, emulator, clock)
        world = World(home, emulator, clock, bench)
        yield world
        world.close()
