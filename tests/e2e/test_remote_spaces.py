"""Space secrets by command line: found when asked for, named as probable, pushed when chosen."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.world import World, world
from vault_app.core.secret import Secret

SPACE = "ada/demo"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as opened:
        yield opened


def laid(here: World) -> Secret:
    """Add a token that a Space's secret holds."""
    old = here.hub.mint(role="write", created_at=datetime.now(UTC) - timedelta(days=9))
    here.added(old)
    changed = datetime.now(UTC) - timedelta(days=2)
    here.hub.hub.space(SPACE).secrets["HF_TOKEN"] = (old, changed, None)
    return old


def able(here: World) -> Secret:
    """Mint a token that may write Spaces."""
    scopes = {"user:ada": ("repo.content.read", "repo.write")}
    return here.hub.mint(label="new", scopes=scopes)


def test_places_without_the_option_uses_no_network(here: World) -> None:
    laid(here)
    assert here.user.json("places", "laptop").document["places"] == []
    assert here.hub.requests == []


def test_places_of_spaces_are_named_as_probable(here: World) -> None:
    laid(here)

    (place,) = here.user.json("places", "laptop", "--spaces").document["places"]

    assert (place["kind"], place["key"], place["section"]) == ("remote", "HF_TOKEN", SPACE)
    assert place["certain"] is False
    assert place["path"] is None
    assert "probably" in here.user.run("places", "laptop").out


def test_rotation_pushes_an_included_secret_and_says_that_the_space_restarts(
    here: World,
) -> None:
    old, new = laid(here), able(here)
    (place,) = here.user.json("places", "laptop", "--spaces").document["places"]
    planned = here.user.json("rotate", "laptop", "--plan", "--include", place["id"]).rotation
    assert "space_restarts" in planned["steps"][0]["codes"]
    assert here.hub.hub.space(SPACE).restarts == 0

    done = here.user.json(
        "rotate", "laptop", "--yes", "--include", place["id"], "--new-stdin", stdin=new.reveal()
    )

    assert done.code == 0, done.document
    assert [entry["state"] for entry in done.rotation["places"]] == ["verified"]
    assert here.hub.space_secret_is(SPACE, "HF_TOKEN", new)
    assert here.hub.hub.space(SPACE).restarts == 1
    assert not here.hub.alive(old)
    (place,) = here.user.json("places", "laptop", "--spaces").document["places"]
    assert place["certain"] is True


def test_rotation_leaves_a_probable_secret_alone_and_ends(here: World) -> None:
    old, new = laid(here), able(here)
    here.user.json("places", "laptop", "--spaces")

    done = here.user.json("rotate", "laptop", "--yes", "--new-stdin", stdin=new.reveal())

    assert done.code == 0, done.document
    assert [entry["state"] for entry in done.rotation["places"]] == ["skipped"]
    assert here.hub.space_secret_is(SPACE, "HF_TOKEN", old)
