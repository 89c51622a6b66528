"""A profile, an empty keychain and a private passphrase file for each test of this room."""

from pathlib import Path

import pytest

from tests.support.doors import PHRASE
from tests.support.keychain import MemoryKeyring, a_profile
from vault_app.system.profile import Profile


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Return a made profile."""
    return a_profile(tmp_path)


@pytest.fixture
def keyring() -> MemoryKeyring:
    """Return an empty keychain."""
    return MemoryKeyring()


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    """Return a private file with the passphrase."""
    path = tmp_path / "passphrase"
    path.write_text(PHRASE.reveal() + "\n")
    path.chmod(0o600)
    return path
