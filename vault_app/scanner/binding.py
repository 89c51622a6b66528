"""Hyperscan's compiled part by itself: the rest of its package imports what nobody needs."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from typing import Any


def searching() -> "Any":
    """Return hyperscan's compiled part, else all of it; ImportError where there is none.

    It is the very module that ``import hyperscan`` finds later.
    """
    part = None if "hyperscan" in sys.modules else compiled_part()
    if part is None or part.loader is None:
        import hyperscan

        return hyperscan
    module = part.loader.create_module(part)
    if module is None:
        raise ImportError
    module.__spec__ = part
    sys.modules[part.name] = module
    part.loader.exec_module(module)
    return module


def compiled_part() -> "ModuleSpec | None":
    """Return where hyperscan's compiled part lies; None where that is found otherwise."""
    package = _spec("hyperscan", None)
    if package is None or package.submodule_search_locations is None:
        return None
    return _spec("hyperscan._hs_ext", package.submodule_search_locations)


def _spec(name: str, places: "Sequence[str] | None") -> "ModuleSpec | None":
    each = (finder.find_spec(name, places) for finder in sys.meta_path)
    return next((spec for spec in each if spec is not None), None)
