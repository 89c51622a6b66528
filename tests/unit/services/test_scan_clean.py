"""No false alarm on other people's code: the packages this interpreter has installed."""

import sysconfig
from contextlib import closing
from pathlib import Path

from tests.support.clock import FixedClock
from vault_app.services.scan_model import Where
from vault_app.services.scanning import scan
from vault_app.services.workbench import Options, open_workbench

LARGE = ("PySide6", "shiboken6", "hyperscan", "uv", "ruff")
"""Compiled programs of hundreds of megabytes, which say little more than the others."""


def test_scan_of_installed_packages_finds_nothing(tmp_path: Path) -> None:
    """Sources, data, compiled code and shared libraries, tens of thousands of texts."""
    packages = Path(sysconfig.get_path("purelib"))
    paths = tuple(path for path in sorted(packages.iterdir()) if not path.name.startswith(LARGE))
    options = Options(home=str(tmp_path / "none"), environ={}, user_home=tmp_path)
    with closing(open_workbench(options, FixedClock())) as bench:
        found = scan(bench, Where(paths, everything=True))
    assert [(one.path, one.line, one.pattern, one.hint) for one in found.findings] == []
    assert found.stats.files > 1_000
