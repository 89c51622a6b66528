"""The real ``hf`` and huggingface_hub find no difference between the emulator and a Hub."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from tests.support.hub_client import Ran, hf
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.practice.samples import SampleHome, lay_out


@pytest.fixture
def emulator(clock: FixedClock) -> Iterator[Emulator]:
    """Return a running Hub."""
    with Emulator(clock=clock) as running:
        yield running


@pytest.fixture
def sample(emulator: Emulator, tmp_path: Path) -> SampleHome:
    """Return a home as a developer's tools leave it."""
    return lay_out(tmp_path / "home", emulator)


def run(sample: SampleHome, *arguments: str, token: Secret | None = None) -> Ran:
    """Run ``hf`` in the sample home; *token* goes into HF_TOKEN."""
    extra = {"HF_TOKEN": token.reveal()} if token is not None else {}
    return hf({**sample.environ, **extra}, *arguments)


def test_hf_whoami_stored_token_says_user_and_organisations(
    sample: SampleHome, emulator: Emulator
) -> None:
    ran = run(sample, "auth", "whoami")
    assert ran.code == 0, ran.said
    assert "ada" in ran.out
    assert "acme,lovelace-lab" in ran.out
    assert emulator.endpoint in ran.out
    asked = [seen for seen in emulator.requests if seen.path == "/api/whoami-v2"]
    assert [seen.token for seen in asked] == [emulator.fingerprint(sample.tokens["laptop"])]


@pytest.mark.parametrize("name", ["old-workstation", "inference-prod", "nightly-eval", "oauth-ada"])
def test_hf_whoami_every_kind_of_token_is_accepted(sample: SampleHome, name: str) -> None:
    ran = run(sample, "auth", "whoami", token=sample.tokens[name])
    assert ran.code == 0, ran.said
    assert "ada" in ran.out


def test_hf_whoami_dead_stored_token_is_called_invalid(
    sample: SampleHome, emulator: Emulator
) -> None:
    emulator.kill(sample.tokens["laptop"])
    ran = run(sample, "auth", "whoami")
    assert ran.code != 0
    assert "The token stored is invalid" in ran.said


def test_hf_whoami_dead_environment_token_is_called_so(sample: SampleHome) -> None:
    ran = run(sample, "auth", "whoami", token=Secret(hugging_face()))
    assert ran.code != 0
    assert "The token from HF_TOKEN environment variable is invalid" in ran.said


def test_hf_whoami_rate_limited_is_not_called_invalid(
    sample: SampleHome, emulator: Emulator
) -> None:
    emulator.fail_next("whoami", status=429, retry_after=1, times=9)
    ran = run(sample, "auth", "whoami")
    assert ran.code != 0
    assert "rate limit" in ran.said
    assert "invalid" not in ran.said.lower()


def test_hf_auth_list_shows_the_stored_names_and_the_active_one(sample: SampleHome) -> None:
    ran = run(sample, "auth", "list")
    assert ran.code == 0, ran.said
    for name in sample.tokens:
        assert name in ran.said
    assert "* laptop" in ran.said
    for token in sample.tokens.values():
        assert token.reveal() not in ran.said


def test_hf_auth_switch_then_whoami_uses_the_other_token(
    sample: SampleHome, emulator: Emulator
) -> None:
    assert run(sample, "auth", "switch", "--token-name", "inference-prod").code == 0
    assert run(sample, "auth", "whoami").code == 0
    fingerprint = emulator.fingerprint(sample.tokens["inference-prod"])
    assert emulator.requests[-1].token == fingerprint


def test_hf_login_close_to_its_end_renews_itself(sample: SampleHome, emulator: Emulator) -> None:
    login = sample.tokens["oauth-ada"]
    stored = sample.home / ".cache/huggingface/stored_tokens"
    text = re.sub(r"expires_at = \d+", f"expires_at = {int(time.time()) + 600}", stored.read_text())
    stored.write_text(text)
    assert run(sample, "auth", "switch", "--token-name", "oauth-ada").code == 0
    ran = run(sample, "auth", "whoami")
    assert ran.code == 0, ran.said
    assert login.reveal() not in stored.read_text()
    assert [seen.path for seen in emulator.requests].count("/oauth/token") == 1
    new = emulator.hub.issued[-1].value
    assert emulator.requests[-1].token == emulator.fingerprint(new)
    assert new.reveal() in stored.read_text()


