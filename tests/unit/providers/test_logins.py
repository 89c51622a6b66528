"""What a login token says of itself."""

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.fake_tokens import hugging_face, jwt
from vault_app.core.credential import Identity, Kind, Risk, Scope
from vault_app.core.secret import Secret
from vault_app.providers.huggingface.logins import with_own_words

LOGIN = Identity("ada", "u1", Kind.OAUTH)


def login(**claims: object) -> Secret:
    """Return a login token with those claims."""
    return Secret(f"hf_oauth_{jwt(**claims)}")


@pytest.mark.parametrize("scope", [["openid", "write-repos"], "openid write-repos"])
def test_with_own_words_scopes_as_list_or_text_are_read(scope: object) -> None:
    assert with_own_words(LOGIN, login(scope=scope)).scopes == (
        Scope("openid", None, Risk.LOW),
        Scope("write-repos", None, Risk.HIGH),
    )


def test_with_own_words_unknown_scope_is_risky() -> None:
    assert with_own_words(LOGIN, login(scope="fly")).scopes == (Scope("fly", None, Risk.HIGH),)


def test_with_own_words_expiry_of_the_hub_wins() -> None:
    told = datetime(2026, 12, 1, tzinfo=UTC)
    identity = Identity("ada", "u1", Kind.OAUTH, expires_at=told)
    assert with_own_words(identity, login(exp=1)).expires_at == told
    assert with_own_words(LOGIN, login(exp=told.timestamp())).expires_at == told


@pytest.mark.parametrize("exp", [True, "soon", 1e300, float("inf"), -1e18, None, [1]])
def test_with_own_words_bad_expiry_is_absent(exp: object) -> None:
    assert with_own_words(LOGIN, login(exp=exp)).expires_at is None


@pytest.mark.parametrize("scope", [None, 3, {"a": 1}])
def test_with_own_words_no_scopes_told_is_unknown(scope: object) -> None:
    assert with_own_words(LOGIN, login(scope=scope)).scopes is None


def test_with_own_words_other_kinds_stay_as_they_are() -> None:
    classic = Identity("ada", "u1", Kind.CLASSIC)
    assert with_own_words(classic, Secret(hugging_face())) is classic


@given(st.binary(max_size=60) | st.just(b"[" * 50_000) | st.just(b"[1]"))
def test_with_own_words_any_middle_part_never_fails(raw: bytes) -> None:
    middle = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    for value in (f"hf_oauth_a.{middle}.c", f"hf_oauth_a.{middle}", "hf_oauth_a.\xe4=.c"):
        assert with_own_words(LOGIN, Secret(value)).kind is Kind.OAUTH
