"""Look at the whole installation and say what is not well; rebuild an inventory from the vault."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from typing import Final

from vault_app.core.credential import Backend, Credential
from vault_app.core.errors import Data, KeyturnError
from vault_app.core.ids import ItemId
from vault_app.services.inventory import free_name, recognise
from vault_app.services.tombs import tombstone_of
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event
from vault_app.vault.door import VaultCondition

_NAMED: Final = 5


class Health(StrEnum):
    """How one finding weighs."""

    FINE = "fine"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One examined topic: its state, the code its words hang on, and safe data."""

    topic: str
    state: Health
    code: str
    data: tuple[tuple[str, Data], ...] = ()


def examine(bench: Workbench) -> tuple[Finding, ...]:
    """Examine store, vault, round trip, network setting and desktop; never raises."""
    topics: tuple[tuple[str, Callable[[Workbench], Finding]], ...] = (
        ("store", _store),
        ("vault", _vault),
        ("round_trip", _round_trip),
        ("home", _home),
        ("orphans", _orphans),
        ("values", _values),
        ("network", _network),
        ("safety", _safety),
        ("git", _git),
        ("qt", _qt),
        ("notifications", _notifications),
    )
    return tuple(_safely(bench, topic, look) for topic, look in topics)


def rebuild(bench: Workbench) -> int:
    """Make records for vault items no credential points at (H20); return how many.

    Values of open rotations belong to these and are left alone.
    """
    restored = 0
    for item, backend in _unowned(bench):
        restored += _restore(bench, item, backend)
    bench.let_go()
    return restored


def _restore(bench: Workbench, item: ItemId, backend: Backend) -> bool:
    record = bench.record(item, backend)
    fingerprint = bench.key.fingerprint(record.token)
    known = bench.store.credentials.by_fingerprint(fingerprint)
    if known is not None or tombstone_of(bench, record.token) is not None:
        return False
    seen = recognise(record.token)
    credential = Credential(
        id=record.credential,
        name=free_name(bench, record.name),
        provider=record.provider,
        endpoint=record.endpoint,
        item=item,
        backend=backend,
        fingerprint=fingerprint,
        hint=seen.hint,
        first_seen_at=record.created,
        kind=seen.kind,
    )
    bench.store.credentials.add(credential)
    bench.store.history.add(Event(bench.clock.now(), credential.id, "rebuilt"))
    return True


def _safely(bench: Workbench, topic: str, look: Callable[[Workbench], Finding]) -> Finding:
    try:
        return look(bench)
    except KeyturnError as error:
        return Finding(topic, Health.FAIL, error.code, tuple(sorted(error.data.items())))


def _store(bench: Workbench) -> Finding:
    count = len(bench.store.credentials.all())
    return Finding("store", Health.FINE, "store_open", (("credentials", count),))


def _vault(bench: Workbench) -> Finding:
    state = bench.door.state()
    data: tuple[tuple[str, Data], ...] = (
        ("backend", state.backend.value if state.backend else None),
        ("encrypted", state.encrypted),
        ("label", state.label),
        ("limit", state.limit),
    )
    if state.condition is not VaultCondition.OPEN:
        return Finding("vault", Health.FAIL, state.code or f"vault_{state.condition.value}", data)
    if state.encrypted is False:
        return Finding("vault", Health.WARN, "collection_unencrypted", data)
    return Finding("vault", Health.FINE, "vault_open", data)


def _round_trip(bench: Workbench) -> Finding:
    bench.refuse_when_locked()
    bench.door.prove()
    return Finding("round_trip", Health.FINE, "round_trip_ok")


def _home(bench: Workbench) -> Finding:
    if bench.door.home_mismatch():
        return Finding("home", Health.WARN, "home_copied")
    return Finding("home", Health.FINE, "home_ours", (("path", str(bench.profile.home)),))


def _orphans(bench: Workbench) -> Finding:
    count = len(_unowned(bench))
    state, code = (Health.WARN, "orphans_found") if count else (Health.FINE, "orphans_none")
    return Finding("orphans", state, code, (("count", count),))


def _values(bench: Workbench) -> Finding:
    """Look whether the vault has what the inventory says it has; opens none of it."""
    there = {item for item, _ in bench.door.items()}
    gone = [one.name for one in bench.store.credentials.all() if one.item not in there]
    if not gone:
        return Finding("values", Health.FINE, "values_there")
    names = ", ".join(gone[:_NAMED])
    return Finding("values", Health.FAIL, "values_gone", (("count", len(gone)), ("names", names)))


def _unowned(bench: Workbench) -> list[tuple[ItemId, Backend]]:
    owned = {credential.item for credential in bench.store.credentials.all()}
    for rotation in bench.store.rotations.open():
        owned.add(rotation.old.item)
        if rotation.new is not None:
            owned.add(rotation.new.item)
    return [(item, backend) for item, backend in bench.door.items() if item not in owned]


def _network(bench: Workbench) -> Finding:
    if bench.options.offline:
        return Finding("network", Health.WARN, "offline_chosen")
    return Finding("network", Health.FINE, "network_allowed")


def _safety(bench: Workbench) -> Finding:
    from vault_app.services.safety import look_here

    signs = look_here(bench)
    if not signs:
        return Finding("safety", Health.FINE, "no_dead_man_switch")
    data: tuple[tuple[str, Data], ...] = (("where", signs[0].where), ("signs", len(signs)))
    code = "dead_man_switch" if any(sign.certain for sign in signs) else "dead_man_switch_maybe"
    return Finding("safety", Health.FAIL, code, data)


def _git(bench: Workbench) -> Finding:
    from vault_app.system.gitwork import git

    present = git(["--version"], bench.user_home).code == 0
    state, code = (Health.FINE, "git_found") if present else (Health.WARN, "git_missing")
    return Finding("git", state, code)


def _qt(bench: Workbench) -> Finding:
    present = find_spec("PySide6") is not None
    state, code = (Health.FINE, "qt_found") if present else (Health.WARN, "qt_missing")
    return Finding("qt", state, code)


def _notifications(bench: Workbench) -> Finding:
    bus = bench.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if sys.platform == "linux" and (not bus or bus == "disabled:"):
        return Finding("notifications", Health.WARN, "no_session_bus")
    return Finding("notifications", Health.FINE, "notifications_possible")
