"""What tests of the real window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.window_user import WindowUser, window_user


@pytest.fixture
def person(tmp_path: Path) -> Iterator[WindowUser]:
    """Return somebody before a desktop of their own, with sample tokens in files."""
    with window_user(tmp_path) as made:
        yield made
