"""Values of the rooms below as the exact JSON shapes of the contract; times end in ``Z``."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vault_app.cli import words
from vault_app.core.credential import Credential, Reach, Scope
from vault_app.core.place import Place, Readers
from vault_app.core.policy import Reason
from vault_app.core.rotation import MaskedDiff, PlaceProgress, Rotation, RotationState, Step

if TYPE_CHECKING:
    from vault_app.services.entry import Entry

Json = dict[str, object]


def moment(when: datetime | None) -> str | None:
    """Return RFC 3339 in UTC with whole seconds kept short, None for an absent time."""
    if when is None:
        return None
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def place(value: Place) -> Json:
    """Return PLACE."""
    return {
        "id": value.id,
        "kind": str(value.kind),
        "path": value.path,
        "key": value.key,
        "editor": value.editor,
        "tool": value.tool,
        "tracked_by_git": value.tracked_by_git,
        "mode": value.mode,
        "readers": str(value.readers),
        "world_readable": value.readers is Readers.EVERYONE,
        "synced": value.synced,
        "plaintext": value.plaintext,
        "encoding": str(value.encoding),
        "section": value.section,
        "certain": value.certain,
        "keeper": value.keeper or None,
    }


def reason(value: Reason) -> Json:
    """Return one reason with its sentence."""
    return {"code": str(value.code), "text": words.reason_text(value)}


def credential(entry: "Entry") -> Json:
    """Return CRED."""
    kept = entry.credential
    return {
        **_identity(kept),
        "age_days": entry.age_days,
        "due_at": moment(entry.due_at),
        "hint": kept.hint,
        "fingerprint": kept.fingerprint,
        "places": [place(value) for value in entry.places],
        "verdict": str(entry.verdict),
        "reasons": [reason(value) for value in entry.reasons],
        "rotation": entry.rotation,
    }


def credentials(entries: Iterable["Entry"]) -> list[Json]:
    """Return a list of CRED."""
    return [credential(entry) for entry in entries]


def _identity(kept: Credential) -> Json:
    return {
        "id": kept.id,
        "name": kept.name,
        "provider": kept.provider,
        "endpoint": kept.endpoint,
        "kind": str(kept.kind),
        "classic": kept.classic,
        "role": kept.role,
        "status": str(kept.status),
        "owner": kept.owner,
        "label": kept.label,
        "claimed": kept.claimed,
        "note": kept.note,
        "backend": str(kept.backend),
        "scopes": None if kept.scopes is None else [_scope(scope) for scope in kept.scopes],
        "reach": [_reach(reached) for reached in kept.reach],
        "created_at": moment(kept.created_at),
        "first_seen_at": moment(kept.first_seen_at),
        "expires_at": moment(kept.expires_at),
        "last_checked_at": moment(kept.last_checked_at),
        "rotated_at": moment(kept.rotated_at),
        "revoked_at": moment(kept.revoked_at),
    }


def _scope(value: Scope) -> Json:
    return {"name": value.name, "entity": value.entity, "risk": str(value.risk)}


def _reach(value: Reach) -> Json:
    return {"name": value.name, "type": value.type, "role": value.role}


def diff(value: MaskedDiff | None) -> str | None:
    """Return a masked one-line difference: key, hints and lengths in characters."""
    if value is None:
        return None
    old = f"{value.old_hint} ({value.old_length})"
    if value.new_hint is None:
        return f"{value.key}: {old} -> the new token"
    return f"{value.key}: {old} -> {value.new_hint} ({value.new_length})"


def rotation(value: Rotation) -> Json:
    """Return ROTATION; a plan has no id, for nothing was recorded."""
    planned = value.state is RotationState.PLANNED
    shape: Json = {
        "id": None if planned else value.id,
        "credential": value.credential,
        "state": str(value.state),
        "waiting_for": str(value.waiting_for) if value.waiting_for else None,
        "reversible": value.reversible,
        "created_at": moment(value.created_at),
        "updated_at": moment(value.updated_at),
        "retry_at": moment(value.retry_at),
        "steps": [_step(step) for step in value.steps],
        "places": [_progress(entry) for entry in value.places],
        "old": {
            "status": str(value.old.status),
            "hint": value.old.hint,
            "revocation": str(value.old.revocation),
            "proven_dead_at": moment(value.old.proven_dead_at),
        },
        "new": {
            "id": value.new.item if value.new else None,
            "hint": value.new.hint if value.new else None,
        },
    }
    return shape | {"batch": value.batch} if value.batch else shape


def _step(value: Step) -> Json:
    return {
        "name": str(value.name),
        "state": str(value.state),
        "detail": words.detail_sentence(value.details),
        "codes": [detail.code for detail in value.details],
        "at": moment(value.at),
    }


def _progress(value: PlaceProgress) -> Json:
    return {
        "place": place(value.place),
        "state": str(value.state),
        "diff": diff(value.diff),
        "detail": words.detail_sentence((value.detail,)) if value.detail else None,
        "reference": value.detail.get("reference") if value.detail else None,
    }
