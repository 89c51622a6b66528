"""The passphrase file (H17)."""

import os
from pathlib import Path

import pytest

from vault_app.core.errors import VaultBroken
from vault_app.vault.passphrase import read_passphrase


def written(folder: Path, data: bytes, mode: int = 0o600) -> Path:
    """Return a file of *data* and *mode*."""
    path = folder / "passphrase"
    path.write_bytes(data)
    path.chmod(mode)
    return path


@pytest.mark.parametrize(
    ("data", "passphrase"),
    [
        (b"word", "word"),
        (b"word\n", "word"),
        (b"word\n\n", "word\n"),
        (b"word\r\n", "word"),
        (b" two words \n", " two words "),
        ("grün".encode(), "grün"),
    ],
)
def test_h17_passphrase_loses_one_trailing_newline(
    tmp_path: Path, data: bytes, passphrase: str
) -> None:
    assert read_passphrase(written(tmp_path, data)).reveal() == passphrase


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_h17_private_modes_are_fine(tmp_path: Path, mode: int) -> None:
    assert read_passphrase(written(tmp_path, b"word", mode)).reveal() == "word"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o700, 0o660, 0o200])
def test_h17_other_modes_are_unsafe(tmp_path: Path, mode: int) -> None:
    with pytest.raises(VaultBroken) as caught:
        read_passphrase(written(tmp_path, b"word", mode))
    assert caught.value.code in ("passphrase_file_unsafe", "passphrase_file_unreadable")
    assert mode == 0o200 or caught.value.code == "passphrase_file_unsafe"


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to give files away")
def test_h17_file_of_another_user_is_unsafe(tmp_path: Path) -> None:
    path = written(tmp_path, b"word")
    os.chown(path, 4242, -1)
    with pytest.raises(VaultBroken) as caught:
        read_passphrase(path)
    assert caught.value.code == "passphrase_file_unsafe"


def test_link_to_a_private_file_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(written(tmp_path, b"word"))
    assert read_passphrase(link).reveal() == "word"


def test_pipe_and_folder_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    with pytest.raises(VaultBroken) as caught:
        read_passphrase(tmp_path / "pipe")
    assert caught.value.code == "passphrase_file_unsafe"
    with pytest.raises(VaultBroken):
        read_passphrase(tmp_path)


@pytest.mark.parametrize("data", [b"", b"\n", b"\xff\xfe"])
def test_empty_or_no_text_is_unreadable_and_never_quoted(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(VaultBroken) as caught:
        read_passphrase(written(tmp_path, data))
    assert caught.value.code == "passphrase_file_unreadable"
    assert caught.value.__cause__ is None


def test_missing_file_is_unreadable_and_named(tmp_path: Path) -> None:
    with pytest.raises(VaultBroken) as caught:
        read_passphrase(tmp_path / "absent")
    assert caught.value.code == "passphrase_file_unreadable"
    assert caught.value.data["path"] == str(tmp_path / "absent")
