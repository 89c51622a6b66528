"""Every corner of a repository: deleted, stash, dangling, messages, the index; and hostile ones."""

import os
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.fake_tokens import fake
from vault_app.providers.scanned import SCAN_PATTERNS as PATTERNS
from vault_app.scanner import history
from vault_app.scanner.engine import Engine
from vault_app.scanner.names import paths_with, refs_with_tokens
from vault_app.scanner.objects import Dirty, listing, look_at
from vault_app.scanner.origins import Origin, origins
from vault_app.scanner.repository import Repository, refs_of, repository_at


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Return an engine over all patterns."""
    return Engine(PATTERNS)


def _git(top: Path, *arguments: str, stdin: str | None = None) -> str:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    done = subprocess.run(
        ["git", *identity, *arguments],
        cwd=top,
        check=True,
        capture_output=True,
        text=True,
        input=stdin,
    )
    return done.stdout.strip()


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """Return a repository with one plain commit."""
    folder = tmp_path / "repo"
    folder.mkdir()
    _git(folder, "init", "-q", "-b", "main")
    (folder / "README").write_text("hello\n")
    _commit(folder, "start")
    return folder


def _commit(top: Path, message: str) -> str:
    _git(top, "add", "-A")
    _git(top, "commit", "-q", "--allow-empty", "-m", message)
    return _git(top, "rev-parse", "HEAD")


def _found(
    top: Path, engine: Engine, skipped: list[tuple[str, str]] | None = None
) -> dict[str, Dirty]:
    told = [] if skipped is None else skipped
    ids = listing(top).ids
    batches = look_at(top, engine, ids, on_skip=lambda *what: told.append(what))
    return {
        seen.hit.value: one for batch in batches for one in batch.dirty for seen in one.sightings
    }


def _origins(top: Path, ids: set[str]) -> dict[str, Origin]:
    return origins(top, ids, history.commits_of(top))


def test_look_at_finds_every_corner(top: Path, engine: Engine) -> None:
    """Deleted, on a dropped branch, stashed, dangling, in a message, in a tag, staged only."""
    names = ("deleted", "reflog", "stash", "dangling", "message", "tag", "staged")
    values = {name: fake("huggingface_user_access_token") for name in names}
    (top / ".env").write_text(f"HF_TOKEN={values['deleted']}\n")
    _commit(top, "add")
    (top / ".env").unlink()
    _commit(top, f"remove {values['message']}")
    (top / "lost").write_text(values["reflog"])
    _commit(top, "lost")
    _git(top, "reset", "-q", "--hard", "HEAD^")
    (top / "README").write_text(values["stash"])
    _git(top, "stash")
    _git(top, "hash-object", "-w", "--stdin", stdin=values["dangling"])
    _git(top, "tag", "-a", "v1", "-m", values["tag"])
    (top / "README").write_text(values["staged"])
    _git(top, "add", "README")
    found = _found(top, engine)
    assert set(values.values()) <= set(found)
    assert found[values["message"]].type == "commit"
    assert found[values["tag"]].type == "tag"


def test_look_at_packed_objects_are_read(top: Path, engine: Engine) -> None:
    """Packs and deltas are git's business; what is in them is found."""
    value = fake("github_classic_token")
    (top / "a").write_text(value)
    _commit(top, "a")
    _git(top, "gc", "-q")
    assert set(_found(top, engine)) == {value}


def test_origins_names_the_oldest_commit_and_the_path(top: Path, engine: Engine) -> None:
    """The commit that brought a blob, with a path that no shell would like."""
    value, name = fake("npm_access_token"), "odd\n\x01:name é"
    (top / name).write_text(value)
    first = _commit(top, "one")
    (top / "copy").write_text(value)
    _commit(top, "two")
    blob = _found(top, engine)[value].id
    [origin] = _origins(top, {blob}).values()
    assert (origin.commit, origin.path, origin.author) == (first, name, "Ada <ada@example.org>")
    assert datetime.fromisoformat(origin.date).tzinfo is not None


def test_look_at_corrupt_object_costs_that_object_only(top: Path, engine: Engine) -> None:
    """A broken one is told and passed over; the others are still looked at."""
    values = [fake("huggingface_user_access_token") for _ in range(6)]
    blobs = [_git(top, "hash-object", "-w", "--stdin", stdin=value) for value in values]
    broken = top / ".git" / "objects" / blobs[2][:2] / blobs[2][2:]
    broken.chmod(0o644)
    broken.write_bytes(b"broken")
    skipped: list[tuple[str, str]] = []
    found = set(_found(top, engine, skipped))
    assert set(values) - found == {values[2]}
    assert skipped == [(blobs[2], "object_broken")]


def test_look_at_staged_of_a_file_made_executable_is_about_nothing_new(
    top: Path, engine: Engine
) -> None:
    """What was committed before is there already; a commit that adds nothing is not held up."""
    (top / "a").write_text(fake("npm_access_token"))
    _commit(top, "leaked")
    _git(top, "update-index", "--chmod=+x", "a")
    assert list(history.look_at_staged(top, engine)) == []
    (top / "a").rename(top / "b")
    _git(top, "add", "-A")
    assert [one.path for one in history.look_at_staged(top, engine)] == ["b"]


