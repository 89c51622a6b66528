"""Scan folders, archives and git repositories for tokens; no network is ever used."""

import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.providers.scanned import SCAN_PATTERNS
from vault_app.scanner.engine import Engine
from vault_app.scanner.sieve import Literals, SieveMaker, sieve_for
from vault_app.services.progress import NEVER, CancelFlag, Progress, silent
from vault_app.services.scan_model import (
    LEFT_OUT,
    Finding,
    OnFinding,
    ScanResult,
    Skipped,
    Source,
    Stats,
    Where,
    unheard,
)
from vault_app.services.scan_names import Names, shown
from vault_app.services.scan_quick import COMPILED, remember
from vault_app.services.scan_run import Run
from vault_app.system.caches import cache_folder

if TYPE_CHECKING:
    from vault_app.services.scan_cache import Memory
    from vault_app.services.workbench import Workbench

__all__ = ["LEFT_OUT", "Finding", "ScanResult", "Skipped", "Source", "Stats", "Where", "scan"]


def scan(
    bench: "Workbench",
    where: Where,
    *,
    progress: Progress = silent,
    cancel: CancelFlag = NEVER,
    found: OnFinding = unheard,
) -> ScanResult:
    """Look at *where* and return what was found; unreadable things are told, never fatal.

    *found* gets each finding as soon as it is whole, in the thread of the caller. Raises Cancelled
    once *cancel* is set; what was found until then has been told.
    """
    started = time.monotonic()
    cache = _cache(bench)
    # What a commit adds is little: plain searches are done before patterns are compiled.
    quick = where.staged and not cache.exists() and not bench.profile.exists
    engine = ready(cache, Literals if quick else sieve_for)
    if where.staged and bench.profile.exists:
        remember(cache, engine)
    memory = _memory(bench, engine) if where.cache and not where.staged else None
    run = Run(engine, where, progress, cancel, memory, bench.user_home)
    names = Names(bench, where)
    findings = []
    for sighted in run.all():
        finding = names.finding(sighted)
        if finding.known or finding.tombstone or not where.known_only:
            findings.append(finding)
            found(finding)
    run.stats.seconds = round(time.monotonic() - started, 3)
    findings.sort(key=lambda one: (one.path, one.line, one.column, one.pattern, one.blob or ""))
    skipped = tuple(Skipped(shown(one.path), one.reason) for one in run.skipped)
    return ScanResult(tuple(findings), skipped, run.stats, names.match)


def make_ready(bench: "Workbench") -> None:
    """Compile what commits wait for, once and before the first of them."""
    cache = _cache(bench)
    if bench.profile.exists:
        remember(cache, ready(cache))


def _cache(bench: "Workbench") -> Path:
    """Return where the compiled patterns are kept: without a profile in the person's cache."""
    if bench.profile.exists:
        return bench.profile.home / "scan" / COMPILED
    return cache_folder(bench.user_home, bench.environ) / COMPILED


def _memory(bench: "Workbench", engine: Engine) -> "Memory | None":
    from vault_app.services.scan_cache import memory_of

    return memory_of(bench, engine.version)


@lru_cache(maxsize=2)
def ready(cache: Path | None, sieve: SieveMaker = sieve_for) -> Engine:
    """Return the engine over all patterns; making it ready takes a while."""
    return Engine(SCAN_PATTERNS, sieve, cache)
