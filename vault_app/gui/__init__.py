"""The PySide6 shell: models, views, tasks, tray; no rule of the domain."""

import builtins

import PySide6.QtCore  # noqa: F401 - it puts its hook into ``import``


def _import_plainly() -> None:
    """Take PySide's hook out of ``import`` again.

    It serves ``from __feature__ import ...``, which we never write, and reads the source of every
    module imported from then on to see whether that uses PySide: a tenth of our start.
    """
    hook = getattr(builtins, "__feature_import__", None)
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__ is hook:
        builtins.__import__ = plain


_import_plainly()
