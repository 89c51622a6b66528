"""The lines of a listing: what a table shows of each credential, and no more."""

from typing import TYPE_CHECKING, NamedTuple

from vault_app.core.kinds import Kind, Status
from vault_app.core.policy import Reason, Verdict, age_days, is_due, weigh

if TYPE_CHECKING:
    from datetime import datetime

    from vault_app.services.workbench import Workbench
    from vault_app.store.listing import Facts


class Line(NamedTuple):
    """One credential; *age_days* counts full days, *places* where it is written down."""

    name: str
    provider: str
    kind: Kind
    status: Status
    age_days: int
    places: int
    verdict: Verdict
    reasons: tuple[Reason, ...]


def lines(
    bench: "Workbench", *, provider: str | None = None, due: bool = False
) -> tuple[Line, ...]:
    """Return the inventory by name, as ``inventory.entries`` judges it. Opens no vault."""
    now = bench.clock.now()
    listed = [
        _line(facts, now)
        for facts in bench.store.listing.all()
        if provider in (None, facts.provider)
    ]
    return tuple(line for line in listed if not due or is_due(line.reasons))


def _line(facts: "Facts", now: "datetime") -> Line:
    verdict, reasons = weigh(facts, facts.written, now)
    age, count = age_days(facts, now), facts.written.places
    return Line(facts.name, facts.provider, facts.kind, facts.status, age, count, verdict, reasons)
