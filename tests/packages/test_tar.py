"""The portable archive's script, around a stand-in program: in for one user, and out again."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.source import ROOT

LINUX = ROOT / "packaging" / "linux"
pytestmark = [
    pytest.mark.packages,
    pytest.mark.skipif(shutil.which("sh") is None, reason="a shell script"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an unpacked archive, as packaging/package.py lays it out."""
    top = tmp_path / "keyturn-1.0"
    units = top / "config" / "systemd" / "user"
    for folder in (top / "program", top / "share" / "applications", units):
        folder.mkdir(parents=True)
    program = top / "program" / "keyturn"
    program.write_text("#!/bin/sh\necho stand-in\n")
    program.chmod(0o755)
    icon = top / "share" / "icons" / "hicolor" / "48x48" / "apps" / "keyturn.png"
    icon.parent.mkdir(parents=True)
    icon.write_bytes(b"picture")
    shutil.copy(LINUX / "keyturn.desktop", top / "share" / "applications")
    for name in ("keyturn-remind.service", "keyturn-remind.timer"):
        shutil.copy(LINUX / name, units)
    shutil.copy(LINUX / "install.sh", top)
    return top


def _files(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    # The desktop's own index of entries, made by its own tool, is nobody's file in particular.
    ours = (path for path in paths if path.name != "mimeinfo.cache")
    return {path.relative_to(folder).as_posix() for path in ours}


def _run(archive: Path, home: Path, *words: str) -> str:
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    command = ["sh", str(archive / "install.sh"), *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("name", ["ada", "ada with blanks"])
def test_install_script_puts_everything_in_reach_and_takes_it_out(
    archive: Path, tmp_path: Path, name: str
) -> None:
    home = tmp_path / name
    data = home / ".local" / "share" / "keyturn" / "keyturn.db"
    data.parent.mkdir(parents=True)
    data.write_bytes(b"mine")
    other = home / ".local" / "share" / "icons" / "hicolor" / "48x48" / "apps" / "other.png"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"not ours")
    before = _files(home)

    _run(archive, home)
    link = home / ".local" / "bin" / "keyturn"
    assert subprocess.run([link], capture_output=True, check=True).stdout == b"stand-in\n"
    entry = (home / ".local" / "share" / "applications" / "keyturn.desktop").read_text()
    unit = (home / ".config" / "systemd" / "user" / "keyturn-remind.service").read_text()
    where = home / ".local" / "share" / "keyturn-program" / "keyturn"
    assert (f"Exec={where} gui" in entry) == (" " not in name)
    assert (f"ExecStart={where} remind" in unit) == (" " not in name)

    installed = _files(home)
    _run(archive, home)
    assert _files(home) == installed, "an upgrade over itself changes nothing"

    assert "kept" in _run(archive, home, "--remove")
    assert _files(home) == before


def test_install_script_lets_the_program_delete_the_data_before_it_goes(
    archive: Path, tmp_path: Path
) -> None:
    home = tmp_path / "ada"
    home.mkdir()
    _run(archive, home)
    assert _run(archive, home, "--remove", "--delete-data") == "stand-in\n"
    assert _files(home) == set()


def test_desktop_entry_and_units_name_commands_that_exist() -> None:
    from vault_app.cli.main import COMMANDS

    lines = (LINUX / "keyturn.desktop").read_text().splitlines()
    lines += (LINUX / "keyturn-remind.service").read_text().splitlines()
    words = [line.split("=", 1)[1].split() for line in lines if line.startswith(("Exec=", "ExecS"))]
    assert len(words) == 3
    for program, command, *_ in words:
        assert program.rpartition("/")[2] == "keyturn"
        assert command in COMMANDS


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no validator here")
def test_desktop_entry_is_valid() -> None:
    command = ["desktop-file-validate", "--no-hints", str(LINUX / "keyturn.desktop")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
