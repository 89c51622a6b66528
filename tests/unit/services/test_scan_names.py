"""Tokens in names: of files and folders, here and in any commit, of branches and tags."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from tests.support.leak_world import LeakWorld, commit, git, open_leak_world, repository
from vault_app.services import leaks, leaks_adopt, leaks_scan
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


def test_scan_finds_tokens_in_names_of_files_and_masks_them_in_every_path(world: LeakWorld) -> None:
    """A path that shows one is shown with its hint, whatever else was found there."""
    name, inside = hugging_face(), hugging_face()
    (world.home / "tree" / name).mkdir(parents=True)
    world.plant(f"tree/{name}/a.txt", f"t={inside}\n")
    world.plant(f"tree/{name}.txt", "nothing")
    (world.home / "tree" / name / "gone").symlink_to("nowhere")
    result = scan(world.bench, Where((world.home / "tree",)))
    hint = f"hf_…{name[-4:]}"
    assert [
        (one.path.removeprefix(f"{world.home}/tree/"), one.hint) for one in result.findings
    ] == [
        (hint, hint),
        (f"{hint}.txt", hint),
        (f"{hint}/a.txt", f"hf_…{inside[-4:]}"),
    ]
    assert [one.path for one in result.skipped] == [f"{world.home}/tree/{hint}/gone"]
    assert [one.path for one in result.skipped] == [f"{world.home}/tree/{hint}/gone"]
    assert name not in repr(result)
    assert scan(world.bench, Where((world.home / "tree",))).findings == result.findings


def test_leak_in_a_name_can_be_adopted(world: LeakWorld) -> None:
    value = hugging_face()
    world.plant(f"tree/get?{value}", "nothing")
    leaks_scan.remember(world.bench, scan(world.bench, Where((world.home / "tree",))))
    [leak] = leaks.entries(world.bench)
    adopted = leaks_adopt.adopt(world.bench, leak.leak.id)
    assert adopted.credential.hint == f"hf_…{value[-4:]}"
    assert adopted.places == ()


def test_token_in_the_name_of_a_file_that_was_named_is_found(world: LeakWorld) -> None:
    value = hugging_face()
    path = world.plant(f"get?{value}", "nothing")
    [found] = scan(world.bench, Where((path,))).findings
    assert found.hint == f"hf_…{value[-4:]}"
