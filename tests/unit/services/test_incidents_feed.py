"""The feed as data: every file fits the schema, the index says the same, nothing sounds surer."""

import importlib.util
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.source import ROOT
from vault_app.core.errors import EditError
from vault_app.core.incident import Confidence, Incident
from vault_app.gui.language import NAMES
from vault_app.providers.registry import PROVIDERS
from vault_app.services import incidents_feed as feed
from vault_app.services import incidents_watch as watch
from vault_app.services.incidents_envelope import builtin_keys

WORDS: dict[str, object] = {
    "title": "T",
    "condition": None,
    "happened": "H",
    "rotate": "R",
    "notes": ["1", "2", "3"],
}
FILES = sorted(feed.folder().glob("*.json"))


def _maintainers() -> ModuleType:
    """Load the script that compiles and signs; ``packaging`` is no package."""
    path = ROOT / "packaging" / "incidents.py"
    spec = importlib.util.spec_from_file_location("keyturn_incidents", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _raw(**changed: object) -> bytes:
    data = json.loads((feed.folder() / "hf-intrusion-2026.json").read_bytes())
    return json.dumps(data | changed).encode()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_of_the_feed_fits_the_schema_and_bears_its_id(path: Path) -> None:
    shape = feed.read_incident(path.read_bytes())
    assert shape.id == path.stem
    incident = feed.incident_of(shape)
    assert incident.window_start is None or incident.window_start <= incident.window_end


def test_feed_names_only_providers_we_know() -> None:
    known = {provider.id for provider in PROVIDERS}
    assert {name for one in feed.builtin().incidents for name in one.providers} <= known


def test_incidents_not_for_everyone_say_whom_they_concern() -> None:
    """Who is hit must be able to tell whether it is about them."""
    silent = [
        one.id
        for one in feed.builtin().incidents
        if one.exposure == "conditional" and one.providers and not one.condition
    ]
    assert not silent


def test_sources_without_any_address_are_never_called_confirmed_without_a_name() -> None:
    for one in feed.builtin().incidents:
        assert all(source.text for source in one.sources)
        if one.confidence is Confidence.CONFIRMED:
            assert any(source.url for source in one.sources) or len(one.sources[0].text) > 10


@pytest.mark.parametrize("language", sorted(set(NAMES) - {"en"}))
def test_every_incident_is_told_in_every_language_of_the_window(language: str) -> None:
    """A language added to the window is missing here until the feed speaks it."""
    for one in feed.builtin().incidents:
        told = one.told_in(language)
        texts = (told.title, told.condition, told.happened, told.rotate)
        english = (one.title, one.condition, one.happened, one.rotate)
        assert all(text != own or not own for text, own in zip(texts, english, strict=True)), one.id
        assert [note.confidence for note in told.notes] == [note.confidence for note in one.notes]
        assert (told.sources, told.window_end) == (one.sources, one.window_end)
        # Numbers say the same in every language, however they are grouped.
        for text, own in zip(texts, english, strict=True):
            assert _figures(text) >= _figures(own), (one.id, own)


def _figures(text: str | None) -> set[str]:
    joined = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", text or "")
    return {found for found in re.findall(r"\d+", joined) if len(found) > 2}


def test_language_without_words_falls_back_to_english() -> None:
    one = _one("hf-intrusion-2026")
    assert one.told_in("pt_BR") is one


def test_index_and_schema_are_those_of_the_files() -> None:
    """Run ``packaging/incidents.py compile`` after a change of the feed."""
    script = _maintainers()
    written = watch.read_index(watch.index_path().read_bytes())
    assert script.index(written.serial, written.issued) == watch.index_path().read_bytes()
    schema = watch.index_path().parent / script.SCHEMA_FILE
    assert script.schema() == schema.read_bytes()


def test_feed_stands_latest_first() -> None:
    told = [one.disclosed_at or one.window_end for one in feed.builtin().incidents]
    assert told == sorted(told, reverse=True)


def _one(identity: str) -> Incident:
    return next(one for one in feed.builtin().incidents if one.id == identity)


def test_window_of_whole_days_ends_with_its_last_second() -> None:
    one = _one("hf-intrusion-2026")
    assert one.window_start == datetime(2026, 7, 9, tzinfo=UTC)
    assert one.window_end == datetime(2026, 7, 13, 23, 59, 59, tzinfo=UTC)


def test_window_told_to_the_minute_is_kept() -> None:
    one = _one("bitwarden-cli-2026")
    assert one.window_end == datetime(2026, 4, 22, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"surprise": 1}, "$"),
        ({"schema": 2}, "$.schema"),
        ({"confidence": "certain"}, "$.confidence"),
        ({"window_end": "13 July"}, "$.window_end"),
        ({"sources": []}, "$.sources"),
        ({"title": "a\u202eb"}, "$.title"),
        ({"title": "\x1b[31mred"}, "$.title"),
        ({"id": "../etc"}, "$.id"),
        ({"words": {"../etc": WORDS}}, "$.words"),
        ({"words": {"de": WORDS | {"title": "a\u202eb"}}}, "$.words[...].title"),
        ({"sources": [{"text": "x", "url": "javascript:alert(1)"}]}, "$.sources[0].url"),
    ],
    ids=str,
)
def test_file_that_does_not_fit_is_refused_with_the_field(
    changed: dict[str, object], where: str
) -> None:
    with pytest.raises(EditError) as caught:
        feed.read_incident(_raw(**changed))
    assert (caught.value.code, caught.value.data["where"]) == ("feed_invalid", where)


@pytest.mark.parametrize("told", [WORDS | {"notes": []}, WORDS | {"condition": "You do."}])
def test_words_that_leave_out_or_add_a_text_are_refused(told: dict[str, object]) -> None:
    shape = feed.read_incident(_raw(words={"de": told}))
    with pytest.raises(EditError) as caught:
        feed.incident_of(shape)
    assert caught.value.data["where"] == "$.words.de"


def test_day_that_does_not_exist_is_refused() -> None:
    shape = feed.read_incident(_raw(window_end="2026-02-31"))
    with pytest.raises(EditError, match="feed_invalid"):
        feed.incident_of(shape)


def test_keys_of_the_program_are_public_ones_current_and_next() -> None:
    """H35: current and next public key built in, no private key in the tree."""
    keys = builtin_keys()
    assert all(len(key) == 32 for key in keys.values())
    uses = json.loads((watch.index_path().parent / "keys.json").read_bytes())["keys"]
    assert [key["use"] for key in uses] == ["current", "next"]
    # Nobody signs for a placeholder, so nobody's signature is taken for ours.
    owned = [key["id"] for key in uses if not key["id"].startswith("placeholder-")]
    assert sorted(keys) == sorted(owned)
