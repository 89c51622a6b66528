"""The clean-up command, run by the real git-filter-repo: the tokens are gone from every object."""

import base64
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake, hugging_face
from tests.support.leak_world import LeakWorld, commit, git, open_leak_world, repository
from vault_app.core.errors import UsageError, VaultError
from vault_app.core.secret import Secret
from vault_app.services import leaks, leaks_cleanup, leaks_cleanup_finish, leaks_scan, vaulting
from vault_app.services.scanning import Where, scan
from vault_app.store.model import Tombstone

TOOLS = Path(sys.executable).parent


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[LeakWorld]:
    """Return a machine whose vault is open."""
    made = open_leak_world(home, clock)
    yield made
    made.close()


def _objects(top: Path) -> bytes:
    """Return the content of every object there is, reachable or not."""
    listed = git(
        top, "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)"
    )
    names = [line.split() for line in listed.splitlines()]
    return b"\n".join(
        subprocess.run(
            ["git", "cat-file", kind, name], cwd=top, check=True, capture_output=True
        ).stdout
        for name, kind in names
    )


def _run(command: str, top: Path) -> None:
    path = os.pathsep.join((str(TOOLS), os.environ["PATH"]))
    environ = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "PATH": path}
    subprocess.run(shlex.split(command), cwd=top, env=environ, check=True, capture_output=True)


def _forms(value: str) -> tuple[bytes, ...]:
    raw = value.encode()
    return raw, value.encode("utf-16-le"), base64.b64encode(raw)[:40]


@pytest.fixture
def leaky(world: LeakWorld) -> tuple[Path, str, str]:
    """Return a repository with one token in many corners, and another that is to stay."""
    value, other = hugging_face(), fake("github_classic_token")
    top = repository(world.home / "work tree's")
    commit(top, "first", a__py=f'x = "{value}"\n', keep__py=f'y = "{other}"\n')
    commit(top, f"oops, {value} is ours", a__py="x = environ\n")
    commit(top, wide__txt=f"token={value}\n".encode("utf-16"))
    commit(top, wide__txt="gone", secret__yaml=f"data: {base64.b64encode(value.encode()).decode()}")
    commit(top, secret__yaml="data: none\n", esc__json=f'{{"a": "b\\n{value}"}}')
    git(top, "tag", "-a", "v1", "-m", f"with {value}")
    git(top, "branch", "side")
    commit(top, esc__json="{}")
    (top / "a.py").write_text(f"stashed {value}\n")
    git(top, "stash")
    return top, value, other


def test_cleaning_command_takes_the_token_out_of_every_object_and_nothing_else(
    world: LeakWorld, leaky: tuple[Path, str, str], tmp_path: Path
) -> None:
    top, value, other = leaky
    mark = world.bench.key.fingerprint(Secret(value))
    before = _objects(top)
    assert all(form in before for form in _forms(value))
    found = leaks_cleanup.plan(world.bench, top, [mark])
    assert (len(found.expressions), found.left, found.living) == (1, 0, ())
    assert found.blobs
    commands = leaks_cleanup.write(found, tmp_path / "a folder")
    _run(commands.backup, top)
    _run(commands.clean, top)
    after = _objects(top)
    assert not any(form in after for form in _forms(value))
    assert other.encode() in after
    assert b"oops, ***REMOVED*** is ours" in after
    assert leaks_cleanup.plan(world.bench, top, [mark]).nothing
    assert git(top, "status", "--porcelain") == ""
    copy = Path(f"{top}-before-cleaning.git")
    assert value.encode() in _objects(copy)


def test_cleaning_files_hold_no_more_of_the_value_than_its_hint(
    world: LeakWorld, leaky: tuple[Path, str, str], tmp_path: Path
) -> None:
    """The point of shapes and blob ids: nothing to steal lies about while history is cleaned."""
    top, value, other = leaky
    found = leaks_cleanup.plan(world.bench, top)
    commands = leaks_cleanup.write(found, tmp_path)
    told = b"".join(path.read_bytes() for path in commands.files) + commands.clean.encode()
    for token in (value, other):
        pieces = {token[start : start + 5] for start in range(5, len(token) - 4)}
        assert not any(piece.encode() in told for piece in pieces)
    assert {path.stat().st_mode & 0o777 for path in commands.files} == {0o600}


