"""Whether a value stands in the bytes of a file: no parser is asked, for no key is wanted."""

from vault_app.editors.values import stands as stands
