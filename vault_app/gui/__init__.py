"""The PySide6 shell: models, views, tasks, tray; no rule of the domain."""

from vault_app.gui.binding import load
from vault_app.gui.quick_enums import lend

lend()
load()
