"""All words for error codes, gathered from the tables of ``told``."""

from vault_app.gui.told.backup import BACKUP
from vault_app.gui.told.desktop import DESKTOP
from vault_app.gui.told.files import FILES
from vault_app.gui.told.incidents import INCIDENTS
from vault_app.gui.told.provider import PROVIDER
from vault_app.gui.told.rotation import ROTATION
from vault_app.gui.told.scanning import NOT_LOOKED_AT, SCANNING
from vault_app.gui.told.store import STORE
from vault_app.gui.told.updates import UPDATES
from vault_app.gui.told.usage import USAGE
from vault_app.gui.told.vault import VAULT

C = "errors"
ALL = {
    **VAULT,
    **BACKUP,
    **DESKTOP,
    **INCIDENTS,
    **PROVIDER,
    **FILES,
    **SCANNING,
    **NOT_LOOKED_AT,
    **STORE,
    **UPDATES,
    **USAGE,
    **ROTATION,
}
