"""What every backing of the vault keeps, over the keychain (in memory) and the sealed file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.keychain import QUICK, MemoryKeyring
from vault_app.core.credential import Backend
from vault_app.core.errors import SecretMissing
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.vault.keychain import Keychain
from vault_app.vault.keyring_shelf import KeyringShelf
from vault_app.vault.protocol import Backing
from vault_app.vault.sealed import SealedFile
from vault_app.vault.state import VaultCondition

ONE, TWO = ItemId("00000000000000a1"), ItemId("00000000000000b2")


def keychain(folder: Path) -> Backing:
    """Return a keychain that keeps its values in memory."""
    shelf = KeyringShelf(MemoryKeyring(), "keyturn:test", label="memory")
    return Keychain(lambda: shelf, timeout=5)


def sealed_file(folder: Path) -> Backing:
    """Return a fresh sealed file, open."""
    sealed = SealedFile(folder / "vault.sealed", wrapping_key=lambda: b"", kdf=QUICK)
    sealed.create(Secret("correct horse"))
    return sealed


MAKERS = [keychain, sealed_file]


@pytest.fixture(params=MAKERS, ids=lambda make: make.__name__)
def backing(request: pytest.FixtureRequest, tmp_path: Path) -> Backing:
    """Return an empty, open backing of each kind."""
    make: Callable[[Path], Backing] = request.param
    return make(tmp_path)


def test_read_after_write_returns_the_same_text(backing: Backing) -> None:
    backing.write(ONE, Secret("value one"))
    backing.write(TWO, Secret("value two"))
    assert backing.read(ONE).reveal() == "value one"
    assert backing.read(TWO, quiet=True).reveal() == "value two"


def test_write_again_replaces(backing: Backing) -> None:
    backing.write(ONE, Secret("former"))
    backing.write(ONE, Secret("later"))
    assert backing.read(ONE).reveal() == "later"
    assert backing.names() == (ONE,)


def test_read_missing_is_secret_missing_and_names_the_item(backing: Backing) -> None:
    with pytest.raises(SecretMissing) as caught:
        backing.read(ONE)
    assert caught.value.code == "secret_missing"
    assert caught.value.data["item"] == ONE


def test_erase_removes_and_missing_is_fine(backing: Backing) -> None:
    backing.write(ONE, Secret("value"))
    backing.write(TWO, Secret("value"))
    backing.erase(ONE)
    backing.erase(ONE)
    assert backing.names() == (TWO,)
    with pytest.raises(SecretMissing):
        backing.read(ONE)


def test_names_of_many_are_complete(backing: Backing) -> None:
    names = [ItemId(f"{number:016x}") for number in range(60)]
    for name in names:
        backing.write(name, Secret("x"))
    assert sorted(backing.names()) == names
    for name in names[::2]:
        backing.erase(name)
    assert sorted(backing.names()) == names[1::2]


def test_examine_open_counts_items(backing: Backing) -> None:
    backing.write(ONE, Secret("value"))
    state = backing.examine()
    assert state.condition is VaultCondition.OPEN
    assert state.backend is backing.backend
    assert (state.items, state.code) == (1, None)


def test_unlock_open_one_stays_open(backing: Backing) -> None:
    backing.write(ONE, Secret("value"))
    backing.unlock()
    assert backing.read(ONE).reveal() == "value"


def test_backend_is_one_of_the_two(backing: Backing) -> None:
    assert backing.backend in Backend


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
@settings(max_examples=15)
@given(text=st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_comes_back_unchanged(
    make: Callable[[Path], Backing], text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    backing = make(tmp_path_factory.mktemp("vault"))
    backing.write(ONE, Secret(text))
    assert backing.read(ONE).reveal() == text


def test_large_text_comes_back(backing: Backing) -> None:
    text = "0123456789abcdef" * 65536
    backing.write(ONE, Secret(text))
    assert backing.read(ONE).reveal() == text
