"""Clouds, hosting and infrastructure: what their tokens look like. Data only."""

from typing import Final

from vault_app.core.credential import Kind
from vault_app.core.pattern import Pattern
from vault_app.providers.known.pattern_only import named


def _mixed(token: str) -> bool:
    """Tell whether *token* mixes digits and both cases as random text does, identifiers not."""
    tail = token[2:]
    return all(sum(map(test, tail)) >= 2 for test in (str.isdigit, str.isupper, str.islower))


def _vercel(prefix: str, what: str) -> Pattern:
    return Pattern(f"vercel_{what}", "vercel", prefix, rf"{prefix}[A-Za-z0-9_-]{{56}}")


def _digitalocean(prefix: str, what: str, kind: Kind = Kind.UNKNOWN) -> Pattern:
    body = rf"{prefix}[a-f0-9]{{64}}"
    return Pattern(f"digitalocean_{what}", "digitalocean", prefix, body, kind=kind)


def _cloudflare(prefix: str, what: str) -> Pattern:
    body = rf"{prefix}[a-zA-Z0-9]{{40}}[a-f0-9]{{8}}"
    return Pattern(f"cloudflare_{what}", "cloudflare", prefix, body)


CLOUDS: Final = (
    named(
        "google",
        "Google",
        "GO",
        ("GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_MAPS_API_KEY"),
        Pattern("google_api_key", "google", "AIza", r"AIza[A-Za-z0-9_-]{35}"),
        Pattern("google_auth_key", "google", "AQ.Ab8RN6", r"AQ\.Ab8RN6[A-Za-z0-9_-]{44}"),
        Pattern(
            "google_access_token",
            "google",
            "ya29.",
            r"ya29\.[A-Za-z0-9_-]{40,2000}",
            kind=Kind.OAUTH,
        ),
        Pattern("google_client_secret", "google", "GOCSPX-", r"GOCSPX-[A-Za-z0-9_-]{28}"),
    ),
    named(
        "cloudflare",
        "Cloudflare",
        "CF",
        ("CLOUDFLARE_API_TOKEN", "CF_API_TOKEN", "CLOUDFLARE_API_KEY"),
        _cloudflare("cfut_", "user_token"),
        _cloudflare("cfat_", "account_token"),
        _cloudflare("cfk_", "global_key"),
    ),
    named(
        "digitalocean",
        "DigitalOcean",
        "DO",
        ("DIGITALOCEAN_ACCESS_TOKEN", "DIGITALOCEAN_TOKEN"),
        _digitalocean("dop_v1_", "token"),
        _digitalocean("doo_v1_", "oauth_token", Kind.OAUTH),
        _digitalocean("dor_v1_", "refresh_token", Kind.OAUTH),
    ),
    named(
        "vercel",
        "Vercel",
        "VE",
        ("VERCEL_TOKEN", "AI_GATEWAY_API_KEY"),
        _vercel("vcp_", "token"),
        _vercel("vci_", "integration_token"),
        _vercel("vca_", "app_token"),
        _vercel("vcr_", "app_refresh_token"),
        _vercel("vck_", "gateway_key"),
    ),
    named(
        "netlify",
        "Netlify",
        "NE",
        ("NETLIFY_AUTH_TOKEN",),
        Pattern("netlify_token", "netlify", "nfp_", r"nfp_[a-zA-Z0-9_]{36}"),
    ),
    named(
        "heroku",
        "Heroku",
        "HE",
        ("HEROKU_API_KEY",),
        Pattern("heroku_token", "heroku", "HRKU-AA", r"HRKU-AA[0-9a-zA-Z_-]{58}"),
    ),
    named(
        "databricks",
        "Databricks",
        "DB",
        ("DATABRICKS_TOKEN",),
        Pattern("databricks_token", "databricks", "dapi", r"dapi[0-9a-f]{32}(?:-[0-9])?"),
        Pattern(
            "databricks_oauth_secret",
            "databricks",
            "dose",
            r"dose[0-9a-f]{32}",
            kind=Kind.SERVICE,
        ),
    ),
    named(
        "openbao",
        "OpenBao or Vault",
        "OB",
        ("VAULT_TOKEN", "BAO_TOKEN"),
        Pattern("openbao_service_token", "openbao", "hvs.", r"hvs\.[A-Za-z0-9_-]{24,120}"),
        Pattern("openbao_batch_token", "openbao", "hvb.", r"hvb\.[A-Za-z0-9_-]{138,300}"),
        Pattern(
            "openbao_short_token",
            "openbao",
            "s.",
            r"s\.[A-Za-z0-9]{24}",
            entropy=3.5,
            accept=_mixed,
        ),
    ),
)
