"""Reading many JSON rows at once: one parse is several times faster than one per row."""

import json
from collections.abc import Iterable

from vault_app.store.codec import JsonValue


def many(bodies: Iterable[str]) -> list[JsonValue]:
    """Return the JSON values of *bodies*, in their order."""
    parsed: list[JsonValue] = json.loads(f"[{','.join(bodies)}]")
    return parsed
