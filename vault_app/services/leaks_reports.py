"""Findings out of the reports of gitleaks, betterleaks and kingfisher, as plain records.

Read are their own JSON, lines of it, and the SARIF that the first and the last of them write.

A report is foreign: whatever it says is taken as text, within limits. Values are wrapped at once.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from vault_app.core.errors import EditError
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.system.files import read_snapshot

LIMIT: Final = 64 * 2**20
MOST: Final = 100_000
_LONGEST: Final = 20_000
_LONGEST_PATH: Final = 4_096
_LEAST: Final = 6
_HIDDEN: Final = ("redacted", "***", "...", "…")

Json = Any


@dataclass(frozen=True, slots=True)
class Reported:
    """One finding of another tool; *value* is None where the report does not show it.

    *within* is the repository that *path* counts from, where the report names one.
    """

    tool: str
    rule: str
    path: str
    line: int
    column: int
    value: Secret | None
    commit: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a report holds; *odd* entries said too little."""

    tool: str
    findings: tuple[Reported, ...]
    odd: int


def read_report(path: Path) -> Report:
    """Return the findings in a report of one of the tools, told by its shape.

    EditError ``report_too_large``, ``report_unreadable`` (no JSON), ``report_unknown`` (JSON of
    something else), ``report_too_many``, and those of reading a file.
    """
    shown = sanitise(str(path))
    try:
        data = read_snapshot(path, LIMIT).data
    except EditError as error:
        if error.code == "file_too_large":
            raise EditError("report_too_large", path=shown, limit=LIMIT // 2**20) from error
        raise
    documents = _parsed(data)
    if documents is None:
        raise EditError("report_unreadable", path=shown)
    rows = list(_rows(documents))
    tools = {tool for tool, _ in rows} or _empty(documents)
    if len(tools) != 1:
        raise EditError("report_unknown", path=shown)
    if len(rows) > MOST:
        raise EditError("report_too_many", path=shown, limit=MOST)
    read = [_read(tool, row) for tool, row in rows]
    found = [one for one in read if one is not None]
    top = _target(documents)
    within = tuple(one if one.within else replace(one, within=top) for one in found)
    return Report(tools.pop(), within if top else tuple(found), len(read) - len(found))


def _read(tool: str, row: Mapping[str, Json]) -> Reported | None:
    return _sarif(tool, row) if "ruleId" in row else _READERS[tool](row)


def _target(documents: list[Json]) -> str | None:
    """Return the one repository a betterleaks report is of: it stands behind the findings."""
    for document in reversed(documents):
        scan = _dict(_dict(document).get("scan"))
        source = _dict(scan.get("source"))
        targets = source.get("targets")
        if source.get("type") == "git" and isinstance(targets, list) and len(targets) == 1:
            return _folder(targets[0])
    return None


def _parsed(data: bytes) -> list[Json] | None:
    """Return the JSON in *data*, None if it is none: the parser's error would hold the report."""
    try:
        return list(_documents(data.decode("utf-8-sig")))
    except (ValueError, RecursionError):
        return None


def _documents(text: str) -> Iterator[Json]:
    """Yield each JSON value in *text*: one document, lines of them, or some after another."""
    decoder = json.JSONDecoder()
    at, end = 0, len(text)
    while at < end:
        while at < end and text[at] in " \t\r\n":
            at += 1
        if at < end:
            value, at = decoder.raw_decode(text, at)
            yield value


def _rows(documents: list[Json]) -> Iterator[tuple[str, Mapping[str, Json]]]:
    for document in documents:
        if isinstance(document, list):
            yield from (("gitleaks", row) for row in document if _is_gitleaks(row))
        elif isinstance(document, dict):
            yield from _of_document(document)


def _of_document(document: Mapping[str, Json]) -> Iterator[tuple[str, Mapping[str, Json]]]:
    if _is_gitleaks(document):
        yield "gitleaks", document
    if isinstance(document.get("runs"), list):
        yield from _of_sarif(document["runs"])
    inside = document.get("findings")
    one = document.get("finding")
    rows = inside if isinstance(inside, list) else [one] if isinstance(one, dict) else []
    if isinstance(one, dict) and "rule" in document:
        rows = [document]
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("match"), dict):
            yield "betterleaks", row
        elif isinstance(row, dict) and isinstance(row.get("finding"), dict):
            yield "kingfisher", row


def _of_sarif(runs: list[Json]) -> Iterator[tuple[str, Mapping[str, Json]]]:
    for run in runs:
        tool, results = _driver(run), _dict(run).get("results")
        if tool in _READERS and isinstance(results, list):
            yield from ((tool, row) for row in results if isinstance(row, dict) and "ruleId" in row)


