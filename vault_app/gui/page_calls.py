"""What the pages beside the tokens page ask of the services: one method per use case, blocking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from vault_app.core.policies import Applied, PolicyPart
    from vault_app.core.policy import ReasonCode
    from vault_app.services.activity import Line
    from vault_app.services.entry import Entry
    from vault_app.services.health import Day, Health
    from vault_app.services.incidents import Overview
    from vault_app.services.incidents_import import Imported
    from vault_app.services.incidents_report import ReportWords
    from vault_app.services.policies import Decided, Ignored
    from vault_app.services.settings import Value
    from vault_app.services.workbench import Workbench


class PageBackend(Protocol):
    """Use cases of the health, incidents, activity and settings pages."""

    def health(self) -> Health: ...
    def days(self) -> tuple[Day, ...]: ...
    def activity(self) -> tuple[Line, ...]: ...
    def settings(self) -> dict[str, Value]: ...
    def choose(self, key: str, value: Value) -> Value: ...
    def endpoints(self) -> tuple[tuple[str, str, int], ...]: ...
    def decided(self) -> tuple[Decided, ...]: ...
    def decide(
        self,
        part: PolicyPart,
        *,
        name: str | None = None,
        provider: str | None = None,
        forget: frozenset[str] = frozenset(),
    ) -> PolicyPart: ...
    def applied(self, name: str) -> Applied: ...
    def ignored(self, name: str | None = None) -> tuple[Ignored, ...]: ...
    def ignore(self, name: str, code: ReasonCode, note: str, until: datetime) -> Entry: ...
    def heed(self, name: str, code: ReasonCode) -> Entry: ...
    def incidents(self) -> Overview: ...
    def import_feed(self, path: Path) -> Imported: ...
    def save_report(self, path: Path, words: ReportWords) -> None: ...
    def save_calendar(self, path: Path, summary: str, *, named: bool) -> int: ...


class PageCalls:
    """The real thing, bound to a workbench."""

    _bench: Workbench

    def health(self) -> Health:
        """Weigh the inventory."""
        from vault_app.services import health

        return health.examine(self._bench)

    def days(self) -> tuple[Day, ...]:
        """Return how the numbers changed, day by day; today is counted."""
        from vault_app.services import health

        return health.history(self._bench)

    def activity(self) -> tuple[Line, ...]:
        """Return what happened and what was asked where, newest first."""
        from vault_app.services import activity

        return activity.lines(self._bench)

    def settings(self) -> dict[str, Value]:
        """Return every choice as it stands."""
        from vault_app.services import settings

        return settings.values(self._bench)

    def choose(self, key: str, value: Value) -> Value:
        """Keep a choice."""
        from vault_app.services import settings

        return settings.choose(self._bench, key, value)

    def endpoints(self) -> tuple[tuple[str, str, int], ...]:
        """Return provider, server and number of tokens, for each pair that occurs."""
        from vault_app.services import settings

        return settings.endpoints(self._bench)

    def decided(self) -> tuple[Decided, ...]:
        """Return what was decided on ages and kinds."""
        from vault_app.services import policies

        return policies.decided(self._bench)

    def decide(
        self,
        part: PolicyPart,
        *,
        name: str | None = None,
        provider: str | None = None,
        forget: frozenset[str] = frozenset(),
    ) -> PolicyPart:
        """Let one level say something."""
        from vault_app.services import policies

        return policies.decide(self._bench, part, name=name, provider=provider, forget=forget)

    def applied(self, name: str) -> Applied:
        """Return the policy of one token and where it comes from."""
        from vault_app.services import policies

        return policies.applied(self._bench, name)[1]

    def ignored(self, name: str | None = None) -> tuple[Ignored, ...]:
        """Return the reasons ignored for a while."""
        from vault_app.services import policies

        return policies.ignored(self._bench, name)

    def ignore(self, name: str, code: ReasonCode, note: str, until: datetime) -> Entry:
        """Ignore one reason until a day."""
        from vault_app.services import policies

        return policies.ignore(self._bench, name, code, note, until)

    def heed(self, name: str, code: ReasonCode) -> Entry:
        """Let it count again."""
        from vault_app.services import policies

        return policies.heed(self._bench, name, code)

    def incidents(self) -> Overview:
        """Return the feed, whom each incident hits and who was turned over since."""
        from vault_app.services import incidents

        return incidents.overview(self._bench)

    def import_feed(self, path: Path) -> Imported:
        """Take a signed feed from a file."""
        from vault_app.services import incidents_import

        return incidents_import.import_feed(self._bench, path)

    def save_report(self, path: Path, words: ReportWords) -> None:
        """Write the report on incidents, in the form the file's name asks for."""
        from vault_app.services import incidents, incidents_report

        incidents_report.save(incidents.overview(self._bench), path, words)

    def save_calendar(self, path: Path, summary: str, *, named: bool) -> int:
        """Write the coming year's due dates as a calendar; return how many there are."""
        from vault_app.services import calendar

        return calendar.save(self._bench, path, summary, named=named)
