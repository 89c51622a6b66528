"""Values to JSON and back: nothing lost, nothing foreign, never a secret."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.records import NOW, a_credential, a_file_record, a_rotation
from vault_app.core.credential import Credential, Part
from vault_app.core.errors import StoreError
from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.place import Place, Readers
from vault_app.core.rotation import FileRecord, Rotation
from vault_app.core.secret import Secret
from vault_app.store.codec import from_json, from_text, moment, parse_moment, to_json, to_text
from vault_app.store.model import Event, NetworkUse, Tombstone

TIMES = st.datetimes(timezones=st.just(UTC))
KINDS = (Credential, Place, Rotation, FileRecord, Event, NetworkUse, Tombstone)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_round_trip_of_any_record_gives_an_equal_record(kind: type, data: st.DataObject) -> None:
    """Every field of every stored type survives, whatever it holds."""
    with_times = st.register_type_strategy
    with_times(datetime, TIMES)
    with_times(float, st.floats(allow_nan=False, allow_infinity=False))
    value = data.draw(st.from_type(kind))
    assert from_text(kind, to_text(value)) == value


def test_encoding_a_secret_is_refused() -> None:
    """The codec is the only way into the store, and a Secret does not pass it."""
    with pytest.raises(TypeError, match="holds no Secret"):
        to_json(Secret("x" * 37))


def test_encoding_a_secret_deep_inside_is_refused() -> None:
    """A part of a vault record carries a Secret two levels down."""
    event = Event(NOW, None, "added", (("part", Part("token", Secret("y" * 37))),))  # type: ignore[arg-type] # the point
    with pytest.raises(TypeError, match="holds no Secret"):
        to_text(event)


@pytest.mark.parametrize("foreign", [b"bytes", object(), {"a": 1}, [1], Exception("x")])
def test_encoding_what_is_not_ours_is_refused(foreign: object) -> None:
    """Bytes of a file, objects and loose containers have no business in the store."""
    with pytest.raises(TypeError, match="the store holds no"):
        to_json(foreign)


def test_moment_in_another_zone_becomes_utc_of_one_width() -> None:
    """Texts sort as the times do."""
    tokyo = datetime(2026, 1, 1, 9, 0, tzinfo=timezone(timedelta(hours=9)))
    assert moment(tokyo) == "2026-01-01T00:00:00.000000Z"
    assert parse_moment(moment(tokyo)) == tokyo


def test_moment_without_a_zone_is_refused() -> None:
    """A naive time is a bug."""
    with pytest.raises(ValueError, match="without a zone"):
        moment(datetime(2026, 1, 1))  # noqa: DTZ001 - the point


def test_decoding_with_an_unknown_field_leaves_it_out() -> None:
    """A row of a slightly newer Keyturn is still read."""
    credential = a_credential()
    later = {**json.loads(to_text(credential)), "colour": "teal"}
    assert from_json(Credential, later) == credential


def test_decoding_without_a_newer_field_takes_its_default() -> None:
    """A row of a slightly older Keyturn is still read."""
    body = json.loads(to_text(a_credential(note="mine")))
    del body["note"]
    assert from_json(Credential, body).note == ""


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"id": "x"}', '{"state": "gone"}'])
def test_decoding_what_is_no_such_record_names_the_row_unreadable(text: str) -> None:
    """Damage is told in our own words."""
    with pytest.raises(StoreError) as caught:
        from_text(Rotation, text)
    assert caught.value.code == "row_unreadable"


def test_file_record_with_an_inode_keeps_the_pair() -> None:
    """A fixed-length tuple comes back as one."""
    record = replace(a_file_record(RotationId("r")), inode=(8, 42))
    assert from_text(FileRecord, to_text(record)) == record


def test_place_of_an_older_version_is_read_with_nothing_known_of_its_readers() -> None:
    row = (
        '{"id":"p","credential":"c","kind":"helper","path":null,"key":"https://hub",'
        '"editor":"gh_credential","tool":"gh","section":"ada"}'
    )
    place = from_text(Place, row)
    assert (place.readers, place.synced, place.keeper) == (Readers.UNKNOWN, False, "")
    assert place.in_keychain, "gh keeps it there, whatever else was remembered"


@pytest.mark.parametrize(
    ("tool", "section", "keeper", "inside"),
    [
        ("cargo", "libsecret", "", True),
        ("cargo", "1password", "", False),
        ("docker", "ada", "secretservice", True),
        ("docker", "ada", "pass", False),
        ("docker", "ada", "", False),
        ("git", "ada", "libsecret", True),
        ("git", "ada", "cache", False),
    ],
)
def test_keychain_is_named_only_where_it_is_one(
    tool: str, section: str, keeper: str, inside: bool
) -> None:
    named = {"tool": tool, "section": section, "keeper": keeper, "kind": "helper", "path": None}
    row = {"id": "p", "credential": "c", "key": "k", "editor": "e", **named}
    assert from_text(Place, json.dumps(row)).in_keychain is inside


def test_rotation_with_a_thousand_places_round_trips() -> None:
    """The size a bulk rotation has."""
    rotation = a_rotation(CredentialId("c"), places=1000)
    assert from_text(Rotation, to_text(rotation)) == rotation
