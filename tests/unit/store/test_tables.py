"""Each table does what its methods say, and all of them hold hints only."""

import os
import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.records import NOW, a_credential, a_file_record, a_place, a_rotation
from vault_app.core.credential import Status
from vault_app.core.errors import StoreError, UsageError
from vault_app.core.fingerprint import Digest, Fingerprint
from vault_app.core.ids import CredentialId
from vault_app.core.place import PlaceKind
from vault_app.core.rotation import (
    PlaceState,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    with_place,
    with_step,
)
from vault_app.store.codec import JsonValue
from vault_app.store.model import Event, NetworkUse, Tombstone
from vault_app.store.store import Store


def _tombstone(*, proven: bool) -> Tombstone:
    return Tombstone(Fingerprint("k1:ff"), "laptop", "huggingface", "hf_…AbCd", NOW, proven)


def test_credentials_come_in_the_order_of_their_names(store: Store) -> None:
    """Capitals do not matter for the order, but do for equality."""
    for name in ("beta", "Alpha", "alpha", "Ünï", "gamma"):
        store.credentials.add(a_credential(name))
    names = [credential.name for credential in store.credentials.all()]
    assert names == ["Alpha", "alpha", "beta", "gamma", "Ünï"]


def test_credential_with_a_taken_name_is_refused(store: Store) -> None:
    """The name comes back so that words can be made of it."""
    store.credentials.add(a_credential("laptop"))
    with pytest.raises(UsageError) as caught:
        store.credentials.add(a_credential("laptop"))
    assert (caught.value.code, dict(caught.value.data)) == ("name_taken", {"name": "laptop"})


def test_credential_renamed_to_a_taken_name_is_refused(store: Store) -> None:
    """The same holds for a change."""
    store.credentials.add(a_credential("laptop"))
    other = a_credential("server")
    store.credentials.add(other)
    with pytest.raises(UsageError, match="name_taken"):
        store.credentials.update(replace(other, name="laptop"))
    assert store.credentials.get(other.id) == other


def test_credential_updated_is_found_by_its_new_fingerprint(store: Store) -> None:
    """Promote changes the value, so the fingerprint."""
    credential = a_credential()
    store.credentials.add(credential)
    changed = replace(credential, fingerprint=Fingerprint("k1:new"), status=Status.VERIFIED)
    store.credentials.update(changed)
    assert store.credentials.get(credential.id) == changed
    assert store.credentials.by_fingerprint(Fingerprint("k1:new")) == changed
    assert store.credentials.by_fingerprint(credential.fingerprint) is None


def test_credential_unknown_cannot_be_updated(store: Store) -> None:
    """An update that meets nothing is told."""
    with pytest.raises(UsageError, match="unknown_credential"):
        store.credentials.update(a_credential())


def test_credential_removed_takes_its_places_and_reminders_along(store: Store) -> None:
    """Its history stays."""
    credential = a_credential()
    store.credentials.add(credential)
    store.places.remember([a_place(credential.id)])
    store.reminders.mark(credential.id, date(2026, 12, 1), 7)
    store.reminders.snooze(credential.id, NOW)
    store.history.add(Event(NOW, credential.id, "added"))
    store.credentials.remove(credential.id)
    assert store.credentials.get(credential.id) is None
    assert store.places.of(credential.id) == ()
    assert not store.reminders.sent(credential.id, date(2026, 12, 1), 7)
    assert store.reminders.snoozed_until(credential.id) is None
    assert [event.code for event in store.history.of(credential.id)] == ["added"]


@pytest.fixture
def laptop(store: Store) -> CredentialId:
    """Return the id of a credential in the store."""
    credential = a_credential("laptop")
    store.credentials.add(credential)
    return credential.id


def test_places_seen_again_keep_their_id_and_take_the_rest(
    store: Store, laptop: CredentialId
) -> None:
    """A second import counts nothing as new."""
    first = a_place(laptop)
    again = a_place(laptop, tracked_by_git=True)
    assert store.places.remember([first]) == 1
    assert store.places.remember([again]) == 0
    assert store.places.of(laptop) == (replace(again, id=first.id),)


def test_places_repeated_in_one_file_are_told_apart_by_ordinal(
    store: Store, laptop: CredentialId
) -> None:
    """``(path, key)`` may repeat, ids may not."""
    places = [a_place(laptop, ordinal=number) for number in range(3)]
    assert store.places.remember(places) == 3
    assert store.places.at("/home/ada/.env") == tuple(places)


