"""Loads PySide's binding without what a running program never asks of it.

Before the first class of Qt is there, the binding unpacks and compiles, anew at every start,
several thousand lines that explain wrong calls, describe signatures and write stubs, and imports
what those need: half of what importing Qt costs. Here all of that waits until the first of it is
asked for. A binding that begins otherwise is loaded as it comes.
"""

import builtins
import os
import sys
from collections.abc import Callable
from threading import RLock
from types import CodeType, ModuleType
from typing import Any, Final

from vault_app.core.later import Later

_BEGINNING: Final = "signature_bootstrap.py"
_KNOWN: Final = (b"def bootstrap():", b"class EmbeddableZipImporter", b"zipstring_sequence")
_MAPPING: Final = "shibokensupport.signature.mapping"
_UNUSED: Final = ("base64", "tempfile", "textwrap", "traceback", "zipfile")
"""What the binding imports for that, and only for that."""

_compile: Final[Callable[..., CodeType]] = builtins.compile


def load() -> None:
    """Load the binding, unless somebody has.

    Its hook in ``import`` stays out, or is taken out again: it serves ``from __feature__ import
    ...``, which we never write, and reads the source of every module imported from then on.
    """
    if "shiboken6" not in sys.modules:
        with Later(*_UNUSED) as unused:
            builtins.compile = _Untold(unused).compile  # type: ignore[assignment] # given back below
            try:
                import shiboken6  # noqa: F401 - it compiles what it brings along
            finally:
                builtins.compile = _compile  # type: ignore[assignment] # as it was
    hook = getattr(builtins, "__feature_import__", None)
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__ is hook:
        builtins.__import__ = plain


class _Untold:
    """Stands for what explains and describes, and fetches it when it is first needed.

    The binding asks the functions below, which it knows by name.
    """

    def __init__(self, unused: Later) -> None:
        self._unused = unused
        self._source: Any = None
        self._home: dict[str, Any] = {}
        self._mapping = ModuleType(_MAPPING)
        self._real: Any = None
        self._finished: list[ModuleType] = []
        self._fetching = RLock()

    def compile(self, source: Any, filename: Any, *rest: Any, **more: Any) -> CodeType:
        """Compile as ever, but put the beginning aside."""
        if filename != _BEGINNING:
            return _compile(source, filename, *rest, **more)
        if "SBK_EMBED" in os.environ or not all(word in bytes(source) for word in _KNOWN):
            self._unused.end()
            return _compile(source, filename, *rest, **more)
        self._source = source
        _waiting.append(self)
        return _compile(_EMPTY, filename, "exec")

    def begin(self, home: dict[str, Any]) -> "_Untold":
        """Take the place of what the beginning would load; *home* is the beginning's module."""
        self._home = home
        # Looked up there, before an explanation is asked for, and kept by the binding for good.
        vars(self._mapping)["update_mapping"] = self._update_mapping
        sys.modules[_MAPPING] = self._mapping
        return self

    def post_init(self) -> None:
        """Do not put the hook into ``import``."""

    def finish_import(self, module: ModuleType) -> None:
        """Remember *module*, unless what could change it is there."""
        if self._real is None:
            self._finished.append(module)
        else:
            self._real.finish_import(module)

    def pyside_type_init(self, *args: Any) -> Any:
        """Describe a type."""
        return self._fetched().pyside_type_init(*args)

    def create_signature(self, *args: Any) -> Any:
        """Describe a function."""
        return self._fetched().create_signature(*args)

    def make_helptext(self, *args: Any) -> Any:
        """Describe in words."""
        return self._fetched().make_helptext(*args)

    def feature_import(self, *args: Any, **more: Any) -> Any:
        """Serve the hook, should somebody put it in."""
        return self._fetched().feature_import(*args, **more)

    def feature_imported(self, *args: Any) -> Any:
        """Serve the hook, should somebody put it in."""
        return self._fetched().feature_imported(*args)

    def seterror_argument(self, args: Any, name: str, info: Any) -> Any:
        """Explain a wrong call; without an answer the binding would end the process."""
        try:
            return self._fetched().seterror_argument(args, name, info)
        except (Exception, SystemExit):  # noqa: BLE001 # a program replaced while it runs, say
            return TypeError, f"{name!r} called with wrong arguments"

    def _update_mapping(self) -> None:
        try:
            self._fetched()
            vars(self._mapping)["update_mapping"]()
        except (Exception, SystemExit):  # noqa: BLE001, S110 # as above: the name is told as it is
            pass

    def _fetched(self) -> Any:
        with self._fetching:
            if self._real is None:
                self._real = self._fetch()
                for module in self._finished:
                    self._real.finish_import(module)
                self._finished.clear()
            return self._real

    def _fetch(self) -> Any:
        """Do now what the binding does at its start."""
        from importlib.abc import ExecutionLoader

        mapping, source = self._mapping, bytes(self._source).decode()

        class Kept(ExecutionLoader):
            """Gives the text that was put aside."""

            def get_filename(self, fullname: str) -> str:
                """Return the name the binding gave it."""
                return _BEGINNING

            def get_source(self, fullname: str) -> str:
                """Return it."""
                return source

        def create_module(importer: object, spec: Any) -> ModuleType | None:
            """Let the module that the binding has already be filled."""
            return mapping if spec.name == _MAPPING else None

        Kept().exec_module(sys.modules[self._home["__name__"]])
        self._home["EmbeddableZipImporter"].create_module = create_module
        loader = self._home["bootstrap"]()
        vars(mapping).update(vars(sys.modules[_MAPPING]))  # the same, unless it lay unpacked
        return loader


_waiting: Final[list[_Untold]] = []


def begin(home: dict[str, Any]) -> "_Untold":
    """Return what stands for the binding's explanations; called by the binding at its start."""
    return _waiting[-1].begin(home)


_EMPTY: Final = f"""
def bootstrap():
    from {__name__} import begin
    return begin(globals())
"""
