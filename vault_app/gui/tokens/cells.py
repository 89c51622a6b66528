"""What a cell says, as plain values: used by the model for text and by the delegate for paint."""

from datetime import datetime
from urllib.parse import urlsplit

from vault_app.core.credential import Credential, Kind
from vault_app.core.frozen import Frozen
from vault_app.core.place import Readers
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import age, ago, expires, number
from vault_app.gui.marking import tr
from vault_app.gui.tokens.rows import Column, Row
from vault_app.services.entry import Entry


class AgeCell(Frozen, frozen=True):
    """The age bar: filled share of what the policy allows, tone, text."""

    share: float
    tone: str
    text: str


class StatusCell(Frozen, frozen=True):
    """Word, tone and icon of the status, and when it was asked."""

    word: str
    tone: str
    icon: str
    when: str


def owner_line(credential: Credential) -> str:
    """Return the second line of a token: whose it is, and its hint."""
    owner = sanitise(credential.owner, 60) if credential.owner else _host(credential)
    return f"{owner} · {credential.hint}" if owner else credential.hint


def _host(credential: Credential) -> str:
    return urlsplit(credential.endpoint).hostname or ""


def scope_text(credential: Credential) -> str:
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


def age_cell(entry: Entry) -> AgeCell:
    """Return the age against the policy; *≥* where only our own first sight is known."""
    tone = "good"
    for reason in entry.reasons:
        if reason.code is ReasonCode.TOO_OLD:
            tone = "danger" if reason.verdict is Verdict.URGENT else "warning"
    share = entry.age_days / entry.policy.max_age_days
    if tone == "good" and share > 0.8 and entry.credential.kind is not Kind.OAUTH:
        tone = "warning"
    if entry.credential.created_at:
        return AgeCell(share, tone, age(entry.age_days))
    if not entry.age_days:
        return AgeCell(0, "muted", "—")
    return AgeCell(share, tone, f"≥ {age(entry.age_days)}")


def place_chip(entry: Entry) -> tuple[str, str] | None:
    """Return word and tone of the worst thing about a token's places."""
    if any(place.tracked_by_git for place in entry.places):
        return tr("in git"), "danger"
    if any(place.synced for place in entry.places):
        return tr("synced"), "warning"
    if any(place.plaintext for place in entry.places):
        return tr("plain text"), "warning"
    return None


def status_cell(entry: Entry, now: datetime) -> StatusCell:
    """Return where the token stands at its provider."""
    if entry.rotation:
        return StatusCell(tr("turning"), "accent", "turn", tr("not finished"))
    word, tone, icon = words.status(entry.credential)
    return StatusCell(word, tone, icon, ago(entry.credential.last_checked_at, now))


def text(row: Row, column: int, now: datetime) -> str:
    """Return a cell as one line of text, for assistive technology and tests."""
    entry = row.entry
    credential = entry.credential
    if column == Column.TOKEN:
        return row.name
    if column == Column.KIND:
        return words.kind_badge(credential)[0]
    if column == Column.SCOPE:
        return scope_text(credential)
    if column == Column.AGE:
        return age_cell(entry).text
    if column == Column.EXPIRES:
        return expires(credential.expires_at, now)
    if column == Column.PLACES:
        chip = place_chip(entry)
        return f"{len(entry.places)} {chip[0]}" if chip else str(len(entry.places))
    cell = status_cell(entry, now)
    return f"{cell.word}, {cell.when}"


def spoken(row: Row, column: int, now: datetime) -> str:
    """Return a cell in words that say what colour and length say to the eye."""
    shown = text(row, column, now)
    if column == Column.TOKEN:
        return f"{shown}, {words.provider_name(row.entry.credential.provider)}"
    if column == Column.AGE:
        tone = age_cell(row.entry).tone
        if tone == "danger":
            return tr("{age}, far too old").format(age=shown)
        return tr("{age}, old").format(age=shown) if tone == "warning" else shown
    if column == Column.PLACES:
        chip = place_chip(row.entry)
        number = tr("%Ln place(s)", "", len(row.entry.places))
        return f"{number}, {chip[0]}" if chip else number
    return tr("never expires") if column == Column.EXPIRES and shown == "—" else shown


def tooltip(row: Row, column: int, now: datetime) -> str:
    """Return more than the cell has room for: names and numbers, never a value."""
    entry = row.entry
    if column == Column.TOKEN:
        return f"{row.name}\n{owner_line(entry.credential)}"
    if column == Column.STATUS:
        return text(row, column, now)
    if column == Column.SCOPE and entry.credential.scopes:
        shown = [sanitise(scope.name, 60) for scope in entry.credential.scopes[:12]]
        return "\n".join(shown)
    if column == Column.PLACES and entry.places:
        total = len(entry.places)
        plain = sum(place.plaintext for place in entry.places)
        tracked = sum(place.tracked_by_git for place in entry.places)
        synced = sum(place.synced for place in entry.places)
        everyone = sum(place.readers is Readers.EVERYONE for place in entry.places)
        told = [
            tr("%Ln place(s)", "", total),
            tr("{n} in plain text").format(n=number(plain)),
            tr("{n} tracked by git").format(n=number(tracked)),
        ]
        if synced:
            told.append(tr("%Ln synced", "", synced))
        if everyone:
            told.append(tr("%Ln open to everyone", "", everyone))
        return "\n".join(told)
    return ""
