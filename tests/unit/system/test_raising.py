"""A second start looks for the first where it is, or leaves it to a closer look."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest

from vault_app.system import raising
from vault_app.system.meeting import meeting_point
from vault_app.system.profile import locate

linux = pytest.mark.skipif(sys.platform != "linux", reason="left to a closer look elsewhere")
HOMES = (
    {"KEYTURN_HOME": "/home/a/keys"},
    {"KEYTURN_HOME": "/home/a/k\u00e9ys \udcff"},
    {"KEYTURN_HOME": "/home/a//keys"},
    {"KEYTURN_HOME": "/home/a/./keys"},
    {"KEYTURN_HOME": "/home/a/keys/"},
    {"KEYTURN_HOME": "/home/a/keys/."},
    {"KEYTURN_HOME": "/home/../keys"},
    {"KEYTURN_HOME": "~/keys"},
    {"KEYTURN_HOME": "keys"},
    {"KEYTURN_HOME": "/" + "k" * 100},
    {"KEYTURN_HOME": "", "HOME": "/home/a"},
    {"HOME": "/home/a"},
    {"HOME": "/home/a/"},
    {"HOME": ""},
    {"HOME": "/home/a", "XDG_DATA_HOME": "/data"},
    {"HOME": "/home/a", "XDG_DATA_HOME": " "},
)


@pytest.fixture
def short() -> Iterator[str]:
    """Return a folder whose path leaves room for a socket's."""
    with tempfile.TemporaryDirectory() as folder:
        yield folder


@linux
@pytest.mark.parametrize("runtime", [None, "", "/nowhere/at/all", "there", "there/", "there//."])
def test_place_is_the_one_the_first_start_takes_or_left_to_it(
    runtime: str | None, short: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = runtime.replace("there", short) if runtime else runtime
    known = 0
    for named in HOMES:
        environ = {**named, **({} if base is None else {"XDG_RUNTIME_DIR": base})}
        for name in ("HOME", "KEYTURN_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        place = raising.place_of(environ)
        if place is not None:
            known += 1
            assert place == meeting_point(locate(None, environ).runtime_path)
    assert known >= 4 or runtime in {"there/", "there//."}


@linux
def test_place_without_a_window_raises_nothing(tmp_path: Path) -> None:
    environ = {"KEYTURN_HOME": str(tmp_path)}
    assert not raising.raised(environ)
    (tmp_path / "run").mkdir()
    with socket(family=1) as left:
        left.bind(raising.place_of(environ) or "")
    assert not raising.raised(environ)
