"""Practice by command line, and the other commands that stand beside the main loop."""

import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.support.world import World, world


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def test_practice_cli_walks_a_whole_rotation_and_leaves_nothing(here: World) -> None:
    outcome = here.user.run("practice", "--cli")
    assert outcome.code == 0
    for text in ("1. Collect", "2. Know", "3. Plan", "4. Turn", "proven dead", "5. Afterwards"):
        assert text in outcome.out
    assert not here.user.profile.exists()
    assert list(here.user.home.iterdir()) == []
    assert here.hub.requests == []
    folder = re.search(r"\S*keyturn-practice-\w+", outcome.out)
    assert folder is not None
    assert not Path(folder[0]).exists()


def test_practice_json_is_one_document_with_a_finished_rotation(here: World) -> None:
    practice = here.user.json("practice", "--cli").document["practice"]
    assert practice["rotation"]["state"] == "done"
    assert len(practice["rotation"]["places"]) >= 8
    names = {cred["name"]: cred["classic"] for cred in practice["credentials"]}
    assert names["laptop"] is False


def test_practice_serve_runs_until_interrupted(here: World) -> None:
    process = here.user.start("practice", "--serve")
    assert process.stdout is not None
    lines = [process.stdout.readline().decode() for _ in range(3)]
    page = lines[0].split()[-1]
    assert page.startswith("http://127.0.0.1:")
    with urlopen(page, timeout=5) as answer:  # noqa: S310 - loopback
        assert answer.status == 200
    assert here.user.end(process, signal.SIGINT).code in (0, 130)


def test_practice_token_is_refused_by_the_real_profile_h32(here: World) -> None:
    value = "hf_" + "PRACTICE" + "aBcDeFgHiJkLmNoPqRsTuVwYzA"
    outcome = here.user.json("add", stdin=value)
    assert (outcome.code, outcome.error) == (2, "practice_token")
    assert value not in outcome.out + outcome.err


def test_gui_without_a_desktop_is_code_2_with_the_cure(here: World) -> None:
    del here.user.environ["QT_QPA_PLATFORM"]
    for arguments in (("gui",), (), ("practice",)):
        outcome = here.user.run(*arguments)
        assert outcome.code == 2
        assert "keyturn --help" in outcome.err


@pytest.mark.parametrize(
    ("typed", "offered"), [("keyturn rot", "rotate"), ("keyturn show lap", "laptop")]
)
def test_bash_completes_commands_and_names(here: World, typed: str, offered: str) -> None:
    here.added(here.classic())
    words = typed.split()
    environ = {
        "_KEYTURN_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    outcome = here.user.run(environ=environ)
    assert outcome.code == 0
    assert f"plain,{offered}" in outcome.out.split()


def test_completion_script_is_valid_bash(here: World) -> None:
    script = here.user.run("completion", "bash").out
    subprocess.run(["bash", "-n"], input=script.encode(), check=True)
