"""The one git launcher against hostile repositories (H26)."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from vault_app.system.gitwork import MISSING, TIMED_OUT, git, safe_environment, tracked_files


def plain_git(cwd: Path, *arguments: str) -> str:
    """Run git as anybody would and return its output."""
    answer = subprocess.run(
        ["git", *arguments], cwd=cwd, capture_output=True, check=True, text=True
    )
    return answer.stdout


def make_repository(folder: Path) -> Path:
    """Return a work tree with one commit of ``kept.txt``."""
    folder.mkdir(parents=True)
    plain_git(folder, "init", "-q")
    (folder / "kept.txt").write_text("one\n")
    plain_git(folder, "add", "kept.txt")
    plain_git(folder, "commit", "-qm", "first")
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a plain work tree."""
    return make_repository(tmp_path / "tree")


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """Return the file that exists once anything of a repository was executed."""
    return tmp_path / "executed"


@pytest.fixture
def hostile(repository: Path, canary: Path) -> Path:
    """Return a repository whose every programmable setting writes the canary."""
    strike = repository / "strike.sh"
    strike.write_text(f"#!/bin/sh\necho x >> '{canary}'\ncat\n")
    strike.chmod(0o755)
    for hook in ("post-index-change", "pre-commit", "post-checkout", "reference-transaction"):
        (repository / ".git" / "hooks" / hook).symlink_to(strike)
    (repository / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    settings = {
        "core.fsmonitor": strike,
        "core.sshCommand": strike,
        "core.pager": strike,
        "core.editor": strike,
        "core.askPass": strike,
        "diff.external": strike,
        "diff.evil.textconv": strike,
        "diff.evil.command": strike,
        "filter.evil.clean": strike,
        "filter.evil.smudge": strike,
        "filter.evil.process": strike,
        "merge.evil.driver": strike,
        "gpg.program": strike,
        "log.showSignature": "true",
        "uploadpack.packObjectsHook": strike,
    }
    plain_git(repository, "config", "core.hooksPath", str(repository / ".git" / "hooks"))
    for name, value in settings.items():
        plain_git(repository, "config", name, str(value))
    (repository / "kept.txt").write_text("two\n")
    return repository


@pytest.mark.parametrize(
    "arguments",
    [
        ["ls-files", "-m"],
        ["status", "--porcelain"],
        ["diff"],
        ["diff", "--stat"],
        ["log", "-p"],
        ["show", "HEAD"],
        ["rev-parse", "HEAD"],
        ["cat-file", "-p", "HEAD:kept.txt"],
        ["cat-file", "--filters", "HEAD:kept.txt"],
        ["cat-file", "--textconv", "HEAD:kept.txt"],
        ["hash-object", "kept.txt"],
        ["stash", "list"],
        ["grep", "two"],
        ["blame", "kept.txt"],
    ],
    ids=" ".join,
)
def test_h26_hostile_repository_executes_nothing(
    hostile: Path, canary: Path, arguments: Sequence[str]
) -> None:
    assert not canary.exists()
    answer = git(arguments, hostile)
    assert answer.code == 0, answer.stderr
    assert not canary.exists()


def test_h26_filter_name_with_an_equals_sign_executes_nothing(
    repository: Path, canary: Path
) -> None:
    strike = f"sh -c \"echo x >> '{canary}'; cat\""
    plain_git(repository, "config", "--add", "filter.a=b.clean", strike)
    (repository / ".gitattributes").write_text("* filter=a=b\n")
    (repository / "kept.txt").write_text("two\n")
    assert git(["status", "--porcelain"], repository).code == 0
    assert not canary.exists()
    plain_git(repository, "status", "--porcelain")
    assert canary.exists(), "plain git no longer strikes: the test proves nothing"


def test_h26_the_hostile_repository_really_strikes_plain_git(hostile: Path, canary: Path) -> None:
    subprocess.run(["git", "status"], cwd=hostile, capture_output=True, check=False)
    assert canary.exists()


def test_h26_tracked_files_of_a_hostile_repository_executes_nothing(
    hostile: Path, canary: Path
) -> None:
    assert tracked_files([hostile / "kept.txt"]) == {hostile / "kept.txt"}
    assert not canary.exists()


def test_h26_partial_clone_fetches_nothing_lazily(tmp_path: Path, canary: Path) -> None:
    origin = make_repository(tmp_path / "origin")
    plain_git(origin, "config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    plain_git(
        tmp_path, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{origin}", "clone"
    )
    strike = tmp_path / "strike.sh"
    strike.write_text(f"#!/bin/sh\necho x >> '{canary}'\nexec git-upload-pack \"$@\"\n")
    strike.chmod(0o755)
    plain_git(clone, "config", "remote.origin.uploadpack", str(strike))
    answer = git(["cat-file", "-p", "HEAD:kept.txt"], clone)
    assert answer.code != 0
    assert not canary.exists()
    plain_git(clone, "cat-file", "-p", "HEAD:kept.txt")
    assert canary.exists(), "plain git no longer strikes: the test proves nothing"


def test_h26_network_and_prompts_are_off(repository: Path) -> None:
    answer = git(["ls-remote", "https://127.0.0.1:9/x.git"], repository)
    assert answer.code != 0
    assert b"not allowed" in answer.stderr


def test_git_input_output_and_code_come_through(repository: Path) -> None:
    answer = git(["hash-object", "--stdin"], repository, stdin=b"one\n")
    assert answer.code == 0
    assert answer.stdout.strip() == b"5626abf0f72e58d7a153368ba57db4c673c0e171"
    assert git(["rev-parse", "nowhere"], repository).code == 128


def test_git_result_repr_hides_output(repository: Path) -> None:
    assert "kept" not in repr(git(["ls-files"], repository))


def test_git_missing_is_127_and_nothing_tracked(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git(["version"], repository).code == MISSING
    assert tracked_files([repository / "kept.txt"]) == frozenset()


def test_git_too_slow_is_ended_with_its_children(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\n/bin/sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(slow.parent))
    assert git(["ls-files"], repository, timeout=0.2).code == TIMED_OUT


def test_git_without_arguments_says_how_to_use_it(repository: Path) -> None:
    assert git([], repository).code == 1


def test_safe_environment_drops_foreign_git_settings_and_secrets() -> None:
    given = {
        "GIT_DIR": "/elsewhere",
        "GIT_TRACE": "/somewhere/trace",
        "GIT_CONFIG_GLOBAL": "/home/ada/.gitconfig",
        "HF_TOKEN": "x",
        "HOME": "/home/ada",
    }
    made = safe_environment(given)
    assert "GIT_DIR" not in made
    assert "GIT_TRACE" not in made
    assert "HF_TOKEN" not in made
    assert made["HOME"] == "/home/ada"
    assert made["GIT_CONFIG_GLOBAL"] == "/home/ada/.gitconfig"
    assert made["GIT_TERMINAL_PROMPT"] == "0"


def test_tracked_files_over_several_trees_and_none(tmp_path: Path) -> None:
    one, two = make_repository(tmp_path / "one"), make_repository(tmp_path / "two")
    loose = tmp_path / "loose.txt"
    loose.write_text("")
    new = one / "new.txt"
    new.write_text("")
    paths = [
        one / "kept.txt",
        new,
        two / "kept.txt",
        loose,
        one / "absent.txt",
        one / ".git/config",
    ]
    assert tracked_files(paths) == {one / "kept.txt", two / "kept.txt"}
    assert tracked_files([]) == frozenset()


def test_tracked_files_link_to_a_tracked_file_counts(repository: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(repository / "kept.txt")
    assert tracked_files([link]) == {link}


def test_tracked_files_through_a_linked_folder_counts(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "shortcut").symlink_to(repository)
    path = tmp_path / "shortcut" / "kept.txt"
    assert tracked_files([path]) == {path}


def test_tracked_files_odd_names_are_taken_literally(repository: Path) -> None:
    names = ["*.txt", "sp ace\n.txt", ":(top)x", "ü.txt"]
    for name in names:
        (repository / name).write_text("x")
        plain_git(repository, "add", "--", f":(literal){name}")
    assert tracked_files([repository / name for name in names]) == {
        repository / name for name in names
    }


def test_tracked_files_many_are_asked_in_batches(repository: Path) -> None:
    paths = [repository / f"absent-{number}" for number in range(900)]
    assert tracked_files([*paths, repository / "kept.txt"]) == {repository / "kept.txt"}


def test_tracked_files_broken_repository_tracks_nothing(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert tracked_files([tmp_path / "file"]) == frozenset()


def test_git_environment_of_this_process_is_untouched(repository: Path) -> None:
    before = dict(os.environ)
    git(["status"], repository)
    assert dict(os.environ) == before
