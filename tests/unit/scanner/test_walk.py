"""The walk yields every regular file once, follows file links, and tells what it left out."""

import os
from pathlib import Path

import pytest

from vault_app.scanner.walk import walk


class _Skips(list[tuple[str, str]]):
    def __call__(self, path: Path, reason: str) -> None:
        self.append((path.name, reason))


def _files(*roots: Path) -> tuple[list[str], list[tuple[str, str]]]:
    skips = _Skips()
    found = [path.relative_to(roots[0]).as_posix() for path in walk(roots, on_skip=skips)]
    return found, skips


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    for name in ("b.txt", ".hidden/.env", "a/z", "a/b/c", ".git/config", ".git/HEAD"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    (root / ".git/objects").mkdir()
    (root / ".git/objects/aa").write_text("x")
    (root / ".git/credentials").write_text("x")
    return root


def test_walk_yields_hidden_files_and_of_git_only_its_settings(tree: Path) -> None:
    found, skips = _files(tree)
    assert found == ["b.txt", ".git/config", ".git/credentials", ".hidden/.env", "a/z", "a/b/c"]
    assert skips == []


def test_walk_yields_the_settings_of_submodules_and_work_trees(tmp_path: Path) -> None:
    wanted = [
        ".git/config",
        ".git/modules/lib/config",
        ".git/modules/lib/modules/deep/config",
        ".git/modules/third/party/config",
        ".git/worktrees/x/config.worktree",
    ]
    others = [
        ".git/HEAD",
        ".git/hooks/pre-commit",
        ".git/modules/lib/objects/aa/bb",
        ".git/modules/lib/HEAD",
        ".git/logs/HEAD",
        ".git/modules/lib/hooks/x",
    ]
    for name in (*wanted, *others):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    found, skips = _files(tmp_path)
    assert sorted(found) == sorted(wanted)
    assert skips == []


def test_walk_yields_overlapping_roots_once(tree: Path) -> None:
    found, _ = _files(tree, tree / "a", tree / "b.txt", tree)
    assert len(found) == len(set(found)) == 6


def test_walk_takes_single_files_in_the_order_given(tree: Path) -> None:
    paths = [tree / "b.txt", tree / "a/z"]
    assert list(walk(paths, on_skip=_Skips())) == paths


def test_walk_follows_file_links_and_yields_the_link(tree: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("x")
    (tree / "link").symlink_to(outside)
    assert "link" in _files(tree)[0]


def test_walk_does_not_follow_folder_links_but_a_root_may_be_one(tree: Path) -> None:
    (tree / "loop").symlink_to(tree)
    found, skips = _files(tree)
    assert not [name for name in found if name.startswith("loop")]
    assert skips == []
    assert len(list(walk([tree / "loop"], on_skip=_Skips()))) == 6


def test_walk_tells_missing_roots_broken_links_and_special_files(tree: Path) -> None:
    (tree / "broken").symlink_to(tree / "gone")
    os.mkfifo(tree / "pipe")
    _, skips = _files(tree, tree / "nowhere", tree / "pipe")
    assert sorted(skips) == [
        ("broken", "missing"),
        ("nowhere", "missing"),
        ("pipe", "special_file"),
        ("pipe", "special_file"),
    ]


def test_walk_tells_links_in_circles_and_paths_too_long(tree: Path) -> None:
    """The disk is fine: nobody is to be sent to look after it."""
    (tree / "self").symlink_to(tree / "self")
    assert _files(tree)[1] == [("self", "link_circle")]
    skips = _Skips()
    assert list(walk([tree / ("x" * 300)], on_skip=skips)) == []
    assert [reason for _, reason in skips] == ["path_too_long"]


def test_walk_tells_a_folder_that_went_away_meanwhile(tree: Path) -> None:
    skips = _Skips()
    steps = walk([tree], on_skip=skips)
    next(steps)
    (tree / ".hidden/.env").unlink()
    (tree / ".hidden").rmdir()
    assert "a/z" in [path.relative_to(tree).as_posix() for path in steps]
    assert skips == [(".hidden", "missing")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_walk_tells_unreadable_folders(tree: Path) -> None:
    (tree / "a").chmod(0)
    try:
        assert ("a", "permission_denied") in _files(tree)[1]
    finally:
        (tree / "a").chmod(0o700)
