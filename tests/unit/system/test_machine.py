"""Which folders are no home for a store (H15)."""

from pathlib import Path

import pytest

from vault_app.system.machine import (
    filesystem_of,
    is_network_type,
    is_synced,
    machine_id,
    on_network_or_synced,
)


def test_machine_id_is_stable_hex_and_not_the_raw_id() -> None:
    assert machine_id() == machine_id()
    assert len(machine_id()) == 16
    assert int(machine_id(), 16) >= 0


@pytest.mark.parametrize(
    "name", ["Dropbox", "OneDrive", "OneDrive - Acme", "Nextcloud", "Dropbox (Personal)"]
)
def test_h15_named_sync_folder_is_recognised(tmp_path: Path, name: str) -> None:
    assert on_network_or_synced(tmp_path / name / "keyturn") is None
    (tmp_path / name).mkdir()
    assert on_network_or_synced(tmp_path / name / "keyturn") == "synced_folder"


@pytest.mark.parametrize("marker", [".stfolder", ".dropbox.cache"])
def test_h15_marked_sync_folder_is_recognised(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).mkdir()
    assert is_synced(tmp_path / "below")


def test_programs_settings_and_sources_are_no_synced_folder(tmp_path: Path) -> None:
    """The Dropbox program keeps a folder ``.dropbox`` in every home it runs in."""
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / "src/nextcloud/.git").mkdir(parents=True)
    assert not is_synced(tmp_path / "src/nextcloud")
    (tmp_path / "src/.dropbox").write_text("{}")
    assert is_synced(tmp_path / "src/nextcloud")


@pytest.mark.parametrize("name", ["megabytes", "dropboxes", "keyturn"])
def test_plain_folder_is_neither(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert on_network_or_synced(tmp_path / name) is None


def test_filesystem_of_innermost_mount_wins() -> None:
    mounts = [("/", "ext4"), ("/home", "nfs4"), ("/home/ada/local", "xfs")]
    assert filesystem_of(Path("/home/ada"), mounts) == "nfs4"
    assert filesystem_of(Path("/home/ada/local/x"), mounts) == "xfs"
    assert filesystem_of(Path("/homes"), mounts) == "ext4"
    assert filesystem_of(Path("/x"), []) == ""


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "SMBFS"])
def test_h15_network_types_are_known(kind: str) -> None:
    assert is_network_type(kind)
    assert not is_network_type("ext4")


def test_mounts_in_mountinfo_lines_are_points_and_types_unescaped() -> None:
    from vault_app.system.machine import mounts_in

    text = (
        "22 1 0:21 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
        "40 22 0:35 / /mnt/my\\040share rw - cifs //server/share rw\n"
        "broken line\n"
    )

    assert mounts_in(text) == [("/", "ext4"), ("/mnt/my share", "cifs")]