def test_places_without_a_path_are_kept_too(store: Store, laptop: CredentialId) -> None:
    """Helpers, remotes and the environment have none."""
    place = a_place(laptop, None, kind=PlaceKind.HELPER)
    store.places.remember([place])
    assert store.places.of(laptop) == (place,)


def test_places_of_an_unknown_credential_are_refused(store: Store) -> None:
    """No place hangs in the air."""
    with pytest.raises(StoreError, match="store_conflict"):
        store.places.remember([a_place(CredentialId("nobody"))])
    assert store.places.all() == {}


def test_places_of_all_are_grouped_by_credential(store: Store, laptop: CredentialId) -> None:
    """A credential without places is not in the answer."""
    other = a_credential("server")
    store.credentials.add(other)
    place = a_place(laptop)
    store.places.remember([place])
    assert store.places.all() == {laptop: (place,)}


def test_places_replaced_in_a_file_drop_what_is_gone(store: Store, laptop: CredentialId) -> None:
    """Equal ones keep their id; other files and other credentials are left alone."""
    kept, gone, elsewhere = (
        a_place(laptop),
        a_place(laptop, key="OTHER"),
        a_place(laptop, "/home/ada/elsewhere"),
    )
    other = a_credential("server")
    store.credentials.add(other)
    foreign = a_place(other.id)
    store.places.remember([kept, gone, elsewhere, foreign])
    added = a_place(laptop, key="NEW")
    store.places.replace(laptop, "/home/ada/.env", [a_place(laptop), added])
    assert set(store.places.of(laptop)) == {kept, added, elsewhere}
    assert store.places.of(other.id) == (foreign,)


def test_places_at_a_path_that_is_no_text_come_back_as_they_were(
    store: Store, laptop: CredentialId
) -> None:
    """A file's name may hold any bytes; Python hands them on as lone surrogates."""
    odd = os.fsdecode(b"/home/ada/\xff\xfe.env")
    place = replace(a_place(laptop), path=odd)
    store.places.remember([place])
    store.places.replace(laptop, odd, [replace(place, mode="0644")])
    assert [(found.path, found.mode) for found in store.places.at(odd)] == [(odd, "0644")]


def test_places_forgotten_are_gone(store: Store, laptop: CredentialId) -> None:
    """Unknown ids do not matter."""
    place, stays = a_place(laptop), a_place(laptop, key="B")
    store.places.remember([place, stays])
    store.places.forget([place.id, a_place(laptop).id])
    assert store.places.of(laptop) == (stays,)


def test_rotations_open_are_those_with_something_left(store: Store, laptop: CredentialId) -> None:
    """Newest first, by the state alone."""
    older, newer, done = (
        moved(a_rotation(laptop, at=NOW + timedelta(hours=hours)), RotationState.RUNNING, NOW)
        for hours in range(3)
    )
    for rotation in (older, newer, moved(done, RotationState.DONE, NOW)):
        store.rotations.save(rotation)
    assert store.rotations.open() == (newer, older)
    assert [rotation.id for rotation in store.rotations.all()] == [done.id, newer.id, older.id]
    assert len(store.rotations.of(laptop)) == 3
    assert store.rotations.of(CredentialId("nobody")) == ()
    assert store.rotations.get(newer.id) == newer


def test_journal_tells_every_state_a_rotation_was_in(store: Store, laptop: CredentialId) -> None:
    """H3: what was saved first is never lost by what is saved later."""
    planned = a_rotation(laptop, places=5)
    running = moved(planned, RotationState.RUNNING, NOW + timedelta(seconds=1))
    stepped = with_step(running, StepName.PLAN, StepState.DONE, NOW + timedelta(seconds=2))
    switched = with_place(stepped, replace(stepped.places[3], state=PlaceState.SWITCHED))
    waiting = moved(switched, RotationState.WAITING, NOW, WaitingFor.NETWORK)
    states = (planned, running, stepped, switched, waiting)
    for rotation in states:
        store.rotations.save(rotation)
    assert store.rotations.states(planned.id) == states
    assert store.rotations.get(planned.id) == waiting


