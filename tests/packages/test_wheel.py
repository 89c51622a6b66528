"""The wheel: the same bytes twice, and whole by itself in an environment of its own."""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.source import ROOT

pytestmark = [pytest.mark.e2e, pytest.mark.packages]


def _built(folder: Path) -> dict[str, Path]:
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True)
    return {path.name: path for path in folder.iterdir()}


def test_wheel_and_sdist_built_twice_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = _built(tmp_path / "first"), _built(tmp_path / "second")
    assert first.keys() == second.keys()
    assert len(first) == 2
    for name, path in first.items():
        digests = {hashlib.sha256(one.read_bytes()).hexdigest() for one in (path, second[name])}
        assert len(digests) == 1, name


def test_wheel_alone_holds_its_resources_and_checks_itself(tmp_path: Path) -> None:
    """Unpacked away from the sources, beside the locked libraries: no checkout helps it."""
    (wheel,) = (path for path in _built(tmp_path / "out").values() if path.suffix == ".whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    assert list((site / "vault_app" / "_resources" / "icons").glob("*.svg"))
    program = (
        "import sys; sys.path[:] = [p for p in sys.path if 'finder' not in p];"
        f"sys.meta_path[:] = [f for f in sys.meta_path if 'Editable' not in str(f)];"
        f"sys.path.insert(0, {str(site)!r});"
        "import vault_app, vault_app.cli.main as m;"
        f"assert vault_app.__file__.startswith({str(site)!r});"
        "m.main(['self-check', '--json'])"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    checks = json.loads(done.stdout)["checks"]
    assert {check["name"] for check in checks} >= {"icons", "rotation", "window"}


def test_entry_point_of_the_wheel_is_the_command(tmp_path: Path) -> None:
    (wheel,) = (path for path in _built(tmp_path).values() if path.suffix == ".whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("entry_points.txt"))
        assert "keyturn = vault_app.cli.start:main" in archive.read(name).decode()
