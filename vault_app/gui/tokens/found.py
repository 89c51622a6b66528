"""Tokens as lines of the command palette; a line is made when it is shown, ten thousand are not."""

from vault_app.core.text import sanitise
from vault_app.gui.command_palette import Kind, Line
from vault_app.gui.provider_words import provider_name
from vault_app.gui.tokens.arranged import Inventory


class TokenLines:
    """All tokens in order of name."""

    def __init__(self, inventory: Inventory) -> None:
        """Read the names of *inventory*."""
        self._rows = inventory.entries_of(inventory.by_name)
        self.names = [inventory.rows[number].name for number in inventory.by_name]

    def line(self, number: int) -> Line:
        """Return one as a line."""
        credential = self._rows[number].credential
        provider = provider_name(credential.provider)
        more = f"{provider} · {sanitise(credential.owner, 40)}" if credential.owner else provider
        return Line(Kind.CREDENTIAL, str(credential.id), self.names[number], more, "key")
