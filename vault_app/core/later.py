"""Modules that others import at a start and do not use: loaded when somebody does."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any, Final

_SELDOM: Final = ("inspect", "ipaddress", "traceback")
"""What some modules import for what few ask of them: descriptions, links, reports."""


class Later:
    """Until it ends, *names* are imported as what loads the real modules when it is asked.

    Whoever imports them afterwards gets the real ones. ``Later("a", b=c)`` is of use where all
    that a module is asked for at once is ``a.b``.
    """

    def __init__(self, *names: str, **known: object) -> None:
        """Begin."""
        self._stand = {name: _stand_in(name, known) for name in names if name not in sys.modules}
        sys.modules.update(self._stand)

    def __enter__(self) -> "Later":
        """Nothing more."""
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self.end()

    def end(self) -> None:
        """Let the names be imported as ever."""
        for name, module in self._stand.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def load(*names: str) -> None:
    """Import *names* without what they bring along and seldom use."""
    with Later(*_SELDOM):
        for name in names:
            import_module(name)


def _stand_in(name: str, known: dict[str, object]) -> ModuleType:
    module = ModuleType(name)

    def fetch(asked: str) -> Any:
        if asked.startswith("__"):
            raise AttributeError(asked)
        if sys.modules.get(name) is module:
            del sys.modules[name]
        return getattr(import_module(name), asked)

    vars(module).update(known, __getattr__=fetch)
    return module
