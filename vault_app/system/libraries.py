"""Loads shared libraries in a thread, while the interpreter is busy with something else."""

import os
import sys
from _thread import allocate_lock, start_new_thread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FONTS = "libfontconfig.so.1"


def fetch(package: str, names: "Sequence[str]") -> None:
    """Have *names*, files of *package*, loaded by the time it is imported; never fails.

    An ``import`` would hold the interpreter meanwhile. The system's list of fonts, which every
    window asks for, is read too. Where the files lie otherwise nothing is loaded.
    """
    if sys.platform != "linux":
        return
    from importlib.util import find_spec

    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        return
    home = found.submodule_search_locations[0]
    files = [f"{home}/{name}".encode() for name in names]
    begun = allocate_lock()
    begun.acquire()
    start_new_thread(_load, (files, begun.release))
    begun.acquire()  # else the thread gets its turn when all is imported


def _load(files: "Sequence[bytes]", begun: "Callable[[], None]") -> None:
    import ctypes

    load = ctypes.CDLL(None).dlopen  # unlike ``CDLL`` itself it lets the others go on
    begun()
    if all(load(file, os.RTLD_NOW) for file in files):
        try:
            ctypes.CDLL(_FONTS).FcInit()
        except (OSError, AttributeError):
            return
