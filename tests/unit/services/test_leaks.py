"""Leaks: found, told as they come, ignored with a reason, solved, gone, swept by themselves."""

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import fake, hugging_face
from tests.support.leak_world import LeakWorld, commit, git, open_leak_world, repository
from vault_app.core.errors import (
    Cancelled,
    ProviderUnreachable,
    RotationError,
    UsageError,
    VaultLocked,
)
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.leak import Every, Exposure, LeakState, Solution
from vault_app.core.secret import Secret
from vault_app.services import (
    leaks,
    leaks_adopt,
    leaks_folders,
    leaks_sweep,
    rotating,
    vaulting,
)
from vault_app.services.leaks import LeakEntry
from vault_app.services.leaks_exposure import exposed, host_of
from vault_app.services.leaks_scan import look
from vault_app.services.progress import CancelFlag
from vault_app.store.model import Tombstone


@pytest.fixture
def world(home: Path, clock: FixedClock) -> Iterator[LeakWorld]:
    """Return a machine whose vault is open."""
    made = open_leak_world(home, clock)
    yield made
    made.close()


def _look(world: LeakWorld, name: str = "work") -> tuple[LeakEntry, ...]:
    look(world.bench, [world.folder(name)])
    return leaks.entries(world.bench)


def _states(world: LeakWorld) -> list[LeakState]:
    return [one.state for one in leaks.entries(world.bench)]


def test_look_tells_leaks_as_they_come_the_known_first_and_remembers_them(
    world: LeakWorld,
) -> None:
    own, other = hugging_face(), fake("github_classic_token")
    world.plant("work/b/.env", f"HF_TOKEN={own}\nAGAIN={own}\n")
    world.plant("work/a.py", f"x = '{other}'\n")
    owner = world.own(own)
    told: list[LeakEntry] = []
    done = look(world.bench, [world.folder()], found=told.extend)
    assert (done.found, done.new, done.gone, done.cancelled) == (2, 2, 0, False)
    first, second = leaks.entries(world.bench)
    assert first.known is not None
    assert (first.known.credential, first.leak.times) == (owner, 2)
    assert (first.leak.path, first.leak.line) == (str(world.home / "work/b/.env"), 1)
    assert second.known is None
    assert {one.leak.id for one in told} == {first.leak.id, second.leak.id}
    assert leaks.open_count(world.bench) == 2
    folder = world.bench.store.leak_folders.get(str(world.home / "work"))
    assert folder is not None
    assert (folder.files, folder.scanned_at) == (2, world.clock.now())


def test_ignore_keeps_reason_day_and_person_until_its_end(world: LeakWorld) -> None:
    world.plant("work/a", hugging_face())
    (found,) = _look(world)
    until = world.clock.now() + timedelta(days=3)
    (entry,) = leaks.ignore(world.bench, [found.leak.id], " test data ", until=until)
    assert entry.ignore is not None
    assert (entry.ignore.by, entry.ignore.reason, entry.ignore.at, entry.ignore.until) == (
        "ada",
        "test data",
        world.clock.now(),
        until,
    )
    assert entry.state is LeakState.IGNORED
    assert leaks.open_count(world.bench) == 0
    world.clock.advance(timedelta(days=4))
    assert _states(world) == [LeakState.OPEN]


def test_ignore_everywhere_follows_the_token_not_the_place(world: LeakWorld) -> None:
    value = hugging_face()
    world.plant("work/a", value)
    (found,) = _look(world)
    leaks.ignore(world.bench, [found.leak.id], "a sample", everywhere=True, placeholder=True)
    world.plant("work/b", value)
    world.plant("work/c", hugging_face())
    _look(world)
    assert sorted(_states(world)) == [LeakState.IGNORED, LeakState.IGNORED, LeakState.OPEN]
    leaks.heed(world.bench, [found.leak.id])
    assert set(_states(world)) == {LeakState.OPEN}


@pytest.mark.parametrize(
    ("reason", "days", "code"),
    [(" ", None, "no_cause"), ("fine", -1, "bad_until"), ("fine", 900, "bad_until")],
)
def test_ignore_without_a_reason_or_for_ever_is_refused(
    world: LeakWorld, reason: str, days: int | None, code: str
) -> None:
    world.plant("work/a", hugging_face())
    (found,) = _look(world)
    until = None if days is None else world.clock.now() + timedelta(days=days)
    with pytest.raises(UsageError) as caught:
        leaks.ignore(world.bench, [found.leak.id], reason, until=until)
    assert caught.value.code == code
    with pytest.raises(UsageError) as held:
        leaks.ignore(world.bench, [found.leak.id], f"it is {hugging_face()}")
    assert held.value.code == "token_in_note"


