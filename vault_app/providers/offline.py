"""What a token tells by itself, without asking anybody: whose it is, made when, good until when.

A check here proves the structure, not that the token is alive.
"""

import base64
import hmac
import json
import re
from binascii import Error as BadBase64
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from vault_app.core.pattern import Pattern, is_placeholder

Facts = tuple[tuple[str, str], ...]

_BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_JWT: Final = re.compile(r"(eyJ[A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.")
_KEY_BODY: Final = re.compile(r"-----(?:\\[nr]|[\s\"',])*([A-Za-z0-9+/=\\\s\"',]+)-----END")
_SIGNATURE: Final = 32
_SIGNATURES: Final = {
    **{f"HS{bits}": (bits // 8, bits // 8) for bits in (256, 384, 512)},
    **{f"{kind}{bits}": (128, 1024) for kind in ("RS", "PS") for bits in (256, 384, 512)},
    **{"ES256": (64, 64), "ES256K": (64, 64), "ES384": (96, 96), "ES512": (132, 132)},
    **{"EdDSA": (64, 114), "Ed25519": (64, 64)},
}
"""How many bytes the signature of an algorithm has."""
_ISSUED: Final = frozenset({"exp", "iss", "aud", "jti", "scope"})
_SAMPLE_KEYS: Final = (
    *(b"", b"secret", b"key", b"test", b"password", b"your-256-bit-secret", b"secret-key"),
    *(b"your-384-bit-secret", b"your-512-bit-secret", b"mysecret", b"my-secret", b"shhhhh"),
    *(b"a-string-secret-at-least-256-bits-long", b"supersecret", b"changeme", b"secretkey"),
)
"""What handbooks sign their samples with."""
_FIELD_LOCATION, _FIELD_ID, _FIELD_SIGNATURE = 1, 2, 6


def decoded(text: str) -> bytes:
    """Return what URL-safe or plain base64 without padding says; raises ValueError."""
    try:
        return base64.urlsafe_b64decode(
            text.replace("+", "-").replace("/", "_").rstrip("=")
            + "=" * (-len(text.rstrip("=")) % 4)
        )
    except BadBase64 as error:
        raise ValueError("no base64") from error


def _document(text: str) -> dict[str, Any]:
    try:
        found = json.loads(decoded(text))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def jwt_claims(token: str) -> dict[str, Any] | None:
    """Return the claims of the signed token in *token*, None if it is none."""
    parts = _JWT.search(token)
    if parts is None or not isinstance(_document(parts[1]).get("alg"), str):
        return None
    return _document(parts[2]) or None


def jwt_holds(token: str) -> bool:
    """Tell whether it is a signed token that somebody issued, not a sample with a name in it."""
    claims = jwt_claims(token)
    if claims is None or _document(token.partition(".")[0]).get("alg") == "none":
        return False
    return bool(claims.keys() & _ISSUED)


def jwt_stands(token: str) -> bool:
    """Tell whether it is a signed token that says nothing of issuer or expiry, yet is no sample.

    Its signature is as long as its algorithm makes it, and not made with a handbook's key.
    """
    claims = jwt_claims(token)
    if claims is None or claims.keys() & _ISSUED:
        return False
    signed, _, signature = token.rpartition(".")
    kind = str(_document(token.partition(".")[0]).get("alg"))
    least, most = _SIGNATURES.get(kind, (1, 0))
    try:
        if not least <= len(decoded(signature)) <= most:
            return False
    except ValueError:
        return False
    return not (_of_handbook(claims) or _signed_openly(kind, signed, decoded(signature)))


def _of_handbook(claims: dict[str, Any]) -> bool:
    texts = [str(one) for one in claims.values()]
    return any(is_placeholder(one) or one in ("John Doe", "Jane Doe") for one in texts)


def _signed_openly(kind: str, signed: str, signature: bytes) -> bool:
    if not kind.startswith("HS"):
        return False
    name = f"sha{kind[2:]}"
    made = (hmac.digest(key, signed.encode(), name) for key in _SAMPLE_KEYS)
    return any(hmac.compare_digest(one, signature) for one in made)


def macaroon_holds(token: str) -> bool:
    """Tell whether what follows the first dash is a whole version 2 macaroon."""
    try:
        return next(iter(_packets(decoded(token.partition("-")[2]))), None) is not None
    except (ValueError, IndexError):
        return False


def _packets(data: bytes) -> list[tuple[int, bytes]]:
    """Return ``(field, content)`` of a macaroon; raises ValueError unless it is whole."""
    if data[0] != 2:
        raise ValueError("version")
    found = []
    at = 1
    while data[at] != _FIELD_SIGNATURE:
        if data[at] == 0:
            at += 1
            continue
        field = data[at]
        size, at = _number(data, at + 1)
        if field > _FIELD_SIGNATURE or at + size > len(data):
            raise ValueError("field")
        found.append((field, data[at : at + size]))
        at += size
    size, at = _number(data, at + 1)
    if size != _SIGNATURE or at + size != len(data) or _FIELD_ID not in dict(found):
        raise ValueError("signature")
    return found


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while data[at] & 128:
        value |= (data[at] & 127) << shift
        shift, at = shift + 7, at + 1
    return value | data[at] << shift, at + 1


def sentry_holds(token: str) -> bool:
    """Tell whether the middle part says when it was made and for which organisation."""
    return {"iat", "org"} <= _document(token.split("_")[1]).keys()


def key_holds(text: str) -> bool:
    """Tell whether it is a private key in armour that is not locked by a passphrase."""
    body = _KEY_BODY.search(text)
    if body is None:
        return False
    packed = re.sub(r"\\[nr]|[\s\"',\\]", "", body[1])
    try:
        data = decoded(packed)
    except ValueError:
        return False
    if data.startswith(b"openssh-key-v1\0"):
        return data[15:23] == b"\0\0\0\4none"
    return data[:1] == b"\x30" and len(data) > 40


def age_holds(text: str) -> bool:
    """Tell whether the check digits of an age identity (bech32) fit."""
    name, _, body = text.lower().rpartition("1")
    values = [ord(one) >> 5 for one in name] + [0] + [ord(one) & 31 for one in name]
    check = 1
    for value in (*values, *(_BECH32.find(one) for one in body)):
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, part in enumerate(_GENERATOR):
            check ^= part if top >> place & 1 else 0
    return check == 1


def facts_of(pattern: Pattern, value: str) -> Facts:
    """Return what *value*, of that *pattern*, tells by itself; codes and plain texts."""
    reader = _READERS.get(pattern.id) or _READERS.get(pattern.provider)
    try:
        found = list(reader(value) if reader else _of_jwt(value))
    except (ValueError, IndexError):  # it only looks like one
        return ()
    return tuple((name, text[:200]) for name, text in found if text)


def _of_jwt(value: str) -> Iterator[tuple[str, str]]:
    claims = jwt_claims(value) or {}
    for name, claim in (("issuer", "iss"), ("owner", "sub"), ("audience", "aud")):
        if isinstance(claims.get(claim), str):
            yield name, claims[claim]
    yield "created", _moment(claims.get("iat"))
    yield "expires", _moment(claims.get("exp"))


def _of_aws(value: str) -> Iterator[tuple[str, str]]:
    number = int.from_bytes(base64.b32decode(value[4:20])[:6], "big")
    yield "account", f"{(number & 0x7FFFFFFFFF80) >> 7:012d}"


def _of_sentry(value: str) -> Iterator[tuple[str, str]]:
    claims = _document(value.split("_")[1])
    yield "organisation", str(claims.get("org") or "")
    yield "host", str(claims.get("url") or "")
    yield "created", _moment(claims.get("iat"))


def _of_gitlab(value: str) -> Iterator[tuple[str, str]]:
    try:
        payload = decoded(value.partition("-")[2].partition(".")[0])
    except ValueError:
        return
    names = {"o": "organisation", "u": "owner", "g": "group", "p": "project", "c": "cell"}
    for line in payload.split(b"\n"):
        match = re.match(rb"([cougp]):([0-9a-z]{1,12})", line)
        if match:
            yield names[match[1].decode()], str(int(match[2], 36))


def _of_pypi(value: str) -> Iterator[tuple[str, str]]:
    try:
        packets = _packets(decoded(value.partition("-")[2]))
    except (ValueError, IndexError):
        return
    first = True
    for field, content in packets:
        text = content.decode("utf-8", "replace")
        if field == _FIELD_LOCATION and first:
            yield "host", text
        elif field == _FIELD_ID and not first:
            yield from _caveat(text)
        first = first and field != _FIELD_ID


def _caveat(text: str) -> Iterator[tuple[str, str]]:
    try:
        found = json.loads(text)
    except ValueError:
        return
    if isinstance(found, dict):
        found = [0, found["exp"]] if "exp" in found else [1, found.get("permissions")]
        found = [1, found[1].get("projects")] if isinstance(found[1], dict) else found
    if not isinstance(found, list) or len(found) < 2:
        return
    if found[0] == 0:
        yield "expires", _moment(found[1])
    elif found[0] == 1 and isinstance(found[1], list):
        yield "project", ", ".join(str(one) for one in found[1])
    elif found[0] == 3:
        yield "owner", str(found[1])


def _of_slack(value: str) -> Iterator[tuple[str, str]]:
    parts = value.split("-")
    if len(parts) > 2 and parts[1].isdigit():
        yield "team", parts[1]


def _moment(value: object) -> str:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return ""
    try:
        return datetime.fromtimestamp(value, UTC).isoformat(timespec="seconds")
    except (OverflowError, OSError, ValueError):
        return ""


_READERS: Final[dict[str, Callable[[str], Iterator[tuple[str, str]]]]] = {
    "aws_access_key": _of_aws,
    "aws_access_key_id": _of_aws,
    "aws_temporary_key_id": _of_aws,
    "sentry_organisation_token": _of_sentry,
    "gitlab_routable_token": _of_gitlab,
    "pypi": _of_pypi,
    "slack": _of_slack,
}
