"""A signed file: an envelope round data of ours, and the public keys it is checked with (H35).

What is signed names the kind of file, its version and the key, so that no signature serves for
anything else. The payload is read only after its signature was found good.
"""

import base64
import binascii
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from vault_app.core.errors import EditError
from vault_app.services.incidents_feed import SCHEMA, IncidentShape, incident_of
from vault_app.services.incidents_watch import invalid
from vault_app.system.assets import asset

KIND: Final = "incidents"
VERSION: Final = 1
LIMIT: Final = 2 * 2**20
"""The most bytes a signed feed may have."""

_MOST = 2_000
_KEY_ID = r"^[a-z0-9][a-z0-9-]{0,39}$"


class Envelope(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: *payload* and *signature* in base64."""

    keyturn: str
    version: int
    key: Annotated[str, Meta(pattern=_KEY_ID)]
    payload: str
    signature: str


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


class _Key(Struct, frozen=True, forbid_unknown_fields=True):
    id: Annotated[str, Meta(pattern=_KEY_ID)]
    use: str
    ed25519: str


class _Keys(Struct, frozen=True, forbid_unknown_fields=True):
    keys: list[_Key]


def builtin_keys() -> Mapping[str, bytes]:
    """Return the current and the next public key by id, as they came with the program."""
    known = msgspec.json.decode(asset("keys.json").read_bytes(), type=_Keys)
    return {key.id: base64.b64decode(key.ed25519, validate=True) for key in known.keys}


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
    envelope = _envelope(data)
    payload = _signed(envelope, builtin_keys() if keys is None else keys)
    found = _payload(payload)
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
    head = f"keyturn signed file\n{VERSION}\n{KIND}\n{key}\n{len(payload)}\n"
    return head.encode() + payload


def sealed(key: str, payload: bytes, signature: bytes) -> bytes:
    """Return the file."""
    written = Envelope(
        keyturn="signed",
        version=VERSION,
        key=key,
        payload=base64.b64encode(payload).decode(),
        signature=base64.b64encode(signature).decode(),
    )
    return msgspec.json.format(msgspec.json.encode(written)) + b"\n"


def _envelope(data: bytes) -> Envelope:
    try:
        raw: Any = msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise EditError("feed_unreadable") from error
    if not isinstance(raw, dict) or raw.get("keyturn") != "signed":
        raise EditError("feed_unreadable")
    if raw.get("version") != VERSION:
        raise EditError("feed_too_new")
    try:
        return msgspec.convert(raw, Envelope)
    except msgspec.MsgspecError as error:
        raise EditError("feed_unreadable") from error


def _signed(envelope: Envelope, keys: Mapping[str, bytes]) -> bytes:
    """Return the payload whose signature is good."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    known = keys.get(envelope.key)
    if known is None:
        raise EditError("feed_unknown_key", key=envelope.key)
    try:
        payload = base64.b64decode(envelope.payload, validate=True)
        signature = base64.b64decode(envelope.signature, validate=True)
        public = Ed25519PublicKey.from_public_bytes(known)
        public.verify(signature, to_sign(envelope.key, payload))
    except (binascii.Error, InvalidSignature, ValueError) as error:
        raise EditError("feed_not_signed") from error
    return payload


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
