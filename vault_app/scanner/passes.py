"""One pass of hyperscan over many texts; light to import, for the program beside a scan."""

from _collections_abc import Iterator, Mapping, Sequence  # collections imports much more
from _thread import _local as local
from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Places = Sequence[tuple[int, int]]


class Passes:
    """Compiled expressions, usable from several threads.

    Of each in *rules*: its form, the number of its pattern or -1, its length (0: an escape).
    *escapes* are those once more, in a database of their own.
    """

    def __init__(
        self, hyperscan: "Any", rules: "Sequence[Any]", database: "Any", escapes: "Any"
    ) -> None:
        """Take what is compiled."""
        self._hyperscan = hyperscan
        self._rules = rules
        self._database = database
        self._escapes = escapes
        self._scratches = local()

    def worth(self, data: memoryview, stops: Sequence[int]) -> Mapping[int, Places | None]:
        """Search all texts in one pass; what lies across two only seems to be in the second."""
        found = self.scan(data)
        texts: dict[int, list[tuple[int, int]] | None] = {}
        escapes = []
        for number, end in found:
            _, pattern, length, _ = self._rules[number]
            text = bisect_left(stops, end)
            if pattern < 0:
                texts[text] = None
                if not length:
                    escapes.append(text)
                continue
            place = end - (stops[text - 1] + 1 if text else 0)
            known = texts.setdefault(text, [])
            if known is not None and place >= length:
                known.append((number, place))
        if escapes:  # only the first of each kind is told
            texts.update(dict.fromkeys(self._escaped(data, stops, min(escapes))))
        return texts

    def scan(self, data: bytes | memoryview) -> Places:
        """Return each place that is worth a closer look."""
        found: list[tuple[int, int]] = []

        def seen(rule: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.append((rule, end))

        try:
            scratch = self._scratches.one
        except AttributeError:
            scratch = self._scratches.one = self._hyperscan.Scratch(self._database)
        self._database.scan(data, match_event_handler=seen, scratch=scratch)
        return found

    def _escaped(self, data: memoryview, stops: Sequence[int], text: int) -> Iterator[int]:
        """Yield the texts behind the one given in which escapes stand."""
        while text + 1 < len(stops):
            begin = stops[text] + 1
            end = self._first_escape(data[begin:])
            if end is None:
                return
            text = bisect_left(stops, begin + end)
            yield text

    def _first_escape(self, data: memoryview) -> int | None:
        """Return where the first escape ends that is worth undoing; stop looking there."""
        found: list[int] = []

        def seen(_rule: int, _start: int, end: int, _flags: int, _context: object) -> bool:
            found.append(end)
            return True

        try:
            scratch = self._scratches.escapes
        except AttributeError:
            scratch = self._scratches.escapes = self._hyperscan.Scratch(self._escapes)
        try:
            self._escapes.scan(data, match_event_handler=seen, scratch=scratch)
        except self._hyperscan.ScanTerminated:
            return found[0]
        return None


def database_of(hyperscan: "Any", expressions: Sequence[tuple[bytes, int]]) -> "Any":
    """Return *expressions*, each with its flags, made ready."""
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=[text for text, _ in expressions],
        ids=list(range(len(expressions))),
        elements=len(expressions),
        flags=[flag | hyperscan.HS_FLAG_DOTALL for _, flag in expressions],
    )
    return database
