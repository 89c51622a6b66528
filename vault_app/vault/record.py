"""The one codec between a record and the text of a vault item (H20): small, versioned JSON."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from vault_app.core.credential import Part, Record
from vault_app.core.errors import VaultBroken
from vault_app.core.ids import CredentialId
from vault_app.core.secret import Secret

VERSION: Final = 1


def encode(record: Record) -> Secret:
    """Return the item's text; it is a secret as a whole."""
    fields: dict[str, object] = {
        "version": VERSION,
        "parts": [_part_fields(part) for part in record.parts],
        "provider": record.provider,
        "name": record.name,
        "endpoint": record.endpoint,
        "created": record.created.isoformat(),
        "credential": record.credential,
    }
    if record.extra:
        fields["extra"] = record.extra
    return Secret(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))


def decode(text: Secret) -> Record:
    """Return the record of an item's text.

    Raises VaultBroken ``record_damaged``, or ``record_too_new`` for a later version of ours.
    """
    fields = read_fields(text)
    try:
        parts = fields["parts"]
        created = datetime.fromisoformat(_text(fields["created"]))
        extra = fields.get("extra", {})
        if not isinstance(parts, list) or not isinstance(extra, dict) or created.tzinfo is None:
            raise TypeError
        record = Record(
            parts=tuple(_part(entry) for entry in parts),
            provider=_text(fields["provider"]),
            name=_text(fields["name"]),
            endpoint=_text(fields["endpoint"]),
            created=created,
            credential=CredentialId(_text(fields["credential"])),
            extra={_text(key): _text(value) for key, value in extra.items()},
        )
        if all(part.public for part in record.parts):
            raise ValueError
    except (KeyError, TypeError, ValueError):
        # Not chained: the parser's words may quote the text.
        raise VaultBroken("record_damaged") from None
    return record


def read_fields(text: Secret) -> Mapping[str, object]:
    """Return the fields of a versioned item; VaultBroken as in ``decode``."""
    try:
        fields = json.loads(text.reveal())
    except ValueError:
        raise VaultBroken("record_damaged") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("version"), int):
        raise VaultBroken("record_damaged")
    if fields["version"] > VERSION:
        raise VaultBroken("record_too_new", version=fields["version"])
    return fields


def _part_fields(part: Part) -> dict[str, object]:
    fields: dict[str, object] = {"name": part.name, "value": part.value.reveal()}
    return fields | ({"public": True} if part.public else {})


def _part(entry: object) -> Part:
    if not isinstance(entry, dict):
        raise TypeError
    return Part(
        _text(entry["name"]), Secret(_text(entry["value"])), entry.get("public", False) is True
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