@pytest.mark.parametrize("statement", ["DELETE FROM journal", "UPDATE journal SET state = 'x'"])
def test_journal_cannot_be_changed_or_shortened(
    store: Store, laptop: CredentialId, statement: str
) -> None:
    """The database itself refuses."""
    rotation = a_rotation(laptop)
    store.rotations.save(rotation)
    with pytest.raises(StoreError, match="only added to"):
        store._database.change(statement)  # noqa: SLF001 - no method of ours could even try
    assert store.rotations.states(rotation.id) == (rotation,)


def test_journal_of_many_places_holds_only_what_changed(store: Store, laptop: CredentialId) -> None:
    """A thousand saves over a thousand places must not write a million places."""
    rotation = a_rotation(laptop, places=1000)
    store.rotations.save(rotation)
    changed = with_place(rotation, replace(rotation.places[7], state=PlaceState.SWITCHED))
    store.rotations.save(changed)
    sizes = store._database.rows("SELECT length(change) FROM journal ORDER BY number")  # noqa: SLF001 - size on disk
    assert sizes[1][0] < sizes[0][0] / 100


def test_file_records_are_one_per_file_of_a_rotation(store: Store, laptop: CredentialId) -> None:
    """A later record replaces the earlier one of the same file (H5)."""
    rotation = a_rotation(laptop)
    first, second = (a_file_record(rotation.id, f"/home/ada/{name}") for name in "ba")
    store.rotations.record_all([first, second])
    written = replace(first, state="written")
    store.rotations.record(written)
    assert store.rotations.records(rotation.id) == (written, second)
    assert store.rotations.record_of(rotation.id, second.target) == second
    assert store.rotations.record_of(rotation.id, "/home/ada/other") is None
    store.rotations.drop_records(rotation.id)
    assert store.rotations.records(rotation.id) == ()


def test_file_records_marked_together_change_their_state_only(
    store: Store, laptop: CredentialId
) -> None:
    """A group of files is noted in one step; the others stay."""
    rotation = a_rotation(laptop)
    files = [a_file_record(rotation.id, f"/home/ada/{name}") for name in "abc"]
    store.rotations.record_all(files)
    store.rotations.mark_all(rotation.id, [files[0].target, files[2].target], "written")
    marked = [replace(files[0], state="written"), files[1], replace(files[2], state="written")]
    assert list(store.rotations.records(rotation.id)) == marked


def test_file_written_by_one_rotation_is_handed_on_to_plans_that_saw_it_so(
    store: Store, laptop: CredentialId
) -> None:
    """Not to one that saw it otherwise, nor to one that has written it itself."""
    writer, plans = a_rotation(laptop), [a_rotation(laptop) for _ in range(3)]
    one = a_file_record(writer.id)
    saw = [replace(one, rotation=plan.id, state="planned", after=Digest("")) for plan in plans]
    saw[1] = replace(saw[1], before=Digest("k1:other"))
    saw[2] = replace(saw[2], state="written")
    store.rotations.record_all([one, *saw])
    assert store.rotations.targets_of_others(writer.id) == {one.target}
    store.rotations.hand_on(writer.id, [(one.target, one.before, one.after)])
    kept = [store.rotations.record_of(plan.id, one.target) for plan in plans]
    assert kept == [replace(saw[0], before=one.after), saw[1], saw[2]]
    assert store.rotations.record_of(writer.id, one.target) == one


def test_rotation_saved_by_another_meanwhile_is_read_anew(
    store: Store, store_path: Path, clock: FixedClock, laptop: CredentialId
) -> None:
    """What this process saved last is not taken for what is there now."""
    rotation = a_rotation(laptop, places=3)
    store.rotations.save(rotation)
    assert store.rotations.get(rotation.id) is rotation
    theirs = with_place(rotation, replace(rotation.places[1], state=PlaceState.SWITCHED))
    with Store.open(store_path, clock) as other:
        other.rotations.save(theirs)
    assert store.rotations.get(rotation.id) == theirs
    ours = with_place(theirs, replace(theirs.places[2], state=PlaceState.FAILED))
    store.rotations.save(ours)
    assert store.rotations.states(rotation.id) == (rotation, theirs, ours)


def test_tombstone_with_proof_is_not_replaced_by_one_without(store: Store) -> None:
    """Proof of death is never taken back."""
    proven = _tombstone(proven=True)
    store.tombstones.add(_tombstone(proven=False))
    store.tombstones.add(proven)
    store.tombstones.add(_tombstone(proven=False))
    assert store.tombstones.all() == (proven,)
    assert store.tombstones.find(proven.fingerprint) == proven
    assert store.tombstones.find(Fingerprint("k1:other")) is None


