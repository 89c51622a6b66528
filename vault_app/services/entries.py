"""The inventory read: each credential with its places and our verdict over it.

The start of a window and every listing wait for this file and what it loads, so it loads little.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from vault_app.core.exposed import marks
from vault_app.core.policy import age_days, judge
from vault_app.services.entry import Entry
from vault_app.services.incidents_watch import watch
from vault_app.services.kept import Kept, kept, stamp

if TYPE_CHECKING:
    from vault_app.core.credential import Credential
    from vault_app.core.exposed import Watch
    from vault_app.core.ids import RotationId
    from vault_app.core.place import Place
    from vault_app.core.policies import Policies
    from vault_app.services.workbench import Workbench


def entries(
    bench: "Workbench", *, provider: str | None = None, due: bool = False
) -> tuple[Entry, ...]:
    """Return the inventory in the order of names. Opens no vault."""
    listed = kept(bench) or _read(bench)
    if provider is None and not due:
        return listed
    return tuple(
        entry
        for entry in listed
        if provider in (None, entry.credential.provider) and (entry.due or not due)
    )


def _read(bench: "Workbench") -> tuple[Entry, ...]:
    before, now, policies = stamp(bench), bench.clock.now(), bench.store.policies.all()
    found = tuple(read(bench, now, policies))
    bench.kept = Kept(found, now, policies, before)
    return found


def read(bench: "Workbench", now: datetime, policies: "Policies") -> list[Entry]:
    """Return the whole inventory in the order of names, judged *now*."""
    places = bench.store.places.all()
    turning = bench.store.turning.all()
    watched = watch(bench)
    return [
        judged(
            credential,
            places.get(credential.id, ()),
            policies,
            now,
            turning.get(credential.id),
            watched,
        )
        for credential in bench.store.credentials.all()
    ]


def entry_of(bench: "Workbench", credential: "Credential") -> Entry:
    """Return the entry of one credential as the store has it now."""
    turning = bench.store.turning.all()
    places = bench.store.places.of(credential.id)
    policies, now = bench.store.policies.all(), bench.clock.now()
    return judged(credential, places, policies, now, turning.get(credential.id), watch(bench))


def judged(
    credential: "Credential",
    places: "tuple[Place, ...]",
    policies: "Policies",
    now: datetime,
    rotation: "RotationId | None",
    watched: "Watch",
) -> Entry:
    """Return the entry of a credential as *policies* judge it *now*; *watched* are incidents."""
    policy = policies.of(credential)
    _, found = judge(credential, places, now, policy, incidents=marks(credential, watched))
    verdict, reasons, ignored = policies.judged(credential, found, now)
    return Entry(
        credential=credential,
        places=places,
        verdict=verdict,
        reasons=reasons,
        age_days=age_days(credential, now),
        due_at=policies.due_at(credential, now),
        rotation=rotation,
        policy=policy,
        ignored=ignored,
    )