def test_leak_is_solved_by_a_person_by_death_or_by_being_gone(world: LeakWorld) -> None:
    dead, gone, said = hugging_face(), hugging_face(), hugging_face()
    for name, value in (("dead", dead), ("gone", gone), ("said", said)):
        world.plant(f"work/{name}", value)
    _look(world)
    by_name = {Path(one.leak.path).name: one.leak for one in leaks.entries(world.bench)}
    mark = world.bench.key.fingerprint(Secret(dead))
    stone = Tombstone(mark, "old", "huggingface", "hf_…", world.clock.now(), proven=True)
    world.bench.store.tombstones.add(stone)
    leaks.solve(world.bench, [by_name["said"].id], "revoked at work")
    (world.home / "work/gone").unlink()
    world.clock.advance(timedelta(hours=1))
    _look(world)
    ways = {
        Path(one.leak.path).name: one.solved.how for one in leaks.entries(world.bench) if one.solved
    }
    assert ways == {"dead": Solution.DEAD, "gone": Solution.GONE, "said": Solution.PERSON}


def test_what_could_not_be_looked_at_is_not_called_gone(world: LeakWorld) -> None:
    world.plant("work/deep/a", hugging_face())
    world.plant("work/node_modules/b", hugging_face())
    (found,) = _look(world)
    store = world.bench.store
    hidden = replace(found.leak, path=str(world.home / "work/node_modules/b"))
    store.leaks.update([replace(hidden, id=type(hidden.id)("0" * 16))])
    world.clock.advance(timedelta(hours=1))
    _look(world)
    (world.home / "work").rename(world.home / "moved")
    world.clock.advance(timedelta(hours=1))
    look(world.bench, [leaks_folders.folders(world.bench)[0]])
    assert set(_states(world)) == {LeakState.OPEN}
    assert leaks_folders.folders(world.bench)[0].failed == "missing"


def test_cancelled_look_keeps_what_it_found_and_settles_nothing(world: LeakWorld) -> None:
    world.plant("work/a", hugging_face())
    world.plant("work/b", hugging_face())
    _look(world)
    world.plant("work/a", "clean")
    world.clock.advance(timedelta(hours=1))
    flag = CancelFlag()
    flag.cancel()
    done = look(world.bench, [world.folder()], cancel=flag)
    assert done.cancelled
    assert _states(world) == [LeakState.OPEN, LeakState.OPEN]


def test_locked_vault_remembers_nothing_and_says_so(world: LeakWorld) -> None:
    world.plant("work/a", hugging_face())
    folder = world.folder()
    vaulting.lock(world.bench)
    done = look(world.bench, [folder])
    assert (done.unnamed, done.found) == (1, 0)
    assert leaks.entries(world.bench) == ()
    with pytest.raises(VaultLocked):
        _ = world.bench.key


def test_history_is_told_apart_from_the_file_and_from_what_a_remote_has(
    world: LeakWorld,
) -> None:
    """H26, H29: offline, from the refs of the remote; of its address only the host is kept."""
    pushed, kept, loose = hugging_face(), hugging_face(), hugging_face()
    top = repository(world.home / "work")
    git(world.home, "init", "-q", "--bare", "far.git")
    commit(top, a__txt=f"{pushed}\n", b__txt="nothing")
    git(top, "remote", "add", "origin", str(world.home / "far.git"))
    git(top, "push", "-q", "origin", "main")
    git(top, "remote", "set-url", "origin", "https://ada:hunter2@forge.test/ada/x.git")
    commit(top, a__txt="clean now", c__txt=f"{kept}\n")
    world.plant("work/.env", loose)
    _look(world)
    told = {
        (Path(one.leak.path).name, one.leak.in_history): (one.leak.exposure, one.leak.remote)
        for one in leaks.entries(world.bench)
    }
    assert told == {
        ("a.txt", True): (Exposure.PUSHED, "origin (forge.test)"),
        ("c.txt", True): (Exposure.COMMITTED, ""),
        ("c.txt", False): (Exposure.COMMITTED, ""),
        (".env", False): (Exposure.LOCAL, ""),
    }


