"""Which tokens an incident hits. Every listing waits for this file, so it loads next to nothing."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol


class Mark(NamedTuple):
    """What a verdict needs of an incident; *until* is the end of its window (UTC)."""

    id: str
    title: str
    until: datetime
    pressing: bool


Watch = Mapping[str, tuple[Mark, ...]]
"""The marks by provider, the latest window first."""


class Exposed(Protocol):
    """What an incident looks at; a credential is one."""

    @property
    def provider(self) -> str:
        """Return the provider's id."""

    @property
    def first_seen_at(self) -> datetime:
        """Return when we met it."""

    @property
    def created_at(self) -> datetime | None:
        """Return when it was made, if told."""

    @property
    def rotated_at(self) -> datetime | None:
        """Return when it was last turned over."""


def hits(subject: Exposed, providers: Iterable[str], until: datetime) -> bool:
    """Tell whether a token was there before the window closed and was not rotated since."""
    return subject.provider in providers and _was_there(subject, until)


def marks(subject: Exposed, watch: Watch) -> tuple[Mark, ...]:
    """Return the incidents that hit *subject*, the latest window first."""
    known = watch.get(subject.provider, ())
    if not known:
        return ()
    since = subject.created_at or subject.first_seen_at
    if subject.rotated_at is not None:
        since = max(since, subject.rotated_at)
    # The latest window is the widest: whom that does not hit, none of the rest does.
    for number, mark in enumerate(known):
        if mark.until < since:
            return known[:number]
    return known


def watched(lines: Iterable[tuple[Mark, Sequence[str]]]) -> dict[str, tuple[Mark, ...]]:
    """Return marks, each with its providers, as a watch."""
    found: dict[str, list[Mark]] = {}
    for mark, providers in lines:
        for provider in providers:
            found.setdefault(provider, []).append(mark)
    return {
        provider: tuple(sorted(known, key=lambda mark: mark.until, reverse=True))
        for provider, known in found.items()
    }


def _was_there(subject: Exposed, until: datetime) -> bool:
    born = subject.created_at or subject.first_seen_at
    return born <= until and (subject.rotated_at is None or subject.rotated_at <= until)
