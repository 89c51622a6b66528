"""Leaks put together by token, by file or by repository. Knows no widget."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vault_app.core.leak import Exposure, Leak, LeakId, LeakState
from vault_app.core.text import sanitise
from vault_app.gui.format import day, number, tilde
from vault_app.gui.leaks import kinds, sentences
from vault_app.gui.marking import tr, translated
from vault_app.services.leaks import Known, LeakEntry


class Grouping(StrEnum):
    """What leaks are put together by."""

    CREDENTIAL = "token"
    FILE = "file"
    REPOSITORY = "repository"
    DAY = "day"


PAGE = 300
"""How many rows a view is told of at a time."""
_PRESSING = (0, 1, 1, 2)
_FAR = {Exposure.PUSHED: 0, Exposure.COMMITTED: 1, Exposure.LOCAL: 2, None: 2}


@dataclass(slots=True)
class Group:
    """One line of the first level; *row* is its place, *exposed* how many leaks the view knows."""

    key: str
    serial: int
    row: int = 0
    exposed: int = 0
    rank: int = 3
    far: int = 2
    entries: list[LeakEntry] = field(default_factory=list)
    rows: dict[LeakId, int] = field(default_factory=dict)

    def put(self, entry: LeakEntry) -> None:
        """Take one more."""
        self.rows[entry.leak.id] = len(self.entries)
        self.entries.append(entry)
        self.rank = min(self.rank, entry.rank)
        if entry.state is LeakState.OPEN:
            self.far = min(self.far, _FAR[entry.leak.exposure])

    @property
    def first(self) -> LeakEntry:
        """Return the leak that speaks for all."""
        return self.entries[0]

    @property
    def exposure(self) -> Exposure | None:
        """Return how far the farthest open one got; None for no farther than this machine."""
        return (Exposure.PUSHED, Exposure.COMMITTED, None)[self.far]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which leaks are shown: one state (None: all), and text in path, name, kind or hint."""

    state: LeakState | None = LeakState.OPEN
    text: str = ""
    _kinds: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    def takes(self, entry: LeakEntry) -> bool:
        """Tell whether *entry* is shown."""
        if self.state is not None and entry.state is not self.state:
            return False
        if not self.text:
            return True
        leak, wanted = entry.leak, self.text.casefold()
        name = entry.known.name if entry.known else ""
        parts = (leak.path, name, leak.hint, leak.provider, leak.pattern, self._kind(leak))
        return any(wanted in part.casefold() for part in parts)

    def _kind(self, leak: Leak) -> str:
        """Return the kind in words, looked up once for all leaks of it."""
        key = (leak.provider, leak.pattern)
        if key not in self._kinds:
            self._kinds[key] = kinds.full(*key)
        return self._kinds[key]


@dataclass(frozen=True, slots=True)
class Arranged:
    """All leaks sorted for one way of looking at them; made off the GUI thread."""

    entries: tuple[LeakEntry, ...]
    grouping: Grouping
    wanted: Wanted
    groups: list[Group]
    by_key: dict[str, Group]
    by_serial: dict[int, Group]
    shown: int


def arranged(
    entries: Iterable[LeakEntry], grouping: Grouping, wanted: Wanted, first_serial: int = 0
) -> Arranged:
    """Sort: the most pressing groups first, in each the most pressing leaks."""
    every = tuple(entries)
    fitting = sorted((one for one in every if wanted.takes(one)), key=_order)
    found: dict[str, Group] = {}
    for entry in fitting:
        key = key_of(entry, grouping)
        group = found.get(key)
        if group is None:
            group = found[key] = Group(key, first_serial + len(found) + 1)
        group.put(entry)
    ordered = sorted(found.values(), key=_newest if grouping is Grouping.DAY else _group_order)
    for row, group in enumerate(ordered):
        group.row = row
        group.exposed = min(PAGE, len(group.entries))
    numbered = {group.serial: group for group in ordered}
    return Arranged(every, grouping, wanted, ordered, found, numbered, len(fitting))


