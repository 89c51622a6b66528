"""Where tokens may begin in what is undone: many runs are searched in one pass.

Little is imported: the program beside the look at a history needs it.
"""

from _collections_abc import Callable, Iterator, Sequence  # collections imports much more
from _operator import itemgetter
from bisect import bisect_left
from itertools import accumulate

from vault_app.scanner import unescaped
from vault_app.scanner.passes import Places

_ESCAPES = 20_000
_LENGTH = 2
UNDO = {"percent": unescaped.percent, "backslash": unescaped.backslash}
Scan = Callable[[bytes], Places]
Rules = Sequence[tuple[str, int, int, int]]
"""Of each expression what ``sieve.Rule`` tells."""
Found = tuple[unescaped.View, list[tuple[int, int]]]
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


def begun(found: Iterator[unescaped.View], scan: Scan, rules: Rules) -> Iterator[Found]:
    """Yield those of *found* in which tokens may begin, and where."""
    for some in _some(found):
        yield from _searched(some, scan, rules)


def _searched(each: Sequence[unescaped.View], scan: Scan, rules: Rules) -> Iterator[Found]:
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


def _some(found: Iterator[unescaped.View]) -> Iterator[list[unescaped.View]]:
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
