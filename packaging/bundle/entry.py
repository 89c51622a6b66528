"""The frozen program starts here; it is the command ``keyturn``, or works beside one."""

import os
import sys

from vault_app.system.beside import main as beside
from vault_app.system.beside import wanted


def _forget_bootloader() -> None:
    """Keep from whatever is started what PyInstaller told this process alone.

    With the bundle's libraries before its own, another program may not even start.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]


if __name__ == "__main__":
    if sys.platform == "linux":
        _forget_bootloader()
    if wanted(sys.argv[1:]):
        beside()
    else:
        from vault_app.cli.start import main

        main()
