"""The tables of leaks: seen again, gone, solved by a person, ignored, folders."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.support.records import NOW
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.leak import (
    Every,
    Leak,
    LeakFolder,
    LeakIgnore,
    Solution,
    Solved,
    leak_id,
)
from vault_app.store.store import Store

HOUR = timedelta(hours=1)
MARK = Fingerprint("k1:abc")


def _leak(path: str = "/w/a.py", **changes: object) -> Leak:
    blob = changes.get("blob")
    given: dict[str, object] = {
        "id": leak_id(MARK, path, in_history=blob is not None),
        "fingerprint": MARK,
        "path": path,
        "line": 1,
        "column": 1,
        "pattern": "hf_user",
        "provider": "huggingface",
        "hint": "hf_…AbCd",
        "verdict": "likely",
        "root": "/w",
        "first_seen_at": NOW,
        "last_seen_at": NOW,
    }
    return Leak(**(given | changes))  # type: ignore[arg-type] # the caller's own fields


def test_leak_seen_again_keeps_when_it_was_first_seen(store: Store) -> None:
    assert store.leaks.remember([_leak()]) == 1
    later = _leak(first_seen_at=NOW + HOUR, last_seen_at=NOW + HOUR, line=7)
    assert store.leaks.remember([later]) == 0
    assert store.leaks.all() == (replace(later, first_seen_at=NOW),)
    assert store.leaks.of(MARK) == store.leaks.all()
    assert store.leaks.count() == 1


def test_leak_that_a_whole_look_misses_is_gone_and_open_again_once_it_is_back(
    store: Store,
) -> None:
    inside, history = _leak("/w/a.py"), _leak("/w/a.py", blob="ab12", commit="cd34")
    beside, archived = _leak("/wx/a.py"), _leak("/w/a.zip!b", source="gitleaks")
    store.leaks.remember([inside, history, beside, archived])
    gone = store.leaks.settle("/w", NOW + HOUR, history=False)
    assert [one.id for one in gone] == [inside.id]
    assert store.leaks.get(inside.id) == replace(inside, solved=Solved(NOW + HOUR, Solution.GONE))
    assert [one.id for one in store.leaks.settle("/w", NOW + HOUR, history=True)] == [history.id]
    store.leaks.remember([replace(inside, last_seen_at=NOW + 2 * HOUR)])
    back = store.leaks.get(inside.id)
    assert back is not None
    assert back.solved is None


def test_leak_that_a_person_solved_stays_solved(store: Store) -> None:
    said = Solved(NOW, Solution.PERSON, "ada", "revoked there")
    store.leaks.remember([_leak()])
    store.leaks.update([_leak(solved=said)])
    store.leaks.remember([_leak(last_seen_at=NOW + HOUR)])
    assert [one.solved for one in store.leaks.all()] == [said]
    store.leaks.forget([_leak().id])
    assert store.leaks.all() == ()


def test_ignore_says_why_until_when_and_is_taken_back(store: Store) -> None:
    ignore = LeakIgnore(MARK, "/w/a.py", "test data", "ada", NOW, until=NOW + HOUR)
    store.leak_ignores.add(replace(ignore, reason="first"))
    store.leak_ignores.add(ignore)
    assert store.leak_ignores.all() == (ignore,)
    assert ignore.holds(NOW)
    assert not ignore.holds(NOW + HOUR)
    assert store.leak_ignores.remove(MARK, "/w/a.py")
    assert not store.leak_ignores.remove(MARK, "/w/a.py")


@pytest.mark.parametrize(
    ("every", "scanned", "due"),
    [
        (Every.NEVER, None, False),
        (Every.DAILY, None, True),
        (Every.DAILY, NOW - 25 * HOUR, True),
        (Every.WEEKLY, NOW - 25 * HOUR, False),
        (Every.WEEKLY, NOW + HOUR, True),
    ],
)
def test_folder_is_due_by_its_step_whatever_the_clock_did(
    store: Store, every: Every, scanned: datetime | None, due: bool
) -> None:
    folder = replace(LeakFolder("/w", NOW), every=every, scanned_at=scanned)
    store.leak_folders.set(folder)
    kept = store.leak_folders.get("/w")
    assert kept == folder
    assert kept.due(NOW) is due
    assert store.leak_folders.remove("/w")
    assert store.leak_folders.all() == ()
