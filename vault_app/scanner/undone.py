"""Where tokens may begin in what is undone: many runs are searched in one pass."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Any, Final

from vault_app.scanner import views
from vault_app.scanner.passes import Places

_ESCAPES: Final = 20_000
_LENGTH: Final = 2
UNDO: Final = {"percent": views.percent, "backslash": views.backslash}
Scan = Callable[[bytes], Places]
Rules = Sequence[tuple[Any, ...]]
"""Of each expression what ``sieve.Rule`` tells."""
Found = tuple[views.View, list[tuple[int, int]]]
"""What was undone, and where in it something may end, with the number of its rule."""


def only_escapes(places: Places, rules: Rules) -> bool:
    """Tell whether *places* are nothing but escapes that may be worth undoing."""
    return not any(rules[number][_LENGTH] for number, _ in places)


def nothing(data: bytes, places: Places, scan: Scan, rules: Rules) -> bool:
    """Tell whether *places* in *data* are escapes, and nothing begins where they are undone."""
    if not only_escapes(places, rules):
        return False
    forms = {rules[number][0] for number, _ in places}
    return not any(True for form in forms for _ in begun(UNDO[form](data), scan, rules))


def begun(found: Iterator[views.View], scan: Scan, rules: Rules) -> Iterator[Found]:
    """Yield those of *found* in which tokens may begin, and where."""
    for some in _some(found):
        yield from _searched(some, scan, rules)


def _searched(each: Sequence[views.View], scan: Scan, rules: Rules) -> Iterator[Found]:
    data = b"\xff".join([view.data for view in each])
    stops = list(accumulate((len(view.data) + 1 for view in each), initial=-1))[1:]
    places: dict[int, list[tuple[int, int]]] = {}
    for number, end in sorted(scan(data)):
        form, _, length, _ = rules[number]
        view = bisect_left(stops, end)
        place = end - (stops[view - 1] + 1 if view else 0)
        if form == "plain" and place >= length:
            places.setdefault(view, []).append((place, number))
    for number, plain in sorted(places.items(), key=itemgetter(0)):
        yield each[number], plain


def _some(found: Iterator[views.View]) -> Iterator[list[views.View]]:
    """Yield views a few at a time: an escape undone takes far more room than one written."""
    some, escapes = [], 0
    for view in found:
        some.append(view)
        escapes += view.escapes
        if escapes > _ESCAPES:
            yield some
            some, escapes = [], 0
    if some:
        yield some