def _as(top: Path, name: str, mail: str, *arguments: str) -> None:
    roles = ("AUTHOR", "COMMITTER")
    who = {f"GIT_{role}_NAME": name for role in roles} | {
        f"GIT_{role}_EMAIL": mail for role in roles
    }
    subprocess.run(["git", *arguments], cwd=top, env=os.environ | who, check=True)


def _tree_files(top: Path) -> set[str]:
    return {path.name for path in top.rglob("*") if ".git" not in path.parts}


def test_cleaning_command_reaches_every_name_and_the_remote(
    world: LeakWorld, tmp_path: Path
) -> None:
    """Of files, folders, authors, committers, taggers, branches and tags; no value on the way."""
    kinds = ("file", "two", "folder", "author", "mail", "tagger", "branch", "tag", "light")
    value = {kind: hugging_face() for kind in kinds}
    far, top = world.home / "far.git", repository(world.home / "work")
    git(world.home, "init", "-q", "--bare", "far.git")
    git(top, "remote", "add", "origin", str(far))
    (top / value["folder"]).mkdir()
    (top / value["folder"] / "a").write_text("1")
    commit(top, **{f"get?t={value['file']}&b": "one", f"get?t={value['two']}&b": "two"})
    mail = f"{value['mail']}@home.test"
    _as(top, value["author"], mail, "commit", "-q", "--allow-empty", "-m", "by a token")
    _as(top, value["tagger"], "a@home.test", "tag", "-a", f"v1-{value['tag']}", "-m", "one")
    git(top, "tag", f"l-{value['light']}")
    git(top, "checkout", "-q", "-b", f"fix-{value['branch']}")
    commit(top, more__txt="1")
    git(top, "push", "-q", "-u", "origin", "--all")
    git(top, "push", "-q", "--tags")
    found = leaks_cleanup.plan(world.bench, top)
    assert (found.left, found.left_refs, found.blobs) == (0, 0, ())
    assert len(found.tokens) == len(kinds)
    commands = leaks_cleanup.write(found, tmp_path)
    told = b"".join(path.read_bytes() for path in commands.files) + repr(commands).encode()
    pieces = {one[at : at + 5] for one in value.values() for at in range(5, len(one) - 4)}
    assert not any(piece.encode() in told for piece in pieces)
    for line in commands.clean.split(" && "):
        _run(line, top)
    assert leaks_cleanup_finish.finish(world.bench, top)
    assert scan(world.bench, Where((top,), history=True, cache=False)).findings == ()
    assert leaks_cleanup.plan(world.bench, top).nothing
    everything = b"".join(p.read_bytes() for p in top.rglob("*") if p.is_file()) + _objects(top)
    everything += "".join(map(str, top.rglob("*"))).encode()
    assert not any(one.encode() in everything for one in value.values())
    ends = [value[kind][-4:] for kind in ("file", "two")]
    assert _tree_files(top) >= {f"get?t=REMOVED-{end}&b" for end in ends}
    assert git(top, "branch", "--show-current") == f"fix-REMOVED-{value['branch'][-4:]}"
    assert git(top, "status", "--porcelain") == ""
    for line in commands.push.split(" && "):
        _run(line, top)
    refs = git(far, "for-each-ref", "--format=%(refname)").split()
    assert sorted(refs) == [
        f"refs/heads/fix-REMOVED-{value['branch'][-4:]}",
        "refs/heads/main",
        f"refs/tags/l-REMOVED-{value['light'][-4:]}",
        f"refs/tags/v1-REMOVED-{value['tag'][-4:]}",
    ]


def test_cleaning_names_that_begin_with_the_token_are_left_to_a_person_on_the_remote(
    world: LeakWorld,
) -> None:
    """No pattern may take other branches along; in a form of its own nothing is promised."""
    token, coded = (fake("google_api_key"), hugging_face())
    top = repository(world.home / "work")
    commit(top, **{f"get?t=hf%5F{coded[3:]}": "x"})
    git(top, "branch", token)
    found = leaks_cleanup.plan(world.bench, top)
    assert found.old_refs == ("refs/heads/AIza*",)
    assert (found.left, found.left_refs) == (1, 0)
    git(top, "branch", "-m", token, fake("openbao_short_token"))
    assert leaks_cleanup.plan(world.bench, top).left_refs == 1


