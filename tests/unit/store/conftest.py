"""A store of its own for each test of this room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from vault_app.store.store import Store


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Return where the store of this test lies; nothing is there yet."""
    return tmp_path / "profile" / "keyturn.db"


@pytest.fixture
def store(store_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Return an empty open store."""
    with Store.open(store_path, clock) as opened:
        yield opened
