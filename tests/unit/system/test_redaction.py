"""No token of a known shape passes the log (H29)."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.fake_tokens import fake
from vault_app.core.pattern import Pattern
from vault_app.providers.registry import PATTERNS
from vault_app.system.redaction import MARK, looks_random, redact

ALNUM = string.ascii_letters + string.digits
LOWER = string.ascii_lowercase + string.digits
HEX = "0123456789abcdef"
URL = ALNUM + "-_"

SHAPES = {
    "huggingface": ("hf_", string.ascii_letters, 34),
    "huggingface org": ("api_org_", string.ascii_letters, 34),
    "huggingface oauth": ("hf_oauth_", URL, 60),
    "github classic": ("ghp_", ALNUM, 36),
    "github app": ("ghs_", ALNUM, 36),
    "github fine": ("github_pat_", ALNUM + "_", 82),
    "gitlab": ("glpat-", URL, 20),
    "gitlab runner": ("glrt-", URL, 20),
    "npm": ("npm_", ALNUM, 36),
    "pypi": ("pypi-", URL, 160),
    "crates": ("cio", ALNUM, 32),
    "rubygems": ("rubygems_", HEX, 48),
    "nuget": ("oy2", LOWER, 43),
    "aws id": ("AKIA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
    "aws session": ("ASIA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
    "google": ("AIza", URL, 35),
    "google oauth": ("ya29.", URL, 60),
    "openai": ("sk-proj-", URL, 74),
    "anthropic": ("sk-ant-api03-", URL, 93),
    "openrouter": ("sk-or-v1-", HEX, 64),
    "stripe": ("sk_live_", ALNUM, 24),
    "groq": ("gsk_", ALNUM, 52),
    "replicate": ("r8_", ALNUM, 37),
    "xai": ("xai-", ALNUM, 80),
    "wandb": ("wandb_v1_", ALNUM + "_", 77),
    "digitalocean": ("dop_v1_", HEX, 64),
    "netlify": ("nfp_", ALNUM, 36),
    "heroku": ("HRKU-AA", URL, 58),
    "databricks": ("dapi", HEX, 32),
    "vault": ("hvs.", URL, 90),
    "docker": ("dckr_pat_", URL, 27),
    "slack": ("xoxb-", string.digits + "-", 24),
    "sentry": ("sntryu_", HEX, 64),
    "sendgrid": ("SG.", URL, 22),
    "atlassian": ("ATATT3xFfGF0", URL, 180),
    "jwt": ("eyJhbGciOiJIUzI1NiJ9.", URL, 40),
    "age": ("AGE-SECRET-KEY-1", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58),
}

AROUND = st.sampled_from(
    ["{}", "token={}", '"{}"', "Authorization: Bearer {}", "https://x:{}@host/p", "({})", "a {} b",
     "https://host/p?private_token={}", "{{'PRIVATE-TOKEN': '{}'}}", "x\n{}\ny",
     "value:{},", "\\n{}"]
)  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@given(data=st.data())
def test_redact_known_shape_in_any_surrounding_never_passes(
    shape: str, data: st.DataObject
) -> None:
    prefix, letters, length = SHAPES[shape]
    tail = data.draw(st.text(letters, min_size=length, max_size=length))
    around = data.draw(AROUND)
    redacted = redact(around.format(prefix + tail))
    assert prefix + tail not in redacted
    # What remains may be a prefix and separators, never a telling stretch of the value.
    assert not any(tail[i : i + 12] in redacted for i in range(len(tail) - 11))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_redact_token_of_every_provider_pattern_never_passes(pattern: Pattern) -> None:
    for _ in range(20):
        value = fake(pattern.id)
        for line in (value, f'"{value}"', f"x={value}&y", f"failed for {value}: no"):
            assert value not in redact(line)


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("Authorization: Basic YWRhOnNlY3JldA==", "YWRhOnNlY3JldA=="),
        ("authorization: bearer abc", "abc"),
        ("{'PRIVATE-TOKEN': 'tiny'}", "tiny"),
        ("[('x-api-key', 'tiny')]", "tiny"),
        ("Headers({'authorization': b'Bearer abcdef'})", "abcdef"),
        ("clone https://ada:pw@example.org/x", "ada:pw"),
        ("clone https://pw@example.org/x", "pw@"),
        ("password = 'hunter22'", "hunter22"),
        ("passphrase: correcthorse", "correcthorse"),
        ("wandb " + "0123456789" * 4, ""),
        ("bot 123456789:A" + "bC3" * 11 + "d", "bC3bC3"),
        ("tf abcdefghij1234.atlasv1." + "x1Y" * 21, "x1Yx1Y"),
    ],
)
def test_redact_headers_urls_and_assignments(line: str, gone: str) -> None:
    redacted = redact(line)
    assert MARK in redacted or not gone
    assert not gone or gone not in redacted


def test_redact_private_key_goes_as_a_whole() -> None:
    begin, end = "-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----"
    assert redact(f"a {begin}\nabc\ndef\n{end} b") == f"a {MARK}"
    assert redact(f"{begin}\nabc") == MARK


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-24 09:00:00,123 INFO vault_app.services.rotating step switch done",
        "could not read /home/ada/projects/some-longer-name/settings/.env",
        "keychain_locked {'error': 'LockedException'}",
        "RepositoryNotFoundError: 404 for https://example.org/api/models/ada/thing",
        "vault_app/services/rotation/switching.py line 120 in _switch_all_the_places_of_one_file",
    ],
)
def test_redact_ordinary_lines_stay_readable(line: str) -> None:
    assert redact(line) == line


@given(st.text())
def test_redact_any_text_is_settled_after_one_pass_or_shorter(text: str) -> None:
    once = redact(text)
    assert len(redact(once)) <= len(once) + 1


def test_looks_random_tells_drawn_from_written() -> None:
    assert looks_random("k3jh5g2k3j4h5g6k7j8h")
    assert looks_random("aBcDeFgHiJkLmNoPqRsT")
    assert not looks_random("switching_the_places_now")
    assert not looks_random("RepositoryNotFoundError")
    assert not looks_random("00000000000000000000")
