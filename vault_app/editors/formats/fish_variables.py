"""Fish's own file of universal variables (``set -U``), escaped in hex.

A running fish writes the file again when a variable changes.
"""

import re
from pathlib import Path

from vault_app.editors.editor import Leaf, Style

_FISH = re.compile(rb"^SET(?:UVAR)?(?:[ \t]+--?\w+)*[ \t]+(?P<key>\w+):(?P<value>[^\r\n]*)", re.M)
_HEX = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")


class FishVariablesEditor:
    """Fish keeps what ``set -U`` set in a file of its own, escaped in hex."""

    name = "fish_variables"

    def fits(self, path: Path) -> bool:
        """Take ``fish_variables``."""
        return path.name == "fish_variables"

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per variable; the elements of a list are one text."""
        return tuple(
            Leaf(
                match["key"].decode(),
                *match.span("value"),
                _HEX.sub(_undone, match["value"].decode()),
                Style.FISH_VARIABLE,
            )
            for match in _FISH.finditer(data)
        )


def _undone(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    return chr(int(digits, 16)) if digits else match[4]
