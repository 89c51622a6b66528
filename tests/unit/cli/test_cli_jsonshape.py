"""The JSON shapes, key by key as the contract names them."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from tests.support.samples_cli import CREDENTIAL, ENTRY, FILE, NOW, VARIABLE, rotation
from vault_app.cli import jsonshape
from vault_app.core.rotation import (
    Detail,
    Rotation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    with_step,
)

CRED_KEYS = {
    *("id", "name", "provider", "kind", "classic", "status", "owner", "scopes", "reach"),
    *("created_at", "first_seen_at", "expires_at", "last_checked_at", "age_days", "hint"),
    *("fingerprint", "places", "verdict", "reasons"),
}
PLACE_KEYS = {
    *("id", "kind", "path", "key", "editor", "tool", "tracked_by_git", "mode", "plaintext"),
}
STEPS = [
    *("plan", "obtain", "keep", "check_new", "switch", "check_places"),
    *("promote", "revoke", "prove_dead"),
]


def test_moment_is_rfc_3339_in_utc_with_z() -> None:
    elsewhere = datetime(2026, 11, 24, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    assert jsonshape.moment(elsewhere) == "2026-11-24T09:00:00Z"
    assert jsonshape.moment(NOW) == "2026-11-24T09:00:30Z"
    assert jsonshape.moment(None) is None


def test_credential_has_all_keys_of_the_contract() -> None:
    shape = jsonshape.credential(ENTRY)
    assert set(shape) >= CRED_KEYS
    assert shape["classic"] is True
    assert shape["kind"] == "classic"
    assert shape["created_at"] is None
    assert shape["scopes"] == [{"name": "repo.write", "entity": "user:ada", "risk": "high"}]
    assert shape["reach"] == [{"name": "acme", "type": "org", "role": "admin"}]
    assert shape["reasons"] == [
        {"code": "classic", "text": "Classic token: it opens everything its owner can open."}
    ]


def test_credential_scopes_not_told_are_null_never_empty() -> None:
    untold = replace(ENTRY, credential=replace(CREDENTIAL, scopes=None))
    assert jsonshape.credential(untold)["scopes"] is None


def test_fine_print_10_path_is_null_only_where_there_is_no_file() -> None:
    assert set(jsonshape.place(FILE)) >= PLACE_KEYS
    assert jsonshape.place(FILE)["path"] == "/home/ada/app/.env"
    assert jsonshape.place(VARIABLE)["path"] is None


def test_fine_print_12_planned_rotation_has_no_id() -> None:
    shape = jsonshape.rotation(rotation())
    assert shape["id"] is None
    assert shape["state"] == "planned"
    assert shape["new"] == {"id": None, "hint": None}


def test_rotation_steps_are_in_the_order_of_the_contract() -> None:
    steps = jsonshape.rotation(rotation())["steps"]
    assert isinstance(steps, list)
    assert [step["name"] for step in steps] == STEPS
    assert all(step["state"] == "pending" and step["detail"] is None for step in steps)


def test_rotation_waiting_says_for_whom_and_what_is_known_of_the_old_token() -> None:
    started = moved(rotation(new=True), RotationState.RUNNING, NOW)
    waiting = moved(started, RotationState.WAITING, NOW, WaitingFor.APPROVAL)
    shape = jsonshape.rotation(waiting)
    assert shape["id"] == "r1"
    assert shape["waiting_for"] == "approval"
    assert shape["old"] == {
        "status": "unknown",
        "hint": "hf_…xQ4z",
        "revocation": "none",
        "proven_dead_at": None,
    }
    assert shape["new"] == {"id": "i2", "hint": "hf_…9vTd"}


def test_step_detail_is_a_sentence_and_its_codes_stand_beside_it() -> None:
    note = Detail("lost_scopes", (("names", "repo.write"),))
    shown = with_step(rotation(), StepName.CHECK_NEW, StepState.DONE, NOW, (note,))
    step = jsonshape.rotation(shown)["steps"][3]  # type: ignore[index] # a list by the contract
    assert step["detail"] == "It may not do what the old one could: repo.write."
    assert step["codes"] == ["lost_scopes"]
    assert step["at"] == "2026-11-24T09:00:30Z"


def _place(whole: Rotation) -> dict[str, object]:
    places = jsonshape.rotation(whole)["places"]
    assert isinstance(places, list)
    (place,) = places
    assert isinstance(place, dict)
    return place


def test_diff_is_one_masked_line_h11() -> None:
    before, after = _place(rotation()), _place(rotation(new=True))
    assert before["diff"] == "HF_TOKEN: hf_…xQ4z (37) -> the new token"
    assert after["diff"] == "HF_TOKEN: hf_…xQ4z (37) -> hf_…9vTd (37)"
    assert jsonshape.diff(None) is None


def test_shapes_are_json() -> None:
    whole = [jsonshape.credential(ENTRY), jsonshape.rotation(rotation(new=True))]
    assert json.loads(json.dumps(whole)) == whole


def test_times_are_utc_whatever_the_zone() -> None:
    assert jsonshape.moment(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00Z"
