"""The project's own source as data, for the tests that hold its shape."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = ROOT / "vault_app"
FOLDERS: Final = ("vault_app", "tests", "packaging", "benchmarks")


def modules(*folders: str) -> tuple[Path, ...]:
    """Return the Python files under *folders* of the checkout (all of ours if none is named)."""
    found = (path for name in folders or FOLDERS for path in (ROOT / name).rglob("*.py"))
    return tuple(sorted(found))


def name_of(path: Path) -> str:
    """Return the path within the checkout, the same on every system."""
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path: Path) -> str:
    """Return the text of one file."""
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of one file."""
    return ast.parse(text_of(path), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of one file."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(path: Path) -> Iterator[ast.Call]:
    """Yield every call in one file."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield node
