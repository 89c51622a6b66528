"""Failures on demand: what the next requests to a route meet instead of their answer."""

import threading
from dataclasses import dataclass
from enum import StrEnum

from vault_app.practice.answers import Given, refused


class Mode(StrEnum):
    """How a request fails other than by a status."""

    HANG = "hang"
    DROP = "drop"
    GARBAGE = "garbage"
    REVOKE_LIES = "revoke_lies"
    REVOKE_LATE = "revoke_late"


@dataclass(slots=True)
class Fault:
    """One planned failure, *times* over. *route* None fits all."""

    route: str | None
    times: int
    status: int | None = None
    retry_after: int | None = None
    mode: Mode | None = None
    calls: int = 2


class Faults:
    """The planned failures, taken one by one."""

    def __init__(self) -> None:
        """Start with none."""
        self._planned: list[Fault] = []
        self._lock = threading.Lock()

    def plan(self, fault: Fault) -> None:
        """Add one."""
        with self._lock:
            self._planned.append(fault)

    def clear(self) -> None:
        """Forget what has not happened yet."""
        with self._lock:
            self._planned.clear()

    def take(self, route: str) -> Fault | None:
        """Return the failure this request meets, and count it."""
        with self._lock:
            for fault in self._planned:
                if fault.route in (None, route):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._planned.remove(fault)
                    return fault
            return None


_WORDS = {
    401: "Invalid credentials in Authorization header",
    403: "This token has been revoked by the organization administrator",
    404: "Not Found",
    429: "We had to rate limit you",
}


def failed(fault: Fault, endpoint: str) -> Given:
    """Return the answer of a failure that has one."""
    if fault.mode is Mode.GARBAGE:
        return Given(200, html="<html>this is no JSON</html>")
    status = fault.status or 500
    if 300 <= status < 400:
        return Given(status, {}, {"Location": f"{endpoint}/elsewhere"})
    answer = refused(status, _WORDS.get(status, "Internal Error - We're working hard to fix that"))
    if status != 429:
        return answer
    wait = 60 if fault.retry_after is None else fault.retry_after
    return Given(
        status,
        answer.data,
        {**answer.headers, "Retry-After": str(wait), "RateLimit": f'"api";r=0;t={wait}'},
    )
