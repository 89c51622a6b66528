"""Whom incidents hit, who was turned over since, and the report on it."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support import gui_entries
from tests.support.bench import World, secret
from tests.support.fake_tokens import fake
from tests.support.rotating import AGREED, fine_grained, turned
from vault_app.cli.words_incidents import report_words
from vault_app.core.errors import EditError, UsageError
from vault_app.core.incident import Confidence, Exposure, Incident, Source
from vault_app.core.place import PlaceKind
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.core.rotation import Consent, StepName
from vault_app.services import incidents_report as report
from vault_app.services import inventory
from vault_app.services.checking import check
from vault_app.services.incidents import Affected, Hit, Overview, Turned, overview
from vault_app.services.incidents_feed import Feed
from vault_app.services.incidents_watch import events, hit_count
from vault_app.services.rotating import advance, begin, revoke, supply, undo

JULY = "hf-intrusion-2026"
IN_WINDOW = datetime(2026, 7, 10, tzinfo=UTC)
AFTER = datetime(2026, 7, 14, tzinfo=UTC)


def _added(world: World, born: datetime, name: str = "laptop", role: str = "write") -> str:
    token = world.emulator.mint(role=role, created_at=born)
    entry = inventory.add(world.bench, token, name=name).entry
    check(world.bench, [name])
    return entry.credential.id


def _july(world: World) -> Affected:
    (found,) = overview(world.bench, JULY).affected
    return found


def test_token_made_in_the_window_is_hit_and_one_made_after_is_not(world: World) -> None:
    old = _added(world, IN_WINDOW)
    _added(world, AFTER, "later")
    assert [hit.entry.credential.id for hit in _july(world).hits] == [old]
    verdicts = {e.credential.name: e for e in inventory.entries(world.bench)}
    reasons = {
        name: [r for r in entry.reasons if r.code is ReasonCode.INCIDENT]
        for name, entry in verdicts.items()
    }
    assert [reason.verdict for reason in reasons["laptop"]] == [Verdict.URGENT]
    assert reasons["later"] == []
    assert hit_count(tuple(verdicts.values())) == 1


def test_hits_are_every_credential_the_rule_of_the_contract_names(world: World) -> None:
    """The whole feed, checked against the rule as it is written (fine print 18)."""
    _added(world, datetime(2025, 9, 15, tzinfo=UTC), "autumn")
    _added(world, datetime(2024, 1, 1, tzinfo=UTC), "ancient")
    inventory.add(world.bench, secret(fake("npm_access_token")), name="npm")
    found = overview(world.bench)
    for one in found.affected:
        expected = {
            entry.credential.id
            for entry in inventory.entries(world.bench)
            if entry.credential.provider in one.incident.providers
            and (entry.credential.created_at or entry.credential.first_seen_at)
            <= one.incident.window_end
        }
        assert {hit.entry.credential.id for hit in one.hits} == expected
    assert len(found.hit) > 5
    assert found.hit[0].incident.pressing


def test_hits_are_ranked_by_what_they_open(world: World) -> None:
    _added(world, IN_WINDOW, "a-reader", role="read")
    _added(world, IN_WINDOW, "b-writer", role="write")
    assert [hit.entry.credential.name for hit in _july(world).hits] == ["b-writer", "a-reader"]


def test_token_turned_over_is_told_with_when_its_old_value_was_proven_dead(world: World) -> None:
    name = _added(world, IN_WINDOW)
    rotation = turned(world, name, fine_grained(world))
    found = _july(world)
    assert found.hits == ()
    (done,) = found.turned
    assert (done.name, done.rotation) == ("laptop", rotation.id)
    assert done.dead_at == rotation.old.proven_dead_at
    assert done.dead_at is not None
    (early,) = overview(world.bench, "circleci-2023").affected
    assert early.turned == (), "it was not there yet"


def test_token_turned_over_but_kept_alive_says_so(world: World) -> None:
    name = _added(world, IN_WINDOW)
    turned(world, name, fine_grained(world), Consent(agreed=True, keep_old=True))
    (done,) = _july(world).turned
    assert (done.kept, done.dead_at) == (True, None)


def test_token_put_back_by_another_process_is_hit_again(world: World) -> None:
    name = _added(world, IN_WINDOW)
    rotation = begin(world.bench, name, AGREED)
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.PROMOTE)
    assert _july(world).hits == ()
    other = world.again()
    undo(other, rotation.id)
    other.close()
    found = _july(world)
    assert [hit.entry.credential.created_at for hit in found.hits] == [IN_WINDOW]
    assert found.turned == ()


def test_token_revoked_without_successor_is_told_too(world: World) -> None:
    name = _added(world, IN_WINDOW)
    done = revoke(world.bench, name)
    found = _july(world)
    assert found.hits == ()
    assert [one.dead_at for one in found.turned] == [done.proven_dead_at]


def test_unknown_incident_is_refused(world: World) -> None:
    with pytest.raises(UsageError, match="unknown_incident"):
        overview(world.bench, "nope")


HOSTILE = "<script>alert(1)</script>|`x`[a](javascript:b)\x1b[31m\u202e"


def _hostile() -> Overview:
    made = replace(gui_entries.laptop().credential, name=HOSTILE)
    incident = Incident(
        id="x-2026",
        title="Title <b>",
        providers=("huggingface",),
        window_start=IN_WINDOW,
        window_end=AFTER,
        disclosed_at=None,
        approximate=True,
        confidence=Confidence.UNCONFIRMED,
        exposure=Exposure.CONDITIONAL,
        condition="You used <it>.",
        happened="A & B",
        rotate="all",
        places=frozenset({PlaceKind.FILE}),
        sources=(Source("Blog", "https://example.org/a?b=1&c=2"), Source("Press", None)),
    )
    entry = replace(gui_entries.laptop(), credential=made)
    gone = Turned(made.id, None, "huggingface", "hf_…AbCd", AFTER, AFTER + timedelta(hours=1))
    affected = Affected(incident, (Hit(entry, None, turnable=False),), (gone,))
    return Overview(Feed(7, AFTER, (incident,)), (affected,), AFTER)


class _Tags(HTMLParser):
    """Collects tags and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attributes if name in ("href", "src")]


