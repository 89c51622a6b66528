"""What sort of token a leak is, in words of each language; a code is shown to nobody."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.clock import START
from tests.support.leak_backend import LAPTOP, a_leak, some_leaks
from vault_app.core.leak import Exposure, LeakState
from vault_app.gui.format import day
from vault_app.gui.language import Language
from vault_app.gui.leaks import kinds
from vault_app.gui.leaks.groups import (
    Grouping,
    Wanted,
    arranged,
    caption,
    far_badge,
    row_title,
    title,
)
from vault_app.gui.provider_words import PROVIDERS
from vault_app.providers.scanned import SCAN_PATTERNS


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.take_off()


def test_every_pattern_that_is_looked_for_has_words_and_a_service() -> None:
    for one in SCAN_PATTERNS:
        short = one.id.removeprefix(f"{one.provider}_")
        assert short in kinds.KINDS or one.id in kinds.KINDS, one.id
        assert one.provider in PROVIDERS or one.provider in ("jwt", "private_key"), one.provider
        assert "_" not in kinds.full(one.provider, one.id)


def test_every_kind_is_of_a_pattern() -> None:
    ids = {one.id.removeprefix(f"{one.provider}_") for one in SCAN_PATTERNS}
    ids |= {one.id for one in SCAN_PATTERNS}
    assert set(kinds.KINDS) <= ids


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", "GitHub · fine-grained token"),
        ("de", "GitHub · feingranulares Token"),
        ("zh_CN", "GitHub · 细粒度令牌"),
    ],
)
def test_kind_is_said_in_the_language_worn(language: Language, code: str, told: str) -> None:
    language.wear(code)
    assert kinds.full("github", "github_fine_grained_token") == told
    assert "unclaimed" not in kinds.full("jwt", "jwt_unclaimed")


def test_rule_of_another_tool_is_made_readable() -> None:
    assert kinds.full("unknown", "generic-api_key\u202e").startswith(
        "Unknown provider · generic api"
    )
    assert "\u202e" not in kinds.full("unknown", "generic-api_key\u202e")


def test_leaks_are_found_by_the_words_they_are_shown_with(language: Language) -> None:
    language.wear("de")
    shown = arranged(some_leaks(), Grouping.CREDENTIAL, Wanted(None))
    word = kinds.full(shown.groups[0].first.leak.provider, shown.groups[0].first.leak.pattern)
    assert word in caption(shown.groups[0], Grouping.CREDENTIAL)
    narrowed = arranged(some_leaks(), Grouping.CREDENTIAL, Wanted(None, word.upper()))
    assert 0 < narrowed.shown <= shown.shown
    assert arranged(some_leaks(), Grouping.CREDENTIAL, Wanted(LeakState.OPEN, "§§")).shown == 0


def test_what_others_may_have_comes_before_what_stands_in_more_places() -> None:
    """Of six thousand leaks the pushed ones are not to be looked for."""
    local = [a_leak(5, f"a/{n}") for n in range(9)]
    pushed = a_leak(6, "z/pushed", exposure=Exposure.PUSHED, hint="zzz")
    committed = a_leak(7, "z/committed", exposure=Exposure.COMMITTED, hint="zz")
    ours, dead = a_leak(8, "z/ours", LAPTOP), a_leak(9, "a/dead", verdict="dead")
    found = arranged([*local, dead, committed, pushed, ours], Grouping.CREDENTIAL, Wanted())
    order = [group.first.leak.path.rpartition("/")[2] for group in found.groups]
    assert order == ["ours", "pushed", "committed", "0", "dead"]
    assert [bool(far_badge(group)) for group in found.groups] == [False, True, True, False, False]


def test_leaks_are_put_together_by_the_day_they_were_found_newest_first() -> None:
    old, new = START - timedelta(days=9), START - timedelta(days=2)
    leaks = [
        a_leak(1, "a", LAPTOP, first_seen_at=old),
        a_leak(2, "b", first_seen_at=new),
        a_leak(3, "c", LAPTOP, first_seen_at=new + timedelta(minutes=1)),
    ]
    found = arranged(leaks, Grouping.DAY, Wanted())
    assert [len(group.entries) for group in found.groups] == [2, 1]
    assert title(found.groups[0], Grouping.DAY, "/home") == f"Found on {day(new)}"
    assert row_title(found.groups[0].first, Grouping.DAY, "/home").startswith("laptop  "), "ours"
