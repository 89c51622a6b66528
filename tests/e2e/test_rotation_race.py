"""Several Keyturns on one rotation at once: one works on it, the others are told, nothing tears."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.many_places import lay
from tests.support.world import World, world

FINE, CLOSED, WAITING = 0, 2, 6


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("commands", [("resume",) * 4, ("resume", "undo", "resume", "undo")])
def test_four_processes_on_one_rotation_leave_it_whole_h15(
    here: World, commands: tuple[str, ...]
) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    laid = lay(here.user.home / "work", old)
    here.user.json("import", str(laid.root))
    here.hub.fail_next("revoke", status=503, times=1)
    waiting = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())
    assert waiting.code == WAITING
    known = waiting.rotation["id"]

    started = [here.user.start("--json", command, known) for command in commands]
    codes = []
    for process in started:
        process.communicate(timeout=60)
        codes.append(process.returncode)

    for command, code in zip(commands, codes, strict=True):
        # Whoever waited for the others may find that it is over: then there is nothing to undo.
        assert code in ((FINE, WAITING, CLOSED) if command == "undo" else (FINE, WAITING))
    assert FINE in codes
    (rotation,) = here.user.json("rotations").document["rotations"]
    value = {"done": new, "undone": old}[rotation["state"]]
    assert laid.wrong(value) == []
    assert here.hub.alive(value)
    assert here.user.run("get", "laptop", record=False).out == value.reveal() + "\n"
    assert not list(here.user.home.rglob(".keyturn-*"))
