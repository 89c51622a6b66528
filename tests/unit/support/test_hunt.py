"""The hunt finds a value in every form it claims to know, and nothing else."""

import base64
from pathlib import Path

import pytest

from tests.support.hunt import hunt
from vault_app.core.secret import Secret

VALUE = "hf_" + "aBcDeFgHiJ" * 3 + "kLmN"
FORMS = {
    "clear": VALUE.encode(),
    "utf-16-le": VALUE.encode("utf-16"),
    "utf-16-be": VALUE.encode("utf-16-be"),
    "hex": VALUE.encode().hex().encode(),
    "HEX": VALUE.encode().hex().upper().encode(),
    "base64": base64.b64encode(b"user:" + VALUE.encode() + b"@x"),
    "base64+1": base64.b64encode(b"abcd" + VALUE.encode()),
    "base64+0": base64.b64encode(VALUE.encode()),
}


@pytest.mark.parametrize("name", FORMS)
def test_hunt_value_in_a_known_form_is_found(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"before " + FORMS[name] + b" after")
    found = hunt([tmp_path], [Secret(VALUE)])
    assert found
    assert VALUE not in "".join(found)


def test_hunt_value_in_a_file_name_is_found(tmp_path: Path) -> None:
    (tmp_path / VALUE).touch()
    assert hunt([tmp_path], [Secret(VALUE)])


def test_hunt_hint_and_fingerprint_are_no_finding(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hf_…kLmN hf_aBcDeF k1:00ff")
    assert hunt([tmp_path, "hf_…kLmN"], [Secret(VALUE)]) == []