def test_look_at_staged_is_the_index_not_the_work_tree(top: Path, engine: Engine) -> None:
    """What would be committed, also before the first commit."""
    staged, later = fake("npm_access_token"), fake("npm_access_token")
    (top / "a").write_text(staged)
    _git(top, "add", "a")
    (top / "a").write_text(later)
    looked = list(history.look_at_staged(top, engine))
    assert [(one.path, [s.hit.value for s in one.sightings]) for one in looked] == [("a", [staged])]


def _diverged(top: Path) -> None:
    """Make a merge of what was changed on both sides."""
    (top / "a").write_text("1\n")
    _commit(top, "a")
    for branch in ("one", "two"):
        _git(top, "checkout", "-q", "-b", branch, "main")
        (top / "a").write_text(fake("npm_access_token"))
        _commit(top, branch)
    _git(top, "merge", "-q", "-s", "ours", "one")


def test_look_at_hostile_repository_runs_nothing(top: Path, engine: Engine) -> None:
    """H26: neither looking nor asking for origins starts what the repository names."""
    trap = top.parent / "trap"
    marker = top.parent / "ran"
    trap.write_text(f"#!/bin/sh\ntouch '{marker}'\n")
    trap.chmod(0o755)
    (top / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    _diverged(top)
    for name in ("core.fsmonitor", "diff.evil.textconv", "diff.external", "filter.evil.clean"):
        _git(top, "config", name, os.fspath(trap))
    _git(top, "config", "merge.evil.driver", os.fspath(trap))
    _git(top, "config", "log.diffMerges", "remerge")  # merges once more, as the drivers do
    _git(top, "config", "remote.origin.url", f"ext::{trap}")
    _git(top, "config", "remote.origin.promisor", "true")
    _git(top, "config", "extensions.partialClone", "origin")
    _git(top, "config", "remote.origin.uploadpack", os.fspath(trap))
    marker.unlink(missing_ok=True)
    found = _found(top, engine)
    _origins(top, {one.id for one in found.values()})
    list(history.look_at_staged(top, engine))
    assert len(found) == 2
    assert not marker.exists()


def test_top_of_outside_a_repository_is_none(tmp_path: Path) -> None:
    """A plain folder is not an error."""
    assert history.top_of(tmp_path) is None


def test_origins_and_paths_end_as_soon_as_nobody_wants_to_know(top: Path) -> None:
    """What *check* raises comes out, and no git is left working for it."""
    (top / "a").write_text("1")
    commits = f"{_commit(top, 'a')}\n".encode()

    class Enough(Exception):
        """Nobody wants to know."""

    def check() -> None:
        raise Enough

    blob = _git(top, "rev-parse", "HEAD:a")
    with pytest.raises(Enough):
        origins(top, {blob}, commits, check)
    with pytest.raises(Enough):
        paths_with(top, {b"a"}, commits, check)
    assert origins(top, {blob}, commits)[blob].path == "a"


@pytest.mark.parametrize("packed", [False, True])
def test_names_of_refs_are_those_that_git_tells(
    top: Path, tmp_path: Path, engine: Engine, packed: bool
) -> None:
    """Loose or packed, of whatever kind, those of another work tree too; else git is asked."""
    token = fake("github_classic_token")
    _git(top, "tag", "-a", "v1", "-m", "one")
    for name in ("heads/a/b", f"remotes/origin/{token}", "stash", "notes/\u00e9"):
        _git(top, "update-ref", f"refs/{name}", "HEAD")
    if packed:
        _git(top, "pack-refs", "--all")
        _git(top, "update-ref", "refs/heads/later", "HEAD")
    _git(top, "worktree", "add", "-q", str(tmp_path / "other"))
    _git(tmp_path / "other", "update-ref", "refs/worktree/mine", "HEAD")
    store = top / ".git"
    there = _git(tmp_path / "other", "for-each-ref", "--format=%(refname)").splitlines()
    assert refs_of(store) == sorted(map(os.fsencode, there))
    [(ref, named)] = refs_with_tokens(top, engine, store)
    assert (ref.decode(), named.hit.value) == (f"refs/remotes/origin/{token}", token)
    (store / "reftable").mkdir()
    assert refs_of(store) is None
    assert [one for one, _ in refs_with_tokens(top, engine, store)] == [ref]


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_repository_in_a_folder_with_a_line_end_in_its_name_is_one(tmp_path: Path) -> None:
    """Git answers in lines: its answers are told apart all the same."""
    top, bare = tmp_path / "a\nb", tmp_path / "c\nd.git"
    _git(tmp_path, "init", "-q", str(top))
    _git(tmp_path, "init", "-q", "--bare", str(bare))
    (top / "in\nside").mkdir()
    assert repository_at(top / "in\nside") == Repository(top, top / ".git")
    assert repository_at(bare) == Repository(bare, bare)
