"""``keyturn run``: tokens in one program's environment, and nowhere else."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.world import World, world

SHOW = "import os, sys; print(os.environ.get('A'), os.environ.get('B'), sys.argv[1:])"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made


def test_program_gets_the_tokens_named_and_its_own_arguments(here: World) -> None:
    first, second = here.classic(), here.fine()
    here.added(first)
    here.added(second, "server")
    pairs = ("--env", "A=laptop", "--env", "B=server")
    told = here.user.run("run", *pairs, "--", sys.executable, "-c", SHOW, "--json", record=False)
    assert told.code == 0
    assert told.out.split() == [first.reveal(), second.reveal(), "['--json']"]
    assert here.leaks() == [], "no argument and no file of ours holds them"


def test_exit_code_is_that_of_the_program(here: World) -> None:
    here.added(here.classic())
    told = here.user.run("run", "--env", "A=laptop", sys.executable, "-c", "raise SystemExit(17)")
    assert told.code == 17


def test_without_a_word_the_one_token_of_a_service_is_given(here: World) -> None:
    only = here.classic()
    here.added(only)
    show = "import os; print(os.environ.get('HF_TOKEN'))"
    told = here.user.run("run", "--", sys.executable, "-c", show, record=False)
    assert (told.code, told.out.strip()) == (0, only.reveal())
    assert "HF_TOKEN is laptop" in told.err
    here.added(here.fine(), "server")
    told = here.user.json("run", "--", "true")
    assert (told.code, told.error) == (2, "which_token")
    assert "--env HF_TOKEN=laptop" in told.document["error"]["cure"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--env", "A=nobody", "true"), "unknown_name"),
        (("--env", "", "--", "true"), "bad_pair"),
        (("--env", "laptop", "true"), "bad_pair"),
        (("--env", "A B=laptop", "true"), "bad_pair"),
        (("--env", "A=laptop", "no-such-program-here"), "program_missing"),
    ],
)
def test_what_cannot_be_run_is_said(here: World, arguments: tuple[str, ...], code: str) -> None:
    here.added(here.classic())
    told = here.user.json("run", *arguments)
    assert (told.code, told.error) == (2, code)
