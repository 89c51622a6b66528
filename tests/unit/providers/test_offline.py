"""What tokens tell by themselves: whose they are, until when, and whether they are whole."""

import base64

import pytest

from tests.support.fake_tokens import fake, jwt, pem, sample_jwts, some
from vault_app.core.pattern import Pattern, recognise
from vault_app.providers.offline import (
    facts_of,
    jwt_claims,
    jwt_holds,
    jwt_stands,
    key_holds,
    macaroon_holds,
)
from vault_app.providers.scanned import SCAN_PATTERNS


def _pattern(name: str) -> Pattern:
    return next(one for one in SCAN_PATTERNS if one.id == name)


def _facts(name: str, value: str) -> dict[str, str]:
    return dict(facts_of(_pattern(name), value))


@pytest.mark.parametrize("account", [1, 123_456_789_012, 2**40 - 1])
def test_aws_key_id_tells_its_account(account: int) -> None:
    """The number is in the first six bytes behind the four letters."""
    raw = (account << 7 | 1 << 47).to_bytes(6, "big") + bytes(4)
    value = "AKIA" + base64.b32encode(raw).decode()
    assert _facts("aws_access_key_id", value)["account"] == f"{account:012d}"


def test_signed_web_token_tells_issuer_owner_and_end() -> None:
    """As RFC 3339; inside of a provider's own token too."""
    value = jwt(iss="https://example.org", exp=1_800_000_000)
    found = _facts("jwt", value)
    assert (found["issuer"], found["expires"]) == (
        "https://example.org",
        "2027-01-15T08:00:00+00:00",
    )
    assert _facts("huggingface_oauth_token", f"hf_oauth_{value}") == found


def test_gitlab_routable_token_tells_its_owner() -> None:
    """Base 36 lines in front of the random part."""
    payload = base64.urlsafe_b64encode(b"o:1\nu:2n\n" + b"\x91" * 16).decode().rstrip("=")
    found = _facts("gitlab_routable_token", f"glpat-{payload}.01.{some(9)}")
    assert found == {"organisation": "1", "owner": "95"}


def test_pypi_token_tells_host_and_account() -> None:
    """From the macaroon's location and caveats."""
    found = _facts("pypi_token", fake("pypi_token"))
    assert found["host"] == "example.org"
    assert len(found["owner"]) == 32


def test_sentry_token_tells_its_organisation() -> None:
    """The middle part is a document."""
    assert len(_facts("sentry_organisation_token", fake("sentry_organisation_token"))) == 2


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_macaroon_cut_short_does_not_hold(cut: int) -> None:
    """A part of one is a copy gone wrong, not a token."""
    value = fake("pypi_token")
    assert macaroon_holds(value)
    assert not macaroon_holds(value[:-cut])


def test_jwt_unsigned_or_without_claims_does_not_hold() -> None:
    """Samples in documentation name a person and nothing else."""
    assert jwt_holds(jwt(exp=1))
    assert not jwt_holds(jwt())
    assert jwt_claims("eyJhbGciOiJub25lIn0.e30.") is None


def test_jwt_without_issuer_or_expiry_stands_unless_it_is_a_sample() -> None:
    """Many services leave all that out; handbooks do too, and sign with a key they print."""
    assert jwt_stands(jwt(role="admin"))
    assert not any(jwt_stands(sample) for sample in sample_jwts())
    assert not jwt_stands(jwt(iss="me"))


def test_key_armoured_with_escapes_holds() -> None:
    """As it stands in a service account's JSON, or in a list of lines."""
    assert key_holds(pem().replace("\n", "\\n"))
    assert key_holds(pem("RSA ").replace("\n", '",\n "'))
    assert not key_holds(pem("RSA ").replace("MII", "???", 1))


def test_facts_of_any_text_never_raise() -> None:
    """Whatever follows the prefix."""
    for pattern in SCAN_PATTERNS:
        for text in ("", pattern.prefix, f"{pattern.prefix}_-.{some(40)}", "x" * 99):
            facts_of(pattern, text)
    assert recognise("x" * 99, SCAN_PATTERNS) is None
