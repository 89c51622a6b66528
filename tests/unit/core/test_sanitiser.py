"""The one sanitiser for foreign text (H29): hostile strings come out visible and on one line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.text import LIMIT, safe_name, sanitise

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=300)
UNSAFE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}

HOSTILE = [
    ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
    ("\x1b]52;c;aGVsbG8=\x07", "\\x1b]52;c;aGVsbG8=\\x07"),
    ("\x9b2J", "\\x9b2J"),
    ("two\nlines\r\n", "two\\x0alines\\x0d\\x0a"),
    ("tab\there\x00\x7f", "tab\\x09here\\x00\\x7f"),
    ("abc\u202egnp.exe", "abc\\u202egnp.exe"),
    ("\u2066isolate\u2069", "\\u2066isolate\\u2069"),
    ("zero\u200bwidth\ufeff\u200d", "zero\\u200bwidth\\ufeff\\u200d"),
    ("soft\u00adhyphen", "soft\\xadhyphen"),
    ("line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"),
    ("lone\ud800surrogate\udcff", "lone\\ud800surrogate\\udcff"),
    ("private\ue000use", "private\\ue000use"),
    ("not a character\ufffe", "not a character\\ufffe"),
    ("tag\U000e0041", "tag\\U000e0041"),
    ("filler\u3164\u2800\u115f", "filler\\u3164\\u2800\\u115f"),
    ("joiner\u034f and selector\ufe01\U000e0100", "joiner\\u034f and selector\\ufe01\\U000e0100"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_sanitise_hostile_text_is_shown_escaped_h29(text: str, shown: str) -> None:
    assert sanitise(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ada/llama",
        "Ωmega café 東京",
        "عربي",
        "[link=x]bold[/link]",
        "❤\ufe0f",
        "a\\nb",
        "e\u0301",
    ],
)
def test_sanitise_harmless_text_is_left_alone(text: str) -> None:
    assert sanitise(text) == text


@given(ANY_TEXT)
def test_sanitise_anything_gives_one_short_printable_line_h29(text: str) -> None:
    shown = sanitise(text)
    assert len(shown) <= LIMIT
    assert not {unicodedata.category(char) for char in shown} & UNSAFE
    assert len(shown.splitlines()) <= 1
    assert shown.encode().decode() == shown


@given(ANY_TEXT, st.integers(1, 80))
def test_sanitise_twice_is_sanitise_once(text: str, limit: int) -> None:
    once = sanitise(text, limit)
    assert sanitise(once, limit) == once
    assert len(once) <= limit


@pytest.mark.parametrize(("length", "shown"), [(199, 199), (200, 200), (201, 200), (10_000, 200)])
def test_sanitise_length_at_its_boundary(length: int, shown: int) -> None:
    given_text = "a" * length
    text = sanitise(given_text)
    assert len(text) == shown
    assert text.endswith("…") is (length > LIMIT)


def test_sanitise_escapes_that_grow_are_cut_too() -> None:
    text = sanitise("\x1b" * 100)
    assert len(text) == LIMIT
    assert text.endswith("…")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("laptop", "laptop"),
        ("  spaced  out ", "spaced out"),
        ("--yes", "yes"),
        ("- - -x", "x"),
        (" -\u00a0-x", "x"),
        ("no\u00a0break\u3000space", "no break space"),
        ("", "token"),
        ("---", "token"),
        (" \u2003 ", "token"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("n" * 90, "n" * 79 + "…"),
    ],
)
def test_safe_name_of_foreign_text_is_a_usable_name(text: str, name: str) -> None:
    assert safe_name(text, "token") == name


@given(ANY_TEXT)
def test_safe_name_of_anything_can_be_typed_and_is_no_option(text: str) -> None:
    name = safe_name(text, "token")
    assert 0 < len(name) <= 80
    assert name == name.strip()
    assert name.isprintable()
    assert not name.startswith("-")
