"""A credential of two parts, an access key's id and secret, is turned over as one (H14)."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.support.aws import Aws
from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.killing import killed_at
from tests.support.rotating import AGREED
from vault_app.core.credential import Joined, Part
from vault_app.core.errors import RotationError
from vault_app.core.rotation import Consent, PlaceState, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services.finding import find_places
from vault_app.services.import_parts import whole_of
from vault_app.services.importing import import_tokens
from vault_app.services.inventory import add, recognise
from vault_app.services.rotating import (
    advance,
    begin,
    discard_new,
    inspect,
    plan,
    resume,
    supply,
    undo,
)
from vault_app.services.settling import look
from vault_app.system.pace import Pace


@dataclass(slots=True)
class Turning:
    """One access key of ada's in many kinds of files, and the service that knows it."""

    world: World
    aws: Aws
    old: Joined
    name: str
    paths: list[Path]

    def standing(self, key: Joined) -> dict[Path, bytes]:
        """Return what every file must hold for *key*."""
        return {path: _text(path, key).encode() for path in self.paths}

    def now(self) -> dict[Path, bytes]:
        """Return what every file holds."""
        return {path: path.read_bytes() for path in self.paths}

    def kinds(self, new: Joined) -> set[str]:
        """Tell which values stand in the files: ``old`` or ``new``; anything else is torn."""
        told = {self.standing(self.old)[p]: "old" for p in self.paths}
        told |= {self.standing(new)[p]: "new" for p in self.paths}
        return {told[data] for data in self.now().values()}


OTHER = ("AKIA" + "OTHERONE" * 2, "other/secret+" * 3 + "x")


def _text(path: Path, key: Joined) -> str:
    key_id, secret = (part.value.reveal() for part in key.parts)
    other_id, other = OTHER
    pair = base64.b64encode(f"{key_id}:{secret}".encode()).decode()
    return {
        "credentials": (
            f"# mine: {key_id}\r\n[default]\r\naws_access_key_id = {key_id}\r\n"
            f"aws_secret_access_key={secret}\r\n\r\n[other]\r\naws_access_key_id = {other_id}\r\n"
            f"aws_secret_access_key = {other}\r\n[again]\r\naws_secret_access_key={secret}\r\n"
            f"aws_access_key_id={key_id}\r\nregion = eu-west-1\r\n"
        ),
        ".env": f"export AWS_ACCESS_KEY_ID={key_id}\nAWS_SECRET_ACCESS_KEY='{secret}' # keep\n",
        "main.tfvars": f'access_key = "{key_id}"\nsecret_key = "{secret}"\n',
        "config.json": json.dumps({"aws": {"id": key_id, "secret": secret}, "n": [1]}, indent=2),
        "secret.yaml": f"data:\n  both: {pair}\n  id: {key_id}  # public\n",
    }[path.name]


@pytest.fixture
def turning(world: World, tmp_path: Path) -> Iterator[Turning]:
    """Return an added key whose places are known."""
    with Aws() as aws:
        extra = {"AWS_ENDPOINT_URL": aws.endpoint}
        bench = open_bench(world.home, world.emulator, world.clock, extra)
        made = replace_bench(world, bench, extra)
        old = aws.mint()
        names = [".aws/credentials", "p/.env", "p/main.tfvars", "p/config.json", "p/secret.yaml"]
        paths = [world.home / name for name in names]
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_text(path, old).encode())
        name = add(bench, Secret(old.reveal())).entry.credential.name
        find_places(bench, name, [world.home])
        yield Turning(made, aws, old, name, paths)


def replace_bench(world: World, bench: object, extra: dict[str, str]) -> World:
    """Return *world* with another bench and environment."""
    return replace(world, bench=world.keep(bench), extra=extra)  # type: ignore[arg-type] # a bench


