"""The start every token of a pattern must have: for each of its characters, which it may be.

A multi-pattern engine reports where a match ends; a fixed length tells where it began.
"""

from collections.abc import Sequence
from re import _constants as codes  # type: ignore[attr-defined] # not in the stubs
from re import _parser  # type: ignore[attr-defined] # the same
from typing import Any, Final

Letters = frozenset[int]
"""Which bytes may stand at one place."""
Head = tuple[Letters, ...]

_LONGEST: Final = 120
_CATEGORIES: Final[dict[Any, Letters]] = {
    codes.CATEGORY_DIGIT: frozenset(range(48, 58)),
    codes.CATEGORY_SPACE: frozenset(b" \t\n\r\f\v"),
}


_MANY_WAYS: Final = (codes.BRANCH, codes.SUBPATTERN, codes.MAX_REPEAT, codes.MIN_REPEAT)


def head_of(body: str) -> Head:
    """Return the longest fixed start of the expression *body*; it ends at the first free length."""
    return _begins(list(_parser.parse(body)))[:_LONGEST]


def width_of(body: str) -> tuple[int, int]:
    """Return how short and how long what *body* fits can be."""
    least, most = _parser.parse(body).getwidth()
    return int(least), int(most)


def _begins(items: Sequence[Any]) -> Head:
    """Return what a sequence of parsed *items* must begin with."""
    letters: list[Letters] = []
    for place, (code, argument) in enumerate(items):
        if len(letters) >= _LONGEST:
            break
        if code in (codes.LITERAL, codes.IN):
            letters.append(_one(code, argument))
            continue
        rest = list(items[place + 1 :])
        letters += _choice(code, argument, rest)
        break
    return tuple(letters)


def _choice(code: Any, argument: Any, rest: list[Any]) -> Head:
    """Return what an item with more than one way begins with, all that follows included."""
    if code is codes.SUBPATTERN:
        return _begins([*argument[-1], *rest])
    if code is codes.BRANCH:
        return _joined([_begins([*branch, *rest]) for branch in argument[1]])
    if code not in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        return ()
    least, most, body = argument
    if least > 1 and any(kind in _MANY_WAYS for kind, _ in body):
        return ()  # each round would double the ways
    if least == most:
        return _begins([*list(body) * min(least, _LONGEST), *rest])
    if least == 0 and most == 1:
        return _joined([_begins(rest), _begins([*body, *rest])])
    return _begins(list(body) * min(least, _LONGEST))


def _joined(heads: Sequence[Head]) -> Head:
    """Return *heads* as one: at each place what any of them has there."""
    return tuple(frozenset().union(*places) for places in zip(*heads, strict=False))


def _one(code: Any, argument: Any) -> Letters:
    if code is codes.LITERAL:
        return frozenset((argument,))
    found: set[int] = set()
    for kind, member in argument:
        if kind is codes.LITERAL:
            found.add(member)
        elif kind is codes.RANGE:
            found.update(range(member[0], member[1] + 1))
        else:
            found |= _CATEGORIES[member]
    return frozenset(found)