def test_hostile_repository_is_looked_into_and_nothing_of_it_is_started(
    world: LeakWorld,
) -> None:
    """H26: settings, hooks, filters and the promise of more objects are left alone."""
    top = repository(world.home / "work")
    commit(top, a__txt=f"{hugging_face()}\n", __gitattributes="*.txt filter=evil diff=evil\n")
    commit(top, a__txt="clean now\n", c__txt=f"{hugging_face()}\n")
    evil = f"touch {world.home}/pwned;cat"
    for name, value in (
        ("core.fsmonitor", evil),
        ("core.sshCommand", evil),
        ("core.pager", evil),
        ("diff.external", evil),
        ("diff.evil.textconv", evil),
        ("diff.evil.command", evil),
        ("filter.evil.clean", evil),
        ("filter.evil.smudge", evil),
        ("remote.origin.url", str(world.home / "far.git")),
        ("remote.origin.promisor", "true"),
        ("remote.origin.uploadpack", evil),
        ("extensions.partialClone", "origin"),
    ):
        git(top, "config", name, value)
    head = git(top, "rev-parse", "HEAD")
    git(top, "update-ref", "refs/remotes/origin/main", head)
    missing = git(top, "rev-parse", "HEAD~1:a.txt")
    (top / ".git/objects" / missing[:2] / missing[2:]).unlink()
    found = _look(world)
    assert {one.leak.exposure for one in found if one.leak.in_history} == {Exposure.PUSHED}
    assert not (world.home / "pwned").exists()


def test_stop_ends_the_look_at_remotes_and_gone_leaks_are_forgotten_after_a_year(
    world: LeakWorld,
) -> None:
    top = repository(world.home / "work")
    commit(top, a__txt=f"{hugging_face()}\n")
    found = _look(world)
    flag = CancelFlag()
    flag.cancel()
    with pytest.raises(Cancelled):
        exposed([one.leak for one in found], cancel=flag)
    (top / "a.txt").write_text("clean\n")
    shutil.rmtree(top / ".git")
    world.clock.advance(timedelta(days=1))
    # The file was looked at, the history was not: there is none to look through.
    told = {one.leak.in_history: one.state for one in _look(world)}
    assert told == {False: LeakState.SOLVED, True: LeakState.OPEN}
    world.clock.advance(timedelta(days=366))
    assert [one.leak.in_history for one in _look(world)] == [True]


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://ada:hunter2@forge.test:8443/x.git", "forge.test"),
        ("ada@forge.test:x/y.git", "forge.test"),
        ("ssh://git@forge.test/x", "forge.test"),
        ("/srv/git/x.git", ""),
        ("C:\\git\\x", ""),
        ("https://[broken", ""),
        ("file:///srv/x", ""),
        ("evil\x1b[31m@host\u202e:x", "host\\u202e"),
    ],
)
def test_remote_address_shows_its_host_only(url: str, host: str) -> None:
    """H29: what stands before the host may be a password, and none of it may act."""
    assert host_of(url) == host


def test_sweep_looks_into_what_is_due_one_at_a_time(world: LeakWorld) -> None:
    world.plant("one/a", hugging_face())
    world.plant("two/a", hugging_face())
    for name in ("one", "two", "three"):
        world.folder(name)
    for name in ("one", "two"):
        leaks_folders.change(world.bench, str(world.home / name), every=Every.DAILY)
    swept = [leaks_sweep.sweep(world.bench) for _ in range(3)]
    assert [one.new for one in swept] == [1, 1, 0]
    assert {path for one in swept for path in one.folders} == {
        str(world.home / "one"),
        str(world.home / "two"),
    }
    world.clock.advance(timedelta(days=1))
    vaulting.lock(world.bench)
    assert leaks_sweep.sweep(world.bench).code == "vault_not_open"


def test_token_where_its_tool_keeps_it_is_no_leak_until_git_has_the_file(
    world: LeakWorld,
) -> None:
    """A look over the machine is not to cry over every login there is."""
    own, strange = hugging_face(), hugging_face()
    world.plant(".cache/huggingface/token", own)
    world.plant(".netrc", f"machine huggingface.co login x password {strange}\n")
    world.own(own)
    home = leaks_folders.add(world.bench, world.home)
    look(world.bench, [home])
    told = {Path(one.leak.path).name: one for one in leaks.entries(world.bench)}
    assert told["token"].at_home
    assert told["token"].state is LeakState.IGNORED
    assert told[".netrc"].state is LeakState.OPEN
    committed = replace(told["token"].leak, exposure=Exposure.COMMITTED)
    world.bench.store.leaks.update([committed])
    assert leaks.open_count(world.bench) == 2


