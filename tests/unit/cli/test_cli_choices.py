"""``health``, ``policy``, ``ignore`` and ``settings`` by command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.inventory import make_profile
from vault_app.cli.main import run

Captured = pytest.CaptureFixture[str]


class _Shell:
    """Runs commands on one profile and reads their JSON."""

    def __init__(self, base: Path, capsys: Captured, tokens: int = 30) -> None:
        self.home = make_profile(base / "profile", tokens).home
        self.capsys = capsys

    def json(self, *arguments: str, code: int = 0) -> dict[str, Any]:
        assert run(["--home", str(self.home), "--json", *arguments]) == code
        found: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return found

    def text(self, *arguments: str, code: int = 0) -> str:
        assert run(["--home", str(self.home), *arguments]) == code
        return self.capsys.readouterr().out

    def name(self) -> str:
        listed = self.json("list")["credentials"]
        return str(next(one["name"] for one in listed if one["reasons"]))


@pytest.fixture
def shell(tmp_path: Path, capsys: Captured) -> _Shell:
    return _Shell(tmp_path, capsys)


def test_health_json_has_the_shape_of_the_contract(shell: _Shell) -> None:
    listed = {one["id"]: one for one in shell.json("list")["credentials"]}
    urgent = any(one["verdict"] == "urgent" for one in listed.values())
    found = shell.json("health", code=1 if urgent else 0)
    assert 0 <= found["score"] <= 100
    assert found["counts"]["tokens"] == len(listed)
    assert {one["id"] for one in found["credentials"]} == set(listed)
    for one in found["credentials"]:
        assert one["verdict"] == listed[one["id"]]["verdict"]
        assert one["reasons"] == listed[one["id"]]["reasons"]
    lost = sum(one["points"] for one in found["deductions"])
    assert lost == pytest.approx(100 - found["score"])


def test_health_without_tokens_is_100_and_code_0(tmp_path: Path, capsys: Captured) -> None:
    shell = _Shell(tmp_path, capsys, tokens=0)
    assert shell.json("health") == {
        "score": 100,
        "counts": dict.fromkeys(
            (
                "tokens",
                "good",
                "attention",
                "urgent",
                "classic",
                "due",
                "ignored",
                "plaintext_places",
                "tracked_places",
                "synced_places",
                "open_places",
            ),
            0,
        ),
        "credentials": [],
        "lost": [],
        "deductions": [],
        "first": [],
    }
    assert "keyturn import" in shell.text("health")


def test_health_tells_people_what_to_do_first(shell: _Shell) -> None:
    code = 1 if shell.json("health", code=1)["counts"]["urgent"] else 0
    said = shell.text("health", code=code)
    assert "of 100" in said
    assert "What to do first" in said
    assert "keyturn health --all" in said
    assert "keyturn health --all" not in shell.text("health", "--all", code=code)


def test_policy_of_a_token_tells_where_each_limit_comes_from(shell: _Shell) -> None:
    name = shell.name()
    shell.json("policy", "--max-age", "90")
    found = shell.json("policy", name, "--classic-until", "2030-01-31")
    assert found["policy"] == {
        "max_age_days": 90,
        "warn_days": 30,
        "classic_until": "2030-01-31T00:00:00Z",
        "from": {
            "max_age_days": "default",
            "warn_days": "default",
            "classic_until": "credential",
        },
    }
    assert shell.json("show", name)["policy"] == found["policy"]
    assert "2030-01-31" in shell.text("show", name)
    rows = shell.json("policy")["policies"]
    assert [(row["level"], row["name"]) for row in rows] == [
        ("default", None),
        ("credential", name),
    ]
    assert "built in" in shell.text("policy")


def test_policy_forget_leaves_it_to_the_wider_level(shell: _Shell) -> None:
    shell.json("policy", "--max-age", "90")
    shell.json("policy", "--forget", "max-age")
    assert shell.json("policy")["policies"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("policy", "--max-age", "0"),
        ("policy", "--provider", "nonesuch", "--warn", "3"),
        ("policy", "--classic-until", "soon"),
        ("settings", "theme", "sepia"),
        ("settings", "colour"),
    ],
)
def test_odd_requests_are_code_2(shell: _Shell, arguments: tuple[str, ...]) -> None:
    error = shell.json(*arguments, code=2)["error"]
    assert error["code"]
    assert error["message"]
    assert error["cure"]


def test_ignore_changes_the_verdict_and_is_told(shell: _Shell) -> None:
    name = shell.name()
    before = shell.json("show", name)["credential"]["reasons"]
    code = before[0]["code"]
    shell.json("ignore", name, code, "--days", "9", "--because", "moves soon")
    shown = shell.json("show", name)
    assert code not in {reason["code"] for reason in shown["credential"]["reasons"]}
    assert [(row["code"], row["because"], row["over"]) for row in shown["ignored"]] == [
        (code, "moves soon", False)
    ]
    assert shell.json("ignore")["ignored"][0]["name"] == name
    assert "moves soon" in shell.text("ignore")
    assert "moves soon" in shell.text("show", name)
    shell.json("ignore", name, code, "--stop")
    assert shell.json("show", name)["credential"]["reasons"] == before


def test_ignore_without_cause_or_day_is_refused(shell: _Shell) -> None:
    name = shell.name()
    for arguments in (("--days", "3"), ("--because", "x"), ()):
        assert shell.json("ignore", name, "plaintext", *arguments, code=2)["error"]["code"]


def test_settings_are_shown_set_and_reset(shell: _Shell) -> None:
    assert shell.json("settings")["settings"]["idle_minutes"] == 15
    assert shell.json("settings", "idle_minutes", "5") == {"settings": {"idle_minutes": 5}}
    assert "5" in shell.text("settings", "idle_minutes")
    assert shell.json("settings", "idle_minutes", "--reset") == {"settings": {"idle_minutes": 15}}


def test_activity_all_tells_what_was_done_here_too(shell: _Shell) -> None:
    name = shell.name()
    shell.json("rename", name, "renamed")
    shell.json("policy", "--max-age", "90")
    assert shell.json("activity") == {"activity": []}
    rows = shell.json("activity", "--all")["activity"]
    assert [(row["code"], row["name"]) for row in rows] == [
        ("policy_changed", None),
        ("renamed", "renamed"),
    ]
    assert all(row["at"].endswith("Z") and row["text"] for row in rows)
    assert len(shell.json("activity", "--all", "--limit", "1")["activity"]) == 1
    assert shell.text("activity", "--all", "--csv").splitlines()[0].startswith("at,sort,code")
    assert "oldest allowed, in days: 90, before 180" in rows[0]["text"]
    assert "Renamed." in shell.text("activity", "--all")
