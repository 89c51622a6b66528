"""The command line as a person at a terminal meets it: questions, no echo, colours, refusals."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.world import World, world


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def test_add_on_a_terminal_asks_without_echo(here: World) -> None:
    token = here.classic()
    with here.user.terminal("add", "--name", "laptop") as screen:
        screen.expect("Token")
        screen.type(token.reveal())
        screen.expect("Added: laptop")
        assert screen.end() == 0
        assert token.reveal() not in screen.seen


def test_get_on_a_terminal_needs_reveal(here: World) -> None:
    token = here.classic()
    here.added(token)
    with here.user.terminal("get", "laptop") as screen:
        screen.expect("--reveal")
        assert screen.end() == 2
        assert token.reveal() not in screen.seen
    with here.user.terminal("get", "laptop", "--reveal", record=False) as screen:
        screen.expect(token.reveal())
        assert screen.end() == 0


def test_rotate_on_a_terminal_asks_for_plan_token_and_revoke(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    here.user.json("check")
    with here.user.terminal("rotate", "laptop") as screen:
        screen.expect("the new token")
        screen.expect("Turn this token over as shown?")
        screen.type("y")
        screen.expect("What is the token for?")
        screen.expect("Choose, separated by commas")
        screen.type("")
        screen.expect(f"{here.hub.endpoint}/settings/tokens/new")
        screen.expect("New token")
        screen.type("nonsense")
        screen.expect("does not look like a token")
        screen.expect("New token")
        screen.type(new.reveal())
        screen.expect("There is no way back.")
        assert new.reveal() in path.read_text()
        assert here.hub.alive(old)
        screen.type("y")
        screen.expect("proven dead")
        assert screen.end() == 0
    assert not here.hub.alive(old)


def test_rotate_on_a_terminal_no_to_the_plan_records_nothing(here: World) -> None:
    old = here.classic()
    here.added(old)
    with here.user.terminal("rotate", "laptop") as screen:
        screen.expect("Turn this token over as shown?")
        screen.type("n")
        assert screen.end() == 130
    assert here.user.json("rotations").document == {"rotations": []}


def test_rotate_on_a_terminal_no_to_the_revoke_waits_and_can_be_undone(here: World) -> None:
    old, new = here.classic(), here.fine()
    here.added(old)
    path = here.env_file(old)
    with here.user.terminal("rotate", "laptop") as screen:
        screen.expect("Turn this token over as shown?")
        screen.type("y")
        screen.expect("New token")
        screen.type(new.reveal())
        screen.expect("There is no way back.")
        screen.type("n")
        assert screen.end() == 6
    assert here.hub.alive(old)
    (waiting,) = here.user.json("rotations").document["rotations"]
    assert here.user.json("undo", waiting["id"]).code == 0
    assert old.reveal() in path.read_text()


def test_wider_token_on_a_terminal_is_taken_only_after_a_yes_h12(here: World) -> None:
    old = here.fine("laptop")
    here.added(old)
    wide = here.hub.mint(scopes={"user:ada": ("repo.content.read", "repo.write")})
    with here.user.terminal("rotate", "laptop") as screen:
        screen.expect("Turn this token over as shown?")
        screen.type("y")
        screen.expect("New token")
        screen.type(wide.reveal())
        screen.expect("repo.write")
        screen.expect("Use it all the same?")
        screen.type("y")
        screen.expect("There is no way back.")
        screen.type("y")
        assert screen.end() == 0
    assert not here.hub.alive(old)


def test_token_of_another_owner_on_a_terminal_asks_for_another(here: World) -> None:
    old, new = here.fine("laptop"), here.fine()
    here.added(old)
    with here.user.terminal("rotate", "laptop") as screen:
        screen.expect("Turn this token over as shown?")
        screen.type("y")
        screen.expect("New token")
        screen.type(here.fine("hers", owner="grace").reveal())
        screen.expect("another account")
        screen.expect("Hand over another token?")
        screen.type("y")
        screen.expect("New token")
        screen.type(new.reveal())
        screen.expect("There is no way back.")
        screen.type("y")
        assert screen.end() == 0


def test_ctrl_c_at_the_prompt_is_code_130_and_leaves_the_rotation_open(here: World) -> None:
    here.added(here.classic())
    with here.user.terminal("rotate", "laptop") as screen:
        screen.expect("Turn this token over as shown?")
        screen.type("y")
        screen.expect("New token")
        screen.press(b"\x03")
        assert screen.end() == 130
    (waiting,) = here.user.json("rotations").document["rotations"]
    assert waiting["state"] == "waiting"


def test_remove_on_a_terminal_asks(here: World) -> None:
    here.added(here.classic())
    with here.user.terminal("remove", "laptop") as screen:
        screen.expect("Forget laptop")
        screen.type("n")
        assert screen.end() == 130
    assert here.cred()["name"] == "laptop"


def test_json_on_a_terminal_asks_nothing(here: World) -> None:
    here.added(here.classic())
    with here.user.terminal("remove", "laptop", "--json") as screen:
        assert screen.end() == 2
        assert "consent_missing" in screen.seen


def test_sealed_file_is_made_only_by_consent_and_asks_for_its_passphrase(here: World) -> None:
    token = here.classic()
    without = ("KEYTURN_VAULT", "KEYTURN_PASSPHRASE_FILE")
    with here.user.terminal("add", "--name", "laptop", without=without) as screen:
        screen.expect("Token")
        screen.type(token.reveal())
        screen.expect("sealed with a passphrase instead?")
        screen.type("y")
        screen.expect("Passphrase for the sealed file")
        screen.type("quite a secret")
        screen.expect("Repeat")
        screen.type("quite a secret")
        screen.expect("Added: laptop")
        assert screen.end() == 0
    with here.user.terminal("check", without=without) as screen:
        screen.expect("Passphrase of the sealed file")
        screen.type("quite a secret")
        screen.expect("verified")
        assert screen.end() == 0
        assert "quite a secret" not in screen.seen


def test_wrong_passphrase_is_code_3(here: World) -> None:
    here.added(here.classic())
    with here.user.terminal("check", without=("KEYTURN_PASSPHRASE_FILE",)) as screen:
        screen.expect("Passphrase of the sealed file")
        screen.type("wrong")
        screen.expect("The passphrase is wrong.")
        assert screen.end() == 3


def test_import_on_a_terminal_shows_first_and_takes_after_a_yes(here: World) -> None:
    path = here.user.home / ".env"
    path.write_text(f"HF_TOKEN={here.classic().reveal()}\n")
    with here.user.terminal("import") as screen:
        screen.expect("Take 1 token?")
        screen.type("n")
        screen.expect("Would take 1")
        assert screen.end() == 0
    assert here.user.json("list").document == {"credentials": []}
    with here.user.terminal("import") as screen:
        screen.expect("Take 1 token?")
        screen.type("y")
        screen.expect("Took 1")
        assert screen.end() == 0


def test_list_on_a_terminal_has_colours_and_none_with_no_color(here: World) -> None:
    here.added(here.classic())
    here.user.json("check")
    with here.user.terminal("list") as screen:
        assert screen.end() == 0
        assert "\x1b[" in screen.seen
    here.user.environ["NO_COLOR"] = "1"
    with here.user.terminal("list") as screen:
        assert screen.end() == 0
        assert "\x1b[3" not in screen.seen
        assert "urgent" in screen.seen


def test_remove_all_on_a_terminal_shows_what_is_here_and_does_nothing_unasked(here: World) -> None:
    here.added(here.classic())
    with here.user.terminal("remove", "--all") as screen:
        screen.expect("1 token")
        screen.expect(str(here.user.profile))
        screen.expect("What is to go?")
        screen.type("")
        assert screen.end() == 130
    with here.user.terminal("remove", "--all") as screen:
        screen.expect("What is to go?")
        screen.type("everything")
        screen.expect("Only a backup")
        screen.type("n")
        assert screen.end() == 130
    assert len(here.user.json("list").document["credentials"]) == 1
    with here.user.terminal("remove", "--all") as screen:
        screen.expect("What is to go?")
        screen.type("everything")
        screen.expect("Only a backup")
        screen.type("y")
        screen.expect("Deleted: 1 token")
        assert screen.end() == 0
    assert not here.user.profile.exists()
