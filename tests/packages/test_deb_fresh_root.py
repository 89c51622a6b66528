"""The .deb in a fresh Debian: installed by apt alone, used by an ordinary user, purged."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.fake_tokens import hugging_face
from tests.support.fresh_root import FreshRoot, fresh_root, why_not
from tests.support.source import ROOT

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(why_not() is not None, reason=f"no fresh root: {why_not()}"),
]
SUITES = ("bookworm", "trixie")


@pytest.fixture(scope="session")
def debs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the package as it is now and one of an earlier version."""
    made: dict[str, Path] = {}
    for version in ("0.0.1", ""):
        again = {"KEYTURN_PACKAGE_REUSE": "1"} if made else {}
        environment = {**os.environ, "KEYTURN_PACKAGE_VERSION": version, **again}
        command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "package", "deb"]
        subprocess.run(command, check=True, env=environment, cwd=ROOT, capture_output=True)
        (built,) = (ROOT / "build" / "package" / "deb").glob("*.deb")
        kept = tmp_path_factory.mktemp("debs") / built.name
        kept.write_bytes(built.read_bytes())
        made[version or "now"] = kept
    return made


@pytest.fixture(params=SUITES)
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FreshRoot]:
    """Return a fresh root of each suite with an ordinary user in it."""
    with fresh_root(request.param, tmp_path) as made:
        made.must("apt-get -q update && useradd --create-home ada")
        yield made


def test_deb_is_installed_used_upgraded_and_purged(root: FreshRoot, debs: dict[str, Path]) -> None:
    """The life of a package, in one go: each part stands on the one before."""
    install = "apt-get install -y -q --no-install-recommends"
    root.must(f"{install} {root.bring(debs['0.0.1'])}")
    secret = hugging_face()
    root.must("umask 077; echo words > words", user="ada")
    sealed = {"KEYTURN_VAULT": "file", "KEYTURN_PASSPHRASE_FILE": "/home/ada/words"}
    root.must("keyturn add --name laptop", user="ada", stdin=secret, **sealed)

    root.must(f"{install} {root.bring(debs['now'])}")
    assert "0.0.1" not in root.must("dpkg-query -W keyturn")
    kept = json.loads(root.must("keyturn list --json", user="ada", **sealed))
    assert [entry["name"] for entry in kept["credentials"]] == ["laptop"]
    assert root.must("keyturn get laptop", user="ada", **sealed).strip() == secret

    checks = json.loads(root.must("keyturn self-check --json", user="ada"))["checks"]
    assert [check["name"] for check in checks if not check["ok"]] == []
    turned = json.loads(root.must("keyturn practice --json", user="ada"))
    assert turned["practice"]["rotation"]["state"] == "done"
    window = root.run("timeout 8 keyturn gui", user="ada", QT_QPA_PLATFORM="offscreen")
    assert window.returncode in (0, 124), window.stderr
    assert "Traceback" not in window.stderr

    root.must("apt-get purge -y -q keyturn")
    left = root.must(
        "find / -xdev -iname '*keyturn*' -not -path '/home/*' -not -path '/tmp/*' "
        "-not -path '/proc/*' -not -path '/var/log/*' -not -path '/var/cache/*'"
    )
    assert left == ""
    assert "vault.sealed" in root.must("find /home/ada -name vault.sealed")


@pytest.mark.parametrize("root", SUITES[:1], indirect=True)
def test_deb_keeps_a_value_in_the_real_keychain(root: FreshRoot, debs: dict[str, Path]) -> None:
    """As an ordinary user, in a session of its own, with gnome-keyring from the same Debian."""
    packages = f"{root.bring(debs['now'])} gnome-keyring dbus-daemon"
    root.must(f"apt-get install -y -q --no-install-recommends {packages}")
    secret = hugging_face()
    script = (
        "printf words | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
        "keyturn add --name laptop --json >/dev/null && keyturn get laptop && "
        "keyturn vault status --json"
    )
    root.must("mkdir -m 700 run", user="ada")
    out = root.must(
        f"dbus-run-session -- sh -c {json.dumps(script)}",
        user="ada",
        stdin=secret,
        XDG_RUNTIME_DIR="/home/ada/run",
    )
    value, status = out.split("\n", 1)
    assert value == secret
    state = json.loads(status)["vault"]
    assert (state["backend"], state["condition"]) == ("keychain", "open")
    assert not list((root.path / "home" / "ada").rglob("vault.sealed"))