def _order(entry: LeakEntry) -> tuple[int, int, str, int]:
    return entry.rank, _FAR[entry.leak.exposure], entry.leak.path, entry.leak.line


def _group_order(group: Group) -> tuple[int, int, int, int, str, str]:
    """Ours first, the dead last; between them what others may have, then what stands most often."""
    known = group.first.known
    name = known.name if known is not None else group.first.leak.hint
    count = len(group.entries)
    return _PRESSING[group.rank], group.far, group.rank, -count, name, group.key


def _newest(group: Group) -> int:
    return -_day(group.first).toordinal()


def _day(entry: LeakEntry) -> date:
    return entry.leak.first_seen_at.astimezone().date()


def key_of(entry: LeakEntry, grouping: Grouping) -> str:
    """Return what *entry* is put together by."""
    if grouping is Grouping.CREDENTIAL:
        return entry.leak.fingerprint
    if grouping is Grouping.FILE:
        return entry.leak.path
    if grouping is Grouping.DAY:
        return f"{_day(entry):%Y-%m-%d}"
    return entry.leak.repository or entry.leak.root


def title(group: Group, grouping: Grouping, home: str) -> str:
    """Return the first line of a group."""
    if grouping is Grouping.CREDENTIAL:
        return sentences.token(group.first)
    if grouping is Grouping.DAY:
        return tr("Found on {day}").format(day=day(group.first.leak.first_seen_at))
    return tilde(sanitise(group.key, 400), home)


def caption(group: Group, grouping: Grouping) -> str:
    """Return the second line of a group."""
    count = len(group.entries)
    if grouping is Grouping.CREDENTIAL:
        places = tr("in %Ln place(s)", "", count)
        return f"{sentences.kind(group.first)} · {places}"
    tokens = len({one.leak.fingerprint for one in group.entries})
    return tr("%Ln token(s)", "", tokens)


def row_title(entry: LeakEntry, grouping: Grouping, home: str) -> str:
    """Return the first line of a leak under its group."""
    if grouping is Grouping.CREDENTIAL:
        return sentences.place(entry, home)
    if grouping is Grouping.FILE:
        return sentences.token(entry)
    shown = sentences.place(entry, home)
    if grouping is Grouping.DAY:
        return f"{sentences.token(entry)}  {shown}"
    top = tilde(sanitise(entry.leak.repository or entry.leak.root, 400), home)
    inside = shown.removeprefix(top).lstrip("/\\")
    return f"{sentences.token(entry)}  {inside or shown}"


def row_caption(entry: LeakEntry, grouping: Grouping) -> str:
    """Return the second line of a leak under its group."""
    if grouping is Grouping.CREDENTIAL:
        return sentences.where(entry)
    return f"{sentences.kind(entry)} · {sentences.where(entry)}"


def spoken(group: Group, grouping: Grouping, home: str) -> str:
    """Return a group in one sentence, for assistive technology."""
    parts = [title(group, grouping, home), caption(group, grouping)]
    known = group.first.known
    if grouping is Grouping.CREDENTIAL and known is not None:
        parts.append(whose(known)[0])
    parts += [word for word, _ in far_badge(group)]
    return ", ".join(parts)


def far_badge(group: Group) -> tuple[tuple[str, str], ...]:
    """Return the badge that tells how far a group got, none for no farther than this machine."""
    if group.exposure is Exposure.PUSHED:
        return ((tr("pushed"), "danger"),)
    return ((tr("committed"), "warning"),) if group.exposure is Exposure.COMMITTED else ()


def whose(known: Known) -> tuple[str, str]:
    """Return the badge that tells whose a token is, and its tone."""
    if known.dead:
        return tr("dead"), "muted"
    if not known.claimed:
        return translated("words", "unclaimed"), "warning"
    return tr("yours"), "accent"


def count_word(group: Group) -> str:
    """Return how many there are, for the badge."""
    return number(len(group.entries))
