"""The maintainers' script: a key pair made, the feed signed with it, and taken by the program."""

import base64
import importlib.util
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.support.source import ROOT
from vault_app.services import incidents_feed as feed
from vault_app.services.incidents_envelope import opened

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Load it by its path: ``packaging`` is no package."""
    path = ROOT / "packaging" / "incidents.py"
    spec = importlib.util.spec_from_file_location("keyturn_signing", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pair(script: ModuleType, path: Path) -> tuple[Ed25519PrivateKey, dict[str, bytes]]:
    line = json.loads(script.new_key("a", path, b"a passphrase"))
    key = load_pem_private_key(path.read_bytes(), b"a passphrase")
    assert isinstance(key, Ed25519PrivateKey)
    return key, {"a": base64.b64decode(line["ed25519"])}


def test_feed_signed_with_a_new_key_is_taken_by_the_program(
    script: ModuleType, tmp_path: Path
) -> None:
    key, public = _pair(script, tmp_path / "a.pem")
    data = script.sign(key, "a", 30, NOW)
    payload = opened(data, NOW + timedelta(days=29), public)
    assert {one.id for one in payload.incidents} == {one.id for one in feed.builtin().incidents}
    assert payload.serial == feed.builtin().serial


def test_private_key_is_private_and_never_written_over(script: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "a.pem"
    _pair(script, path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED" in path.read_bytes()
    with pytest.raises(FileExistsError):
        script.new_key("b", path, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ["new-key", "a", str(ROOT / "resources" / "a.pem")],
        ["sign", "--key", str(ROOT / "a.pem"), "--id", "a", "out"],
    ],
    ids=["made", "used"],
)
def test_private_key_in_the_tree_is_refused(script: ModuleType, arguments: list[str]) -> None:
    """H35."""
    with pytest.raises(SystemExit, match="never lies in this tree"):
        script.main(arguments)
    assert not (ROOT / "resources" / "a.pem").exists()


def test_tree_holds_no_private_key() -> None:
    """H35."""
    marker = b"-----BEGIN " + b"PRIVATE KEY"
    held = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert len(held) > 50
    assert not [path for path in held if marker in path.read_bytes()]
