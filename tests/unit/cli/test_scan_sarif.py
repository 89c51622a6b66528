"""SARIF 2.1.0 against the schema of the standard, for findings of every source."""

from dataclasses import replace

import pytest

from tests.support.json_schema import problems
from vault_app.cli.scanning_reports import sarif
from vault_app.services.leaks_sieve import Suppressed
from vault_app.services.scan_model import Finding, ScanResult, Skipped, Source, Stats

SCHEMA = "sarif-2.1.0.json"
ONE = Finding(
    path="/home/a b/ü|x.env",
    line=3,
    column=7,
    pattern="npm_access_token",
    provider="npm",
    hint="npm_…AbCd",
    verdict="certain",
    form="plain",
    reasons=("pattern", "check_digits"),
)
ALL = (
    ONE,
    replace(
        ONE,
        verdict="known",
        known="ci",
        fingerprint=f"k:{'0' * 64}",
        identity="1" * 64,
        commit="2" * 40,
        blob="3" * 40,
        author="Ada \x1b[31m <ada@example.org>",
        date="2026-01-02T03:04:05+00:00",
        facts=(("account", "123456789012"), ("expires", "2026-01-01T00:00:00+00:00")),
        source=Source.HISTORY,
    ),
)


@pytest.mark.parametrize("source", Source)
@pytest.mark.parametrize("verdict", ["known", "dead", "certain", "likely"])
def test_sarif_of_any_finding_is_valid(source: Source, verdict: str) -> None:
    """Names with spaces and control characters, a process that is no file, a page 0."""
    found = [replace(one, source=source, verdict=verdict, line=0) for one in ALL]
    found.append(replace(ONE, source=source, path="process:12 a b", facts=(("variable", "X"),)))
    odd = replace(ONE, source=source, path="/t/\udcff\n\x1b[31m!in.zip")
    result = ScanResult((*found, odd), (Skipped("/x", "left_out"),), Stats(), "complete")
    assert problems(sarif(result), SCHEMA) == []


@pytest.mark.parametrize("by", ["ignored", "marker", "baseline"])
def test_sarif_of_what_was_left_out_is_valid_and_says_by_whom(by: str) -> None:
    """Told as the format has it, not kept silent; the rule stands among the rules."""
    other = replace(ONE, pattern="github_classic_token")
    left = (Suppressed(other, by, "a \x1b sample"), Suppressed(other, by, ""))
    log = sarif(ScanResult((ONE,), (), Stats(), "complete"), left)
    assert problems(log, SCHEMA) == []


def test_sarif_without_findings_is_valid() -> None:
    """An empty run is a run."""
    assert problems(sarif(ScanResult((), (), Stats(), "locked")), SCHEMA) == []


def test_problems_of_a_broken_log_are_told() -> None:
    """The checker itself can say no."""
    log = sarif(ScanResult((ONE,), (), Stats(), "complete"))
    assert problems(log | {"version": "2.0.0"}, SCHEMA)
    assert problems(log | {"extra": 1}, SCHEMA)
    assert problems({"version": "2.1.0"}, SCHEMA)
    assert problems(log | {"runs": [{"tool": {"driver": {"name": 1}}}]}, SCHEMA)
