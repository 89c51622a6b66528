"""The one way between our values and JSON; it knows no secret and refuses to meet one.

Types are checked on the way in. A field absent in the JSON takes its default, an unknown one is
left out: a store may be read across small versions.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Any, Final, TypeAlias, TypeVar, cast

import msgspec

from vault_app.core.errors import StoreError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
T = TypeVar("T")
_PLAIN: Final = (str, int, float, bool, type(None), tuple, datetime, Enum)
_AT_ONCE = 500
"""Rows decoded in one go: a window that paints waits for as long as that takes."""


def to_text(value: object) -> str:
    """Return *value* (one of our dataclasses) as compact JSON text."""
    _refuse_foreign(value)
    try:
        return msgspec.json.encode(value, enc_hook=_refuse).decode()
    except UnicodeEncodeError:  # a file's name may hold bytes that are no text
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
    _refuse_foreign(value)
    made = msgspec.to_builtins(value, enc_hook=_refuse)
    return list(made) if isinstance(made, tuple) else cast("JsonValue", made)


def from_text(kind: type[T], text: str) -> T:
    """Return the *kind* that ``to_text`` made *text* of; else StoreError ``row_unreadable``."""
    return _decoded(kind, kind, text)


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
    return _converted(kind, kind, value)


def from_rows(kind: type[T], rows: Iterable[Sequence[Any]]) -> tuple[T, ...]:
    """Return a *kind* for each of *rows*, whose first column is its text, many in one go."""
    texts = [row[0] for row in rows]
    found: list[T] = []
    for start in range(0, len(texts), _AT_ONCE):
        text = f"[{','.join(texts[start : start + _AT_ONCE])}]"
        found += cast("tuple[T, ...]", _decoded(tuple[kind, ...], kind, text))  # type: ignore[valid-type] # a type made here
    return tuple(found)


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


@cache
def _decoder(whole: Any) -> "msgspec.json.Decoder[Any]":
    return msgspec.json.Decoder(whole)


def _decoded(whole: Any, kind: type[T], text: str) -> T:
    try:
        return cast("T", _decoder(whole).decode(text))
    except msgspec.ValidationError as error:
        raise StoreError("row_unreadable", reason=kind.__name__) from error
    except (msgspec.DecodeError, UnicodeError):  # no JSON, or a file's name that is no text
        return _converted(whole, kind, parse(text))


def _converted(whole: Any, kind: type[T], value: Any) -> T:
    try:
        return cast("T", msgspec.convert(value, whole))
    except (msgspec.ValidationError, ValueError) as error:
        raise StoreError("row_unreadable", reason=kind.__name__) from error


def _refuse_foreign(value: object) -> None:
    if not (is_dataclass(value) or isinstance(value, _PLAIN)):
        _refuse(value)


def _refuse(value: object) -> Any:
    raise TypeError(f"the store holds no {type(value).__name__}")
