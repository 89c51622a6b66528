"""The window's part of ``keyturn self-check``: Qt, every icon, translation, page and the tray.

Needs no display: the caller sets the offscreen platform.
"""

from collections.abc import Callable

from vault_app.system.assets import asset


def window() -> str:
    """Build a window that shows nothing and let every page be made."""
    from PySide6.QtCore import qVersion

    from vault_app.gui.app import make_application

    application = make_application()
    return f"Qt {qVersion()} on {application.platformName()}"


def icons() -> str:
    """Parse every icon."""
    from PySide6.QtSvg import QSvgRenderer

    files = sorted(asset("icons").glob("*.svg"))
    broken = [file.name for file in files if not QSvgRenderer(str(file)).isValid()]
    if broken or not files:
        raise LookupError(broken)
    return f"{len(files)} icons"


def translations() -> str:
    """Load every translation, and Qt's own for each."""
    from PySide6.QtCore import QTranslator

    from vault_app.gui.language import NAMES, qt_folder

    files = [asset("translations", f"keyturn_{code}.qm") for code in NAMES]
    files += [qt_folder() / f"qtbase_{code}.qm" for code in NAMES if code != "en"]
    broken = [file.name for file in files if not QTranslator().load(str(file))]
    if broken:
        raise LookupError(broken)
    return f"{len(NAMES)} languages"


PARTS: dict[str, Callable[[], str]] = {
    "window": window,
    "icons": icons,
    "translations": translations,
}