def test_finishing_follows_no_link_and_leaves_addresses_and_ignored_tokens_alone(
    world: LeakWorld,
) -> None:
    gone, kept = hugging_face(), fake("github_classic_token")
    top = repository(world.home / "work")
    outside = world.plant("outside.txt", f"{gone}\n")
    (top / ".git" / "SQUASH_MSG").symlink_to(outside)
    (top / ".git" / "MERGE_MSG").write_text(f"{gone} and {kept}\n")
    git(top, "remote", "add", "origin", f"https://u:{gone}@example.org/a.git")
    world.plant("tree/a.txt", kept)
    leaks_scan.remember(world.bench, scan(world.bench, Where((world.home / "tree",))))
    [leak] = leaks.entries(world.bench)
    leaks.ignore(world.bench, [leak.leak.id], "a sample", everywhere=True)
    assert leaks_cleanup_finish.finish(world.bench, top) == (top / ".git" / "MERGE_MSG",)
    assert (top / ".git" / "MERGE_MSG").read_text() == f"REMOVED-{gone[-4:]} and {kept}\n"
    assert outside.read_text() == f"{gone}\n"
    assert gone in git(top, "remote", "get-url", "origin")


def test_cleaning_names_the_tokens_that_still_live(
    world: LeakWorld, leaky: tuple[Path, str, str]
) -> None:
    top, value, _ = leaky
    world.own(value)
    found = leaks_cleanup.plan(world.bench, top)
    assert [one.name for one in found.living] == ["laptop"]
    mark = world.bench.key.fingerprint(Secret(value))
    stone = Tombstone(mark, "laptop", "huggingface", "hf_…", world.clock.now(), proven=True)
    world.bench.store.tombstones.add(stone)
    assert leaks_cleanup.plan(world.bench, top).living == ()


def test_cleaning_with_a_locked_vault_says_so_not_that_all_is_clean(
    world: LeakWorld, leaky: tuple[Path, str, str]
) -> None:
    top, _, _ = leaky
    vaulting.lock(world.bench)
    with pytest.raises(VaultError):
        leaks_cleanup.plan(world.bench, top)


def test_cleaned_branches_of_a_clone_clean_the_remote(world: LeakWorld, tmp_path: Path) -> None:
    """Those that were never checked out too: the commands end with what replaces them."""
    value = hugging_face()
    far, first = world.home / "far.git", repository(world.home / "first")
    git(world.home, "init", "-q", "--bare", "far.git")
    commit(first, a__txt=f"{value}\n")
    git(first, "push", "-q", str(far), "HEAD:main")
    git(first, "checkout", "-q", "-b", "side")
    commit(first, b__txt=f"again {value}\n")
    git(first, "push", "-q", str(far), "side")
    git(far, "symbolic-ref", "HEAD", "refs/heads/main")
    git(world.home, "clone", "-q", str(far), "clone")
    top = world.home / "clone"
    commands = leaks_cleanup.write(leaks_cleanup.plan(world.bench, top), tmp_path)
    _run(commands.clean, top)
    assert value.encode() not in _objects(top)
    for line in commands.push.split(" && "):
        _run(line, top)
    assert value not in git(far, "log", "--all", "-p")
    assert git(far, "for-each-ref", "--format=%(refname)").split() == [
        "refs/heads/main",
        "refs/heads/side",
    ]


def test_cleaning_outside_of_a_repository_is_refused(world: LeakWorld) -> None:
    with pytest.raises(UsageError) as caught:
        leaks_cleanup.plan(world.bench, world.home)
    assert caught.value.code == "no_repository"


def test_filter_repo_is_told_as_missing_where_it_is(
    world: LeakWorld, leaky: tuple[Path, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    top, _, _ = leaky
    git_alone = world.home / "bin"
    git_alone.mkdir()
    (git_alone / "git").symlink_to(str(shutil.which("git")))
    monkeypatch.setenv("PATH", str(git_alone))
    assert not leaks_cleanup.plan(world.bench, top).installed
    monkeypatch.setenv("PATH", os.pathsep.join((str(git_alone), str(TOOLS))))
    assert leaks_cleanup.plan(world.bench, top).installed
