"""Whether a value stands in the bytes of a file: no parser is asked, for no key is wanted."""

from vault_app.core.secret import Secret
from vault_app.editors.forms import locate, needle_of


def stands(data: bytes, value: Secret) -> bool:
    """Tell whether *value* stands in *data*, however it is written there."""
    return bool(locate(data, needle_of(value)))
