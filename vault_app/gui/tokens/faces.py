"""Rows and faces made of entries: what is searched, sorted and painted."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from vault_app.core.credential import Credential, Kind, Risk
from vault_app.core.place import Readers
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.core.text import LIMIT, sanitise
from vault_app.gui import words
from vault_app.gui.format import number
from vault_app.gui.marking import tr
from vault_app.gui.tokens.rows import Column, Face, Flag, Row
from vault_app.services.entry import Entry

_ATTENTION, _CLASSIC = int(Flag.ATTENTION), int(Flag.CLASSIC)
_EXPIRING, _PLAIN = int(Flag.EXPIRING), int(Flag.PLAIN)
_KIND_RANK = {kind: rank for rank, kind in enumerate(Kind)}
_RISK_WEIGHT = {Risk.LOW: 1, Risk.MEDIUM: 10, Risk.HIGH: 100, Risk.CRITICAL: 1000}
_SEVERITY = {Verdict.URGENT: 0, Verdict.ATTENTION: 1, Verdict.GOOD: 2}
_NEVER = datetime.max.replace(tzinfo=UTC).timestamp()
_EXPIRY = frozenset({ReasonCode.EXPIRES_SOON, ReasonCode.EXPIRED})


def row_of(entry: Entry, rank: float) -> Row:
    """Return the row of one entry; *rank* is the place of its name among all."""
    credential = entry.credential
    expires = credential.expires_at
    checked = credential.last_checked_at
    keys = (
        rank,
        _KIND_RANK[credential.kind],
        _weight(entry),
        entry.age_days,
        expires.timestamp() if expires else _NEVER,
        len(entry.places),
        checked.timestamp() if checked else 0,
        _SEVERITY[entry.verdict],
    )
    return Row(entry, _safe(credential.name), _haystack(entry), _flags(entry), keys)


def face_of(row: Row) -> Face:
    """Return what is painted of *row*."""
    entry = row.entry
    credential = entry.credential
    word, tone, icon = words.status(credential)
    if entry.rotation:
        word, tone, icon = tr("turning"), "accent", "turn"
    return Face(
        row.name,
        credential.provider,
        sanitise(credential.owner, 60) if credential.owner else _host(credential),
        credential.hint,
        *words.kind_badge(credential),
        _scope(credential),
        entry.age_days,
        entry.policy.max_age_days,
        _old(entry),
        credential.kind is Kind.OAUTH,
        credential.created_at is not None,
        credential.expires_at,
        len(entry.places),
        *_place_chip(entry),
        word,
        tone,
        icon,
        tr("not finished") if entry.rotation else "",
        credential.last_checked_at,
    )


def more(entry: Entry, column: int) -> str:
    """Return what a cell of scopes or places has no room for; "" where that is all."""
    if column == Column.SCOPE and entry.credential.scopes:
        return "\n".join([sanitise(scope.name, 60) for scope in entry.credential.scopes[:12]])
    if column != Column.PLACES or not entry.places:
        return ""
    plain = sum(place.plaintext for place in entry.places)
    tracked = sum(place.tracked_by_git for place in entry.places)
    synced = sum(place.synced for place in entry.places)
    everyone = sum(place.readers is Readers.EVERYONE for place in entry.places)
    told = [
        tr("%Ln place(s)", "", len(entry.places)),
        tr("{n} in plain text").format(n=number(plain)),
        tr("{n} tracked by git").format(n=number(tracked)),
    ]
    if synced:
        told.append(tr("%Ln synced", "", synced))
    if everyone:
        told.append(tr("%Ln open to everyone", "", everyone))
    return "\n".join(told)


def _scope(credential: Credential) -> str:
    """Return the scopes in a few words."""
    if credential.kind is Kind.CLASSIC:
        reads = credential.role == "read"
        return tr("reads everything") if reads else tr("everything")
    if credential.kind is Kind.OAUTH:
        return tr("refreshes itself")
    if credential.scopes is None:
        return tr("unknown")
    if not credential.scopes:
        return tr("nothing")
    names = dict.fromkeys(sanitise(scope.name, 60) for scope in credential.scopes)
    return ", ".join(names)


def _old(entry: Entry) -> str:
    """Return the tone of an age by what the policy said of it."""
    tone = "good"
    for reason in entry.reasons:
        if reason.code is ReasonCode.TOO_OLD:
            tone = "danger" if reason.verdict is Verdict.URGENT else "warning"
    return tone


def _place_chip(entry: Entry) -> tuple[str, str]:
    """Return word and tone of the worst thing about a token's places, empty if there is none."""
    if any(place.tracked_by_git for place in entry.places):
        return tr("in git"), "danger"
    if any(place.synced for place in entry.places):
        return tr("synced"), "warning"
    if any(place.plaintext for place in entry.places):
        return tr("plain text"), "warning"
    return "", ""


def _host(credential: Credential) -> str:
    return urlsplit(credential.endpoint).hostname or ""


def _weight(entry: Entry) -> int:
    if entry.credential.kind is Kind.CLASSIC:
        return 10_000
    return sum(_RISK_WEIGHT[scope.risk] for scope in entry.credential.scopes or ())


def _safe(name: str) -> str:
    """Return *name* made safe; what is printable as it stands is the usual case."""
    return name if name.isprintable() and len(name) <= LIMIT else sanitise(name)


def _flags(entry: Entry) -> int:
    flags = 0
    if entry.verdict is not Verdict.GOOD:
        flags |= _ATTENTION
    if entry.credential.kind is Kind.CLASSIC:
        flags |= _CLASSIC
    for reason in entry.reasons:
        if reason.code in _EXPIRY:
            flags |= _EXPIRING
    for place in entry.places:
        if place.plaintext:
            flags |= _PLAIN
            break
    return flags


def _haystack(entry: Entry) -> str:
    credential = entry.credential
    parts = [
        credential.name,
        credential.provider,
        credential.owner or "",
        credential.kind.value,
        credential.hint,
        credential.note,
        *[scope.name for scope in credential.scopes or ()],
        *[reach.name for reach in credential.reach],
        *[place.path or place.tool for place in entry.places],
    ]
    return "\n".join(parts).casefold()
