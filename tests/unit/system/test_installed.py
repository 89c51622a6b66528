"""How a copy was installed, told from where it lies."""

from pathlib import Path

import pytest

from vault_app.cli.words_updates import HOW
from vault_app.system.installed import Copy, Way, this_copy, way_of


def _copy(root: Path, **changed: object) -> Copy:
    made: dict[str, object] = {
        "program": root / "usr" / "lib" / "keyturn",
        "prefix": root / "venv",
        "package": root / "venv" / "lib" / "vault_app",
        "frozen": True,
        "platform": "linux",
        "root": root,
    }
    return Copy(**(made | changed))  # type: ignore[arg-type] # a table of fields


@pytest.mark.parametrize(
    ("file", "way"),
    [
        ("var/lib/dpkg/info/keyturn.list", Way.DEB),
        ("var/lib/pacman/local/keyturn-1.0-1/desc", Way.ARCH),
        ("var/lib/rpm/rpmdb.sqlite", Way.RPM),
    ],
)
def test_program_of_the_system_is_told_by_what_its_package_manager_wrote(
    tmp_path: Path, file: str, way: Way
) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.touch()
    assert way_of(_copy(tmp_path)) is way


def test_frozen_program_elsewhere_is_the_portable_archive(tmp_path: Path) -> None:
    (tmp_path / "var/lib/dpkg/info").mkdir(parents=True)
    (tmp_path / "var/lib/dpkg/info/keyturn.list").touch()
    assert way_of(_copy(tmp_path, program=tmp_path / "home/keyturn-program")) is Way.TAR


@pytest.mark.parametrize(("platform", "way"), [("win32", Way.WINDOWS), ("darwin", Way.MACOS)])
def test_frozen_program_of_another_platform_is_its_installers(
    tmp_path: Path, platform: str, way: Way
) -> None:
    assert way_of(_copy(tmp_path, platform=platform)) is way


@pytest.mark.parametrize(
    ("file", "way"),
    [
        ("venv/pipx_metadata.json", Way.PIPX),
        ("venv/uv-receipt.toml", Way.UV),
        ("venv/lib/pyproject.toml", Way.CHECKOUT),
        ("venv/pyvenv.cfg", Way.PIP),
    ],
)
def test_python_environment_is_told_by_who_made_it(tmp_path: Path, file: str, way: Way) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.touch()
    assert way_of(_copy(tmp_path, frozen=False)) is way


def test_this_copy_is_a_checkout_and_every_way_has_its_words() -> None:
    assert way_of(this_copy()) is Way.CHECKOUT
    assert set(HOW) == {way.value for way in Way}
