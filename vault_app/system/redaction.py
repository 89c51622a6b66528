"""Takes secrets out of text by their shape, for logs; it knows no value and no provider."""

import re
from itertools import pairwise
from typing import Final

MARK: Final = "…"

_PREFIXES: Final = (
    "hf_", "hf_oauth_", "hf_app_", "api_org_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",
    "github_pat_", "npm_", "pypi-", "rubygems_", "cio", "cfut_", "cfat_", "cfk_", "sk-", "sk_",
    "rk_", "pk_", "xai-", "gsk_", "pplx-", "tgp_", "key_", "r8_", "wandb_v1_", "dop_v1_",
    "doo_v1_", "dor_v1_", "nfp_", "nfc_", "nfo_", "vcp_", "vci_", "vca_", "vcr_", "HRKU-", "dapi",
    "HFAK", "dose", "hvs.", "hvb.", "hvr.",
    "sntrys_", "sntryu_", "dckr_pat_", "dckr_oat_", "CCIPAT_",
    "CCIPRJ_", "xoxa-", "xoxb-", "xoxe-", "xoxe.", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-",
    "glsa_", "glc_", "lin_api_", "shpat_", "shpca_", "shppa_", "shpss_", "SG.", "AIza", "ya29.",
    "1//", "GOCSPX-", "AQ.", "nvapi-", "figd_", "sgp_", "pul-", "phc_", "phx_", "ATATT", "ATCTT",
    "ATBB", "AGE-SECRET-KEY-", "EAA", "sbp_", "eyJ", "oy2", "KGAT_", "jina_", "tskey-", "ops_",
)  # fmt: skip
# A token may follow an escape of text that was quoted once more: \\n, %3D.
_EDGE: Final = r"(?:(?<![A-Za-z0-9])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2}))"
_BODY: Final = r"[A-Za-z0-9_\-.~+/=:]"

_RULES: Final = (
    # Private keys, as a whole.
    (
        re.compile(r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY[A-Z ]*-----.*?(?:-----END[^\n]*|\Z)", re.S),
        MARK,
    ),
    # user:password@ and token@ in URLs.
    (re.compile(r"(?P<keep>[A-Za-z][A-Za-z0-9+.\-]*://)[^\s/@'\"]+@"), rf"\g<keep>{MARK}@"),
    # Headers and their repr, in any case.
    (
        re.compile(
            r"(?P<keep>(?:PRIVATE-TOKEN|JOB-TOKEN|X-[A-Z\-]*TOKEN|X-API-KEY|API-KEY|AUTHORIZATION|"
            r"COOKIE)[\"']?\s*[:=,]\s*b?[\"']?)[^\s\"',]+(?:[ ]+[^\s\"',]+)?",
            re.IGNORECASE,
        ),
        rf"\g<keep>{MARK}",
    ),
    (re.compile(rf"(?P<keep>\b(?:Bearer|Basic|token)\s+){_BODY}{{8,}}", re.I), rf"\g<keep>{MARK}"),
    # Assignments of something that calls itself a secret.
    (
        re.compile(
            r"(?P<keep>(?:token|secret|passw(?:or)?d|passphrase|api_?key)[\"']?\s*[:=]\s*[\"']?)"
            r"[^\s\"',;)]{8,}",
            re.IGNORECASE,
        ),
        rf"\g<keep>{MARK}",
    ),
    # AWS key ids, GitLab's family, Telegram bots and Terraform Cloud.
    (re.compile(_EDGE + r"(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}"), MARK),
    (re.compile(_EDGE + r"(?P<keep>gl[a-z]{2,6}-)[A-Za-z0-9_\-.=]{8,}"), rf"\g<keep>{MARK}"),
    (re.compile(_EDGE + r"\d{5,16}:A[A-Za-z0-9_\-]{30,}"), MARK),
    (re.compile(r"[A-Za-z0-9]{10,}\.atlasv1\.[A-Za-z0-9\-_=]{20,}"), MARK),
    (
        re.compile(
            _EDGE
            + r"(?P<keep>"
            + "|".join(re.escape(prefix) for prefix in sorted(_PREFIXES, key=len, reverse=True))
            + rf"){_BODY}{{8,}}"
        ),
        rf"\g<keep>{MARK}",
    ),
)
_RUN: Final = re.compile(r"[A-Za-z0-9_+=~%\-]{20,}(?:[./][A-Za-z0-9_+=~%\-]{16,})*")


def redact(text: str) -> str:
    """Return *text* with everything that looks like a secret replaced by ``…``.

    Known prefixes stay readable before the mark; other runs of 20 and more characters that mix
    letters with digits or cases go whole. It errs on the side of too much.
    """
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return _RUN.sub(_random_run, text)


def _random_run(match: re.Match[str]) -> str:
    run = match.group()
    return MARK if looks_random(run) else run


def looks_random(run: str) -> bool:
    """Tell whether a run of characters is more likely drawn than written by a person."""
    digits = sum(char.isdigit() for char in run)
    letters = sum(char.isalpha() for char in run)
    if digits and letters:
        return True
    upper = sum(char.isupper() for char in run)
    lower = letters - upper
    switches = sum(a.isupper() != b.isupper() for a, b in pairwise(run))
    return min(upper, lower) * 4 > letters and switches * 3 > len(run)
