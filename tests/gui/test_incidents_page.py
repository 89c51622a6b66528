"""The incidents page: cards, the tokens hit, turning them over, report and feed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.clock import START
from tests.support.gui_backend import FakeBackend
from vault_app.core.errors import EditError, StoreError
from vault_app.core.incident import Confidence
from vault_app.core.policy import Reason, ReasonCode, Verdict
from vault_app.gui.incidents import sentences
from vault_app.gui.incidents.card import IncidentCard
from vault_app.gui.incidents.hits import FEW
from vault_app.gui.incidents.page import IncidentsPage
from vault_app.gui.pages import Surroundings
from vault_app.gui.reason_words import tell
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry
from vault_app.services.incidents import Past, Turned
from vault_app.services.incidents_feed import builtin

JULY = "hf-intrusion-2026"


def _page(window: MainWindow, qtbot: QtBot) -> IncidentsPage:
    window.show_page("incidents")
    page = window.pages.page("incidents")
    assert isinstance(page, IncidentsPage)
    _wait(page, qtbot)
    return page


def _wait(page: IncidentsPage, qtbot: QtBot) -> None:
    """The cards come a few at a time."""

    def whole() -> bool:
        found = page.overview
        if found is None:
            return True
        many = found.affected if page.all_chip.isChecked() else found.hit
        return len(page.cards) >= len(many)

    qtbot.waitUntil(whole)


def _card(page: IncidentsPage, identity: str = JULY) -> IncidentCard:
    return next(card for card in page.cards if card.told.incident.id == identity)


def test_cards_show_the_incidents_that_hit_and_the_pressing_one_is_open(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = _page(window, qtbot)
    assert page.overview is not None
    assert len(page.cards) == len(page.overview.hit)
    first = page.cards[0]
    assert first.told.incident.id == JULY
    assert first.is_open
    assert first.hits is not None
    assert first.hits.rows[0].name.whole == "laptop"
    assert not page.cards[-1].is_open
    assert page.cards[-1].body is None
    assert window.rail.buttons["incidents"].count == len(page.overview.pressing) > 0


def test_cards_are_never_pressed_together(window: MainWindow, qtbot: QtBot) -> None:
    """Those that come later take no room from those that are there."""
    page = _page(window, qtbot)
    card = page.cards[0]
    assert card.isVisible()
    assert card.height() >= card.heightForWidth(card.width()) > 200
    other = page.cards[-1]
    other.turn()
    assert other.height() >= other.heightForWidth(other.width()) > 200


def test_all_incidents_are_shown_on_request(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window, qtbot)
    QTest.mouseClick(page.all_chip, Qt.MouseButton.LeftButton)
    _wait(page, qtbot)
    assert len(page.cards) == len(builtin().incidents)
    assert _card(page).is_open


def _alone(qtbot: QtBot, *entries: Entry) -> IncidentsPage:
    """Return the page without a window that would act on its wishes."""
    around = Surroundings(FakeBackend(entries), InlineRunner(), lambda: START, gui_entries.HOME)
    page = IncidentsPage(around)
    qtbot.addWidget(page)
    page.reload()
    _wait(page, qtbot)
    return page


def test_assistive_technology_reaches_all_incidents(window: MainWindow, qtbot: QtBot) -> None:
    """What it does to a chip is a toggle, not a click."""
    page = _page(window, qtbot)
    actions = QAccessible.queryAccessibleInterface(page.all_chip).actionInterface()
    actions.doAction(actions.actionNames()[0])
    _wait(page, qtbot)
    assert len(page.cards) == len(builtin().incidents)


def test_rotate_these_hands_a_batch_over_most_pressing_first(qtbot: QtBot) -> None:
    page = _alone(qtbot, *gui_entries.samples())
    card = _card(page)
    spy = QSignalSpy(page.batch_wanted)
    assert card.rotate_button is not None
    card.rotate_button.click()
    (chosen,) = spy.at(0)
    assert chosen == tuple(str(one) for one in card.turnable())
    assert len(chosen) > 1
    assert chosen[0] == "id-laptop"


def test_rotate_of_one_token_asks_for_its_own_sheet(qtbot: QtBot) -> None:
    page = _alone(qtbot, gui_entries.laptop())
    spy = QSignalSpy(page.rotate_wanted)
    button = _card(page).rotate_button
    assert button is not None
    button.click()
    assert spy.at(0) == ["id-laptop"]


def test_show_leads_to_the_token(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window, qtbot)
    hits = _card(page).hits
    assert hits is not None
    hits.rows[0].show_button.click()
    assert [entry.credential.name for entry in window.page.entries] == ["laptop"]


def test_card_opens_and_closes_by_keyboard_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window, qtbot)
    card = page.cards[-1]
    assert "Open" in card.arrow.accessibleName()
    QTest.keyClick(card.arrow, Qt.Key.Key_Space)
    assert card.is_open
    assert "Close" in card.arrow.accessibleName()
    QTest.keyClick(card.arrow, Qt.Key.Key_Space)
    assert not card.is_open


def test_card_opens_by_a_click_on_its_head(window: MainWindow, qtbot: QtBot) -> None:
    card = _page(window, qtbot).cards[-1]
    head = card.title.parentWidget()
    assert head is not None
    QTest.mouseClick(head, Qt.MouseButton.LeftButton)
    assert card.is_open


def test_opened_cards_stay_open_when_the_page_is_read_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = _page(window, qtbot)
    identity = page.cards[-1].told.incident.id
    page.cards[-1].turn()
    page.cards[0].turn()
    page.reload()
    _wait(page, qtbot)
    assert _card(page, identity).is_open
    assert not page.cards[0].is_open


def test_source_opens_in_the_browser_and_its_address_is_told(qtbot: QtBot) -> None:
    opened: list[str] = []

    def open_page(url: str) -> bool:
        opened.append(url)
        return True

    found = FakeBackend(gui_entries.samples()).incidents()
    july = next(one for one in found.affected if one.incident.id == JULY)
    card = IncidentCard(july, open_page)
    qtbot.addWidget(card)
    card.show_body(True)
    (source,) = card.sources
    source.click()
    assert opened == [july.incident.sources[0].url]
    assert source.accessibleDescription() == opened[0]


@pytest.mark.parametrize("confidence", list(Confidence))
def test_how_sure_we_are_stands_on_every_card(qtbot: QtBot, confidence: Confidence) -> None:
    """Unconfirmed facts are never shown as certain."""
    word, _ = sentences.sure(confidence)
    found = FakeBackend(()).incidents()
    told = next(one for one in found.affected if one.incident.confidence is confidence)
    card = IncidentCard(told)
    qtbot.addWidget(card)
    card.show_body(True)
    texts = [child.text() for child in card.findChildren(type(card.title))]
    assert word in texts
    assert sentences.sure_sentence(confidence) in texts


def test_nobody_hit_is_said_calmly_and_leads_to_all(make_window: MakeWindow, qtbot: QtBot) -> None:
    fresh = gui_entries.entry(gui_entries.credential("fresh"))
    page = _page(make_window(FakeBackend([fresh])), qtbot)
    assert page.views.currentWidget() is page.calm
    assert "No known incident" in page.calm.title.text()
    assert not page.save_button.isEnabled()
    page.calm.button.click()
    _wait(page, qtbot)
    assert page.views.currentWidget() is page.board
    assert len(page.cards) == len(builtin().incidents)


def test_many_hits_are_cut_short_until_asked_for(make_window: MakeWindow, qtbot: QtBot) -> None:
    tokens = [gui_entries.entry(gui_entries.credential(f"t{n}", age=160)) for n in range(40)]
    page = _page(make_window(FakeBackend(tokens)), qtbot)
    hits = _card(page).hits
    assert hits is not None
    assert len(hits.rows) == FEW
    hits.more.click()
    assert len(hits.rows) == 40
    assert hits.more.isHidden()
    names = [row.name.whole for row in hits.rows]
    assert len(set(names)) == 40


def test_token_of_a_provider_that_cannot_be_asked_is_by_hand(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    github = gui_entries.entry(gui_entries.credential("gh", age=300, provider="github"))
    page = _page(make_window(FakeBackend([github])), qtbot)
    card = page.cards[0]
    card.show_body(True)
    assert card.turnable() == ()
    assert card.rotate_button is not None
    assert card.rotate_button.isHidden()
    assert card.hits is not None
    assert card.hits.rows[0].note.text() == "by hand"


def test_what_was_turned_is_told_with_its_death(make_window: MakeWindow, qtbot: QtBot) -> None:
    backend = FakeBackend([gui_entries.entry(gui_entries.credential("fresh"))])
    kept = backend.entries()[0].credential
    born, when = START - timedelta(days=400), START - timedelta(days=1)
    told = Turned(kept.id, "fresh", "huggingface", "hf_…AbCd", when, when)
    backend.past = (Past("huggingface", born, when, told),)
    page = _page(make_window(backend), qtbot)
    card = _card(page)
    card.show_body(True)
    texts = [child.text() for child in card.findChildren(type(card.title))]
    assert any("proven dead" in text for text in texts)
    assert page.save_button.isEnabled()


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.json"])
def test_report_is_saved_in_the_form_of_its_name(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    page = _page(window, qtbot)
    page.save(str(tmp_path / name))
    assert "laptop" in (tmp_path / name).read_text()
    assert name in page.status.text()


def test_report_that_cannot_be_written_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _page(window, qtbot)
    (tmp_path / "mine.md").write_text("my notes")
    page.save(str(tmp_path / "mine.md"))
    assert not page.banner.isHidden()
    assert (tmp_path / "mine.md").read_text() == "my notes"


def test_feed_taken_is_told_and_everything_is_read_again(
    window: MainWindow, qtbot: QtBot, backend: FakeBackend
) -> None:
    page = _page(window, qtbot)
    before = len(backend.names("incidents"))
    page.take_feed("/somewhere/feed.signed")
    assert backend.names("import_feed") == [Path("/somewhere/feed.signed")]
    assert len(backend.names("incidents")) > before
    assert "43" in page.status.text()


def test_feed_refused_is_told(window: MainWindow, qtbot: QtBot, backend: FakeBackend) -> None:
    page = _page(window, qtbot)
    backend.raising["import_feed"] = EditError("feed_not_signed")
    page.take_feed("/somewhere/feed.signed")
    assert "signature" in page.banner.text
    assert page.cards


def test_imported_feed_left_aside_is_told(make_window: MakeWindow, qtbot: QtBot) -> None:
    backend = FakeBackend(gui_entries.samples())
    backend.feed = replace(builtin(), problem="feed_not_signed")
    page = _page(make_window(backend), qtbot)
    assert "left aside" in page.banner.text


def test_store_that_cannot_be_read_is_told_with_another_try(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    backend = FakeBackend(gui_entries.samples())
    window = make_window(backend)
    backend.raising["incidents"] = StoreError("store_busy")
    page = _page(window, qtbot)
    assert page.views.currentWidget() is page.message
    backend.raising.clear()
    page.message.button.click()
    _wait(page, qtbot)
    assert page.cards


def test_lock_empties_the_page(window: MainWindow, qtbot: QtBot) -> None:
    """H18."""
    page = _page(window, qtbot)
    page.clear()
    assert (page.cards, page.overview, page.summary.text()) == ([], None, "")


def test_reason_of_a_verdict_names_the_incident() -> None:
    data = (("incidents", 3), ("incident", JULY), ("title", "The one"), ("more", 2))
    reason = Reason(ReasonCode.INCIDENT, Verdict.URGENT, data)
    told = tell(reason, gui_entries.laptop().credential)
    assert "The one" in told.rest
    assert "2" in told.rest


def test_everything_on_the_page_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window, qtbot)
    page.cards[-1].turn()
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisibleTo(page)]
    assert len(buttons) > 10
    bare = [one for one in buttons if not (one.accessibleName() or one.text())]
    assert bare == []
