"""The emulated Hub: tokens live and die, failures on demand, what it remembers."""

import re
import threading
from datetime import timedelta

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from vault_app.core.errors import ProviderError, ProviderUnreachable, RateLimited, TokenRejected
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator, SeenRequest
from vault_app.providers.http import Http
from vault_app.providers.huggingface.provider import HuggingFace
from vault_app.providers.registry import recognise_token

HUB = HuggingFace()


def test_mint_value_looks_like_a_real_token(emulator: Emulator) -> None:
    token = emulator.mint()
    assert re.fullmatch(r"hf_[A-Za-z]{34}", token.reveal())
    assert emulator.alive(token)


@pytest.mark.parametrize("role", ["fineGrained", "read", "write", "oauth"])
def test_mint_practice_token_carries_the_marker_and_is_still_recognised(
    clock: FixedClock, role: str
) -> None:
    """H32."""
    emulator = Emulator(clock=clock, practice=True)
    token = emulator.mint(role=role).reveal()
    pattern = recognise_token(token)
    assert "PRACTICE" in token
    assert pattern is not None
    assert pattern.provider == "huggingface"
    assert pattern.plausible(token)


def test_mint_ordinary_token_carries_no_marker(emulator: Emulator) -> None:
    assert "PRACTICE" not in emulator.mint().reveal()


def test_mint_same_seed_gives_same_values_another_gives_others(clock: FixedClock) -> None:
    first, second, other = (Emulator(clock=clock, seed=seed).mint() for seed in (1, 1, 2))
    assert first.same_as(second)
    assert not first.same_as(other)


def test_mint_without_label_names_are_distinct(emulator: Emulator) -> None:
    emulator.mint()
    emulator.mint()
    assert len({issued.label for issued in emulator.hub.issued}) == 2


def test_kill_and_expiry_make_a_token_dead(emulator: Emulator, clock: FixedClock) -> None:
    killed = emulator.mint()
    expiring = emulator.mint(expires_at=clock.now() + timedelta(days=1))
    emulator.kill(killed)
    assert (emulator.alive(killed), emulator.alive(expiring)) == (False, True)
    clock.advance(days=1)
    assert not emulator.alive(expiring)


def test_alive_value_never_given_out_is_dead(emulator: Emulator) -> None:
    token = Secret(hugging_face())
    emulator.kill(token)
    emulator.approve(token)
    assert not emulator.alive(token)


def test_requests_are_remembered_with_fingerprints_only(emulator: Emulator, http: Http) -> None:
    token = emulator.mint()
    HUB.check(token, emulator.endpoint, http)
    fingerprint = emulator.fingerprint(token)
    assert emulator.requests == [SeenRequest("GET", "/api/whoami-v2", fingerprint, 200)]
    assert token.reveal() not in repr(emulator.requests)
    assert token.reveal() not in repr(emulator.hub.issued)


def test_fail_next_happens_as_often_as_planned(emulator: Emulator, http: Http) -> None:
    token = emulator.mint()
    emulator.fail_next("whoami", status=500, times=2)
    for _ in range(2):
        with pytest.raises(ProviderUnreachable):
            HUB.check(token, emulator.endpoint, http)
    assert HUB.check(token, emulator.endpoint, http).owner == "ada"


def test_fail_next_other_routes_are_not_hit(emulator: Emulator, http: Http) -> None:
    emulator.fail_next("revoke", status=500)
    assert HUB.check(emulator.mint(), emulator.endpoint, http).owner == "ada"
    emulator.recover()
    HUB.revoke(emulator.mint(), emulator.endpoint, http)


def test_fail_next_rate_limit_says_when(emulator: Emulator, http: Http, clock: FixedClock) -> None:
    emulator.fail_next("any", status=429, retry_after=30)
    with pytest.raises(RateLimited) as caught:
        HUB.check(emulator.mint(), emulator.endpoint, http)
    assert caught.value.retry_at == clock.now() + timedelta(seconds=30)


def test_revoke_lies_accepts_and_does_nothing(emulator: Emulator, http: Http) -> None:
    token = emulator.mint()
    emulator.fail_next("revoke_lies")
    HUB.check(token, emulator.endpoint, http)
    HUB.revoke(token, emulator.endpoint, http)
    assert emulator.alive(token)
    HUB.revoke(token, emulator.endpoint, http)
    assert not emulator.alive(token)


def test_revoke_late_dies_after_some_more_uses(emulator: Emulator, http: Http) -> None:
    token = emulator.mint()
    emulator.fail_next("revoke_late", calls=2)
    HUB.revoke(token, emulator.endpoint, http)
    for _ in range(2):
        HUB.check(token, emulator.endpoint, http)
    with pytest.raises(TokenRejected):
        HUB.check(token, emulator.endpoint, http)


def test_stop_ends_hanging_requests_and_leaves_no_thread(clock: FixedClock) -> None:
    before = _serving()
    emulator = Emulator(clock=clock)
    emulator.start()
    emulator.fail_next("hang")
    http = Http(clock, timeout=0.1)
    with pytest.raises(ProviderUnreachable):
        HUB.check(emulator.mint(), emulator.endpoint, http)
    emulator.stop()
    emulator.stop()
    http.close()
    assert _serving() <= before
    assert not emulator.running


def _serving() -> set[threading.Thread]:
    """Return the threads of servers: those of other tests come and go as they like."""
    names = ("practice-server", "process_request_thread")
    return {one for one in threading.enumerate() if any(name in one.name for name in names)}


def test_start_again_keeps_address_and_tokens(emulator: Emulator, http: Http) -> None:
    token, address = emulator.mint(), emulator.endpoint
    emulator.stop()
    with pytest.raises(ProviderError):
        HUB.check(token, address, http)
    emulator.start()
    emulator.start()
    assert emulator.endpoint == address
    assert HUB.check(token, address, http).owner == "ada"
