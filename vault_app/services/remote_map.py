"""Our own map of remote secrets: what we put where, for they can never be read back."""

from dataclasses import dataclass
from datetime import datetime

from vault_app.core.fingerprint import Fingerprint
from vault_app.core.place import Place
from vault_app.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Put:
    """One value put into a remote secret by us; *before* and *after* are its times of change.

    *after* None: the push was meant, and nothing is known yet of whether it arrived.
    """

    fingerprint: Fingerprint
    before: datetime | None
    after: datetime | None = None


def put_into(bench: Workbench, place: Place) -> Put | None:
    """Return what we put last into the remote secret *place*."""
    return put_of(bench, place.tool, place.section or "", place.key)


def put_of(bench: Workbench, tool: str, store: str, key: str) -> Put | None:
    """Return what we put last into the secret *key* of *store*."""
    kept = bench.store.settings.get(_name(tool, store, key))
    if not isinstance(kept, dict):
        return None
    return Put(
        Fingerprint(str(kept.get("fingerprint"))),
        _moment(kept.get("before")),
        _moment(kept.get("after")),
    )


def remember_put(bench: Workbench, place: Place, put: Put) -> None:
    """Keep *put* as the last one for *place*, durably."""
    bench.store.settings.set(
        _name(place.tool, place.section or "", place.key),
        {
            "fingerprint": str(put.fingerprint),
            "before": put.before.isoformat() if put.before else None,
            "after": put.after.isoformat() if put.after else None,
        },
    )


def _name(tool: str, store: str, key: str) -> str:
    return f"remote_secret:{tool}:{store}:{key}"


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) else None
