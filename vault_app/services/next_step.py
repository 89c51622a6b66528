"""The best next thing to do with a token, as a value."""

from enum import StrEnum

from vault_app.core.credential import Kind, Status
from vault_app.core.policy import ReasonCode
from vault_app.services.entry import Entry


class Step(StrEnum):
    """What to do; *none*: nothing Keyturn could do by itself."""

    GO_ON = "go_on"
    CLAIM = "claim"
    REMOVE = "remove"
    MOVE = "move"
    ROTATE = "rotate"
    CHECK = "check"
    NONE = "none"


_TURN = frozenset(
    {
        ReasonCode.TOO_OLD,
        ReasonCode.EXPIRES_SOON,
        ReasonCode.EXPIRED,
        ReasonCode.TOO_BROAD,
        ReasonCode.TRACKED_BY_GIT,
        ReasonCode.IN_HISTORY,
        ReasonCode.INCIDENT,
        ReasonCode.DEAD_IN_USE,
        ReasonCode.DRIFTED,
    }
)


def best_step(entry: Entry, supported: frozenset[str]) -> Step:
    """Return what to offer first; *supported* are the providers that can be asked."""
    credential = entry.credential
    reasons = {reason.code for reason in entry.reasons}
    if entry.rotation:
        return Step.GO_ON
    if ReasonCode.REJECTED in reasons:
        return Step.REMOVE
    if not credential.claimed:
        return Step.CLAIM
    if credential.provider not in supported:
        return Step.NONE
    if credential.status is Status.UNKNOWN:
        return Step.CHECK
    if credential.kind is Kind.OAUTH:
        return Step.CHECK
    if ReasonCode.CLASSIC in reasons:
        return Step.MOVE
    return Step.ROTATE if reasons & _TURN else Step.CHECK


def may_turn(entry: Entry, supported: frozenset[str]) -> bool:
    """Tell whether a rotation can be started."""
    credential = entry.credential
    if credential.kind is Kind.OAUTH or entry.rotation:
        return False
    return credential.claimed and credential.provider in supported
