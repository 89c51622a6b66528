"""Which keychains are taken at all (H19)."""

import ast
import sys
from pathlib import Path

import pytest

from tests.support.keychain import MemoryKeyring
from tests.support.source import ROOT
from vault_app.core.errors import VaultMissing
from vault_app.vault import fit
from vault_app.vault.collection_file import encrypted_on_disk
from vault_app.vault.fit import WINDOWS_LIMIT, find_shelf
from vault_app.vault.secret_service import bus_address, can_prompt

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the desktop's keychains")


@pytest.mark.parametrize("address", ["", "disabled:", "unix:path=/nowhere", "unix:nonsense"])
def test_find_shelf_without_a_bus_is_missing(address: str) -> None:
    with pytest.raises(VaultMissing) as caught:
        find_shelf("keyturn:x", {"DBUS_SESSION_BUS_ADDRESS": address}, 1)
    assert caught.value.code == "no_keychain"


def test_h19_plaintext_backend_named_by_the_environment_is_not_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(VaultMissing):
        find_shelf("keyturn:x", {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, 1)


def test_modules_named_for_packages_are_those_the_code_loads() -> None:
    """The bundle and the self-check go by this table, so it may neither lack nor add one."""
    folder = Path(fit.__file__).parent
    loaded = {
        node.module
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module
    }
    ours = {name for name in loaded if name.startswith("keyring.backends.")}
    named = {name for names in fit.MODULES.values() for name in names}
    assert ours == {name for name in named if name.startswith("keyring.")}
    assert {name.partition(".")[0] for name in loaded} >= {"secretstorage", "jeepney"}
    spec = (ROOT / "packaging" / "bundle" / "keyturn.spec").read_text()
    assert "keyring.backends" not in spec
    assert "MODULES" in spec


def test_h19_windows_persistence_is_local_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring.backends.Windows

    made: list[MemoryKeyring] = []

    class Vault(MemoryKeyring):
        priority = 5
        persist = "enterprise"

        def __init__(self) -> None:
            super().__init__()
            made.append(self)

    monkeypatch.setattr(keyring.backends.Windows, "WinVaultKeyring", Vault)
    shelf = find_shelf("keyturn:x", {}, 1, "win32")
    state = shelf.examine()
    assert (state.label, state.limit, state.encrypted) == (
        "Windows Credential Manager",
        WINDOWS_LIMIT,
        True,
    )
    assert [vault.persist for vault in made] == ["local machine"]  # type: ignore[attr-defined]


def test_macos_keychain_has_no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring.backends.macOS

    monkeypatch.setattr(keyring.backends.macOS, "Keyring", MemoryKeyring)
    state = find_shelf("keyturn:x", {}, 1, "darwin").examine()
    assert (state.label, state.limit, state.encrypted) == ("macOS Keychain", None, True)


def test_bus_address_takes_unix_sockets_only() -> None:
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}) == "unix:path=/x"
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": "disabled:"}) is None
    assert bus_address({}) is None


def test_can_prompt_needs_a_display() -> None:
    assert can_prompt({"DISPLAY": ":0"})
    assert can_prompt({"WAYLAND_DISPLAY": "wayland-0"})
    assert not can_prompt({"DISPLAY": ""})


@pytest.mark.parametrize(
    ("start", "encrypted"),
    [
        (b"GnomeKeyring\n\r\0\n\0\0", True),
        (b"[keyring]\ndisplay-name=Login\n", False),
        (b"something else", None),
        (b"", None),
    ],
)
def test_h19_encrypted_on_disk_tells_by_the_first_bytes(
    tmp_path: Path, start: bytes, encrypted: bool | None
) -> None:
    folder = tmp_path / ".local" / "share" / "keyrings"
    folder.mkdir(parents=True)
    (folder / "My keys.keyring").write_bytes(start)
    path = "/org/freedesktop/secrets/collection/My_20keys"
    assert encrypted_on_disk(path, {"HOME": str(tmp_path)}) is encrypted


def test_encrypted_on_disk_unknown_store_or_strange_name_is_none(tmp_path: Path) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path)}
    assert encrypted_on_disk("/org/freedesktop/secrets/collection/kdewallet", environ) is None
    assert encrypted_on_disk("/org/freedesktop/secrets/collection/a_00", environ) is None
