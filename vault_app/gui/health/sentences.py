"""Words of the health page: what points were lost for, what to do, why. Foreign names made safe."""

from vault_app.core.credential import Kind
from vault_app.core.place import Readers
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import age, decimal, number
from vault_app.gui.marking import mark, tr, translated
from vault_app.services.entry import Entry
from vault_app.services.health import Lost, Task
from vault_app.services.next_step import Step

C = "health"
SLOT = "{name}"
"""Where the token's name stands in a title."""

_LOST = {
    ReasonCode.CLASSIC: mark("health", "classic tokens"),
    ReasonCode.TOO_OLD: mark("health", "age"),
    ReasonCode.EXPIRES_SOON: mark("health", "expiring soon"),
    ReasonCode.EXPIRED: mark("health", "expired"),
    ReasonCode.TOO_BROAD: mark("health", "critical permissions"),
    ReasonCode.PLAINTEXT: mark("health", "plain text"),
    ReasonCode.TRACKED_BY_GIT: mark("health", "tracked by git"),
    ReasonCode.IN_HISTORY: mark("health", "in a git history"),
    ReasonCode.INCIDENT: mark("health", "incidents"),
    ReasonCode.DEAD_IN_USE: mark("health", "dead but in use"),
    ReasonCode.REJECTED: mark("health", "dead tokens kept"),
    ReasonCode.UNKNOWN_KIND: mark("health", "unknown kind"),
    ReasonCode.DUPLICATE: mark("health", "twins"),
    ReasonCode.DRIFTED: mark("health", "allowed more than before"),
}
_TITLES = {
    Step.MOVE: mark("health", "Move {name} to fine-grained"),
    Step.ROTATE: mark("health", "Turn {name}"),
    Step.CHECK: mark("health", "Ask whether {name} still lives"),
    Step.REMOVE: mark("health", "Remove {name}, it is dead"),
    Step.CLAIM: mark("health", "Say whether {name} is yours"),
    Step.GO_ON: mark("health", "Finish turning {name}"),
    Step.NONE: mark("health", "Look at {name}"),
}
_BUTTONS = {
    Step.MOVE: mark("health", "Rotate"),
    Step.ROTATE: mark("health", "Rotate"),
    Step.CHECK: mark("health", "Check"),
    Step.GO_ON: mark("health", "Go on"),
}
_SHOW = mark("health", "Show")
_BY_HAND = frozenset(
    {
        ReasonCode.CLASSIC,
        ReasonCode.TOO_OLD,
        ReasonCode.EXPIRED,
        ReasonCode.EXPIRES_SOON,
        ReasonCode.INCIDENT,
    }
)
"""Reasons that only another token mends."""

_NAMED = {
    Step.MOVE: mark("health", "Rotate {name}"),
    Step.ROTATE: mark("health", "Rotate {name}"),
    Step.CHECK: mark("health", "Check {name}"),
    Step.GO_ON: mark("health", "Go on turning {name}"),
}
_SHOW_NAMED = mark("health", "Show {name}")


def lost(code: ReasonCode) -> str:
    """Return in few words what points were lost for."""
    return translated(C, _LOST[code])


def points(number: float) -> str:
    """Return points as a loss, with a minus sign of its own width."""
    return f"\N{MINUS SIGN}{decimal(number)}"


def summary(rows: tuple[Lost, ...], most: int = 3) -> str:
    """Return the most costly reasons with their points; "" if there are none."""
    if not rows:
        return ""
    told = [
        tr("{what} {points}").format(what=lost(row.code), points=decimal(row.points))
        for row in rows[:most]
    ]
    return tr("Missing: {points}").format(points=" · ".join(told))


def title(task: Task) -> str:
    """Return the title of a task with ``{name}`` left in it."""
    codes = {reason.code for reason in task.entry.reasons}
    if task.step is Step.NONE:
        if codes & _BY_HAND:
            return tr("Replace {name} on its provider's page")
        if ReasonCode.TRACKED_BY_GIT in codes:
            return tr("Take {name} out of git")
        if ReasonCode.PLAINTEXT in codes:
            return tr("Take {name} out of plain text")
    if task.step is Step.ROTATE and ReasonCode.EXPIRED in codes:
        return tr("Replace {name}, it has expired")
    if task.step is Step.ROTATE and ReasonCode.DEAD_IN_USE in codes:
        return tr("Replace {name}, it is dead")
    if task.step is Step.ROTATE and ReasonCode.EXPIRES_SOON in codes:
        return tr("Turn {name} before it expires")
    return translated(C, _TITLES[task.step])


def whole_title(task: Task) -> str:
    """Return the title of a task with the name in it."""
    return title(task).format(name=name_of(task.entry))


def name_of(entry: Entry) -> str:
    """Return the name of a token, safe to show."""
    return sanitise(entry.credential.name, 80)


def button(step: Step) -> str:
    """Return what the button of a task says."""
    return translated(C, _BUTTONS.get(step, _SHOW))


def named_button(task: Task) -> str:
    """Return the same for who does not see the line it stands in."""
    text = _NAMED.get(task.step, _SHOW_NAMED)
    return translated(C, text).format(name=name_of(task.entry))


def why(entry: Entry) -> str:
    """Return the line below a task: what sort of token, how old, where."""
    kept = entry.credential
    parts = [words.provider_name(kept.provider), _kind(entry), age(entry.age_days)]
    if kept.expires_at is not None and any(
        reason.code is ReasonCode.EXPIRES_SOON for reason in entry.reasons
    ):
        days = dict(next(r for r in entry.reasons if r.code is ReasonCode.EXPIRES_SOON).data)
        left = days.get("days")
        if isinstance(left, int):
            text = tr("expires in {age}") if left else tr("expires today")
            parts.append(text.format(age=age(left)))
    if entry.places:
        parts.append(tr("%Ln place(s)", "", len(entry.places)))
    tracked = sum(place.tracked_by_git for place in entry.places)
    if tracked:
        parts.append(tr("{n} tracked by git").format(n=number(tracked)))
    synced = sum(place.synced for place in entry.places)
    if synced:
        parts.append(tr("%Ln synced", "", synced))
    everyone = sum(place.readers is Readers.EVERYONE for place in entry.places)
    if everyone:
        parts.append(tr("%Ln open to everyone", "", everyone))
    return " · ".join(part for part in parts if part)


def verdict(value: Verdict) -> str:
    """Return the word of a verdict, for the icon before a task."""
    return words.verdict_badge(value)[0]


def _kind(entry: Entry) -> str:
    kept = entry.credential
    if kept.kind is Kind.UNKNOWN:
        return ""
    if kept.kind is Kind.CLASSIC and kept.role in ("read", "write"):
        return tr("classic, reads") if kept.role == "read" else tr("classic, writes")
    return words.kind(kept.kind)