def test_hf_login_new_token_is_stored_under_its_label(
    sample: SampleHome, emulator: Emulator
) -> None:
    token = emulator.mint(label="second laptop")
    ran = run(sample, "auth", "login", "--token", token.reveal())
    assert ran.code == 0, ran.said
    stored = (sample.home / ".cache/huggingface/stored_tokens").read_text()
    assert f"[second laptop]\nhf_token = {token.reveal()}\n" in stored


def test_hf_login_dead_token_is_refused_and_stored_nowhere(
    sample: SampleHome, emulator: Emulator
) -> None:
    token = Secret(hugging_face())
    before = (sample.home / ".cache/huggingface/stored_tokens").read_bytes()
    assert run(sample, "auth", "login", "--token", token.reveal()).code != 0
    assert (sample.home / ".cache/huggingface/stored_tokens").read_bytes() == before


def test_hf_space_secrets_add_then_list_shows_the_key_only(
    sample: SampleHome, emulator: Emulator
) -> None:
    laptop = sample.tokens["laptop"]
    added = run(sample, "spaces", "secrets", "add", "ada/demo", "-s", "HF_TOKEN", token=laptop)
    assert added.code == 0, added.said
    assert emulator.space_secret_is("ada/demo", "HF_TOKEN", laptop)
    listed = run(sample, "spaces", "secrets", "ls", "ada/demo", "--format", "json")
    assert listed.code == 0, listed.said
    assert '"HF_TOKEN"' in listed.out
    assert laptop.reveal() not in listed.said


def test_hf_space_secrets_listing_knows_what_was_set_long_ago(sample: SampleHome) -> None:
    ran = run(sample, "spaces", "secrets", "ls", "acme/demo")
    assert ran.code == 0, ran.said
    assert "HF_TOKEN" in ran.out
    assert "2024" in ran.out


def test_hf_space_secrets_delete_removes_it(sample: SampleHome, emulator: Emulator) -> None:
    ran = run(sample, "spaces", "secrets", "delete", "acme/demo", "HF_TOKEN", "--yes")
    assert ran.code == 0, ran.said
    assert emulator.hub.space("acme/demo").secrets == {}


@pytest.mark.parametrize("name", ["old-workstation", "inference-prod"])
def test_hf_space_secrets_token_without_write_is_forbidden(
    sample: SampleHome, emulator: Emulator, name: str
) -> None:
    arguments = ("spaces", "secrets", "add", "ada/demo", "-s", "KEY=value")
    ran = run(sample, *arguments, token=sample.tokens[name])
    assert ran.code != 0
    assert "403" in ran.said
    assert emulator.hub.space("ada/demo").secrets == {}


def test_hf_space_secrets_dead_token_is_refused(sample: SampleHome, emulator: Emulator) -> None:
    emulator.kill(sample.tokens["laptop"])
    ran = run(sample, "spaces", "secrets", "ls", "ada/demo")
    assert ran.code != 0
    assert "401" in ran.said or "invalid" in ran.said.lower()


def test_hf_space_variables_and_restart_work(sample: SampleHome, emulator: Emulator) -> None:
    added = run(sample, "spaces", "variables", "add", "ada/demo", "-e", "MODEL=small")
    assert added.code == 0, added.said
    listed = run(sample, "spaces", "variables", "ls", "ada/demo")
    assert "small" in listed.out
    before = emulator.hub.space("ada/demo").restarts
    restarted = run(sample, "spaces", "restart", "ada/demo")
    assert restarted.code == 0, restarted.said
    assert emulator.hub.space("ada/demo").restarts == before + 1
