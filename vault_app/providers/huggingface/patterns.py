"""Every token format of Hugging Face, as data (forms seen in the Hub's own clients, 2026)."""

from typing import Final

from vault_app.core.credential import Kind
from vault_app.core.pattern import Pattern

_ID: Final = "huggingface"
_PART: Final = r"[A-Za-z0-9_-]{8,4096}"
# A JWT starts with base64 of ``{"``: identifiers such as hf_oauth_config.x.y do not.
_JWT: Final = rf"eyJ[A-Za-z0-9_-]{{5,4096}}\.{_PART}\.{_PART}"

PATTERNS: Final = (
    Pattern("huggingface_user_access_token", _ID, "hf_", r"hf_[A-Za-z0-9]{34}"),
    Pattern(
        "huggingface_oauth_token",
        _ID,
        "hf_oauth_",
        rf"hf_oauth_{_JWT}",
        kind=Kind.OAUTH,
        revocable=False,
    ),
    Pattern(
        "huggingface_oauth_refresh_token",
        _ID,
        "hf_oauth__refresh_",
        r"hf_oauth__refresh_[A-Za-z0-9]{34}",
        kind=Kind.OAUTH,
        revocable=False,
    ),
    Pattern(
        "huggingface_repository_token",
        _ID,
        "hf_jwt_",
        rf"hf_jwt_{_JWT}",
        kind=Kind.SERVICE,
        revocable=False,
    ),
    Pattern(
        "huggingface_s3_session",
        _ID,
        "hf_s3_",
        rf"hf_s3_{_PART}\.{_PART}\.{_PART}",
        revocable=False,
        entropy=3.5,
    ),
    Pattern(
        "huggingface_app_token",
        _ID,
        "hf_app_",
        r"hf_app_[A-Za-z0-9]{32}",
        kind=Kind.SERVICE,
    ),
    Pattern(
        "huggingface_oauth_client_secret",
        _ID,
        "oauth_app_secret_",
        r"oauth_app_secret_[A-Za-z0-9]{34}",
        revocable=False,
    ),
    Pattern(
        "huggingface_organisation_token",
        _ID,
        "api_org_",
        r"api_org_[A-Za-z]{34}",
        kind=Kind.ORGANISATION,
        dead=True,
        revocable=False,
    ),
    Pattern(
        "huggingface_s3_key_id",
        _ID,
        "HFAK",
        r"HFAK[A-Za-z0-9]{12,60}",
        secret=False,
        revocable=False,
    ),
)
