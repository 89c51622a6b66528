"""Paths that nobody can use, by every command that takes one: told as what they are."""

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from vault_app.cli.main import run

LONG = "x" * 300
COMMANDS = (
    *(("scan",), ("scan", "--history"), ("scan", "--staged"), ("scan", "--install-hook")),
    *(("import",), ("restore",), ("export",), ("leaks", "import"), ("leaks", "folder")),
    *(("leaks", "clean"), ("leaks", "clean", "--finish"), ("incidents", "--import")),
    *(("scan", ".", "--baseline"), ("scan", ".", "--write-baseline")),
)


@pytest.fixture
def folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    """Return the current folder, and a profile whose passphrase is at hand."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("correct horse")
    passphrase.chmod(0o600)
    monkeypatch.setenv("KEYTURN_VAULT", "file")
    monkeypatch.setenv("KEYTURN_PASSPHRASE_FILE", str(passphrase))
    here = tmp_path / "here"
    here.mkdir()
    (here / "file").write_text("no folder\n")
    monkeypatch.chdir(here)
    return here


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = run([*arguments, "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    "path", [LONG, "file/below", "bad\udcff\nname"], ids=["long", "file", "odd"]
)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_path_that_is_no_use_is_told_and_no_bug(
    folder: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], path: str
) -> None:
    code, told = _run(capsys, *command, path)
    if command == ("import",):  # what was skipped does not change the code
        assert (code, len(told["skipped"])) == (0, 1)
    elif path.startswith("bad") and command[0] in ("scan", "export") and code == 0:
        assert command[-1] in ("export", "--write-baseline")  # a name like any other
    else:
        assert code in (2, 5)
        assert set(told["error"]) == {"code", "message", "cure"}
        assert told["error"]["message"]


def test_export_says_what_is_wrong_with_its_target(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "folder").mkdir()
    codes = {
        name: _run(capsys, "export", name)[1]["error"]["code"]
        for name in ("nowhere/b", "folder", "file")
    }
    assert codes == {
        "nowhere/b": "no_such_folder",
        "folder": "backup_is_folder",
        "file": "backup_exists",
    }


def test_error_of_a_file_names_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["restore", "nothing.backup"]) == 5
    assert f"{folder}/nothing.backup: " in capsys.readouterr().err


def test_scan_that_cannot_write_its_baseline_says_why_before_the_findings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = _run(capsys, "scan", ".", "--write-baseline", "file/below")
    assert (code, list(told)) == (5, ["error"])


def test_add_with_a_provider_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistyped one would be a token that nobody can ever ask about."""
    monkeypatch.setattr("sys.stdin", io.StringIO("some-long-value-123456789\n"))
    code, told = _run(capsys, "add", "--provider", "hugingface", "--name", "a")
    assert (code, told["error"]["code"]) == (2, "no_such_provider")


@pytest.mark.parametrize("home", ["", "not/absolute", None])
def test_home_that_is_no_folder_of_anybody_is_the_accounts_own(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    home: str | None,
) -> None:
    monkeypatch.setattr("pwd.getpwuid", lambda number: SimpleNamespace(pw_dir=str(folder)))
    monkeypatch.setenv("KEYTURN_HOME", str(folder / "profile"))
    if home is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", home)
    assert _run(capsys, "settings")[0] == 0
    assert _run(capsys, "import", "--dry-run")[0] == 0


def test_account_without_a_home_is_told_what_to_set(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A number without an account, as in a container."""

    def nobody(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.delenv("HOME")
    code, told = _run(capsys, "list")
    assert (code, told["error"]["code"]) == (2, "no_home")
    assert "HOME" in told["error"]["cure"]


def test_home_of_nobody_in_a_path_is_a_name_like_any_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a shell leaves of a ``~`` it does not know."""
    code, told = _run(capsys, "restore", "~nobody-of-that-name/b")
    assert (code, told["error"]["code"]) == (5, "file_missing")


def test_vault_status_names_the_passphrase_file_that_cannot_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEYTURN_PASSPHRASE_FILE", str(folder / "nowhere"))
    assert run(["vault", "status"]) == 3
    assert f"{folder}/nowhere" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["scan", ""], ["import", ""], ["leaks", "import", ""]],
)
def test_empty_path_is_refused_and_does_not_stand_for_the_current_folder(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A script's variable that was never set."""
    assert run(arguments) == 2
    assert "The path is empty." in capsys.readouterr().err
