"""Secrets that no provider hands out: found by a scan, never kept, checked or rotated here."""

from typing import Final

from vault_app.core.pattern import Pattern
from vault_app.providers.checksums import DIGITS, STRUCTURE
from vault_app.providers.known.pattern_only import named
from vault_app.providers.offline import age_holds, jwt_holds, jwt_stands, key_holds

_ARMOUR: Final = r"(?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----"
_JWT: Final = r"eyJ[A-Za-z0-9_-]{14,2000}\.eyJ[A-Za-z0-9_-]{10,6000}\.[A-Za-z0-9_-]{40,700}"

NOBODYS: Final = (
    named(
        "jwt",
        "Signed web token",
        "JW",
        (),
        Pattern(
            "jwt",
            "jwt",
            "eyJ",
            _JWT,
            revocable=False,
            entropy=3.5,
            accept=jwt_holds,
            proof=STRUCTURE,
        ),
        # It does not say by whom or how long it is good for: found all the same, less sure.
        Pattern(
            "jwt_unclaimed",
            "jwt",
            "eyJ",
            _JWT,
            revocable=False,
            entropy=3.5,
            accept=jwt_stands,
        ),
    ),
    named(
        "private_key",
        "Private key",
        "PK",
        (),
        Pattern(
            "private_key",
            "private_key",
            "-----BEGIN ",
            rf"-----BEGIN {_ARMOUR}(?:\\[nr/]|[A-Za-z0-9+/=\s\"',]){{60,8000}}?-----END {_ARMOUR}",
            revocable=False,
            accept=key_holds,
            proof=STRUCTURE,
        ),
        Pattern(
            "age_identity",
            "private_key",
            "AGE-SECRET-KEY-1",
            r"AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}",
            revocable=False,
            accept=age_holds,
            proof=DIGITS,
        ),
    ),
)
