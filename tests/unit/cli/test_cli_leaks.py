"""``keyturn leaks`` and what ``keyturn scan`` leaves out: shapes, exit codes, words."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support import leak_reports
from tests.support.fake_tokens import fake, hugging_face
from tests.support.leak_world import commit, repository
from vault_app.cli.main import run

LEAK = {
    *("id", "state", "path", "line", "column", "pattern", "provider", "hint", "fingerprint"),
    *("known", "commit", "blob", "exposure", "remote", "source", "ignored", "solved"),
}


@pytest.fixture(autouse=True)
def profile(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the command line a profile of its own with a sealed file."""
    secret = home / ".passphrase"
    secret.write_text("correct horse battery staple\n")
    secret.chmod(0o600)
    monkeypatch.setenv("KEYTURN_VAULT", "file")
    monkeypatch.setenv("KEYTURN_PASSPHRASE_FILE", str(secret))
    monkeypatch.setenv("KEYTURN_HOME", str(home / "profile"))
    monkeypatch.setenv("USER", "ada")
    return home / "profile"


@pytest.fixture
def tree(home: Path) -> Path:
    """Return a folder with a token, and one whose line says that it is meant."""
    folder = home / "tree"
    folder.mkdir()
    (folder / "a.env").write_text(f"HF_TOKEN={hugging_face()}\n")
    (folder / "b.py").write_text(f'x = "{fake("npm_access_token")}"  # keyturn:ignore a sample\n')
    return folder


