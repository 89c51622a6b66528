"""Take the findings of another tool's report, to be managed here; their values are not kept."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.errors import EditError
from vault_app.core.leak import Leak, leak_id
from vault_app.core.pattern import hint
from vault_app.core.text import sanitise
from vault_app.services.leaks import Judge, LeakEntry
from vault_app.services.leaks_report_root import Ground, root_of
from vault_app.services.leaks_reports import Reported, read_report
from vault_app.services.leaks_scan import WorkTrees, gathered
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event


@dataclass(frozen=True, slots=True)
class ReportTaken:
    """What a report brought. *hidden* findings show no value, *odd* ones say too little.

    *elsewhere*: none of the files it tells of stands anywhere near.
    """

    tool: str
    entries: tuple[LeakEntry, ...]
    new: int
    hidden: int
    odd: int
    elsewhere: bool = False


def import_report(
    bench: Workbench, path: Path, base: Path | None = None, *, near: Sequence[Path] = ()
) -> ReportTaken:
    """Remember what the report in *path* found; its paths count from *base* on (its own folder).

    With *near* they count from where most of its files stand, there or above, or in a folder that
    is looked into for leaks. Where none does it is *base*, without that EditError
    ``report_elsewhere``.
    Raises what ``read_report`` raises, and VaultError where no fingerprint can be made.
    """
    report = read_report(path)
    root = root_of(bench, report.findings, near) if near else base or path.parent
    if root is None and base is None:
        raise EditError("report_elsewhere", path=sanitise(str(path)))
    bench.profile.ensure()
    maker = _Maker(bench, root or base or path.parent, report.findings)
    made = [maker.leak(one) for one in report.findings]
    leaks = gathered(one for one in made if one is not None)
    new = bench.store.leaks.remember(leaks)
    _tell_how_far(bench, leaks)
    judge = Judge(bench)
    kept = (bench.store.leaks.get(one.id) for one in leaks)
    entries = tuple(judge.entry(one) for one in kept if one is not None)
    told = (("tool", report.tool), ("count", len(entries)), ("new", new), ("file", path.name))
    bench.store.history.add(Event(bench.clock.now(), None, "leaks_imported", told))
    return ReportTaken(report.tool, entries, new, made.count(None), report.odd, root is None)


def _tell_how_far(bench: Workbench, leaks: Sequence[Leak]) -> None:
    """Tell of what lies in repositories whether a remote has it, as a look of our own does."""
    from vault_app.services.leaks_exposure import exposed

    kept = (bench.store.leaks.get(one.id) for one in leaks)
    bench.store.leaks.update(exposed([one for one in kept if one is not None]))


class _Maker:
    def __init__(self, bench: Workbench, base: Path, findings: Sequence[Reported]) -> None:
        self._now = bench.clock.now()
        self._key = bench.key
        self._judge = Judge(bench)
        self._trees = WorkTrees()
        self._root = os.path.abspath(base)  # noqa: PTH100 - links stay as they are
        self._ground = Ground(base, findings)

    def leak(self, one: Reported) -> Leak | None:
        """Return what is remembered of one finding; None where its value is hidden."""
        from vault_app.providers.registry import recognise_token

        if one.value is None:
            return None
        text = one.value.reveal()
        pattern = recognise_token(text)
        fingerprint = self._key.fingerprint(one.value)
        stand = self._ground.stand(one)
        path = stand.path
        known = self._judge.known(fingerprint)
        sure = pattern is not None and pattern.accept is not None and pattern.plausible(text)
        return Leak(
            id=leak_id(fingerprint, path, in_history=one.commit is not None),
            fingerprint=fingerprint,
            path=path,
            line=one.line,
            column=one.column,
            pattern=pattern.id if pattern else one.rule or one.tool,
            provider=pattern.provider if pattern else "unknown",
            hint=hint(text, pattern.prefix if pattern else ""),
            verdict="known" if known else "certain" if sure else "likely",
            root=self._root,
            first_seen_at=self._now,
            last_seen_at=self._now,
            reasons=("report",),
            repository=stand.repository or self._trees(path),
            commit=one.commit,
            blob=stand.blob,
            source=one.tool,
        )
