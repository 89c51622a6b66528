"""The panel of one token: what it says, the next best thing, its tabs."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)

from tests.gui.conftest import MakeWindow
from tests.support import gui_entries
from tests.support.clock import START as CLOCK
from tests.support.gui_backend import FakeBackend
from vault_app.core.credential import Status
from vault_app.core.errors import UsageError
from vault_app.core.ids import CredentialId, RotationId
from vault_app.core.place import Readers
from vault_app.gui.detail.next_step import Step, best_step, may_turn
from vault_app.gui.detail.panel import ACCESS, NOTES, PLACES, TIMELINE, DetailPanel
from vault_app.gui.detail.timeline_plot import Mark, Shape, life_of
from vault_app.gui.parts import Badge, Sentence
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry

START, RECURSIVE = Qt.MatchFlag.MatchStartsWith, Qt.MatchFlag.MatchRecursive
SUPPORTED = frozenset({"huggingface"})


def panel_of(window: MainWindow, name: str) -> DetailPanel:
    """Choose a token and return the panel."""
    window.page.choose(CredentialId(f"id-{name}"))
    panel = window.page.panel
    QApplication.sendPostedEvents()
    return panel


def sentences(widget: QWidget) -> str:
    """Return what the sentences in sight say."""
    return "\n".join(one.text() for one in widget.findChildren(Sentence) if one.isVisible())


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
    assert panel.head.badge.text() == "URGENT"
    assert panel.tabs.tabText(PLACES) == "Places 8"


def test_reasons_of_another_token_are_in_sight_at_once(window: MainWindow) -> None:
    """Shown an event later, the buttons below them were painted over the first one."""
    panel = panel_of(window, "inference-prod")
    panel.show_entry(gui_entries.laptop())
    assert sentences(panel).count("\n") == 3


def test_panel_never_calls_an_unasked_token_good(window: MainWindow) -> None:
    assert panel_of(window, "from backup").head.badge.text() == "UNCLAIMED"
    assert panel_of(window, "notebook").head.badge.text() == "UNKNOWN"
    assert "asks us to wait" in sentences(window.page.panel)
    assert panel_of(window, "inference-prod").head.badge.text() == "GOOD"


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
    risks = {badge.text() for badge in panel.access.findChildren(Badge)}
    assert {"high", "medium"} <= risks


def test_access_tab_names_organisations_with_their_role(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(ACCESS)
    assert "acme" in labels(panel.access)
    assert "admin" in {badge.text() for badge in panel.access.findChildren(Badge)}


def test_access_tab_shows_foreign_text_as_plain_text(make_window: MakeWindow) -> None:
    """H29: nothing a provider says is read as markup."""
    window = make_window(entries=gui_entries.long_names())
    for row in range(window.page.model.rowCount()):
        window.page.table.choose_line(row)
        for tab in (ACCESS, PLACES, TIMELINE, NOTES):
            window.page.panel.tabs.setCurrentIndex(tab)
    formats = {one.textFormat().name for one in window.findChildren(QLabel)}
    assert formats == {"PlainText"}


def lines_of(tree: QTreeWidget) -> list[str]:
    """Return every line of a tree, top to bottom, with two blanks for each level."""
    walk = QTreeWidgetItemIterator(tree)
    lines = []
    while (item := walk.value()) is not None:
        depth, above = 0, item.parent()
        while above is not None:
            depth, above = depth + 1, above.parent()
        lines.append("  " * depth + item.text(0))
        walk += 1
    return lines


def test_places_tab_is_a_tree_of_folder_file_and_key(make_window: MakeWindow) -> None:
    made = gui_entries.credential("twice")
    path = f"{gui_entries.HOME}/proj/.env"
    spots = [
        gui_entries.place(made, path, "HF_TOKEN", "dotenv", readers=Readers.GROUP),
        gui_entries.place(made, path, "line 7", "dotenv", ordinal=1, readers=Readers.GROUP),
        gui_entries.place(made, f"{gui_entries.HOME}/proj/run.sh", "line 2", "shell"),
    ]
    window = make_window(entries=[gui_entries.entry(made, spots)])
    assert lines_of(window.page.panel.places.tree) == [
        "~/proj, open to its group",
        "  .env, dotenv · 2 places, open to its group",
        "    HF_TOKEN",
        "    line 7",
        "  run.sh, shell · line 2",
    ]


def test_places_tab_says_what_is_wrong_with_a_place(window: MainWindow) -> None:
    shown = "\n".join(lines_of(panel_of(window, "laptop").places.tree))
    assert "  .env, dotenv · HF_TOKEN, tracked by git, open to everyone" in shown
    assert "  .bashrc, shell · HF_TOKEN, open to everyone" in shown
    assert "  config.yaml, yaml · hub.token, synced folder" in shown
    assert "git, https://huggingface.co · ada, in the keychain" in shown
    assert "  stored_tokens, huggingface_hub · [laptop]" in shown
    assert "~/proj, tracked by git" in shown, "a folder says the worst of what is in it"
    told = panel_of(window, "laptop").places.marks.text()
    assert told.startswith("1 in git, 1 synced, 2 open to everyone, 7 in plain text")


def test_chosen_token_is_looked_at_again_once(window: MainWindow, backend: FakeBackend) -> None:
    """Permissions change without the bytes: the tab asks for them, and shows what came back."""
    panel = panel_of(window, "laptop")
    shut = gui_entries.laptop()
    backend.held[shut.credential.id] = gui_entries.entry(shut.credential, shut.places[:3])
    panel.glance.look()
    assert backend.names("find_places") == [("id-laptop", ())]
    assert panel.tabs.tabText(PLACES) == "Places 3"
    panel.glance.at(panel.entry)
    assert not panel.glance.waiting, "what was just looked at is not looked at again"


def test_open_folder_opens_that_of_the_chosen_line(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    asked: list[str] = []
    window.page.folder_asked.disconnect()
    window.page.folder_asked.connect(asked.append)
    found = panel.places.tree.findItems(".env", START | RECURSIVE)
    panel.places.tree.setFocus()
    panel.places.tree.setCurrentItem(found[0])
    QTest.keyClick(panel.places.tree, Qt.Key.Key_Return)
    assert asked == [f"{gui_entries.HOME}/proj"]


def test_access_tab_shows_what_a_narrower_token_would_need(
    window: MainWindow, backend: FakeBackend
) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(ACCESS)
    card = panel.access.card
    assert card is not None
    assert [code for code, box in card.boxes.items() if box.isChecked()] == ["download"]
    assert "repo.download" in labels(card)
    card.boxes["push"].setFocus()
    card.boxes["push"].click()
    again = panel.access.card
    assert again is not None
    assert backend.names("narrower")[-1] == ("id-laptop", ("download", "push"))
    assert "repo.push" in labels(again)
    assert again.boxes["push"].hasFocus(), "the keyboard stays where it was"
    again.link_button.click()
    assert QGuiApplication.clipboard().text() == "https://hub.test/new?2"


def test_access_tab_of_a_token_with_a_critical_permission_names_what_to_drop(
    window: MainWindow,
) -> None:
    panel = panel_of(window, "ci-publish")
    panel.tabs.setCurrentIndex(ACCESS)
    assert panel.access.card is not None
    assert "The same without org.write." in labels(panel.access.card)


def test_access_tab_of_a_narrow_token_suggests_nothing(window: MainWindow) -> None:
    panel = panel_of(window, "inference-prod")
    panel.tabs.setCurrentIndex(ACCESS)
    assert panel.access.card is None


def test_timeline_plot_says_in_words_what_it_paints(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(TIMELINE)
    plot = panel.timeline.plot
    told = plot.accessibleDescription()
    assert "Imported" in told
    assert "Due since" in told
    assert told.startswith("From 29 Jan 2024")


def test_timeline_plot_and_list_walk_together(window: MainWindow) -> None:
    panel = panel_of(window, "laptop")
    panel.tabs.setCurrentIndex(TIMELINE)
    plot, rows = panel.timeline.plot, panel.timeline.list
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert rows.currentRow() == 0
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert rows.currentRow() == 1
    assert rows.item(1).text().startswith(plot.accessibleDescription().split(",")[0])
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert rows.currentRow() == rows.count() - 1


def test_life_of_a_token_made_just_now_has_room() -> None:
    life = life_of([Mark(CLOCK, Shape.DOT, "good", "Added")], CLOCK, None)
    assert life.share(CLOCK) == 0
    assert life.end - life.begin == timedelta(days=1)


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
    item = panel.places.tree.topLevelItem(1)
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
