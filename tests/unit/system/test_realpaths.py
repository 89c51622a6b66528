"""Real paths of many files: the same answers as the system's own, each folder asked once."""

import os
from pathlib import Path

import pytest

from vault_app.system.realpaths import RealPaths


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a folder with files, links to files and folders, and a link in a circle."""
    (tmp_path / "real/deep").mkdir(parents=True)
    (tmp_path / "real/deep/.env").write_text("x")
    (tmp_path / "short").symlink_to(tmp_path / "real/deep")
    (tmp_path / "up").symlink_to("real/../short")
    (tmp_path / "real/link").symlink_to("deep/.env")
    (tmp_path / "circle").symlink_to("circle")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "real/deep/.env",
        "real/link",
        "short/.env",
        "up/.env",
        "short/../.env",
        "real/./deep/.env",
        "real//deep/.env",
        "real/deep/",
        "absent/file",
        "real/absent",
        "short/absent",
        "circle",
        "circle/file",
        "",
    ],
)
def test_answers_are_those_of_the_system(tree: Path, name: str) -> None:
    real = RealPaths()
    whole = f"{tree}/{name}"
    assert real(whole) == os.path.realpath(whole)
    assert real(whole) == os.path.realpath(whole), "and once more, from what is known"
    assert RealPaths()(name) == os.path.realpath(name), "of a relative one too"


def test_root_and_what_lies_in_it_are_themselves() -> None:
    assert RealPaths()("/") == "/"
    assert RealPaths()("/absent-file") == "/absent-file"


def test_folder_is_looked_at_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    whole = os.lstat
    for name in ("a", "b", "c"):
        (tree / "real/deep" / name).touch()

    def lstat(path: str, **how: int | None) -> os.stat_result:
        asked.append(os.fspath(path))
        return whole(path, **how)

    monkeypatch.setattr(os, "lstat", lstat)
    real = RealPaths()
    for name in ("a", "b", "c"):
        real(f"{tree}/real/deep/{name}")
    assert asked.count(f"{tree}/real/deep") == 1
