"""Tokens as lines of the command palette."""

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.command_palette import Kind, Line
from vault_app.gui.tokens.inventory import Inventory
from vault_app.gui.tokens.rows import Row


def lines_of(inventory: Inventory) -> list[Line]:
    """Return every token as a line, in order of name."""
    return [_line(inventory.rows[number]) for number in inventory.by_name]


def _line(row: Row) -> Line:
    credential = row.entry.credential
    provider = words.provider_name(credential.provider)
    more = f"{provider} · {sanitise(credential.owner, 40)}" if credential.owner else provider
    return Line(Kind.CREDENTIAL, str(credential.id), row.name, more, "key")