def test_whole_rotation_replaces_both_parts_everywhere_and_proves_the_id_dead(
    turning: Turning,
) -> None:
    bench, new = turning.world.bench, turning.aws.mint()
    planned = plan(bench, turning.name)
    assert {entry.state for entry in planned.places} == {PlaceState.PENDING}
    assert {e.diff.old_length for e in planned.places if e.diff} >= {20, 40}
    rotation = begin(bench, turning.name, AGREED)
    supply(bench, rotation.id, Secret(new.reveal()))
    done = advance(bench, rotation.id)
    assert done.state is RotationState.DONE, done.steps
    assert turning.now() == turning.standing(new)
    assert not turning.aws.alive(turning.old)
    assert turning.aws.alive(new)
    assert {e.diff.new_length for e in done.places if e.diff} >= {20, 40}
    assert bench.store.tombstones.all()[0].proven
    told = repr(done) + bench.profile.store_path.read_bytes().decode("latin-1")
    for part in (*turning.old.parts, *new.parts):
        assert part.public or part.value.reveal() not in told


def test_undo_puts_both_parts_back_and_kills_the_new_key(turning: Turning) -> None:
    bench, new = turning.world.bench, turning.aws.mint()
    rotation = begin(bench, turning.name, AGREED)
    supply(bench, rotation.id, new)
    advance(bench, rotation.id, until=StepName.CHECK_PLACES)
    assert turning.now() == turning.standing(new)
    changed = turning.paths[1]
    changed.write_bytes(changed.read_bytes() + b"MORE=1\n")
    assert undo(bench, rotation.id).state is RotationState.UNDONE
    expected = turning.standing(turning.old)
    expected[changed] += b"MORE=1\n"
    assert turning.now() == expected
    assert turning.aws.alive(turning.old)
    assert not turning.aws.alive(new)


def test_killed_at_any_boundary_no_file_ever_holds_half_a_key(turning: Turning) -> None:
    """H14, H5: after each death every file is wholly old or wholly new, and it can go on."""
    bench, new = turning.world.bench, turning.aws.mint()
    rotation = begin(bench, turning.name, AGREED)
    supply(bench, rotation.id, new)
    bench.close()

    def work(pace: Pace) -> None:
        mine = turning.world.again()
        mine.pace = pace
        advance(mine, rotation.id, until=StepName.SWITCH)

    seen = set()
    for boundary in (2, 12, 20, 23):
        killed_at(boundary, work, piece=4096)
        seen |= turning.kinds(new)
    assert seen == {"old", "new"}, "they died before and behind the writes"
    again = turning.world.again()
    undo(again, rotation.id)
    assert turning.now() == turning.standing(turning.old)
    assert not list(turning.world.home.rglob(".keyturn-*.tmp"))


def test_killed_while_undoing_it_is_finished_by_resuming(turning: Turning) -> None:
    bench, new = turning.world.bench, turning.aws.mint()
    rotation = begin(bench, turning.name, AGREED)
    supply(bench, rotation.id, new)
    advance(bench, rotation.id, until=StepName.CHECK_PLACES)
    bench.close()

    def work(pace: Pace) -> None:
        mine = turning.world.again()
        mine.pace = pace
        undo(mine, rotation.id)

    assert killed_at(4, work)
    assert turning.kinds(new) <= {"old", "new"}
    (done,) = resume(turning.world.again(), rotation.id)
    assert done.state is RotationState.UNDONE
    assert turning.now() == turning.standing(turning.old)


def test_one_part_left_out_leaves_out_its_whole_file(turning: Turning) -> None:
    bench, new = turning.world.bench, turning.aws.mint()
    planned = plan(bench, turning.name)
    one = next(e.place for e in planned.places if e.place.path == str(turning.paths[1]))
    rotation = begin(bench, turning.name, Consent(agreed=True, skip=(one.id,)))
    supply(bench, rotation.id, new)
    waiting = advance(bench, rotation.id)
    assert waiting.state is RotationState.WAITING, "a place left by choice blocks the revoke"
    expected = turning.standing(new)
    expected[turning.paths[1]] = turning.standing(turning.old)[turning.paths[1]]
    assert turning.now() == expected
    assert turning.aws.alive(turning.old)


