"""The frozen program starts here; it is the command ``keyturn``."""

from vault_app.cli.start import main

if __name__ == "__main__":
    main()
