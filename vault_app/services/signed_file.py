"""A signed file: an envelope round data of ours, and the public keys it is checked with (H35).

What is signed names the kind of file, its version and the key, so that no signature serves for
anything else. The payload is read only after its signature was found good.
"""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from vault_app.core.errors import KeyturnError
from vault_app.system.assets import asset

VERSION: Final = 1
PLACEHOLDER: Final = "placeholder-"
"""How the id of a key begins that nobody owns: a checkout that was never released from."""

_KEY_ID = r"^[a-z0-9][a-z0-9-]{0,39}$"

Refusal = Callable[..., KeyturnError]
"""Makes the error for what is wrong: ``unreadable``, ``too_new``, ``unknown_key`` (with ``key``),
``not_signed``."""


class Envelope(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: *payload* and *signature* in base64."""

    keyturn: str
    version: int
    key: Annotated[str, Meta(pattern=_KEY_ID)]
    payload: str
    signature: str


class _Key(Struct, frozen=True, forbid_unknown_fields=True):
    id: Annotated[str, Meta(pattern=_KEY_ID)]
    use: str
    ed25519: str


class _Keys(Struct, frozen=True, forbid_unknown_fields=True):
    keys: list[_Key]


def builtin_keys() -> Mapping[str, bytes]:
    """Return the current and the next public key by id, as they came with the program.

    Placeholders are left out: nobody owns them, so nothing signed with one is ours.
    """
    known = msgspec.json.decode(asset("keys.json").read_bytes(), type=_Keys)
    return {
        key.id: base64.b64decode(key.ed25519, validate=True)
        for key in known.keys
        if not key.id.startswith(PLACEHOLDER)
    }


def to_sign(kind: str, key: str, payload: bytes) -> bytes:
    """Return the bytes a signature is made over."""
    head = f"keyturn signed file\n{VERSION}\n{kind}\n{key}\n{len(payload)}\n"
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


def decoded(data: bytes, refuse: Refusal) -> Any:
    """Return the JSON of a file, whatever it is."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise refuse("unreadable") from error


def payload_of(raw: Any, kind: str, keys: Mapping[str, bytes] | None, refuse: Refusal) -> bytes:
    """Return what is signed in a file of *kind*, given its JSON; *keys* None: the built-in ones."""
    envelope = _envelope(raw, refuse)
    return _signed(envelope, kind, builtin_keys() if keys is None else keys, refuse)


def _envelope(raw: Any, refuse: Refusal) -> Envelope:
    if not isinstance(raw, dict) or raw.get("keyturn") != "signed":
        raise refuse("unreadable")
    if raw.get("version") != VERSION:
        raise refuse("too_new")
    try:
        return msgspec.convert(raw, Envelope)
    except msgspec.MsgspecError as error:
        raise refuse("unreadable") from error


def _signed(envelope: Envelope, kind: str, keys: Mapping[str, bytes], refuse: Refusal) -> bytes:
    """Return the payload whose signature is good."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    known = keys.get(envelope.key)
    if known is None:
        raise refuse("unknown_key", key=envelope.key)
    try:
        payload = base64.b64decode(envelope.payload, validate=True)
        signature = base64.b64decode(envelope.signature, validate=True)
        public = Ed25519PublicKey.from_public_bytes(known)
        public.verify(signature, to_sign(kind, envelope.key, payload))
    except (binascii.Error, InvalidSignature, ValueError) as error:
        raise refuse("not_signed") from error
    return payload
