"""No table holds a value: every row of every table is walked after all of them were filled."""

import base64
import random
import string
from datetime import date
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.records import NOW, a_credential, a_file_record, a_place, a_rotation
from vault_app.core.fingerprint import FingerprintKey
from vault_app.core.leak import Leak, LeakFolder, LeakIgnore, leak_id
from vault_app.core.pattern import hint
from vault_app.core.policies import Level, PolicyPart
from vault_app.core.secret import Secret
from vault_app.store.model import Event, NetworkUse, Tombstone
from vault_app.store.store import Store


@pytest.fixture
def token() -> Secret:
    """Return a fake token, drawn anew."""
    letters = random.SystemRandom().choices(string.ascii_letters, k=34)
    return Secret("hf_" + "".join(letters))


def _fill(store: Store, token: Secret) -> None:
    fingerprint = FingerprintKey("k1", b"k" * 32).fingerprint(token)
    shown = hint(token.reveal(), "hf_")
    credential = a_credential(fingerprint=fingerprint, hint=shown)
    store.credentials.add(credential)
    store.places.remember([a_place(credential.id)])
    rotation = a_rotation(credential.id, places=2)
    store.rotations.save(rotation)
    store.rotations.record(a_file_record(rotation.id))
    store.tombstones.add(Tombstone(fingerprint, "laptop", "huggingface", shown, NOW, True))
    store.history.add(Event(NOW, credential.id, "added", (("hint", shown),)))
    store.activity.add(NetworkUse(NOW, "huggingface.co", "huggingface", "check", "accepted"))
    store.reminders.mark(credential.id, date(2026, 12, 1), 7)
    store.reminders.snooze(credential.id, NOW)
    store.settings.set("theme", "dark")
    store.policies.set(Level.DEFAULT, "", PolicyPart(max_age_days=90))
    place = leak_id(fingerprint, "/w/a", in_history=False)
    spot = (place, fingerprint, "/w/a", 1, 1, "hf_user", "huggingface", shown, "likely", "/w")
    store.leaks.remember([Leak(*spot, NOW, NOW)])
    store.leak_ignores.add(LeakIgnore(fingerprint, "/w/a", "test data", "ada", NOW))
    store.leak_folders.set(LeakFolder("/w", NOW))
    store.tallies.take()


def test_every_table_filled_holds_hints_only(
    store_path: Path, clock: FixedClock, token: Secret
) -> None:
    """Neither the value nor a longer piece of it than the hint stands in any column."""
    value = token.reveal()
    pieces = {value[start : start + 5] for start in range(3, len(value) - 4)}
    with Store.open(store_path, clock) as store:
        _fill(store, token)
        rows = store._database.rows  # noqa: SLF001 - a walk over all tables is no method of ours
        names = [row[0] for row in rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in names:
            stored = rows(f"SELECT * FROM {name}")  # noqa: S608 - names out of the schema
            assert stored, f"the test fills every table, {name} too"
            text = repr(stored)
            assert not [piece for piece in pieces if piece in text], name


@pytest.mark.parametrize("encoding", ["clear", "base64", "hex", "utf-16-le"])
def test_files_of_the_store_hold_no_value_in_any_encoding(
    store_path: Path, clock: FixedClock, token: Secret, encoding: str
) -> None:
    """The raw bytes of database and write-ahead log, while open."""
    raw = token.reveal().encode()
    needle = {
        "clear": raw,
        "base64": base64.b64encode(raw)[:40],
        "hex": raw.hex().encode(),
        "utf-16-le": token.reveal().encode("utf-16-le"),
    }[encoding]
    with Store.open(store_path, clock) as store:
        _fill(store, token)
        data = b"".join(path.read_bytes() for path in store_path.parent.iterdir())
    assert b"laptop" in data
    assert needle not in data


def test_setting_a_secret_is_refused(store: Store, token: Secret) -> None:
    """The one table that takes loose values takes JSON, nothing else."""
    with pytest.raises(TypeError):
        store.settings.set("token", token)  # type: ignore[arg-type] # the point
    assert store.settings.get("token") is None