def test_html_report_is_escaped_and_loads_nothing() -> None:
    """H29: own escaping for HTML; the page is whole in itself."""
    text = report.render(_hostile(), report.Form.HTML, report_words())
    seen = _Tags()
    seen.feed(text)
    assert not {"script", "link", "img", "iframe"} & set(seen.tags)
    assert seen.links == ["https://example.org/a?b=1&c=2"]
    assert "&lt;script&gt;" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "Not confirmed" in text
    assert "proven dead 2026-07-14 01:00 UTC" in text


def test_markdown_report_lets_no_foreign_text_act() -> None:
    text = report.render(_hostile(), report.Form.MARKDOWN, report_words())
    assert "<script>" not in text
    assert not re.search(r"(?<!\\)\]\(javascript", text)
    rows = [line for line in text.splitlines() if line.startswith("| ") and "script" in line]
    assert len(rows) == 1
    cells = rows[0].replace("\\|", "").split("|")
    assert len(cells) == 2 + len(report_words().left_columns)


def test_json_report_says_what_is_left_and_when_each_was_proven_dead() -> None:
    data = json.loads(report.render(_hostile(), report.Form.JSON, report_words()))
    (one,) = data["incidents"]
    assert one["left"][0]["risk"] is None
    assert one["turned"][0]["proven_dead_at"] == "2026-07-14T01:00:00Z"
    assert one["confidence"] == "unconfirmed"


@pytest.mark.parametrize("form", list(report.Form))
def test_report_holds_no_value(world: World, form: report.Form) -> None:
    old = world.emulator.mint(role="write", created_at=IN_WINDOW)
    inventory.add(world.bench, old, name="laptop")
    check(world.bench, ["laptop"])
    new = fine_grained(world)
    turned(world, "laptop", new, AGREED)
    _added(world, IN_WINDOW, "left over")
    text = report.render(overview(world.bench, JULY), form, report_words())
    assert "laptop" in text
    for value in (old, new, inventory.reveal(world.bench, "left over")):
        assert value.reveal() not in text
        assert value.reveal()[:12] not in text


def test_report_is_private_and_writes_over_nothing_but_a_report(tmp_path: Path) -> None:
    path = tmp_path / "incidents.md"
    assert report.save(_hostile(), path, report_words()) is report.Form.MARKDOWN
    assert path.stat().st_mode & 0o777 == 0o600
    report.save(_hostile(), path, report_words())
    path.write_text("my own notes")
    with pytest.raises(EditError, match="report_exists"):
        report.save(_hostile(), path, report_words())
    assert path.read_text() == "my own notes"


@pytest.mark.parametrize("name", ["incidents", "incidents.txt"])
def test_report_of_no_known_form_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="report_form"):
        report.save(_hostile(), tmp_path / name, report_words())
    assert list(tmp_path.iterdir()) == []


def test_incidents_in_a_token_s_life_are_events_also_after_it_was_turned(world: World) -> None:
    _added(world, IN_WINDOW)
    _added(world, AFTER, "later")
    bench = world.bench

    def told(name: str) -> set[object]:
        credential = inventory.resolve(bench, name)
        return {dict(event.data)["title"] for event in events(bench, credential)}

    title = next(one.incident.title for one in overview(bench).affected if one.incident.id == JULY)
    assert title in told("laptop")
    assert title not in told("later")
    turned = replace(inventory.resolve(bench, "laptop"), rotated_at=world.clock.now())
    bench.store.credentials.update(turned)
    assert title in told("laptop")
