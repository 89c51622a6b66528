"""Tokens as lines of the command palette; a line is made when it is shown, ten thousand are not."""

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.command_palette import Kind, Line
from vault_app.gui.tokens.inventory import Inventory


class TokenLines:
    """All tokens in order of name."""

    def __init__(self, inventory: Inventory) -> None:
        """Read the names of *inventory*."""
        self._rows = [inventory.rows[number] for number in inventory.by_name]
        self.names = [row.name for row in self._rows]

    def line(self, number: int) -> Line:
        """Return one as a line."""
        row = self._rows[number]
        credential = row.entry.credential
        provider = words.provider_name(credential.provider)
        more = f"{provider} · {sanitise(credential.owner, 40)}" if credential.owner else provider
        return Line(Kind.CREDENTIAL, str(credential.id), row.name, more, "key")
