"""The entry point: options anywhere, one document on standard output, codes for everything."""

import json
import logging
from pathlib import Path

import click
import pytest
from click.shell_completion import CompletionItem

from tests.support.records import a_credential
from vault_app.cli.completing import complete
from vault_app.cli.main import COMMANDS, keyturn, run
from vault_app.cli.naming import Name
from vault_app.core.errors import Cancelled
from vault_app.services.workbench import Options, open_workbench


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_of_every_command_is_whole(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = _run(capsys, name, "--help")
    assert code == 0
    assert "Usage: keyturn" in out
    assert "--json" in out
    assert "Examples:" in out or name in ("leaks", "vault")


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = _run(capsys, "--help")
    assert all(f"  {name}" in out for name in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [("--json", "bogus"), ("bogus", "--json"), ("list", "--bogus", "--json"), ("show", "--json")],
)
def test_usage_error_with_json_is_a_document_and_code_2(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = _run(capsys, *arguments)
    assert code == 2
    assert json.loads(out)["error"]["code"] == "usage"


def test_usage_error_without_json_leaves_standard_output_empty(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, err = _run(capsys, "list", "--bogus")
    assert (code, out) == (2, "")
    assert err.startswith("keyturn: ")


def test_usage_error_does_not_repeat_a_token_typed_as_argument(
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = "hf_" + "aBcDeFgHiJ" * 3 + "kLmN"
    code, out, err = _run(capsys, "add", value)
    assert code == 2
    assert value not in out + err


def test_fine_print_1_global_options_stand_before_and_after_the_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    home = str(tmp_path / "profile")
    before = _run(capsys, "--json", "--home", home, "list")
    after = _run(capsys, "list", "--home", home, "--json")
    assert before == after == (0, json.dumps({"credentials": []}, indent=2) + "\n", "")


def _failing(error: BaseException) -> click.Group:
    def fail() -> None:
        raise error

    return click.Group("keyturn", {"fail": click.Command("fail", callback=fail)})


def test_unexpected_exception_is_code_70_with_generic_words(
    capsys: pytest.CaptureFixture[str], logged: list[logging.LogRecord]
) -> None:
    value = "hf_" + "aBcDeFgHiJ" * 3 + "kLmN"
    code = run(["fail"], _failing(ValueError(value)))
    out, err = capsys.readouterr()
    assert (code, out) == (70, "")
    assert "Traceback" not in err
    assert "ValueError" not in err
    assert ["ValueError" in record.getMessage() for record in logged] == [True]
    assert value not in logged[0].getMessage()


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort(), Cancelled()])
def test_interrupt_is_code_130(error: BaseException, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fail"], _failing(error)) == 130
    assert "Cancelled" in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_script_names_the_command(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = _run(capsys, "completion", shell)
    assert code == 0
    assert "keyturn" in out
    assert "_KEYTURN_COMPLETE" in out


@pytest.mark.parametrize(
    ("shell", "offered"),
    [("bash", r"plain,lap\ dog\'s"), ("zsh", "lap dog's"), ("fish", "plain,lap dog's")],
)
def test_completion_offers_a_name_as_the_shell_takes_it(
    shell: str, offered: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bash alone types what it is given; the others quote by themselves."""
    item = CompletionItem("lap dog's")
    monkeypatch.setattr(Name, "shell_complete", lambda *arguments: [item])
    words = ["keyturn", "show", *(["lap"] if shell != "fish" else [])]
    monkeypatch.setenv("COMP_WORDS", ("\n" if shell == "bash" else " ").join(words))
    monkeypatch.setenv("COMP_CWORD", "2" if shell != "fish" else "lap")
    complete(keyturn, f"{shell}_complete")
    assert offered in capsys.readouterr().out


@pytest.mark.parametrize(
    ("shell", "words", "offered"),
    [
        ("bash", ("--env", "HF", "=", "l"), r"plain,lap\ top"),
        ("bash", ("--env", "HF", "="), r"plain,lap\ top"),
        ("bash", ("--env", "=", "HF", "=", "l"), r"plain,lap\ top"),
        ("bash", ("--env", "HF=l"), r"plain,HF=lap\ top"),  # by a person's own COMP_WORDBREAKS
        ("bash", ("--env", "HF", "=", r"lap\ t"), r"plain,lap\ top"),
        ("bash", ("--env", "HF", "=", "'lap t"), "plain,lap top"),
        ("bash", ("--env", "l"), ""),
        ("bash", ("--env", "HF", "=", "x"), ""),
        ("zsh", ("--env", "HF=l"), "HF=lap top"),
    ],
)
def test_completion_offers_the_names_behind_a_variable(
    shell: str,
    words: tuple[str, ...],
    offered: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Bash cuts at the sign and puts what it is given behind it."""
    monkeypatch.setenv("KEYTURN_HOME", str(tmp_path / "profile"))
    with open_workbench(Options(home=str(tmp_path / "profile"))).store as store:
        store.credentials.add(a_credential("lap top"))
    line = ("keyturn", "run", *words)
    monkeypatch.setenv("COMP_WORDS", "\n".join(line) if shell == "bash" else " ".join(line))
    monkeypatch.setenv("COMP_CWORD", str(len(line) - 1))
    complete(keyturn, f"{shell}_complete")
    told = capsys.readouterr().out.splitlines()
    assert (offered in told) if offered else not "".join(told)


def test_completion_offers_providers(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMP_WORDS", "keyturn\nlist\n--provider\nhugg")
    monkeypatch.setenv("COMP_CWORD", "3")
    complete(keyturn, "bash_complete")
    assert capsys.readouterr().out == "plain,huggingface\n"


def test_usage_error_of_several_lines_is_told_in_one(capsys: pytest.CaptureFixture[str]) -> None:
    _code, _out, err = _run(capsys, "completion")
    assert "Choose from: bash, zsh, fish, powershell" in err


@pytest.mark.parametrize("group", ["leaks", "vault"])
def test_group_without_a_command_names_those_it_has(
    capsys: pytest.CaptureFixture[str], group: str
) -> None:
    """And not its whole help, run together."""
    assert run([group]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(f"keyturn: `keyturn {group}` needs a command: ")
    assert told[0].endswith(".")
    assert "Usage" not in told[0]
    assert told[1].strip() == f"See `keyturn {group} --help`."
