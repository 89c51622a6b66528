"""The keychain backing over shelves that misbehave."""

import threading
from collections.abc import Callable

import pytest
from keyring.errors import KeyringLocked, NoKeyringError

from tests.support.keychain import MemoryKeyring
from vault_app.core.credential import Backend
from vault_app.core.errors import (
    SecretTooLarge,
    VaultBroken,
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultSlow,
)
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret
from vault_app.vault.keychain import Keychain
from vault_app.vault.keyring_shelf import PAGE, KeyringShelf
from vault_app.vault.shelf import Shelf
from vault_app.vault.state import VaultCondition

ITEM = ItemId("00000000000000a1")


def over(keyring: MemoryKeyring, limit: int | None = None) -> KeyringShelf:
    """Return a shelf over *keyring*."""
    return KeyringShelf(keyring, "keyturn:test", label="memory", limit=limit, encrypted=True)


@pytest.mark.parametrize(
    ("error", "kind", "condition"),
    [
        (KeyringLocked(), VaultLocked, VaultCondition.LOCKED),
        (NoKeyringError(), VaultMissing, VaultCondition.MISSING),
        (OSError(), VaultBroken, VaultCondition.BROKEN),
        (TimeoutError(), VaultSlow, VaultCondition.SLOW),
    ],
)
def test_every_call_translates_what_the_backend_raises(
    error: Exception, kind: type[VaultError], condition: VaultCondition
) -> None:
    keyring = MemoryKeyring()
    keyring.error = error
    keychain = Keychain(lambda: over(keyring), timeout=5)
    calls: list[Callable[[], object]] = [
        lambda: keychain.read(ITEM),
        lambda: keychain.write(ITEM, Secret("x")),
        lambda: keychain.erase(ITEM),
        keychain.names,
        keychain.unlock,
    ]
    for call in calls:
        with pytest.raises(kind):
            call()
    state = keychain.examine()
    assert (state.condition, state.backend) == (condition, Backend.KEYCHAIN)


def test_call_without_an_answer_is_slow() -> None:
    gate = threading.Event()

    class Stuck(MemoryKeyring):
        priority = 1

        def get_password(self, service: str, username: str) -> str | None:
            gate.wait()
            return None

    keychain = Keychain(lambda: over(Stuck()), timeout=0.05)
    try:
        with pytest.raises(VaultSlow):
            keychain.read(ITEM)
        assert keychain.examine().condition is VaultCondition.SLOW
    finally:
        gate.set()


def test_stale_connection_is_opened_anew_once() -> None:
    values: dict[tuple[str, str], str] = {}
    stale, fresh = MemoryKeyring(values), MemoryKeyring(values)
    stale.error = ConnectionResetError()
    shelves = iter([over(stale), over(fresh)])
    keychain = Keychain(lambda: next(shelves), timeout=5)
    keychain.write(ITEM, Secret("value"))
    assert keychain.read(ITEM).reveal() == "value"


def test_broken_record_of_our_own_is_not_asked_for_twice() -> None:
    opened: list[Shelf] = []

    class Odd(KeyringShelf):
        def read(self, name: str, *, quiet: bool) -> str | None:
            raise VaultBroken("odd")

    def find() -> Shelf:
        opened.append(Odd(MemoryKeyring(), "s", label="odd"))
        return opened[-1]

    with pytest.raises(VaultBroken):
        Keychain(find, timeout=5).read(ITEM)
    assert len(opened) == 1


def test_no_keychain_is_not_present_and_asked_again_later() -> None:
    answers = iter([VaultMissing("no_keychain"), None])

    def find() -> Shelf:
        error = next(answers)
        if error:
            raise error
        return over(MemoryKeyring())

    keychain = Keychain(find, timeout=5)
    assert not keychain.present
    assert keychain.present


def test_value_over_the_limit_is_too_large_and_nothing_is_written() -> None:
    keyring = MemoryKeyring()
    keychain = Keychain(lambda: over(keyring, limit=10), timeout=5)
    keychain.write(ITEM, Secret("0123456789"))
    with pytest.raises(SecretTooLarge) as caught:
        keychain.write(ItemId("b2"), Secret("0123456789x"))
    assert caught.value.data == {"limit": 10, "size": 11}
    assert keychain.names() == (ITEM,)
    assert keychain.examine().limit == 10


def test_index_pages_fit_the_smallest_store() -> None:
    keyring = MemoryKeyring()
    keychain = Keychain(lambda: over(keyring, limit=1280), timeout=5)
    names = [ItemId(f"{number:016x}") for number in range(PAGE * 2 + 1)]
    for name in names:
        keychain.write(name, Secret("x"))
    pages = [value for (_, name), value in keyring.values.items() if name.startswith("index-")]
    assert len(pages) == 3
    assert max(len(page) for page in pages) <= 1280
    keychain.erase(names[0])
    keychain.write(ItemId("f" * 16), Secret("x"))
    assert len([name for _, name in keyring.values if name.startswith("index-")]) == 3
    assert sorted(keychain.names()) == sorted([*names[1:], "f" * 16])


def test_erase_of_an_item_the_index_lost_still_removes_it() -> None:
    keyring = MemoryKeyring({("keyturn:test", ITEM): "value"})
    Keychain(lambda: over(keyring), timeout=5).erase(ITEM)
    assert not keyring.values


def test_clear_leaves_no_item_and_no_page_of_the_index() -> None:
    keyring = MemoryKeyring({("other", "x"): "stays"})
    keychain = Keychain(lambda: over(keyring), timeout=5)
    names = [ItemId(f"{number:016x}") for number in range(PAGE + 3)]
    for name in names:
        keychain.write(name, Secret("x"))
    assert keychain.clear() == len(names)
    assert keyring.values == {("other", "x"): "stays"}
    assert keychain.clear() == 0
