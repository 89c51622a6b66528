"""Rows as they were shown last: packed for the next start, and unpacked as far as they are seen.

Columns lie one after the other, so that a start touches what it paints and no more.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

import vault_app
from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId
from vault_app.gui.tokens.arranged import Inventory, counted
from vault_app.gui.tokens.rows import WORST_FIRST, Face
from vault_app.services import shown_rows

if TYPE_CHECKING:
    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench

_FORMAT: Final = 1
"""Raised with every change of what is kept of a row."""

_COLUMN, _ROW, _FIELD = "\x1d", "\x1e", "\x1f"
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)
_DAY: Final = timedelta(days=1) // _TICK
_COLUMNS: Final = 7
_ANY: Final = "surrogatepass"
"""Paths may hold bytes that are no text."""


def form_of(language: str) -> bytes:
    """Return what rows of this program in that language are marked with."""
    return f"{vault_app.__version__} {_FORMAT} {language}".encode()


def remembered(bench: "Workbench", language: str) -> "Remembered | None":
    """Return the rows the store holds now as they were shown last, None where that is not known."""
    if not shown_rows.path_of(bench).exists():
        return None
    try:
        data = shown_rows.recall(bench, form_of(language))
    except KeyturnError:  # told by who reads the store next
        return None
    return None if data is None else unpacked(data, bench.clock.now())


def packed(inventory: Inventory) -> bytes | None:
    """Return the rows of *inventory*; None where a text in them holds one of our marks."""
    from vault_app.gui.tokens.faces import face_of

    faces = [_FIELD.join(_fields(face_of(row), row.entry)) for row in inventory.rows]
    orders = inventory.order(WORST_FIRST, descending=False)
    checked = inventory.last_checked
    columns: list[Sequence[str]] = [
        faces,
        inventory.ids,
        inventory.providers,
        inventory.haystacks,
        [f"{flags} {place}" for flags, place in zip(inventory.flags, orders, strict=True)],
        [" ".join(map(repr, column)) for column in inventory.columns],
        ["" if checked is None else str((checked - _START) // _TICK)],
    ]
    text = _COLUMN.join([_ROW.join(column) for column in columns])
    rows = len(inventory)
    marks = text.count(_COLUMN), text.count(_ROW), text.count(_FIELD)
    due = 5 * (rows - 1) + len(inventory.columns) - 1
    whole = (_COLUMNS - 1, due, rows * (len(Face._fields) - 1))
    return text.encode(errors=_ANY) if rows and marks == whole else None


def unpacked(data: bytes, now: datetime) -> "Remembered | None":
    """Return the rows of what ``packed`` returned, as they stand *now*; None if it is not that."""
    try:
        return Remembered(data.decode(errors=_ANY), now)
    except ValueError:
        return None


class Remembered(Inventory):
    """Rows without entries, until those were read."""

    certain = False

    def __init__(self, text: str, now: datetime) -> None:
        """Take *text* apart as far as it is needed at once; ValueError if it is odd."""
        faces, ids, providers, haystacks, numbers, self._keys, checked = text.split(_COLUMN)
        self._now = (now - _START) // _TICK
        self._packed = faces.split(_ROW)
        self._haystacks = haystacks
        self.rows = []
        self.ids = [CredentialId(one) for one in ids.split(_ROW)]
        self.providers = providers.split(_ROW)
        pairs = [pair.split(" ") for pair in numbers.split(_ROW)]
        self.flags = [int(flags) for flags, _ in pairs]
        worst = [int(place) for _, place in pairs]
        count = len(self.flags)
        same = {len(self._packed), len(self.ids), len(self.providers), count} == {count}
        whole = faces.count(_FIELD) == count * (len(Face._fields) - 1)
        if not same or not whole or sorted(worst) != list(range(count)):
            raise ValueError("columns of unlike length")
        self.provider_counts = counted(self.providers)
        self.last_checked = _moment(checked)
        self._orders = {(WORST_FIRST, False): worst}
        self.faces = {}

    def face(self, number: int) -> Face:
        """Return what is painted of a row."""
        found = self.faces.get(number)
        if found is None:
            found = self.faces[number] = _face(self._packed[number].split(_FIELD), self._now)
        return found

    def entries_of(self, numbers: Sequence[int]) -> "tuple[Entry, ...]":
        """Return none: they are not read yet."""
        return ()

    @cached_property
    def lines(self) -> dict[CredentialId, int]:  # type: ignore[override] # made when asked for
        """Return where each credential stands."""
        return {one: number for number, one in enumerate(self.ids)}

    @cached_property
    def haystacks(self) -> list[str]:  # type: ignore[override] # made when asked for
        """Return the text searched in each row."""
        return self._haystacks.split(_ROW)

    @cached_property
    def columns(self) -> list[list[float]]:  # type: ignore[override] # made when asked for
        """Return the numbers rows are sorted by."""
        return [[float(key) for key in keys.split(" ")] for keys in self._keys.split(_ROW)]

    @cached_property
    def by_name(self) -> list[int]:  # type: ignore[override] # made when asked for
        """Return the rows in the order of their names."""
        names = self.columns[0]
        return sorted(range(len(names)), key=names.__getitem__)


def _fields(face: Face, entry: "Entry") -> list[str]:
    """Return *face* as texts: moments as ticks, its age as the moment it began."""
    credential = entry.credential
    born = credential.created_at or credential.first_seen_at
    told = face._replace(days=(born - _START) // _TICK)
    return [_written(value) for value in told]


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return str((value - _START) // _TICK)
    if isinstance(value, bool):
        return "1" if value else ""
    return "" if value is None else str(value)


def _face(fields: list[str], now: int) -> Face:
    made = Face(*fields)  # type: ignore[arg-type] # those that are no text are put right here
    return made._replace(
        days=max(0, (now - int(made.days)) // _DAY),
        most=int(made.most),
        lasting=bool(made.lasting),
        dated=bool(made.dated),
        expires_at=_moment(fields[12]),
        places=int(made.places),
        checked_at=_moment(fields[20]),
    )


def _moment(text: str) -> datetime | None:
    return _START + int(text) * _TICK if text else None
