"""What a scan looks for: the tokens of all providers, and secrets that nobody hands out."""

from vault_app.core.pattern import Pattern
from vault_app.providers.known.nobodys import NOBODYS
from vault_app.providers.registry import PATTERNS

SCAN_PATTERNS: tuple[Pattern, ...] = PATTERNS + tuple(
    pattern for provider in NOBODYS for pattern in provider.patterns
)
