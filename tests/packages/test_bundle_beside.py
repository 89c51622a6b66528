"""The bundle's program works beside a scan: started as a scan starts it, told what a scan tells."""

import sys
from pathlib import Path

import pytest

from tests.packages.conftest import Packages
from tests.support.fake_tokens import fake
from tests.support.fresh_root import why_not
from tests.support.source import ROOT
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.engine import Engine
from vault_app.scanner.sieve import Hyperscan
from vault_app.system.companion import Companion

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(why_not() is not None, reason=f"no fresh root: {why_not()}"),
]
PROGRAM = ROOT / "build" / "package" / "dist" / "keyturn" / "keyturn"


def test_program_of_the_bundle_answers_a_scan(
    packages: Packages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It tells which file is worth a look, by its own hyperscan."""
    assert packages, "the bundle is made with them"
    sieve = Engine(SCAN_PATTERNS).sieve
    assert isinstance(sieve, Hyperscan)
    for number in range(9):
        (tmp_path / f"{number}").write_text(fake("npm_access_token") if number == 4 else "x")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(PROGRAM))
    companion = Companion("vault_app.scanner.apart", [])
    try:
        companion.tell(sieve.handed_on())
        companion.tell([(f"{tmp_path}/", "\0".join(map(str, range(9))), None)])
        assert companion.answer() == (8, [(0, 4)], [], [b""])
    finally:
        companion.end()
        companion.close()
