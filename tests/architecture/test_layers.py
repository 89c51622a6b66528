"""The rooms import only what is below them; import-linter holds it without exceptions."""

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.support.source import PACKAGE, ROOT, text_of

ROOMS = ("core", "system", "vault", "store", "providers", "editors", "scanner", "practice")
UPPER = ("services", "cli", "gui")


def _contracts() -> list[dict[str, object]]:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    contracts: list[dict[str, object]] = project["tool"]["importlinter"]["contracts"]
    return contracts


def test_import_contracts_are_all_kept() -> None:
    """Arrows only downward; Qt, keyring, sqlite3 and the HTTP client each in their one room."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(_contracts())} kept, 0 broken" in done.stdout


def test_import_contracts_have_no_exceptions() -> None:
    """An exception list is how layers die."""
    assert {contract["id"] for contract in _contracts()} >= {
        "rooms",
        "qt",
        "keyring",
        "sqlite",
        "http",
    }
    assert not [contract for contract in _contracts() if "ignore_imports" in contract]


def test_rooms_are_those_of_the_design() -> None:
    """A new top-level folder is a decision, so it shows here."""
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders == {*ROOMS, *UPPER}
