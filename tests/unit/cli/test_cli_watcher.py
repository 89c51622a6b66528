"""The words that let a revoke go on where a dead-man switch was found (H12): typed, not implied."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from vault_app.cli import watcher
from vault_app.cli.main import run
from vault_app.core.errors import Cancelled, UsageError
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.services import safety


@pytest.fixture
def hub() -> Iterator[Emulator]:
    with Emulator(seed=3) as emulator:
        yield emulator


@pytest.fixture
def token(hub: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Secret:
    """Return a token that is in the inventory as laptop, on a machine that carries the switch."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("long enough words\n")
    passphrase.chmod(0o600)
    for name, text in {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / ".config"),
        "KEYTURN_HOME": str(tmp_path / "profile"),
        "KEYTURN_VAULT": "file",
        "KEYTURN_PASSPHRASE_FILE": str(passphrase),
        "KEYTURN_PROOF_INTERVAL": "0",
        "HF_ENDPOINT": hub.endpoint,
    }.items():
        monkeypatch.setenv(name, text)
    # No provider it waits for can be asked yet: the rule is stretched over the one of the tests.
    monkeypatch.setattr(safety, "WATCHED", frozenset({"huggingface"}))
    unit = tmp_path / ".config/systemd/user/gh-token-monitor.service"
    unit.parent.mkdir(parents=True)
    unit.write_text("")
    value = hub.mint(role="write")
    env = tmp_path / ".env"
    env.write_text(f"HF_TOKEN={value.reveal()}\n")
    assert run(["import", str(env), "--mine"]) == 0
    env.unlink()
    return value


def _name(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    run(["list", "--json"])
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)["credentials"]
    return found[0]["id"]


def _revoked(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    name = _name(capsys)
    run(["show", name, "--json"])
    places = json.loads(capsys.readouterr().out)["credential"]["places"]
    abandon = [word for place in places for word in ("--abandon", place["id"])]
    code = run(["revoke", name, "--json", *abandon, *more])
    document = json.loads(capsys.readouterr().out)
    return code, document.get("error", {}).get("code", "")


def test_revoke_yields_to_the_words_alone(
    token: Secret, hub: Emulator, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _revoked(capsys) == (2, "dead_man_switch")
    assert _revoked(capsys, "--despite-watcher", "yes") == (2, "watcher_words")
    assert hub.alive(token)
    assert _revoked(capsys, "--despite-watcher", watcher.TYPED) == (0, "")
    assert not hub.alive(token)


@pytest.mark.parametrize("text", ["", "y", "revoke", "Revoke anyway", "revoke anyway!"])
def test_question_takes_nothing_but_the_words(text: str) -> None:
    with CliRunner().isolation(input=f"{text}\n"), pytest.raises(Cancelled):
        watcher.ask({"where": "/home/ada/.config/x", "signs": 1})
    with pytest.raises(UsageError):
        watcher.given(text)


def test_question_says_what_was_found_and_where() -> None:
    with CliRunner().isolation(input="  revoke   anyway \n") as streams:
        watcher.ask({"where": "/home/ada/.config/x", "signs": 1})
        told = streams[1].getvalue().decode()
    assert "/home/ada/.config/x" in told
    assert watcher.TYPED in told
