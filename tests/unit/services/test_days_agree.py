"""How long it is until a token's end is one number, wherever it is said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.bench import World
from vault_app.cli.words import reason_text
from vault_app.core.days import days_until
from vault_app.core.policy import ReasonCode
from vault_app.services import inventory, reminding
from vault_app.services.calendar import calendar


@pytest.mark.parametrize("left", [timedelta(hours=3), timedelta(days=5, hours=9, minutes=36)])
def test_verdict_reminder_and_calendar_tell_the_same_day(world: World, left: timedelta) -> None:
    """Even where it is between two full days."""
    ends = world.clock.now() + left
    inventory.add(world.bench, world.emulator.mint(owner="ada", role="read"), name="t")
    kept = inventory.resolve(world.bench, "t")
    world.bench.store.credentials.update(replace(kept, expires_at=ends))
    days = days_until(ends, world.clock.now())
    [entry] = inventory.entries(world.bench)
    [reason] = [one for one in entry.reasons if one.code is ReasonCode.EXPIRES_SOON]
    assert dict(reason.data)["days"] == days
    assert reason_text(reason) == (f"Expires in {days} days." if days else "Expires today.")
    [line] = reminding.due_list(world.bench)
    assert line.entry.due_at == ends
    assert line.days_left == days
    [notice] = reminding.take_notices(world.bench)
    assert notice.days_left == days
    day = world.clock.now().astimezone().date() + timedelta(days=days)
    assert f"{day:%Y%m%d}" in calendar(world.bench, [line], summary="x")
