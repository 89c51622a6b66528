"""The owner's script: packages named, the notice signed, and believed by the program."""

import base64
import hashlib
import importlib.util
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from tests.support.source import ROOT
from vault_app import __version__
from vault_app.services.update_notice import opened
from vault_app.system.installed import Way

PAGE = "https://example.org/releases"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(4, 36)))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Load it by its path: ``packaging`` is no package."""
    spec = importlib.util.spec_from_file_location("keyturn_update", ROOT / "packaging/update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    for name in (
        "keyturn_1.0.0_amd64.deb",
        "keyturn-1.0.0-1.aarch64.rpm",
        "keyturn-1.0.0-1-x86_64.pkg.tar.zst",
        "keyturn-1.0.0-linux-x86_64.tar.xz",
        "keyturn-1.0.0-py3-none-any.whl",
        "SHA256SUMS",
    ):
        (folder / name).write_bytes(name.encode())
    return folder


def test_notice_the_script_signs_is_believed_and_names_every_package(
    script: ModuleType, dist: Path, tmp_path: Path
) -> None:
    """H35."""
    key, notes, out = tmp_path / "key.pem", tmp_path / "notes.json", tmp_path / "update.json"
    key.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    notes.write_text(json.dumps({"en": "Finds more.", "zh_CN": "找到更多。"}))
    named = ["--base", PAGE, "--page", PAGE, "--notes", str(notes)]
    draft = tmp_path / "draft.json"
    script.main(["make", *named, str(dist), str(draft)])
    public = KEY.public_key().public_bytes_raw()
    known = [{"id": "2027-a", "ed25519": base64.b64encode(public).decode()}]
    script.main(["sign", "--key", str(key), "--id", "2027-a", str(draft), str(out)], known)
    now = datetime.now(UTC)
    found = opened(
        json.loads(out.read_bytes()),
        now + timedelta(days=170),
        {"2027-a": public},
    )
    assert found.version == __version__
    assert {(one.way, one.machine) for one in found.files} == {
        ("deb", "x86_64"),
        ("rpm", "aarch64"),
        ("arch", "x86_64"),
        ("tar", "x86_64"),
        ("pip", "any"),
    }
    assert {one.way for one in found.files} <= {way.value for way in Way}
    deb = next(one for one in found.files if one.way == "deb")
    assert deb.sha256 == hashlib.sha256(deb.name.encode()).hexdigest()
    assert deb.url == f"{PAGE}/{deb.name}"


def test_notice_the_program_would_refuse_is_not_signed(script: ModuleType) -> None:
    told = json.loads(script.draft([], {"en": "x"}, PAGE, datetime.now(UTC).date()))
    payload = script.payload(told | {"version": "1.0.0-rc1"}, datetime.now(UTC), 30)
    with pytest.raises(SystemExit, match="update_invalid"):
        script.sign(KEY, "a", payload)


def test_key_in_the_tree_or_unknown_to_the_program_is_refused(
    script: ModuleType, tmp_path: Path
) -> None:
    """H35."""
    draft, out = tmp_path / "draft.json", tmp_path / "out"
    draft.write_bytes(script.draft([], {"en": "x"}, PAGE, datetime.now(UTC).date()))
    with pytest.raises(SystemExit, match="never lies in this tree"):
        script.main(["sign", "--key", str(ROOT / "key.pem"), "--id", "a", str(draft), str(out)])
    key = tmp_path / "key.pem"
    key.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(SystemExit, match="holds no key"):
        script.main(["sign", "--key", str(key), "--id", "a", str(draft), str(out)])
    assert not out.exists()


def test_release_is_refused_until_the_owner_has_set_the_addresses(script: ModuleType) -> None:
    bare = {"MAINTAINER": "Ada <a@keyturn.invalid>", "UPDATES": "https://keyturn.invalid/u.json"}
    assert script.unset(bare) == ["MAINTAINER", "UPDATES"]
    whole = {"MAINTAINER": "Ada <ada@example.org>", "UPDATES": "https://example.org/u.json"}
    assert script.unset(whole) == []
    if missing := script.unset():  # the owner of this tree has not set them yet
        with pytest.raises(SystemExit, match=missing[0]):
            script.main(["check"])
    else:
        script.main(["check"])
