"""What ``keyturn scan`` leaves out because somebody said so, and how it tells of that."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_app.cli import tables
from vault_app.cli.app import App

if TYPE_CHECKING:
    from vault_app.services.leaks_sieve import Baseline, Sifted
    from vault_app.services.scan_model import Finding

_BY = {
    "ignored": "ignored in this profile",
    "marker": "marked with keyturn:ignore",
    "baseline": "in the baseline",
}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What was asked to be obeyed: nothing inside the target is by itself."""

    baseline: Path | None = None
    write: Path | None = None
    markers: bool = False

    def salt(self) -> "Baseline | None":
        """Return the baseline to look things up in, or to write; None without one."""
        from vault_app.services.leaks_sieve import fresh_baseline, read_baseline

        if self.baseline is not None:
            return read_baseline(self.baseline)
        if self.write is not None:
            there = os.path.exists(self.write)  # noqa: PTH110 - also where nobody may look
            return read_baseline(self.write) if there else fresh_baseline()
        return None

    def sift(
        self, app: App, findings: "Sequence[Finding]", baseline: "Baseline | None"
    ) -> "Sifted":
        """Part the findings that count from those that do not."""
        from vault_app.services.leaks_sieve import sift

        obeyed = baseline if self.baseline is not None else None
        return sift(app.bench, findings, markers=self.markers, baseline=obeyed)

    def keep(self, app: App, findings: "Sequence[Finding]", baseline: "Baseline | None") -> bool:
        """Write the new baseline if one was asked for; tell whether it was."""
        from vault_app.services.leaks_sieve import write_baseline

        if self.write is None or baseline is None:
            return False
        count = write_baseline(self.write, baseline, findings, app.bench.clock.now())
        shown = tables.cell(str(self.write))
        app.say(f"Wrote {count} findings to {shown}; `--baseline` does not tell them any more.")
        return True


def document(sifted: "Sifted") -> list[dict[str, object]]:
    """Return what was left out, as the contract has it."""
    return [
        {
            "path": one.finding.path,
            "line": one.finding.line,
            "pattern": one.finding.pattern,
            "hint": one.finding.hint,
            "fingerprint": one.finding.fingerprint,
            "by": one.by,
            "because": one.reason or None,
        }
        for one in sifted.suppressed
    ]


def tell(sifted: "Sifted") -> None:
    """Say on standard error what was left out, and which marks nobody asked to obey."""
    counts: dict[str, int] = {}
    for one in sifted.suppressed:
        counts[one.by] = counts.get(one.by, 0) + 1
    for by, count in counts.items():
        click.echo(f"Left out {count} {_BY[by]}.", err=True)
    if sifted.unheeded:
        told = "finding bears" if sifted.unheeded == 1 else "findings bear"
        click.echo(
            f"{sifted.unheeded} {told} a keyturn:ignore mark; --obey-markers leaves such out.",
            err=True,
        )
