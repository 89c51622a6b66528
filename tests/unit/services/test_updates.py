"""The check for updates: what it asks, when it may, and which notices are believed (H35)."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.support import signed_feed
from tests.support.bench import World
from tests.support.loopback import Recorder, serving
from tests.support.signed_notice import KEYS, altered, file, payload, signed
from vault_app.core import owner
from vault_app.core.errors import KeyturnError, ProviderError, UsageError
from vault_app.services import update_notice, updates
from vault_app.services.settings import choose
from vault_app.services.workbench import Options, Workbench

STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(3, 35)))


@pytest.fixture
def far(world: World) -> Iterator[Recorder]:
    """Return the server updates are asked at; it has a good notice until told otherwise."""
    with serving() as recorder:
        world.bench.signers = KEYS
        world.bench.update_address = f"{recorder.url}/update.json"
        recorder.answer(body=signed(payload(world.clock.now())))
        yield recorder


def _refused(world: World) -> str:
    with pytest.raises(KeyturnError) as caught:
        updates.check(world.bench)
    return caught.value.code


def test_check_is_off_until_allowed_and_asks_nothing_before(world: World, far: Recorder) -> None:
    """H35."""
    assert _refused(world) == "update_not_allowed"
    assert updates.check_if_due(world.bench) is None
    assert not far.seen
    assert not world.bench.store.activity.all(5)
    choose(world.bench, "update_checks", True)
    assert updates.check(world.bench).newer


def test_question_says_nothing_of_who_asks_and_is_in_the_activity(
    world: World, far: Recorder
) -> None:
    """H35: one address, nothing that identifies person, machine or version."""
    found = updates.check(world.bench, once=True)
    (asked,) = far.seen
    assert (asked.method, asked.path, asked.body) == ("GET", "/update.json", b"")
    allowed = {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert set(asked.headers) <= allowed
    assert asked.headers["user-agent"] == "keyturn"
    (use,) = world.bench.store.activity.all(5)
    assert (use.host, use.provider, use.purpose) == (far.host, "keyturn", "update")
    assert use.outcome == "accepted"
    assert found.file is not None
    assert found.file.name == "keyturn-9.1.0.checkout"


def test_practice_never_asks(world: World, far: Recorder) -> None:
    options = Options(environ=world.bench.environ, user_home=world.home, practice=True)
    bench = world.keep(Workbench(options, world.bench.profile, world.clock))
    bench.update_address = world.bench.update_address
    choose(bench, "update_checks", True)
    assert updates.check_if_due(bench) is None
    with pytest.raises(UsageError, match="update_not_allowed"):
        updates.check(bench, once=True)
    assert not far.seen


def test_copy_whose_owner_set_no_address_asks_nobody(world: World) -> None:
    choose(world.bench, "update_checks", True)
    world.bench.update_address = "https://keyturn.invalid/update.json"
    assert _refused(world) == "update_no_address"
    assert not updates.standing(world.bench).published
    assert not world.bench.store.activity.all(5)


def _lies() -> dict[str, tuple[str, Callable[[datetime], bytes]]]:
    later = timedelta(days=31)
    return {
        "altered": ("update_not_signed", lambda now: altered(signed(payload(now)))),
        "forged": ("update_not_signed", lambda now: signed(payload(now), key=STRANGER)),
        "unknown key": ("update_unknown_key", lambda now: signed(payload(now), name="other")),
        "a signed feed of incidents": (
            "update_not_signed",
            lambda now: signed_feed.signed(payload(now), key=signed_notice_key()),
        ),
        "another type": ("update_wrong_type", lambda now: signed(payload(now, type="incidents"))),
        "schema of tomorrow": ("update_too_new", lambda now: signed(payload(now, schema=2))),
        "envelope of tomorrow": (
            "update_too_new",
            lambda now: json.dumps(json.loads(signed(payload(now))) | {"version": 2}).encode(),
        ),
        "expired": ("update_expired", lambda now: signed(payload(now - later))),
        "from the future": ("update_not_yet", lambda now: signed(payload(now + later))),
        "unsigned": ("update_unreadable", payload),
        "a portal's page": ("update_unreadable", lambda now: b"<html>Log in</html>"),
        "bytes": ("update_unreadable", lambda now: b"\x00\xff\xfe" * 50),
        "deep": ("update_unreadable", lambda now: b"[" * 60_000),
        "nothing": ("update_unreadable", lambda now: b""),
        "huge": ("answer_too_large", lambda now: b" " * (update_notice.LIMIT + 1)),
        "version with words": (
            "update_invalid",
            lambda now: signed(payload(now, version="9.1.0; rm -rf ~")),
        ),
        "address without https": (
            "update_invalid",
            lambda now: signed(payload(now, page="http://example.org/")),
        ),
        "file that names a folder": (
            "update_invalid",
            lambda now: signed(payload(now, files=[file("deb", name="../x")])),
        ),
        "no English notes": ("update_invalid", lambda now: signed(payload(now, notes={}))),
        "unknown field": ("update_invalid", lambda now: signed(payload(now, run="me"))),
    }


def signed_notice_key() -> Ed25519PrivateKey:
    """Return the trusted key, for a signature of it over another kind of file."""
    from tests.support.signed_notice import KEY

    return KEY


@pytest.mark.parametrize("case", sorted(_lies()))
def test_answer_that_cannot_be_trusted_is_refused_and_what_was_known_stays(
    world: World, far: Recorder, case: str
) -> None:
    """H35."""
    choose(world.bench, "update_checks", True)
    before = updates.check(world.bench).newest
    code, make = _lies()[case]
    far.answer(body=make(world.clock.now()))
    assert _refused(world) == code
    after = updates.standing(world.bench)
    assert (after.newest, after.problem) == (before, code)
    assert len(world.bench.store.activity.all(5)) == 2


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirect_is_refused_and_not_followed(world: World, far: Recorder, status: int) -> None:
    """H23, H35."""
    choose(world.bench, "update_checks", True)
    with serving() as other:
        far.answer(status, headers={"Location": f"{other.url}/update.json"})
        assert _refused(world) == "redirected"
        assert not other.seen
    assert len(far.seen) == 1


@pytest.mark.parametrize(
    ("status", "code"),
    [(404, "update_not_there"), (403, "update_not_there"), (500, "server_error")],
)
def test_server_without_a_notice_is_told_as_such(
    world: World, far: Recorder, status: int, code: str
) -> None:
    choose(world.bench, "update_checks", True)
    far.answer(status, signed(payload(world.clock.now())))
    assert _refused(world) == code
    assert updates.standing(world.bench).newest is None


def test_older_notice_replayed_is_refused(world: World, far: Recorder) -> None:
    """H35: neither a lower serial, nor a lower version, nor a second notice of one number."""
    choose(world.bench, "update_checks", True)
    now = world.clock.now()
    first = signed(payload(now, serial=7, version="9.1.0"))
    far.answer(body=first)
    updates.check(world.bench)
    for changed in (
        {"serial": 6, "version": "9.2.0"},
        {"serial": 8, "version": "9.0.9"},
        {"serial": 7, "version": "9.3.0"},
    ):
        far.answer(body=signed(payload(now, **changed)))
        assert _refused(world) == "update_older"
        again = world.again()
        assert updates.standing(again).newest == updates.standing(world.bench).newest
    far.answer(body=first)
    assert updates.check(world.bench).newest is not None
    far.answer(body=signed(payload(now, serial=8, version="9.1.1")))
    newest = updates.check(world.bench).newest
    assert newest is not None
    assert newest.version == "9.1.1"


def test_offline_asks_nothing(world: World, far: Recorder) -> None:
    options = Options(environ=world.bench.environ, user_home=world.home, offline=True)
    bench = world.keep(Workbench(options, world.bench.profile, world.clock))
    bench.update_address = world.bench.update_address
    choose(bench, "update_checks", True)
    assert updates.check_if_due(bench) is None
    with pytest.raises(ProviderError, match="offline"):
        updates.check(bench)
    assert not far.seen


def test_nobody_there_is_told_and_tried_again_a_day_later(world: World) -> None:
    choose(world.bench, "update_checks", True)
    with serving() as recorder:
        gone = recorder.url
    world.bench.update_address = f"{gone}/update.json"
    found = updates.check_if_due(world.bench)
    assert found is not None
    assert found.problem == "provider_unreachable"
    assert updates.check_if_due(world.bench) is None
    world.clock.advance(days=1)
    assert updates.is_due(world.bench)


def test_daily_check_asks_once_a_day_also_after_the_clock_was_set_back(
    world: World, far: Recorder
) -> None:
    choose(world.bench, "update_checks", True)
    assert updates.check_if_due(world.bench) is not None
    world.clock.advance(seconds=23 * 3600)
    assert updates.check_if_due(world.bench) is None
    world.clock.advance(seconds=2 * 3600)
    far.answer(body=signed(payload(world.clock.now(), serial=8)))
    assert updates.check_if_due(world.bench) is not None
    world.clock.advance(days=-20)
    assert updates.check_if_due(world.bench) is not None
    assert len(far.seen) == 3


@pytest.mark.parametrize(
    ("there", "here", "newer"),
    [
        ("0.10.0", "0.9.9", True),
        ("1.0", "1.0.0", False),
        ("0.1.0", "0.1.0", False),
        ("0.0.9", "0.1.0", False),
        ("1.2.0.1", "1.2.0", True),
    ],
)
def test_versions_are_compared_by_number(
    world: World, far: Recorder, there: str, here: str, newer: bool
) -> None:
    far.answer(body=signed(payload(world.clock.now(), version=there)))
    updates.check(world.bench, once=True)
    assert updates.standing(world.bench, here).newer is newer


def test_owner_who_set_an_address_is_told_from_one_who_did_not() -> None:
    assert not owner.is_set("https://keyturn.invalid/update.json")
    assert not owner.is_set("The developers <team@keyturn.invalid>")
    assert owner.is_set("https://keyturn.example.org/update.json")
    assert owner.is_set("Ada <ada@example.org>")
