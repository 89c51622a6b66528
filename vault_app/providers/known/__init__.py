"""Providers known by the looks of their tokens only."""

from vault_app.providers.known.clouds import CLOUDS
from vault_app.providers.known.forges import FORGES, REGISTRIES
from vault_app.providers.known.pattern_only import PatternOnly
from vault_app.providers.known.services import MODELS, TOOLS

KNOWN: tuple[PatternOnly, ...] = (*FORGES, *REGISTRIES, *CLOUDS, *MODELS, *TOOLS)
