"""Verdict reasons as sentences: a strong lead, and the rest. Foreign names are made safe."""

from collections.abc import Callable
from dataclasses import dataclass

from vault_app.core.credential import Credential
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.core.text import sanitise
from vault_app.gui.format import long_age
from vault_app.gui.marking import tr


@dataclass(frozen=True, slots=True)
class Told:
    """One reason on screen."""

    lead: str
    rest: str
    icon: str
    tone: str


def tell(reason: Reason, credential: Credential) -> Told:
    """Return the sentence of a reason."""
    lead, rest = _TABLE[reason.code](dict(reason.data), credential)
    tone = "danger" if reason.verdict is Verdict.URGENT else "warning"
    return Told(lead, rest, ICONS[reason.code], tone)


def _number(data: dict[str, object], key: str) -> int:
    value = data.get(key)
    return value if isinstance(value, int) else 0


def _places(number: int) -> str:
    return tr("%Ln place(s)", "", number)


def _classic(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    if credential.role == "read":
        return tr("Classic read token."), tr("It reads everything you can read, private too.")
    admin = [reach.name for reach in credential.reach if reach.role == "admin"]
    lead = tr("Classic write token.") if credential.role == "write" else tr("Classic token.")
    if admin:
        first = sanitise(admin[0], 40)
        return lead, tr("It opens everything you can write, in {name} as admin too.").format(
            name=first
        )
    return lead, tr("It opens everything you can write.")


def _too_old(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    limit = _number(data, "limit")
    return (
        tr("{age} old,").format(age=long_age(_number(data, "days"))),
        tr("more than the {n} days you allow.").format(n=limit),
    )


def _expires_soon(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    days = _number(data, "days")
    lead = tr("Expires in %Ln day(s).", "", days) if days else tr("Expires today.")
    return lead, tr("Turn it before something stops working.")


def _expired(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    return tr("Expired."), tr("Whatever uses it has stopped working.")


def _too_broad(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    number = tr("%Ln critical permission(s).", "", _number(data, "scopes"))
    return number, tr("It could change members or make tokens in your name.")


def _plaintext(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    lead = tr("In plain text in {places},").format(places=_places(_number(data, "places")))
    everyone, synced = _number(data, "everyone"), _number(data, "synced")
    told = []
    if everyone:
        told.append(tr("%Ln open to every user of this machine", "", everyone))
    if synced:
        told.append(tr("%Ln copied to other machines", "", synced))
    if len(told) > 1:
        return lead, tr("{one}, {other}.").format(one=told[0], other=told[1])
    if told:
        return lead, tr("{title}.").format(title=told[0])
    return lead, tr("readable for every program you start.")


def _tracked(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    lead = tr("Tracked by git in {places}.").format(places=_places(_number(data, "places")))
    return lead, tr("It goes wherever the repository goes.")


def _in_history(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    return tr("In a git history."), tr("Deleting the file does not take it out again.")


def _incident(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    title, more = data.get("title"), _number(data, "more")
    if not isinstance(title, str):
        return tr("Hit by an incident."), tr("It was made before one that asks for rotation.")
    rest = tr("{title}, and %Ln more.", "", more) if more else tr("{title}.")
    return tr("Hit by an incident:"), rest.format(title=title)


def _dead_in_use(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    lead = tr("Dead, but still in {places}.").format(places=_places(_number(data, "places")))
    return lead, tr("Whatever reads it there fails. Turn it to put a living one in.")


def _rejected(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    return tr("The provider refuses it."), tr("Nothing here uses it: it can be removed.")


def _unknown_kind(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    return tr("Of an unknown kind."), tr("The provider does not say what it may do.")


def _duplicate(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    return tr("A twin."), tr("Another token of yours opens the same; one would do.")


def _drifted(data: dict[str, object], credential: Credential) -> tuple[str, str]:
    gained = sanitise(str(data.get("gained", "")), 120)
    rest = tr("Gained since it was first asked about: {gained}.").format(gained=gained)
    return tr("It may do more than before."), rest


_Teller = Callable[[dict[str, object], Credential], tuple[str, str]]
_TABLE: dict[ReasonCode, _Teller] = {
    ReasonCode.CLASSIC: _classic,
    ReasonCode.TOO_OLD: _too_old,
    ReasonCode.EXPIRES_SOON: _expires_soon,
    ReasonCode.EXPIRED: _expired,
    ReasonCode.TOO_BROAD: _too_broad,
    ReasonCode.PLAINTEXT: _plaintext,
    ReasonCode.TRACKED_BY_GIT: _tracked,
    ReasonCode.IN_HISTORY: _in_history,
    ReasonCode.INCIDENT: _incident,
    ReasonCode.DEAD_IN_USE: _dead_in_use,
    ReasonCode.REJECTED: _rejected,
    ReasonCode.UNKNOWN_KIND: _unknown_kind,
    ReasonCode.DUPLICATE: _duplicate,
    ReasonCode.DRIFTED: _drifted,
}
ICONS: dict[ReasonCode, str] = {
    ReasonCode.CLASSIC: "warning",
    ReasonCode.TOO_OLD: "clock",
    ReasonCode.EXPIRES_SOON: "calendar",
    ReasonCode.EXPIRED: "calendar",
    ReasonCode.TOO_BROAD: "broad",
    ReasonCode.PLAINTEXT: "drop",
    ReasonCode.TRACKED_BY_GIT: "branch",
    ReasonCode.IN_HISTORY: "branch",
    ReasonCode.INCIDENT: "warning",
    ReasonCode.DEAD_IN_USE: "skull",
    ReasonCode.REJECTED: "skull",
    ReasonCode.UNKNOWN_KIND: "question",
    ReasonCode.DUPLICATE: "copies",
    ReasonCode.DRIFTED: "broad",
}
