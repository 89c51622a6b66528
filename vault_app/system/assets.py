"""Where files that are not code lie (icons, sample texts): in the checkout or in the package."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def asset(*parts: str) -> Path:
    """Return the path of ``resources/<parts>``; installed, that folder is inside the package."""
    packed = _PACKAGE / "_resources"
    root = packed if packed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
