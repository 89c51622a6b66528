"""A scan's findings for other programs: SARIF 2.1.0 and Markdown."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from vault_app import __version__
from vault_app.cli.scanning import spot
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.services.leaks_sieve import Suppressed
    from vault_app.services.scanning import Finding, ScanResult

_LEVELS = {"known": "error", "certain": "error", "likely": "warning", "dead": "note"}
_MARKS = {ord(mark): f"\\{mark}" for mark in "\\`*_{}[]()#+!|<>~"} | {ord("&"): "&amp;"}


def sarif(result: "ScanResult", suppressed: "Sequence[Suppressed]" = ()) -> dict[str, object]:
    """Return the SARIF 2.1.0 log: one run, a rule per pattern that found something.

    What was left out is told as the format has it: a result with who suppressed it and why.
    """
    found = (*result.findings, *(one.finding for one in suppressed))
    rules = sorted({one.pattern for one in found})
    results = [_result(one, rules.index(one.pattern)) for one in result.findings]
    for one in suppressed:
        told = _result(one.finding, rules.index(one.finding.pattern))
        results.append(told | {"suppressions": [_suppression(one)]})
    driver = {
        "name": "Keyturn",
        "version": __version__,
        "rules": [{"id": one, "name": one.replace("_", " ")} for one in rules],
    }
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }


def _suppression(one: "Suppressed") -> dict[str, object]:
    kind = "inSource" if one.by == "marker" else "external"
    told: dict[str, object] = {"kind": kind}
    return told | ({"justification": sanitise(one.reason)} if one.reason else {})


def _result(one: "Finding", rule: int) -> dict[str, object]:
    found: dict[str, object] = {
        "ruleId": one.pattern,
        "ruleIndex": rule,
        "level": _LEVELS[one.verdict],
        "message": {"text": _message(one)},
        "locations": [_location(one)],
        "properties": {
            "hint": one.hint,
            "verdict": one.verdict,
            "form": one.form,
            "source": one.source.value,
            "reasons": list(one.reasons),
            "commit": one.commit,
            "blob": one.blob,
            "author": one.author and sanitise(one.author),
            "date": one.date,
        }
        | {name: sanitise(text) for name, text in one.facts},
    }
    marks = {"keyturn/v1": one.fingerprint, "keyturnPlace/v1": one.identity}
    if one.fingerprint:
        found["partialFingerprints"] = {name: mark for name, mark in marks.items() if mark}
    return found


def _location(one: "Finding") -> dict[str, object]:
    if one.source == "process":  # nothing that could be opened
        name = f"{one.path} {dict(one.facts).get('variable', '')}"
        return {"logicalLocations": [{"name": sanitise(name), "kind": "process"}]}
    region = {"startLine": max(one.line, 1), "startColumn": max(one.column, 1)}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(one.path)}, "region": region}}


def _message(one: "Finding") -> str:
    name = one.known or one.tombstone
    which = f" It is {sanitise(name)}." if name else ""
    return f"A token of {one.provider}: {one.hint}.{which}"


def _uri(path: str) -> str:
    return "file://" + quote(Path(path).as_posix().encode("utf-8", "surrogateescape"))


def markdown(result: "ScanResult") -> str:
    """Return a table in Markdown; foreign text is escaped (H29)."""
    lines = ["| Where | Token | Kind | Which | Commit |", "|---|---|---|---|---|"]
    for one in result.findings:
        which = one.tombstone or one.known or one.verdict
        cells = (spot(one), one.hint, one.pattern, which, (one.commit or "")[:10])
        lines.append("| " + " | ".join(sanitise(cell).translate(_MARKS) for cell in cells) + " |")
    return "\n".join(lines) if result.findings else "No tokens found."