def test_half_a_key_is_no_new_token(turning: Turning) -> None:
    bench, new = turning.world.bench, turning.aws.mint()
    rotation = begin(bench, turning.name, AGREED)
    half = Secret(new.parts[1].value.reveal())
    assert inspect(bench, rotation.id, half).code == "not_a_token"
    assert inspect(bench, rotation.id, new.mark).code == "not_a_token"
    with pytest.raises(RotationError, match="same_as_old"):
        supply(bench, rotation.id, turning.old)


def test_another_users_key_is_stopped_and_a_wrong_secret_is_no_death(turning: Turning) -> None:
    bench = turning.world.bench
    rotation = begin(bench, turning.name, AGREED)
    stopped = supply(bench, rotation.id, turning.aws.mint("bob"))
    assert stopped.step(StepName.CHECK_NEW).details[-1].code == "other_owner"
    assert turning.now() == turning.standing(turning.old)


def test_key_not_known_everywhere_yet_is_not_dropped_by_putting_it_aside(turning: Turning) -> None:
    """H8: AWS refuses a key for some seconds after it was made; one refusal loses nothing."""
    bench, new = turning.world.bench, turning.aws.mint()
    secret = turning.aws.secrets.pop(new.mark.reveal())
    rotation = begin(bench, turning.name, AGREED)
    refused = supply(bench, rotation.id, new)
    assert refused.step(StepName.CHECK_NEW).details[-1].code == "new_rejected"
    turning.aws.secrets[new.mark.reveal()] = secret
    discard_new(bench, rotation.id)
    kept = bench.store.credentials.by_fingerprint(bench.key.fingerprint(new))
    assert kept is not None
    assert bench.record(kept.item, kept.backend).token.same_as(new)


def test_key_that_may_not_delete_itself_waits_and_is_finished_by_hand(turning: Turning) -> None:
    bench, new = turning.world.bench, turning.aws.mint()
    turning.aws.denied.add("DeleteAccessKey")
    rotation = begin(bench, turning.name, AGREED)
    supply(bench, rotation.id, new)
    waiting = advance(bench, rotation.id)
    assert waiting.step(StepName.REVOKE).details[-1].code == "revoke_not_answered"
    del turning.aws.secrets[turning.old.mark.reveal()]
    assert advance(bench, rotation.id).state is RotationState.DONE


def test_dead_key_that_comes_back_is_named(turning: Turning, clock: FixedClock) -> None:
    """H13: by its id, whose tombstone stays; the secret beside it needs a person."""
    bench, new = turning.world.bench, turning.aws.mint()
    rotation = begin(bench, turning.name, AGREED)
    supply(bench, rotation.id, new)
    advance(bench, rotation.id)
    turning.paths[1].write_bytes(turning.standing(turning.old)[turning.paths[1]])
    (found,) = look(bench, start=True)
    assert (found.path, found.certain) == (str(turning.paths[1]), False)