def _driver(run: Json) -> str:
    name = _dict(_dict(_dict(run).get("tool")).get("driver")).get("name")
    return name.lower() if isinstance(name, str) else ""


def _empty(documents: list[Json]) -> set[str]:
    """Return whose report it is if nothing was found: what stands in it besides tells."""
    first = documents[0] if documents else None
    if first == []:
        return {"gitleaks"}
    if not isinstance(first, dict):
        return set()
    if first.get("findings") == []:
        return {"betterleaks" if "schema_version" in first else "kingfisher"}
    if "betterleaks_version" in _dict(first.get("scan")):
        return {"betterleaks"}
    if str(_dict(first.get("audit")).get("schema")).startswith("kingfisher."):
        return {"kingfisher"}
    runs = first.get("runs")
    return {_driver(one) for one in runs} & _READERS.keys() if isinstance(runs, list) else set()


def _is_gitleaks(row: Json) -> bool:
    return isinstance(row, dict) and "RuleID" in row and "Secret" in row


def _gitleaks(row: Mapping[str, Json]) -> Reported | None:
    return _reported(
        "gitleaks",
        (row.get("RuleID"), row.get("File"), row.get("Secret"), row.get("Commit")),
        (row.get("StartLine"), row.get("StartColumn")),
    )


def _betterleaks(row: Mapping[str, Json]) -> Reported | None:
    match, place = _dict(row.get("match")), _dict(row.get("location"))
    commit = _dict(row.get("attributes")).get("git.sha")
    return _reported(
        "betterleaks",
        (row.get("rule_id"), place.get("path"), match.get("value"), commit),
        (place.get("start_line"), place.get("start_column")),
    )


def _kingfisher(row: Mapping[str, Json]) -> Reported | None:
    found, rule = _dict(row.get("finding")), _dict(row.get("rule"))
    commit, within = _committed(found)
    return _reported(
        "kingfisher",
        (rule.get("id"), found.get("path"), found.get("snippet"), commit),
        (found.get("line"), _after(found.get("column_start"))),
        within,
    )


def _committed(found: Mapping[str, Json]) -> tuple[Json, str | None]:
    """Return the commit kingfisher names, and the repository it is in."""
    metadata = _dict(found.get("git_metadata"))
    return _dict(metadata.get("commit")).get("id"), _folder(metadata.get("repository_url"))


def _after(column: Json) -> Json:
    """Return a column counted from one: kingfisher counts from nothing."""
    return column + 1 if isinstance(column, int) else column


def _sarif(tool: str, row: Mapping[str, Json]) -> Reported | None:
    places = row.get("locations")
    first = _dict(places[0]) if isinstance(places, list) and places else {}
    place = _dict(first.get("physicalLocation"))
    region, column = _dict(place.get("region")), _dict(place.get("region")).get("startColumn")
    commit, within = _committed(_dict(first.get("properties")))
    sha = _dict(row.get("partialFingerprints")).get("commitSha")
    value, path = _dict(region.get("snippet")).get("text"), _dict(place.get("artifactLocation"))
    return _reported(
        tool,
        (row.get("ruleId"), path.get("uri"), value, commit or sha),
        (region.get("startLine"), _after(column) if tool == "kingfisher" else column),
        within,
    )


_READERS: Final = {
    "gitleaks": _gitleaks,
    "betterleaks": _betterleaks,
    "kingfisher": _kingfisher,
}


def _reported(
    tool: str,
    texts: tuple[Json, Json, Json, Json],
    place: tuple[Json, Json],
    within: str | None = None,
) -> Reported | None:
    rule, path, value, commit = texts
    if not isinstance(path, str) or not path or len(path) > _LONGEST_PATH or "\0" in path:
        return None
    return Reported(
        tool,
        sanitise(rule, 80) if isinstance(rule, str) else "",
        path,
        _number(place[0]),
        _number(place[1]),
        _value(value),
        commit if isinstance(commit, str) and _is_id(commit) else None,
        within,
    )


def _folder(name: Json) -> str | None:
    """Return a repository's place on this machine; None for an address elsewhere."""
    if not isinstance(name, str) or not 0 < len(name) <= _LONGEST_PATH or "\0" in name:
        return None
    return None if "://" in name or name.partition("/")[0].count("@") else name


def _value(value: Json) -> Secret | None:
    """Return what was found; None where the report hides it, or part of it."""
    if not isinstance(value, str) or not _LEAST <= len(value) <= _LONGEST:
        return None
    if value.isprintable() and any(mark in value.lower() for mark in _HIDDEN):
        return None
    return Secret(value)


def _number(value: Json) -> int:
    return value if isinstance(value, int) and 0 < value < 2**31 else 1


def _is_id(text: str) -> bool:
    return len(text) in (40, 64) and all(letter in "0123456789abcdef" for letter in text)


def _dict(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}
