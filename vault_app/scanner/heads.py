"""The start every token of a pattern must have, as one expression of a fixed length.

A multi-pattern engine reports where a match ends; a fixed length tells where it began.
"""

from dataclasses import dataclass
from re import _constants as codes  # type: ignore[attr-defined] # not in the stubs
from re import _parser  # type: ignore[attr-defined] # the same
from typing import Any, Final

from vault_app.core.pattern import Pattern

_LONGEST: Final = 200
_CLASSES: Final = {codes.CATEGORY_DIGIT: "0-9"}


@dataclass(frozen=True, slots=True)
class Head:
    """*expression* matches exactly *length* characters."""

    expression: str
    length: int


def head_of(pattern: Pattern) -> Head:
    """Return the longest fixed start of *pattern*; it stops at the first choice or free length."""
    parts: list[str] = []
    length = 0
    for code, argument in _parser.parse(pattern.body):
        part, size, goes_on = _part(code, argument)
        size = min(size, _LONGEST - length)
        if size > 0:
            parts.append(f"{part}{{{size}}}")
            length += size
        if not goes_on or length >= _LONGEST:
            break
    return Head("".join(parts), length)


def _part(code: Any, argument: Any) -> tuple[str, int, bool]:
    if code is codes.LITERAL:
        return f"\\x{argument:02x}", 1, True
    if code is codes.IN:
        return _members(argument), 1, True
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, body = argument
        if len(body) == 1 and body[0][0] in (codes.LITERAL, codes.IN):
            part, _, _ = _part(*body[0])
            return part, least, least == most
    return "", 0, False


def _members(members: Any) -> str:
    shown = []
    for code, argument in members:
        if code is codes.LITERAL:
            shown.append(f"\\x{argument:02x}")
        elif code is codes.RANGE:
            shown.append(f"\\x{argument[0]:02x}-\\x{argument[1]:02x}")
        else:
            shown.append(_CLASSES[argument])
    return f"[{''.join(shown)}]"