def test_history_comes_newest_first(store: Store) -> None:
    """Of one credential, and of all up to a limit."""
    one, two = CredentialId("one"), CredentialId("two")
    events = [
        Event(NOW + timedelta(seconds=number), owner, "checked", (("number", number),))
        for number, owner in enumerate((one, two, None, one))
    ]
    for event in events:
        store.history.add(event)
    assert store.history.of(one) == (events[3], events[0])
    assert store.history.all(2) == (events[3], events[2])


def test_activity_past_its_retention_is_dropped(store: Store, clock: FixedClock) -> None:
    """H36: a year, then it is gone."""
    old = NetworkUse(clock.now(), "huggingface.co", "huggingface", "check", "accepted")
    store.activity.add(old)
    kept = replace(old, at=clock.advance(days=200), purpose="revoke")
    store.activity.add(kept)
    assert store.activity.all() == (kept, old)
    last = replace(old, at=clock.advance(days=166))
    store.activity.add(last)
    assert store.activity.all() == (last, kept)


def test_history_past_its_retention_is_dropped(store: Store, clock: FixedClock) -> None:
    """Three years."""
    store.history.add(Event(clock.now(), None, "first"))
    store.history.add(Event(clock.advance(days=3 * 365 + 1), None, "second"))
    assert [event.code for event in store.history.all()] == ["second"]


def test_reminder_marked_counts_for_its_due_day_and_distance_only(
    store: Store, laptop: CredentialId
) -> None:
    """Another due day (a rotated token) starts anew."""
    store.reminders.mark(laptop, date(2026, 12, 1), 7)
    store.reminders.mark(laptop, date(2026, 12, 1), 7)
    assert store.reminders.sent(laptop, date(2026, 12, 1), 7)
    assert not store.reminders.sent(laptop, date(2026, 12, 1), 1)
    assert not store.reminders.sent(laptop, date(2027, 5, 1), 7)


def test_snooze_set_twice_keeps_the_last(store: Store, laptop: CredentialId) -> None:
    """The last word counts."""
    store.reminders.snooze(laptop, NOW)
    store.reminders.snooze(laptop, NOW + timedelta(days=3))
    assert store.reminders.snoozed_until(laptop) == NOW + timedelta(days=3)


def test_settings_hold_any_json_and_fall_back(store: Store) -> None:
    """The default is for what was never set; a stored null is null."""
    store.settings.set("columns", {"widths": [1, 2.5], "hidden": None})
    store.settings.set("theme", None)
    assert store.settings.get("columns") == {"widths": [1, 2.5], "hidden": None}
    assert store.settings.get("theme", "dark") is None
    assert store.settings.get("missing", "light") == "light"


@pytest.mark.parametrize("value", [True, False, None, 1, "true", [], {"a": True}])
def test_is_true_is_what_the_setting_says(store: Store, value: JsonValue) -> None:
    assert not store.is_true("locked")
    store.settings.set("locked", value)
    assert store.is_true("locked") == (store.settings.get("locked") is True)


def test_changes_survive_a_new_opening(store_path: Path, clock: FixedClock) -> None:
    """Written means on disk, even for one who never closes."""
    first = Store.open(store_path, clock)
    credential = a_credential()
    first.credentials.add(credential)
    with Store.open(store_path, clock) as second:
        assert second.credentials.all() == (credential,)
    first.close()


def test_transaction_with_an_error_inside_changes_nothing(store: Store) -> None:
    """Nested blocks are one step."""

    def work() -> None:
        with store.transaction():
            store.settings.set("one", 1)
            with store.transaction():
                store.settings.set("two", 2)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        work()
    assert store.settings.get("one") is None
    assert store.settings.get("two") is None


def test_threads_may_share_one_store(store: Store) -> None:
    """Ten threads, each adding, reading and in a transaction of its own."""
    problems: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(10):
                with store.transaction():
                    store.credentials.add(a_credential(f"{number}-{turn}"))
                    store.settings.set(f"{number}", turn)
                store.credentials.all()
        except StoreError as error:
            problems.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(store.credentials.all()) == 100


def test_store_used_after_closing_is_told_in_our_words(store: Store) -> None:
    """No raw sqlite3 error leaves the room."""
    store.close()
    store.close()
    with pytest.raises(StoreError):
        store.settings.get("theme")
