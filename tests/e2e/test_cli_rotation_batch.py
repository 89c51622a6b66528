"""Several tokens by one ``keyturn rotate``: one plan, one consent, each on its own feet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.world import World, world
from vault_app.core.secret import Secret

NAMES = ("alpha", "beta")


@dataclass(slots=True)
class Two:
    """Two classic tokens that stand in one file."""

    world: World
    old: list[Secret]
    new: list[Secret]
    path: Path

    def text(self, values: list[Secret]) -> str:
        return "".join(f"TOKEN_{n}={value.reveal()}\n" for n, value in enumerate(values))

    @property
    def lines(self) -> str:
        return "".join(value.reveal() + "\n" for value in self.new)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with world(tmp_path) as here:
        old, new = [here.classic(), here.classic()], [here.fine(), here.fine()]
        for name, value in zip(NAMES, old, strict=True):
            here.added(value, name)
        path = here.user.home / "work" / ".env"
        path.parent.mkdir()
        made = Two(here, old, new, path)
        path.write_text(made.text(old))
        here.user.json("import", str(path))
        yield made


def test_batch_with_a_shared_file_is_done_by_one_line_a_token(two: Two) -> None:
    run = two.world.user.json
    done = run("rotate", *NAMES, "--yes", "--new-stdin", stdin=two.lines)
    assert done.code == 0, done.document
    rotations = done.document["rotations"]
    assert [one["state"] for one in rotations] == ["done", "done"]
    assert {one["batch"] for one in rotations} == {done.document["batch"]}
    assert "refused" not in done.document
    assert two.path.read_text() == two.text(two.new)
    assert not any(two.world.hub.alive(value) for value in two.old)


def test_single_form_keeps_its_shape(two: Two) -> None:
    done = two.world.user.json("rotate", "alpha", "--yes", "--new-stdin", stdin=two.lines)
    assert done.code == 0
    assert set(done.document) == {"rotation"}
    assert "batch" not in done.rotation


def test_batch_planned_records_nothing(two: Two) -> None:
    planned = two.world.user.json("rotate", *NAMES, "--plan")
    assert planned.code == 0
    assert [one["id"] for one in planned.document["rotations"]] == [None, None]
    assert two.world.user.json("rotations").document == {"rotations": []}


def test_one_failing_stops_no_other_and_the_exit_code_is_the_worst(two: Two) -> None:
    two.world.hub.kill(two.new[0])
    done = two.world.user.json("rotate", *NAMES, "--yes", "--new-stdin", stdin=two.lines)
    first, second = done.document["rotations"]
    assert (first["state"], second["state"]) == ("waiting", "done")
    assert first["error"]["code"] == "new_rejected"
    assert "error" not in second
    assert done.code == 6
    assert two.path.read_text() == two.text([two.old[0], two.new[1]])


def test_empty_line_leaves_its_token_waiting_and_resume_shows_the_batch(two: Two) -> None:
    user = two.world.user
    began = user.json(
        "rotate", *NAMES, "--yes", "--new-stdin", stdin="\n" + two.new[1].reveal() + "\n"
    )
    first, second = began.document["rotations"]
    assert (first["state"], second["state"]) == ("waiting", "done")
    assert began.code == 6
    later = user.json("rotate", "alpha", "--yes", "--new-stdin", stdin=two.lines)
    assert later.rotation["batch"] == began.document["batch"]
    resumed = user.json("resume", began.document["batch"])
    assert [one["state"] for one in resumed.document["rotations"]] == ["done", "done"]
    assert resumed.code == 0


def test_more_lines_than_tokens_is_refused_before_anything(two: Two) -> None:
    third = two.lines + two.world.fine().reveal() + "\n"
    refused = two.world.user.json("rotate", *NAMES, "--yes", "--new-stdin", stdin=third)
    assert (refused.code, refused.error) == (2, "too_many_tokens")
    assert two.world.user.json("rotations").document == {"rotations": []}


def test_batch_undone_by_its_id_restores_every_byte(two: Two) -> None:
    user, hub = two.world.user, two.world.hub
    hub.fail_next("revoke", status=503, times=50)
    waiting = user.json("rotate", *NAMES, "--yes", "--new-stdin", stdin=two.lines)
    assert two.path.read_text() == two.text(two.new)
    hub.recover()
    undone = user.json("undo", waiting.document["batch"])
    assert [one["state"] for one in undone.document["rotations"]] == ["undone", "undone"]
    assert undone.code == 0
    assert two.path.read_text() == two.text(two.old)
    assert all(hub.alive(value) for value in two.old)


def test_classic_ones_are_chosen_without_names(two: Two) -> None:
    user = two.world.user
    user.json("check")
    planned = user.json("rotate", "--classic", "--plan")
    assert len(planned.document["rotations"]) == len(NAMES)
    assert user.json("rotate", "--due", "--classic", "--plan").code == 0
    done = user.json("rotate", "--classic", "--yes", "--new-stdin", stdin=two.lines)
    assert [one["state"] for one in done.document["rotations"]] == ["done", "done"]
    assert user.json("rotate", "--classic", "--plan").document["rotations"] == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), "no_names"),
        (("alpha", "--due"), "names_or_choice"),
        (("alpha", "nobody"), "unknown_name"),
        (("alpha", "beta", "--skip", "nowhere"), "unknown_place"),
    ],
)
def test_wrong_use_is_refused(two: Two, arguments: tuple[str, ...], code: str) -> None:
    refused = two.world.user.json("rotate", *arguments, "--plan")
    assert (refused.code, refused.error) == (2, code)


def test_unclaimed_one_is_told_and_the_others_go_on(two: Two) -> None:
    user = two.world.user
    odd = Secret("".join(("nobody", "-knows-", "this-one")))
    user.json("add", "--name", "odd", stdin=odd.reveal())
    done = user.json("rotate", "odd", *NAMES, "--yes", "--new-stdin", stdin="\n" + two.lines)
    assert [one["state"] for one in done.document["rotations"]] == ["done", "done"]
    (refused,) = done.document["refused"]
    assert (refused["name"], refused["error"]["code"]) == ("odd", "unknown_provider")
    assert done.code == 2


def test_terminal_shows_one_plan_and_asks_once(two: Two) -> None:
    two.world.user.json("check")
    with two.world.user.terminal("rotate", *NAMES) as screen:
        screen.expect("Turn these 2 tokens over as shown")
        screen.type("y")
        for name, value in zip(NAMES, two.new, strict=True):
            screen.expect(f"{name}:")
            screen.expect("Choose, separated by commas")
            screen.type("")
            screen.expect("New token")
            screen.type(value.reveal())
        screen.expect("proven dead")
        assert screen.end() == 0
    assert two.path.read_text() == two.text(two.new)
