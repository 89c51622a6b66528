"""What a cell says, as plain values: used by the model for text and by the delegate for paint."""

from datetime import datetime
from typing import NamedTuple

from vault_app.gui.format import age, ago, expires
from vault_app.gui.marking import tr
from vault_app.gui.provider_words import provider_name
from vault_app.gui.tokens.rows import Column, Face


class AgeCell(NamedTuple):
    """The age bar: filled share of what the policy allows, tone, text."""

    share: float
    tone: str
    text: str


def owner_line(face: Face) -> str:
    """Return the second line of a token: whose it is, and its hint."""
    return f"{face.owner} · {face.hint}" if face.owner else face.hint


def age_cell(face: Face) -> AgeCell:
    """Return the age against the policy; *≥* where only our own first sight is known."""
    tone, share = face.old, face.days / face.most
    if tone == "good" and share > 0.8 and not face.lasting:
        tone = "warning"
    if face.dated:
        return AgeCell(share, tone, age(face.days))
    if not face.days:
        return AgeCell(0, "muted", "—")
    return AgeCell(share, tone, f"≥ {age(face.days)}")


def checked(face: Face, now: datetime) -> str:
    """Return when its provider was asked, or what is under way."""
    return face.pending or ago(face.checked_at, now)


def text(face: Face, column: int, now: datetime) -> str:
    """Return a cell as one line of text, for assistive technology and tests."""
    if column == Column.TOKEN:
        return face.name
    if column == Column.KIND:
        return face.kind
    if column == Column.SCOPE:
        return face.scope
    if column == Column.AGE:
        return age_cell(face).text
    if column == Column.EXPIRES:
        return expires(face.expires_at, now)
    if column == Column.PLACES:
        return f"{face.places} {face.chip}" if face.chip else str(face.places)
    return f"{face.word}, {checked(face, now)}"


def spoken(face: Face, column: int, now: datetime) -> str:
    """Return a cell in words that say what colour and length say to the eye."""
    shown = text(face, column, now)
    if column == Column.TOKEN:
        return f"{shown}, {provider_name(face.provider)}"
    if column == Column.AGE:
        tone = age_cell(face).tone
        if tone == "danger":
            return tr("{age}, far too old").format(age=shown)
        return tr("{age}, old").format(age=shown) if tone == "warning" else shown
    if column == Column.PLACES:
        number = tr("%Ln place(s)", "", face.places)
        return f"{number}, {face.chip}" if face.chip else number
    return tr("never expires") if column == Column.EXPIRES and shown == "—" else shown


def tooltip(face: Face, column: int, now: datetime) -> str:
    """Return more than the cell has room for: names and times, never a value."""
    if column == Column.TOKEN:
        return f"{face.name}\n{owner_line(face)}"
    return text(face, column, now) if column == Column.STATUS else ""
