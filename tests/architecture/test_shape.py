"""Size and shape of every file of ours, as the house style sets them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.source import calls, functions, modules, name_of, text_of, tree_of

FILE_LINES = 500
FUNCTION_LINES = 60
VAGUE = re.compile(r"(?:^|_)(?:utils?|helpers?|managers?|misc|common|base)(?:_|$)")
LOG_METHODS = {"debug", "info", "warning", "error", "exception", "critical", "log"}


def test_files_have_at_most_500_lines() -> None:
    """A file is a room small enough to see across."""
    lines = {name_of(path): text_of(path).count("\n") for path in modules()}
    assert len(lines) > 50
    assert not {name: count for name, count in lines.items() if count > FILE_LINES}


def test_functions_have_at_most_60_lines() -> None:
    """Longer ones want a wall."""
    lengths = {
        f"{name_of(path)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in modules()
        for node in functions(path)
    }
    assert not {name: count for name, count in lengths.items() if count > FUNCTION_LINES}


def test_files_say_what_they_are_for() -> None:
    """A docstring in every module, tests and scripts included."""
    assert not [name_of(path) for path in modules() if not ast.get_docstring(tree_of(path))]


def test_files_are_named_after_what_lives_in_them() -> None:
    """Names that say nothing collect everything."""
    assert not [name_of(path) for path in modules() if VAGUE.search(path.stem)]


def _forbidden(path: Path) -> set[str]:
    scripts = path.parent.name == "packaging" or "benchmarks" in path.parts
    forbidden = {"print", "eval", "exec", "compile", "breakpoint"} - (
        {"print"} if scripts else set()
    )
    named = (call.func.id for call in calls(path) if isinstance(call.func, ast.Name))
    return forbidden.intersection(named)


def test_code_neither_prints_nor_evaluates() -> None:
    """Words go out through click in cli; only scripts print."""
    used = {name_of(path): _forbidden(path) for path in modules()}
    assert not {name: words for name, words in used.items() if words}


def _logging_calls(path: Path) -> Iterator[ast.Call]:
    for call in calls(path):
        function = call.func
        if isinstance(function, ast.Attribute) and function.attr in LOG_METHODS:
            owner = ast.unparse(function.value).lower()
            if owner.endswith(("log", "logger")) or owner == "logging":
                yield call


def test_log_messages_are_constant_texts() -> None:
    """A formatted message hides its parts from the redaction and from whoever reads the code."""
    formatted = [
        f"{name_of(path)}:{call.lineno}"
        for path in modules("vault_app")
        for call in _logging_calls(path)
        if call.args and not isinstance(call.args[0], ast.Constant)
    ]
    assert not formatted


def test_exceptions_from_the_checkers_name_their_rule() -> None:
    """A bare mark for ruff or mypy hides more than was meant."""
    marked = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?!: [A-Z]+\d+|\[[a-z-]+)")
    bare = [
        f"{name_of(path)}:{number}"
        for path in modules()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if path != Path(__file__) and marked.search(line)
    ]
    assert not bare
