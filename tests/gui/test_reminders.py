"""Reminders: once a minute, one digest, by the wall clock, while locked too."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fake_rotations import FakeRotations, eight_places
from vault_app.core.errors import StoreBusy
from vault_app.core.ids import CredentialId, RotationId
from vault_app.gui.reminders import Digest, Reminders, digest_of
from vault_app.gui.tasks import InlineRunner
from vault_app.services.leaks_sweep import Swept
from vault_app.services.reminding import Notice
from vault_app.services.scheduling import Ran
from vault_app.services.settling import Reverted


def _notice(name: str, days: int) -> Notice:
    return Notice(CredentialId(name), name, "huggingface", days)


@pytest.fixture
def fake() -> FakeRotations:
    return FakeRotations(eight_places("/home/ada"))


def test_tick_notices_come_as_one_digest(qtbot: QtBot, fake: FakeRotations) -> None:
    digests: list[Digest] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.digest.connect(digests.append)
    fake.notices = tuple(_notice(f"t{n}", n) for n in range(5))
    reminders.tick()
    reminders.tick()
    assert len(digests) == 1
    assert digests[0].title == "5 tokens should be turned"
    assert digests[0].body.splitlines() == [
        "t0: due today",
        "t1: due in 1 day",
        "t2: due in 2 days",
        "and 2 more",
    ]


def test_tick_tells_what_is_due_and_under_way(qtbot: QtBot, fake: FakeRotations) -> None:
    due: list[tuple[object, ...]] = []
    under_way: list[object] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.due.connect(due.append)
    reminders.under_way.connect(under_way.append)
    reminders.tick()
    assert [len(entries) for entries in due] == [1]
    assert under_way == [()]


def test_tick_that_fails_asks_again_later(qtbot: QtBot, fake: FakeRotations) -> None:
    due: list[object] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.due.connect(due.append)
    fake.failures["due!"] = StoreBusy()
    reminders.tick()
    assert due == []
    reminders.tick()
    assert len(due) == 1


def test_tick_works_while_locked(qtbot: QtBot, fake: FakeRotations) -> None:
    """H18: reminders need no value."""
    fake.lock()
    digests: list[Digest] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.digest.connect(digests.append)
    fake.notices = (_notice("laptop", -3),)
    reminders.tick()
    assert [(digest.title, digest.credentials) for digest in digests] == [
        ("A token should be turned", ("laptop",))
    ]
    assert "inspect" not in fake.calls


def test_digest_foreign_name_is_made_safe() -> None:
    """H29."""
    body = digest_of([_notice("a\x1b]52;c\x07\u202eb", 1)]).body
    assert "\x1b" not in body
    assert "\u202e" not in body


def test_h13_dead_token_that_came_back_is_told_once(qtbot: QtBot, fake: FakeRotations) -> None:
    digests: list[Digest] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.digest.connect(digests.append)
    back = Reverted(RotationId("r"), CredentialId("c"), "laptop", "/home/ada/.env", "hf_\u2026xQ4z")
    fake.came_back = (back,)
    reminders.tick()
    reminders.tick()
    assert [digest.title for digest in digests] == ["A dead token came back"]
    assert "/home/ada/.env" in digests[0].body


def test_h13_secret_that_may_hold_the_dead_token_is_told_as_that(
    qtbot: QtBot, fake: FakeRotations
) -> None:
    digests: list[Digest] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.digest.connect(digests.append)
    ids, where = (RotationId("r"), CredentialId("c")), "ada/demo: HF_TOKEN"
    fake.came_back = (Reverted(*ids, "laptop", where, "hf_\u2026xQ4z", certain=False),)
    reminders.tick()
    assert [digest.title for digest in digests] == ["A secret changed after its rotation"]
    assert digests[0].body == "laptop: ada/demo: HF_TOKEN may hold the old token again"


def test_tick_shows_nothing_new_where_all_is_as_it_was(qtbot: QtBot, fake: FakeRotations) -> None:
    due: list[object] = []
    reminders = Reminders(_Unchanged(fake), InlineRunner())
    reminders.due.connect(due.append)
    reminders.tick()
    assert due == []


class _Unchanged:
    """A backend whose inventory never changes."""

    def __init__(self, fake: FakeRotations) -> None:
        self._fake = fake

    def look(self) -> None:
        """Say so."""

    def reverted(self, *, start: bool) -> tuple[Reverted, ...]:
        """Nothing came back."""
        return self._fake.reverted(start=start)

    def check_some(self) -> Ran:
        """Nothing is asked."""
        return self._fake.check_some()

    def sweep_leaks(self) -> Swept:
        """Nothing is looked into."""
        return self._fake.sweep_leaks()

    def quiet_now(self) -> bool:
        """It is day."""
        return self._fake.quiet_now()


def test_background_checks_are_told_only_if_somebody_was_asked(
    qtbot: QtBot, fake: FakeRotations
) -> None:
    told: list[Ran] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.checked.connect(told.append)
    reminders.tick()
    fake.ran = Ran((CredentialId("c1"),))
    reminders.tick()
    assert told == [Ran((CredentialId("c1"),))]


def test_folder_looked_into_by_itself_tells_of_new_leaks_once(
    qtbot: QtBot, fake: FakeRotations
) -> None:
    told: list[Digest] = []
    leaked: list[int] = []
    fake.swept = Swept(("/home/ada/proj",), 2)
    reminders = Reminders(fake, InlineRunner())
    reminders.digest.connect(told.append)
    reminders.leaked.connect(leaked.append)
    reminders.tick()
    reminders.tick()
    assert leaked == [2]
    assert [one.title for one in told if "leak" in one.title] == ["2 new leaks"]


def test_news_of_the_night_come_in_the_morning_each_topic_once(
    qtbot: QtBot, fake: FakeRotations
) -> None:
    """Quiet hours are for every notification, not for reminders alone."""
    digests: list[Digest] = []
    reminders = Reminders(fake, InlineRunner())
    reminders.digest.connect(digests.append)
    ids = (RotationId("r"), CredentialId("c"))
    fake.by_night = True
    fake.came_back = (Reverted(*ids, "laptop", "/home/ada/.env", "hf_\u2026xQ4z"),)
    for _ in range(2):
        fake.swept = Swept(("/home/ada",), 2)
        reminders.tick()
    assert digests == []
    fake.by_night = False
    reminders.tick()
    reminders.tick()
    assert [one.title for one in digests] == ["A dead token came back", "4 new leaks"]