SHAPES = {
    "joined": "{id}:{secret}",
    "table": "Access key ID,Secret access key\n{id},{secret}\n",
    "lines": "aws_access_key_id = {id}\naws_secret_access_key = {secret}\n",
    "json": '{{"AccessKey": {{"AccessKeyId": "{id}", "SecretAccessKey": "{secret}"}}}}',
    "exports": "export AWS_ACCESS_KEY_ID='{id}'\nexport AWS_SECRET_ACCESS_KEY='{secret}'",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_key_is_taken_however_its_parts_are_pasted(world: World, shape: str) -> None:
    with Aws() as aws:
        key = aws.mint()
        key_id, secret = (part.value.reveal() for part in key.parts)
        extra = {"AWS_ENDPOINT_URL": aws.endpoint}
        bench = world.keep(open_bench(world.home, world.emulator, world.clock, extra))
        pasted = Secret(SHAPES[shape].format(id=key_id, secret=secret))
        seen = recognise(pasted)
        assert (seen.provider, seen.hint) == ("aws", f"AKIA…{key_id[-4:]}")
        credential = add(bench, pasted).entry.credential
        record = bench.record(credential.item, credential.backend)
        assert [(p.name, p.public) for p in record.parts] == [("id", True), ("secret", False)]
        assert record.token.same_as(key)
        assert add(bench, key).known
        again = Joined([Part("id", key.mark, public=True), *key.parts[1:]])
        assert credential.fingerprint == bench.key.fingerprint(again)


def test_import_takes_each_profile_whole_and_no_part_alone(turning: Turning) -> None:
    """``~/.aws/credentials`` with several profiles: the id and the secret of its own entry."""
    world, bench = turning.world, turning.world.bench
    first, second, alone = (turning.aws.mint() for _ in range(3))
    text = "[a]\naws_access_key_id={a[0]}\naws_secret_access_key={a[1]}\n[b]\n"
    text += (
        "aws_secret_access_key={b[1]}\naws_access_key_id={b[0]}\n[c]\naws_access_key_id={c[0]}\n"
    )
    values = [[part.value.reveal() for part in key.parts] for key in (first, second, alone)]
    path = world.write("other/.aws/credentials", text.format(a=values[0], b=values[1], c=values[2]))
    taken = import_tokens(bench, [path], mine=True).imported
    tokens = [bench.record(e.credential.item, e.credential.backend).token for e in taken]
    expected = {first.reveal(), second.reveal(), ":".join(OTHER)}
    assert {token.reveal() for token in tokens} == expected
    assert [len(entry.places) for entry in taken] == [2, 2, 2]
    again = import_tokens(bench, [path], mine=True)
    assert (len(again.imported), len(again.known)) == (0, 4)


def test_exported_key_is_taken_whole_and_its_variables_win_over_files(world: World) -> None:
    """A variable with an id alone, or with a stranger's secret beside it, is no credential."""
    with Aws() as aws:
        key, other = aws.mint(), aws.mint()
        key_id, secret = (part.value.reveal() for part in key.parts)
        extra = {
            "AWS_ENDPOINT_URL": aws.endpoint,
            "AWS_ACCESS_KEY_ID": key_id,
            "AWS_SECRET_ACCESS_KEY": secret,
            "OLD_AWS_ACCESS_KEY_ID": other.mark.reveal(),
        }
        bench = world.keep(open_bench(world.home, world.emulator, world.clock, extra))
        (entry,) = import_tokens(bench).imported
        token = bench.record(entry.credential.item, entry.credential.backend).token
        assert token.same_as(key)
        assert {place.key for place in entry.places} == {
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
        }
        planned = plan(bench, entry.credential.name)
        (note,) = [d for d in planned.step(StepName.PLAN).details if d.code == "environment_wins"]
        assert note.get("count") == 2


def test_leaked_id_is_taken_with_the_secret_beside_it(world: World) -> None:
    with Aws() as aws:
        key, alone = aws.mint(), aws.mint()
        bench = world.keep(
            open_bench(world.home, world.emulator, world.clock, {"AWS_ENDPOINT_URL": aws.endpoint})
        )
        data = _text(Path(".env"), key).encode() + f"# {alone.mark.reveal()}\n".encode()
        assert whole_of(".env", data, key.mark).same_as(key)
        assert whole_of(".env", b"id=" + alone.mark.reveal().encode(), alone.mark) is alone.mark
        half = add(bench, key.mark).entry.credential
        assert add(bench, key).known, "an id alone is accepted, and completed later"
        assert bench.record(half.item, half.backend).token.same_as(key)
