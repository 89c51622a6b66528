"""The first start: whether the person is to be welcomed, and that it was done."""

from typing import Final

from vault_app.services.workbench import Workbench

_GREETED: Final = "greeted"


def is_first(bench: Workbench) -> bool:
    """Tell whether this is a first start: nobody was welcomed here, and there is no token."""
    if bench.options.practice or bench.store.settings.get(_GREETED) is True:
        return False
    return not bench.store.credentials.all()


def remember(bench: Workbench) -> None:
    """Keep that the person was welcomed, however that ended."""
    bench.store.settings.set(_GREETED, True)
