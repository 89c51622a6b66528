"""Loads PySide's binding without what a running program never asks of it.

Before the first class of Qt is there, the binding compiles, anew at every start, several thousand
lines that explain wrong calls, describe signatures and write stubs: half of what importing Qt
costs. Here each of these modules waits as an empty one that fills itself when first asked for
something. A binding that has other modules, or keeps them in other places, is loaded as it comes.
"""

import builtins
import sys
from collections.abc import Callable
from importlib.util import LazyLoader, find_spec, module_from_spec
from threading import RLock
from types import CodeType
from typing import Any, Final

_HOME: Final = "shibokensupport/signature/"
_EXPLAINING: Final = ("mapping", "errorhandler", "lib/tool", "parser", "layout")
_NEVER_ASKED: Final = ("lib/enum_sig", "lib/pyi_generator")
_WAITING: Final = frozenset(f"{_HOME}{name}.py" for name in (*_EXPLAINING, *_NEVER_ASKED))

_sources: dict[str, Any] = {}
_filling = RLock()
_compile: Final[Callable[..., CodeType]] = builtins.compile


def load() -> None:
    """Load the binding, unless somebody has, and take its hook out of ``import`` again.

    The hook serves ``from __feature__ import ...``, which we never write, and reads the source of
    every module imported from then on to see whether that uses PySide.
    """
    if "shiboken6" not in sys.modules:
        _put_off("inspect")
        builtins.compile = _compile_few  # type: ignore[assignment] # given back below
        try:
            import shiboken6  # noqa: F401 - it compiles what it brings along
        finally:
            builtins.compile = _compile  # type: ignore[assignment] # as it was
    hook = getattr(builtins, "__feature_import__", None)
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__ is hook:
        builtins.__import__ = plain


def load_next() -> bool:
    """Load one thing more of what explains wrong calls; False if all is there.

    To be asked once there is time, again and again: asked by the binding itself while an error is
    pending, a module cannot be loaded any more and the process would end.
    """
    import inspect

    inspect.iscode(None)  # loads it; two threads at once could not
    for name in _EXPLAINING:
        if f"{_HOME}{name}.py" in _sources:
            _complete(f"{_HOME}{name}.py")
            return True
    return False


def fill(module: dict[str, Any], name: str) -> Any:
    """Do now what importing a waiting module would have done; return what it has under *name*."""
    if name.startswith("__"):
        raise AttributeError(name)
    _complete(module["__file__"])
    if name not in module:
        raise AttributeError(name)
    return module[name]


def _complete(filename: str) -> None:
    from importlib.abc import ExecutionLoader

    class Kept(ExecutionLoader):
        """Gives a source that was put aside."""

        def get_filename(self, fullname: str) -> str:
            """Return the name the binding gave it."""
            return filename

        def get_source(self, fullname: str) -> str:
            """Return it."""
            return bytes(source).decode()

    with _filling:
        source = _sources.pop(filename, None)
        if source is not None:
            module = sys.modules[filename.removesuffix(".py").replace("/", ".")]
            Kept().exec_module(module)
            # Last: until then another thread waits for us here.
            vars(module).pop("__getattr__", None)


def _put_off(name: str) -> None:
    """Have a module loaded when it is first used; the binding imports it and does not."""
    found = None if name in sys.modules else find_spec(name)
    if found is not None and found.loader is not None:
        found.loader = LazyLoader(found.loader)
        module = sys.modules[name] = module_from_spec(found)
        found.loader.exec_module(module)


def _compile_few(source: Any, filename: Any, *rest: Any, **more: Any) -> CodeType:
    if filename not in _WAITING:
        return _compile(source, filename, *rest, **more)
    _sources[filename] = source
    return _compile(_EMPTY, filename, "exec")


_EMPTY: Final = f"""
def __getattr__(name):
    from {__name__} import fill
    return fill(globals(), name)
"""
