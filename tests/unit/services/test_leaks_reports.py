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
from tests.support.leak_world import LeakWorld, commit, git, open_leak_world, repository
from vault_app.core.errors import EditError, VaultError
from vault_app.core.leak import Exposure
from vault_app.services import leaks, leaks_folders, vaulting
from vault_app.services.leaks_adopt import adopt
from vault_app.services.leaks_import import import_report
from vault_app.services.leaks_reports import MOST, read_report
from vault_app.services.leaks_scan import look

COMMIT = leak_reports.COMMIT
Make = Callable[..., dict[str, Any]]
Whole = Callable[..., str]
SHAPES = [
    (leak_reports.gitleaks, leak_reports.gitleaks_report),
    (leak_reports.betterleaks, leak_reports.betterleaks_report),
    (leak_reports.betterleaks, leak_reports.betterleaks_lines),
    (leak_reports.kingfisher, leak_reports.kingfisher_report),
    (leak_reports.kingfisher, leak_reports.kingfisher_lines),
    (leak_reports.gitleaks, leak_reports.gitleaks_sarif),
    (leak_reports.kingfisher, leak_reports.kingfisher_sarif),
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
        ('{"audit": {"schema": "kingfisher.repository-audit.v1"}}', "kingfisher"),
        ('{"schema_version": "1", "scan": {"betterleaks_version": "2"}}', "betterleaks"),
        (leak_reports.gitleaks_sarif(), "gitleaks"),
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
        (leak_reports.sarif("keyturn"), "report_unknown"),
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
                    [
                        *("RuleID", "Secret", "File", "findings", "finding", "rule", "match"),
                        *("location", "runs", "results", "tool", "scan", "source", "audit"),
                    ]
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


def _kingfisher_of(value: str, path: str, commit: str) -> str:
    finding = leak_reports.kingfisher(value, path, commit)
    finding["finding"]["git_metadata"]["repository_url"] = "work"
    return leak_reports.kingfisher_lines(finding)


def _betterleaks_of(value: str, path: str, commit: str) -> str:
    rows = leak_reports.betterleaks_lines(leak_reports.betterleaks(value, path, commit))
    end = {"schema_version": "1", "scan": {"source": {"type": "git", "targets": ["work"]}}}
    return f"{rows}\n{json.dumps(end)}\n"


def _gitleaks_of(value: str, path: str, commit: str) -> str:
    return leak_reports.gitleaks_report(leak_reports.gitleaks(value, path, commit))


@pytest.mark.parametrize("whole", [_kingfisher_of, _betterleaks_of, _gitleaks_of])
def test_report_of_a_history_read_elsewhere_leads_into_its_repository(
    world: LeakWorld, whole: Callable[[str, str, str], str]
) -> None:
    """Its leaks are taken in from there, and are those a look of our own finds."""
    value = hugging_face()
    top = repository(world.home / "work")
    name = commit(top, a__py=f"x = '{value}'\n")
    commit(top, a__py="")
    leaks_folders.add(world.bench, top)
    report = world.plant("Downloads/r.json", whole(value, "a.py", name))
    done = import_report(world.bench, report, near=(report.parent,))
    (leak,) = (one.leak for one in done.entries)
    assert (leak.path, leak.repository) == (str(top / "a.py"), str(top))
    assert leak.exposure is Exposure.COMMITTED
    assert leak.blob == git(top, "rev-parse", f"{name}:a.py")
    look(world.bench, leaks_folders.folders(world.bench))
    assert [one.leak.id for one in leaks.entries(world.bench)] == [leak.id]
    assert adopt(world.bench, leak.id).credential.provider == "huggingface"


def test_report_whose_files_stand_nowhere_near_is_taken_only_on_a_word(world: LeakWorld) -> None:
    value = hugging_face()
    world.plant("src/a/.env", f"T={value}\n")
    report = world.plant(
        "Downloads/r.json", leak_reports.gitleaks_report(leak_reports.gitleaks(value, "a/.env"))
    )
    with pytest.raises(EditError, match="report_elsewhere"):
        import_report(world.bench, report, near=(report.parent,))
    assert not leaks.entries(world.bench)
    done = import_report(world.bench, report, world.home / "other", near=(report.parent,))
    assert [one.leak.path for one in done.entries] == [str(world.home / "other/a/.env")]
    assert done.elsewhere
    done = import_report(world.bench, report, near=(world.home / "src/a",))
    assert [one.leak.path for one in done.entries] == [str(world.home / "src/a/.env")]
    done = import_report(world.bench, report, near=(report.parent,))
    assert [one.leak.path for one in done.entries] == [str(world.home / "src/a/.env")]


def test_value_of_no_shape_of_ours_is_taken_in_from_its_line(world: LeakWorld) -> None:
    """Another tool's rule for passwords finds what no pattern of ours does."""
    value = f"{hugging_face()[5:12]}-/{hugging_face()[5:9]}"
    world.plant("src/a.py", f'# x\n\ndb_password = "{value}";\n')
    row = leak_reports.gitleaks(value, "a.py") | {"RuleID": "generic-password", "StartColumn": 3}
    report = world.plant("src/r.json", leak_reports.gitleaks_report(row))
    (found,) = import_report(world.bench, report).entries
    assert adopt(world.bench, found.leak.id).credential.provider == "unknown"
    world.plant("src/a.py", '# x\n\ndb_password = "";\n')
    again = import_report(world.bench, world.plant("src/s.json", report.read_bytes()))
    assert again.new == 0
