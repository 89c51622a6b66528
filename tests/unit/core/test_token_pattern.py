"""Patterns: what counts as a token in text, what is a placeholder, and what a hint may show."""

import random
import string
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.pattern import (
    Pattern,
    entropy,
    find_tokens,
    hint,
    is_placeholder,
    recognise,
)

SHORT = Pattern("acme", "acme", "ac_", "ac_[A-Za-z0-9]{20}")
LONG = Pattern("acme-long", "acme", "ac_", "ac_[A-Za-z0-9]{20}-[A-Za-z0-9]{8}")
OTHER = Pattern("zeta", "zeta", "zt-", "zt-[A-Za-z0-9]{20}")
BARE = Pattern("bare", "bare", "", "[A-Za-z0-9]{24}")


def letters(count: int, seed: int = 1) -> str:
    """Return letters and digits without a pattern in them, the same ones each time."""
    drawn = random.Random(seed).sample(string.ascii_letters + string.digits, count)  # noqa: S311 # no secret
    return "".join(drawn)


TOKEN = "ac_" + letters(20)
LONG_TOKEN = f"{TOKEN}-{letters(8, 2)}"


def found(text: str, *patterns: Pattern) -> list[tuple[str, int]]:
    """Return what is found in *text*, as value and index."""
    return [(value, index) for _, value, index in find_tokens(text, patterns or (SHORT,))]


@pytest.mark.parametrize(
    "before",
    ["", " ", "=", '"', "'", ":", "/", "@", "-", ".", "é", "\n", "\\n", "\\r", "\\t", "%20", "%3D",
     "%3d", "x%3A", "line\\n"],
)  # fmt: skip
def test_find_tokens_behind_a_boundary_finds_the_token(before: str) -> None:
    assert found(before + TOKEN) == [(TOKEN, len(before))]


@pytest.mark.parametrize("before", ["a", "Z", "9", "_", "n", "\\x", "%2", "%GG", "20", "xn"])
def test_find_tokens_glued_behind_a_word_finds_nothing(before: str) -> None:
    assert found(before + TOKEN) == []


@pytest.mark.parametrize("after", ["", " ", '"', "\n", "\\n", "-", ".", "@", "%20", "é"])
def test_find_tokens_before_a_boundary_finds_the_token(after: str) -> None:
    assert found(TOKEN + after) == [(TOKEN, 0)]


@pytest.mark.parametrize("after", ["a", "Z", "9", "_"])
def test_find_tokens_that_runs_on_is_another_word(after: str) -> None:
    assert found(TOKEN + after) == []


def test_find_tokens_several_come_from_left_to_right_whatever_the_order_of_patterns() -> None:
    zeta = "zt-" + letters(20, 3)
    text = f"{zeta} {TOKEN} {zeta}"
    assert found(text, SHORT, OTHER) == [(zeta, 0), (TOKEN, 24), (zeta, 48)]


@pytest.mark.parametrize("patterns", [(SHORT, LONG), (LONG, SHORT)])
def test_find_tokens_two_patterns_at_one_index_gives_the_longer_value(
    patterns: tuple[Pattern, ...],
) -> None:
    assert found(LONG_TOKEN, *patterns) == [(LONG_TOKEN, 0)]


def test_find_tokens_pattern_without_prefix_is_tried_on_every_text() -> None:
    assert found(f"key {letters(24)}.", BARE) == [(letters(24), 4)]


def test_find_tokens_without_the_prefix_in_the_text_finds_nothing() -> None:
    assert found(letters(24), SHORT, OTHER) == []


def test_find_tokens_placeholder_is_no_token() -> None:
    assert found("ac_" + "x" * 20) == []


@given(st.text(max_size=40), st.text(max_size=40))
def test_find_tokens_in_any_text_gives_whole_plausible_values(before: str, after: str) -> None:
    text = before + TOKEN + after
    for value, index in found(text):
        assert text[index : index + len(value)] == value
        assert SHORT.matches(value)


@pytest.mark.parametrize("text", [TOKEN + "\n", " " + TOKEN, TOKEN[:-1], TOKEN.upper(), ""])
def test_matches_more_or_less_than_one_token_is_refused(text: str) -> None:
    assert SHORT.matches(TOKEN)
    assert not SHORT.matches(text)


