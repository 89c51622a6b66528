"""A keychain collection kept in clear is refused, or taken by choice (H19)."""

from pathlib import Path

import pytest

from tests.support.keychain import MemoryKeyring, a_profile
from vault_app.core.errors import VaultBroken
from vault_app.vault.door import open_door
from vault_app.vault.keyring_shelf import KeyringShelf


def test_h19_clear_collection_refuses_the_proof_until_it_is_accepted(tmp_path: Path) -> None:
    keyring, profile = MemoryKeyring(), a_profile(tmp_path)
    shelf = KeyringShelf(keyring, f"keyturn:{profile.id}", label="clear", encrypted=False)
    door = open_door(profile, {}, find=lambda *_: shelf)

    with pytest.raises(VaultBroken) as caught:
        door.prove()
    assert caught.value.code == "collection_unencrypted"
    assert keyring.values == {}

    door.accept_unencrypted()
    door.prove()
    assert door.items() == ()
