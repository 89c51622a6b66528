"""The text of a vault item (H20)."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.credential import Part, Record
from vault_app.core.errors import VaultBroken
from vault_app.core.ids import CredentialId
from vault_app.core.secret import Secret
from vault_app.vault.record import decode, encode

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
PARTS = st.lists(st.tuples(TEXT, TEXT, st.booleans()), max_size=4)


def a_record(*parts: Part, extra: dict[str, str] | None = None) -> Record:
    """Return a record of *parts*, or of one token."""
    return Record(
        parts=parts or (Part("token", Secret("value")),),
        provider="huggingface",
        name="laptop",
        endpoint="https://huggingface.co",
        created=datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
        credential=CredentialId("c1"),
        extra=extra or {},
    )


def fields_of(record: Record) -> dict[str, object]:
    """Return the fields a record is written as."""
    fields: dict[str, object] = json.loads(encode(record).reveal())
    return fields


@given(parts=PARTS, extra=st.dictionaries(TEXT, TEXT, max_size=3))
def test_h20_any_record_comes_back_whole(
    parts: list[tuple[str, str, bool]], extra: dict[str, str]
) -> None:
    made = [Part(name, Secret(value), public) for name, value, public in parts]
    record = a_record(*made, Part("token", Secret("last")), extra=extra)
    back = decode(encode(record))
    assert [(p.name, p.value.reveal(), p.public) for p in back.parts] == [
        (p.name, p.value.reveal(), p.public) for p in record.parts
    ]
    assert (back.provider, back.name, back.endpoint) == ("huggingface", "laptop", record.endpoint)
    assert (back.created, back.credential, back.extra) == (record.created, "c1", extra)


def test_encode_is_small_and_says_its_version() -> None:
    fields = fields_of(a_record())
    assert fields["version"] == 1
    assert "extra" not in fields
    assert len(encode(a_record())) < 250


@pytest.mark.parametrize(
    "changes",
    [
        {"parts": None},
        {"parts": []},
        {"parts": ["text"]},
        {"parts": [{"name": "token"}]},
        {"parts": [{"name": "token", "value": 5}]},
        {"parts": [{"name": "id", "value": "x", "public": True}]},
        {"provider": 3},
        {"created": "yesterday"},
        {"created": "2026-11-24T09:00:00"},
        {"extra": []},
        {"extra": {"a": 1}},
        {"version": None},
        {"version": "1"},
    ],
)
def test_decode_damaged_item_is_told_and_never_quoted(changes: dict[str, object]) -> None:
    text = json.dumps(fields_of(a_record()) | changes | {"name": "telling"})
    with pytest.raises(VaultBroken) as caught:
        decode(Secret(text))
    assert caught.value.code == "record_damaged"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize("text", ["", "hf_plain", "[]", "null", '{"version": 1}', "{"])
def test_decode_no_record_is_damaged(text: str) -> None:
    with pytest.raises(VaultBroken) as caught:
        decode(Secret(text))
    assert caught.value.code == "record_damaged"


def test_decode_later_version_is_too_new() -> None:
    text = json.dumps(fields_of(a_record()) | {"version": 2})
    with pytest.raises(VaultBroken) as caught:
        decode(Secret(text))
    assert caught.value.code == "record_too_new"
    assert caught.value.data == {"version": 2}
