"""The person's folder for what can be made again, for programs that have no profile yet."""

import sys
from collections.abc import Mapping
from pathlib import Path


def cache_folder(home: Path, environ: Mapping[str, str]) -> Path:
    """Return where this platform keeps such things of ours; makes nothing."""
    if sys.platform == "win32":
        local = environ.get("LOCALAPPDATA", "")
        return (Path(local) if local else home / "AppData" / "Local") / "keyturn" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "keyturn"
    chosen = Path(environ.get("XDG_CACHE_HOME", ""))
    return (chosen if chosen.is_absolute() else home / ".cache") / "keyturn"
