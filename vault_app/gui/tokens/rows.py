"""Frozen rows of the table, made from entries off the GUI thread; keys and flags made once."""

from datetime import UTC, datetime
from enum import IntEnum, IntFlag

from vault_app.core.credential import Kind, Risk
from vault_app.core.frozen import Frozen
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.core.text import LIMIT, sanitise
from vault_app.services.entry import Entry

WORST_FIRST = -1
"""The order before anybody sorts by a column."""


class Column(IntEnum):
    """The columns, left to right."""

    TOKEN = 0
    KIND = 1
    SCOPE = 2
    AGE = 3
    EXPIRES = 4
    PLACES = 5
    STATUS = 6


class Flag(IntFlag):
    """What the chips ask for."""

    NONE = 0
    ATTENTION = 1
    CLASSIC = 2
    EXPIRING = 4
    PLAIN = 8


class Row(Frozen, frozen=True):
    """One line: the entry, the text searched in it, its flags, one number a column to sort by.

    The last of *keys* is not a column's: how urgent, the worst first.
    """

    entry: Entry
    name: str
    haystack: str
    flags: int
    keys: tuple[float, ...]


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
