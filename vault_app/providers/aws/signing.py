"""Signature version 4: a request proves that its sender knows the secret, which is never sent."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from vault_app.core.credential import Joined

_ALGORITHM = "AWS4-HMAC-SHA256"
FORM = "application/x-www-form-urlencoded; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Target:
    """What a signature is for: one service in one region."""

    service: str
    region: str


def signed(key: Joined, target: Target, url: str, body: bytes, now: datetime) -> dict[str, str]:
    """Return the headers of a POST of *body* to *url* at *now* (UTC), signed with *key*."""
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    scope = f"{stamp[:8]}/{target.region}/{target.service}/aws4_request"
    headers = {"content-type": FORM, "host": urlsplit(url).netloc, "x-amz-date": stamp}
    names = ";".join(headers)
    request = _digest(_canonical(url, headers, names, body))
    text = f"{_ALGORITHM}\n{stamp}\n{scope}\n{request}"
    signature = hmac.new(_signing_key(key, scope), text.encode(), "sha256").hexdigest()
    credential = f"Credential={key.mark.reveal()}/{scope}"
    authorization = f"{_ALGORITHM} {credential}, SignedHeaders={names}, Signature={signature}"
    return {**headers, "authorization": authorization}


def _canonical(url: str, headers: Mapping[str, str], names: str, body: bytes) -> bytes:
    path = urlsplit(url).path or "/"
    lines = [f"{name}:{value}" for name, value in headers.items()]
    digest = hashlib.sha256(body).hexdigest()
    return "\n".join(["POST", path, "", *lines, "", names, digest]).encode()


def _signing_key(key: Joined, scope: str) -> bytes:
    made = b"AWS4" + key.parts[1].value.reveal().encode()
    for part in scope.split("/"):
        made = hmac.new(made, part.encode(), "sha256").digest()
    return made


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()
