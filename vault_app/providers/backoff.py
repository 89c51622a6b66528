"""When to ask again, from the headers of an answer. Pure: takes *now*."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

_LEFT = re.compile(r"(?:^|;|\s)r\s*=\s*(\d{1,9})")
_RESET = re.compile(r"(?:^|;|\s)t\s*=\s*(\d{1,9})")
_LONGEST = timedelta(days=1)


def retry_at(headers: Mapping[str, str], now: datetime) -> datetime | None:
    """Return when a refused (429) request may be repeated, None if the answer does not say.

    ``Retry-After`` (seconds or a date) wins over ``RateLimit: "api";r=0;t=55``. Never more than a
    day ahead, never in the past.
    """
    named = _from_retry_after(headers.get("retry-after", "").strip(), now)
    if named is not None:
        return named
    reset = _RESET.search(headers.get("ratelimit", ""))
    return _bounded(timedelta(seconds=int(reset[1])), now) if reset else None


def window_used_up(headers: Mapping[str, str], now: datetime) -> datetime | None:
    """Return when the next window opens if the answer says none is left (``r=0``), else None.

    Hugging Face sends the header on every answer, so it counts only at zero.
    """
    header = headers.get("ratelimit", "")
    left, reset = _LEFT.search(header), _RESET.search(header)
    if not left or not reset or int(left[1]) > 0:
        return None
    return _bounded(timedelta(seconds=int(reset[1])), now)


def _from_retry_after(text: str, now: datetime) -> datetime | None:
    if text.isascii() and text.isdigit():
        return _bounded(timedelta(seconds=int(text[:9])), now)
    from email.utils import parsedate_to_datetime  # loads a lot for a rare form

    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return _bounded(aware.astimezone(UTC) - now, now)


def _bounded(wait: timedelta, now: datetime) -> datetime:
    return now + max(timedelta(0), min(wait, _LONGEST))
