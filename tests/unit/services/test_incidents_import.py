"""Signed feeds: what is taken, what is refused and with which code (H35)."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.support import signed_feed
from tests.support.bench import World
from tests.support.signed_feed import KEYS, altered, incident, payload, signed
from vault_app.core.errors import EditError
from vault_app.core.policy import ReasonCode
from vault_app.services import incidents_envelope as envelope
from vault_app.services import incidents_feed as feed
from vault_app.services import incidents_watch as watch
from vault_app.services import inventory
from vault_app.services.incidents import overview
from vault_app.services.incidents_import import import_feed
from vault_app.services.incidents_watch import IMPORTED_INDEX

STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


@pytest.fixture(autouse=True)
def _trusted(world: World) -> None:
    world.bench.signers = KEYS


def _file(world: World, data: bytes) -> Path:
    return world.write("feed.signed", data)


def _taken(world: World, **changed: object) -> None:
    import_feed(world.bench, _file(world, signed(payload(world.clock.now(), **changed))))


def test_signed_feed_takes_the_place_of_the_built_in_one(world: World) -> None:
    path = _file(world, signed(payload(world.clock.now())))
    done = import_feed(world.bench, path)
    assert (done.fresh, done.known) == (("fresh-2027",), False)
    found = overview(world.bench)
    assert [one.incident.id for one in found.affected] == ["fresh-2027"]
    assert found.feed.imported
    assert [event.code for event in world.bench.store.history.all(5)] == ["feed_imported"]


def test_imported_incident_is_in_verdicts_of_another_process(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(role="write"), name="laptop")
    _taken(world, incidents=[incident(window_end="2030-01-01")])
    (entry,) = inventory.entries(world.again())
    reason = next(one for one in entry.reasons if one.code is ReasonCode.INCIDENT)
    assert dict(reason.data)["incident"] == "fresh-2027"


@pytest.mark.parametrize(
    ("words", "title"),
    [({}, "A fresh one"), (None, "Hugging Face: Einbruch im Juli 2026")],
    ids=["of English alone", "translated"],
)
def test_imported_incident_is_told_in_the_language_of_the_window(
    world: World, words: dict[str, object] | None, title: str
) -> None:
    """Verdict, timeline and page name it alike; without words it stays English."""
    inventory.add(world.bench, world.emulator.mint(role="write"), name="laptop")
    told = incident(window_end="2030-01-01")
    _taken(world, incidents=[told if words is None else told | {"words": words}])
    world.bench.language = "de"
    (entry,) = inventory.entries(world.bench)
    reason = next(one for one in entry.reasons if one.code is ReasonCode.INCIDENT)
    assert dict(reason.data)["title"] == title
    assert overview(world.bench).affected[0].incident.title == title
    (event,) = watch.events(world.bench, entry.credential)
    assert dict(event.data)["title"] == title


def _refusals() -> dict[str, tuple[str, Callable[[datetime], bytes]]]:
    later = timedelta(days=31)
    return {
        "altered": ("feed_not_signed", lambda now: altered(signed(payload(now)))),
        "forged": (
            "feed_not_signed",
            lambda now: signed(payload(now), key=STRANGER),
        ),
        "unknown key": ("feed_unknown_key", lambda now: signed(payload(now), name="other")),
        "unsigned": ("feed_unreadable", payload),
        "no json": ("feed_unreadable", lambda now: b"\x00\xff"),
        "deep": ("feed_unreadable", lambda now: b"[" * 100_000),
        "envelope of tomorrow": (
            "feed_too_new",
            lambda now: json.dumps(json.loads(signed(payload(now))) | {"version": 2}).encode(),
        ),
        "schema of tomorrow": ("feed_too_new", lambda now: signed(payload(now, schema=2))),
        "another type": ("feed_wrong_type", lambda now: signed(payload(now, type="update"))),
        "unknown field": ("feed_invalid", lambda now: signed(payload(now, surprise=1))),
        "no incidents": ("feed_invalid", lambda now: signed(payload(now, incidents=[]))),
        "twice the same": (
            "feed_invalid",
            lambda now: signed(payload(now, incidents=[incident(), incident()])),
        ),
        "no such day": (
            "feed_invalid",
            lambda now: signed(payload(now, incidents=[incident(window_end="2026-02-31")])),
        ),
        "no zone": (
            "feed_invalid",
            lambda now: signed(payload(now, issued="2026-01-01T00:00:00")),
        ),
        "expired": ("feed_expired", lambda now: signed(payload(now - later))),
        "from the future": ("feed_not_yet", lambda now: signed(payload(now + later))),
        "older": ("feed_older", lambda now: signed(payload(now, serial=1))),
        "too large": ("feed_too_large", lambda now: b" " * (envelope.LIMIT + 1)),
    }


@pytest.mark.parametrize("case", sorted(_refusals()))
def test_feed_that_cannot_be_trusted_is_refused_and_leaves_nothing(world: World, case: str) -> None:
    """H35."""
    code, make = _refusals()[case]
    path = _file(world, make(world.clock.now()))
    with pytest.raises(EditError) as caught:
        import_feed(world.bench, path)
    assert caught.value.code == code
    assert not (world.bench.profile.home / feed.IMPORTED).exists()
    assert not (world.bench.profile.home / IMPORTED_INDEX).exists()
    assert len(overview(world.bench).affected) > 30


def test_signature_of_another_kind_of_file_does_not_serve() -> None:
    """H35: what is signed names the kind; the bare payload's signature is worth nothing."""
    now = datetime.fromisoformat("2026-11-24T12:00:00+00:00")
    data = payload(now)
    bare = envelope.sealed(signed_feed.NAME, data, signed_feed.KEY.sign(data))
    with pytest.raises(EditError, match="feed_not_signed"):
        envelope.opened(bare, now, KEYS)


def test_feed_once_taken_is_used_after_it_ran_out(world: World) -> None:
    """What happened has happened; only taking an old file anew is refused."""
    _taken(world)
    world.clock.advance(days=400)
    assert overview(world.bench).feed.imported


def test_feed_of_the_same_serial_is_known(world: World) -> None:
    _taken(world)
    path = _file(world, signed(payload(world.clock.now())))
    assert import_feed(world.bench, path).known


def test_older_feed_than_the_imported_one_is_refused(world: World) -> None:
    _taken(world)
    with pytest.raises(EditError, match="feed_older"):
        _taken(world, serial=99999998)


def test_imported_feed_changed_on_the_disk_is_left_aside_and_told(world: World) -> None:
    _taken(world)
    path = world.bench.profile.home / feed.IMPORTED
    path.write_bytes(altered(path.read_bytes()))
    found = overview(world.bench).feed
    assert (found.imported, found.problem) == (False, "feed_not_signed")


def test_damaged_index_is_no_reason_to_list_nothing(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(role="write"), name="laptop")
    (world.bench.profile.home / IMPORTED_INDEX).write_bytes(b"{")
    assert len(inventory.entries(world.bench)) == 1
