"""How providers are written, for who must not wait until all other words are loaded."""

from vault_app.core.text import sanitise
from vault_app.gui.marking import mark

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
    "unknown": (mark("words", "Unknown provider"), "?"),
}


def provider_name(provider: str) -> str:
    """Return how a provider is written; its id if we do not know it."""
    return PROVIDERS.get(provider, (sanitise(provider, 40), ""))[0]


def provider_short(provider: str) -> str:
    """Return the two letters of a provider's tile."""
    known_short = PROVIDERS.get(provider)
    return known_short[1] if known_short else sanitise(provider, 2).upper()
