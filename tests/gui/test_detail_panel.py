"""The panel of one token: what it says, the next best thing, its tabs."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.gui_backend import FakeBackend
from vault_app.core.credential import Status
from vault_app.core.errors import UsageError
from vault_app.core.ids import CredentialId, RotationId
from vault_app.gui.detail.next_step import Step, best_step, may_turn
from vault_app.gui.detail.panel import ACCESS, NOTES, PLACES, TIMELINE, DetailPanel
from vault_app.gui.parts import Badge, Sentence
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry

SUPPORTED = frozenset({"huggingface"})


def panel_of(window: MainWindow, name: str) -> DetailPanel:
    """Choose a token and return the panel."""
    window.page.choose(CredentialId(f"id-{name}"))
    panel = window.page.panel
    QApplication.sendPostedEvents()
    return panel


def sentences(widget: QWidget) -> str:
    """Return what the sentences in sight say."""
    return "\n".join(one.text for one in widget.findChildren(Sentence) if one.isVisible())


def labels(widget: QWidget) -> list[str]:
    """Return what the labels say."""
    return [one.text() for one in widget.findChildren(QLabel)]


def by_name(name: str) -> Entry:
    """Return one sample."""
    return next(one for one in gui_entries.samples() if one.credential.name == name)


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("laptop", Step.MOVE),
        ("ci-publish", Step.ROTATE),
        ("thesis", Step.ROTATE),
        ("old-space", Step.REMOVE),
        ("from backup", Step.CLAIM),
        ("notebook", Step.CHECK),
        ("cli login", Step.CHECK),
        ("docs-bot", Step.NONE),
        ("inference-prod", Step.CHECK),
    ],
)
def test_best_step_of_each_sample_is_the_one_that_helps(name: str, step: Step) -> None:
    assert best_step(by_name(name), SUPPORTED) is step


def test_best_step_with_an_open_rotation_is_to_go_on() -> None:
    turning = replace(gui_entries.laptop(), rotation=RotationId("r1"))
    assert best_step(turning, SUPPORTED) is Step.GO_ON
    assert not may_turn(turning, SUPPORTED)


def test_login_that_refreshes_itself_cannot_be_turned() -> None:
    assert not may_turn(by_name("cli login"), SUPPORTED)


def test_panel_of_the_classic_token_says_why_in_sentences(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    told = sentences(panel)
    assert "Classic write token. It opens everything you can write, in acme as admin too." in told
    assert "2 years 10 months old, more than the 180 days you allow." in told
    assert "Tracked by git in 1 place." in told
    assert "In plain text in 7 places," in told
    assert panel.primary.text() == "Move to fine-grained…"
    assert panel.head.badge.text == "URGENT"
    assert panel.tabs.tabText(PLACES) == "Places 8"


def test_panel_never_calls_an_unasked_token_good(window: MainWindow) -> None:
    assert panel_of(window, "from backup").head.badge.text == "UNCLAIMED"
    assert panel_of(window, "notebook").head.badge.text == "UNKNOWN"
    assert "asks us to wait" in sentences(window.page.panel)
    assert panel_of(window, "inference-prod").head.badge.text == "GOOD"


def test_claim_from_the_panel_reaches_the_backend(window: MainWindow, backend: FakeBackend) -> None:
    """H25: an unclaimed token is claimed by an explicit press only."""
    panel = panel_of(window, "from backup")
    assert backend.names("claim") == []
    panel.primary.click()
    assert backend.names("claim") == ["id-from backup"]
    assert panel.primary.text() == "Check"


def test_dead_and_unused_token_is_offered_for_removal(window: MainWindow) -> None:
    panel = panel_of(window, "old-space")
    panel.primary.click()
    assert window.overlay is not None
    assert "old-space" in window.overlay.sheet.heading.text()


def test_access_tab_groups_scopes_by_entity_and_names_their_risk(window: MainWindow) -> None:
    panel = panel_of(window, "inference-prod")
    panel.tabs.setCurrentIndex(ACCESS)
    shown = labels(panel.access)
    assert shown.index("acme") < shown.index("repo.write") < shown.index("ada")
    risks = {badge.text for badge in panel.access.findChildren(Badge)}
    assert {"high", "medium"} <= risks


def test_access_tab_names_organisations_with_their_role(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(ACCESS)
    assert "acme" in labels(panel.access)
    assert "admin" in {badge.text for badge in panel.access.findChildren(Badge)}


def test_access_tab_shows_foreign_text_as_plain_text(make_window: MakeWindow) -> None:
    """H29: nothing a provider says is read as markup."""
    window = make_window(entries=gui_entries.long_names())
    for row in range(window.page.model.rowCount()):
        window.page.table.choose_line(row)
        for tab in (ACCESS, PLACES, TIMELINE, NOTES):
            window.page.panel.tabs.setCurrentIndex(tab)
    formats = {one.textFormat().name for one in window.findChildren(QLabel)}
    assert formats == {"PlainText"}


def test_places_tab_shows_each_file_once_with_its_places_below(make_window: MakeWindow) -> None:
    made = gui_entries.credential("twice")
    path = f"{gui_entries.HOME}/.env"
    spots = [
        gui_entries.place(made, path, "HF_TOKEN", "dotenv"),
        gui_entries.place(made, path, "line 7", "dotenv", ordinal=1),
    ]
    window = make_window(entries=[gui_entries.entry(made, spots)])
    tree = window.page.panel.places.tree
    assert tree.topLevelItemCount() == 1
    top = tree.topLevelItem(0)
    assert top is not None
    assert top.childCount() == 2
    assert "~/.env" in top.text(0)


def test_places_tab_says_what_is_wrong_with_a_place(window: MainWindow) -> None:
    tree = panel_of(window, "laptop").places.tree
    items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    shown = "\n".join(item.text(0) for item in items if item is not None)
    assert "dotenv · HF_TOKEN, tracked by git" in shown
    assert "shell · HF_TOKEN, readable by others" in shown
    assert "huggingface_hub · [laptop]" in shown


def test_search_of_spaces_shows_what_is_probably_the_token(
    window: MainWindow, backend: FakeBackend
) -> None:
    panel = panel_of(window, "inference-prod")
    window.actions_on_tokens.find_remote(window.page.entries[0])
    items = [panel.places.tree.topLevelItem(n) for n in range(2)]
    assert items[1] is not None
    assert items[1].text(0) == "Space acme/demo, HF_TOKEN, probably this one"
    assert "1 more place" in window.page.status.news.text()


def test_open_folder_asks_for_the_folder_of_the_place(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    asked: list[str] = []
    panel.folder_asked.disconnect()
    panel.folder_asked.connect(asked.append)
    item = panel.places.tree.topLevelItem(2)
    assert item is not None
    panel.places.tree.setCurrentItem(item)
    panel.places.tree.itemActivated.emit(item, 0)
    assert asked == [f"{gui_entries.HOME}/proj"]


def test_timeline_shows_history_with_the_newest_first(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(TIMELINE)
    lines = [panel.timeline.list.item(n).text() for n in range(panel.timeline.list.count())]
    assert lines[0].startswith("Checked: alive")
    assert lines[-1].startswith("Made at the provider")


def test_note_is_kept_when_another_token_is_chosen(
    window: MainWindow, backend: FakeBackend
) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(NOTES)
    panel.notes.field.setPlainText("for the demo")
    window.page.choose(CredentialId("id-thesis"))
    assert backend.names("annotate") == [("id-laptop", "for the demo")]
    assert panel.notes.field.toPlainText() == ""


def test_note_with_a_token_is_refused_and_says_so(window: MainWindow, backend: FakeBackend) -> None:
    backend.raising["annotate"] = UsageError("token_in_note")
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(NOTES)
    panel.notes.field.setPlainText("hf_ ...")
    panel.notes.save()
    assert "There is a token in this note." in panel.notes.state.text()


def test_panel_with_several_chosen_shows_none_of_them(window: MainWindow) -> None:
    window.page.table.selectAll()
    assert window.page.panel.entry is None


def test_check_makes_a_stale_token_fresh(window: MainWindow, backend: FakeBackend) -> None:
    panel = panel_of(window, "notebook")
    panel.primary.click()
    assert panel.entry is not None
    assert panel.entry.credential.status is Status.VERIFIED


def test_h18_locked_window_leaves_no_place_in_the_hidden_panel(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(PLACES)
    assert panel.places.tree.topLevelItemCount() > 0

    window.lock()

    assert panel.places.tree.topLevelItemCount() == 0
    assert panel.timeline.list.count() == 0
