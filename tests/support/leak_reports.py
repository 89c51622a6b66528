"""Reports in the shapes of gitleaks, betterleaks and kingfisher, with invented values."""

import json
from typing import Any

COMMIT = "3b587d6ec44e5dedf4bdebddf4b79b232e57f824"


def gitleaks(value: str, path: str = ".env", commit: str = "") -> dict[str, Any]:
    """Return one finding of gitleaks 8."""
    return {
        "RuleID": "huggingface-access-token",
        "Description": "Discovered a Hugging Face Access token.",
        "StartLine": 3,
        "EndLine": 3,
        "StartColumn": 10,
        "EndColumn": 46,
        "Match": f"x = {value}",
        "Secret": value,
        "File": path,
        "SymlinkFile": "",
        "Commit": commit,
        "Entropy": 4.7,
        "Author": "ada",
        "Email": "ada@home.test",
        "Date": "",
        "Message": f"oops {value}",
        "Tags": [],
        "Fingerprint": f"{path}:huggingface-access-token:3",
    }


def betterleaks(value: str, path: str = ".env", commit: str = "") -> dict[str, Any]:
    """Return one finding of betterleaks 2."""
    attributes = {"git.sha": commit, "git.message": "oops"} if commit else {}
    return {
        "rule_id": "huggingface-access-token",
        "description": "Discovered a Hugging Face Access token.",
        "confidence": "high",
        "match": {"full": f"x = {value}", "value": value, "fingerprint": "d3"},
        "attributes": {"resource": "fs.content", **attributes},
        "location": {"path": path, "start_line": 3, "end_line": 3, "start_column": 10},
    }


def kingfisher(value: str, path: str = ".env", commit: str = "") -> dict[str, Any]:
    """Return one finding of kingfisher 2."""
    metadata = {"git_metadata": {"commit": {"id": commit}}} if commit else {}
    return {
        "rule": {"name": "huggingface-access-token", "id": "betterleaks.huggingface"},
        "finding": {
            "snippet": value,
            "confidence": "high",
            "entropy": "4.76",
            "validation": {"outcome": "not_attempted", "status": "", "response": ""},
            "line": 3,
            "column_start": 9,
            "column_end": 45,
            "path": path,
            "validate_command": f"kingfisher validate '{value}'",
            **metadata,
        },
    }


def gitleaks_report(*findings: dict[str, Any]) -> str:
    """Return a whole report: one list."""
    return json.dumps(list(findings), indent=1)


def betterleaks_report(*findings: dict[str, Any]) -> str:
    """Return a whole report."""
    return json.dumps({"schema_version": "1", "findings": list(findings)}, indent=1)


def betterleaks_lines(*findings: dict[str, Any]) -> str:
    """Return a report of lines."""
    rows = ({"schema_version": "1", "finding": finding} for finding in findings)
    return "\n".join(map(json.dumps, rows))


def kingfisher_report(*findings: dict[str, Any]) -> str:
    """Return a whole report; the tool writes a summary after it."""
    return "\n".join((json.dumps({"findings": list(findings)}), json.dumps({"findings": 1})))


def kingfisher_lines(*findings: dict[str, Any]) -> str:
    """Return a report of lines, what the tool adds to it included."""
    rows = [*findings, {"audit": {"schema": "kingfisher.repository-audit.v1"}}, {"findings": 1}]
    return "\n".join(map(json.dumps, rows))


def sarif(tool: str, *findings: dict[str, Any]) -> str:
    """Return findings as SARIF, as gitleaks and kingfisher write it."""
    results = [_of_gitleaks(one) if tool == "gitleaks" else _of_kingfisher(one) for one in findings]
    run = {"tool": {"driver": {"name": tool, "rules": []}}, "results": results}
    return json.dumps({"$schema": "s", "version": "2.1.0", "runs": [run]})


def gitleaks_sarif(*findings: dict[str, Any]) -> str:
    """Return a whole report."""
    return sarif("gitleaks", *findings)


def kingfisher_sarif(*findings: dict[str, Any]) -> str:
    """Return a whole report."""
    return sarif("kingfisher", *findings)


def _of_gitleaks(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "message": {"text": "has detected secret"},
        "ruleId": one["RuleID"],
        "locations": [_located(one["File"], one["StartLine"], one["StartColumn"], one["Secret"])],
        "partialFingerprints": {"commitSha": one["Commit"], "author": "ada"},
    }


def _of_kingfisher(one: dict[str, Any]) -> dict[str, Any]:
    found = one["finding"]
    place = _located(found["path"], found["line"], found["column_start"], found["snippet"])
    kept = {key: found[key] for key in ("git_metadata", "validate_command") if key in found}
    return {
        "ruleId": one["rule"]["id"],
        "level": "error",
        "message": {"text": "matched"},
        "locations": [{**place, "properties": kept}],
        "partialFingerprints": {"fingerprint": "219"},
    }


def _located(path: str, line: int, column: int, value: str) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": column, "snippet": {"text": value}}
    return {"physicalLocation": {"artifactLocation": {"uri": path}, "region": region}}
