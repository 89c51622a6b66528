"""Model, messaging, quality and payment services: what their tokens look like. Data only."""

from typing import Final

from vault_app.core.credential import Kind
from vault_app.core.pattern import Pattern
from vault_app.providers.checksums import STRUCTURE
from vault_app.providers.known.pattern_only import PatternOnly, named
from vault_app.providers.offline import sentry_holds

_HALF: Final = r"(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20})"
# Every OpenAI key holds this marker; keys of others that start with sk- do not.
_MARKER: Final = "T3BlbkFJ"


def _openai(prefix: str, what: str, kind: Kind = Kind.UNKNOWN) -> Pattern:
    return Pattern(f"openai_{what}", "openai", prefix, prefix + _HALF + _MARKER + _HALF, kind=kind)


def _anthropic(prefix: str, what: str, body: str, kind: Kind = Kind.UNKNOWN) -> Pattern:
    return Pattern(f"anthropic_{what}", "anthropic", prefix, prefix + body, kind=kind)


def _one(
    provider: str, name: str, short: str, variable: str, prefix: str, body: str
) -> PatternOnly:
    """Return a provider with a single format."""
    pattern = Pattern(f"{provider}_key", provider, prefix, prefix + body)
    return named(provider, name, short, (variable,), pattern)


MODELS: Final = (
    named(
        "openai",
        "OpenAI",
        "OA",
        ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY"),
        _openai("sk-proj-", "project_key"),
        _openai("sk-svcacct-", "service_key", Kind.SERVICE),
        _openai("sk-admin-", "admin_key", Kind.ORGANISATION),
        Pattern(
            "openai_user_key",
            "openai",
            "sk-",
            rf"sk-(?:None-)?[A-Za-z0-9]{{20}}{_MARKER}[A-Za-z0-9]{{20}}",
            kind=Kind.CLASSIC,
        ),
    ),
    named(
        "anthropic",
        "Anthropic",
        "AN",
        ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"),
        _anthropic("sk-ant-api03-", "key", r"[A-Za-z0-9_-]{93}AA"),
        _anthropic("sk-ant-admin01-", "admin_key", r"[A-Za-z0-9_-]{93}AA", Kind.ORGANISATION),
        _anthropic("sk-ant-oat01-", "login", r"[A-Za-z0-9_-]{80,120}", Kind.OAUTH),
        _anthropic("sk-ant-ort01-", "login_refresh", r"[A-Za-z0-9_-]{80,120}", Kind.OAUTH),
    ),
    _one("replicate", "Replicate", "RE", "REPLICATE_API_TOKEN", "r8_", r"[0-9A-Za-z_-]{37}"),
    _one("wandb", "Weights & Biases", "WB", "WANDB_API_KEY", "wandb_v1_", r"[A-Za-z0-9_]{77}"),
    _one("kaggle", "Kaggle", "KG", "KAGGLE_API_TOKEN", "KGAT_", r"[A-Za-z0-9]{24,80}"),
    _one("groq", "Groq", "GQ", "GROQ_API_KEY", "gsk_", r"[a-zA-Z0-9]{52}"),
    _one("together", "Together", "TO", "TOGETHER_API_KEY", "tgp_v1_", r"[A-Za-z0-9_-]{43}"),
    _one("openrouter", "OpenRouter", "OR", "OPENROUTER_API_KEY", "sk-or-v1-", r"[0-9a-f]{64}"),
    _one("xai", "xAI", "XA", "XAI_API_KEY", "xai-", r"[0-9a-zA-Z_]{80}"),
    _one("perplexity", "Perplexity", "PX", "PERPLEXITY_API_KEY", "pplx-", r"[a-zA-Z0-9]{48}"),
    _one("cursor", "Cursor", "CU", "CURSOR_API_KEY", "key_", r"[0-9a-f]{64}"),
)

TOOLS: Final = (
    named(
        "docker",
        "Docker Hub",
        "DK",
        ("DOCKER_PASSWORD", "DOCKERHUB_TOKEN"),
        Pattern("docker_token", "docker", "dckr_pat_", r"dckr_pat_[A-Za-z0-9_-]{27}"),
        Pattern(
            "docker_organisation_token",
            "docker",
            "dckr_oat_",
            r"dckr_oat_[A-Za-z0-9_-]{32}",
            kind=Kind.ORGANISATION,
        ),
    ),
    named(
        "slack",
        "Slack",
        "SL",
        ("SLACK_BOT_TOKEN", "SLACK_TOKEN", "SLACK_APP_TOKEN"),
        Pattern(
            "slack_bot_token",
            "slack",
            "xoxb-",
            r"xoxb-[0-9]{10,13}-[0-9]{10,13}-[A-Za-z0-9]{18,40}",
        ),
        Pattern(
            "slack_user_token",
            "slack",
            "xoxp-",
            r"xoxp(?:-[0-9]{10,13}){3}-[A-Za-z0-9]{28,34}",
        ),
        Pattern(
            "slack_app_token", "slack", "xapp-", r"xapp-[0-9]-[A-Z0-9]+-[0-9]+-[a-z0-9]{32,80}"
        ),
        Pattern(
            "slack_rotating_token",
            "slack",
            "xoxe.xox",
            r"xoxe\.xox[bp]-[0-9]-[A-Z0-9]{163,166}",
            kind=Kind.OAUTH,
        ),
        Pattern(
            "slack_refresh_token",
            "slack",
            "xoxe-",
            r"xoxe-[0-9]-[A-Z0-9]{146}",
            kind=Kind.OAUTH,
        ),
    ),
    named(
        "sentry",
        "Sentry",
        "SE",
        ("SENTRY_AUTH_TOKEN",),
        Pattern(
            "sentry_organisation_token",
            "sentry",
            "sntrys_",
            r"sntrys_eyJ[A-Za-z0-9+/=]{20,2000}_[A-Za-z0-9+/]{43}",
            kind=Kind.ORGANISATION,
            accept=sentry_holds,
            proof=STRUCTURE,
        ),
        Pattern("sentry_user_token", "sentry", "sntryu_", r"sntryu_[a-f0-9]{64}"),
    ),
    named(
        "circleci",
        "CircleCI",
        "CI",
        ("CIRCLE_TOKEN", "CIRCLECI_CLI_TOKEN"),
        Pattern("circleci_token", "circleci", "CCIPAT_", r"CCIPAT_[a-zA-Z0-9]{22}_[a-fA-F0-9]{40}"),
    ),
    named(
        "stripe",
        "Stripe",
        "ST",
        ("STRIPE_API_KEY", "STRIPE_SECRET_KEY"),
        Pattern(
            "stripe_secret_key",
            "stripe",
            "sk_live_",
            r"sk_live_[a-zA-Z0-9]{20,99}",
            kind=Kind.CLASSIC,
        ),
        Pattern("stripe_test_key", "stripe", "sk_test_", r"sk_test_[a-zA-Z0-9]{20,99}"),
        Pattern(
            "stripe_restricted_key",
            "stripe",
            "rk_live_",
            r"rk_live_[a-zA-Z0-9]{20,99}",
            kind=Kind.FINE_GRAINED,
        ),
        Pattern("stripe_restricted_test_key", "stripe", "rk_test_", r"rk_test_[a-zA-Z0-9]{20,99}"),
        Pattern("stripe_webhook_secret", "stripe", "whsec_", r"whsec_[a-zA-Z0-9]{32,64}"),
    ),
)
