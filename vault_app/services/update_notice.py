"""The notice of a release: what its signed payload holds, and what of it is believed (H35)."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from vault_app.core.errors import Data, UnexpectedAnswer
from vault_app.services import signed_file
from vault_app.services.signed_file import sealed

__all__ = ["File", "Notice", "opened", "sealed", "stored", "to_sign"]

KIND: Final = "update"
SCHEMA: Final = 1
LIMIT: Final = 64 * 1024
"""The most bytes a notice may have."""

EARLY: Final = timedelta(hours=1)
"""How far a clock may lag behind the signer's before a notice counts as one of the future."""

_VERSION = r"^(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){1,3}$"
_ADDRESS = r"^https://[^\s\x00-\x20\x7f<>\"]{3,480}$"
_NAME = r"^[A-Za-z0-9][A-Za-z0-9._+~-]{0,119}$"

_Address = Annotated[str, Meta(pattern=_ADDRESS)]


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a release; *way* names for whom (``installed.Way``), *machine* may be ``any``."""

    way: Annotated[str, Meta(pattern=r"^[a-z]{2,12}$")]
    machine: Annotated[str, Meta(pattern=r"^[a-z0-9_]{2,16}$")]
    name: Annotated[str, Meta(pattern=_NAME)]
    url: _Address
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    size: Annotated[int, Meta(ge=1, le=2**40)]


class Notice(Struct, frozen=True, forbid_unknown_fields=True):
    """What was signed. *serial* grows with every notice; *notes* by language, ``en`` among them."""

    type: str
    schema: int
    serial: Annotated[int, Meta(ge=1, le=2**53)]
    issued: datetime
    expires: datetime
    version: Annotated[str, Meta(pattern=_VERSION)]
    released: Annotated[str, Meta(pattern=r"^20[0-9]{2}-[01][0-9]-[0-3][0-9]$")]
    page: _Address
    notes: Annotated[
        dict[
            Annotated[str, Meta(pattern=r"^[a-z]{2}(_[A-Z]{2})?$")],
            Annotated[str, Meta(max_length=2_000)],
        ],
        Meta(max_length=20),
    ]
    files: Annotated[list[File], Meta(max_length=40)]


class _Head(Struct, frozen=True):
    type: str
    schema: int


def opened(raw: object, now: datetime, keys: Mapping[str, bytes] | None = None) -> Notice:
    """Return the notice in *raw*, the JSON of a file as it came; *keys* None: the built-in ones.

    Raises UnexpectedAnswer: ``update_unreadable``, ``update_too_new``, ``update_unknown_key``,
    ``update_not_signed``, ``update_wrong_type``, ``update_invalid``, ``update_expired``,
    ``update_not_yet``.
    """
    found = _read(signed_file.payload_of(raw, KIND, keys, _refusal))
    if found.issued > now + EARLY:
        raise UnexpectedAnswer("update_not_yet", issued=f"{found.issued:%Y-%m-%d %H:%M}")
    if found.expires <= now:
        raise UnexpectedAnswer("update_expired", expires=f"{found.expires:%Y-%m-%d}")
    return found


def stored(payload: object) -> Notice | None:
    """Return a notice that was believed before, None if what is kept is none."""
    if not isinstance(payload, str):
        return None
    try:
        return msgspec.json.decode(payload, type=Notice)
    except msgspec.MsgspecError:
        return None


def to_sign(key: str, payload: bytes) -> bytes:
    """Return the bytes a signature is made over."""
    return signed_file.to_sign(KIND, key, payload)


def number(version: str) -> tuple[int, ...]:
    """Return a version as something that can be compared: 1.2 is 1.2.0."""
    parts = [int(part) for part in re.findall(r"\d+", version.partition("+")[0])[:4]]
    return tuple(parts + [0] * (4 - len(parts)))


def _read(data: bytes) -> Notice:
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.type != KIND:
            raise UnexpectedAnswer("update_wrong_type")
        if head.schema != SCHEMA:
            raise UnexpectedAnswer("update_too_new")
        found = msgspec.json.decode(data, type=Notice)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UnexpectedAnswer("update_invalid") from error
    whole = found.issued.tzinfo is not None and found.expires.tzinfo is not None
    if not whole or "en" not in found.notes or found.expires <= found.issued:
        raise UnexpectedAnswer("update_invalid")
    return found


def _refusal(code: str, **data: Data) -> UnexpectedAnswer:
    return UnexpectedAnswer(f"update_{code}", **data)
