"""One line of the inventory: a credential with its places and our verdict over it."""

from datetime import datetime

from vault_app.core.credential import Credential
from vault_app.core.frozen import Frozen
from vault_app.core.ids import RotationId
from vault_app.core.place import Place
from vault_app.core.policy import DEFAULT_POLICY, Policy, Reason, Verdict, is_due


class Entry(Frozen, frozen=True):
    """What lists and panels show. *age_days* counts full days; *due_at* is UTC or None.

    *rotation* is the id of an open rotation of this credential, if there is one. *policy* is what
    it was judged by, *ignored* are reasons that hold but are not held against it for a while.
    """

    credential: Credential
    places: tuple[Place, ...]
    verdict: Verdict
    reasons: tuple[Reason, ...]
    age_days: int
    due_at: datetime | None
    rotation: RotationId | None = None
    policy: Policy = DEFAULT_POLICY
    ignored: tuple[Reason, ...] = ()

    @property
    def due(self) -> bool:
        """Tell whether time asks for a rotation: too old, expiring or expired."""
        return is_due(self.reasons)
