"""The one way between our values and JSON; it knows no secret and refuses to meet one.

Encoders and decoders are built once per type from its annotations. A field absent in the JSON
takes its default, an unknown one is left out: a store may be read across small versions.
"""

import json
import types
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from vault_app.core.errors import StoreError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
T = TypeVar("T")
_Turn = Callable[[Any], Any]
_PLAIN = frozenset({str, int, float, bool, type(None)})


def to_text(value: object) -> str:
    """Return *value* (one of our dataclasses) as compact JSON text."""
    return as_text(to_json(value))


def as_text(value: JsonValue) -> str:
    """Return JSON data as compact text, the same text for the same data."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a file's name may hold bytes that are no text
        return json.dumps(value, separators=(",", ":"), allow_nan=False)
    return text


def to_json(value: object) -> JsonValue:
    """Return *value* as JSON data; TypeError for a Secret and for whatever is not ours."""
    kind: Any = type(value)
    return cast("JsonValue", _encoder(kind)(value))


def from_text(kind: type[T], text: str) -> T:
    """Return the *kind* that ``to_text`` made *text* of."""
    return from_json(kind, parse(text))


def parse(text: str) -> Any:
    """Return the JSON data in *text*; StoreError ``row_unreadable`` if it is none."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise StoreError("row_unreadable", reason="json") from error


def parse_many(texts: Iterable[str]) -> list[Any]:
    """Return the JSON data of each of *texts*; one parse is far faster than one for each."""
    return cast("list[Any]", parse(f"[{','.join(texts)}]"))


def from_json(kind: type[T], value: JsonValue) -> T:
    """Return the *kind* that ``to_json`` made *value* of; else StoreError ``row_unreadable``."""
    try:
        return cast("T", decoder(cast("Any", kind))(value))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise StoreError("row_unreadable", reason=kind.__name__) from error


def from_rows(kind: type[T], rows: Iterable[Sequence[Any]]) -> tuple[T, ...]:
    """Return a *kind* for each of *rows*, whose first column is its text."""
    values = parse_many(row[0] for row in rows)
    return tuple(from_json(kind, value) for value in values)


def moment(at: datetime) -> str:
    """Return an aware time as RFC 3339 in UTC, always of one width so that texts sort by time."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    text = at.astimezone(UTC).isoformat(timespec="microseconds")
    return text.removesuffix("+00:00") + "Z"


@lru_cache(maxsize=4096)
def parse_moment(text: str) -> datetime:
    """Return the aware UTC time that ``moment`` made *text* of."""
    return datetime.fromisoformat(text)


@lru_cache
def decoder(kind: Any) -> _Turn:
    """Return the function that makes a *kind* (any annotation used in core) of JSON data."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    kind = getattr(kind, "__supertype__", kind)
    if is_dataclass(kind):
        return _dataclass(cast("type", kind))
    if kind is datetime:
        return parse_moment
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        return members.__getitem__
    if kind in _PLAIN:
        return _as_it_is
    raise TypeError(f"the store holds no {kind}")


@cache
def _encoder(kind: type) -> _Turn:
    """Return the function that makes JSON data of a *kind*."""
    if kind in _PLAIN:
        return _as_it_is
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, datetime):
        return moment
    if issubclass(kind, tuple):
        return lambda value: [to_json(part) for part in value]
    if is_dataclass(kind):
        return _dataclass_encoder(kind)
    raise TypeError(f"the store holds no {kind.__name__}")


def _dataclass_encoder(kind: type) -> _Turn:
    names = _names(kind)
    pick = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    # As hot as reading: a rotation over a thousand files is written again and again.
    def encode(value: object) -> dict[str, JsonValue]:
        parts = zip(names, pick(value), strict=True)
        return {name: part if type(part) in _PLAIN else to_json(part) for name, part in parts}

    return encode


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(entry.name for entry in fields(kind))


def _as_it_is(value: Any) -> Any:
    return value


def _optional(kind: Any) -> _Turn:
    inner = [entry for entry in get_args(kind) if entry is not type(None)]
    if all(entry in _PLAIN for entry in inner):
        return _as_it_is
    (only,) = inner
    # A dataclass hands over no None; elsewhere (a tuple's entry) there is none in core.
    return decoder(only)


def _tuple(arguments: tuple[Any, ...]) -> _Turn:
    if arguments[-1] is Ellipsis:
        turn = decoder(arguments[0])
        return tuple if turn is _as_it_is else lambda value: tuple(map(turn, value))
    turns = [decoder(entry) for entry in arguments]
    return lambda value: tuple(turn(part) for turn, part in zip(turns, value, strict=True))


def _dataclass(kind: type) -> _Turn:
    names = _names(kind)
    hints = get_type_hints(kind)
    every = [(index, decoder(hints[name])) for index, name in enumerate(names)]
    turns = [(index, turn) for index, turn in every if turn is not _as_it_is]
    defaults = {
        entry.name: to_json(entry.default) for entry in fields(kind) if entry.default is not MISSING
    }
    pick = itemgetter(*names) if len(names) > 1 else lambda value: (value[names[0]],)

    # The hot path of every listing: fields by position, no look at those that stay as they are.
    def build(value: dict[str, Any]) -> Any:
        try:
            parts = list(pick(value))
        except KeyError:
            parts = list(pick(defaults | value))
        for index, turn in turns:
            part = parts[index]
            if part is not None:
                parts[index] = turn(part)
        return kind(*parts)

    return build
