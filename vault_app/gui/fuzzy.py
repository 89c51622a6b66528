"""How well a few typed letters fit a name: letters in order, word beginnings and runs count more.

Pure: no Qt. Ten thousand names take some milliseconds.
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

_T = TypeVar("_T")
_START, _RUN, _WORD, _WHOLE = 12, 6, 8, 30
_BREAKS = frozenset(" -_./·:@")


def score(wanted: str, name: str) -> int | None:
    """Return how well *wanted* fits *name*, more is better; None if a letter is missing."""
    needle, text = wanted.casefold().strip(), name.casefold()
    if not needle:
        return 0
    found = text.find(needle)
    if found >= 0:
        return _WHOLE + 2 * len(needle) * _RUN + _at(text, found) - len(text) // 4
    total, at, before = 0, -1, -2
    for letter in needle:
        if letter == " ":
            continue
        at = text.find(letter, at + 1)
        if at < 0:
            return None
        total += (_RUN if at == before + 1 else -min(3, at - before - 1)) + _at(text, at)
        before = at
    return total - len(text) // 4


def best(
    wanted: str, things: Iterable[_T], name: Callable[[_T], str], most: int
) -> list[tuple[int, _T]]:
    """Return the *most* things that fit best with their scores, the best first, else as given."""
    letters = [re.escape(letter) for letter in wanted.casefold() if letter != " "]
    pattern = re.compile(".*?".join(letters), re.DOTALL)
    rated = []
    for number, thing in enumerate(things):
        text = name(thing)
        if not pattern.search(text.casefold()):
            continue
        rate = score(wanted, text)
        if rate is not None:
            rated.append((-rate, number, thing))
    rated.sort(key=lambda one: one[:2])
    return [(-rate, thing) for rate, number, thing in rated[:most]]


def _at(text: str, at: int) -> int:
    if at == 0:
        return _START
    return _WORD if text[at - 1] in _BREAKS else 0
