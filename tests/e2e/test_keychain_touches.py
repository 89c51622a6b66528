"""One whole rotation on a real gnome-keyring asks for values six times, and H1 is among them."""

import sys
from pathlib import Path

import pytest

from benchmarks.vault.touches import touched
from tests.support.keychain import desktop

pytestmark = [
    pytest.mark.keychain,
    pytest.mark.skipif(sys.platform != "linux", reason="gnome-keyring is a Linux keychain"),
]


def test_h1_rotation_touches_the_keychain_six_times(tmp_path: Path) -> None:
    """Probe written, read with the old value, deleted; new one written, read back; old deleted."""
    with desktop() as session:
        session.start()
        calls = touched(tmp_path, session.environ)
    assert calls == ["CreateItem", "GetSecrets", "Delete", "CreateItem", "GetSecret", "Delete"]
