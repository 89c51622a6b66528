"""The .deb in a fresh Debian: installed by apt alone, used by an ordinary user, purged."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages.conftest import SUITES, Packages
from tests.support.fake_tokens import hugging_face
from tests.support.fresh_root import FreshRoot, fresh_root, why_not
from tests.support.package_life import INSTALL, Life

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(why_not() is not None, reason=f"no fresh root: {why_not()}"),
]
WITH_KEYCHAIN = SUITES[0]


@pytest.fixture(params=SUITES)
def suite(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def root(suite: str, packages: Packages, tmp_path: Path) -> Iterator[FreshRoot]:
    """Return a fresh root of each suite with an ordinary user in it."""
    assert packages, "the base is unpacked with them"
    with fresh_root(suite, tmp_path) as made:
        made.must("apt-get -q update && useradd --create-home ada")
        yield made


def test_deb_is_installed_used_upgraded_and_purged(
    suite: str, root: FreshRoot, packages: Packages
) -> None:
    """The life of a package, in one go: each part stands on the one before."""
    life = Life(root)
    root.must(f"{INSTALL} {root.bring(packages['old deb'])}")
    life.begin()
    root.must(f"{INSTALL} {root.bring(packages['deb'])}")
    assert "0.0.1" not in root.must("dpkg-query -W keyturn")
    life.go_on()
    linked = "find /usr/lib/keyturn -type f -name '*.so*' -exec ldd {} + 2>/dev/null"
    own = "/usr/lib/keyturn/_internal"  # where the starter of the program looks first
    assert "not found" not in root.must(linked, LD_LIBRARY_PATH=f"{own}:{own}/PySide6/Qt/lib")
    if suite == WITH_KEYCHAIN:
        _keeps_a_value_in_the_keychain(root)

    root.must("apt-get purge -y -q keyturn")
    assert life.traces() == ""
    assert life.data_is_kept()


def _keeps_a_value_in_the_keychain(root: FreshRoot) -> None:
    """As another ordinary user, in a session of its own, with this Debian's gnome-keyring."""
    root.must(f"{INSTALL} gnome-keyring dbus-daemon && useradd --create-home eve")
    secret = hugging_face()
    script = (
        "printf words | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
        "keyturn add --name laptop --json >/dev/null && keyturn get laptop && "
        "keyturn vault status --json"
    )
    root.must("mkdir -m 700 run", user="eve")
    out = root.must(
        f"dbus-run-session -- sh -c {json.dumps(script)}",
        user="eve",
        stdin=secret,
        XDG_RUNTIME_DIR="/home/eve/run",
    )
    value, status = out.split("\n", 1)
    assert value == secret
    state = json.loads(status)["vault"]
    assert (state["backend"], state["condition"]) == ("keychain", "open")
    assert not list((root.path / "home" / "eve").rglob("vault.sealed"))
