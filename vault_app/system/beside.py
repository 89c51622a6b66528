"""The frozen program working beside another copy of itself, which asks it over pipes.

Its first value is the module that answers, one of few; next to nothing is imported before.
"""

import sys
from importlib import import_module

from vault_app.system.frames import take

ARGUMENT = "--beside"
"""All that such a program is started with."""
MODULES = ("vault_app.scanner.helping",)
"""What may be asked for: modules with a ``main`` that takes values and gives others."""


def wanted(words: list[str]) -> bool:
    """Tell whether the program was started for this: never by a person who types it."""
    return words == [ARGUMENT] and sys.stdin is not None and not sys.stdin.isatty()


def main() -> None:
    """Answer until nobody asks any more."""
    try:
        module = take(sys.stdin.buffer)
        if module in MODULES and sys.getfilesystemencoding() == "utf-8":
            import_module(module).main()
    except (EOFError, OSError, ValueError, TypeError):  # nobody asks, or nobody who is ours
        sys.exit(2)
