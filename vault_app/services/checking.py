"""Ask providers about credentials, no more often than they allow, and remember the answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from vault_app.core.credential import Credential, Status
from vault_app.core.errors import KeyturnError, ProviderError, UsageError, VaultError
from vault_app.core.ids import CredentialId
from vault_app.providers.provider import Capability
from vault_app.providers.registry import by_id
from vault_app.services.drift import drifts
from vault_app.services.entry import Entry
from vault_app.services.identity import with_identity, with_problem
from vault_app.services.inventory import UNKNOWN_PROVIDER, entry_of, resolve
from vault_app.services.progress import NEVER, CancelFlag, Progress, Tick, silent
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The entries asked for; *problems* tells by id which were rejected or could not be asked."""

    entries: tuple[Entry, ...]
    problems: dict[CredentialId, str] = field(default_factory=dict)


def check(
    bench: Workbench,
    names: Sequence[str] = (),
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
) -> CheckResult:
    """Ask about *names*, or about all that may be asked now. One at a time (providers insist).

    Inside a provider's interval the stored outcome stands and is no problem.
    """
    chosen = [resolve(bench, name) for name in names] if names else _askable(bench)
    listed: list[Entry] = []
    problems: dict[CredentialId, str] = {}
    for done, credential in enumerate(chosen):
        cancel.check()
        progress(Tick("checking", done, len(chosen), credential.name))
        checked, problem = _checked(bench, credential)
        listed.append(entry_of(bench, checked))
        if problem:
            problems[credential.id] = problem
    return CheckResult(tuple(listed), problems)


def ask(bench: Workbench, credential: Credential) -> Credential:
    """Ask the provider now, whatever the interval; store and return the outcome.

    Raises the ProviderError after storing it; VaultError if the value is out of reach.
    """
    provider = by_id(credential.provider)
    token = bench.record(credential.item, credential.backend).token
    try:
        identity = provider.check(token, credential.endpoint, bench.http)
    except ProviderError as error:
        _remember(bench, credential, with_problem(credential, error, bench.clock.now()))
        raise
    return _remember(bench, credential, with_identity(credential, identity, bench.clock.now()))


def may_ask(credential: Credential) -> str | None:
    """Return why this credential cannot be asked about at all, None if it can."""
    if credential.provider == UNKNOWN_PROVIDER:
        return "unknown_provider"
    if Capability.CHECK not in by_id(credential.provider).capabilities:
        return "not_supported"
    return None if credential.claimed else "unclaimed"


def _askable(bench: Workbench) -> list[Credential]:
    return [c for c in bench.store.credentials.all() if may_ask(c) is None and not c.revoked_at]


def _checked(bench: Workbench, credential: Credential) -> tuple[Credential, str | None]:
    reason = may_ask(credential)
    if reason is not None:
        return credential, reason
    now = bench.clock.now()
    if credential.retry_at is not None and now < credential.retry_at:
        return credential, "rate_limited"
    if _recent(bench, credential):
        return credential, None
    try:
        return ask(bench, credential), None
    except (ProviderError, VaultError, UsageError) as error:
        return resolve(bench, credential.id), _code(error)


def _recent(bench: Workbench, credential: Credential) -> bool:
    asked = credential.last_checked_at
    if asked is None or credential.status is Status.UNKNOWN:
        return False
    age = bench.clock.now() - asked
    # A clock that was set back must not silence checks until it has caught up again.
    return age.total_seconds() >= 0 and age < by_id(credential.provider).check_interval


def _code(error: KeyturnError) -> str:
    return error.code


def _remember(bench: Workbench, before: Credential, after: Credential) -> Credential:
    now = bench.clock.now()
    found = tuple(drifts(before, after))
    if found:
        gained = "; ".join(text for _, text in found)
        after = replace(after, gained=gained, gained_at=now)
    bench.store.credentials.update(after)
    data = (("status", after.status.value), ("code", after.status_code))
    bench.store.history.add(Event(now, after.id, "checked", data))
    for code, drift in found:
        bench.store.history.add(Event(now, after.id, code, (("gained", drift),)))
    return after
