"""The frozen program starts here; it is the command ``keyturn``, or works beside one."""

import sys

from vault_app.system.beside import main as beside
from vault_app.system.beside import wanted

if __name__ == "__main__":
    if wanted(sys.argv[1:]):
        beside()
    else:
        from vault_app.cli.start import main

        main()
