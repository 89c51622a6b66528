"""The lock file, the project file and the tree as a whole: strict, whole, and free of hosts."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.source import ROOT, text_of

RULES = (
    *("E", "W", "F", "I", "B", "UP", "SIM", "RUF", "PT", "PTH", "C90", "T20"),
    *("S", "SLF", "BLE", "DTZ", "LOG", "G", "N", "D100"),
)
LOCKS = {
    ROOT / "packaging" / "requirements.lock": ("dev", "build"),
    ROOT / "packaging" / "package.lock": ("package",),
}
each_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)


def _project() -> dict[str, Any]:
    return tomllib.loads(text_of(ROOT / "pyproject.toml"))


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _locked(lock: Path) -> set[str]:
    return {_canonical(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", text_of(lock), re.M)}


@each_lock
def test_lock_holds_no_address(lock: Path) -> None:
    """Where packages come from is the machine's setting, not ours."""
    assert "://" not in text_of(lock)
    assert not re.search(r"^\s*-(?:i|f|-index|-find|-extra)", text_of(lock), re.M)


@each_lock
def test_lock_holds_hashes_for_every_package(lock: Path) -> None:
    """One without would let anything in."""
    blocks = re.split(r"^(?=\S)", text_of(lock), flags=re.M)
    bare = [block.splitlines()[0] for block in blocks if block and "--hash=sha256:" not in block]
    assert not bare


@each_lock
def test_lock_holds_everything_the_project_asks_for(lock: Path) -> None:
    """A dependency added without ``dev.py lock`` is caught here, not on a fresh machine."""
    project = _project()
    groups = project["dependency-groups"]
    asked = [*project["project"]["dependencies"]]
    for group in LOCKS[lock]:
        asked += groups[group]
    names = {_canonical(re.split(r"[^A-Za-z0-9._-]", entry)[0]) for entry in asked}
    assert names <= _locked(lock)
    assert {group for chosen in LOCKS.values() for group in chosen} == set(groups)


def test_checkers_are_as_strict_as_at_the_first_commit() -> None:
    """Strictness that is loosened is never tightened again."""
    tools = _project()["tool"]
    assert tools["mypy"]["strict"] is True
    assert "overrides" not in tools["mypy"]
    lint = tools["ruff"]["lint"]
    assert set(RULES) <= set(lint["select"])
    assert lint["mccabe"]["max-complexity"] <= 10
    assert tools["pytest"]["ini_options"]["filterwarnings"] == ["error"]


def _tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip("not a git checkout")
    return [name for name in done.stdout.split("\0") if name]


def test_tree_names_no_package_registry() -> None:
    """The hosts are asked of the installed client, so that they stand nowhere here either."""
    index = pytest.importorskip("pip._internal.models.index")
    hosts = {index.PyPI.netloc, index.PyPI.file_storage_domain, index.TestPyPI.netloc}
    found = [
        name
        for name in _tracked()
        if (ROOT / name).is_file()
        and any(host.encode() in (ROOT / name).read_bytes() for host in hosts)
    ]
    assert not found


def test_set_up_script_is_readable_to_old_interpreters() -> None:
    """One that is too old must come as far as saying so."""
    script = ROOT / "packaging" / "dev.py"
    ast.parse(text_of(script), feature_version=(3, 7))


def test_top_level_packaging_folder_is_no_package() -> None:
    """An ``__init__.py`` there would shadow the library of that name."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
