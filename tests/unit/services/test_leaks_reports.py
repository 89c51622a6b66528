"""Reports of other tools: taken whole, without a value, and refused in plain words."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import leak_reports
from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake, hugging_face
from tests.support.leak_world import LeakWorld, open_leak_world
from vault_app.core.errors import EditError, VaultError
from vault_app.services import leaks, vaulting
from vault_app.services.leaks_import import import_report
from vault_app.services.leaks_reports import MOST, read_report

COMMIT = leak_reports.COMMIT
Make = Callable[..., dict[str, Any]]
Whole = Callable[..., str]
SHAPES = [
    (leak_reports.gitleaks, leak_reports.gitleaks_report),
    (leak_reports.betterleaks, leak_reports.betterleaks_report),
    (leak_reports.betterleaks, leak_reports.betterleaks_lines),
    (leak_reports.kingfisher, leak_reports.kingfisher_report),
    (leak_reports.kingfisher, leak_reports.kingfisher_lines),
]


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[LeakWorld]:
    """Return a machine whose vault is open."""
    made = open_leak_world(home, clock)
    yield made
    made.close()


def _refusal(path: Path) -> str | None:
    try:
        read_report(path)
    except EditError as error:
        return error.code
    return None


@pytest.mark.parametrize(("make", "whole"), SHAPES)
def test_report_is_managed_here_and_leaves_no_value(
    world: LeakWorld, make: Make, whole: Whole
) -> None:
    own, other = hugging_face(), fake("github_classic_token")
    world.own(own)
    text = whole(make(own, "./a/.env"), make(other, "b.py", COMMIT), make("REDACTED", "c"))
    report = world.plant("reports/r.json", text)
    done = import_report(world.bench, report, world.home / "src")
    assert (done.tool, done.new, done.hidden, done.odd) == (make.__name__, 2, 1, 0)
    first, second = leaks.entries(world.bench)
    assert first.known is not None
    assert (first.known.name, first.leak.provider, first.leak.line, first.leak.column) == (
        "laptop",
        "huggingface",
        3,
        10,
    )
    assert first.leak.path == str(world.home / "src/a/.env")
    assert (second.leak.verdict, second.leak.commit, second.leak.source) == (
        "certain",
        COMMIT,
        make.__name__,
    )
    assert import_report(world.bench, report, world.home / "src").new == 0
    files = (path for path in (world.home / "profile").rglob("*") if path.is_file())
    stored = b"".join(path.read_bytes() for path in files)
    assert own[:12].encode() not in stored
    assert other[:12].encode() not in stored


def test_report_of_nothing_is_fine_whoever_wrote_it(world: LeakWorld) -> None:
    for text, tool in (
        ("[]\n", "gitleaks"),
        ('{"schema_version": "1", "findings": []}', "betterleaks"),
        ('{"findings": [], "audit": {}}\n{"findings": 0}', "kingfisher"),
    ):
        done = import_report(world.bench, world.plant("r.json", text))
        assert (done.tool, done.entries, done.new) == (tool, (), 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "report_unknown"),
        ("hello", "report_unreadable"),
        ("[" * 100_000, "report_unreadable"),
        (b"\xff\xfe\x00", "report_unreadable"),
        ('[{"RuleID": "x"', "report_unreadable"),
        ('{"runs": [], "version": "2.1.0"}', "report_unknown"),
        ("[1, 2, null]", "report_unknown"),
        ("1" * 10_000, "report_unreadable"),
    ],
)
def test_report_that_is_none_is_refused(tmp_path: Path, text: str | bytes, code: str) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(EditError) as caught:
        read_report(path)
    assert caught.value.code == code
    assert caught.value.__cause__ is None


def test_report_of_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    row = json.dumps({"RuleID": "a", "Secret": "b"})
    path.write_text(f"[{','.join([row] * (MOST + 1))}]")
    with pytest.raises(EditError) as many:
        read_report(path)
    with path.open("wb") as file:
        file.truncate(65 * 2**20)
    with pytest.raises(EditError) as large:
        read_report(path)
    assert [many.value.code, large.value.code] == ["report_too_many", "report_too_large"]


def test_report_entries_that_say_too_little_are_counted(world: LeakWorld) -> None:
    rows = [
        leak_reports.gitleaks(hugging_face()),
        leak_reports.gitleaks(hugging_face(), path=""),
        leak_reports.gitleaks(hugging_face(), path="a\0b"),
        leak_reports.gitleaks("hf_abc..."),
        {"RuleID": None, "Secret": None, "File": 7},
    ]
    done = import_report(world.bench, world.plant("r.json", json.dumps(rows)))
    assert (done.new, done.hidden, done.odd) == (1, 1, 3)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["RuleID", "Secret", "File", "findings", "finding", "rule", "match", "location"]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=12,
    )
)
def test_report_of_any_json_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, document: object
) -> None:
    path = tmp_path_factory.mktemp("report") / "r.json"
    path.write_text(json.dumps(document))
    assert _refusal(path) in (None, "report_unknown")


def test_report_cannot_be_taken_while_the_vault_is_locked(world: LeakWorld) -> None:
    report = world.plant("r.json", leak_reports.gitleaks_report(leak_reports.gitleaks("x" * 9)))
    vaulting.lock(world.bench)
    with pytest.raises(VaultError):
        import_report(world.bench, report)
