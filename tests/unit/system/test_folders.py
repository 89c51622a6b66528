"""Folders in one look: as git, the permissions and the markers tell each by itself."""

import os
import stat
from pathlib import Path

import pytest

from vault_app.system import folders as module
from vault_app.system.folders import Folders
from vault_app.system.machine import is_synced
from vault_app.system.realpaths import RealPaths


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return folders with work trees, markers and doors of all sorts."""
    for name in ("plain/deep", "repo/.git", "repo/sub/.git/x", "OneDrive - Ada/a", "marked/b"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "marked/.stfolder").mkdir()
    (tmp_path / "plain/.dropbox").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/.git").symlink_to("nowhere")
    (tmp_path / "file").write_text("x")
    (tmp_path / "way").symlink_to("repo/sub")
    (tmp_path / "plain").chmod(0o711)
    (tmp_path / "plain/deep").chmod(0o750)
    return tmp_path


EVERY = [
    "",
    "plain",
    "plain/deep",
    "repo",
    "repo/sub",
    "OneDrive - Ada/a",
    "marked/b",
    "broken",
    "way",
    "absent/x",
    "file/x",
]


def _tree_of(folder: Path) -> str | None:
    found = (one for one in (folder, *folder.parents) if (one / ".git").exists())
    return next((str(one) for one in found), None)


@pytest.mark.parametrize("size", [0, 8192], ids=["asked", "listed"])
@pytest.mark.parametrize("name", EVERY)
def test_folder_is_told_as_each_question_by_itself_tells_it(
    tree: Path, name: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether a small folder is listed or a large one asked for each name."""
    monkeypatch.setattr(module, "_SMALL", size)
    folder = tree / name
    real = RealPaths()
    for known in (None, real):
        if known is not None:
            known(str(folder))
        found = Folders(known).of(f"{folder}{os.sep}.env")
        assert found.tree == _tree_of(folder)
        assert found.synced == is_synced(folder)


def test_doors_are_those_of_every_folder_above(tree: Path) -> None:
    every = stat.S_IXOTH | stat.S_IXGRP
    folders = Folders(open_from=str(tree))
    assert folders(str(tree)).doors == every, "though a test's folder is shut"
    assert folders(str(tree / "plain")).doors == every
    assert folders(str(tree / "plain/deep")).doors == stat.S_IXGRP
    assert Folders()(str(tree / "absent")).doors == 0


def test_folder_is_asked_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    listdir = os.listdir

    def counted(folder: str) -> list[str]:
        asked.append(folder)
        return listdir(folder)

    monkeypatch.setattr(os, "listdir", counted)
    folders = Folders()
    for name in ("a", "b", "c"):
        folders.of(f"{tree}/plain/{name}")
    assert asked.count(f"{tree}/plain") == 1
