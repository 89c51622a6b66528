"""The sweep of a machine: the usual places below home, and the user's own processes."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake
from vault_app.services.scan_model import Source, Where
from vault_app.services.scan_sweep import PLACES, sweep_places
from vault_app.services.scanning import scan
from vault_app.services.workbench import Options, Workbench, open_workbench


def _bench(home: Path) -> Workbench:
    options = Options(home=str(home / "profile"), environ={}, user_home=home)
    return open_workbench(options, FixedClock())


def test_scan_sweep_looks_where_tokens_lie_and_not_at_keys_in_their_place(tmp_path: Path) -> None:
    """Histories, transcripts, clipboards, notes; not the person's own keys, not what is loaded."""
    wanted = (
        *(".bash_history", ".env", ".claude/projects/x/1.jsonl", ".codex/sessions/a.jsonl"),
        *(".config/Code/User/History/-1/a.py", ".local/share/klipper/history2.lst"),
        *("Downloads/a/.env", ".local/share/fish/fish_history", "core.77"),
    )
    others = (".ssh/id", ".cache/huggingface/hub/blobs/x", ".config/Code/Cache/x", "Music/x")
    for name in (*wanted, *others):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"t {fake('npm_access_token')}\n")
    with closing(_bench(tmp_path)) as bench:
        found = scan(bench, Where(sweep=True))
    below = [one for one in found.findings if one.path.startswith(str(tmp_path))]
    assert sorted(one.path for one in below) == sorted(str(tmp_path / name) for name in wanted)


def test_scan_sweep_beside_a_path_that_holds_its_places_tells_nothing_twice(tmp_path: Path) -> None:
    for name in (".bash_history", "Documents/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"t {fake('npm_access_token')}\n")
    with closing(_bench(tmp_path)) as bench:
        found = scan(bench, Where((tmp_path,), sweep=True))
    below = [one.path for one in found.findings if one.path.startswith(str(tmp_path))]
    assert sorted(below) == [str(tmp_path / ".bash_history"), str(tmp_path / "Documents/a.txt")]


def test_sweep_places_of_an_empty_home_are_none_below_it(tmp_path: Path) -> None:
    """Only what is there is named."""
    assert [path for _, path in sweep_places(tmp_path) if path.is_relative_to(tmp_path)] == []
    assert set(PLACES) >= {"histories", "agents", "clipboards", "dumps"}


def test_scan_processes_names_program_and_variable_never_the_value(tmp_path: Path) -> None:
    """A token in the environment of a running program is told by the variable's name."""
    value = fake("github_classic_token")
    environ = dict(os.environ) | {"CI_PUSH": value}
    waiting = [sys.executable, "-c", "print(1, flush=True); input()"]
    with subprocess.Popen(
        waiting, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with closing(_bench(tmp_path)) as bench:
            found = scan(bench, Where(processes=True))
        process.communicate(b"\n")
    ours = [one for one in found.findings if one.path.startswith(f"process:{process.pid} ")]
    assert [(one.source, dict(one.facts)["variable"]) for one in ours] == [
        (Source.PROCESS, "CI_PUSH")
    ]
    assert value not in repr(ours)
