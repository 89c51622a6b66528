"""Checks in the background: only where the person allowed them, a few at a time, never pushing.

Off until chosen. A token is asked about once in its interval, spread by a fixed share of it so
that a hundred tokens do not ask at once; a provider that says "later", or does not answer, is left
alone for as long.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from vault_app.core.credential import Credential, Kind, Status
from vault_app.core.errors import ProviderError, ProviderUnreachable, RateLimited, VaultError
from vault_app.core.ids import CredentialId
from vault_app.services.workbench import Workbench
from vault_app.store.codec import JsonValue, moment, parse_moment

ALLOWED: Final = "choice.background_checks"
MOST: Final = 3
"""Tokens asked about in one go."""
_USUAL: Final = timedelta(days=1)
_SPREAD: Final = 0.25
_WAITS: Final = "checks.waits"
_FIRST_WAIT: Final = timedelta(minutes=15)
_LONGEST_WAIT: Final = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Ran:
    """What one go did: who was *asked*, in what state that left them, and why no more (a code).

    Codes: ``not_allowed``, ``offline``, ``vault_not_open``, ``backing_off``, None if all is done.
    """

    asked: tuple[CredentialId, ...] = ()
    rejected: tuple[CredentialId, ...] = ()
    code: str | None = None


def allowed(bench: Workbench) -> bool:
    """Tell whether the person switched background checks on; nothing is asked before."""
    return bench.store.settings.get(ALLOWED, False) is True


def next_at(credential: Credential, interval: timedelta) -> datetime:
    """Return when a token is to be asked about next; its share of the spread is its own."""
    asked = credential.last_checked_at
    if asked is None:
        return credential.first_seen_at
    return asked + interval * (1 + _SPREAD * _share(credential.id))


def due_checks(bench: Workbench) -> tuple[Credential, ...]:
    """Return the tokens to be asked about now, those never asked first, then the longest ago."""
    from vault_app.providers.registry import by_id
    from vault_app.services.checking import may_ask

    now = bench.clock.now()
    turning = {rotation.credential for rotation in bench.store.rotations.open()}
    found = []
    for credential in bench.store.credentials.all():
        if credential.id in turning or not _worth_asking(credential):
            continue
        if may_ask(credential) is not None:
            continue
        interval = max(_USUAL, by_id(credential.provider).check_interval)
        if _ripe(credential, interval, now):
            found.append(credential)
    return tuple(sorted(found, key=lambda one: one.last_checked_at or one.first_seen_at))


def run(bench: Workbench, *, most: int = MOST) -> Ran:
    """Ask about *most* tokens at most; never raises for a provider, a vault or a network.

    Never opens a prompt: while the vault is not open nothing is asked.
    """
    if not allowed(bench):
        return Ran(code="not_allowed")
    if bench.options.offline:
        return Ran(code="offline")
    chosen = due_checks(bench)
    waits = _waits(bench)
    ready = [one for one in chosen if not _waiting(waits, one, bench.clock.now())]
    if not ready:
        return Ran(code="backing_off" if chosen else None)
    if not _open(bench):
        return Ran(code="vault_not_open")
    return _asked(bench, ready[:most])


def _asked(bench: Workbench, chosen: list[Credential]) -> Ran:
    from vault_app.services.checking import ask

    asked: list[CredentialId] = []
    rejected: list[CredentialId] = []
    for credential in chosen:
        if _waiting(_waits(bench), credential, bench.clock.now()):
            continue
        try:
            ask(bench, credential)
        except (RateLimited, ProviderUnreachable) as error:
            _leave_alone(bench, credential, error)
            return Ran(tuple(asked), tuple(rejected), "backing_off")
        except ProviderError:
            rejected += [credential.id] if _is_rejected(bench, credential) else []
        except VaultError:
            return Ran(tuple(asked), tuple(rejected), "vault_not_open")
        _welcome(bench, credential)
        asked.append(credential.id)
    return Ran(tuple(asked), tuple(rejected))


def _worth_asking(credential: Credential) -> bool:
    """An OAuth login refreshes itself: what we hold may be old, and says nothing by being dead."""
    dead = credential.revoked_at is not None or credential.status is Status.REJECTED
    return not dead and credential.kind is not Kind.OAUTH


def _ripe(credential: Credential, interval: timedelta, now: datetime) -> bool:
    if credential.retry_at is not None and now < credential.retry_at:
        return False
    asked = credential.last_checked_at
    # A clock that was set back must not silence checks until it has caught up again.
    return now >= next_at(credential, interval) or (asked is not None and asked > now)


def _share(credential: CredentialId) -> float:
    return hashlib.blake2b(credential.encode(), digest_size=2).digest()[0] / 256


def _open(bench: Workbench) -> bool:
    from vault_app.vault.state import VaultCondition

    return not bench.locked and bench.door.state().condition is VaultCondition.OPEN


def _is_rejected(bench: Workbench, credential: Credential) -> bool:
    now = bench.store.credentials.get(credential.id)
    return now is not None and now.status is Status.REJECTED


def _leave_alone(bench: Workbench, credential: Credential, error: ProviderError) -> None:
    """Note until when a server is not asked: as long as it said, else longer each time."""
    now, waits = bench.clock.now(), dict(_waits(bench))
    failures = _failures(waits, credential) + 1
    until = error.retry_at if isinstance(error, RateLimited) else None
    if until is None:
        until = now + min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(failures - 1, 10))
    waits[_server(credential)] = {"until": moment(until), "failures": failures}
    bench.store.settings.set(_WAITS, waits)


def _welcome(bench: Workbench, credential: Credential) -> None:
    """Forget a wait: the server answered."""
    waits = dict(_waits(bench))
    if waits.pop(_server(credential), None) is not None:
        bench.store.settings.set(_WAITS, waits)


def _waits(bench: Workbench) -> Mapping[str, JsonValue]:
    stored = bench.store.settings.get(_WAITS)
    return stored if isinstance(stored, dict) else {}


def _waiting(waits: Mapping[str, JsonValue], credential: Credential, now: datetime) -> bool:
    entry = waits.get(_server(credential))
    if not isinstance(entry, dict):
        return False
    until = parse_moment(str(entry["until"]))
    return now < until <= now + _LONGEST_WAIT * 5


def _failures(waits: Mapping[str, JsonValue], credential: Credential) -> int:
    entry = waits.get(_server(credential))
    count = entry.get("failures") if isinstance(entry, dict) else None
    return count if isinstance(count, int) else 0


def _server(credential: Credential) -> str:
    return f"{credential.provider} {credential.endpoint}"
