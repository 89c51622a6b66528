"""The part of the window's fake backend that serves the health, activity and settings pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.support.clock import START
from tests.support.incident_backend import FakeIncidents
from vault_app.core.errors import UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.policies import NONE, Applied, Exclusion, Level, PolicyPart
from vault_app.core.policy import ReasonCode, worst
from vault_app.services import settings
from vault_app.services.activity import Line, Sort
from vault_app.services.entry import Entry
from vault_app.services.health import Day, Health, health_of
from vault_app.services.policies import Decided, Ignored
from vault_app.services.settings import Value


class FakePages(FakeIncidents):
    """Keeps choices and policies in memory; weighs the entries it holds with the real weights."""

    held: dict[CredentialId, Entry]
    history_of_places: Sequence[int] = (31, 31, 24, 24, 16, 16, 9)

    def __init__(self) -> None:
        """Start with nothing chosen."""
        self.chosen: dict[str, Value] = {}
        self.parts: dict[tuple[Level, str], PolicyPart] = {}
        self.exclusions: list[Exclusion] = []
        self.lines: tuple[Line, ...] = sample_lines()

    def _call(self, method: str, given: object = None) -> None:
        raise NotImplementedError

    def health(self) -> Health:
        """Weigh what is held."""
        self._call("health")
        return health_of(tuple(self.held.values()), frozenset({"huggingface"}))

    def days(self) -> tuple[Day, ...]:
        """Return days a fortnight apart, the last today."""
        self._call("days")
        numbers = self.history_of_places if self.held else ()
        first = START.date() - timedelta(days=14 * (len(numbers) - 1))
        return tuple(
            Day(first + timedelta(days=14 * n), number, len(self.held))
            for n, number in enumerate(numbers)
        )

    def activity(self) -> tuple[Line, ...]:
        """Return what is set."""
        self._call("activity")
        return self.lines

    def settings(self) -> dict[str, Value]:
        """Return the choices."""
        self._call("settings")
        return {one.key: self.chosen.get(one.key, one.default) for one in settings.CHOICES}

    def choose(self, key: str, value: Value) -> Value:
        """Keep one, if it fits."""
        self._call("choose", (key, value))
        self.chosen[key] = settings.fitting(settings.choice_of(key), value)
        return self.chosen[key]

    def save_calendar(self, path: Path, summary: str, *, named: bool) -> int:
        """Write what it would say."""
        self._call("save_calendar", (path.name, summary, named))
        path.write_text(summary)
        return sum(one.due_at is not None for one in self.held.values())

    def endpoints(self) -> tuple[tuple[str, str, int], ...]:
        """Count the servers."""
        self._call("endpoints")
        pairs = [(e.credential.provider, e.credential.endpoint) for e in self.held.values()]
        return tuple((*pair, pairs.count(pair)) for pair in sorted(set(pairs)))

    def decided(self) -> tuple[Decided, ...]:
        """Return what was decided."""
        self._call("decided")
        return tuple(
            Decided(level, subject, self._name(subject), part)
            for (level, subject), part in self.parts.items()
        )

    def decide(
        self,
        part: PolicyPart,
        *,
        name: str | None = None,
        provider: str | None = None,
        forget: frozenset[str] = frozenset(),
    ) -> PolicyPart:
        """Keep *part* whole."""
        self._call("decide", (part, name, provider, forget))
        level = Level.CREDENTIAL if name else Level.PROVIDER if provider else Level.DEFAULT
        self.parts[level, name or provider or ""] = part
        return part

    def applied(self, name: str) -> Applied:
        """Return the default, as if nothing had been decided."""
        self._call("applied", name)
        return NONE.applied(self.held[CredentialId(name)].credential)

    def ignored(self, name: str | None = None) -> tuple[Ignored, ...]:
        """Return the exclusions."""
        self._call("ignored", name)
        return tuple(
            Ignored(one, self._name(one.credential), over=False)
            for one in self.exclusions
            if name in (None, one.credential)
        )

    def ignore(self, name: str, code: ReasonCode, note: str, until: datetime) -> Entry:
        """Take the reason out of the verdict."""
        self._call("ignore", (name, code, note, until))
        if not note.strip():
            raise UsageError("no_cause")
        owner = CredentialId(name)
        self.exclusions.append(Exclusion(owner, code, note, until, START))
        old = self.held[owner]
        kept = tuple(one for one in old.reasons if one.code is not code)
        out = tuple(one for one in old.reasons if one.code is code)
        self.held[owner] = replace(old, reasons=kept, ignored=out, verdict=worst(kept))
        return self.held[owner]

    def heed(self, name: str, code: ReasonCode) -> Entry:
        """Put it back."""
        self._call("heed", (name, code))
        owner = CredentialId(name)
        self.exclusions = [
            one for one in self.exclusions if (one.credential, one.code) != (owner, code)
        ]
        old = self.held[owner]
        reasons = (*old.ignored, *old.reasons)
        self.held[owner] = replace(old, reasons=reasons, ignored=(), verdict=worst(reasons))
        return self.held[owner]

    def _name(self, subject: str) -> str:
        held = self.held.get(CredentialId(subject))
        return held.credential.name if held else subject


_POLICY = (
    ("level", "provider"),
    ("provider", "huggingface"),
    ("max_age_days", 90),
    ("max_age_days_before", "default"),
    ("classic_until", "2027-03-01"),
    ("classic_until_before", "default"),
)


def sample_lines(number: int = 0) -> tuple[Line, ...]:
    """Return lines of every sort, and *number* more."""
    ago = [START - timedelta(minutes=7 * n * n + 3) for n in range(12)]
    lines = (
        _asked(ago[0], "check", "accepted"),
        _done(ago[1], Sort.CHECK, "checked", status="verified"),
        _done(ago[2], Sort.VALUE, "revealed"),
        _asked(ago[3], "revoke", "accepted"),
        _done(ago[4], Sort.ROTATION, "rotated", old="hf_…AbCd", new="hf_…9vTd"),
        _done(ago[5], Sort.ROTATION, "rotation_began", rotation="3f9a"),
        Line(ago[6], Sort.CHANGE, "policy_changed", data=_POLICY),
        _done(ago[7], Sort.IMPORT, "imported"),
        _asked(ago[8], "check", "unreachable"),
        Line(ago[9], Sort.VAULT, "locked"),
        replace(_done(ago[10], Sort.CHANGE, "renamed"), name="<b>x</b> \u202e"),
    )
    more = (_asked(ago[11] - timedelta(minutes=n), "check", "accepted") for n in range(number))
    return (*lines, *more)


def _asked(at: datetime, purpose: str, outcome: str) -> Line:
    host, provider = "huggingface.co", "huggingface"
    return Line(at, Sort.NETWORK, purpose, provider=provider, host=host, outcome=outcome)


def _done(at: datetime, sort: Sort, code: str, **data: str) -> Line:
    owner, told = CredentialId("id-laptop"), tuple(data.items())
    return Line(at, sort, code, owner, "laptop", "huggingface", data=told)
