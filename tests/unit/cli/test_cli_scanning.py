"""``keyturn scan``: exit codes, the JSON shape, SARIF, Markdown, and the hook at work."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.fake_tokens import fake
from vault_app.cli.main import run

KEYS = {
    *("path", "line", "column", "pattern", "provider", "hint", "fingerprint", "known", "commit"),
    *("blob", "verdict"),
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a folder with one token in it."""
    folder = tmp_path / "tree"
    folder.mkdir()
    (folder / "a|b<c>.env").write_text(f"# é\nNPM_TOKEN={fake('npm_access_token')}\n")
    return folder


def _json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_scan_with_findings_exits_1_in_the_contracts_shape(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The keys of the contract, absolute paths, no value anywhere."""
    assert run(["scan", "--json", str(tree)]) == 1
    found = _json(capsys)
    [finding] = found["findings"]
    assert set(finding) >= KEYS
    assert finding["path"] == str(tree / "a|b<c>.env")
    assert (finding["line"], finding["column"], finding["known"]) == (2, 11, None)
    assert set(found["stats"]) >= {"files", "bytes", "blobs", "seconds"}


def test_scan_without_findings_exits_0(tmp_path: Path) -> None:
    """Nothing found is fine."""
    (tmp_path / "a").write_text("nothing")
    assert run(["scan", str(tmp_path / "a")]) == 0


@pytest.mark.parametrize("arguments", [[], ["--staged", "--history"], ["--format", "csv", "."]])
def test_scan_misused_exits_2(arguments: list[str]) -> None:
    """No path, both kinds of git at once, an unknown format."""
    assert run(["scan", *arguments]) == 2


def test_scan_sarif_names_rule_place_and_level(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--format`` beats ``--json``; the address is escaped."""
    assert run(["scan", "--json", "--format", "sarif", str(tree)]) == 1
    log = _json(capsys)
    assert log["version"] == "2.1.0"
    [one] = log["runs"]
    [result] = one["results"]
    assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "npm_access_token"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/a%7Cb%3Cc%3E.env")
    assert place["region"] == {"startLine": 2, "startColumn": 11}
    assert result["level"] == "error"


def test_scan_markdown_escapes_foreign_text(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """H29: a file name cannot break out of its cell."""
    assert run(["scan", "--format", "markdown", str(tree)]) == 1
    row = capsys.readouterr().out.splitlines()[2]
    assert "a\\|b\\<c\\>" in row


def test_scan_markdown_tells_the_commit_and_beside_it_what_was_passed_over(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _git(tree, "init", "-q")
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "x")
    told = subprocess.run(["git", "rev-parse", "HEAD"], cwd=tree, capture_output=True, text=True)
    (tree / "broken").symlink_to("nowhere")
    assert run(["scan", "--history", "--format", "markdown", str(tree)]) == 1
    shown = capsys.readouterr()
    head, _, *rows = shown.out.splitlines()
    assert head.split(" | ")[-1] == "Commit |"
    assert {row.split(" | ")[-1] for row in rows} == {" |", f"{told.stdout[:10]} |"}
    assert f"Skipped {tree}/broken" in shown.err


def _git(top: Path, *arguments: str, environ: dict[str, str] | None = None) -> int:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=top, env=environ, capture_output=True).returncode


def test_scan_of_a_path_that_is_not_there_exits_5_unless_something_was_found(
    tree: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A mistyped path in a script must not pass for a clean one."""
    monkeypatch.chdir(tmp_path)
    assert run(["scan", "nowhere"]) == 5
    assert run(["scan", "nowhere", str(tree)]) == 1
    capsys.readouterr()
    assert run(["scan", "--json", "nowhere"]) == 5
    told = _json(capsys)
    assert told["skipped"] == [{"path": str(tmp_path / "nowhere"), "reason": "missing"}]
    assert set(told["error"]) == {"code", "message", "cure"}
    os.mkfifo(tmp_path / "pipe")
    assert run(["scan", "pipe"]) == 5
    assert run(["scan", "."]) == 1


def test_scan_installed_hook_stops_a_commit(tree: Path, tmp_path: Path) -> None:
    """The hook runs the real program on what is staged; without the token the commit passes."""
    _git(tree, "init", "-q")
    assert run(["scan", "--install-hook", str(tree)]) == 0
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "keyturn").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vault_app "$@"\n')
    (programs / "keyturn").chmod(0o755)
    root = Path(__file__).resolve().parents[3]
    environ = dict(os.environ) | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(root),
    }
    _git(tree, "add", "-A")
    assert _git(tree, "commit", "-q", "-m", "x", environ=environ) == 1
    value, file = next(tree.glob("*.env")).read_text(), next(tree.glob("*.env"))
    file.write_text("nothing\n")
    _git(tree, "add", "-A")
    assert _git(tree, "commit", "-q", "-m", "x", environ=environ) == 0
    file.write_text(value)  # git makes an index of its own for each of these
    assert _git(tree, "commit", "-q", "-a", "-m", "x", environ=environ) == 1
    assert _git(tree, "commit", "-q", "-m", "x", file.name, environ=environ) == 1


def test_scan_install_hook_keeps_somebody_elses(tree: Path) -> None:
    """A hook that is there already is told of, not replaced."""
    _git(tree, "init", "-q")
    hook = tree / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\n")
    assert run(["scan", "--install-hook", str(tree)]) == 2
    assert hook.read_text() == "#!/bin/sh\n"


def test_scan_install_hook_where_git_looks_elsewhere_is_refused(tree: Path) -> None:
    """A hook that git would never run is not installed."""
    _git(tree, "init", "-q")
    _git(tree, "config", "core.hooksPath", ".husky")
    assert run(["scan", "--install-hook", str(tree)]) == 2
    assert not (tree / ".git" / "hooks" / "pre-commit").exists()


def test_scan_history_names_commit_blob_and_path(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A deleted file is still told by the commit that brought it."""
    _git(tree, "init", "-q")
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "x")
    next(tree.glob("*.env")).unlink()
    assert run(["scan", "--json", str(tree)]) == 0
    capsys.readouterr()
    assert run(["scan", "--json", "--history", str(tree)]) == 1
    [finding] = _json(capsys)["findings"]
    assert finding["path"] == str(tree / "a|b<c>.env")
    assert len(finding["commit"]) == len(finding["blob"]) == 40


@pytest.mark.parametrize(
    ("how", "reason"), [("--depth=1", "shallow_clone"), ("--filter=blob:none", "partial_clone")]
)
def test_scan_history_that_is_partly_elsewhere_says_so(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str, reason: str
) -> None:
    """Nothing found in half a history must not pass for a clean one."""
    _git(tree, "init", "-q")
    _git(tree, "config", "uploadpack.allowFilter", "true")
    for content in ("one", "two"):
        next(tree.glob("*.env")).write_text(content)
        _git(tree, "add", "-A")
        _git(tree, "commit", "-q", "-m", content)
    clone = tmp_path / "clone"
    _git(tmp_path, "clone", "-q", how, f"file://{tree}", str(clone))
    assert run(["scan", "--json", "--history", str(clone)]) == 0
    assert _json(capsys)["skipped"] == [{"path": str(clone), "reason": reason}]
    assert run(["scan", "--history", str(clone)]) == 0
    assert "clone" in capsys.readouterr().err


def _truncate(path: Path, size: int) -> None:
    path.chmod(0o600)
    os.truncate(path, size)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("objects/pack/*.pack", "pack_broken"),
        ("objects/pack/*.idx", "pack_broken"),
        ("HEAD", "repository_broken"),
        ("config", "repository_broken"),
        ("index", "index_unreadable"),
    ],
)
def test_scan_damaged_repository_is_told_and_does_not_pass_for_a_clean_one(
    tree: Path, capsys: pytest.CaptureFixture[str], name: str, reason: str
) -> None:
    """Git itself says next to nothing of a lost pack, and leaves out what is in it."""
    _git(tree, "init", "-q")
    next(tree.glob("*.env")).write_text("clean")
    _git(tree, "add", "-A")
    _git(tree, "commit", "-q", "-m", "x")
    _git(tree, "repack", "-adq")
    [damaged] = (tree / ".git").glob(name)
    _truncate(damaged, 5)
    if name == "config":
        damaged.write_text("[core")
    history = run(["scan", "--json", "--history", str(tree)])
    told = {one["reason"] for one in _json(capsys)["skipped"]}
    assert history == (5 if reason == "repository_broken" else 0)
    assert told == (set() if reason == "index_unreadable" else {reason})
    assert run(["scan", "--staged", str(tree)]) == 5


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners of that sort there")
@pytest.mark.parametrize("how", ["init", "init --bare", "below", "worktree"])
def test_scan_of_somebody_elses_repository_says_so_and_does_not_pass_for_a_clean_one(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    how: str,
) -> None:
    """Git refuses it (safe.directory), as continuous integration meets it; a bare one too."""
    top = tmp_path / "main"
    top.mkdir()
    _git(top, *(how if how.startswith("init") else "init").split(), "-q")
    named = top
    if how == "below":
        named = top / "below"
        named.mkdir()
    elif how == "worktree":
        _git(top, "commit", "-q", "--allow-empty", "-m", "x")
        _git(top, "worktree", "add", "-q", "../side")
        named = tmp_path / "side"
    head = "worktrees/side/HEAD" if how == "worktree" else "HEAD"
    _truncate(next(one for one in (top, top / ".git") if (one / head).exists()) / head, 0)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert run(["scan", "--json", "--history", str(named)]) == 5
    reasons = {one["path"]: one["reason"] for one in _json(capsys)["skipped"]}
    assert reasons[str(named)] == "repository_refused"
    assert run(["scan", "--json", "--install-hook", str(named)]) == 2
    assert _json(capsys)["error"]["code"] == "repository_refused"


def test_scan_of_a_name_says_that_it_is_one(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line and a column would be looked for in the file."""
    value = fake("npm_access_token")
    (tree / f"get?{value}").write_text("nothing")
    assert run(["scan", str(tree)]) == 1
    shown = capsys.readouterr().out
    assert f"{tree}/get?npm_…{value[-4:]} (name)" in shown
    assert value not in shown


def test_scan_staged_of_a_folder_that_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It does not stand for the repository round it."""
    monkeypatch.setenv("KEYTURN_HOME", str(tmp_path / "profile"))
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert run(["scan", "--staged", "nowhere"]) == 5
    told = capsys.readouterr().err
    assert f"Skipped {tmp_path / 'nowhere'}: The file is not there." in told
