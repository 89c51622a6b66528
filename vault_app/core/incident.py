"""A published event after which tokens should be rotated, and how the tokens it hits rank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from vault_app.core.credential import Credential
from vault_app.core.kinds import Kind, Risk
from vault_app.core.place import Place, PlaceKind


class Confidence(StrEnum):
    """How sure we are of what an entry says.

    *confirmed*: read in a primary source. *secondary*: told by others. *unconfirmed*: neither
    dates nor addresses were checked, and nothing may be shown as certain.
    """

    CONFIRMED = "confirmed"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"


class Exposure(StrEnum):
    """Whom it concerns: every holder of such a token, or only who fits the condition told."""

    EVERYONE = "everyone"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Source:
    """Where it was told; *url* is None where no address is known."""

    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A further fact with a confidence of its own."""

    text: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of an incident in a further language; *notes* in the order of its notes."""

    title: str
    condition: str | None
    happened: str
    rotate: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One entry of the feed. Times are UTC; the window is when tokens could have been taken.

    *window_end* is the last moment at which a token was in danger. *approximate*: the window's
    days are not exact. *condition* says whom it concerns if not everyone. *places* are the kinds
    of place it reached: they rank, they do not decide. *words* are its texts in further languages.
    """

    id: str
    title: str
    providers: tuple[str, ...]
    window_start: datetime | None
    window_end: datetime
    disclosed_at: datetime | None
    approximate: bool
    confidence: Confidence
    exposure: Exposure
    condition: str | None
    happened: str
    rotate: str
    places: frozenset[PlaceKind]
    sources: tuple[Source, ...]
    notes: tuple[Note, ...] = ()
    words: Mapping[str, Words] = field(default_factory=dict)

    @property
    def pressing(self) -> bool:
        """Tell whether every holder of such a token is known to be concerned."""
        sure = self.confidence is not Confidence.UNCONFIRMED
        return sure and self.exposure is Exposure.EVERYONE

    def told_in(self, language: str) -> "Incident":
        """Return it with its texts in *language*; as it is where it was not translated."""
        told = self.words.get(language)
        if told is None:
            return self
        notes = zip(self.notes, told.notes, strict=True)
        return replace(
            self,
            title=told.title,
            condition=told.condition,
            happened=told.happened,
            rotate=told.rotate,
            notes=tuple(Note(text, note.confidence) for note, text in notes),
        )


def worst_risk(credential: Credential) -> Risk | None:
    """Return the worst a token may do, None where nobody knows. A classic one opens everything."""
    if credential.kind is Kind.CLASSIC:
        return Risk.HIGH if credential.role == "read" else Risk.CRITICAL
    if credential.scopes is None:
        return None
    return max(
        (scope.risk for scope in credential.scopes), key=_RISKS.__getitem__, default=Risk.LOW
    )


def weight(credential: Credential, places: Sequence[Place], incident: Incident) -> tuple[int, ...]:
    """Return how pressing a token hit is, larger first: risk, reach, places concerned, places.

    Unknown scopes weigh more than moderate ones: nobody knows what they open.
    """
    concerned = sum(place.kind in incident.places for place in places)
    risk = _RISKS[worst_risk(credential)]
    return (risk, len(credential.reach), concerned, len(places))


_RISKS = {Risk.LOW: 0, Risk.MEDIUM: 1, None: 2, Risk.HIGH: 3, Risk.CRITICAL: 4}
