"""The inventory as lines: those remembered, where they still hold, else read and made anew."""

from typing import TYPE_CHECKING

from vault_app.services import remembered

if TYPE_CHECKING:
    from vault_app.services.remembered import Line
    from vault_app.services.workbench import Workbench


def listing(
    bench: "Workbench", *, provider: str | None = None, due: bool = False
) -> "tuple[Line, ...]":
    """Return the lines in the order of names. Opens no vault."""
    found = remembered.lines(bench)
    if found is None:
        from vault_app.services.remembering import listed

        found = listed(bench)
    chosen = [line for line in found if provider in (None, line.provider)]
    return tuple([line for line in chosen if line.due or not due])
