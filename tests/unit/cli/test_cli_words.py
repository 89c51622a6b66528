"""Every code that can reach a person has words: found by reading the source, not by a list."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import vault_app
from vault_app.cli import words
from vault_app.cli.words_details import DETAILS
from vault_app.cli.words_errors import ERRORS
from vault_app.cli.words_events import EVENTS, FINDINGS
from vault_app.core import errors
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.core.rotation import Detail

_ROOT = Path(vault_app.__file__).parent
_ERRORS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.KeyturnError)
}
_TELLERS = {"_reason", "on_network_or_synced", "_flaw", "may_ask", "_clash", "_skip"}
_NOTES = {"note", "wait", "skip", "_skip", "_wait"}


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(_ROOT.rglob("*.py")):
        if path.relative_to(_ROOT).parts[0] in ("gui", "cli"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else None
                name = node.func.id if isinstance(node.func, ast.Name) else name
                if name:
                    yield name, node


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _texts(value)


def _codes(names: set[str]) -> set[str]:
    return {
        text
        for name, call in _calls()
        if name in names
        for argument in call.args
        for text in _texts(argument)
        if text.islower() and " " not in text
    }


def test_error_codes_found_in_the_source_all_have_words() -> None:
    raised = _codes(_ERRORS) - {"cancelled"}
    missing = sorted(code for code in raised if code not in ERRORS and code not in DETAILS)
    assert len(raised) > 20
    assert not missing


def test_detail_codes_found_in_the_source_all_have_words() -> None:
    noted = _codes({"Detail"} | _NOTES)
    missing = sorted(code for code in noted if code not in ERRORS and code not in DETAILS)
    assert len(noted) > 20
    assert not missing


def _told_codes() -> set[str]:
    """Return the codes that are kept in a variable, returned as a reason, or held in a table."""
    found: set[str] = set()
    for path in sorted(_ROOT.rglob("*.py")):
        if path.relative_to(_ROOT).parts[0] in ("gui", "cli"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Assign(targets=[ast.Name("code")], value=value):
                    found.update(_texts(value))
                case ast.FunctionDef(name=name) if name in _TELLERS:
                    for inner in ast.walk(node):
                        if isinstance(inner, ast.Return) and inner.value is not None:
                            found.update(_texts(inner.value))
                case ast.Tuple(elts=[first, second]):
                    found.update(_pair(first, second))
    return found - {"ok"}


def _pair(first: ast.expr, second: ast.expr) -> Iterator[str]:
    for kind, code in ((first, second), (second, first)):
        if isinstance(kind, ast.Name) and kind.id in _ERRORS:
            yield from _texts(code)


def test_codes_kept_in_tables_and_reasons_all_have_words() -> None:
    told = {code for code in _told_codes() if code}
    missing = sorted(
        code for code in told if code not in ERRORS and code not in DETAILS and code not in FINDINGS
    )
    assert {"keychain_locked", "store_busy", "hard_linked", "same_as_old"} <= told
    assert not missing


def test_event_codes_found_in_the_source_all_have_words() -> None:
    written = {
        text
        for name, call in _calls()
        for argument in call.args[2:3]
        if name == "Event"
        for text in _texts(argument)
    } | {
        text
        for name, call in _calls()
        for argument in call.args[:1]
        if name == "event"
        for text in _texts(argument)
    }
    assert {"checked", "rotated"} <= written
    assert sorted(written - set(EVENTS)) == []


def test_finding_codes_found_in_the_source_all_have_words() -> None:
    found = {
        text
        for name, call in _calls()
        for argument in call.args[2:3]
        if name == "Finding"
        for text in _texts(argument)
    }
    assert "store_open" in found
    assert sorted(found - set(FINDINGS) - set(ERRORS)) == []


def test_default_codes_of_error_classes_all_have_words() -> None:
    for name in _ERRORS:
        assert getattr(errors, name).default_code in ERRORS


@pytest.mark.parametrize("code", ReasonCode)
def test_reason_has_a_sentence(code: ReasonCode) -> None:
    text = words.reason_text(Reason(code, Verdict.ATTENTION))
    assert text[0].isupper()
    assert text.endswith(".")


def test_fill_absent_name_in_optional_part_leaves_the_part_out() -> None:
    assert words.fill("Waits[[: {names}]].", {}) == "Waits."
    assert words.fill("Waits[[: {names}]].", {"names": "acme"}) == "Waits: acme."
    assert words.fill("Waits[[: {names}]].", {"names": None}) == "Waits."


def test_fill_hostile_data_is_shown_escaped_h29() -> None:
    text = words.fill("Warns: {text}", {"text": "\x1b]52;c;evil\x07 \u202egnp [link=x]{0}"})
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\x1b]52" in text
    assert "{0}" in text


def test_detail_sentence_without_details_is_none() -> None:
    assert words.detail_sentence(()) is None


def test_detail_sentence_joins_notes_in_order() -> None:
    notes = (Detail("new_accepted", (("owner", "ada"),)), Detail("lost_scopes", (("names", "x"),)))
    told = words.detail_sentence(notes)
    assert told == (
        "The provider accepts the new token of ada. It may not do what the old one could: x."
    )


def test_error_words_unknown_code_still_says_something() -> None:
    told = words.error_words("brand_new_code", {})
    assert told.message == "Brand new code."


def test_fill_plural_takes_the_word_that_fits_the_number() -> None:
    template = "{places} {places|place holds|places hold} it"
    assert words.fill(template, {"places": 1}) == "1 place holds it"
    assert words.fill(template, {"places": 2}) == "2 places hold it"


@pytest.mark.parametrize("code", sorted({**ERRORS, **DETAILS}))
def test_words_of_every_code_are_well_formed(code: str) -> None:
    for text in filter(None, {**ERRORS, **DETAILS}[code]):
        filled = words.fill(text, {})
        assert not set("{}[]|") & set(filled.replace("[PATH]", ""))
        assert filled.endswith((".", "?", "`"))
