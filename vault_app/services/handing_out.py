"""Which tokens a program is given when nobody says which: those that cannot be mistaken."""

from vault_app.core.credential import Credential, Kind, Status
from vault_app.core.errors import UsageError
from vault_app.providers.compound import Compound
from vault_app.providers.registry import PROVIDERS
from vault_app.services.workbench import Workbench

_NAMED = 5


def usual(bench: Workbench) -> dict[str, Credential]:
    """Return, for each service with one living token of the person here, its usual variable.

    Of the server that the environment names, no login that refreshes itself, nothing of several
    parts. UsageError ``which_token`` where there are several, ``no_usual_token`` where there is
    none.
    """
    found: dict[str, Credential] = {}
    kept = bench.store.credentials.all() if bench.profile.exists else ()
    for provider in PROVIDERS:
        if not provider.environment_names or isinstance(provider, Compound):
            continue
        variable = provider.environment_names[0]
        server = provider.endpoint(bench.environ)
        fitting = [
            one
            for one in kept
            if one.provider == provider.id and _usable(one) and one.endpoint == server
        ]
        if len(fitting) > 1:
            names = ", ".join(one.name for one in fitting[:_NAMED])
            raise UsageError("which_token", variable=variable, name=fitting[0].name, names=names)
        found |= dict.fromkeys([variable], fitting[0]) if fitting else {}
    if not found:
        raise UsageError("no_usual_token")
    return found


def _usable(one: Credential) -> bool:
    return one.claimed and one.kind is not Kind.OAUTH and one.status is not Status.REJECTED
