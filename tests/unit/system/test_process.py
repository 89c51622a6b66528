"""Our process and its neighbours (H24)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fake_tokens import hugging_face
from vault_app.core.secret import Secret
from vault_app.system.environment import scrubbed_environment
from vault_app.system.process import holders

_HARDENED = """
import ctypes, resource
from vault_app.system.process import harden
harden()
harden()
print(resource.getrlimit(resource.RLIMIT_CORE)[0], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_harden_leaves_no_core_dump_and_is_not_dumpable() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", _HARDENED],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert answer.stdout.split() == [b"0", b"0"]


@pytest.mark.parametrize(
    "name",
    [
        "HF_TOKEN", "HF_HOME", "AWS_SECRET_ACCESS_KEY", "GH_TOKEN", "PGPASSWORD", "api_key",
        "HUGGING_FACE_HUB_TOKEN", "KEYTURN_PASSPHRASE_FILE", "MY_CREDENTIALS", "AZURE_PAT",
    ],
)  # fmt: skip
def test_scrubbed_environment_drops_everything_named_like_a_secret(name: str) -> None:
    assert scrubbed_environment({name: "x", "PATH": "/bin"}) == {"PATH": "/bin"}


def test_scrubbed_environment_keeps_what_programs_need() -> None:
    kept = {"PATH": "/bin", "HOME": "/home/ada", "LANG": "C", "DBUS_SESSION_BUS_ADDRESS": "unix:"}
    assert scrubbed_environment(kept) == kept


def test_h24_holders_names_the_process_and_variable_and_not_the_value() -> None:
    value = hugging_face()
    environ = {**os.environ, "SOME_TOKEN": f"Bearer {value}"}
    with subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, env=environ
    ) as child:
        try:
            found = holders(Secret(value))
        finally:
            child.communicate(b"\n")
    assert [(holder.pid, holder.variable) for holder in found] == [(child.pid, "SOME_TOKEN")]
    assert value not in repr(found)


def test_holders_of_nothing_or_of_our_own_variable_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    value = hugging_face()
    monkeypatch.setenv("SOME_TOKEN", value)
    assert holders(Secret(value)) == ()
    assert holders(Secret("")) == ()