def test_matches_further_check_decides_last() -> None:
    picky = Pattern("p", "acme", "ac_", SHORT.body, accept=lambda text: text.endswith("!"))
    assert not picky.matches(TOKEN)
    assert Pattern("p", "acme", "ac_", SHORT.body, accept=TOKEN.__eq__).matches(TOKEN)


def test_matches_low_entropy_behind_the_prefix_is_refused_at_the_limit() -> None:
    four = "ac_" + "abcd" * 5
    at_limit = Pattern("p", "acme", "ac_", SHORT.body, entropy=2.0)
    above = Pattern("p", "acme", "ac_", SHORT.body, entropy=2.01)
    assert at_limit.matches(four)
    assert not above.matches(four)


@pytest.mark.parametrize(
    "text",
    ["hf_" + "x" * 34, "hf_" + "X" * 6, "hf_******", "hf_......", "hf_000000", "your-api-key",
     "hf_YOUR_TOKEN_HERE", "yourtoken", "your_secret", "changeme", "PLACEHOLDER", "hf_redacted",
     "replace-me", "replaceMe", "hf_Dummy", "hf_abcdefghijklmnopqr", "hf_1234567890ab",
     "ABCDEFGHEXAMPLE", "abc/EXAMPLEKEY"],
)  # fmt: skip
def test_is_placeholder_documentation_value_is_one(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        TOKEN,
        "hf_xxxxx",
        "EXAMPLEabc",
        "hf_00000",
        "example",
        "your",
        "abcdefghijklmno",
        "aXx00x0b",
    ],
)
def test_is_placeholder_anything_else_is_none(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("text", "bits"), [("", 0.0), ("aaaa", 0.0), ("ab", 1.0), ("abcd", 2.0), ("aab", 0.918296)]
)
def test_entropy_known_texts_have_their_bits(text: str, bits: float) -> None:
    assert entropy(text) == pytest.approx(bits, abs=1e-6)


@given(st.text(min_size=1))
def test_entropy_lies_between_nothing_and_all_different(text: str) -> None:
    assert -1e-9 <= entropy(text) <= log2(len(text)) + 1e-9


def test_recognise_two_fitting_patterns_takes_the_longest_prefix() -> None:
    special = Pattern("acme-x", "acme", "ac_Q", "ac_[A-Za-z0-9]{20}")
    assert recognise(TOKEN, (BARE, special, SHORT)) is special
    assert recognise(TOKEN, (SHORT, special)) is special


def test_recognise_a_value_nobody_issues_gives_none() -> None:
    assert recognise("nothing of the kind", (SHORT, OTHER)) is None
    assert recognise(TOKEN, ()) is None


def test_recognise_placeholder_of_a_shape_still_names_its_provider() -> None:
    assert recognise("ac_" + "x" * 20, (SHORT,)) is SHORT


@pytest.mark.parametrize(
    ("value", "prefix", "shown"),
    [
        (TOKEN[:19], "ac_", "…"),
        (TOKEN[:20], "ac_", "ac_…" + TOKEN[16:20]),
        (TOKEN, "ac_", "ac_…" + TOKEN[-4:]),
        (TOKEN, "", "…" + TOKEN[-4:]),
        (TOKEN, "hf_", "…" + TOKEN[-4:]),
        ("", "", "…"),
    ],
)
def test_hint_at_its_length_shows_prefix_and_last_four(value: str, prefix: str, shown: str) -> None:
    assert hint(value, prefix) == shown


@given(st.text(max_size=60))
def test_hint_of_anything_shows_at_most_four_characters_of_it(value: str) -> None:
    shown = hint(value, "hf_").removeprefix("hf_")
    assert shown.startswith("…")
    assert len(shown) in (1, 5)
    assert (len(shown) == 5) is (len(value) >= 20)


def test_pattern_shown_hides_its_further_check() -> None:
    assert "lambda" not in repr(Pattern("p", "acme", "ac_", "ac_", accept=lambda text: bool(text)))
