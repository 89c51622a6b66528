"""The manual page: whole, and nothing in it that roff would take for a request."""

import shutil
import subprocess

import click
import pytest

from vault_app.cli.main import COMMANDS, keyturn, run
from vault_app.cli.manual import page


def test_manual_names_every_command_and_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["manual"]) == 0
    text = capsys.readouterr().out
    for name in COMMANDS:
        assert f".B keyturn {name}".replace("-", "\\-") in text
    assert "\\fB130\\fR" in text
    assert "KEYTURN\\_HOME" in text or "KEYTURN_HOME" in text


def test_words_that_look_like_requests_are_kept_as_words() -> None:
    @click.command("odd", help=".so /etc/passwd\n\n'quoted \\n")
    def odd() -> None: ...

    group = click.Group("keyturn", commands={"odd": odd})
    lines = "\n".join(page(group)).splitlines()
    assert "\\&.so /etc/passwd" in lines
    assert any(line.startswith("\\&'quoted \\en") for line in lines)


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_manual_is_read_by_groff_without_a_warning() -> None:
    text = "\n".join(page(keyturn)) + "\n"
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z"], input=text, capture_output=True, text=True
    )
    assert done.returncode == 0
    assert done.stderr == ""
