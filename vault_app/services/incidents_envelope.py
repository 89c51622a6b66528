"""The feed of incidents as a signed file: what its payload holds, and until when it is good."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from vault_app.core.errors import Data, EditError
from vault_app.services import signed_file
from vault_app.services.incidents_feed import SCHEMA, IncidentShape, incident_of
from vault_app.services.incidents_watch import invalid
from vault_app.services.signed_file import builtin_keys, sealed

__all__ = ["builtin_keys", "opened", "sealed", "shapes_of", "to_sign"]

KIND: Final = "incidents"
LIMIT: Final = 2 * 2**20
"""The most bytes a signed feed may have."""

_MOST = 2_000


class Payload(Struct, frozen=True, forbid_unknown_fields=True):
    """What was signed. *serial* grows with every issue."""

    type: str
    schema: int
    serial: Annotated[int, Meta(ge=1, le=2**53)]
    issued: datetime
    expires: datetime
    incidents: Annotated[list[IncidentShape], Meta(min_length=1, max_length=_MOST)]


class _Head(Struct, frozen=True):
    type: str
    schema: int


def opened(
    data: bytes,
    now: datetime,
    keys: Mapping[str, bytes] | None = None,
    *,
    lasting: bool = False,
) -> Payload:
    """Return what a signed feed holds; *lasting*: it was taken in time, and may have run out since.

    Raises EditError: ``feed_too_large``, ``feed_unreadable``, ``feed_too_new``,
    ``feed_unknown_key``, ``feed_not_signed``, ``feed_wrong_type``, ``feed_invalid``,
    ``feed_expired``, ``feed_not_yet``.
    """
    if len(data) > LIMIT:
        raise EditError("feed_too_large", limit=LIMIT // 2**20)
    raw = signed_file.decoded(data, _refusal)
    found = _payload(signed_file.payload_of(raw, KIND, keys, _refusal))
    if found.issued > now:
        raise EditError("feed_not_yet", issued=found.issued.isoformat())
    if found.expires <= now and not lasting:
        raise EditError("feed_expired", expires=found.expires.isoformat())
    return found


def shapes_of(payload: Payload) -> Sequence[IncidentShape]:
    """Return the incidents of a feed; two of one id, or a day that is none, are refused."""
    ids = [incident_of(one).id for one in payload.incidents]
    if len(set(ids)) != len(ids):
        raise EditError("feed_invalid", where="$.incidents")
    return payload.incidents


def to_sign(key: str, payload: bytes) -> bytes:
    """Return the bytes a signature is made over."""
    return signed_file.to_sign(KIND, key, payload)


def _refusal(code: str, **data: Data) -> EditError:
    return EditError(f"feed_{code}", **data)


def _payload(data: bytes) -> Payload:
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.type != KIND:
            raise EditError("feed_wrong_type")
        if head.schema != SCHEMA:
            raise EditError("feed_too_new")
        found = msgspec.json.decode(data, type=Payload)
    except msgspec.MsgspecError as error:
        raise invalid(error) from error
    if found.issued.tzinfo is None or found.expires.tzinfo is None:
        raise EditError("feed_invalid", where="$.issued")
    return found
