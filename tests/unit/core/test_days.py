"""Days until something, as the calendar of where one lives counts them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from vault_app.core.days import days_until, next_day

NOW = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)


@pytest.fixture(params=["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Live there."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone cannot be chosen here")
    with monkeypatch.context() as context:
        context.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.mark.usefixtures("zone")
def test_days_until_turns_at_midnight_and_nowhere_else() -> None:
    """Through a change of the clocks too, and for what is past."""
    for start in (NOW, datetime(2027, 3, 27, 12, tzinfo=UTC)):
        turn = next_day(start)
        assert (turn.hour, turn.minute) == (0, 0)
        assert timedelta(0) < turn - start <= timedelta(days=1)
        for days in range(-40, 40):
            when = start + timedelta(days=days, minutes=1)
            local = when.astimezone()
            whole = days_until(when, start)
            assert abs(whole - days) <= 1
            assert days_until(local, turn) == whole - 1
            assert days_until(local, turn - timedelta(microseconds=1)) == whole


def test_days_until_says_today_tomorrow_and_the_end_of_the_calendar() -> None:
    assert days_until(NOW, NOW) == 0
    assert days_until(NOW + timedelta(days=1), NOW) == 1
    assert days_until(datetime.max.replace(tzinfo=UTC), NOW) > 2_000_000
