"""The practice pages' texts, read from the resources."""

from functools import cache
from string import Template

from vault_app.system.assets import asset


@cache
def template(name: str) -> Template:
    """Return the page part of that file name."""
    return Template(asset("practice", name).read_text(encoding="utf-8"))
