"""The maintainers' script: a key pair made, the feed signed with it, and taken by the program."""

import base64
import importlib.util
import subprocess
import sys
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
    line = script.new_key("a", path, b"a passphrase")
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


def _line(name: str, use: str) -> dict[str, str]:
    public = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    return {"id": name, "use": use, "ed25519": base64.b64encode(public).decode()}


def _uses(known: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(one["id"], one["use"]) for one in known]


def test_keys_of_the_first_release_take_the_placeholders_places(script: ModuleType) -> None:
    known = [_line("placeholder-a", "current"), _line("placeholder-b", "next")]
    assert len(script.faults(known)) == 2
    known = script.taken_in(known, _line("2026-a", "next"))
    assert len(script.faults(known)) == 1
    known = script.taken_in(known, _line("2026-b", "next"))
    assert _uses(known) == [("2026-a", "current"), ("2026-b", "next")]
    assert script.faults(known) == []


def test_renewed_key_moves_up(script: ModuleType) -> None:
    known = [_line("2026-a", "current"), _line("2026-b", "next")]
    known = script.taken_in(known, _line("2027-a", "next"))
    assert _uses(known) == [("2026-b", "current"), ("2027-a", "next")]
    assert script.faults(known) == []
    with pytest.raises(SystemExit, match="2027-a already"):
        script.taken_in(known, _line("2027-a", "next"))


def test_key_the_program_does_not_know_signs_nothing(script: ModuleType) -> None:
    key = Ed25519PrivateKey.generate()
    own = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    known = [{"id": "2026-a", "use": "current", "ed25519": own}, _line("2026-b", "next")]
    script.refuse_stranger(key, "2026-a", known)
    with pytest.raises(SystemExit, match="no key 2026-b"):
        script.refuse_stranger(key, "2026-b", known)


def test_release_is_not_built_with_keys_nobody_owns(script: ModuleType) -> None:
    """H35: either the owner's keys are in, or a release ends before anything is built."""
    command = [sys.executable, str(ROOT / "packaging" / "package.py"), "wheel"]
    if not script.faults(script.lines()):
        return
    environ = {"PATH": "", "KEYTURN_RELEASE": "1"}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "not built: keys.json: placeholder-a is a placeholder nobody owns" in done.stderr


def test_tree_holds_no_private_key() -> None:
    """H35."""
    marker = b"-----BEGIN " + b"PRIVATE KEY"
    held = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert len(held) > 50
    assert not [path for path in held if marker in path.read_bytes()]
