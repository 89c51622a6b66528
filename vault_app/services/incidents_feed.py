"""The feed of incidents: its files read and checked, the built-in one or one imported since.

Whole, it is read only where incidents are shown; verdicts use the index (``incidents_watch``).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from vault_app.core.errors import EditError
from vault_app.core.incident import Confidence, Exposure, Incident, Note, Source, Words
from vault_app.core.place import PlaceKind
from vault_app.services.incidents_watch import (
    Index,
    IndexLine,
    Language,
    index_path,
    invalid,
    read_index,
)
from vault_app.system.assets import asset

if TYPE_CHECKING:
    from vault_app.services.workbench import Workbench

SCHEMA = 1
IMPORTED = "incidents.feed"
"""The imported feed's file in the profile, with its signature."""

_LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*$"
_DAY = r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$"
_Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
_Short = Annotated[str, Meta(pattern=_LINE, min_length=1, max_length=160)]
_Long = Annotated[str, Meta(pattern=_LINE, min_length=1, max_length=800)]
_When = Annotated[str, Meta(pattern=_DAY)]
_Url = Annotated[str, Meta(pattern=r"^https://[a-z0-9.-]+(/[\w./?&=%#+~-]*)?$", max_length=300)]


class SourceShape(Struct, frozen=True, forbid_unknown_fields=True):
    """Where it was told; without an address where none is known."""

    text: _Short
    url: _Url | None


class NoteShape(Struct, frozen=True, forbid_unknown_fields=True):
    """A further fact and how sure we are of it."""

    text: _Long
    confidence: Confidence


class WordsShape(Struct, frozen=True, forbid_unknown_fields=True):
    """The texts in a further language: all of them, a note for each note."""

    title: _Short
    condition: _Long | None
    happened: _Long
    rotate: _Long
    notes: Annotated[list[_Long], Meta(max_length=20)]


class IncidentShape(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the feed. A day without a time means the whole day, in UTC.

    Its texts are English; *words* has them in further languages, by their code.
    """

    schema: Literal[1]
    id: _Id
    title: _Short
    providers: Annotated[list[_Id], Meta(max_length=200)]
    window_start: _When | None
    window_end: _When
    approximate: bool
    disclosed_at: _When | None
    confidence: Confidence
    exposure: Exposure
    condition: _Long | None
    happened: _Long
    rotate: _Long
    places: list[PlaceKind]
    sources: Annotated[list[SourceShape], Meta(min_length=1, max_length=20)]
    notes: Annotated[list[NoteShape], Meta(max_length=20)]
    words: Annotated[dict[Language, WordsShape], Meta(max_length=40)] = {}


@dataclass(frozen=True, slots=True)
class Feed:
    """All incidents, the latest disclosed first. *imported*: it did not come with the program.

    *problem* is the code of what is wrong with an imported feed that was left aside.
    """

    serial: int
    issued: datetime
    incidents: tuple[Incident, ...]
    imported: bool = False
    problem: str | None = None


def read_incident(data: bytes) -> IncidentShape:
    """Return one file of the feed; EditError ``feed_invalid`` says where it does not fit."""
    try:
        return msgspec.json.decode(data, type=IncidentShape)
    except msgspec.MsgspecError as error:
        raise invalid(error) from error


def folder() -> Path:
    """Return where the built-in feed's files lie."""
    return asset("incidents")


def read_folder(path: Path) -> tuple[IncidentShape, ...]:
    """Return every incident in the files of a folder."""
    return tuple(read_incident(file.read_bytes()) for file in sorted(path.glob("*.json")))


def index_of(shapes: Iterable[IncidentShape], serial: int, issued: datetime) -> Index:
    """Return the index of a feed."""
    lines = [
        IndexLine(
            one.id,
            one.title,
            list(one.providers),
            one.window_end,
            one.pressing,
            {code: told.title for code, told in one.words.items()},
        )
        for one in map(incident_of, shapes)
    ]
    return Index(serial, issued, lines)


def builtin() -> Feed:
    """Return the feed that came with the program."""
    index = read_index(index_path().read_bytes())
    return feed_of(read_folder(folder()), index.serial, index.issued)


def current(bench: "Workbench") -> Feed:
    """Return the newer of the built-in feed and the imported one, in the language of *bench*.

    An imported one that is damaged or ran out is left aside; ``problem`` says why.
    """
    return told_in(_newest(bench), bench.language)


def told_in(feed: Feed, language: str) -> Feed:
    """Return a feed with its texts in *language*, in English what was not translated."""
    return replace(feed, incidents=tuple(one.told_in(language) for one in feed.incidents))


def _newest(bench: "Workbench") -> Feed:
    from vault_app.services.incidents_envelope import opened, shapes_of

    own = builtin()
    try:
        data = (bench.profile.home / IMPORTED).read_bytes()
    except FileNotFoundError:
        return own
    except OSError:
        return _with_problem(own, "feed_unreadable")
    try:
        payload = opened(data, bench.clock.now(), bench.signers, lasting=True)
        if payload.serial <= own.serial:
            return own
        return feed_of(shapes_of(payload), payload.serial, payload.issued, imported=True)
    except EditError as error:
        return _with_problem(own, error.code)


def feed_of(
    shapes: Iterable[IncidentShape], serial: int, issued: datetime, *, imported: bool = False
) -> Feed:
    """Return a feed in its order."""
    incidents = sorted(map(incident_of, shapes), key=_told, reverse=True)
    return Feed(serial, issued, tuple(incidents), imported)


def incident_of(shape: IncidentShape) -> Incident:
    """Return the value of a file.

    Raises EditError ``feed_invalid`` for a day that is none and for words that leave texts out.
    """
    return Incident(
        id=shape.id,
        title=shape.title,
        providers=tuple(shape.providers),
        window_start=_moment(shape.window_start),
        window_end=_end(shape.window_end),
        disclosed_at=_moment(shape.disclosed_at),
        approximate=shape.approximate,
        confidence=shape.confidence,
        exposure=shape.exposure,
        condition=shape.condition,
        happened=shape.happened,
        rotate=shape.rotate,
        places=frozenset(shape.places),
        sources=tuple(Source(one.text, one.url) for one in shape.sources),
        notes=tuple(Note(one.text, one.confidence) for one in shape.notes),
        words={code: _words(shape, code, told) for code, told in shape.words.items()},
    )


def _words(shape: IncidentShape, code: str, told: WordsShape) -> Words:
    whole = len(told.notes) == len(shape.notes)
    if not whole or (told.condition is None) != (shape.condition is None):
        raise EditError("feed_invalid", where=f"$.words.{code}")
    return Words(told.title, told.condition, told.happened, told.rotate, tuple(told.notes))


def _with_problem(own: Feed, code: str) -> Feed:
    return Feed(own.serial, own.issued, own.incidents, problem=code)


def _told(incident: Incident) -> tuple[datetime, str]:
    return incident.disclosed_at or incident.window_end, incident.id


def _moment(text: str | None) -> datetime | None:
    return None if text is None else _read(text)


def _end(text: str) -> datetime:
    """Return the last second of a day, or the moment told."""
    return _read(text) if "T" in text else _read(text) + timedelta(days=1, seconds=-1)


def _read(text: str) -> datetime:
    """Return a moment, of a day its first."""
    try:
        if "T" in text:
            return datetime.fromisoformat(text.replace("Z", "+00:00"))
        return datetime.combine(date.fromisoformat(text), time(), UTC)
    except ValueError as error:
        raise EditError("feed_invalid", where="$.window_end") from error