def _json(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert run([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_scan_obeys_markers_and_baselines_only_where_asked_and_says_so(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A baseline inside the target is a file like any other until it is named."""
    baseline = tree / "baseline.json"
    assert run(["scan", str(tree)]) == 1
    assert "1 finding bears a keyturn:ignore mark" in capsys.readouterr().err
    assert run(["scan", str(tree), "--obey-markers", "--write-baseline", str(baseline)]) == 0
    assert "Wrote 2 findings" in capsys.readouterr().err
    assert run(["scan", str(tree)]) == 1
    told = _json(capsys, "scan", str(tree), "--obey-markers", code=1)
    assert [(one["by"], one["because"]) for one in told["suppressed"]] == [("marker", "a sample")]
    assert len(told["findings"]) == 1
    log = _json(capsys, "scan", str(tree), "--obey-markers", "--format", "sarif", code=1)
    assert [one.get("suppressions") for one in log["runs"][0]["results"]] == [
        None,
        [{"kind": "inSource", "justification": "a sample"}],
    ]
    told = _json(capsys, "scan", str(tree), "--baseline", str(baseline))
    assert {one["by"] for one in told["suppressed"]} == {"baseline"}
    assert told["findings"] == []
    moved = tree.rename(tree.parent / "elsewhere")
    assert run(["scan", str(moved), "--baseline", str(moved / "baseline.json")]) == 0
    assert "Left out 2 in the baseline" in capsys.readouterr().err


def test_scan_remembers_leaks_that_are_then_ignored_and_left_out(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["scan", str(tree), "--remember"]) == 1
    assert "2 new leaks" in capsys.readouterr().err
    found = _json(capsys, "leaks", "list")
    assert found["counts"] == {"open": 2, "ignored": 0, "solved": 0}
    assert set(found["leaks"][0]) >= LEAK
    first, second = (one["id"] for one in found["leaks"])
    assert run(["leaks", "ignore", first]) == 2
    done = _json(capsys, "leaks", "ignore", first[:8], "--because", "test data", "--days", "9")
    [ignored] = done["leaks"]
    assert (ignored["state"], ignored["ignored"]["by"]) == ("ignored", "ada")
    assert run(["scan", str(tree)]) == 1
    assert "Left out 1 ignored in this profile" in capsys.readouterr().err
    assert run(["leaks", "ignore", second, "--placeholder"]) == 0
    assert run(["scan", str(tree)]) == 0
    assert run(["leaks", "heed", second]) == 0
    assert run(["leaks", "solve", second, "--because", "revoked"]) == 0
    assert _json(capsys, "leaks", "list", "--state", "all")["counts"] == {
        "open": 0,
        "ignored": 1,
        "solved": 1,
    }
    assert run(["leaks", "forget", first, second]) == 0
    assert _json(capsys, "leaks", "list", "--state", "all")["leaks"] == []
    assert _json(capsys, "leaks", "solve", first, code=2)["error"]["code"] == "unknown_leak"


def test_folders_are_remembered_and_swept(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _json(capsys, "leaks", "folder", str(tree), "--every", "daily", "--no-history")
    assert folder["folder"]["every"] == "daily"
    swept = _json(capsys, "leaks", "sweep", code=1)
    assert (swept["folders"], swept["new"], swept["open"]) == ([str(tree)], 2, 2)
    again = _json(capsys, "leaks", "sweep", code=1)
    assert (again["folders"], again["new"]) == ([], 0)
    (tree / "a.env").unlink()
    assert _json(capsys, "leaks", "sweep", "--all", code=1)["gone"] == 1
    assert run(["leaks", "list"]) == 0
    assert "1 open, 0 ignored, 1 solved." in capsys.readouterr().err
    assert run(["leaks", "folder", str(tree), "--remove"]) == 0
    assert _json(capsys, "leaks", "folders") == {"folders": []}


def test_folder_that_is_no_longer_there_is_told_and_its_leaks_are_not_called_gone(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A disk that is not plugged in must not pass for a clean one."""
    assert run(["leaks", "folder", str(tree), "--every", "daily", "--no-history"]) == 0
    assert run(["leaks", "sweep"]) == 1
    tree.rename(tree.with_name("elsewhere"))
    capsys.readouterr()
    assert run(["leaks", "sweep", "--all"]) == 1
    assert f"Not looked at: {tree}: The file is not there." in capsys.readouterr().err
    swept = _json(capsys, "leaks", "sweep", "--all", code=1)
    assert (swept["gone"], [one["failed"] for one in swept["failed"]]) == (0, ["missing"])
    assert run(["leaks", "folders"]) == 0
    assert "not there" in capsys.readouterr().out
    ids = [one["id"] for one in _json(capsys, "leaks", "list")["leaks"]]
    assert run(["leaks", "solve", *ids]) == 0
    assert run(["leaks", "sweep", "--all"]) == 5


def test_report_of_another_tool_is_taken_and_a_bad_one_refused(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    value = hugging_face()
    report = tree.parent / "r.json"
    report.write_text(
        leak_reports.gitleaks_report(
            leak_reports.gitleaks(value, "src/\x1b[31mx"), leak_reports.gitleaks("REDACTED")
        )
    )
    assert run(["leaks", "import", str(report), "--in", str(tree)]) == 0
    shown = capsys.readouterr()
    assert "gitleaks: 1 taken, 1 of them new; 1 show no value" in shown.err
    assert "\x1b" not in shown.out
    assert value[:12] not in shown.out + shown.err
    report.write_text("{}")
    told = _json(capsys, "leaks", "import", str(report), code=5)
    assert told["error"]["code"] == "report_unknown"


def test_cleaning_waits_for_the_rotation_and_then_tells_the_command(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    value = hugging_face()
    top = repository(home / "work")
    commit(top, a__txt=f"{value}\n")
    commit(top, a__txt="clean\n")
    env = home / ".env"
    env.write_text(f"HF_TOKEN={value}\n")
    assert run(["import", "--json", str(env)]) == 0
    refused = _json(capsys, "leaks", "clean", str(top), code=2)
    assert refused["error"]["code"] == "rotate_first"
    told = _json(capsys, "leaks", "clean", str(top), "--anyway")["cleaning"]
    assert "filter-repo" in told["commands"]["clean"]
    assert len(told["expressions"]) == 1
    assert run(["leaks", "clean", str(top), "--anyway"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Rotate first")
    assert value not in shown
    (top / ".git" / "MERGE_MSG").write_text(f"no {value}\n")
    done = _json(capsys, "leaks", "clean", str(top), "--finish")["finished"]
    assert done["changed"] == [str(top / ".git" / "MERGE_MSG")]
    assert run(["leaks", "clean", str(top), "--finish"]) == 0
    assert "Nothing was left" in capsys.readouterr().out
    clean = repository(home / "none")
    commit(clean, a__txt="nothing\n")
    assert run(["leaks", "clean", str(clean)]) == 0
    assert "No token stands in the history" in capsys.readouterr().out
