"""The real ``hf`` before and after a rotation by the command line, on one sample home."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cli import Keyturn
from tests.support.clock import FixedClock
from tests.support.hub_client import hf
from tests.support.hunt import hunt
from vault_app.practice.emulator import Emulator
from vault_app.practice.samples import SampleHome, lay_out


@pytest.fixture
def emulator(clock: FixedClock) -> Iterator[Emulator]:
    """Return a running Hub."""
    with Emulator(clock=clock) as running:
        yield running


@pytest.fixture
def keyturn(emulator: Emulator, tmp_path: Path) -> Keyturn:
    """Return an isolated user whose home the sample files fill."""
    return Keyturn(tmp_path, emulator.endpoint)


@pytest.fixture
def sample(keyturn: Keyturn, emulator: Emulator) -> SampleHome:
    """Return the sample files in that home."""
    return lay_out(keyturn.home, emulator)


def test_hf_after_the_rotation_uses_the_new_token_and_the_old_is_dead(
    keyturn: Keyturn, sample: SampleHome, emulator: Emulator
) -> None:
    old = sample.tokens["laptop"]
    assert hf(sample.environ, "auth", "whoami").code == 0
    assert keyturn.json("import", str(keyturn.home), "--mine").code == 0
    assert keyturn.json("check", "laptop").code == 0
    new = emulator.mint(
        scopes={"user:ada": ["repo.content.read"]},
        orgs={"acme": "admin", "lovelace-lab": "write"},
    )

    done = keyturn.json(
        "rotate", "laptop", "--yes", "--tracked", "--new-stdin", stdin=new.reveal() + "\n"
    )

    assert done.code == 0, done.document
    assert done.rotation["state"] == "done"
    whoami = hf(sample.environ, "auth", "whoami")
    assert whoami.code == 0, whoami.said
    assert emulator.requests[-1].token == emulator.fingerprint(new)
    listed = hf(sample.environ, "auth", "list")
    assert "* laptop" in listed.said
    for name in sample.tokens:
        assert name in listed.said
    assert not emulator.alive(old)
    ambient = hf({**sample.environ, "HF_TOKEN": old.reveal()}, "auth", "whoami")
    assert ambient.code != 0
    assert hunt([keyturn.profile, keyturn.base / "run"], [old, new]) == []
