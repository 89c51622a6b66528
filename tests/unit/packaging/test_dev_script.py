"""The set-up script, against a made-up Debian: programs of that name in a folder of the test's."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.source import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the made-up programs are shell scripts")


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("dev_script", ROOT / "packaging" / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Debian:
    """A folder on PATH with dpkg-query, apt-get, apt-cache and perhaps sudo, all of ours."""

    def __init__(self, folder: Path) -> None:
        """Know one installed package and one that apt offers."""
        self.folder = folder
        self.calls = folder / "calls"
        self.calls.touch()
        self.put("dpkg-query", "echo 'libgl1 installed'; echo 'git deinstalled'; exit 1")
        self.put("apt-get", f'echo "$@" >> {self.calls}')
        self.put(
            "apt-cache",
            '[ "$2" = libglib2.0-0t64 ] && echo "  Candidate: 2.80" || echo "  Candidate: (none)"',
        )
        self.put("env", 'shift; exec "$@"')

    def put(self, name: str, script: str) -> None:
        """Put a program there."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Debian:
    """Return the made-up Debian, alone on PATH."""
    made = Debian(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    return made


def test_packages_missing_as_root_are_installed_by_the_name_apt_knows(
    dev: ModuleType, debian: Debian, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Installed ones are left out, half-removed ones count as missing, choices are resolved."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    dev.need_packages(("libgl1", "git", "libglib2.0-0|libglib2.0-0t64"))
    update, install = debian.calls.read_text().splitlines()
    assert update.endswith("update")
    assert install.endswith("install -y --no-install-recommends git libglib2.0-0t64")


def test_packages_missing_without_rights_are_told_as_a_command(
    dev: ModuleType,
    debian: Debian,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A sudo that wants a password is no way in; nothing is installed."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    debian.put("sudo", "exit 1")
    dev.need_packages(("libgl1", "git"))
    told = capsys.readouterr().err
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends git\n" in told
    assert debian.calls.read_text() == ""


def test_packages_missing_with_free_sudo_are_installed_through_it(
    dev: ModuleType, debian: Debian, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sudo without a password is used."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    debian.put("sudo", 'shift; [ "$1" = true ] || exec "$@"')
    dev.need_packages(("git",))
    assert "install -y --no-install-recommends git" in debian.calls.read_text()


def test_packages_that_fail_to_install_stop_with_the_words_of_apt(
    dev: ModuleType,
    debian: Debian,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What apt said is shown only then."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    debian.put("apt-get", "echo no room; exit 100")
    with pytest.raises(SystemExit, match="apt-get failed with 100"):
        dev.need_packages(("git",))
    assert "no room" in capsys.readouterr().err


def test_packages_all_there_ask_nothing_of_apt(dev: ModuleType, debian: Debian) -> None:
    """The usual case is quick and silent."""
    dev.need_packages(("libgl1",))
    assert debian.calls.read_text() == ""


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_display_is_seen_in_the_environment(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Either server will do; an empty name is none."""
    monkeypatch.setattr(sys, "platform", "linux")
    assert not dev.has_display()
    monkeypatch.setenv(name, "")
    assert not dev.has_display()
    monkeypatch.setenv(name, ":7")
    assert dev.has_display()


def test_interpreters_on_path_that_do_not_start_are_passed_over(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shim of pyenv may stand on PATH for a version that is not chosen."""
    other = next(v for v in dev.VERSIONS if v != f"3.{sys.version_info[1]}")
    shim, kept = (
        tmp_path / f"python{other}",
        tmp_path / "versions" / f"{other}.4" / "bin" / "python",
    )
    kept.parent.mkdir(parents=True)
    shim.write_text("#!/bin/sh\nexit 127\n")
    kept.write_text(f"#!/bin/sh\necho {other}\n")
    for script in (shim, kept):
        script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert dev.other_interpreters() == {other: kept}


def test_bench_without_a_known_name_lists_them(dev: ModuleType) -> None:
    """Before any set-up."""
    with pytest.raises(SystemExit, match="startup, table"):
        dev.main(["bench", "nonsense"])
