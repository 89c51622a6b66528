"""What every token pattern of every provider must do."""

import re

import pytest

from tests.support.fake_tokens import BUILDERS, fake, near_misses
from vault_app.core.pattern import Pattern, find_tokens, hint
from vault_app.providers.registry import PATTERNS, by_id, recognise_token
from vault_app.providers.scanned import SCAN_PATTERNS

every = pytest.mark.parametrize("pattern", SCAN_PATTERNS, ids=lambda pattern: pattern.id)
each = pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)


def test_patterns_all_have_a_builder_of_fake_tokens() -> None:
    assert {pattern.id for pattern in SCAN_PATTERNS} == set(BUILDERS)


def test_pattern_ids_are_unique() -> None:
    assert len({pattern.id for pattern in SCAN_PATTERNS}) == len(SCAN_PATTERNS)


@every
def test_pattern_its_own_tokens_match(pattern: Pattern) -> None:
    for _ in range(20):
        assert pattern.matches(fake(pattern.id))


@every
def test_pattern_near_misses_do_not_match(pattern: Pattern) -> None:
    for text in near_misses(pattern.id):
        assert not pattern.matches(text), text


@each
def test_pattern_token_in_text_is_found_whole_and_only_once(pattern: Pattern) -> None:
    token = fake(pattern.id)
    text = f'first line\nKEY="{token}" # a comment\nhttps://user:{token}@example.org/\n'
    found = [(found.id, value) for found, value, _ in find_tokens(text, PATTERNS)]
    assert found == [(pattern.id, token)] * 2


@each
def test_pattern_token_glued_to_a_word_is_not_found(pattern: Pattern) -> None:
    text = f"prefix{fake(pattern.id)}"
    assert not [value for found, value, _ in find_tokens(text, PATTERNS) if found is pattern]


@each
def test_pattern_recognises_its_own_token_before_others(pattern: Pattern) -> None:
    assert recognise_token(fake(pattern.id)) is pattern


@each
def test_pattern_hint_shows_prefix_and_last_four_only(pattern: Pattern) -> None:
    token = fake(pattern.id)
    assert token.startswith(pattern.prefix)
    assert hint(token, pattern.prefix) == f"{pattern.prefix}…{token[-4:]}"


@each
def test_pattern_body_is_ascii_without_anchors(pattern: Pattern) -> None:
    assert pattern.body.isascii()
    assert not re.search(r"\\[wdb]|\^[^\]]|\$", pattern.body)
    assert by_id(pattern.provider).id == pattern.provider
