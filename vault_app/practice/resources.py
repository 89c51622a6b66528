"""Where the practice pages lie: beside the package when installed, in the source tree else."""

from functools import cache
from pathlib import Path
from string import Template

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def template(name: str) -> Template:
    """Return the page part of that file name."""
    installed = _PACKAGE / "_resources" / "practice" / name
    source = _PACKAGE.parent / "resources" / "practice" / name
    chosen = installed if installed.exists() else source
    return Template(chosen.read_text(encoding="utf-8"))
