"""The bundle's program works beside a scan: started as a scan starts it, told what a scan tells."""

import sys
from array import array
from pathlib import Path

import pytest

from tests.packages.conftest import Packages
from tests.support import packs
from tests.support.fake_tokens import fake
from tests.support.fresh_root import why_not
from tests.support.source import ROOT
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.aide import MODULE
from vault_app.scanner.engine import Engine
from vault_app.scanner.headers import families_in
from vault_app.scanner.helping import DO, FILES, PACK
from vault_app.scanner.packed_apart import Looker
from vault_app.scanner.packs import Pack
from vault_app.scanner.sieve import Hyperscan
from vault_app.system.companion import Companion

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.packages,
    pytest.mark.skipif(why_not() is not None, reason=f"no fresh root: {why_not()}"),
]
PROGRAM = ROOT / "build" / "package" / "dist" / "keyturn" / "keyturn"


@pytest.fixture
def _bundle(packages: Packages, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have companions be the bundle's program."""
    assert packages, "the bundle is made with them"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(PROGRAM))


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Return the engine that is there usually."""
    return Engine(SCAN_PATTERNS)


@pytest.mark.usefixtures("_bundle")
def test_program_of_the_bundle_answers_a_scan(tmp_path: Path, engine: Engine) -> None:
    """It tells which file is worth a look, by its own hyperscan."""
    assert isinstance(engine.sieve, Hyperscan)
    for number in range(9):
        (tmp_path / f"{number}").write_text(fake("npm_access_token") if number == 4 else "x")
    companion = Companion(MODULE, [])
    try:
        companion.tell((*engine.sieve.handed_on(), engine.longest))
        assert companion.answer() is None
        companion.tell((FILES, ()))
        companion.tell((DO, [(f"{tmp_path}/", "\0".join(map(str, range(9))), None)]))
        assert companion.answer() == (8, [(0, 4)], [], [b""])
    finally:
        companion.end()
        companion.close()


@pytest.mark.usefixtures("_bundle")
def test_program_of_the_bundle_looks_at_a_pack(tmp_path: Path, engine: Engine) -> None:
    """It says of a pack what the same says here."""
    sieve, token = engine.sieve, fake("npm_access_token").encode()
    assert isinstance(sieve, Hyperscan)
    entries = [packs.Entry("blob", b"%d\n" % number) for number in range(9)]
    entries.append(packs.Entry("blob", b"5\n" + token, 5, [(0, 2), token]))
    pack = Pack(packs.write(tmp_path, entries))
    families = families_in(pack)
    asked = (pack.path, array("Q", pack.offsets).tobytes(), families.told(), None, True)
    wholes = families.whole()
    here = Looker((sieve.scan, sieve.worth, engine.longest), sieve.handed_on()[1])
    here.open(asked)
    companion = Companion(MODULE, [])
    try:
        companion.tell((*sieve.handed_on(), engine.longest))
        assert companion.answer() is None
        companion.tell((PACK, asked))
        companion.tell((DO, wholes))
        answer = companion.answer()
    finally:
        companion.end()
        companion.close()
        pack.close()
    assert answer == here.answer(wholes)
    assert 9 in answer[3], "the one with the token is to be looked at closer"
