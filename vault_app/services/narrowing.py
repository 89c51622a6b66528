"""What a token that is allowed less would need, and the provider's page filled in for it.

Nothing is asked of the network and nothing is changed: it is a thought about what we know.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vault_app.core.credential import Credential, Kind, Risk
from vault_app.providers.provider import Capability, Provider, Wish
from vault_app.providers.registry import by_id
from vault_app.services.inventory import UNKNOWN_PROVIDER, resolve
from vault_app.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Need:
    """Permissions on one thing; *entity* is written as in a scope (``user:ada``, ``global``)."""

    entity: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Narrower:
    """A narrower token. *dropped* are the permissions it would lose, where both sides are known.

    *offered* are the purposes a person may choose from, *chosen* those this was made for; both are
    empty where the old permissions say by themselves what is needed.
    """

    url: str
    needs: tuple[Need, ...]
    offered: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    gated: bool = False
    by_hand: tuple[str, ...] = ()


def narrower(bench: Workbench, name: str, purposes: Sequence[str] | None = None) -> Narrower | None:
    """Return what less would do for a credential; None if nothing narrower is known.

    A classic token is judged by what it is for (*purposes*, None: our guess from its places), a
    fine-grained one by what it has: the same without its critical permissions.
    """
    credential = resolve(bench, name)
    if credential.provider == UNKNOWN_PROVIDER:
        return None
    provider = by_id(credential.provider)
    if Capability.CREATION_PAGE not in provider.capabilities:
        return None
    if credential.kind is Kind.CLASSIC:
        return _for_purposes(bench, provider, credential, purposes)
    scopes = credential.scopes or ()
    if not credential.critical or credential.critical == len(scopes):
        return None
    return _without_critical(provider, credential)


def _for_purposes(
    bench: Workbench, provider: Provider, credential: Credential, purposes: Sequence[str] | None
) -> Narrower:
    chosen = tuple(purposes or ())
    if purposes is None:
        places = bench.store.places.of(credential.id)
        chosen = tuple(provider.guess_purposes(places, credential.role))
    wish = provider.wish(credential, chosen)
    offered = tuple(purpose.code for purpose in provider.purposes)
    url = provider.creation_page(credential.endpoint, wish)
    needs = tuple(_needs(credential, wish))
    return Narrower(url, needs, offered, chosen, gated=wish.gated, by_hand=wish.by_hand)


def _without_critical(provider: Provider, credential: Credential) -> Narrower:
    scopes = credential.scopes or ()
    kept = tuple(scope for scope in scopes if scope.risk is not Risk.CRITICAL)
    dropped = dict.fromkeys(scope.name for scope in scopes if scope.risk is Risk.CRITICAL)
    wish = provider.wish(replace(credential, scopes=kept), ())
    url = provider.creation_page(credential.endpoint, wish)
    needs = tuple(_needs(credential, wish))
    return Narrower(url, needs, dropped=tuple(dropped), gated=wish.gated, by_hand=wish.by_hand)


def _needs(credential: Credential, wish: Wish) -> Iterable[Need]:
    if wish.own_permissions:
        yield Need(f"user:{credential.owner or ''}", wish.own_permissions)
    if wish.organisation_permissions:
        for name in wish.organisations:
            yield Need(f"org:{name}", wish.organisation_permissions)
    if wish.global_permissions:
        yield Need("global", wish.global_permissions)
