"""The installers for Windows under wine, around a stand-in program: in, upgraded, and out.

wine does not tell a package that it leaves for a newer one (UPGRADINGPRODUCTCODE, which Windows
sets), so what an upgrade keeps of the start at login cannot be seen here.
"""

import base64
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.source import ROOT
from tests.support.wine import Windows, payload, why_not

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Keyturn"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
OWN = r"HKCU\Software\Keyturn"
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(why_not() is not None, reason=str(why_not())),
]
BUILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import windows_installers
windows_installers.build(Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4], ["-DAMD64"])
"""
Installers = dict[str, Path]  # "1.0.0 exe" and the like


def _build(bundle: Path, out: Path, version: str) -> None:
    words = [str(ROOT / "packaging"), str(bundle), str(out), version]
    subprocess.run([sys.executable, "-c", BUILD, *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def installers(tmp_path_factory: pytest.TempPathFactory) -> Installers:
    """Return both kinds in two versions; the second lacks a file of the first."""
    folder = tmp_path_factory.mktemp("installers")
    made: Installers = {}
    for version, files in (("1.0.0", ("part.dll", "deep/old.dll")), ("1.1.0", ("part.dll",))):
        bundle = payload(folder / version / "bundle", *files)
        _build(bundle, folder, version)
        made[f"{version} exe"] = folder / f"keyturn-{version}-setup.exe"
        made[f"{version} msi"] = folder / f"keyturn-{version}.msi"
    return made


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    made = Windows(tmp_path_factory.mktemp("windows") / "prefix")
    yield made
    made.end()


def test_setup_program_puts_keyturn_in_upgrades_it_and_takes_it_out(
    windows: Windows, installers: Installers
) -> None:
    windows.must(str(installers["1.0.0 exe"]), "/S")
    assert {"Keyturn.lnk", "Practice.lnk", "keyturn.exe", "old.dll"} <= windows.ours()
    assert "1.0.0" in windows.must("reg", "query", UNINSTALL, "/v", "DisplayVersion")
    windows.must("reg", "add", RUN, "/v", "Keyturn", "/d", "keyturn.exe tray", "/f")

    assert windows.install(installers["1.0.0 msi"]) != 0, "the package beside the setup program"
    windows.must(str(installers["1.1.0 exe"]), "/S")
    assert "part.dll" in windows.ours()
    assert "old.dll" not in windows.ours()
    windows.must("reg", "query", RUN, "/v", "Keyturn")

    (program,) = (path.parent for path in windows.users.rglob("keyturn.exe"))
    windows.must(str(program / "uninstall.exe"), "/S")
    windows.settle()
    assert windows.ours() == set()
    assert windows.told() == "", "a silent removal keeps the data"
    assert windows.run("reg", "query", UNINSTALL).returncode != 0
    assert windows.run("reg", "query", RUN, "/v", "Keyturn").returncode != 0


@pytest.mark.parametrize("data", ["kept", "deleted"])
def test_package_puts_keyturn_in_upgrades_it_and_takes_it_out(
    windows: Windows, installers: Installers, data: str
) -> None:
    old, new = installers["1.0.0 msi"], installers["1.1.0 msi"]
    assert windows.install(old) == 0
    assert {"Keyturn.lnk", "Practice.lnk", "keyturn.exe", "old.dll"} <= windows.ours()
    assert windows.install(new) == 0
    assert {"Keyturn.lnk", "keyturn.exe", "part.dll"} <= windows.ours()
    assert "old.dll" not in windows.ours()
    assert windows.install(old) != 0, "an older one over a newer one"
    windows.must("reg", "add", RUN, "/v", "Keyturn", "/d", "keyturn.exe tray", "/f")
    assert windows.told() == "", "an upgrade deletes no data"

    windows.remove(new, *(["DELETEDATA=1"] if data == "deleted" else []))
    asked = "remove --all --delete-data --yes\n"
    assert windows.told() == (asked if data == "deleted" else "")
    assert windows.ours() == set()
    assert windows.run("reg", "query", RUN, "/v", "Keyturn").returncode != 0
    assert windows.run("reg", "query", OWN, "/s").returncode != 0


def test_programs_and_installers_are_signed_where_there_is_a_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate, pfx = (str(tmp_path / name) for name in ("key", "certificate", "pfx"))
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Test"]
    usage = ["-addext", "extendedKeyUsage=codeSigning"]
    subprocess.run(
        [*make, *usage, "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    pack = ["openssl", "pkcs12", "-export", "-passout", "pass:words", "-out", pfx]
    subprocess.run([*pack, "-inkey", key, "-in", certificate], check=True)
    monkeypatch.setenv("CERTIFICATE", base64.b64encode(Path(pfx).read_bytes()).decode())
    monkeypatch.setenv("CERTIFICATE_PASSWORD", "words")
    bundle = payload(tmp_path / "bundle", "part.dll")
    _build(bundle, tmp_path / "out", "1.0.0")
    signed = [*bundle.glob("*.exe"), *(tmp_path / "out").iterdir()]
    assert len(signed) == 4
    for path in signed:
        verify = ["osslsigncode", "verify", "-CAfile", certificate, str(path)]
        subprocess.run(verify, check=True, capture_output=True)
