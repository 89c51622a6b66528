"""Many files in one look: the same answers and refusals as reading each by itself."""

import os
from pathlib import Path

import pytest

from vault_app.core.errors import EditError
from vault_app.system.files import read_snapshot
from vault_app.system.glancing import glance
from vault_app.system.realpaths import RealPaths


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with files and whatever else may have a file's name."""
    (tmp_path / "plain").write_bytes(b"plain bytes")
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "large").write_bytes(b"x" * 41)
    (tmp_path / "link").symlink_to("plain")
    (tmp_path / "chain").symlink_to("link")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "device").symlink_to("/dev/null")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/deep").write_bytes(b"deep")
    (tmp_path / "other").symlink_to("folder")
    (tmp_path / "proc").symlink_to("/proc/self/status")
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


NAMES = [
    "plain",
    "empty",
    "large",
    "link",
    "chain",
    "circle",
    "dangling",
    "device",
    "folder",
    "folder/deep",
    "other/deep",
    "other/../link",
    "plain/below",
    "pipe",
    "absent",
]


def _told(read: object) -> object:
    assert callable(read)
    try:
        return read()
    except EditError as error:
        return type(error), error.code, dict(error.data)


@pytest.mark.parametrize("name", NAMES)
def test_glance_tells_what_a_snapshot_tells(folder: Path, name: str) -> None:
    """H27: no pipe, device or folder is read; a link is followed to the file meant."""
    path, real = folder / name, RealPaths()

    def by_snapshot() -> object:
        one = read_snapshot(path, 40)
        return str(one.target), one.data, (one.device, one.inode, one.size)

    def by_glance() -> object:
        one = glance(str(path), real, 40)
        return one.target, one.data, (one.found.st_dev, one.found.st_ino, one.found.st_size)

    assert _told(by_glance) == _told(by_snapshot)
    assert real(str(path)) == os.path.realpath(path), "and what was learnt is true"


def test_file_that_tells_no_size_is_read_to_its_end(folder: Path) -> None:
    assert b"Name:" in glance(str(folder / "proc"), RealPaths()).data


def test_glance_shows_no_bytes(folder: Path) -> None:
    assert "plain bytes" not in repr(glance(str(folder / "plain"), RealPaths()))
