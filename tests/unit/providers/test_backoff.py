"""When a provider may be asked again."""

from datetime import UTC, datetime, timedelta

import pytest

from vault_app.providers.backoff import retry_at, window_used_up

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "30"}, 30),
        ({"retry-after": "0"}, 0),
        ({"retry-after": "Tue, 24 Nov 2026 09:02:00 GMT"}, 120),
        ({"retry-after": "Tue, 24 Nov 2026 10:02:00 +0100"}, 120),
        ({"retry-after": "Tue, 24 Nov 2026 08:00:00 GMT"}, 0),
        ({"ratelimit": '"api";r=0;t=55'}, 55),
        ({"ratelimit": '"api";r=12;t=55'}, 55),
        ({"retry-after": "30", "ratelimit": '"api";r=0;t=55'}, 30),
        ({"retry-after": "soon", "ratelimit": '"api"; r = 0; t = 7'}, 7),
        ({"retry-after": "999999999"}, 86400),
        ({"retry-after": "9" * 4000}, 86400),
    ],
)
def test_retry_at_header_given_says_when(headers: dict[str, str], seconds: int) -> None:
    assert retry_at(headers, NOW) == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"retry-after": ""},
        {"retry-after": "²"},
        {"ratelimit": "nonsense"},
        {"ratelimit": "r=0"},
    ],
)
def test_retry_at_nothing_usable_is_unknown(headers: dict[str, str]) -> None:
    assert retry_at(headers, NOW) is None


def test_window_used_up_only_when_none_is_left() -> None:
    assert window_used_up({"ratelimit": '"api";r=0;t=55'}, NOW) == NOW + timedelta(seconds=55)
    assert window_used_up({"ratelimit": '"api";r=1;t=55'}, NOW) is None
    assert window_used_up({"ratelimit": '"api";r=0'}, NOW) is None
    assert window_used_up({}, NOW) is None
