"""Variables that hold a token: they win over every file until their programs are restarted."""

from vault_app.core.credential import parts_of
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import Detail
from vault_app.core.secret import Secret
from vault_app.services.workbench import Workbench


def winning(bench: Workbench, places: tuple[Place, ...], old: Secret) -> list[Detail]:
    """Return the note that names the variables holding *old*, remembered or exported right now."""
    names = {place.key for place in places if place.kind is PlaceKind.ENVIRONMENT}
    exported = [(name, Secret(text.strip())) for name, text in bench.environ.items()]
    for part in parts_of(old):
        names |= {name for name, text in exported if part.value.same_as(text)}
    if not names:
        return []
    listed = ", ".join(sorted(names))
    return [Detail("environment_wins", (("count", len(names)), ("names", listed)))]
