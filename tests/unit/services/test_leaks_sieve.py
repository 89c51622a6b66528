"""What is not held against anybody: only what was asked to be obeyed, and all of it is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.clock import FixedClock
from tests.support.leak_world import LeakWorld, open_leak_world
from tests.support.records import NOW
from vault_app.core.errors import EditError
from vault_app.services.leaks_sieve import (
    Baseline,
    fresh_baseline,
    read_baseline,
    sift,
    write_baseline,
)
from vault_app.services.scan_model import Finding
from vault_app.services.workbench import Options, open_workbench

PLAIN = Finding(
    path="/w/src/a.py",
    line=1,
    column=1,
    pattern="huggingface_user_token",
    provider="huggingface",
    hint="hf_…AbCd",
    verdict="likely",
    form="plain",
    reasons=("pattern",),
    fingerprint="k1:ab",
    root="/w",
    mark="aa" * 32,
)
MARKED = replace(PLAIN, facts=(("marker", "a sample\x1b[2J"),), mark="bb" * 32)


def _world(home: Path) -> LeakWorld:
    return open_leak_world(home, FixedClock())


def test_marker_and_baseline_switch_nothing_off_unless_asked(home: Path) -> None:
    """A hostile repository brings both along; they are told, not obeyed."""
    bench = open_workbench(Options(home=str(home / "none"), environ={}, user_home=home))
    plain = sift(bench, [PLAIN, MARKED])
    assert (plain.findings, plain.suppressed, plain.unheeded) == ((PLAIN, MARKED), (), 1)
    known = Baseline(b"s" * 16, {PLAIN.mark or "": "old"})
    asked = sift(bench, [PLAIN, MARKED], markers=True, baseline=known)
    assert asked.findings == ()
    assert [(one.by, one.reason) for one in asked.suppressed] == [
        ("baseline", "old"),
        ("marker", "a sample\\x1b[2J"),
    ]
    bench.close()


def test_ignored_here_is_left_out_with_its_reason(home: Path) -> None:
    from vault_app.core.fingerprint import Fingerprint
    from vault_app.core.leak import LeakIgnore

    world = _world(home)
    ignore = LeakIgnore(Fingerprint("k1:ab"), "", "test data", "ada", NOW)
    world.bench.store.leak_ignores.add(ignore)
    sifted = sift(world.bench, [PLAIN, replace(PLAIN, fingerprint="k1:cd")])
    assert [one.reason for one in sifted.suppressed] == ["test data"]
    assert len(sifted.findings) == 1
    world.close()


def test_baseline_written_is_read_back_and_holds_no_hint_and_no_whole_path(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    baseline = fresh_baseline()
    assert write_baseline(path, baseline, [PLAIN, PLAIN, replace(PLAIN, mark=None)], NOW) == 1
    read = read_baseline(path)
    assert (read.salt, set(read.notes)) == (baseline.salt, {PLAIN.mark})
    text = path.read_text()
    assert "AbCd" not in text
    assert "/w/" not in text
    assert '"src/a.py"' in text
    noted = text.replace('"note": ""', '"note": "rotated in May"')
    path.write_text(noted)
    write_baseline(path, read_baseline(path), [PLAIN, MARKED], NOW)
    assert read_baseline(path).notes == {PLAIN.mark: "rotated in May", MARKED.mark: ""}


def test_baseline_is_not_written_over_something_else(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text("{}")
    with pytest.raises(EditError) as caught:
        write_baseline(path, fresh_baseline(), [PLAIN], NOW)
    assert caught.value.code == "baseline_exists"
    assert path.read_text() == "{}"


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode()))
def test_baseline_of_any_bytes_is_refused_in_plain_words(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("baseline") / "b.json"
    path.write_bytes(data)
    with pytest.raises(EditError) as caught:
        read_baseline(path)
    assert caught.value.code == "baseline_unreadable"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"keyturn_baseline": 2, "salt": "", "findings": []}', "baseline_too_new"),
        ('{"keyturn_baseline": 1, "salt": "abcd", "findings": []}', "baseline_unreadable"),
        ('{"keyturn_baseline": 1, "salt": "zz", "findings": []}', "baseline_unreadable"),
        ('{"keyturn_baseline": 1, "salt": "%s", "findings": [1]}', "baseline_unreadable"),
        ('{"keyturn_baseline": "1", "salt": "%s", "findings": []}', "baseline_too_new"),
    ],
)
def test_baseline_that_does_not_fit_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text.replace("%s", "ab" * 16))
    with pytest.raises(EditError) as caught:
        read_baseline(path)
    assert caught.value.code == code
