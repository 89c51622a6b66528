"""How providers are written, for who must not wait until all other words are loaded."""

from vault_app.core.text import sanitise
from vault_app.gui.marking import mark, translated

PROVIDERS = {
    "huggingface": ("Hugging Face", "HF"),
    "github": ("GitHub", "GH"),
    "gitlab": ("GitLab", "GL"),
    "npm": ("npm", "NP"),
    "pypi": ("PyPI", "PY"),
    "aws": ("AWS", "AW"),
    "google": ("Google", "GO"),
    "openai": ("OpenAI", "OA"),
    "anthropic": ("Anthropic", "AN"),
    "openbao": ("OpenBao", "OB"),
    "atlassian": ("Atlassian", "AT"),
    "circleci": ("CircleCI", "CI"),
    "cloudflare": ("Cloudflare", "CF"),
    "cratesio": ("crates.io", "CR"),
    "cursor": ("Cursor", "CU"),
    "databricks": ("Databricks", "DB"),
    "digitalocean": ("DigitalOcean", "DO"),
    "docker": ("Docker", "DK"),
    "groq": ("Groq", "GQ"),
    "heroku": ("Heroku", "HK"),
    "kaggle": ("Kaggle", "KG"),
    "netlify": ("Netlify", "NF"),
    "nuget": ("NuGet", "NU"),
    "openrouter": ("OpenRouter", "OR"),
    "perplexity": ("Perplexity", "PX"),
    "replicate": ("Replicate", "RE"),
    "rubygems": ("RubyGems", "RG"),
    "sentry": ("Sentry", "SE"),
    "slack": ("Slack", "SL"),
    "stripe": ("Stripe", "ST"),
    "together": ("Together AI", "TO"),
    "vercel": ("Vercel", "VE"),
    "wandb": ("Weights & Biases", "WB"),
    "xai": ("xAI", "XA"),
    "unknown": (mark("words", "Unknown provider"), "?"),
}


def provider_name(provider: str) -> str:
    """Return how a provider is written; its id if we do not know it."""
    name = PROVIDERS.get(provider, (sanitise(provider, 40), ""))[0]
    return translated("words", name) if provider == "unknown" else name


def provider_short(provider: str) -> str:
    """Return the two letters of a provider's tile."""
    known_short = PROVIDERS.get(provider)
    return known_short[1] if known_short else sanitise(provider, 2).upper()
