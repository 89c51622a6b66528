"""Everything a rotation can wait for has words of its own here: what is so, what to do."""

import ast
from collections.abc import Iterator

import pytest

from tests.support.source import PACKAGE, calls
from vault_app.core.rotation import Detail, StepName
from vault_app.gui.rotation import finding_words, words
from vault_app.gui.rotation.stage import SHOWN

_NO_NEWS = {"ready", "guided", "mint_pending", "confirm_revoke"}


def _codes(method: str, position: int) -> Iterator[str]:
    """Yield the literal codes handed to *method* of the journal anywhere in the engine."""
    for path in sorted((PACKAGE / "services" / "rotation").rglob("*.py")):
        for call in calls(path):
            named = isinstance(call.func, ast.Attribute) and call.func.attr == method
            if not named or len(call.args) <= position:
                continue
            for node in ast.walk(call.args[position]):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_every_wait_has_a_cure() -> None:
    bug = words.explain_code("bug", {})
    codes = set(_codes("wait", 2)) - _NO_NEWS
    assert len(codes) > 8
    wordless = [code for code in codes if words.explain_code(code, {}).title == bug.title]
    assert wordless == []


def test_every_skipped_step_says_why() -> None:
    codes = set(_codes("skip", 1))
    assert codes
    assert [code for code in codes if not words.detail_line(Detail(code))] == []


def test_every_shown_step_has_a_title() -> None:
    shown = [names[0] for names in SHOWN]
    assert len({words.step_title(name) for name in shown}) == len(shown)
    assert {name for names in SHOWN for name in names} == set(StepName)


@pytest.mark.parametrize("reason", ["rate_limited", "offline", "server_error"])
def test_reason_of_an_unanswered_question_is_told(reason: str) -> None:
    told = words.explain_code("new_not_asked", {"reason": reason})
    assert words.explain_code(reason, {}).title in told.rest


def test_foreign_names_in_findings_are_made_safe() -> None:
    """H29."""
    told = finding_words.explain("lost_scopes", {"names": "a\x1b[0m\u202e"})
    assert told is not None
    assert "\x1b" not in told.rest
    assert "\u202e" not in told.rest


def test_masked_hint_shows_no_more_than_the_hint() -> None:
    assert words.masked("hf_…xQ4z") == "hf_••••••xQ4z"
