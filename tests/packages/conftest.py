"""What the tests of packages share: each package is built once, each Debian unpacked once."""

import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support import fresh_root
from tests.support.source import ROOT

SUITES = ("bookworm", "trixie")
OLD = "0.0.1"
KINDS = {"deb": "*.deb", "rpm": "*.rpm", "arch": "*.pkg.tar.zst", "tar": "*.tar.xz"}
QUICK = {"KEYTURN_PACKAGE_QUICK": "1", "SOURCE_DATE_EPOCH": "1767225600"}
Packages = Mapping[str, Path]  # "deb" as the sources are now, "old deb" of a version before


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """Return all Linux packages, as they are now and of an earlier version."""
    folder = tmp_path_factory.mktemp("packages")
    with ThreadPoolExecutor() as pool:
        # Unpacking Debian waits for the network, building for the processor.
        bases = pool.submit(lambda: [fresh_root.base(suite) for suite in SUITES])
        made = {**_built(folder, ""), **_built(folder, OLD)}
        bases.result()
    return made


def _built(folder: Path, version: str) -> Packages:
    """Build all kinds; another version is made of the same bundle."""
    again = {"KEYTURN_PACKAGE_REUSE": "1", "KEYTURN_PACKAGE_VERSION": version} if version else {}
    environment = {**os.environ, **QUICK, **again}
    kinds = [kind for kind in KINDS if kind != "tar" or not version]
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "package", *kinds]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    made = {}
    for kind in kinds:
        (built,) = (ROOT / "build" / "package" / kind).glob(KINDS[kind])
        kept = folder / built.name
        os.link(built, kept)
        made[f"old {kind}" if version else kind] = kept
    return made
