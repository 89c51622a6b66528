"""What tests of the door share: names, a record, and the error a call raises."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from vault_app.core.credential import Backend, Part, Record
from vault_app.core.errors import VaultError
from vault_app.core.ids import CredentialId, ItemId
from vault_app.core.secret import Secret

ITEM = ItemId("00000000000000a1")
KEYCHAIN, FILE = Backend.KEYCHAIN, Backend.FILE
PHRASE = Secret("correct horse")
AS_FILE = {"KEYTURN_VAULT": "file"}


def a_record(value: str = "value") -> Record:
    """Return a record of one token."""
    return Record(
        parts=(Part("token", Secret(value)),),
        provider="huggingface",
        name="laptop",
        endpoint="https://huggingface.co",
        created=datetime(2026, 11, 24, tzinfo=UTC),
        credential=CredentialId("c1"),
    )


def fails(call: Callable[[], object]) -> VaultError:
    """Return the vault error *call* raises."""
    with pytest.raises(VaultError) as caught:
        call()
    return caught.value
