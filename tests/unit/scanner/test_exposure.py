"""Who else gets at a file: other users, synced folders; what discovery tells of each place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.editor_samples import basic, token
from vault_app.core.place import Readers
from vault_app.core.secret import Secret
from vault_app.editors.search import find
from vault_app.scanner.exposure import exposure_of
from vault_app.system.gitwork import tracked_files

posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in two folders that are open to everyone."""
    path = tmp_path / "one/two/.env"
    path.parent.mkdir(parents=True)
    path.write_text("A=1\n")
    for folder in (path.parent, path.parent.parent):
        folder.chmod(0o755)
    return path


@posix
@pytest.mark.parametrize(
    ("mode", "folder", "readers"),
    [
        (0o644, 0o755, Readers.EVERYONE),
        (0o604, 0o711, Readers.EVERYONE),
        (0o640, 0o755, Readers.GROUP),
        (0o644, 0o750, Readers.GROUP),
        (0o640, 0o750, Readers.GROUP),
        (0o600, 0o755, Readers.NOBODY),
        (0o644, 0o700, Readers.NOBODY),
        (0o622, 0o755, Readers.NOBODY),
        (0o611, 0o755, Readers.NOBODY),
    ],
)
def test_readers_are_told_from_the_file_and_the_folders_above(
    file: Path, tmp_path: Path, mode: int, folder: int, readers: Readers
) -> None:
    file.chmod(mode)
    file.parent.parent.chmod(folder)
    found = exposure_of(file, open_from=tmp_path)
    assert (found.readers, found.mode) == (readers, f"{mode:04o}")


@posix
def test_a_shut_home_shuts_what_is_in_it(file: Path, tmp_path: Path) -> None:
    file.chmod(0o644)
    tmp_path.chmod(0o700)
    assert exposure_of(file).readers is Readers.NOBODY


@posix
def test_a_link_is_as_open_as_what_it_leads_to(file: Path, tmp_path: Path) -> None:
    file.chmod(0o644)
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o700)
    (shut / "link").symlink_to(file)
    assert exposure_of(shut / "link", open_from=tmp_path).readers is Readers.EVERYONE
    (shut / "real").write_text("x")
    (file.parent / "in").symlink_to(shut / "real")
    assert exposure_of(file.parent / "in", open_from=tmp_path).readers is Readers.NOBODY


def test_a_file_that_is_gone_has_no_mode(tmp_path: Path) -> None:
    found = exposure_of(tmp_path / "gone")
    assert (found.readers, found.mode) == (Readers.UNKNOWN, None)


@pytest.mark.parametrize(
    ("folder", "synced"),
    [
        ("Dropbox", True),
        ("OneDrive - Company", True),
        ("Library/CloudStorage/GoogleDrive-ada", True),
        ("Library/Mobile Documents/x", True),
        ("Nextcloud/work", True),
        ("Library/Caches", False),
        ("dropbox-notes", False),
    ],
)
def test_a_synced_folder_is_told_by_its_name(tmp_path: Path, folder: str, synced: bool) -> None:
    path = tmp_path / folder / "deep/.env"
    path.parent.mkdir(parents=True)
    path.write_text("x")
    assert exposure_of(path).synced is synced


def test_a_synced_folder_is_told_by_its_marker_and_through_a_link(
    file: Path, tmp_path: Path
) -> None:
    assert exposure_of(file).synced is False
    (tmp_path / "link").symlink_to(file)
    (file.parent.parent / ".stfolder").mkdir()
    assert exposure_of(file).synced is True
    assert exposure_of(tmp_path / "link").synced is True


def test_git_tells_which_files_it_tracks(file: Path) -> None:
    other = file.with_name("other")
    other.write_text("x")
    environ = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for words in (["init", "-q"], ["add", ".env"]):
        subprocess.run(["git", *words], cwd=file.parent, env=environ, check=True)
    assert tracked_files([file, other]) == {file}


def test_base64_and_comments_are_plain_text_too() -> None:
    """Whatever the search finds can be read by who can read the file."""
    value = token(1)
    data = f"# {value}\nA={basic('ada', value)}\n".encode()
    assert len(find(Path(".env"), data, Secret(value))) == 2
