"""Every code has words, and the words read as sentences."""

import ast
from pathlib import Path

import pytest

import vault_app
from tests.support import gui_entries
from vault_app.cli.words_scan import SCAN
from vault_app.core import errors
from vault_app.core.credential import Kind, Risk, Status
from vault_app.core.errors import KeyturnError, UsageError
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.gui import error_words, short_words, words
from vault_app.gui.reason_words import ICONS, tell
from vault_app.system.assets import asset

PACKAGE = Path(vault_app.__file__).parent
CLASSES = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, KeyturnError)
}
# These take the moment to ask again as their first argument, not a code.
WITHOUT_CODE = {"RateLimited"}


def raised_codes() -> set[str]:
    """Return the codes given to our error classes anywhere below the window."""
    codes = {kind.default_code for kind in CLASSES.values()}
    for path in PACKAGE.rglob("*.py"):
        if path.relative_to(PACKAGE).parts[0] not in ("gui", "cli"):
            codes |= _codes_in(path)
    return codes


def _codes_in(path: Path) -> set[str]:
    codes = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            named = node.func.id in CLASSES and node.func.id not in WITHOUT_CODE
            if named and isinstance(first, ast.Constant) and isinstance(first.value, str):
                codes.add(first.value)
    return codes


def test_event_of_a_reason_says_it_in_words() -> None:
    told = words.event("reason_ignored", {"which": "too_old", "until": "2027-01-01"})
    assert "too_old" not in told
    assert told.startswith("Ignored for a while: ")
    assert words.event("reason_heeded", {"which": "of_tomorrow"}).endswith("of_tomorrow")


def test_every_code_raised_below_the_window_has_words() -> None:
    missing = sorted(code for code in raised_codes() if code not in error_words.ALL)
    assert missing == []


@pytest.mark.parametrize("code", sorted(error_words.ALL))
def test_words_of_a_code_say_what_is_so_what_it_means_and_what_to_do(code: str) -> None:
    told = words.explain_code(code)
    for sentence in (told.title, told.meaning, told.cure):
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence.startswith("—") or sentence[0] in "'K"
        assert code not in sentence or "_" not in code


def test_explain_of_an_unknown_code_uses_the_words_of_its_class() -> None:
    told = words.explain(UsageError("a_code_nobody_knows"))
    assert told.title == words.explain_code("usage").title


def test_explain_of_a_foreign_exception_tells_nothing_of_it() -> None:
    told = words.explain(ValueError("hf_secret in a message"))
    assert "secret" not in f"{told.title} {told.rest}"


def test_explain_makes_data_safe_and_survives_missing_data() -> None:
    """H29: foreign text in an error's data is shown escaped."""
    told = words.explain(UsageError("unknown_name", name="a\x1b[31m\u202eb"))
    assert "\x1b" not in told.title
    assert "\u202e" not in told.title
    assert "—" in words.explain(UsageError("unknown_name")).title


@pytest.mark.parametrize("code", list(ReasonCode))
def test_every_reason_has_a_sentence_and_an_icon(code: ReasonCode) -> None:
    data = (("days", 400), ("limit", 180), ("places", 2), ("scopes", 1))
    told = tell(Reason(code, Verdict.URGENT, data), gui_entries.credential("x"))
    assert told.lead[-1] in ".,"
    assert told.rest.endswith(".")
    assert (asset("icons") / f"{ICONS[code]}.svg").is_file()


def test_every_kind_risk_verdict_and_status_has_a_word() -> None:
    assert set(short_words.KINDS) == set(Kind) == set(short_words.KIND_TONES)
    assert set(short_words.RISKS) == set(Risk)
    assert set(short_words.VERDICTS) == set(Verdict)
    assert {status.value for status in Status} <= set(short_words.STATUSES)


def test_short_words_of_a_skipped_path_are_no_bare_code() -> None:
    assert words.short("permission_denied") == "no permission"
    assert words.short("locked_elsewhere") == "Another Keyturn is at work on this"


def test_every_event_the_services_record_has_words() -> None:
    recorded = set()
    for path in (PACKAGE / "services").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                recorded |= _event_codes(node)
    assert recorded >= {"checked", "rotated", "rotation_began"}
    assert sorted(code for code in recorded if code not in short_words.EVENTS) == []


def _event_codes(call: ast.Call) -> set[str]:
    """Return the codes a call records: ``Event(at, whose, code)`` or ``journal.event(code)``."""
    if isinstance(call.func, ast.Name) and call.func.id == "Event":
        given = call.args[2:3]
    elif isinstance(call.func, ast.Attribute) and call.func.attr == "event":
        given = call.args[:1]
    else:
        return set()
    return {str(one.value) for one in given if isinstance(one, ast.Constant)}


def test_event_of_a_check_says_how_it_ended() -> None:
    assert words.event("checked", {"status": "rejected"}) == "Checked: refused"
    assert words.event("rotated", {"old": "hf_…aaaa", "new": "hf_…bbbb"}).endswith("hf_…bbbb")


def test_event_without_words_is_still_readable() -> None:
    assert words.event("something_new") == "Something new"


def test_every_reason_a_look_passes_over_something_has_words_in_the_window_too() -> None:
    """What the command line can tell of a scan is told by the list of what could not be read."""
    bug = words.headline("bug")
    codes = (*SCAN, "missing", "special_file", "permission_denied", "io_error")
    assert not [code for code in codes if words.headline(code) == bug]
