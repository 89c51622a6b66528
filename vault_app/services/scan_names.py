"""Turns what the scanner saw into findings: which of our tokens it is, and a name that lasts.

Which token it is, the keyed fingerprint tells (H16): the vault need not give out values. A locked
vault costs the names, not the findings.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Final

from vault_app.core.errors import KeyturnError
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.pattern import find_tokens, hint
from vault_app.core.secret import Secret
from vault_app.providers.offline import facts_of
from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.reading import Sighting
from vault_app.services.scan_model import Finding, Source, Where, path_inside
from vault_app.services.workbench import Workbench

_LONG: Final = re.compile(r"[A-Za-z0-9_.+~-]{20}")


@dataclass(frozen=True, slots=True)
class Sighted:
    """One token at one place, with its value; lives only while a scan runs."""

    path: str
    seen: Sighting = field(repr=False)
    root: str
    source: Source = Source.FILE
    commit: str | None = None
    blob: str | None = None
    author: str | None = None
    date: str | None = None
    variable: str | None = None
    in_name: bool = False


class Names:
    """Tells which of our tokens a value is, by fingerprint; a locked vault tells nothing."""

    def __init__(self, bench: Workbench, where: Where) -> None:
        """Open nothing yet."""
        self._bench = bench
        self._salt = where.salt
        self._told = False

    @property
    def match(self) -> str:
        """Return ``locked`` if a finding could have been one of ours and could not be told."""
        return "locked" if self._told and not self._keys and self._has_any else "complete"

    @cached_property
    def _has_any(self) -> bool:
        if not self._bench.profile.exists:
            return False
        store = self._bench.store
        return bool(store.credentials.all() or store.tombstones.all())

    @cached_property
    def _keys(self) -> Sequence[FingerprintKey]:
        if not self._bench.profile.exists:
            return ()
        try:
            return (self._bench.key, *self._bench.door.other_keys())
        except KeyturnError:
            return ()

    def finding(self, sighted: Sighted) -> Finding:
        """Return the finding: everything about it but the value."""
        self._told = True
        hit = sighted.seen.hit
        value = Secret(hit.value)
        mark, known, dead = self._of(value)
        reasons = ["pattern"]
        if hit.pattern.proof:
            reasons.append(hit.pattern.proof)
        if known or dead:
            reasons.append("fingerprint")
        certain = "certain" if hit.pattern.proof else "likely"
        facts = facts_of(hit.pattern, hit.value)
        if sighted.variable:
            facts = (("variable", sighted.variable), *facts)
        if sighted.in_name:
            facts = (("stands_in", "name"), *facts)
        if sighted.seen.marker is not None:
            reasons.append("marked")
            facts = (*facts, ("marker", sighted.seen.marker))
        expires = dict(facts).get("expires", "")
        if expires and datetime.fromisoformat(expires) < self._bench.clock.now():
            reasons.append("expired")
        path = shown(sighted.path)
        gone = dead or hit.pattern.dead or "expired" in reasons
        verdict = "dead" if gone else "known" if known else certain
        return Finding(
            path=path,
            line=sighted.seen.line,
            column=sighted.seen.column,
            pattern=hit.pattern.id,
            provider=hit.pattern.provider,
            hint=hint(hit.value, hit.pattern.prefix),
            verdict=verdict,
            form=hit.form,
            reasons=tuple(reasons),
            fingerprint=mark,
            known=known,
            tombstone=dead,
            commit=sighted.commit,
            blob=sighted.blob,
            source=sighted.source,
            root=sighted.root,
            author=sighted.author,
            date=sighted.date,
            facts=facts,
            identity=self._identity(mark, path),
            mark=self._marked(value, path, sighted.root),
        )

    def _of(self, value: Secret) -> tuple[str | None, str | None, str | None]:
        """Return ``(fingerprint, name of the credential, name of the tombstone)``."""
        own: str | None = None
        known = dead = None
        for key in self._keys:
            mark = key.fingerprint(value)
            own = own or mark
            credential = self._bench.store.credentials.by_fingerprint(mark)
            tombstone = self._bench.store.tombstones.find(mark)
            known = known or (credential.name if credential else None)
            dead = dead or (tombstone.credential_name if tombstone else None)
        return own, known, dead

    def _identity(self, mark: str | None, path: str) -> str | None:
        return None if mark is None else _keyed(self._keys[0], mark, path)

    def _marked(self, value: Secret, path: str, root: str) -> str | None:
        if self._salt is None:
            return None
        key = FingerprintKey("mark", self._salt)
        return _keyed(key, key.fingerprint(value), path_inside(path, root))


@lru_cache(maxsize=256)
def shown(path: str) -> str:
    """Return *path* with hints in place of the tokens that stand in it."""
    if _LONG.search(path):
        for pattern, value, _ in find_tokens(path, SCAN_PATTERNS):
            path = path.replace(value, hint(value, pattern.prefix))
    return path


def _keyed(key: FingerprintKey, mark: str, path: str) -> str:
    text = f"{mark}\0{path}".encode("utf-8", "surrogateescape")
    return key.digest(b"finding\0" + text).partition(":")[2]