def test_folder_not_there_and_leak_unknown_are_refused(world: LeakWorld) -> None:
    with pytest.raises(UsageError) as missing:
        leaks_folders.add(world.bench, world.home / "nowhere")
    with pytest.raises(UsageError) as unknown:
        leaks_folders.remove(world.bench, "/nowhere")
    with pytest.raises(UsageError) as leak:
        leaks.entry(world.bench, "abcd")
    codes = [one.value.code for one in (missing, unknown, leak)]
    assert codes == ["no_such_folder", "folder_unknown", "unknown_leak"]
    assert leaks.Judge(world.bench).known(Fingerprint("k1:none")) is None


def test_unknown_leak_is_taken_in_from_its_place_and_not_claimed(world: LeakWorld) -> None:
    """H25: found is not owned; the place is remembered all the same."""
    value = hugging_face()
    world.plant("work/.env", f"HF_TOKEN={value}\n")
    (found,) = _look(world)
    entry = leaks_adopt.adopt(world.bench, found.leak.id)
    assert not entry.credential.claimed
    assert [place.path for place in entry.places] == [str(world.home / "work/.env")]
    assert entry.credential.fingerprint == found.leak.fingerprint
    again = leaks_adopt.adopt(world.bench, found.leak.id, mine=True)
    assert again.credential.id == entry.credential.id
    assert again.credential.claimed
    with pytest.raises(ProviderUnreachable):
        leaks_adopt.revoke(world.bench, found.leak.id)


def test_files_that_leak_a_token_of_ours_become_places_of_its_rotation(world: LeakWorld) -> None:
    """The program that reads the leaked file would break otherwise; what recorded it would not."""
    value, stranger = hugging_face(), hugging_face()
    owner = world.own(value)
    for name in ("work/app/.env", "work/config.yaml"):
        world.plant(name, f"HF_TOKEN: {value}\n" if name.endswith("yaml") else f"T={value}\n")
    for name in ("work/.bash_history", "work/run.log", "work/logs/a.txt"):
        world.plant(name, f"export HF_TOKEN={value}\n")
    world.plant("work/other.env", f"T={stranger}\n")
    found = _look(world)
    mine = next(one for one in found if one.known is not None)
    entry = leaks_adopt.to_places(world.bench, mine.leak.id)
    assert entry.credential.id == owner
    told = [place.path for place in entry.places]
    assert told == [str(world.home / "work/app/.env"), str(world.home / "work/config.yaml")]
    assert leaks.entry(world.bench, mine.leak.id).state is LeakState.OPEN, "it leaks all the same"
    planned = rotating.plan(world.bench, owner)
    assert {one.place.path for one in planned.places} == set(told)
    other = next(one for one in found if one.known is None)
    with pytest.raises(UsageError, match="leak_gone"):
        leaks_adopt.to_places(world.bench, other.leak.id)


def test_token_its_provider_cannot_be_asked_to_revoke_is_not_taken_in_for_that(
    world: LeakWorld,
) -> None:
    world.plant("work/a", fake("npm_access_token"))
    (found,) = _look(world)
    with pytest.raises(RotationError) as caught:
        leaks_adopt.revoke(world.bench, found.leak.id)
    assert caught.value.code == "not_supported"
    assert world.bench.store.credentials.all() == ()


def test_leak_of_history_archive_or_one_that_is_gone_is_read_where_it_stood(
    world: LeakWorld,
) -> None:
    past, packed, gone = hugging_face(), hugging_face(), hugging_face()
    top = repository(world.home / "work")
    commit(top, a__txt=past)
    commit(top, a__txt="clean")
    with zipfile.ZipFile(top / "x.zip", "w") as archive:
        archive.writestr("inner/.env", packed)
    (top / "gone").write_text(gone)
    _look(world)
    (top / "gone").unlink()
    found = {Path(one.leak.path).name: one.leak for one in leaks.entries(world.bench)}
    hints = {
        name: leaks_adopt.adopt(world.bench, found[name].id).credential.hint
        for name in ("a.txt", ".env")
    }
    assert hints == {"a.txt": f"hf_…{past[-4:]}", ".env": f"hf_…{packed[-4:]}"}
    with pytest.raises(UsageError) as caught:
        leaks_adopt.adopt(world.bench, found["gone"].id)
    assert caught.value.code == "leak_gone"


def test_public_half_of_a_key_alone_is_not_taken_in_from_a_leak(world: LeakWorld) -> None:
    (world.home / "work").mkdir()
    (world.home / "work" / "notes").write_text(f"the key was AKIA{'Q7XW2N' * 2}ZRTB\n")
    _look(world)
    (entry,) = leaks.entries(world.bench)
    with pytest.raises(UsageError) as caught:
        leaks_adopt.adopt(world.bench, entry.leak.id)
    assert caught.value.code == "half_a_credential"
