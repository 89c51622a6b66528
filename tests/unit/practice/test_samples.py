"""The sample home of the practice room."""

import base64
import configparser
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.support.clock import FixedClock
from vault_app.core.credential import Kind
from vault_app.practice.emulator import Emulator
from vault_app.practice.samples import PROJECT, SampleHome, lay_out
from vault_app.providers.http import Http
from vault_app.providers.huggingface.provider import HuggingFace
from vault_app.system.gitwork import tracked_files


@pytest.fixture
def practice(clock: FixedClock) -> Iterator[Emulator]:
    """Return a running practice Hub."""
    with Emulator(clock=clock, practice=True) as running:
        yield running


@pytest.fixture
def sample(practice: Emulator, tmp_path: Path) -> SampleHome:
    """Return a laid-out home."""
    return lay_out(tmp_path / "home", practice)


def holders(sample: SampleHome, name: str) -> set[str]:
    """Return the files outside git's own that hold the token of that name."""
    value = sample.tokens[name].reveal().encode()
    inner = base64.b64encode(b"ada:" + value)
    return {
        path.relative_to(sample.home).as_posix()
        for path in sample.home.rglob("*")
        if path.is_file() and ".git" not in path.parts
        if value in path.read_bytes() or inner in path.read_bytes()
    }


def test_lay_out_classic_token_stands_in_eight_places(sample: SampleHome) -> None:
    assert holders(sample, "laptop") == {
        ".cache/huggingface/token",
        ".cache/huggingface/stored_tokens",
        ".netrc",
        ".git-credentials",
        ".bashrc",
        ".cursor/mcp.json",
        f"{PROJECT}/.env",
        f"{PROJECT}/config.yaml",
    }


def test_lay_out_every_token_is_used_somewhere(sample: SampleHome) -> None:
    for name in sample.tokens:
        assert len(holders(sample, name)) >= (1 if name.startswith("oauth") else 2), name


def test_lay_out_exactly_one_place_is_tracked_by_git(sample: SampleHome) -> None:
    files = [path for path in sample.home.rglob("*") if path.is_file() and ".git" not in path.parts]
    tracked = {path.relative_to(sample.home).as_posix() for path in tracked_files(files)}
    holding = set().union(*(holders(sample, name) for name in sample.tokens))
    assert tracked & holding == {f"{PROJECT}/config.yaml"}


def test_lay_out_files_are_readable_by_their_formats(sample: SampleHome) -> None:
    home = sample.home
    stored = configparser.ConfigParser(interpolation=None)
    stored.read_string((home / ".cache/huggingface/stored_tokens").read_text())
    assert stored.sections() == sorted(sample.tokens)
    assert set(stored["oauth-ada"]) == {"hf_token", "refresh_token", "expires_at"}
    assert "PRACTICE" in stored["oauth-ada"]["refresh_token"]
    token = sample.tokens["laptop"].reveal()
    assert yaml.safe_load((home / PROJECT / "config.yaml").read_text())["model"]["token"] == token
    tomllib.loads((home / PROJECT / ".streamlit/secrets.toml").read_text())
    json.loads((home / PROJECT / "evaluate.ipynb").read_text())
    json.loads((home / ".docker/config.json").read_text())


def test_lay_out_practice_hub_tells_old_new_login_and_expiring(
    sample: SampleHome, practice: Emulator, http: Http, clock: FixedClock
) -> None:
    hub = HuggingFace()
    told = {
        name: hub.check(token, practice.endpoint, http) for name, token in sample.tokens.items()
    }
    assert {name: identity.kind for name, identity in told.items()} == {
        "laptop": Kind.CLASSIC,
        "old-workstation": Kind.CLASSIC,
        "inference-prod": Kind.FINE_GRAINED,
        "nightly-eval": Kind.FINE_GRAINED,
        "oauth-ada": Kind.OAUTH,
    }
    laptop, expiring = told["laptop"], told["nightly-eval"].expires_at
    assert laptop.created_at is not None
    assert (clock.now() - laptop.created_at).days > 730
    assert expiring is not None
    assert (expiring - clock.now()).days == 9


def test_lay_out_space_holds_the_classic_token(sample: SampleHome, practice: Emulator) -> None:
    assert practice.space_secret_is("acme/demo", "HF_TOKEN", sample.tokens["laptop"])


def test_lay_out_environment_stays_inside_the_home(sample: SampleHome, practice: Emulator) -> None:
    """H32: what a child gets points into the practice home and at the practice Hub."""
    environ = dict(sample.environ)
    assert environ.pop("HF_ENDPOINT") == practice.endpoint
    assert environ.pop("HF_HUB_DISABLE_TELEMETRY") == "1"
    assert {"HOME", "HF_HOME", "XDG_CONFIG_HOME"} <= set(environ)
    assert all(Path(value).is_relative_to(sample.home) for value in environ.values())


def test_lay_out_private_files_have_private_modes(sample: SampleHome) -> None:
    for name in (".cache/huggingface/token", ".netrc", ".git-credentials"):
        assert (sample.home / name).stat().st_mode & 0o777 == 0o600
