"""Tokens in the names that git keeps: of files and folders of any commit, of branches and tags."""

import os
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from vault_app.scanner.origins import Check, Origin
from vault_app.scanner.repository import refs_of
from vault_app.system import gitstream
from vault_app.system.gitwork import git

if TYPE_CHECKING:
    from pathlib import Path

    from vault_app.scanner.engine import Engine, Hit
    from vault_app.scanner.passes import Places

_LOG: Final = (
    *("log", "--topo-order", "--stdin", "-m", "--root", "--name-only", "-z", "--no-renames"),
    *("--diff-filter=d", "--format=%x01%H%x02%an <%ae>%x02%aI%x02%ct"),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A token in a name: *written* is how it stands there."""

    hit: "Hit"
    written: bytes = field(repr=False)


def tokens_in(names: bytes, engine: "Engine", places: "Places | None" = None) -> tuple[Named, ...]:
    """Return the tokens in what holds names; *places* as in ``Engine.hits``."""
    return tuple(Named(hit, names[hit.start : hit.end]) for hit in engine.hits(names, places))


def paths_with(
    top: "Path", values: Set[bytes], commits: bytes, check: Check | None = None
) -> dict[tuple[bytes, str], Origin]:
    """Return, for each of *values* and each path with it, the oldest of *commits* with that path.

    Children come before parents, so that of commits of one second the last is the oldest. *check*
    as in ``origins``.
    """
    found: dict[tuple[bytes, str], tuple[int, Origin]] = {}
    commit, author, date, when = "", "", "", 0
    told = gitstream.lines(_LOG, top, b"\0", names=commits, check=check) if values else ()
    for part in told:
        text = part.lstrip(b"\n")
        if text.startswith(b"\1"):
            head, _, text = text[1:].partition(b"\n")
            commit, author, date, time = (*head.decode("utf-8", "replace").split("\2"), "", "")[:4]
            when = int(time) if time.isdigit() else 0
        for value in values:
            key = (value, os.fsdecode(text))
            if value in text and (key not in found or when <= found[key][0]):
                found[key] = (when, Origin(commit, key[1], author, date))
    return {key: origin for key, (_, origin) in found.items()}


def refs_with_tokens(
    top: "Path", engine: "Engine", store: "Path | None" = None
) -> Iterator[tuple[bytes, Named]]:
    """Yield each branch, tag or other ref in whose name a token stands.

    Where *store* is given, that of the repository at *top*, git is asked only where need be.
    """
    names = refs_of(store) if store is not None else None
    if names is None:
        names = git(["for-each-ref", "--format=%(refname)"], top, timeout=60).stdout.splitlines()
    for name in names if engine.hits(b"\n".join(names)) else ():
        for found in tokens_in(name, engine):
            yield name, found
