"""Tokens in names: of files and folders, here and in any commit, of branches and tags."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from tests.support.leak_world import LeakWorld, commit, git, open_leak_world, repository
from vault_app.services.scanning import Finding, Where, scan


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[LeakWorld]:
    """Return a machine whose vault is open."""
    made = open_leak_world(home, clock)
    yield made
    made.close()


def _found(world: LeakWorld, top: Path) -> dict[str, Finding]:
    found = scan(world.bench, Where((top,), history=True))
    return {one.hint[-4:]: one for one in found.findings}


def test_scan_finds_tokens_in_names_of_history_and_shows_none(world: LeakWorld) -> None:
    """As `wget` writes them, long deleted; the second look, led by memory, tells the same."""
    file, folder, branch, tag = values = [hugging_face() for _ in range(4)]
    top = repository(world.home / "work")
    (top / folder).mkdir()
    (top / folder / "a").write_text("1")
    first = commit(top, **{f"get?token={file}&b": "text"})
    git(top, "rm", "-rq", ".")
    commit(top, "gone")
    git(top, "branch", f"fix-{branch}")
    git(top, "tag", f"v1-{tag}")
    found = _found(world, top)
    assert set(found) == {one[-4:] for one in values}
    assert found[file[-4:]].path == str(top / f"get?token=hf_…{file[-4:]}&b")
    assert found[folder[-4:]].path == str(top / f"hf_…{folder[-4:]}/a")
    assert {found[one[-4:]].commit for one in (file, folder)} == {first}
    assert all(("stands_in", "name") in one.facts for one in found.values())
    assert not any(value in repr(found) for value in values)
    assert _found(world, top) == found
    commit(top, more__txt="1")
    assert _found(world, top) == found
