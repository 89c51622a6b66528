"""The desktop's unlock prompt: answered, dismissed, left alone."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.keychain import PASSWORD, QUICK, Desktop, a_profile, desktop, screen
from vault_app.core.credential import Backend, Part, Record
from vault_app.core.errors import KeyturnError, VaultLocked, VaultSlow
from vault_app.core.ids import CredentialId, ItemId
from vault_app.core.secret import Secret
from vault_app.vault.door import Door, VaultCondition, open_door

pytestmark = [
    pytest.mark.keychain,
    pytest.mark.skipif(sys.platform != "linux", reason="gnome-keyring is a Linux keychain"),
]

ITEM = ItemId("00000000000000a1")
RECORD = Record(
    (Part("token", Secret("value")),),
    "huggingface",
    "laptop",
    "https://huggingface.co",
    datetime(2026, 11, 24, tzinfo=UTC),
    CredentialId("c1"),
)


@pytest.fixture
def bus() -> Iterator[Desktop]:
    """Return a desktop with a display and a locked keychain that holds one item's collection."""
    with screen() as display, desktop(display=display) as made:
        yield made


def locked_door(bus: Desktop, tmp_path: Path, timeout: float) -> Door:
    """Return a door whose keychain holds one item and is locked."""
    bus.start()
    door = open_door(a_profile(tmp_path), bus.environ, timeout=timeout, kdf=QUICK)
    door.put(ITEM, RECORD)
    bus.lock()
    return door


def xdotool(bus: Desktop, *arguments: str) -> bool:
    """Run xdotool on the bus's display and tell whether it succeeded."""
    answer = subprocess.run(
        ["xdotool", *arguments], env=bus.environ, capture_output=True, check=False, timeout=30
    )
    return answer.returncode == 0


def answered(bus: Desktop, keys: Callable[[], object]) -> threading.Thread:
    """Press *keys* once the prompt is on the screen."""

    def work() -> None:
        if xdotool(bus, "search", "--sync", "--onlyvisible", "--class", "gcr-prompter"):
            xdotool(bus, "search", "--class", "gcr-prompter", "windowfocus", "--sync")
            keys()

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_prompt_answered_with_the_password_gives_the_value(bus: Desktop, tmp_path: Path) -> None:
    door = locked_door(bus, tmp_path, timeout=60)

    def keys() -> None:
        xdotool(bus, "type", "--delay", "20", PASSWORD)
        xdotool(bus, "key", "Return")

    person = answered(bus, keys)
    assert door.get(ITEM, Backend.KEYCHAIN).token.reveal() == "value"
    person.join(30)


def test_prompt_dismissed_is_vault_locked(bus: Desktop, tmp_path: Path) -> None:
    door = locked_door(bus, tmp_path, timeout=60)
    person = answered(bus, lambda: xdotool(bus, "key", "Escape"))
    with pytest.raises(VaultLocked) as caught:
        door.get(ITEM, Backend.KEYCHAIN)
    assert caught.value.data["dismissed"] is True
    person.join(30)


def test_prompt_nobody_answers_is_slow_and_the_next_answer_counts(
    bus: Desktop, tmp_path: Path
) -> None:
    door = locked_door(bus, tmp_path, timeout=1.5)
    start = time.monotonic()
    with pytest.raises(VaultSlow):
        door.get(ITEM, Backend.KEYCHAIN)
    assert time.monotonic() - start < 3
    assert door.state().condition is VaultCondition.LOCKED
    bus.unlock()
    assert door.get(ITEM, Backend.KEYCHAIN).token.reveal() == "value"


def test_h16_fingerprint_key_shows_no_window(bus: Desktop, tmp_path: Path) -> None:
    door = locked_door(bus, tmp_path, timeout=10)
    with pytest.raises(KeyturnError) as caught:
        door.fingerprint_key()
    assert caught.value.code == "keychain_locked"
    assert not xdotool(bus, "search", "--class", "gcr-prompter")
