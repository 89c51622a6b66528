"""rpm, Arch package and portable archive, each by its own tool, in a Debian with their libraries.

No Fedora and no Arch can be had here: what those systems would bring is told to rpm and pacman, so
that both check the dependencies for real, and the libraries behind the names are Debian's.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.packages.conftest import QUICK, SUITES, Packages
from tests.support.fresh_root import FreshRoot, fresh_root, why_not
from tests.support.package_life import INSTALL, Life
from tests.support.source import ROOT

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(why_not() is not None, reason=f"no fresh root: {why_not()}"),
]
# The names in the packages of Fedora 40 and of Arch that hold what the bundle leaves to the system.
LIBRARIES = ("EGL.so.1", "GL.so.1", "xcb.so.1")
GLIBC = ("libc.", "libm.", "libdl.", "libpthread.", "libresolv.", "librt.", "ld-linux")
WAYLAND = ("client.so.0", "cursor.so.0")
FEDORA = {
    *(f"lib{name}()(64bit)" for name in LIBRARIES),
    *(f"libwayland-{name}()(64bit)" for name in WAYLAND),
    "fontconfig",
    "glibc = 2.39",
}
ARCH = (
    "glibc=2.41",
    "libglvnd=1.7",
    "libxcb=1.17",
    "wayland=1.23",
    "fontconfig=2.16",
    "ttf-dejavu=2.37",
)


def _fedora(folder: Path) -> Path:
    """Return a package that provides what Fedora would."""
    told = {
        "name": "fedora",
        "arch": "amd64",
        "version": "40.0.0",
        "maintainer": "nobody",
        "provides": sorted(FEDORA),
    }
    (folder / "fedora.json").write_text(json.dumps(told))
    (nfpm,) = ROOT.glob("build/package-3.*/bin/nfpm")
    words = ["--config", str(folder / "fedora.json"), "--packager", "rpm", "--target", str(folder)]
    subprocess.run([str(nfpm), "package", *words], check=True, capture_output=True)
    (made,) = folder.glob("*.rpm")
    return made


@pytest.fixture(scope="module")
def system(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FreshRoot]:
    """Return a Debian with the libraries that all three leave to the system."""
    folder = tmp_path_factory.mktemp("system")
    with fresh_root(SUITES[0], folder) as made:
        deb = made.bring(packages["deb"])
        made.must(f"apt-get -q update && {INSTALL} xz-utils {deb} && dpkg --purge keyturn")
        yield made


@pytest.fixture
def life(system: FreshRoot, request: pytest.FixtureRequest) -> Iterator[Life]:
    """Return a fresh user's life in it."""
    system.must("useradd --create-home ada")
    yield Life(system)
    system.must("userdel --remove ada 2>/dev/null")


def test_bundle_leaves_to_the_system_what_the_packages_ask_for_and_no_more(
    packages: Packages,
) -> None:
    assert packages, "the bundle is made with them"
    wished, carried = set(), set()
    for path in (ROOT / "build" / "package" / "dist" / "keyturn").rglob("*"):
        carried.add(path.name)
        wished |= slim().needs(path)
    outside = {name for name in wished - carried if not name.startswith(GLIBC)}
    assert outside == {name.removesuffix("()(64bit)") for name in FEDORA if ".so" in name}


def test_deb_made_again_of_the_same_bundle_is_the_same_bytes(packages: Packages) -> None:
    """The bundle's own bytes are compared by ``dev.py package --twice``, in the release."""
    (python,) = ROOT.glob("build/package-3.*/bin/python")
    for path in (ROOT / "build" / "package" / "dist" / "keyturn").rglob("*"):
        os.utime(path, follow_symlinks=False)  # as a bundle made again would be
    again = {**QUICK, "KEYTURN_PACKAGE_REUSE": "1"}
    command = [str(python), str(ROOT / "packaging" / "package.py"), "deb"]
    done = subprocess.run(command, env={**os.environ, **again}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    made = ROOT / "build" / "package" / "deb" / packages["deb"].name
    assert made.read_bytes() == packages["deb"].read_bytes()


def slim() -> ModuleType:
    """Return packaging/bundle/slim.py, which is no part of the program."""
    path = ROOT / "packaging" / "bundle" / "slim.py"
    found = spec_from_file_location("slim", path)
    assert found is not None
    assert found.loader is not None
    module = module_from_spec(found)
    sys.modules["slim"] = module  # dataclasses look their module up
    found.loader.exec_module(module)
    return module


@pytest.mark.skipif(shutil.which("rpm") is None, reason="no rpm here")
def test_rpm_is_installed_used_upgraded_and_removed(
    life: Life, packages: Packages, tmp_path: Path
) -> None:
    def rpm(*words: object) -> str:
        command = ["rpm", "--root", str(life.root.path), *(str(word) for word in words)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    wanted = set(rpm("-qp", "--requires", packages["rpm"]).splitlines())
    assert {name for name in wanted if not name.startswith("rpmlib(")} == {
        name.replace("glibc = 2.39", "glibc >= 2.36") for name in FEDORA
    }
    rpm("-i", _fedora(tmp_path))
    rpm("-i", packages["old rpm"])
    life.begin()
    rpm("-U", packages["rpm"])
    assert "0.0.1" not in rpm("-q", "keyturn")
    assert rpm("-V", "keyturn") == ""
    life.go_on()
    rpm("-e", "keyturn")
    life.root.must("rm -rf /var/lib/rpm")
    assert life.traces() == ""
    assert life.data_is_kept()


@pytest.mark.skipif(shutil.which("pacman") is None, reason="no pacman here")
def test_arch_package_is_installed_used_upgraded_and_removed(
    life: Life, packages: Packages, tmp_path: Path
) -> None:
    database = life.root.path / "var" / "lib" / "pacman"
    database.mkdir(parents=True)
    settings = tmp_path / "pacman.conf"
    settings.write_text("[options]\nArchitecture = auto\nSigLevel = Never\n")

    def pacman(*words: object) -> str:
        root = ["--root", life.root.path, "--config", settings, "--cachedir", tmp_path]
        command = ["pacman", *root, "--noconfirm", *words]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    there = [word for name in ARCH for word in ("--assume-installed", name)]
    pacman("-U", packages["old arch"], *there)
    life.begin()
    pacman("-U", packages["arch"], *there)
    assert "0.0.1" not in pacman("-Q", "keyturn")
    assert "0 missing files" in pacman("-Qk", "keyturn")
    life.go_on()
    pacman("-R", "keyturn", *there)
    shutil.rmtree(database)
    life.root.must("rm -f /var/log/pacman.log")
    assert life.traces() == ""
    assert life.data_is_kept()


def test_archive_is_installed_used_updated_and_removed_by_its_user_alone(
    life: Life, packages: Packages
) -> None:
    """The portable archive as it is released, by an ordinary user in the own home."""
    brought = life.root.bring(packages["tar"])
    life.root.must(f"mkdir new && tar -xf {brought} -C new --strip-components=1", user="ada")
    life.program = "/home/ada/.local/bin/keyturn"
    life.root.must("new/install.sh", user="ada")
    life.begin()
    stale = ".local/share/keyturn-program/_internal/of-the-version-before"
    life.root.must(f"touch {stale} && new/install.sh && ! test -e {stale}", user="ada")
    life.go_on()
    life.root.must("new/install.sh --remove && rm -r new", user="ada")
    left = life.root.must("find . -iname '*keyturn*' | sort", user="ada").splitlines()
    assert [path for path in left if "/share/keyturn" not in path] == []
    assert life.data_is_kept()
    assert life.traces() == f"{brought}\n" or life.traces() == ""
